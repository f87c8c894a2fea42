from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from osgeo import gdal

from plugin.fusion.errors import FusionError
from plugin.fusion.raster.gdal_settings import gdal_settings
from plugin.fusion.raster.source import RasterSource
from plugin.fusion.spans import Span, Window

from ..made_scenes import UTM, north_up, wkt, write

ROWS, COLS = 24, 30
WHOLE = Window(Span(0, ROWS), Span(0, COLS))


@pytest.fixture
def image(rng: np.random.Generator) -> NDArray[np.uint16]:
    return rng.integers(1, 2000, (3, ROWS, COLS)).astype(np.uint16)


@pytest.fixture
def hole() -> NDArray[np.bool_]:
    missing = np.zeros((ROWS, COLS), bool)
    missing[5:9, 12:20] = True
    missing[0, 0] = missing[-1, 3] = True
    return missing


def with_hole(image: NDArray[np.uint16], hole: NDArray[np.bool_], value: int) -> NDArray[np.uint16]:
    return np.where(hole, np.uint16(value), image)


def opened(tmp_path: Path, image: NDArray, **how: object) -> RasterSource:
    return RasterSource(str(write(tmp_path / "raster.tif", image, north_up(1.0), **how)), "MS")  # type: ignore[arg-type]


def test_a_raster_without_holes_is_read_as_it_is(tmp_path: Path, image: NDArray[np.uint16]) -> None:
    source = opened(tmp_path, image)
    pixels = source.read(WHOLE)
    assert pixels.image.dtype == np.float32
    np.testing.assert_array_equal(pixels.image, image)
    assert pixels.valid.all()
    assert not source.may_have_holes
    assert source.nodata is None
    assert source.dtype == gdal.GDT_UInt16


@pytest.mark.parametrize("kind", ["nodata", "nan", "infinity", "alpha", "mask"])
def test_every_way_to_say_invalid_is_understood(
    tmp_path: Path, image: NDArray[np.uint16], hole: NDArray[np.bool_], kind: str
) -> None:
    if kind in ("nan", "infinity"):
        value = np.float32("nan" if kind == "nan" else "-inf")
        source = opened(tmp_path, np.where(hole, value, image.astype(np.float32)))
    elif kind == "nodata":
        source = opened(tmp_path, with_hole(image, hole, 0), nodata=0)
    elif kind == "alpha":
        source = opened(tmp_path, image, alpha=~hole)
    else:
        path = write(tmp_path / "raster.tif", image, north_up(1.0))
        raster = gdal.Open(str(path), gdal.GA_Update)
        raster.CreateMaskBand(gdal.GMF_PER_DATASET)
        raster.GetRasterBand(1).GetMaskBand().WriteArray(np.where(hole, 0, 255).astype(np.uint8))
        raster = None
        source = RasterSource(str(path), "MS")
    pixels = source.read(WHOLE)
    assert source.bands == 3
    np.testing.assert_array_equal(pixels.valid, ~hole)
    np.testing.assert_array_equal(pixels.image[:, ~hole], image[:, ~hole])
    assert np.isfinite(pixels.image).all()


def test_a_pixel_missing_in_one_band_is_missing_in_all(tmp_path: Path, image: NDArray[np.uint16]) -> None:
    image[1, 4, 4] = 0
    pixels = opened(tmp_path, image, nodata=0).read(WHOLE)
    assert np.argwhere(~pixels.valid).tolist() == [[4, 4]]


def test_a_fourth_eight_bit_band_taken_for_alpha_stays_data(tmp_path: Path, rng: np.random.Generator) -> None:
    image = rng.integers(1, 250, (4, ROWS, COLS)).astype(np.uint8)
    path = tmp_path / "naive.tif"
    raster = gdal.GetDriverByName("GTiff").Create(str(path), COLS, ROWS, 4, gdal.GDT_Byte)
    raster.WriteArray(image)
    raster.FlushCache()
    raster = gdal.Open(str(path))
    assert raster.GetRasterBand(4).GetColorInterpretation() == gdal.GCI_AlphaBand
    source = RasterSource(str(path), "MS")
    assert source.bands == 4
    pixels = source.read(WHOLE)
    assert pixels.valid.all()
    np.testing.assert_array_equal(pixels.image, image)


