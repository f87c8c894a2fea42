"""Overviews and Cloud Optimized GeoTIFFs, as they are published."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from osgeo import gdal
from osgeo_utils.samples.validate_cloud_optimized_geotiff import validate

from plugin.fusion.errors import Cancelled, FusionError
from plugin.fusion.raster.band import Band
from plugin.fusion.raster.finishing import levels
from plugin.fusion.raster.grid import Grid
from plugin.fusion.raster.history import read_history
from plugin.fusion.raster.publishing import close_and_publish
from plugin.fusion.raster.storage import COG, GTIFF, Storage
from plugin.fusion.raster.writer import GeoTiffWriter

from ..made_scenes import UTM, north_up, read, wkt

GRID = Grid(wkt(UTM), north_up(0.5), 700, 1100)
BAND = Band("Red", "DN", 2.0, 1.0, gdal.GCI_RedBand, wavelength_nm=660.0, items=(("", "BANDNAME", "B04"),))
TAKEN = (("", "ACQUISITION_DATE", "2020-05-17"),)


@pytest.fixture
def image(rng: np.random.Generator) -> NDArray[np.float32]:
    """Two bands with a corner that is nodata."""
    made = rng.uniform(1.0, 2000.0, (2, GRID.rows, GRID.cols)).astype(np.float32).round()
    made[:, :300, :300] = 0.0
    return made


def written(path: Path, image: NDArray[np.float32], storage: Storage, dtype: int = gdal.GDT_UInt16) -> gdal.Dataset:
    writer = GeoTiffWriter(path, GRID, GRID.window, [BAND, BAND.named("NIR")], dtype, 0.0, None, TAKEN, storage)
    writer.write(GRID.window, image, image[0] > 0.0)
    close_and_publish(writer, {"MODEL": "none"})
    return gdal.Open(str(path))


@pytest.mark.parametrize("dtype", [gdal.GDT_Byte, gdal.GDT_UInt16, gdal.GDT_Float32])
def test_a_cog_is_valid_and_says_what_a_geotiff_says(output: Path, image: NDArray[np.float32], dtype: int) -> None:
    if dtype == gdal.GDT_Byte:
        image = np.where(image > 0.0, np.maximum((image / 8.0).round(), 1.0), 0.0)
    raster = written(output, image, Storage(COG), dtype)
    warnings, errors, _ = validate(str(output), full_check=True)
    assert (warnings, errors) == ([], [])
    assert raster.GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE") == "COG"
    np.testing.assert_array_equal(read(output), image)
    assert read_history(raster) == {"MODEL": "none"}
    assert (raster.GetGeoTransform(), raster.GetProjection()) == (GRID.transform, GRID.crs_wkt)
    first, second = (raster.GetRasterBand(number) for number in (1, 2))
    assert (first.GetDescription(), second.GetDescription()) == ("Red", "NIR")
    assert (first.GetNoDataValue(), first.GetScale(), first.GetOffset(), first.GetUnitType()) == (0.0, 2.0, 1.0, "DN")
    assert (first.GetMetadataItem("wavelength"), first.GetMetadataItem("BANDNAME")) == ("660", "B04")
    assert raster.GetMetadataItem("ACQUISITION_DATE") == "2020-05-17"
    assert first.GetOverviewCount() > 0
    assert list(output.parent.iterdir()) == [output]


@pytest.mark.parametrize("options", [(), ("COMPRESS=ZSTD",), ("COMPRESS=DEFLATE", "PREDICTOR=2", "ZLEVEL=9")])
def test_creation_options_reach_the_file(output: Path, image: NDArray[np.float32], options: tuple[str, ...]) -> None:
    for driver in (GTIFF, COG):
        raster = written(output, image, Storage(driver, options))
        expected = "ZSTD" if "COMPRESS=ZSTD" in options else "DEFLATE"
        assert raster.GetMetadataItem("COMPRESSION", "IMAGE_STRUCTURE") == expected
        np.testing.assert_array_equal(read(output), image)


def test_overviews_are_inside_and_leave_the_pixels_alone(output: Path, image: NDArray[np.float32]) -> None:
    raster = written(output, image, Storage(overviews=True))
    band = raster.GetRasterBand(1)
    sizes = [band.GetOverview(k).XSize for k in range(band.GetOverviewCount())]
    assert sizes == [550, 275, 138]
    np.testing.assert_array_equal(read(output), image)
    assert list(output.parent.iterdir()) == [output]


def test_nodata_stays_out_of_overviews(output: Path, image: NDArray[np.float32]) -> None:
    for storage in (Storage(overviews=True), Storage(COG)):
        raster = written(output, image, storage)
        small = raster.GetRasterBand(1).GetOverview(0).ReadAsArray()
        assert (small[:140, :140] == 0).all()
        edge = small[151:200, 145:155]
        assert edge.min() > 100  # a mean of values from 1 to 2000, not drawn towards 0


def test_a_plain_file_has_none(output: Path, image: NDArray[np.float32]) -> None:
    raster = written(output, image, Storage())
    assert raster.GetRasterBand(1).GetOverviewCount() == 0


def test_levels_end_where_little_is_left() -> None:
    assert levels(100, 200) == levels(256, 256) == []
    assert levels(300, 257) == [2]
    assert levels(700, 1100) == [2, 4, 8]
    assert levels(60_000, 10) == [2, 4, 8, 16, 32, 64, 128, 256]


@pytest.mark.parametrize("storage", [Storage(overviews=True), Storage(COG)])
def test_stopped_on_the_way_it_leaves_nothing(output: Path, image: NDArray[np.float32], storage: Storage) -> None:
    def stop() -> None:
        raise Cancelled

    writer = GeoTiffWriter(output, GRID, GRID.window, [BAND, BAND], gdal.GDT_UInt16, 0.0, None, TAKEN, storage)
    writer.write(GRID.window, image, image[0] > 0.0)
    with pytest.raises(Cancelled):
        writer.close({}, stop)
    writer.abandon()
    assert list(output.parent.iterdir()) == []


@pytest.mark.parametrize("storage", [Storage(overviews=True), Storage(COG)])
def test_what_gdal_refuses_is_a_sentence(
    output: Path, image: NDArray[np.float32], storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise RuntimeError("No space left on device")

    writer = GeoTiffWriter(output, GRID, GRID.window, [BAND, BAND], gdal.GDT_UInt16, 0.0, None, TAKEN, storage)
    writer.write(GRID.window, image, image[0] > 0.0)
    monkeypatch.setattr("plugin.fusion.raster.finishing.Watched.run", refuse)
    with pytest.raises(FusionError, match=r"cannot be written; .*\(No space left on device\)"):
        writer.close({})
    writer.abandon()
    assert list(output.parent.iterdir()) == []
