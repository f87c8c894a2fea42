from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest
from numpy.typing import NDArray
from osgeo import gdal

from plugin.fusion.errors import Cancelled, FusionError
from plugin.fusion.job import RasterInput
from plugin.fusion.physics.sampling import degrade, interpolate
from plugin.fusion.pipeline.pansharpening import pansharpen
from plugin.fusion.quality.reference import crop, ergas, sam_degrees
from plugin.fusion.raster.source import RasterSource
from plugin.fusion.raster.writer import DOMAIN, GeoTiffWriter
from plugin.fusion.scene import open_scene
from plugin.fusion.spans import Span

from ..scenes import (
    DEGREES,
    ORIGIN,
    Pair,
    Watcher,
    band_types,
    fuse,
    holes,
    job,
    north_up,
    read,
    simulate_pair,
    typed,
    write,
)

X, Y = ORIGIN
TOP = {"uint8": 255, "uint16": 65_535, "float32": np.inf}


def bounds(rows: Span, cols: Span) -> tuple[float, float, float, float]:
    """Of a window of the shared PAN rasters, whose pixels are 1 m wide."""
    return (X + cols.start, Y - rows.stop, X + cols.stop, Y - rows.start)


def upsampled(pair: Pair) -> NDArray[np.float32]:
    return interpolate(pair.ms_image, (0, 0), pair.relation, *(Span(0, size) for size in pair.pan_image.shape))


# Tiles, extents, threads, seeds: what may not matter, and what must


@pytest.mark.parametrize("steps", [1, 3])
def test_tile_size_changes_no_pixel(pair: Pair, tmp_path: Path, steps: int) -> None:
    results = [
        fuse(pair.pan, pair.ms, tmp_path / f"{size}.tif", steps=steps, tile_size=size) for size in (64, 128, 1000)
    ]
    (first, result), *others = results
    for image, other in others:
        np.testing.assert_array_equal(image, first)
        assert other.consistency == pytest.approx(result.consistency, rel=1e-6)


@pytest.mark.parametrize("steps", [1, 3])
def test_an_extent_changes_no_pixel(wide_pair: Pair, tmp_path: Path, steps: int) -> None:
    """Bit for bit up to five steps; beyond, the margin stops growing and the tolerance is a DN or two."""
    rows, cols = Span(181, 210), Span(163, 188)
    whole, _ = fuse(wide_pair.pan, wide_pair.ms, tmp_path / "whole.tif", steps=steps, tile_size=512)
    part, _ = fuse(
        wide_pair.pan, wide_pair.ms, tmp_path / "part.tif", steps=steps, tile_size=64, bounds=bounds(rows, cols)
    )
    np.testing.assert_array_equal(part, whole[:, 181:210, 163:188])
    transform = gdal.Open(str(tmp_path / "part.tif")).GetGeoTransform()
    assert transform == pytest.approx(north_up(1.0, X + 163, Y - 181))


def test_an_extent_at_the_border_is_cut_to_what_is_shared(pair: Pair, fused: NDArray[Any], output: Path) -> None:
    part, _ = fuse(pair.pan, pair.ms, output, bounds=bounds(Span(-50, 9), Span(140, 500)))
    np.testing.assert_array_equal(part, fused[:, :9, 140:])


def test_an_extent_may_be_a_single_pixel(pair: Pair, fused: NDArray[Any], output: Path) -> None:
    part, _ = fuse(pair.pan, pair.ms, output, bounds=bounds(Span(64, 65), Span(81, 82)))
    np.testing.assert_array_equal(part, fused[:, 64:65, 81:82])


def test_threads_change_no_pixel(pair: Pair, fused: NDArray[Any], output: Path) -> None:
    np.testing.assert_array_equal(fuse(pair.pan, pair.ms, output, threads=2)[0], fused)


def test_the_same_seed_gives_the_same_file_and_another_seed_another_image(pair: Pair, tmp_path: Path) -> None:
    some = {"steps": 3, "bounds": bounds(Span(30, 60), Span(30, 70))}
    files = [tmp_path / f"{k}.tif" for k in range(3)]
    images = [fuse(pair.pan, pair.ms, path, seed=seed, **some)[0] for path, seed in zip(files, (7, 7, 8))]
    assert files[0].read_bytes() == files[1].read_bytes()
    assert np.mean(images[2] != images[0]) > 0.05


