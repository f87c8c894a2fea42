"""The preview's rectangle: on PAN's grid, of the size asked for, inside what both rasters cover."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject, QgsRasterLayer
from qgis.core import QgsRectangle as Rectangle

from plugin.dock.place.rectangle import PreviewRectangle, preview_rectangle
from tests.made_scenes import ORIGIN, north_up, write

SIZE, PIXEL = 1000, 0.5
WEST, NORTH = ORIGIN


@pytest.fixture
def frame(tmp_path: Path) -> QgsRasterLayer:
    return QgsRasterLayer(str(write(tmp_path / "pan.tif", np.zeros((1, SIZE, SIZE), np.uint8), north_up(PIXEL))), "pan")


def at(frame: QgsRasterLayer, x: float, y: float, shared: Rectangle | None = None, side: int = 256) -> PreviewRectangle:
    return preview_rectangle(frame, shared or frame.extent(), QgsPointXY(x, y), frame.crs(), side)


def test_lies_around_the_centre_on_the_grid(frame: QgsRasterLayer) -> None:
    rectangle = at(frame, WEST + 250.1, NORTH - 250.1)
    first = 500 - 128
    assert rectangle[:4] == (
        WEST + first * PIXEL,
        NORTH - (first + 256) * PIXEL,
        WEST + (first + 256) * PIXEL,
        NORTH - first * PIXEL,
    )


def test_at_the_edge_it_moves_inwards_and_keeps_its_size(frame: QgsRasterLayer) -> None:
    rectangle = at(frame, WEST + 1.0, NORTH - 499.0)
    assert (rectangle.x_min, rectangle.y_min) == (WEST, NORTH - SIZE * PIXEL)
    assert (rectangle.x_max - rectangle.x_min, rectangle.y_max - rectangle.y_min) == (128.0, 128.0)


def test_what_both_share_bounds_it(frame: QgsRasterLayer) -> None:
    shared = Rectangle(WEST + 10.0, NORTH - 60.0, WEST + 60.0, NORTH - 10.0)
    assert at(frame, WEST + 30.0, NORTH - 30.0, shared)[:4] == (WEST + 10.0, NORTH - 60.0, WEST + 60.0, NORTH - 10.0)


def test_view_that_is_elsewhere_gives_the_middle(frame: QgsRasterLayer) -> None:
    middle = at(frame, WEST + 250.0, NORTH - 250.0)
    assert at(frame, WEST + 99_999.0, NORTH) == middle


def test_map_in_another_crs_means_the_same_place(frame: QgsRasterLayer) -> None:
    web = QgsCoordinateReferenceSystem("EPSG:3857")
    point = QgsPointXY(WEST + 200.1, NORTH - 300.1)
    there = QgsCoordinateTransform(frame.crs(), web, QgsProject.instance()).transform(point)
    assert preview_rectangle(frame, frame.extent(), there, web, 256) == at(frame, point.x(), point.y())


def test_goes_back_to_qgis_with_its_crs(frame: QgsRasterLayer) -> None:
    referenced = at(frame, WEST + 250.0, NORTH - 250.0).referenced()
    assert referenced.crs() == frame.crs()
    assert referenced.width() == 128.0
