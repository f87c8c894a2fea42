from __future__ import annotations

import resource
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from osgeo import gdal

from plugin.fusion.errors import FusionError
from plugin.fusion.raster import writer as writer_module
from plugin.fusion.raster.band import Band
from plugin.fusion.raster.grid import Grid
from plugin.fusion.raster.history import DOMAIN
from plugin.fusion.raster.publishing import close_and_publish
from plugin.fusion.raster.source import RasterSource
from plugin.fusion.raster.tiles import tiles
from plugin.fusion.raster.writer import GeoTiffWriter
from plugin.fusion.spans import Image, Span, Window

from ..made_scenes import ORIGIN, UTM, band_types, holes, north_up, read, wkt

PAN = Grid(wkt(UTM), north_up(0.5), 60, 80)
WINDOW = Window(Span(10, 50), Span(20, 70))
LARGEST = float(np.finfo(np.float32).max)
ALL = np.ones(WINDOW.shape, bool)
PLAIN = Band()


def written(path: Path, image: Image, valid: NDArray[np.bool_], dtype: int, nodata: float | None) -> NDArray[Any]:
    writer = GeoTiffWriter(path, PAN, WINDOW, [PLAIN] * len(image), dtype, nodata)
    for tile in tiles(WINDOW, 16):
        inner = tile.within(WINDOW)
        writer.write(tile, image[(slice(None), *inner)], valid[inner])
    close_and_publish(writer, {"MODEL": "none"})
    return read(path)


@pytest.fixture
def image(rng: np.random.Generator) -> Image:
    return rng.uniform(1.0, 200.0, (3, *WINDOW.shape)).astype(np.float32)


@pytest.mark.parametrize("dtype", [gdal.GDT_Byte, gdal.GDT_UInt16, gdal.GDT_Int16, gdal.GDT_Int32, gdal.GDT_UInt32])
def test_integers_are_rounded_not_truncated(output: Path, image: Image, dtype: int) -> None:
    np.testing.assert_array_equal(written(output, image, ALL, dtype, None), np.rint(image))
    assert set(band_types(output)) == {dtype}


@pytest.mark.parametrize("dtype", [gdal.GDT_Float32, gdal.GDT_Float64])
def test_floats_keep_their_values(output: Path, image: Image, dtype: int) -> None:
    np.testing.assert_array_equal(written(output, image, ALL, dtype, None), image)
    assert set(band_types(output)) == {dtype}


@pytest.mark.parametrize("dtype", [gdal.GDT_UInt16, gdal.GDT_Int16, gdal.GDT_Int32, gdal.GDT_UInt32])
def test_rounding_is_that_of_float64_to_the_last_integer(output: Path, image: Image, dtype: int) -> None:
    """Halves go to the even neighbour, and 32-bit integers keep what float32 can tell of them."""
    image[0, 0, :6] = (0.5, 1.5, 65_534.5, 32_766.5, 16_777_217.0, 2_147_483_392.0)
    image[1] *= 327.0
    limits = np.iinfo({gdal.GDT_UInt16: "u2", gdal.GDT_Int16: "i2", gdal.GDT_Int32: "i4", gdal.GDT_UInt32: "u4"}[dtype])
    expected = np.clip(np.rint(image.astype(np.float64)), limits.min, limits.max)
    np.testing.assert_array_equal(written(output, image, ALL, dtype, None), expected)


def test_integers_are_clipped_to_their_type_not_wrapped(output: Path, image: Image) -> None:
    image[0], image[1], image[2] = -7.3, 255.4, 1e9
    found = written(output, image, ALL, gdal.GDT_Byte, None)
    assert [int(band.max()) for band in found] == [0, 255, 255]
    assert [int(band.min()) for band in found] == [0, 255, 255]


@pytest.mark.parametrize(
    ("dtype", "nodata"),
    [
        (gdal.GDT_Byte, 0.0), (gdal.GDT_Byte, 255.0), (gdal.GDT_UInt16, 100.0), (gdal.GDT_Int16, -32768.0),
        (gdal.GDT_Float32, 100.0), (gdal.GDT_Float32, -9999.0), (gdal.GDT_Float32, 0.0),
        (gdal.GDT_Float32, LARGEST), (gdal.GDT_Float32, -LARGEST), (gdal.GDT_Float32, float("nan")),
    ],
)  # fmt: skip
def test_valid_pixels_never_become_nodata_and_invalid_ones_always(
    output: Path, image: Image, dtype: int, nodata: float
) -> None:
    image[:, :5], image[:, 5:10], image[:, 10:15] = 100.0, -1e6, 1e6
    image[:, 15:20] = nodata if abs(nodata) < LARGEST else 1.0  # what is as large as that is nodata to GDAL
    valid = ALL.copy()
    valid[3:30:4, 7:40] = False
    found = written(output, image, valid, dtype, nodata)
    is_nodata = np.isnan(found) if np.isnan(nodata) else found == nodata
    np.testing.assert_array_equal(is_nodata, np.broadcast_to(~valid, found.shape))
    np.testing.assert_array_equal(holes(output), ~valid)


