"""How PAN and MS may lie to each other: ratios, origins, CRS, and misregistration."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from osgeo import gdal

from plugin.fusion.quality.reference import crop, ergas
from plugin.fusion.raster.history import DOMAIN
from plugin.fusion.raster.source import RasterSource
from plugin.fusion.tasks.pansharpening.task import pansharpen

from ...made_scenes import DEGREES, Pair, Watcher, fuse, job, north_up, read, simulate_pair, write
from .cases import X, Y, upsampled


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
