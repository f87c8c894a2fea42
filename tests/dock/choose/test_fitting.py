"""Which layers are offered, and what is said of two that do not go together."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer

from plugin.dock.choose.fitting import data_bands, fits, missing, ms_to_pan, shared_extent
from plugin.dock.choose.offered_task import OfferedTask
from plugin.dock.choose.tasks import tasks
from tests.made_scenes import DEGREES, ORIGIN, Transform, north_up, write


@pytest.fixture
def sharpen() -> OfferedTask:
    return tasks()[0]


@pytest.fixture
def lights() -> OfferedTask:
    return tasks()[1]


def layer(
    folder: Path, name: str, bands: int, size: int, transform: Transform, epsg: int = 32633, alpha: bool = False
) -> QgsRasterLayer:
    image = np.zeros((bands, size, size), np.uint8)
    mask = np.ones((size, size), bool) if alpha else None
    return QgsRasterLayer(str(write(folder / f"{name}.tif", image, transform, epsg, alpha=mask)), name)


@pytest.fixture
def pan(tmp_path: Path) -> QgsRasterLayer:
    return layer(tmp_path, "pan", 1, 64, north_up(1.0))


@pytest.fixture
def ms(tmp_path: Path) -> QgsRasterLayer:
    return layer(tmp_path, "ms", 4, 16, north_up(4.0))


def test_pan_has_one_band_and_an_alpha_band_does_not_count(
    sharpen: OfferedTask, pan: QgsRasterLayer, ms: QgsRasterLayer, tmp_path: Path
) -> None:
    masked = layer(tmp_path, "masked", 1, 64, north_up(1.0), alpha=True)
    assert [data_bands(each) for each in (pan, ms, masked)] == [1, 4, 1]
    assert [fits(sharpen, 0, each) for each in (pan, ms, masked)] == [True, False, True]
    assert all(fits(sharpen, 1, each) for each in (pan, ms, masked))


def test_web_layer_fits_nothing(sharpen: OfferedTask, lights: OfferedTask, tmp_path: Path) -> None:
    web = QgsRasterLayer(f"type=xyz&url=file://{tmp_path}/{{z}}/{{x}}/{{y}}.png&zmax=1&zmin=0", "tiles", "wms")
    assert web.isValid()
    assert not any(fits(task, which, web) for task in (sharpen, lights) for which in (0, 1))
    assert missing([web]) == "Web layers have no pixels of their own and are not listed."


def test_pair_that_fits_has_no_trouble(sharpen: OfferedTask, pan: QgsRasterLayer, ms: QgsRasterLayer) -> None:
    assert sharpen.trouble(pan, ms) == ""
    assert ms_to_pan(pan, ms) == pytest.approx(4.0)
    assert shared_extent(pan, ms) == pan.extent()


def test_missing_layers_are_asked_for(sharpen: OfferedTask, lights: OfferedTask, pan: QgsRasterLayer) -> None:
    assert "Choose a panchromatic raster" in sharpen.trouble(pan, None)
    assert "Choose a DMSP-OLS raster" in lights.trouble(None, pan)
    assert lights.trouble(pan, None) == ""


def test_swapped_pair_is_told_to_swap(sharpen: OfferedTask, pan: QgsRasterLayer, tmp_path: Path) -> None:
    fine = layer(tmp_path, "fine", 3, 128, north_up(0.5))
    assert sharpen.trouble(pan, fine) == "PAN is not finer than MS (an MS pixel is 0.5 PAN pixels wide); swap the two?"


def test_ratio_out_of_range_is_named(sharpen: OfferedTask, pan: QgsRasterLayer, tmp_path: Path) -> None:
    coarse = layer(tmp_path, "coarse", 3, 8, north_up(10.0))
    assert sharpen.trouble(pan, coarse).startswith("An MS pixel is 10 PAN pixels wide; 1.5 to 8 work.")


def test_two_places_do_not_overlap(
    sharpen: OfferedTask, lights: OfferedTask, pan: QgsRasterLayer, tmp_path: Path
) -> None:
    away = layer(tmp_path, "away", 3, 16, north_up(4.0, ORIGIN[0] + 5000.0))
    assert sharpen.trouble(pan, away) == "pan and away do not overlap; choose two rasters of the same place."
    assert "do not overlap" in lights.trouble(pan, away)


def test_one_raster_twice_is_refused(sharpen: OfferedTask, pan: QgsRasterLayer) -> None:
    assert "chosen twice" in sharpen.trouble(pan, pan)


def test_layer_without_crs_is_named(sharpen: OfferedTask, pan: QgsRasterLayer, ms: QgsRasterLayer) -> None:
    ms.setCrs(QgsCoordinateReferenceSystem())
    assert sharpen.trouble(pan, ms).startswith("ms has no coordinate reference system")


def test_another_crs_is_no_trouble(sharpen: OfferedTask, pan: QgsRasterLayer, tmp_path: Path) -> None:
    """13.37 E, 52.52 N lies in the pair's place; a pixel of 4 m is 5.9e-5 by 3.6e-5 degrees there."""
    centre = 13.3745, 52.5150
    transform = (centre[0] - 8 * 5.9e-5, 5.9e-5, 0.0, centre[1] + 8 * 3.6e-5, 0.0, -3.6e-5)
    degrees = layer(tmp_path, "degrees", 3, 64, transform, DEGREES)
    frame = layer(tmp_path, "frame", 1, 2048, north_up(1.0, 388_800.0, 5_820_400.0))
    assert ms_to_pan(frame, degrees) == pytest.approx(4.0, rel=0.1)
    assert sharpen.trouble(frame, degrees) == ""
