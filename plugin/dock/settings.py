"""What is chosen in the dock, apart from layers: plain data that comes back in the next session."""

from __future__ import annotations

from dataclasses import dataclass, fields

from qgis.core import QgsSettings

from ..processing.base import ENSEMBLE, SCHEDULER, SEED, STEPS
from .ways import Way

GROUP = "amalgam/dock"
SIDES = (256, 384, 512)


@dataclass(frozen=True)
class Settings:
    """A choice.

    Attributes:
        algorithm: as Processing knows it.
        model: id of a model, or of a formula; "" if there is none.
        scheduler, steps, seed, ensemble: of a network; a formula ignores them.
    """

    algorithm: str
    model: str
    scheduler: str = "ddim"
    steps: int = 1
    seed: int = 0
    ensemble: int = 1


def recommended(way: Way) -> Settings:
    """What an algorithm's own defaults are."""
    models, model = way.models(), way.default(way.model_parameter)
    if model not in models:
        model = models[0] if models else ""
    if not way.has_network:
        return Settings(way.id, model)
    numbers = (int(way.default(name)) for name in (STEPS, SEED, ENSEMBLE))
    return Settings(way.id, model, str(way.default(SCHEDULER)), *numbers)


def save(settings: Settings) -> None:
    """Remember a choice, as the last one of its algorithm and as the last one of all."""
    stored = QgsSettings()
    stored.setValue(f"{GROUP}/algorithm", settings.algorithm)
    for entry in fields(settings):
        stored.setValue(f"{_group(settings.algorithm)}/{entry.name}", getattr(settings, entry.name))


def last_algorithm() -> str:
    """The algorithm that was chosen last; "" if none ever was."""
    return str(QgsSettings().value(f"{GROUP}/algorithm", ""))


def last_settings(way: Way) -> Settings:
    """What was chosen last for an algorithm, or is recommended; a model that is gone is replaced."""
    stored, default = QgsSettings(), recommended(way)
    group = _group(way.id)
    model = str(stored.value(f"{group}/model", default.model))
    return Settings(
        way.id,
        model if model in way.models() else default.model,
        str(stored.value(f"{group}/scheduler", default.scheduler)),
        _whole(stored, f"{group}/steps", default.steps),
        _whole(stored, f"{group}/seed", default.seed),
        _whole(stored, f"{group}/ensemble", default.ensemble),
    )


def save_side(side: int) -> None:
    """Remember the size of the preview."""
    QgsSettings().setValue(f"{GROUP}/side", side)


def last_side() -> int:
    """The size of the preview, in pixels."""
    side = _whole(QgsSettings(), f"{GROUP}/side", SIDES[0])
    return side if side in SIDES else SIDES[0]


def _group(algorithm: str) -> str:
    return f"{GROUP}/{algorithm.split(':')[-1]}"


def _whole(stored: QgsSettings, key: str, default: int) -> int:
    text = str(stored.value(key, default))
    return int(text) if text.isascii() and text.isdigit() else default
