"""Which models are on this machine: those that ship with the plugin, and those a user has dropped into a folder."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

from ..errors import FusionError
from ..sentences import Sentence
from .card import ModelCard
from .card_values import is_name
from .metadata import read_card, refuse_no_file

BUNDLED = Path(__file__).resolve().parents[3] / "models"
DIGESTS = "SHA256SUMS"
DEFAULT_PANSHARPENING = "ddrf-s"
MOST_FAITHFUL_PANSHARPENING = "ddrf-l"
"""The closest to the truth on reduced pairs, by 3 % of ERGAS, at seven times the cost."""

DEFAULT_FLOW_PANSHARPENING = "flow-s"
INT8 = ".int8.onnx"
"""Ending of the name of a model's int8 file, which is a variant of the model beside it."""

_user_folders: list[Path] = []
_cards: dict[tuple[Path, int, int], ModelCard | FusionError] = {}


def offer_models(folder: Path) -> None:
    """Look for a user's own models in this folder."""
    if folder not in _user_folders:
        _user_folders.append(folder)


def offer_only(folders: Iterable[Path]) -> None:
    """Look for a user's own models in these folders and no others."""
    _user_folders[:] = folders


def user_folders() -> list[Path]:
    """The folders of a user's own models."""
    return list(_user_folders)


def model_ids(*families: str) -> list[str]:
    """Ids (file stems) of the models of these families, or of all; bundled ones first; needs no onnxruntime.

    A file whose card cannot be read belongs to no family: it is listed among all, and refused when it is to be run.
    """
    paths = [path for path in _files() if is_name(path.stem) and not path.name.endswith(INT8)]
    return list(dict.fromkeys(path.stem for path in paths if not families or _family(path) in families))


def unusable_models() -> list[Sentence]:
    """Why files among a user's own models cannot be used, a sentence for each, for the log."""
    problems: list[Sentence] = []
    for path in _files():
        problem = _card(path)
        if not is_name(path.stem):
            problems.append(Sentence("The model file {} is left out; give it a plain name.", ascii(path.name)))
        elif isinstance(problem, FusionError):
            problems.append(problem.sentence)
    return problems


def _files() -> list[Path]:
    """Whatever is called a model."""
    return [path for folder in (BUNDLED, *_user_folders) for path in sorted(folder.glob("*.onnx"))]


def check_model(model_id: str, families: tuple[str, ...]) -> None:
    """Refuse a model that is not there, or not made for this.

    Raises:
        FusionError: with the reason.
    """
    fitting = model_ids(*families)
    if model_id in fitting:
        return
    if model_id not in model_ids():
        raise FusionError("There is no model called {}; choose one of: {}.", model_id, ", ".join(fitting))
    card = read_card(model_path(model_id))
    raise FusionError(
        "The model {} belongs to the family {}, which is not made for this; choose one of: {}.",
        model_id,
        card.family,
        ", ".join(fitting),
    )


def model_path(model_id: str) -> Path:
    """The file of a model; bundled ones are checked against their digest.

    Raises:
        FusionError: if there is no such model or it is no file, or a bundled file is not the one that was shipped.
    """
    for folder in (BUNDLED, *_user_folders):
        path = folder / f"{model_id}.onnx"
        if os.path.lexists(path):
            refuse_no_file(path)
            if folder == BUNDLED:
                _verify(path)
            return path
    raise FusionError("There is no model called {}; choose one of: {}.", model_id, ", ".join(model_ids()))


def int8_path(model_id: str) -> Path | None:
    """The int8 file beside a model's own; None if it has none.

    Raises:
        FusionError: as `model_path` does.
    """
    path = model_path(model_id)
    variant = path.with_name(model_id + INT8)
    if not variant.is_file():
        return None
    if is_bundled(path):
        _verify(variant)
    return variant


def digest(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    found = hashlib.sha256()
    with open(path, "rb") as file:  # hashlib.file_digest is not in Python 3.9, on which QGIS for macOS runs
        while block := file.read(2**20):
            found.update(block)
    return found.hexdigest()


def state_of_file(path: Path) -> tuple[int, int]:
    """When a file was changed, and its size; zeros if it leads nowhere."""
    try:
        about = path.stat()
    except OSError:
        return 0, 0
    return about.st_mtime_ns, about.st_size


def is_bundled(path: Path) -> bool:
    """Whether a file came with the plugin."""
    return path.parent == BUNDLED


def _family(path: Path) -> str:
    card = _card(path)
    return "" if isinstance(card, FusionError) else card.family


def _card(path: Path) -> ModelCard | FusionError:
    """A model's card, or why it has none: nothing that is wrong with one file may keep others from being listed."""
    key = (path, *state_of_file(path))
    if key not in _cards:
        try:
            _cards[key] = read_card(path)
        except FusionError as error:
            _cards[key] = error
        except Exception as error:  # a file from anywhere, looked at each time QGIS starts
            _cards[key] = FusionError("{} cannot be read ({}); remove it.", path.name, type(error).__name__)
    return _cards[key]


def _verify(path: Path) -> None:
    sums = path.parent / DIGESTS
    lines = sums.read_text(encoding="ascii").splitlines() if sums.is_file() else []
    expected = {name: value for value, name in (line.split() for line in lines if line.strip())}
    if expected.get(path.name) != digest(path):
        raise FusionError(
            "The model file {} is not the one that came with the plugin (its digest differs from {}); reinstall the "
            "plugin.",
            path.name,
            DIGESTS,
        )