def test_a_valid_pixel_moves_no_further_than_one(output: Path, image: Image) -> None:
    image[0, 0, :3] = (0.0, 0.3, 2.0)
    found = written(output, image, ALL, gdal.GDT_UInt16, 0.0)
    assert found[0, 0, :3].tolist() == [1, 1, 2]


def test_the_window_lies_where_pans_pixels_lie(output: Path, image: Image) -> None:
    written(output, image, ALL, gdal.GDT_Float32, None)
    raster = gdal.Open(str(output))
    assert raster.GetGeoTransform() == pytest.approx(north_up(0.5, ORIGIN[0] + 10.0, ORIGIN[1] - 5.0))
    assert RasterSource(str(output), "result").grid.same_crs(PAN)


def test_band_properties_are_carried_over(output: Path, image: Image) -> None:
    bands = [
        Band("Rouge é", "µW", 0.25, -1.0, gdal.GCI_RedBand, 660.0, 30.5, False, (("", "date", "2013"),)),
        PLAIN.named("NIR"),
        PLAIN,
    ]
    writer = GeoTiffWriter(output, PAN, WINDOW, bands, gdal.GDT_UInt16, 0.0)
    writer.write(WINDOW, image, ALL)
    close_and_publish(writer, {})
    assert RasterSource(str(output), "result").describe_bands() == bands


@pytest.mark.parametrize("bands", [1, 2, 3, 4, 5, 8])
def test_no_eight_bit_band_turns_into_alpha(output: Path, bands: int) -> None:
    image = np.full((bands, *WINDOW.shape), 90.0, np.float32)
    image[-1, :20] = 255.0
    image[-1, 20:] = 0.0
    found = written(output, image, ALL, gdal.GDT_Byte, None)
    np.testing.assert_array_equal(found, image)
    raster = gdal.Open(str(output))
    colours = [raster.GetRasterBand(k + 1).GetColorInterpretation() for k in range(bands)]
    assert gdal.GCI_AlphaBand not in colours
    assert RasterSource(str(output), "result").bands == bands


def test_provenance_is_in_the_file(output: Path, image: Image) -> None:
    writer = GeoTiffWriter(output, PAN, WINDOW, [PLAIN] * 3, gdal.GDT_UInt16, None)
    writer.write(WINDOW, image, ALL)
    said = {"MODEL": "ddrf-s 0.1.0", "SEED": "7", "SPECTRAL": "/data/é <&> 1.tif"}
    close_and_publish(writer, said)
    assert gdal.Open(str(output)).GetMetadata(DOMAIN) == said
    assert [path.name for path in output.parent.iterdir()] == [output.name]


def test_nothing_has_the_final_name_before_it_is_complete(output: Path, image: Image) -> None:
    writer = GeoTiffWriter(output, PAN, WINDOW, [PLAIN] * 3, gdal.GDT_UInt16, None)
    writer.write(WINDOW, image, ALL)
    assert not output.exists()
    writer.abandon()


def test_abandoning_leaves_nothing_but_what_was_there(output: Path, image: Image) -> None:
    output.write_text("an older result")
    writer = GeoTiffWriter(output, PAN, WINDOW, [PLAIN] * 3, gdal.GDT_UInt16, None)
    writer.write(WINDOW, image, ALL)
    writer.abandon()
    assert [path.name for path in output.parent.iterdir()] == [output.name]
    assert output.read_text() == "an older result"


def test_an_older_result_is_replaced_with_all_that_belonged_to_it(output: Path, image: Image) -> None:
    output.write_text("an older result")
    for suffix in (".aux.xml", ".ovr"):
        output.with_name(output.name + suffix).write_text("of the older result")
    written(output, image, ALL, gdal.GDT_UInt16, None)
    assert [path.name for path in output.parent.iterdir()] == [output.name]


def test_a_folder_that_cannot_be_written_is_refused_in_a_sentence() -> None:
    with pytest.raises(FusionError, match="cannot be written") as refusal:
        GeoTiffWriter(Path("/proc/fused.tif"), PAN, WINDOW, [PLAIN], gdal.GDT_UInt16, None)
    assert "\n" not in str(refusal.value)


def test_a_writer_that_cannot_be_set_up_leaves_nothing(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise RuntimeError("disk full")

    monkeypatch.setattr(writer_module, "describe", refuse)
    with pytest.raises(FusionError, match="disk full"):
        GeoTiffWriter(output, PAN, WINDOW, [PLAIN], gdal.GDT_UInt16, None)
    assert list(output.parent.iterdir()) == []


@pytest.fixture
def full_disk() -> Iterator[None]:
    """No file may grow beyond 20 kB, as on a disk that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.usefixtures("full_disk")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_full_disk_is_refused_in_a_sentence_and_leaves_nothing(output: Path, rng: np.random.Generator) -> None:
    big = Grid(wkt(UTM), north_up(0.5), 600, 600)
    image = rng.normal(size=(1, 600, 600)).astype(np.float32)
    writer = GeoTiffWriter(output, big, big.window, [PLAIN], gdal.GDT_Float32, None)

    def write_all() -> None:
        writer.write(big.window, image, np.ones((600, 600), bool))
        close_and_publish(writer, {})

    with pytest.raises(FusionError, match="cannot be written"):
        write_all()
    writer.abandon()
    assert list(output.parent.iterdir()) == []
