"""Pins in the dock: what is written on them, what they are compared with, and the ways back to settings and place."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, QRect, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget

from plugin.dock.dock import AmalgamDock
from plugin.dock.preview.preview import Preview
from tests.made_scenes import ORIGIN

from ..conftest import choose, pick, settle, shot, wait_until


def preview(dock: AmalgamDock, method: str = "") -> Preview:
    """A preview of the middle of the map, by the method that is chosen or by another formula."""
    if method:
        pick(dock.model_combo, method)
        settle(dock)
    else:
        dock.preview_button.click()
        settle(dock)
    wait_until(lambda: dock.previews.runner.is_quiet, "the indices are there")
    assert dock.previews.preview is not None
    return dock.previews.preview


@pytest.fixture
def pinned(dock: AmalgamDock) -> AmalgamDock:
    """Two formulas at one place, both pinned; the second is shown."""
    choose(dock, 0, "classical_pansharpening")
    pick(dock.model_combo, "gsa")
    preview(dock)
    dock.pin_button.click()
    preview(dock, "brovey")
    dock.pin_button.click()
    return dock


def lines(dock: AmalgamDock, line: int) -> list[str]:
    return [chip.pinned.lines[line] for chip in dock.filmstrip.chips]


def names(dock: AmalgamDock) -> list[str]:
    combo = dock.sides_bar.combos[0]
    return [combo.itemText(row) for row in range(4, combo.count())]


def places(dock: AmalgamDock) -> dict[str, QRect]:
    """Where everything lies, in pixels of the dock."""
    QTest.qWait(50)
    named = [widget for widget in dock.findChildren(QWidget) if hasattr(dock, widget.objectName() or "?")]
    shown = [widget for widget in named if widget.isVisibleTo(dock)]
    return {widget.objectName(): QRect(widget.mapTo(dock, QPoint(0, 0)), widget.size()) for widget in shown}


def test_pins_name_their_model_and_its_settings(dock: AmalgamDock, tmp_path: Path) -> None:
    preview(dock)
    dock.pin_button.click()
    choose(dock, 0, "classical_pansharpening")
    preview(dock, "gsa")
    dock.pin_button.click()
    settings = dock.filmstrip.chips[0].pinned
    assert (lines(dock, 0), settings.lines[1]) == (["1  ddrf-s", "2  gsa"], "ddim, 1 step, seed 0")
    assert names(dock) == ["Pin 1: ddrf-s, ddim, 1 step, seed 0", "Pin 2: gsa"]
    assert all(line.startswith("HQNR 0.") and ", sharp. " in line for line in lines(dock, 2))
    shot(dock, tmp_path / "pins.png")


def test_pins_name_sharpness_where_it_is_not_the_usual_one(dock: AmalgamDock) -> None:
    dock.sharpness_spin.setValue(0.5)
    pick(dock.model_combo, "ddrf-s")
    preview(dock)
    dock.pin_button.click()
    assert lines(dock, 1) == ["ddim, 1 step, sharpness 0.50, seed 0"]


def test_pin_is_pressed_and_its_settings_are_back(pinned: AmalgamDock) -> None:
    QTest.mouseClick(pinned.filmstrip.chips[0], Qt.MouseButton.LeftButton)
    settle(pinned)
    assert pinned.choices.form.settings().model == "gsa"
    assert pinned.previews.preview is not None
    assert pinned.previews.preview.order.settings.model == "gsa"


def test_pinning_moves_nothing(dock: AmalgamDock, canvas: QgsMapCanvas) -> None:
    choose(dock, 0, "classical_pansharpening")
    preview(dock)
    before = places(dock)
    dock.pin_button.click()
    assert places(dock) == before
    assert dock.scroll_area.verticalScrollBar().value() == 0
    dock.filmstrip.chips[0].remove_button.click()
    assert places(dock) == before


def test_what_is_pinned_cannot_be_pinned_again(pinned: AmalgamDock) -> None:
    assert not pinned.pin_button.isEnabled()
    assert pinned.pin_button.toolTip() == "This preview is pinned."
    pinned.filmstrip.chips[1].remove_button.click()
    assert pinned.pin_button.isEnabled()


def test_any_pin_is_compared_with_any_other(pinned: AmalgamDock) -> None:
    gsa, brovey = (pin.preview for pin in pinned.pins.pins)
    pinned.sides_bar.choose("pin 1", "pin 2")
    assert pinned.swipe._before is gsa.after
    assert pinned.swipe._after is brovey.after
    pinned.sides_bar.choose("pin 2", "guide")
    assert pinned.swipe._before is brovey.after
    assert pinned.swipe._after is brovey.guide
    assert pinned.swipe._names == ("Pin 2: brovey", "PAN")


def test_zoom_stays_while_sides_change(pinned: AmalgamDock) -> None:
    pinned.swipe.zoom(3.0, None)
    seen = pinned.swipe.viewport
    pinned.sides_bar.choose("pin 1", "pin 2")
    pinned.sides_bar.choose("guide", "before")
    assert pinned.swipe.viewport == seen


def test_removed_pin_gives_way_to_what_is_usual(pinned: AmalgamDock) -> None:
    pinned.sides_bar.choose("pin 1", "pin 2")
    pinned.filmstrip.chips[1].remove_button.click()
    assert pinned.sides_bar.chosen == ("pin 1", "after")
    assert names(pinned) == ["Pin 1: gsa"]


def test_pins_of_another_place_say_so_and_stay_what_they_were(
    pinned: AmalgamDock, canvas: QgsMapCanvas, tmp_path: Path
) -> None:
    """The same settings are previewed elsewhere: the pins keep their pictures, and cannot be laid over the new one."""
    before = [pin.preview for pin in pinned.pins.pins]
    x, y = ORIGIN
    canvas.setCenter(QgsPointXY(x + 150, y - 150))
    there = preview(pinned)
    assert [pin.preview for pin in pinned.pins.pins] == before
    assert lines(pinned, 2) == ["another place", "another place"]
    combo = pinned.sides_bar.combos[0]
    assert not combo.model().item(4).isEnabled()
    assert combo.itemData(4, Qt.ItemDataRole.ToolTipRole) == "This preview shows another place."
    shot(pinned, tmp_path / "elsewhere.png")
    pinned.pin_button.click()
    assert len(pinned.filmstrip.chips) == 3
    assert pinned.pins.pins[2].preview.order == there.order


def test_pin_leads_back_to_its_place(pinned: AmalgamDock, canvas: QgsMapCanvas) -> None:
    first = pinned.pins.pins[0].preview
    x, y = ORIGIN
    canvas.setCenter(QgsPointXY(x + 150, y - 150))
    preview(pinned)
    assert pinned.filmstrip.chips[0].back_button.isVisibleTo(pinned)
    pinned.filmstrip.chips[0].back_button.click()
    settle(pinned)
    assert pinned.previews.preview is not None
    assert pinned.previews.preview.order == first.order
    assert canvas.center().distance(first.order.rectangle.referenced().center()) < 1.0
    assert pinned.place._band._band.asGeometry().boundingBox() == first.order.rectangle.referenced()
    assert "another place" not in lines(pinned, 2)
    assert not pinned.filmstrip.chips[0].back_button.isVisibleTo(pinned)
