"""Files that are there and are no raster: what is said of them."""

from __future__ import annotations

import zipfile
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr

from plugin.fusion.errors import FusionError
from plugin.fusion.raster.source import RasterSource
from plugin.fusion.raster.unreadable import why_no_raster

from ..made_scenes import north_up, write


@pytest.fixture
def raster(tmp_path: Path) -> Path:
    return write(tmp_path / "raster.tif", np.ones((6, 8, 9), np.uint16), north_up(1.0))


@pytest.fixture
def container(raster: Path) -> Path:
    """A netCDF file whose bands are variables, and so rasters of their own."""
    path = raster.with_suffix(".nc")
    gdal.Translate(str(path), str(raster), format="netCDF")
    return path


def test_of_a_raster_and_of_nothing_there_is_nothing_to_say(raster: Path) -> None:
    assert why_no_raster(str(raster)) is None
    assert why_no_raster("/nowhere/raster.tif") is None
    assert why_no_raster("a layer's name") is None


def test_a_container_is_told_with_what_it_holds(container: Path) -> None:
    """https://github.com/qgis/QGIS/issues/41414: "invalid datasource", of a file that holds several rasters."""
    said = str(why_no_raster(str(container)))
    assert said.startswith(f"{container} holds several rasters (subdatasets); choose one of them by its full name: ")
    assert f'NETCDF:"{container}":Band4, or one of 2 more.' in said
    assert why_no_raster(f'NETCDF:"{container}":Band4') is None


def test_the_core_says_the_same_of_a_container(container: Path) -> None:
    with pytest.raises(FusionError, match=r"The MS raster has no bands of its own.*by its full name: NETCDF"):
        RasterSource(str(container), "MS")


def test_a_raster_that_a_container_does_not_hold_is_told_with_those_that_it_does(container: Path) -> None:
    said = str(why_no_raster(f'NETCDF:"{container}":Band9'))
    assert f'is none of the rasters in {container}; choose one by its full name: NETCDF:"{container}":Band1' in said


def test_an_archive_is_to_be_unpacked(raster: Path) -> None:
    archive = raster.with_suffix(".zip")
    with zipfile.ZipFile(archive, "w") as file:
        file.write(raster, "inside.tif")
    assert f"{archive} is an archive; unpack it, or name a raster in it as /vsizip/{archive}/" in str(
        why_no_raster(str(archive))
    )


def test_vectors_folders_texts_and_empty_files_are_called_what_they_are(tmp_path: Path, raster: Path) -> None:
    vectors = tmp_path / "regions.gpkg"
    ogr.GetDriverByName("GPKG").CreateDataSource(str(vectors)).CreateLayer("regions")
    text, empty = tmp_path / "readme.txt", tmp_path / "empty.tif"
    text.write_text("no raster")
    empty.touch()
    assert str(why_no_raster(str(vectors))) == f"{vectors} holds vector layers and no raster; choose a raster."
    assert str(why_no_raster(str(tmp_path))) == f"{tmp_path} is a folder; choose a raster in it."
    assert str(why_no_raster(str(text))).startswith(f"GDAL cannot read {text} as a raster (")
    assert str(why_no_raster(str(empty))).startswith(f"{empty} is empty (0 bytes)")