@pytest.mark.parametrize("window", [Window(Span(-5, 8), Span(20, 41)), Window(Span(-30, -20), Span(70, 73))])
def test_beyond_its_edges_a_raster_is_mirrored(tmp_path: Path, image: NDArray[np.uint16], window: Window) -> None:
    margin = 60
    padded = np.pad(image, ((0, 0), (margin, margin), (margin, margin)), mode="reflect")
    expected = padded[(slice(None), *window.within(WHOLE.grown(margin)))]
    np.testing.assert_array_equal(opened(tmp_path, image).read(window).image, expected)


@pytest.mark.parametrize("value", [0, 1, 40_000, 65_535])
def test_the_nodata_value_never_gets_in(
    tmp_path: Path, image: NDArray[np.uint16], hole: NDArray[np.bool_], value: int
) -> None:
    image[image == 1] = 2
    source = opened(tmp_path, with_hole(image, hole, value), nodata=value)
    inside = source.read(WHOLE).image[:, 5:9, 12:20]
    assert inside.min() > 100.0
    assert inside.max() < 2000.0


def test_holes_are_filled_with_the_mean_around_and_far_inside_with_the_fallback(tmp_path: Path) -> None:
    image = np.full((1, 40, 40), 700, np.uint16)
    image[:, 10:35, 10:35] = 0
    source = opened(tmp_path, image, nodata=0).filled_with(np.array([55.0], np.float32))
    filled = source.read(Window(Span(0, 40), Span(0, 40))).image[0]
    assert filled[10, 10] == pytest.approx(700.0, rel=1e-6)
    assert filled[17, 17] == pytest.approx(700.0, rel=1e-6)
    assert filled[22, 22] == 55.0


def test_filling_does_not_depend_on_the_window(
    tmp_path: Path, image: NDArray[np.uint16], hole: NDArray[np.bool_]
) -> None:
    source = opened(tmp_path, with_hole(image, hole, 0), nodata=0)
    whole = source.read(WHOLE.grown(4)).image
    for window in (
        Window(Span(-4, 7), Span(11, 13)),
        Window(Span(8, 9), Span(19, 20)),
        Window(Span(20, 28), Span(0, 9)),
    ):
        inner = (slice(None), *window.within(WHOLE.grown(4)))
        np.testing.assert_array_equal(source.read(window).image, whole[inner])


def test_band_descriptions_are_carried(tmp_path: Path, image: NDArray[np.uint16]) -> None:
    path = write(tmp_path / "raster.tif", image, north_up(1.0))
    raster = gdal.Open(str(path), gdal.GA_Update)
    raster.GetRasterBand(2).SetDescription("NIR")
    raster.GetRasterBand(2).SetUnitType("W/m2")
    raster.GetRasterBand(2).SetScale(0.01)
    raster.GetRasterBand(2).SetOffset(-3.0)
    raster.FlushCache()
    first, second, _ = RasterSource(str(path), "MS").describe_bands()
    assert (second.description, second.unit, second.scale, second.offset) == ("NIR", "W/m2", 0.01, -3.0)
    assert first.description == ""


def test_the_users_crs_wins_over_the_files(tmp_path: Path, image: NDArray[np.uint16]) -> None:
    path = write(tmp_path / "raster.tif", image, north_up(1.0), epsg=None)
    assert not RasterSource(str(path), "MS").is_georeferenced
    source = RasterSource(str(path), "MS", wkt(UTM))
    assert source.is_georeferenced
    assert source.grid.crs_wkt == wkt(UTM)


def test_a_raster_without_geotransform_is_not_georeferenced(tmp_path: Path, image: NDArray[np.uint16]) -> None:
    path = write(tmp_path / "raster.tif", image, None)
    assert not RasterSource(str(path), "MS").is_georeferenced


def test_a_missing_file_is_refused_by_its_role(tmp_path: Path) -> None:
    with pytest.raises(FusionError, match="The PAN raster cannot be opened"):
        RasterSource(str(tmp_path / "none.tif"), "PAN")


def test_a_text_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "raster.tif"
    path.write_text("not a raster")
    with pytest.raises(FusionError, match="cannot be opened"):
        RasterSource(str(path), "PAN")


