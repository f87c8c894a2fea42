"""The dock as a user drives it: choose, preview, change, cancel, compare, run; and how each state looks."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsRasterLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication

from plugin.dock.choose import limits
from plugin.dock.choose.ways import Way
from plugin.dock.dock import AmalgamDock
from plugin.dock.runtime import runtime_panel
from plugin.fusion.networks import registry
from tests.lights import Night, simulate_night, write_network
from tests.made_scenes import ORIGIN, Pair, north_up, write

from .conftest import choose, lay_out, pick, settle, shot, wait_until
from .runtime.test_installer import stand_in


def preview(dock: AmalgamDock) -> None:
    dock.preview_button.click()
    settle(dock)


@pytest.fixture
def night(tmp_path: Path) -> Night:
    return simulate_night(tmp_path)


def test_two_layers_that_fit_are_chosen_by_themselves(dock: AmalgamDock) -> None:
    assert dock.first_combo.currentLayer().name() == "town, PAN"
    assert dock.second_combo.currentLayer().name() == "town, MS"
    assert dock.layers_label.text() == "4 bands; an MS pixel is 4 PAN pixels wide."


def test_layers_that_come_later_are_offered_if_they_fit(dock: AmalgamDock, pair: Pair) -> None:
    assert [dock.first_combo.layer(row).name() for row in range(dock.first_combo.count())] == ["town, PAN"]
    QgsProject.instance().addMapLayer(QgsRasterLayer(str(pair.pan), "another PAN"))
    QgsProject.instance().addMapLayer(QgsRasterLayer(str(pair.ms), "another MS"))
    names = [dock.first_combo.layer(row).name() for row in range(dock.first_combo.count())]
    assert names == ["another PAN", "town, PAN"]
    assert dock.first_combo.currentLayer().name() == "town, PAN"


def test_layers_that_go_away_are_missed_in_words(dock: AmalgamDock) -> None:
    QgsProject.instance().removeAllMapLayers()
    assert dock.layers_label.text().startswith("Choose a panchromatic raster and a multispectral one")
    assert not dock.preview_button.isEnabled()
    assert dock.preview_button.toolTip() == dock.layers_label.text()


def test_preview_shows_ms_and_result_with_seconds_and_score(dock: AmalgamDock, tmp_path: Path) -> None:
    shot(dock, tmp_path / "empty.png")
    dock.preview_button.click()
    assert dock.preview_button.text() == "Cancel"
    shot(dock, tmp_path / "starting.png")
    settle(dock)
    assert dock.preview_button.text() == "Preview"
    seconds, score = dock.status_label.text().split("; ", 1)
    assert seconds.endswith(" s")
    assert score.startswith("consistency 0.")
    assert dock.swipe.viewport is not None
    assert dock.previews.preview is not None
    assert dock.previews.preview.after.width() == dock.previews.preview.after.height() == 256


def test_changed_setting_replaces_the_preview_that_is_running(dock: AmalgamDock) -> None:
    dock.steps_spin.setValue(1000)
    dock.preview_button.click()
    slow = dock.previews.runner._task
    assert slow is not None
    dock.steps_spin.setValue(1)
    pick(dock.scheduler_combo, "euler")
    assert slow.isCanceled()
    settle(dock)
    assert dock.previews.preview is not None
    assert (dock.previews.preview.order.settings.scheduler, dock.previews.preview.order.settings.steps) == ("euler", 1)


def test_settings_change_nothing_before_the_first_preview(dock: AmalgamDock) -> None:
    dock.steps_spin.setValue(3)
    assert not dock.is_busy


def test_cancelled_preview_stays_cancelled(dock: AmalgamDock) -> None:
    dock.steps_spin.setValue(1000)
    dock.preview_button.click()
    dock.preview_button.click()
    assert not dock.previews.runner.is_running
    assert dock.status_label.text() == "Preview cancelled."
    dock.steps_spin.setValue(2)
    assert not dock.is_busy
    wait_until(lambda: not dock.previews.runner._leaving, "the cancelled one ends")
    assert dock.previews.preview is None


def test_preview_follows_the_map_when_asked_again(dock: AmalgamDock, canvas: QgsMapCanvas) -> None:
    choose(dock, 0, "classical_pansharpening")
    preview(dock)
    assert dock.previews.preview is not None
    first = dock.previews.preview.order.rectangle
    x, y = ORIGIN
    canvas.setCenter(type(canvas.center())(x + 150, y - 150))
    preview(dock)
    assert (first.x_min - x, y - first.y_max) == (96, 96)
    second = dock.previews.preview.order.rectangle
    assert (second.x_min - x, y - second.y_max) == (22, 22)


def test_outline_on_the_map_shows_where_it_looks(dock: AmalgamDock, canvas: QgsMapCanvas) -> None:
    choose(dock, 0, "classical_pansharpening")
    assert not dock.place._band._band.isVisible()
    preview(dock)
    assert dock.previews.preview is not None
    assert dock.place._band._band.isVisible()
    assert dock.place._band._band.asGeometry().boundingBox() == dock.previews.preview.order.rectangle.referenced()
    dock.hide()
    assert not dock.place._band._band.isVisible()


@pytest.mark.parametrize("task", [0, 1])
def test_nothing_scrolls_sideways_even_unfolded(dock: AmalgamDock, task: int) -> None:
    dock.resize(10, 700)
    dock.task_combo.setCurrentIndex(task)
    dock.advanced_button.click()
    dock.card_button.click()
    lay_out()
    assert dock.scroll_area.viewport().width() >= dock.contents.minimumSizeHint().width()


def test_failure_is_a_sentence_in_the_dock(
    dock: AmalgamDock, layers: tuple[QgsRasterLayer, QgsRasterLayer], tmp_path: Path
) -> None:
    """A PAN of one value has no detail; the core finds that out, not the dock."""
    import numpy as np

    flat = write(tmp_path / "flat.tif", np.full((1, 448, 448), 7, np.uint16), north_up(1.0))
    layer = QgsRasterLayer(str(flat), "flat")
    QgsProject.instance().addMapLayer(layer)
    dock.first_combo.setLayer(layer)
    preview(dock)
    assert dock.status_label.text().startswith("The PAN raster has the same value everywhere")
    assert dock.swipe.viewport is None
    assert not dock.pin_button.isEnabled()
    shot(dock, tmp_path / "error.png")


def test_night_lights_are_previewed_too(
    dock: AmalgamDock, night: Night, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write_network(tmp_path / "my-ddpm.onnx", "zero")
    monkeypatch.setattr(registry, "_user_folders", [tmp_path])
    dock.task_combo.setCurrentIndex(1)
    pick(dock.model_combo, "my-ddpm")
    dock.steps_spin.setValue(1)
    dmsp, viirs = QgsRasterLayer(str(night.dmsp), "F18"), QgsRasterLayer(str(night.viirs), "VNL")
    QgsProject.instance().addMapLayer(dmsp)
    assert dock.second_combo.currentLayer() is None
    assert dock.first_label.text() == "DMSP"
    assert dock.first_combo.accessibleName() == "DMSP-OLS raster"
    preview(dock)
    assert "sum of lights" in dock.status_label.text()
    QgsProject.instance().addMapLayer(viirs)
    assert dock.second_combo.currentLayer() is viirs
    settle(dock)
    assert dock.previews.preview is not None
    assert dict(dock.previews.preview.order.parameters)["VIIRS"] == viirs.id()
    shot(dock, tmp_path / "night.png")


def test_copies_are_on_the_clipboard(dock: AmalgamDock, town: Pair) -> None:
    dock.seed_spin.setValue(7)
    dock.run.copy_command.trigger()
    command = QApplication.clipboard().text()
    assert command.startswith("qgis_process run amalgam:ddrf_pansharpening")
    for word in (f"--PANCHROMATIC={town.pan}", f"--SPECTRAL={town.ms}", "--SEED=7", "ms_fused.tif"):
        assert word in command, word
    dock.run.copy_python.trigger()
    text = QApplication.clipboard().text()
    assert "processing.run(" in text
    assert "'SEED':7" in text.replace(" ", "")


def test_missing_onnxruntime_is_said_and_installed_on_click_only(
    provider: None, canvas: QgsMapCanvas, forget: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    there = False
    for module in (limits, runtime_panel):
        monkeypatch.setattr(module, "is_available", lambda: there)
    monkeypatch.setattr("plugin.dock.runtime.installer.is_available", lambda: there)
    broken = stand_in(tmp_path, "echo 'NewConnectionError: no route'; exit 1")
    dock = AmalgamDock(canvas, pip=broken)
    dock.resize(400, 900)
    dock.show()
    assert dock.runtime_frame.isVisible()
    assert dock.fast_button.isChecked()
    assert dock.preview_button.isEnabled()
    assert dock.best_button.toolTip().startswith("onnxruntime is missing")
    assert not (tmp_path / "arguments").exists()
    shot(dock, tmp_path / "missing.png")
    dock.install_button.click()
    assert dock.install_progress.isVisible()
    wait_until(dock.install_button.isEnabled, "pip fails")
    assert dock.runtime_label.text().startswith("The package index could not be reached")
    stand_in(tmp_path, "exit 0")
    there = True
    dock.install_button.click()
    wait_until(lambda: not dock.runtime_frame.isVisible(), "pip succeeds")
    assert dock.balanced_button.isChecked()
    assert dock.preview_button.isEnabled()
    dock.shut_down()
    dock.deleteLater()


def test_classical_methods_need_no_onnxruntime(
    provider: None, canvas: QgsMapCanvas, forget: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "is_available", lambda: False)
    dock = AmalgamDock(canvas)
    choose(dock, 0, "ddrf_pansharpening")
    assert not dock.preview_button.isEnabled()
    assert dock.trouble_label.text().startswith("onnxruntime is missing")
    choose(dock, 0, "classical_pansharpening")
    assert dock.preview_button.isEnabled()
    dock.shut_down()
    dock.deleteLater()


def test_provider_that_is_switched_off_is_said_so(dock: AmalgamDock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Way, "id", "amalgam:not_registered")
    dock.seed_spin.setValue(3)
    assert "Amalgam is switched off" in dock.run_button.toolTip()
    assert not dock.run_button.isEnabled()


def test_tab_goes_through_everything_from_top_to_bottom(dock: AmalgamDock) -> None:
    dock.advanced_button.setChecked(True)
    dock.activateWindow()
    dock.task_combo.setFocus()
    seen, at = [], dock.task_combo
    for _ in range(90):
        if at.objectName() and at.isVisibleTo(dock) and at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            seen.append(at.objectName())
        at = at.nextInFocusChain()
    wanted = [
        "task_combo", "first_combo", "second_combo", "fast_button", "balanced_button", "best_button",
        "advanced_button", "way_combo", "model_combo", "card_button", "scheduler_combo", "steps_slider", "steps_spin",
        "seed_spin", "die_button", "ensemble_spin", "precision_combo", "consistency_spin", "sharpness_spin",
        "preview_button", "side_combo", "draw_button", "swipe", "pin_button", "run_button", "copy_button",
    ]  # fmt: skip
    assert [name for name in dict.fromkeys(seen) if name in wanted] == wanted
