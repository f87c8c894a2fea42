"""A bad file among the user's models breaks nothing but itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.core import QgsApplication

from plugin.fusion.errors import FusionError
from plugin.fusion.networks import registry
from plugin.fusion.networks.metadata import read_card
from plugin.main import AmalgamPlugin
from tests.networks.cards import CARD, write_model

from .bad_models import NO_CARDS, NO_FILES, NO_MODELS

BAD = {**NO_FILES, **NO_MODELS, **NO_CARDS}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(registry, "_user_folders", [tmp_path])
    return tmp_path


@pytest.mark.parametrize("make", BAD.values(), ids=BAD.keys())
def test_it_is_refused_in_one_sentence_that_names_it(folder: Path, make: Callable[[Path], object]) -> None:
    make(folder / "bad.onnx")
    with pytest.raises(FusionError, match=r"^bad\.onnx ?.*\.$") as refusal:
        read_card(folder / "bad.onnx")
    assert "\n" not in str(refusal.value)
    assert len(str(refusal.value)) < 400
    assert "bad" not in registry.model_ids("ddrf")
    assert [str(problem) for problem in registry.unusable_models()] == [str(refusal.value)]


@pytest.mark.parametrize("make", NO_FILES.values(), ids=NO_FILES.keys())
def test_what_is_no_file_is_never_opened_as_a_model(folder: Path, make: Callable[[Path], object]) -> None:
    make(folder / "bad.onnx")
    with pytest.raises(FusionError, match=r"^bad\.onnx "):
        registry.model_path("bad")


def test_whatever_goes_wrong_with_one_file_the_others_are_listed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_model(folder / "good.onnx", CARD.to_json())
    write_model(folder / "bad.onnx", CARD.to_json())

    def fail(path: Path) -> object:
        if path.stem == "bad":
            raise ZeroDivisionError
        return read_card(path)

    monkeypatch.setattr(registry, "read_card", fail)
    assert registry.model_ids("ddrf")[-1] == "good"
    assert [str(problem) for problem in registry.unusable_models()] == [
        "bad.onnx cannot be read (ZeroDivisionError); remove it."
    ]


@pytest.mark.parametrize("name", ["a,b.onnx", "two\nlines.onnx", b"\xff\xfe.onnx"])
def test_a_name_that_no_list_can_show_is_left_out(folder: Path, name: str | bytes) -> None:
    path = folder / (name if isinstance(name, str) else name.decode(errors="surrogateescape"))
    write_model(folder / "good.onnx", CARD.to_json()).rename(path)
    assert path.stem not in registry.model_ids()
    assert [str(problem) for problem in registry.unusable_models()] == [
        f"The model file {path.name!a} is left out; give it a plain name."
    ]


def test_the_plugin_loads_lists_and_says_what_is_wrong(
    qgis_processing: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With every kind of bad file at once in the folder of the profile."""
    import processing

    monkeypatch.setattr(registry, "_user_folders", [])
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", lambda: str(tmp_path))
    folder = tmp_path / "amalgam_models"
    folder.mkdir()
    for name, make in BAD.items():
        make(folder / f"{name}.onnx")
    write_model(folder / "good.onnx", CARD.to_json())
    heard: list[str] = []
    log = QgsApplication.messageLog()
    log.messageReceived.connect(lambda *said: heard.append(str(said[0])))
    plugin = AmalgamPlugin(None)
    plugin.initProcessing()
    told = {text.split(".onnx")[0] for text in heard}
    try:
        rows = processing.run("amalgam:list_models", {"OUTPUT": "memory:"})["OUTPUT"].getFeatures()
        problems = {row["MODEL"]: row["PROBLEM"] for row in rows}
    finally:
        plugin.unload()
    assert problems["good"] == ""
    assert all(problems[name].startswith(f"{name}.onnx") for name in BAD)
    assert told >= set(BAD)
