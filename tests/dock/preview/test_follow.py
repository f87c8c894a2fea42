"""Picture and map in step, in both directions, and only while the button is pressed."""

from __future__ import annotations

import pytest
from qgis.core import QgsRectangle
from qgis.gui import QgsMapCanvas

from plugin.dock.dock import AmalgamDock
from plugin.dock.view.viewport import Viewport

from ..conftest import choose, pick, settle


@pytest.fixture
def shown(dock: AmalgamDock) -> AmalgamDock:
    choose(dock, 0, "classical_pansharpening")
    pick(dock.model_combo, "gsa")
    dock.preview_button.click()
    settle(dock)
    return dock


def quarter(dock: AmalgamDock) -> QgsRectangle:
    """The upper left quarter of the preview's place."""
    preview = dock.previews.preview
    assert preview is not None
    place = preview.order.rectangle
    half = (place.x_max - place.x_min) / 2, (place.y_max - place.y_min) / 2
    return QgsRectangle(place.x_min, place.y_max - half[1], place.x_min + half[0], place.y_max)


def test_picture_shows_what_the_map_shows(shown: AmalgamDock, canvas: QgsMapCanvas) -> None:
    shown.sides_bar.follow_button.click()
    canvas.setExtent(quarter(shown))
    seen = shown.swipe.viewport
    assert seen is not None
    assert (seen.x, seen.y) == pytest.approx((64.0, 64.0), abs=1.0)
    assert seen.scale == pytest.approx(1.0 / canvas.mapUnitsPerPixel(), rel=0.02)


def test_map_shows_what_the_picture_shows(shown: AmalgamDock, canvas: QgsMapCanvas) -> None:
    shown.sides_bar.follow_button.click()
    shown.swipe.look_at(Viewport(64.0, 64.0, 2.0))
    centre, middle = canvas.extent().center(), quarter(shown).center()
    assert (centre.x(), centre.y()) == pytest.approx((middle.x(), middle.y()), abs=1.0)
    assert canvas.mapUnitsPerPixel() == pytest.approx(0.5, rel=0.02)


def test_nothing_moves_unless_the_button_is_pressed(shown: AmalgamDock, canvas: QgsMapCanvas) -> None:
    seen, extent = shown.swipe.viewport, canvas.extent()
    canvas.setExtent(quarter(shown))
    assert shown.swipe.viewport == seen
    extent = canvas.extent()
    shown.swipe.look_at(Viewport(64.0, 64.0, 2.0))
    assert canvas.extent() == extent