# What comes out


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "float32"])
def test_the_output_has_the_type_and_the_range_of_the_ms(
    pair: Pair, fused: NDArray[Any], tmp_path: Path, dtype: str
) -> None:
    pan = write(tmp_path / "pan.tif", typed(pair.pan_image[None], dtype), north_up(1.0))
    ms = write(tmp_path / "ms.tif", typed(pair.ms_image, dtype), pair.ms_transform())
    image, _ = fuse(pan, ms, tmp_path / "fused.tif")
    assert image.dtype == dtype
    assert set(band_types(tmp_path / "fused.tif")) == set(band_types(ms))
    expected = typed(fused.astype(np.float32), dtype).astype(float)
    step = {"uint8": 1.0, "uint16": 1.0, "float32": 1 / 2000}[dtype]
    assert np.abs(image - expected).mean() < 1.5 * step


def test_pan_and_ms_may_be_of_different_types(pair: Pair, fused: NDArray[Any], tmp_path: Path) -> None:
    pan = write(tmp_path / "pan.tif", typed(pair.pan_image[None], "float32"), north_up(1.0))
    image, _ = fuse(pan, pair.ms, tmp_path / "fused.tif")
    assert image.dtype == np.uint16
    assert np.abs(image.astype(float) - fused).mean() < 0.5


def test_it_beats_cubic_upsampling(pair: Pair, fused: NDArray[Any]) -> None:
    truth, ours, cubic = (crop(image.astype(float), 12) for image in (pair.truth, fused, upsampled(pair)))
    assert ergas(ours, truth, 4.0) < 0.8 * ergas(cubic, truth, 4.0)
    assert sam_degrees(ours, truth) < 0.95 * sam_degrees(cubic, truth)


def test_the_result_is_consistent_with_the_ms(pair: Pair, output: Path) -> None:
    some: dict[str, Any] = {"bounds": bounds(Span(20, 100), Span(20, 130))}
    without, usual, more = (
        fuse(pair.pan, pair.ms, output, consistency_iterations=n, **some)[1].consistency for n in (0, 2, 8)
    )
    assert usual < 0.5 * without
    assert more < 0.15


# What is left of the MS


def test_the_residual_is_the_ms_less_the_degraded_result(pair: Pair, output: Path, tmp_path: Path) -> None:
    """Floats, so that no rounding comes between."""
    residual = tmp_path / "residual.tif"
    ms = write(tmp_path / "ms.tif", pair.ms_image, pair.ms_transform())
    image, result = fuse(pair.pan, ms, output, residual=str(residual))
    inputs = (RasterInput(str(pair.pan)), RasterInput(str(ms)))
    gain = open_scene(*inputs, tmp_path / "other.tif", tmp_path, Watcher()).statistics.mtf_gain
    inner = Span(6, 26), Span(6, 34)
    seen = degrade(image.astype(np.float32), (0, 0), pair.relation, *inner, gain)
    expected = pair.ms_image[:, 6:26, 6:34] - seen
    found = read(residual)
    assert found.dtype == np.float32
    np.testing.assert_allclose(found[:, 6:26, 6:34], expected, atol=0.002)
    assert np.abs(expected).max() > 1.0
    rms = np.sqrt(np.mean(found.astype(float) ** 2, axis=(1, 2)))
    np.testing.assert_allclose(result.residuals, rms / pair.ms_image.mean(axis=(1, 2)), rtol=1e-4)
    assert band_types(residual) == [gdal.GDT_Float32] * 4
    assert gdal.Open(str(residual)).GetGeoTransform() == pytest.approx(pair.ms_transform())


def test_neither_tiles_nor_threads_nor_an_extent_change_the_residual(pair: Pair, output: Path, tmp_path: Path) -> None:
    whole, part = tmp_path / "whole.tif", tmp_path / "part.tif"
    fuse(pair.pan, pair.ms, output, residual=str(whole), tile_size=64, threads=2)
    fuse(pair.pan, pair.ms, output, residual=str(part), bounds=bounds(Span(41, 67), Span(30, 120)))
    np.testing.assert_array_equal(read(part), read(whole)[:, 10:17, 7:30])
    transform = gdal.Open(str(part)).GetGeoTransform()
    assert transform == pytest.approx(north_up(4.0, X + 28, Y - 40))


