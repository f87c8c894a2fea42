"""Rasters as pictures: the layer's own bands and stretch, one stretch for both, holes transparent."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from qgis.core import QgsContrastEnhancement, QgsMultiBandColorRenderer, QgsRasterLayer
from qgis.PyQt.QtGui import QImage

from plugin.dock.preview.pictures import DMSP, Stretch, grid_of, picture, ranges_of, read_onto, stretch_of
from plugin.fusion.job import RasterInput
from plugin.fusion.physics.dmsp import response
from plugin.fusion.raster.gdal_settings import gdal_settings
from plugin.fusion.raster.missing import Missing
from tests.made_scenes import Pair, north_up, write


def pixels(image: QImage) -> NDArray[np.uint8]:
    """A picture's pixels (rows, columns, 4): red, green, blue, alpha."""
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    data = plain.constBits().asstring(plain.sizeInBytes())
    return np.frombuffer(data, np.uint8).reshape(plain.height(), plain.width(), 4)


def test_values_between_the_limits_become_grey() -> None:
    image = np.array([[[0.0, 10.0, 15.0, 20.0, 99.0]]], np.float32)
    valid = np.array([[True, True, True, True, False]])
    shown = pixels(picture(Stretch((1,)), ((10.0, 20.0),), image, valid))
    np.testing.assert_array_equal(shown[0, :4], [[0] * 3 + [255], [0] * 3 + [255], [128] * 3 + [255], [255] * 4])
    assert shown[0, 4, 3] == 0


def test_three_bands_become_red_green_and_blue() -> None:
    image = np.stack([np.full((1, 1), value, np.float32) for value in (1.0, 2.0, 3.0, 4.0)])
    ranges = ((0.0, 4.0), (0.0, 4.0), (0.0, 4.0))
    shown = pixels(picture(Stretch((4, 2, 1)), ranges, image, np.ones((1, 1), bool)))
    np.testing.assert_array_equal(shown[0, 0], [255, 128, 64, 255])


def test_percentiles_leave_out_two_percent_and_holes() -> None:
    image = np.concatenate([np.arange(101.0), np.full(50, 1e6)]).reshape(1, 1, -1).astype(np.float32)
    valid = (image[0] < 1000.0).astype(bool)
    assert ranges_of(Stretch((1,)), image, valid) == ((2.0, 98.0),)


def test_flat_or_empty_image_has_a_stretch_all_the_same() -> None:
    flat = np.full((1, 2, 2), 7.0, np.float32)
    assert ranges_of(Stretch((1,)), flat, np.ones((2, 2), bool)) == ((7.0, 8.0),)
    assert ranges_of(Stretch((1,)), flat, np.zeros((2, 2), bool)) == ((0.0, 1.0),)


def test_dn_are_painted_as_the_radiance_that_they_stand_for() -> None:
    """In the ranges of the radiance: where DMSP saturates, a plateau that is darker than the cores."""
    radiance = np.array([[[0.0, 2.0, 8.0, 60.0]]], np.float32)
    valid = np.ones((1, 4), bool)
    dn = np.clip(response(radiance), 0.0, 63.0)
    ranges = ((0.0, 60.0),)
    shown, truth = (
        pixels(picture(stretch, ranges, image, valid))[0, :, 0].astype(int)
        for stretch, image in ((DMSP, dn), (replace(DMSP, is_dn=False), radiance))
    )
    assert np.abs(shown[:3] - truth[:3]).max() <= 1
    assert 100 < shown[3] < 160 < truth[3] == 255


def test_lights_are_stretched_from_zero() -> None:
    image = np.linspace(5.0, 105.0, 1001, dtype=np.float32).reshape(1, 1, -1)
    assert ranges_of(Stretch((1,), is_light=True), image, np.ones((1, 1001), bool)) == ((0.0, pytest.approx(104.5)),)


def test_layers_own_bands_and_limits_count(pair: Pair) -> None:
    layer = QgsRasterLayer(str(pair.ms), "ms")
    renderer = QgsMultiBandColorRenderer(layer.dataProvider(), 4, 3, 2)
    layer.setRenderer(renderer)
    assert stretch_of(layer) == Stretch((4, 3, 2))
    for band, put in (
        (4, renderer.setRedContrastEnhancement),
        (3, renderer.setGreenContrastEnhancement),
        (2, renderer.setBlueContrastEnhancement),
    ):
        enhancement = QgsContrastEnhancement(layer.dataProvider().dataType(band))
        kind = QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum
        enhancement.setContrastEnhancementAlgorithm(kind)
        enhancement.setMinimumValue(10.0 * band)
        enhancement.setMaximumValue(100.0 * band)
        put(enhancement)
    assert stretch_of(layer) == Stretch((4, 3, 2), ((40.0, 400.0), (30.0, 300.0), (20.0, 200.0)))


def test_before_lies_on_the_results_grid(pair: Pair, tmp_path: Path) -> None:
    """A plane of values stays one under cubic interpolation, away from the edges."""
    rows, cols = np.mgrid[:16, :16] * 4.0 + 2.0
    plane = (rows * 3.0 + cols)[None].astype(np.float32)
    ms = write(tmp_path / "ms.tif", plane, north_up(4.0))
    result = write(tmp_path / "result.tif", np.zeros((1, 20, 24), np.uint8), north_up(1.0, 389_616.0, 5_819_880.0))
    with gdal_settings():
        image, valid = read_onto(RasterInput(str(ms)), grid_of(str(result)))
    down, right = np.mgrid[20:40, 16:40] + 0.5
    np.testing.assert_allclose(image[0], down * 3.0 + right, atol=1e-3)
    assert valid.all()


def test_before_is_a_hole_where_it_has_nodata(tmp_path: Path) -> None:
    data = np.full((1, 16, 16), 5.0, np.float32)
    data[:, :8] = -9.0
    ms = write(tmp_path / "ms.tif", data, north_up(4.0), nodata=-9.0)
    result = write(tmp_path / "result.tif", np.zeros((1, 64, 64), np.uint8), north_up(1.0))
    with gdal_settings():
        image, valid = read_onto(RasterInput(str(ms)), grid_of(str(result)))
    assert not valid[:28].any()
    assert valid[36:].all()
    assert image[0][valid] == pytest.approx(5.0)


def test_before_is_a_hole_where_its_layer_says_so(tmp_path: Path) -> None:
    """A layer's additional no data value is none of the values that are interpolated."""
    image = np.full((2, 8, 8), 100, np.uint16)
    image[:, :4, :4] = 7
    path = write(tmp_path / "ms.tif", image, north_up(4.0))
    fine = write(tmp_path / "fine.tif", np.zeros((1, 32, 32), np.uint8), north_up(1.0))
    raster = RasterInput(str(path), missing=Missing(by_band=((1, (7.0, 7.0)),)))
    with gdal_settings():
        before, valid = read_onto(raster, grid_of(str(fine)))
    assert not valid[:12, :12].any()
    assert valid[20:, 20:].all()
    np.testing.assert_array_equal(before[0][valid], 100.0)
    assert (before[1][:8, :8] == 7.0).all()
