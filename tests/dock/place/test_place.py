"""The preview's place: the middle of the view, or what a person draws on the map."""

from __future__ import annotations

from typing import Any

import pytest
from qgis.gui import QgsMapCanvas, QgsMapToolPan
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from plugin.dock.dock import AmalgamDock
from plugin.dock.run import run_panel
from tests.made_scenes import ORIGIN

from ..conftest import choose, pick, wait_until

Bounds = tuple[float, float, float, float]
X, Y = ORIGIN


@pytest.fixture
def drawing(dock: AmalgamDock, canvas: QgsMapCanvas) -> AmalgamDock:
    """A fast algorithm, a map of a known scale, and the button pressed."""
    choose(dock, 0, "classical_pansharpening")
    canvas.resize(448, 448)
    canvas.show()
    QTest.qWait(50)
    canvas.zoomToFullExtent()
    QTest.qWait(50)
    dock.draw_button.click()
    return dock


def on_screen(canvas: QgsMapCanvas, right: float, down: float) -> QPoint:
    """Metres from the corner of the scene as a point of the canvas."""
    point = canvas.getCoordinateTransform().transform(X + right, Y - down)
    return QPoint(round(point.x()), round(point.y()))


def draw(canvas: QgsMapCanvas, start: tuple[float, float], end: tuple[float, float]) -> None:
    view, left = canvas.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(view, left, pos=on_screen(canvas, *start))
    QTest.mouseMove(view, on_screen(canvas, *end))
    QTest.mouseRelease(view, left, pos=on_screen(canvas, *end))


def seen(dock: AmalgamDock) -> Bounds:
    """Metres right and down of the scene's corner: left, top, right, bottom."""
    wait_until(lambda: not dock.is_busy, "the preview ends")
    assert dock.previews.preview is not None, dock.status_label.text()
    there = dock.previews.preview.order.rectangle
    return there.x_min - X, Y - there.y_max, there.x_max - X, Y - there.y_min


def test_what_is_drawn_is_previewed_at_once(drawing: AmalgamDock, canvas: QgsMapCanvas) -> None:
    assert drawing.status_label.text() == "Draw a rectangle on the map; Esc leaves drawing."
    assert drawing.place.is_drawing
    draw(canvas, (100.0, 60.0), (220.0, 160.0))
    assert not drawing.place.is_drawing
    assert seen(drawing) == pytest.approx((100.0, 60.0, 220.0, 160.0), abs=8.0)
    assert drawing.draw_button.isChecked()


def test_drawn_rectangle_stays_when_the_map_moves_and_settings_change(
    drawing: AmalgamDock, canvas: QgsMapCanvas
) -> None:
    draw(canvas, (100.0, 60.0), (220.0, 160.0))
    first = seen(drawing)
    canvas.setCenter(type(canvas.center())(X + 300, Y - 300))
    pick(drawing.model_combo, "brovey")
    assert seen(drawing) == first
    drawing.preview_button.click()
    assert seen(drawing) == first


def test_releasing_the_button_or_choosing_a_size_goes_back_to_the_middle(
    drawing: AmalgamDock, canvas: QgsMapCanvas
) -> None:
    draw(canvas, (0.0, 0.0), (100.0, 100.0))
    seen(drawing)
    drawing.draw_button.click()
    left, top, right, bottom = seen(drawing)
    assert (right - left, bottom - top) == (256, 256)
    drawing.draw_button.click()
    draw(canvas, (0.0, 0.0), (100.0, 100.0))
    seen(drawing)
    drawing.side_combo.setCurrentIndex(1)
    assert not drawing.draw_button.isChecked()
    left, top, right, bottom = seen(drawing)
    assert (right - left, bottom - top) == (384, 384)


def test_tiny_drawing_becomes_large_enough_to_tell_something(drawing: AmalgamDock, canvas: QgsMapCanvas) -> None:
    draw(canvas, (200.0, 200.0), (230.0, 230.0))
    left, top, right, bottom = seen(drawing)
    assert (right - left, bottom - top) == (64, 64)


def test_another_tool_ends_the_drawing(drawing: AmalgamDock, canvas: QgsMapCanvas) -> None:
    tool = QgsMapToolPan(canvas)
    canvas.setMapTool(tool)
    assert not drawing.place.is_drawing
    assert not drawing.draw_button.isChecked()
    canvas.unsetMapTool(tool)


def test_tool_that_was_there_before_comes_back(dock: AmalgamDock, canvas: QgsMapCanvas) -> None:
    tool = QgsMapToolPan(canvas)
    canvas.setMapTool(tool)
    dock.draw_button.click()
    dock.draw_button.click()
    assert canvas.mapTool() is tool
    canvas.unsetMapTool(tool)


def test_escape_leaves_drawing(drawing: AmalgamDock, canvas: QgsMapCanvas) -> None:
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert not drawing.place.is_drawing
    assert not drawing.draw_button.isChecked()
    assert "Esc" in drawing.draw_button.toolTip()


def test_size_of_what_was_drawn_stands_in_the_place_of_the_usual_ones(
    drawing: AmalgamDock, canvas: QgsMapCanvas
) -> None:
    draw(canvas, (100.0, 60.0), (220.0, 160.0))
    left, top, right, bottom = seen(drawing)
    assert drawing.side_combo.currentText() == f"{right - left:.0f} × {bottom - top:.0f} px"
    assert drawing.side_combo.count() == 4
    drawing.draw_button.click()
    assert drawing.side_combo.currentText() == "256 px"
    assert drawing.side_combo.count() == 3


def test_run_is_limited_to_what_was_drawn_if_that_is_wanted(
    drawing: AmalgamDock, canvas: QgsMapCanvas, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[dict[str, Any]] = []
    monkeypatch.setattr(run_panel, "open_dialog", lambda algorithm, parameters: opened.append(parameters))
    assert not drawing.extent_check.isVisibleTo(drawing)
    draw(canvas, (100.0, 60.0), (220.0, 160.0))
    left, top, _, _ = seen(drawing)
    assert drawing.extent_check.isVisibleTo(drawing)
    drawing.run_button.click()
    assert "EXTENT" not in opened[0]
    assert drawing.estimate_label.text().startswith("Whole raster: 448 × 448 px")
    drawing.extent_check.click()
    assert drawing.estimate_label.text().startswith("Rectangle: 1")
    drawing.run_button.click()
    extent = opened[1]["EXTENT"]
    assert (extent.xMinimum() - X, Y - extent.yMaximum()) == pytest.approx((left, top), abs=2.0)
    drawing.run.copy_command.trigger()
    assert "--EXTENT=" in QApplication.clipboard().text()
    drawing.draw_button.click()
    seen(drawing)
    drawing.run_button.click()
    assert "EXTENT" not in opened[2]