def test_rasters_beside_the_result_have_its_band_names_or_numbers(pair: Pair, tmp_path: Path) -> None:
    ms = Path(shutil.copy(pair.ms, tmp_path / "ms.tif"))
    raster = gdal.Open(str(ms), gdal.GA_Update)
    raster.GetRasterBand(4).SetDescription("NIR")
    del raster
    files = {name: str(tmp_path / f"{name}.tif") for name in ("uncertainty", "residual")}
    fuse(pair.pan, ms, tmp_path / "fused.tif", steps=2, ensemble=2, bounds=bounds(Span(40, 60), Span(40, 60)), **files)
    for path in files.values():
        raster = gdal.Open(path)
        assert [raster.GetRasterBand(k).GetDescription() for k in (1, 2, 3, 4)] == ["Band 1", "Band 2", "Band 3", "NIR"]


def test_where_pan_or_ms_has_a_hole_there_is_no_residual(pair: Pair, tmp_path: Path) -> None:
    scene = holed(pair, tmp_path, 0, nodata=0)
    residual = tmp_path / "residual.tif"
    fuse(scene.pan, scene.ms, tmp_path / "fused.tif", residual=str(residual))
    empty = np.isnan(read(residual)[0])
    assert empty[MS_HOLE].all()
    assert empty[10:13, 15:18].all()  # under PAN's hole
    assert not empty[:5].any()
    assert empty.mean() < 0.1


def test_a_residual_beyond_half_a_per_cent_is_warned_of(pair: Pair, output: Path) -> None:
    """Nothing is, where the result was not to be consistent at all."""
    said = []
    for iterations in (0, 1, 20):
        watcher = Watcher()
        pansharpen(job(pair.pan, pair.ms, output, consistency_iterations=iterations), watcher)
        said.append([warning for warning in watcher.warnings if "raise CONSISTENCY" in warning])
        assert any("% of the bands' means" in message for message in watcher.messages)
    assert [len(warnings) for warnings in said] == [0, 1, 0]


def test_a_residual_of_no_ms_pixel_is_refused(pair: Pair, output: Path, tmp_path: Path) -> None:
    some = {"residual": str(tmp_path / "residual.tif"), "bounds": bounds(Span(64, 65), Span(80, 81))}
    with pytest.raises(FusionError, match="choose a larger EXTENT"):
        fuse(pair.pan, pair.ms, output, **some)
    assert os.listdir(output.parent) == []
    assert not (tmp_path / "residual.tif").exists()


