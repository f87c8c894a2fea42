"""Which layers are chosen as long as nobody has chosen any."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsRasterLayer

from plugin.dock.choose.offered_task import OfferedTask
from plugin.dock.choose.tasks import tasks
from tests.made_scenes import ORIGIN, north_up, write

from .test_fitting import layer


@pytest.fixture
def sharpen() -> OfferedTask:
    return tasks()[0]


@pytest.fixture
def lights() -> OfferedTask:
    return tasks()[1]


def floats(folder: Path, name: str, years: tuple[str, ...] = ("",)) -> QgsRasterLayer:
    path = write(folder / f"{name}.tif", np.zeros((len(years), 16, 16), np.float32), north_up(4.0))
    raster = gdal.Open(str(path), gdal.GA_Update)
    for number, year in enumerate(years, start=1):
        raster.GetRasterBand(number).SetDescription(year)
    raster = None
    return QgsRasterLayer(str(path), name)


def test_finest_pan_and_the_ms_of_most_bands_are_taken(sharpen: OfferedTask, tmp_path: Path) -> None:
    pan, coarse_pan = layer(tmp_path, "pan", 1, 64, north_up(1.0)), layer(tmp_path, "coarse_pan", 1, 32, north_up(2.0))
    ms = layer(tmp_path, "ms", 4, 16, north_up(4.0))
    away = layer(tmp_path, "away", 8, 16, north_up(4.0, ORIGIN[0] + 5000.0))
    assert sharpen.guess([coarse_pan, away, ms, pan]) == (pan, ms)
    assert sharpen.guess([away]) == (None, None)


def test_lights_are_known_by_name_and_bytes(lights: OfferedTask, tmp_path: Path) -> None:
    pan, guide = layer(tmp_path, "a_byte_raster", 1, 16, north_up(4.0)), floats(tmp_path, "VNL_v21_npp_2014")
    assert lights.guess([guide, pan]) == (pan, guide)
    named = floats(tmp_path, "F182013.v4c.stable_lights.avg_vis")
    assert lights.guess([guide, named]) == (named, guide)
    assert lights.guess([named, floats(tmp_path, "population")]) == (named, None)
    assert lights.guess(
        [floats(tmp_path, "population"), layer(tmp_path, "rgba", 3, 16, north_up(4.0), alpha=True)]
    ) == (None, None)


def test_guide_elsewhere_is_none(lights: OfferedTask, tmp_path: Path) -> None:
    dmsp = layer(tmp_path, "dmsp", 1, 16, north_up(4.0, ORIGIN[0] + 5000.0))
    assert lights.guess([dmsp, floats(tmp_path, "viirs")]) == (dmsp, None)


def test_first_year_of_viirs_itself_is_the_likely_one(lights: OfferedTask, tmp_path: Path) -> None:
    assert lights.likely_band(floats(tmp_path, "a", ("2010", "2011", "2012", "2013"))) == 3
    assert lights.likely_band(floats(tmp_path, "b", ("avg", "cf_cvg"))) == 1
    assert lights.likely_band(floats(tmp_path, "c")) == 1