@pytest.mark.parametrize("share", [0.3, 0.9])
def test_a_truncated_file_is_found_out_before_the_work(tmp_path: Path, rng: np.random.Generator, share: float) -> None:
    path = write(tmp_path / "raster.tif", rng.integers(1, 2000, (2, 200, 300)).astype(np.uint16), north_up(1.0))
    whole = path.read_bytes()
    path.write_bytes(whole[: int(share * len(whole))])
    with pytest.raises(FusionError, match=r"damaged or truncated|cannot be opened"):
        RasterSource(str(path), "PAN").probe()


def test_complex_numbers_are_refused(tmp_path: Path) -> None:
    path = str(tmp_path / "radar.tif")
    gdal.GetDriverByName("GTiff").Create(path, 8, 8, 1, gdal.GDT_CFloat32).FlushCache()
    with pytest.raises(FusionError, match="bands of complex numbers"):
        RasterSource(path, "PAN")


def test_a_container_of_subdatasets_is_refused(tmp_path: Path, image: NDArray[np.uint16]) -> None:
    h5py = pytest.importorskip("h5py")
    container = tmp_path / "container.h5"
    with h5py.File(container, "w") as file:
        file["one"], file["other"] = image, image
    with pytest.raises(FusionError, match="no bands of its own"):
        RasterSource(str(container), "MS")


def test_threads_read_the_same_pixels_at_the_same_time(tmp_path: Path, image: NDArray[np.uint16]) -> None:
    source = opened(tmp_path, image)
    windows = [Window(Span(k % 7 - 3, k % 7 + 15), Span(k % 5 - 2, k % 5 + 20)) for k in range(200)]
    expected = [source.read(window).image for window in windows]
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda window: source.read(window).image, windows))
    for ours, theirs in zip(found, expected):
        np.testing.assert_array_equal(ours, theirs)


def test_a_truncated_file_is_refused_in_any_thread(tmp_path: Path, image: NDArray[np.uint16]) -> None:
    source = opened(tmp_path, image)
    path = Path(source.path)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    whole = RasterSource(str(path), "MS")
    with ThreadPoolExecutor(1) as pool, gdal_settings(), pytest.raises(FusionError, match="damaged or truncated"):
        pool.submit(whole.read, WHOLE).result()


def test_validity_alone_is_that_of_the_pixels(
    tmp_path: Path, image: NDArray[np.uint16], hole: NDArray[np.bool_]
) -> None:
    window = Window(Span(-2, 11), Span(9, 33))
    solid = opened(tmp_path, image)
    assert solid.valid(window).all()
    assert solid.valid(window).shape == window.shape
    holed = opened(tmp_path, with_hole(image, hole, 0), nodata=0)
    np.testing.assert_array_equal(holed.valid(window), holed.read(window).valid)
    np.testing.assert_array_equal(holed.valid(WHOLE), ~hole)


def test_bands_are_taken_in_the_order_chosen(tmp_path: Path, image: NDArray[np.uint16]) -> None:
    path = write(tmp_path / "raster.tif", image, north_up(1.0))
    some = RasterSource(str(path), "MS", chosen=(3, 1))
    assert (some.bands, some.numbers) == (2, [3, 1])
    np.testing.assert_array_equal(some.read(some.grid.window).image, image[[2, 0]].astype(np.float32))


def test_a_mask_stays_one_when_bands_are_chosen(tmp_path: Path, image: NDArray[np.uint16]) -> None:
    shown = np.ones(image.shape[1:], bool)
    shown[2, 3] = False
    path = write(tmp_path / "raster.tif", image, north_up(1.0), alpha=shown)
    some = RasterSource(str(path), "MS", chosen=(2,))
    np.testing.assert_array_equal(some.read(some.grid.window).valid, shown)
    assert some.mask_number == len(image) + 1


@pytest.mark.parametrize(
    ("chosen", "sentence"),
    [
        ((1, 9), "The MS raster has no band 9; choose from 1 to"),
        ((0,), "The MS raster has no band 0"),
        ((2, 2), "Band 2 of the MS raster is chosen twice"),
        ((1, 4), r"Band 4 of the MS raster is its mask \(alpha\)"),
    ],
)
def test_bands_that_cannot_be_are_refused(tmp_path: Path, chosen: tuple[int, ...], sentence: str) -> None:
    image = np.ones((3, 8, 8), np.uint8)
    path = write(tmp_path / "raster.tif", image, north_up(1.0), alpha=np.ones((8, 8), bool))
    with pytest.raises(FusionError, match=sentence):
        RasterSource(str(path), "MS", chosen=chosen)
