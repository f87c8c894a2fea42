"""Bands of a picture: as the layer shows them, or by what the file and the sensor say."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from plugin.fusion.physics.bands import BLUE, GREEN, NIR, RED
from plugin.fusion.raster.history import DOMAIN
from plugin.fusion.raster.picture_bands import band_roles, picture_bands
from plugin.fusion.raster.source import RasterSource
from tests.made_scenes import north_up, write


def raster(folder: Path, names: tuple[str, ...] = ("",) * 4, made: dict[str, str] | None = None) -> Path:
    path = write(folder / "ms.tif", np.ones((len(names), 4, 4), np.uint16), north_up(1.0))
    dataset = gdal.Open(str(path), gdal.GA_Update)
    for number, name in enumerate(names, start=1):
        dataset.GetRasterBand(number).SetDescription(name)
    dataset.SetMetadata(made or {}, DOMAIN)
    return path


def source(path: Path, chosen: tuple[int, ...] = ()) -> RasterSource:
    return RasterSource(str(path), "MS", chosen=chosen)


def test_what_the_layer_shows_comes_first(tmp_path: Path) -> None:
    path = raster(tmp_path, ("Blue", "Green", "Red", "NIR"))
    assert picture_bands(source(path), (4, 3, 2)) == (3, 2, 1)
    assert picture_bands(source(path, (2, 3, 4)), (4, 3, 2)) == (2, 1, 0)


def test_what_is_not_taken_cannot_be_shown(tmp_path: Path) -> None:
    path = raster(tmp_path, ("Blue", "Green", "Red", "NIR"))
    assert picture_bands(source(path, (1, 2, 3)), (4, 3, 2)) == (2, 1, 0)


def test_names_come_before_the_sensor(tmp_path: Path) -> None:
    assert picture_bands(source(raster(tmp_path)), sensor="SPOT6") == (0, 1, 2)
    assert picture_bands(source(raster(tmp_path, ("B", "G", "R", "N"))), sensor="SPOT6") == (2, 1, 0)


def test_a_selection_keeps_the_roles_of_the_whole_file(tmp_path: Path) -> None:
    chosen = source(raster(tmp_path), (3, 1, 2, 4))
    assert band_roles(chosen, "SPOT6") == [BLUE, RED, GREEN, NIR]
    assert picture_bands(chosen, sensor="SPOT6") == (1, 2, 0)


@pytest.mark.parametrize(
    ("made", "bands"),
    [
        ({"SENSOR": "SPOT6"}, (0, 1, 2)),
        ({"SENSOR": "auto"}, (2, 1, 0)),
        ({"SENSOR": "SPOT6", "BANDS": "3, 2, 1, 4"}, (2, 1, 0)),
    ],
)
def test_results_say_what_they_were_made_with(tmp_path: Path, made: dict[str, str], bands: tuple[int, ...]) -> None:
    assert picture_bands(source(raster(tmp_path, made=made))) == bands


def test_products_name_their_satellite(tmp_path: Path) -> None:
    path = raster(tmp_path)
    (tmp_path / "ms.IMD").write_text('BEGIN_GROUP = IMAGE_1\n\tsatId = "WV02";\nEND_GROUP = IMAGE_1\nEND;\n')
    assert source(path).sensor == "WV2"


def test_of_many_bands_wavelengths_say_which_are_red_green_and_blue(tmp_path: Path) -> None:
    path = raster(tmp_path, ("",) * 20)
    dataset = gdal.Open(str(path), gdal.GA_Update)
    for number in range(1, 21):
        about = {"wavelength": str(420 + 20 * number), "wavelength_units": "Nanometers"}
        dataset.GetRasterBand(number).SetMetadata(about)
    dataset = None
    assert picture_bands(source(path)) == (10, 6, 2)
    assert picture_bands(source(path), (1, 2, 3)) == (0, 1, 2)
