"""Run: the dialog is filled in with all that was chosen, and with a name that overwrites nothing."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from plugin.dock.dock import AmalgamDock
from plugin.dock.run import run_panel
from plugin.fusion.pipeline.journal import NAME, Entry, Place, add, begin
from tests.made_scenes import Pair


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """The parameters of dialogs that would open."""
    opened: list[dict[str, Any]] = []
    monkeypatch.setattr(run_panel, "open_dialog", lambda algorithm, parameters: opened.append(parameters))
    return opened


def test_result_gets_a_free_name_beside_the_ms(dock: AmalgamDock, opened: list[dict[str, Any]], town: Pair) -> None:
    wanted = town.folder / "ms_fused.tif"
    dock.run_button.click()
    wanted.touch()
    dock.run_button.click()
    wanted.unlink()
    assert [Path(parameters["OUTPUT"]).name for parameters in opened] == ["ms_fused.tif", "ms_fused_2.tif"]
    assert Path(opened[0]["OUTPUT"]).parent == town.folder


def test_folder_that_cannot_be_written_to_leaves_the_choice_to_the_dialog(
    dock: AmalgamDock, opened: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plugin.dock.run.free_name.os.access", lambda path, mode: False)
    dock.run_button.click()
    assert "OUTPUT" not in opened[0]


def test_a_run_that_was_stopped_is_offered_until_it_is_done(dock: AmalgamDock, town: Pair) -> None:
    folder = town.folder / ".ms_fused-unfinished-1234"
    folder.mkdir()
    begin(folder / NAME, {"output": "ms_fused.tif", "plan": {"members": 2, "tiles": [30, 20]}})
    add(folder / NAME, Entry(Place(1, 1, 4), 600.0, {"state_1_1": 1}))
    dock.run.update("", is_busy=False)
    said = "A run for ms_fused.tif was stopped after 84 of 100 tiles: Run goes on from there if its settings"
    assert said in dock.estimate_label.text()
    shutil.rmtree(folder)
    dock.run.update("", is_busy=False)
    assert "was stopped" not in dock.estimate_label.text()