def test_what_the_disk_refuses_last_leaves_no_raster_behind(
    pair: Pair, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The residual is closed after the result: neither has its name by then."""

    def fail(self: GeoTiffWriter, provenance: object) -> None:
        if "residual" in str(self._path):
            raise FusionError("The disk is full.")
        close(self, provenance)

    close: Any = GeoTiffWriter.close
    monkeypatch.setattr(GeoTiffWriter, "close", fail)
    with pytest.raises(FusionError, match="The disk is full"):
        fuse(pair.pan, pair.ms, output, residual=str(output.with_name("residual.tif")))
    assert os.listdir(output.parent) == []


@pytest.mark.parametrize("name", ["output", "uncertainty"])
def test_the_residual_needs_a_name_of_its_own(pair: Pair, output: Path, name: str) -> None:
    other = str(output.with_name("other.tif"))
    some = {"output": str(output), "uncertainty": other}[name]
    with pytest.raises(FusionError, match=f"{name.upper()} and RESIDUAL name the same file"):
        fuse(pair.pan, pair.ms, output, steps=2, ensemble=2, uncertainty=other, residual=some)


def test_provenance_says_how_it_was_made(pair: Pair, output: Path) -> None:
    _, result = fuse(pair.pan, pair.ms, output, seed=41, steps=2, bounds=bounds(Span(40, 60), Span(40, 60)))
    said = gdal.Open(str(output)).GetMetadata(DOMAIN)
    assert said["SEED"] == "41"
    assert said["STEPS"] == "2"
    assert said["PANCHROMATIC"] == str(pair.pan)
    assert said["SPECTRAL"] == str(pair.ms)
    assert float(said["CONSISTENCY"]) == pytest.approx(result.consistency, abs=1e-4)
    assert float(said["RATIO"]) == pytest.approx(4.0)
    assert said["MODEL"].startswith("ddrf-s ")
    assert len(said["MODEL_SHA256"]) == 64


def test_band_names_scale_and_georeference_are_carried_over(pair: Pair, tmp_path: Path) -> None:
    ms = Path(shutil.copy(pair.ms, tmp_path / "ms.tif"))
    raster = gdal.Open(str(ms), gdal.GA_Update)
    raster.GetRasterBand(4).SetDescription("NIR")
    raster.GetRasterBand(4).SetScale(0.0001)
    raster.GetRasterBand(4).SetOffset(-0.1)
    raster.FlushCache()
    del raster
    fuse(pair.pan, ms, tmp_path / "fused.tif", bounds=bounds(Span(40, 60), Span(40, 60)))
    band = RasterSource(str(tmp_path / "fused.tif"), "result").describe_bands()[3]
    assert (band["description"], band["scale"], band["offset"]) == ("NIR", 0.0001, -0.1)
    grid = RasterSource(str(tmp_path / "fused.tif"), "result").grid
    assert grid.same_crs(RasterSource(str(pair.pan), "PAN").grid)


def test_progress_rises_to_one(pair: Pair, output: Path) -> None:
    watcher = Watcher()
    pansharpen(job(pair.pan, pair.ms, output, tile_size=64), watcher)
    assert watcher.shares == sorted(watcher.shares)
    assert watcher.shares[-1] == pytest.approx(1.0)
    assert watcher.warnings == []


# How PAN and MS may lie


@pytest.mark.parametrize(("ratio", "offset"), [(4.0, -10.0), (4.0, 21.0), (2.5, 0.7), (6.0, -3.5)])
def test_any_ratio_origin_and_extent_fuses_where_both_are(tmp_path: Path, ratio: float, offset: float) -> None:
    pair = simulate_pair(tmp_path, 120, 132, ratio, offset, bands=1)
    image, result = fuse(pair.pan, pair.ms, tmp_path / "fused.tif")
    source = RasterSource(str(tmp_path / "fused.tif"), "result")
    top, left = Y - source.grid.transform[3], source.grid.transform[0] - X
    assert min(top, left) == pytest.approx(max(0.0, np.ceil(offset - 0.5)))
    rows, cols = (slice(int(at), int(at) + size) for at, size in ((top, image.shape[1]), (left, image.shape[2])))
    difference = crop(image.astype(float), 16) - crop(pair.truth[:, rows, cols].astype(float), 16)
    spread = crop(pair.truth[:, rows, cols].astype(float), 16).std()
    assert np.abs(difference).mean() < 0.35 * spread
    assert result.consistency < 1.0


def test_an_ms_of_another_crs_gives_nearly_the_same(pair: Pair, fused: NDArray[Any], tmp_path: Path) -> None:
    ms = tmp_path / "degrees.tif"
    gdal.Warp(str(ms), str(pair.ms), dstSRS=f"EPSG:{DEGREES}", resampleAlg="cubic", errorThreshold=0.0, dstNodata=0,
              xRes=3e-5, yRes=2e-5)  # fmt: skip
    watcher = Watcher()
    pansharpen(job(pair.pan, ms, tmp_path / "fused.tif"), watcher)
    image = read(tmp_path / "fused.tif")
    assert any("another CRS" in message for message in watcher.messages)
    assert image.shape == fused.shape
    ours, truth, cubic = (crop(i.astype(float), 16) for i in (image, pair.truth, upsampled(pair)))
    assert ergas(ours, truth, 4.0) < ergas(cubic, truth, 4.0)


def test_the_users_crs_stands_in_for_a_missing_one(pair: Pair, fused: NDArray[Any], tmp_path: Path) -> None:
    bare = write(tmp_path / "bare.tif", pair.ms_image.astype(np.uint16), pair.ms_transform(), epsg=None)
    crs = RasterSource(str(pair.pan), "PAN").grid.crs_wkt
    np.testing.assert_array_equal(fuse(pair.pan, bare, tmp_path / "fused.tif", ms_crs=crs)[0], fused)


def test_two_rasters_turned_alike_need_no_warp(pair: Pair, fused: NDArray[Any], tmp_path: Path) -> None:
    cos, sin = np.cos(0.3), np.sin(0.3)
    pan = write(tmp_path / "pan.tif", pair.pan_image[None].astype(np.uint16), (X, cos, sin, Y, sin, -cos))
    turned = (X, 4 * cos, 4 * sin, Y, 4 * sin, -4 * cos)
    ms = write(tmp_path / "ms.tif", pair.ms_image.astype(np.uint16), turned)
    np.testing.assert_array_equal(fuse(pan, ms, tmp_path / "fused.tif")[0], fused)
    assert gdal.Open(str(tmp_path / "fused.tif")).GetGeoTransform() == pytest.approx((X, cos, sin, Y, sin, -cos))


# Misregistration


@pytest.fixture(scope="module")
def misregistered(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    """The MS grid of the shared place, its georeference off by 1.6 and -1.2 PAN pixels."""
    pair = simulate_pair(tmp_path_factory.mktemp("misregistered"), 192, 192)
    write(pair.ms, pair.ms_image.astype(np.uint16), north_up(4.0, X + 1.2, Y + 1.6))
    return pair


def errors(image: NDArray[Any], truth: NDArray[Any]) -> float:
    return ergas(crop(image.astype(float), 24), crop(truth.astype(float), 24), 4.0)


def test_a_shift_is_corrected_reported_and_written_down(misregistered: Pair, tmp_path: Path) -> None:
    """The result lies where the MS says: PAN's detail was moved there."""
    pair = misregistered
    watcher = Watcher()
    result = pansharpen(job(pair.pan, pair.ms, tmp_path / "corrected.tif"), watcher)
    assert (result.shift_rows, result.shift_cols) == pytest.approx((1.6, -1.2), abs=0.1)
    assert any("1.6" in message and "below" in message and "left" in message for message in watcher.messages)
    said = gdal.Open(str(tmp_path / "corrected.tif")).GetMetadata(DOMAIN)
    assert said["PAN_SHIFT_CORRECTED"] == "yes"
    corrected = read(tmp_path / "corrected.tif")
    left = fuse(pair.pan, pair.ms, tmp_path / "left.tif", correct_shift=False)[0]
    first = round(gdal.Open(str(tmp_path / "left.tif")).GetGeoTransform()[0] - X)
    truth = moved_by_wave(pair.truth, 1.6, -1.2)[:, : left.shape[1], first : first + left.shape[2]]
    assert errors(corrected, truth) < 0.7 * errors(left, truth)


def moved_by_wave(image: NDArray[Any], rows: float, cols: float) -> NDArray[Any]:
    """Exact for a periodic band-limited image: by the Fourier shift theorem."""
    down, right = np.fft.fftfreq(image.shape[1])[:, None], np.fft.fftfreq(image.shape[2])[None]
    spectrum = np.fft.fft2(image) * np.exp(2j * np.pi * (down * rows + right * cols))
    return np.asarray(np.fft.ifft2(spectrum).real)


def test_a_shift_left_alone_is_warned_of(misregistered: Pair, tmp_path: Path) -> None:
    watcher = Watcher()
    pansharpen(job(misregistered.pan, misregistered.ms, tmp_path / "left.tif", correct_shift=False), watcher)
    assert any("CORRECT_SHIFT" in warning for warning in watcher.warnings)


def test_tile_size_changes_no_pixel_of_a_corrected_scene(misregistered: Pair, tmp_path: Path) -> None:
    images = [
        fuse(misregistered.pan, misregistered.ms, tmp_path / f"{size}.tif", tile_size=size)[0] for size in (64, 1000)
    ]
    np.testing.assert_array_equal(images[0], images[1])


# Nodata


class Holed(NamedTuple):
    """A pair with holes in both rasters, and where the output must have them."""

    pan: Path
    ms: Path
    expected: NDArray[np.bool_]


PAN_HOLE, MS_HOLE = np.s_[40:52, 60:75], np.s_[20:23, 30:36]


def holed(pair: Pair, folder: Path, value: float, nodata: float | None, dtype: str = "uint16") -> Holed:
    pan, ms = typed(pair.pan_image[None], dtype), typed(pair.ms_image, dtype)
    pan[(0, *PAN_HOLE)] = value
    ms[(slice(None), *MS_HOLE)] = value
    expected = np.zeros(pan.shape[1:], bool)
    expected[PAN_HOLE] = True
    expected[80:92, 120:144] = True
    return Holed(
        write(folder / "holed_pan.tif", pan, north_up(1.0), nodata=nodata),
        write(folder / "holed_ms.tif", ms, pair.ms_transform(), nodata=nodata),
        expected,
    )


def test_nodata_never_bleeds(pair: Pair, fused: NDArray[Any], tmp_path: Path) -> None:
    images = []
    for value in (50_000, 60_000):
        scene = holed(pair, tmp_path, value, nodata=value)
        image, result = fuse(scene.pan, scene.ms, tmp_path / "fused.tif")
        np.testing.assert_array_equal(holes(tmp_path / "fused.tif"), scene.expected)
        assert result.consistency < 0.7
        images.append(image)
    valid = ~scene.expected
    np.testing.assert_array_equal(images[0][:, valid], images[1][:, valid])
    error, usual = (np.abs(image.astype(float) - pair.truth)[:, valid].mean() for image in (images[0], fused))
    assert error < 1.15 * usual


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_what_is_not_finite_is_nodata_though_nothing_declares_it(pair: Pair, tmp_path: Path, value: float) -> None:
    scene = holed(pair, tmp_path, value, nodata=None, dtype="float32")
    fuse(scene.pan, scene.ms, tmp_path / "fused.tif")
    np.testing.assert_array_equal(holes(tmp_path / "fused.tif"), scene.expected)


@pytest.mark.parametrize("nodata", [-9999.0, 65_536.0, np.nan], ids=["negative", "too large", "nan"])
def test_a_nodata_value_that_the_type_cannot_hold_marks_holes_all_the_same(
    pair: Pair, tmp_path: Path, nodata: float
) -> None:
    """Such files are common: a float raster was converted, its nodata value was not."""
    scene = holed(pair, tmp_path, 0, nodata=0)
    ms = write(tmp_path / "ms.tif", pair.ms_image.astype(np.uint16), pair.ms_transform(), nodata=nodata)
    fuse(scene.pan, ms, tmp_path / "fused.tif")
    expected = np.zeros_like(scene.expected)
    expected[PAN_HOLE] = True
    np.testing.assert_array_equal(holes(tmp_path / "fused.tif"), expected)


def test_a_collar_of_nodata_changes_the_rest_of_the_scene_little(
    pair: Pair, fused: NDArray[Any], tmp_path: Path
) -> None:
    """Satellite scenes lie turned in a frame of nodata; half of it here."""
    pan, ms = (np.zeros((len(image), size, size), np.uint16) for image, size in ((fused[:1], 320), (fused, 80)))
    pan[:, 96:224, 64:224], ms[:, 24:56, 16:56] = pair.pan_image, pair.ms_image
    at = (X - 64.0, Y + 96.0)
    framed = (
        write(tmp_path / "pan.tif", pan, north_up(1.0, *at), nodata=0),
        write(tmp_path / "ms.tif", ms, north_up(4.0, *at), nodata=0),
    )
    image, _ = fuse(*framed, tmp_path / "fused.tif", bounds=bounds(Span(0, 128), Span(0, 160)))
    difference = crop(image.astype(float) - fused, 40)
    assert np.abs(difference).mean() < 0.07 * crop(fused.astype(float) - upsampled(pair), 40).std()


# Endings


@pytest.mark.parametrize("after", [0, 1, 3])
def test_cancel_leaves_nothing(pair: Pair, output: Path, after: int) -> None:
    output.write_text("an older result")
    with pytest.raises(Cancelled):
        pansharpen(job(pair.pan, pair.ms, output), Watcher(cancel_after=after))
    assert os.listdir(output.parent) == [output.name]
    assert output.read_text() == "an older result"


def test_a_finished_run_leaves_the_output_alone_in_its_folder(pair: Pair, output: Path) -> None:
    fuse(pair.pan, pair.ms, output, bounds=bounds(Span(40, 60), Span(40, 60)))
    assert os.listdir(output.parent) == [output.name]


def test_gdals_cache_is_given_back(pair: Pair, output: Path) -> None:
    before = gdal.GetCacheMax()
    fuse(pair.pan, pair.ms, output, bounds=bounds(Span(40, 60), Span(40, 60)))
    assert gdal.GetCacheMax() == before


class Bad(NamedTuple):
    """A job that cannot run: its rasters, settings, and a word of the sentence that says why."""

    sentence: str
    pan: Path
    ms: Path
    settings: dict[str, Any] = {}  # noqa: RUF012 - read only


def _variants(pair: Pair, folder: Path) -> dict[str, Callable[[], Bad]]:
    pan, ms = pair.pan_image[None].astype(np.uint16), pair.ms_image.astype(np.uint16)
    empty, far = np.zeros_like(pan), north_up(4e-5, 2.0, 3.0)

    def truncated(path: Path) -> Path:
        cut = folder / f"cut_{path.name}"
        cut.write_bytes(path.read_bytes()[: path.stat().st_size * 2 // 3])
        return cut

    def pan_of(image: NDArray[Any], **how: Any) -> Path:
        return write(folder / "bad_pan.tif", image, how.pop("transform", north_up(1.0)), **how)

    def ms_of(image: NDArray[Any], **how: Any) -> Path:
        return write(folder / "bad_ms.tif", image, how.pop("transform", pair.ms_transform()), **how)

    return {
        "PAN and MS swapped": lambda: Bad("bands|not finer", pair.ms, pair.pan),
        "PAN coarser than MS": lambda: Bad("not finer", pan_of(pan, transform=north_up(6.0)), pair.ms),
        "ratio too small": lambda: Bad("1.20 PAN pixels", pair.pan, ms_of(ms, transform=north_up(1.2))),
        "ratio too large": lambda: Bad("20.00 PAN pixels", pair.pan, ms_of(ms, transform=north_up(20.0))),
        "PAN of three bands": lambda: Bad("3 bands", pan_of(np.repeat(pan, 3, axis=0)), pair.ms),
        "no overlap": lambda: Bad("overlap", pair.pan, ms_of(ms, transform=north_up(4.0, X + 9000.0))),
        "hardly any overlap": lambda: Bad("overlap", pair.pan, ms_of(ms, transform=north_up(4.0, X + 150.0))),
        "no overlap, other CRS": lambda: Bad("overlap|in common", pair.pan, ms_of(ms, transform=far, epsg=DEGREES)),
        "no CRS": lambda: Bad("no coordinate reference system", pair.pan, ms_of(ms, epsg=None)),
        "no georeference": lambda: Bad("no georeference", pan_of(pan, transform=None), pair.ms),
        "a CRS that cannot be right": lambda: Bad("CRS", pair.pan, ms_of(ms, epsg=DEGREES)),
        "PAN all nodata": lambda: Bad("no valid pixels in common", pan_of(empty, nodata=0), pair.ms),
        "MS all nodata": lambda: Bad("no valid pixels in common", pair.pan, ms_of(np.zeros_like(ms), nodata=0)),
        "PAN truncated": lambda: Bad("PAN raster cannot be read.*damaged", truncated(pair.pan), pair.ms),
        "MS truncated": lambda: Bad("MS raster cannot be read.*damaged", pair.pan, truncated(pair.ms)),
        "PAN missing": lambda: Bad("PAN raster cannot be opened", folder / "none.tif", pair.ms),
        "STEPS 0": lambda: Bad("STEPS", pair.pan, pair.ms, {"steps": 0}),
        "STEPS 1001": lambda: Bad("STEPS", pair.pan, pair.ms, {"steps": 1001}),
        "TILE_SIZE 66": lambda: Bad("TILE_SIZE", pair.pan, pair.ms, {"tile_size": 66}),
        "TILE_SIZE 8192": lambda: Bad("TILE_SIZE", pair.pan, pair.ms, {"tile_size": 8192}),
        "EXTENT elsewhere": lambda: Bad("EXTENT", pair.pan, pair.ms, {"bounds": (0.0, 0.0, 9.0, 9.0)}),
        "unknown model": lambda: Bad("no model called", pair.pan, pair.ms, {"model": "none"}),
    }  # fmt: skip


REFUSALS = (
    "PAN and MS swapped", "PAN coarser than MS", "ratio too small", "ratio too large", "PAN of three bands",
    "no overlap", "hardly any overlap", "no overlap, other CRS", "no CRS", "no georeference",
    "a CRS that cannot be right",
    "PAN all nodata", "MS all nodata", "PAN truncated", "MS truncated", "PAN missing",
    "STEPS 0", "STEPS 1001", "TILE_SIZE 66", "TILE_SIZE 8192", "EXTENT elsewhere", "unknown model",
)  # fmt: skip


def refused(bad: Bad, output: Path) -> None:
    """One sentence, and no trace."""
    with pytest.raises(FusionError, match=bad.sentence) as refusal:
        pansharpen(job(bad.pan, bad.ms, output, **bad.settings), Watcher())
    sentence = str(refusal.value)
    assert "\n" not in sentence
    assert sentence[0].isupper()
    assert sentence[-1] in ".?" or ": " in sentence  # what GDAL said may end as it likes
    assert "Traceback" not in sentence
    assert not output.parent.is_dir() or os.listdir(output.parent) == []


@pytest.mark.parametrize("what", REFUSALS)
def test_bad_input_is_refused_in_a_sentence_and_leaves_nothing(
    pair: Pair, tmp_path: Path, output: Path, what: str
) -> None:
    refused(_variants(pair, tmp_path)[what](), output)


def test_an_output_folder_that_does_not_exist_is_refused(pair: Pair, tmp_path: Path) -> None:
    refused(Bad("does not exist", pair.pan, pair.ms), tmp_path / "none" / "fused.tif")
    assert not (tmp_path / "none").exists()


def test_an_output_that_is_no_geotiff_is_refused(pair: Pair, output: Path) -> None:
    refused(Bad("ends in .tif", pair.pan, pair.ms), output.with_suffix(".png"))


@pytest.mark.parametrize("which", ["pan", "ms"])
@pytest.mark.parametrize("through_a_link", [False, True])
def test_an_input_is_never_overwritten(pair: Pair, tmp_path: Path, which: str, through_a_link: bool) -> None:
    inputs = {name: Path(shutil.copy(getattr(pair, name), tmp_path / f"{name}.tif")) for name in ("pan", "ms")}
    before = inputs[which].read_bytes()
    target = inputs[which]
    if through_a_link:
        target = tmp_path / "link.tif"
        target.symlink_to(inputs[which])
    with pytest.raises(FusionError, match="would overwrite the input"):
        pansharpen(job(inputs["pan"], inputs["ms"], target), Watcher())
    assert inputs[which].read_bytes() == before


def test_a_disk_without_room_is_refused_before_the_work(
    pair: Pair, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(output.parent)._replace(free=1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    refused(Bad("make room or choose another folder", pair.pan, pair.ms), output)


def test_a_disk_that_fills_up_during_the_work_is_refused(
    pair: Pair, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The scratch file itself may meet the limit: a quota, or another program that writes at the same time."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, before[1]))
    try:
        refused(Bad("cannot be written|room", pair.pan, pair.ms), output)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_an_output_folder_that_cannot_be_written_is_refused(pair: Pair) -> None:
    with pytest.raises(FusionError, match="/proc cannot be written"):
        pansharpen(job(pair.pan, pair.ms, Path("/proc/fused.tif")), Watcher())


def test_a_network_that_fails_leaves_nothing(pair: Pair, output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("plugin.fusion.networks.session.Network.denoise", fail)
    with pytest.raises((MemoryError, FusionError)):
        pansharpen(job(pair.pan, pair.ms, output), Watcher())
    assert os.listdir(output.parent) == []


@pytest.mark.parametrize("value", [500, 3001])
def test_a_pan_without_detail_is_refused(pair: Pair, output: Path, tmp_path: Path, value: int) -> None:
    flat = write(tmp_path / "flat.tif", np.full((1, *pair.pan_image.shape), value, np.uint16), north_up(1.0))
    with pytest.raises(FusionError, match="same value everywhere"):
        fuse(flat, pair.ms, output)
    assert list(output.parent.iterdir()) == []


def test_the_file_behind_a_vrt_is_not_overwritten(pair: Pair, tmp_path: Path) -> None:
    source = tmp_path / "source.tif"
    shutil.copy(pair.ms, source)
    gdal.BuildVRT(str(tmp_path / "source.vrt"), [str(source)]).FlushCache()
    before = source.read_bytes()
    with pytest.raises(FusionError, match="would overwrite"):
        fuse(pair.pan, tmp_path / "source.vrt", source)
    assert source.read_bytes() == before


def test_nan_in_a_float_pan_is_nodata_of_an_integer_result(pair: Pair, output: Path, tmp_path: Path) -> None:
    image = pair.pan_image[None].copy()
    image[:, :30] = np.nan
    pan = write(tmp_path / "nan.tif", image, north_up(1.0))
    result, _ = fuse(pan, pair.ms, output)
    assert (result[:, :30] == 0).all()
    assert (result[:, 30:] > 0).all()
    assert holes(output)[:30].all()
