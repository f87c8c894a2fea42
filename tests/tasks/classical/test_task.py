"""The classical methods from file to file: what may not matter, and what is kept."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from plugin.fusion.quality.reference import crop, ergas
from plugin.fusion.raster.history import DOMAIN
from plugin.fusion.raster.source import RasterSource
from plugin.fusion.spans import Span
from plugin.fusion.tasks.classical.task import pansharpen_classically

from ...made_scenes import (
    MTF_GAIN,
    Pair,
    Watcher,
    band_types,
    holes,
    north_up,
    simulate_pair,
    typed,
    write,
)
from .fusing import X, Y, bounds, every_method, fuse, job, some_methods


@every_method
def test_neither_tiles_nor_threads_change_a_pixel(pair: Pair, tmp_path: Path, method: str) -> None:
    settings = [(64, 1), (64, 3), (68, 2), (1000, 2)]
    found = [
        fuse(pair.pan, pair.ms, tmp_path / f"{k}.tif", method, tile_size=size, threads=threads)
        for k, (size, threads) in enumerate(settings)
    ]
    (first, result), *others = found
    for image, other in others:
        np.testing.assert_array_equal(image, first)
        assert other.consistency == pytest.approx(result.consistency, rel=1e-6)


@every_method
def test_an_extent_changes_no_pixel(pair: Pair, tmp_path: Path, method: str) -> None:
    whole, _ = fuse(pair.pan, pair.ms, tmp_path / "whole.tif", method)
    part, _ = fuse(pair.pan, pair.ms, tmp_path / "part.tif", method, bounds=bounds(Span(41, 63), Span(37, 38)))
    np.testing.assert_array_equal(part, whole[:, 41:63, 37:38])
    assert gdal.Open(str(tmp_path / "part.tif")).GetGeoTransform() == pytest.approx(north_up(1.0, X + 37, Y - 41))


def test_the_same_job_gives_the_same_file(pair: Pair, tmp_path: Path) -> None:
    for name in ("a", "b"):
        fuse(pair.pan, pair.ms, tmp_path / f"{name}.tif", threads=3)
    assert (tmp_path / "a.tif").read_bytes() == (tmp_path / "b.tif").read_bytes()


def test_a_large_scene_is_sampled_all_over(pair: Pair, output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With as few blocks as a scene of 100,000 pixels a side would have, scaled down."""
    whole, _ = fuse(pair.pan, pair.ms, output)
    monkeypatch.setattr("plugin.fusion.tasks.classical.task.BLOCK_SIDES", (4, 4))
    monkeypatch.setattr("plugin.fusion.tasks.classical.task.MOST_MS_ROWS", 16)
    sampled, _ = fuse(pair.pan, pair.ms, output)
    assert gdal.Open(str(output)).GetMetadata(DOMAIN)["STATISTICS"] == "over 256 MS pixels"
    lms, _ = fuse(pair.pan, pair.ms, output, "exp")
    detail, difference = whole.astype(float) - lms, sampled.astype(float) - whole
    assert 0.0 < np.abs(difference).mean() < 0.25 * np.abs(detail).mean()


# What comes out


@every_method
def test_it_is_sharper_than_interpolation(pair: Pair, output: Path, method: str) -> None:
    truth, cubic = pair.truth.astype(float), fuse(pair.pan, pair.ms, output, "exp")[0].astype(float)
    image, result = fuse(pair.pan, pair.ms, output, method)
    better = {"exp": 1.001, "brovey": 1.1, "bt_h": 1.1}.get(method, 0.95)  # NIR lies outside of PAN here, too
    assert ergas(crop(image, 12), crop(truth, 12), 4.0) < better * ergas(crop(cubic, 12), crop(truth, 12), 4.0)
    assert result.method == method
    assert result.output == str(output)


@some_methods
@pytest.mark.parametrize("dtype", ["uint8", "uint16", "float32"])
def test_the_output_has_the_type_and_the_range_of_the_ms(pair: Pair, tmp_path: Path, dtype: str, method: str) -> None:
    usual, _ = fuse(pair.pan, pair.ms, tmp_path / "usual.tif", method)
    pan = write(tmp_path / "pan.tif", typed(pair.pan_image[None], dtype), north_up(1.0))
    ms = write(tmp_path / "ms.tif", typed(pair.ms_image, dtype), pair.ms_transform())
    image, _ = fuse(pan, ms, tmp_path / "fused.tif", method)
    assert image.dtype == dtype
    assert set(band_types(tmp_path / "fused.tif")) == set(band_types(ms))
    step = {"uint8": 1.0, "uint16": 1.0, "float32": 1 / 2000}[dtype]
    assert np.abs(image - typed(usual.astype(np.float32), dtype).astype(float)).mean() < 1.5 * step


@every_method
def test_a_single_band_is_fused(tmp_path: Path, method: str) -> None:
    pair = simulate_pair(tmp_path, 96, 96, bands=1)
    image, _ = fuse(pair.pan, pair.ms, tmp_path / "fused.tif", method)
    assert image.shape == (1, 96, 96)
    assert np.corrcoef(image.ravel(), pair.truth.ravel())[0, 1] > 0.85


@some_methods
@pytest.mark.parametrize(("ratio", "offset"), [(2.5, 0.7), (4.0, 21.0), (6.0, -3.5), (1.5, 0.25)])
def test_any_ratio_and_origin_fuses_where_both_are(tmp_path: Path, ratio: float, offset: float, method: str) -> None:
    pair = simulate_pair(tmp_path, 120, 132, ratio, offset, bands=2)
    image, _ = fuse(pair.pan, pair.ms, tmp_path / "fused.tif", method)
    cubic, _ = fuse(pair.pan, pair.ms, tmp_path / "cubic.tif", "exp")
    grid = RasterSource(str(tmp_path / "fused.tif"), "result").grid
    top, left = round(Y - grid.transform[3]), round(grid.transform[0] - X)
    truth = pair.truth[:, top : top + image.shape[1], left : left + image.shape[2]].astype(float)
    error, usual = (ergas(crop(i.astype(float), 12), crop(truth, 12), ratio) for i in (image, cubic))
    assert error < 0.9 * usual


def test_provenance_says_how_it_was_made(pair: Pair, output: Path) -> None:
    _, result = fuse(pair.pan, pair.ms, output, "gsa")
    said = gdal.Open(str(output)).GetMetadata(DOMAIN)
    assert said["METHOD"] == "gsa"
    assert said["SPECTRAL"] == str(pair.ms)
    assert said["STATISTICS"] == "over 1280 MS pixels"
    assert float(said["MTF_GAIN"]) == pytest.approx(result.mtf_gain, abs=5e-4)
    assert float(said["CONSISTENCY"]) == pytest.approx(result.consistency, abs=5e-5)
    fuse(pair.pan, pair.ms, output, "exp")
    assert gdal.Open(str(output)).GetMetadata(DOMAIN)["STATISTICS"] == "none"


def test_the_gain_is_estimated_unless_it_is_given(pair: Pair, output: Path) -> None:
    estimated = fuse(pair.pan, pair.ms, output)[1]
    given = fuse(pair.pan, pair.ms, output, mtf_gain=0.2)[1]
    assert estimated.mtf_gain == pytest.approx(MTF_GAIN, abs=0.04)
    assert given.mtf_gain == 0.2
    assert estimated.consistency < given.consistency


def test_progress_rises_to_one(pair: Pair, output: Path) -> None:
    watcher = Watcher()
    pansharpen_classically(job(pair.pan, pair.ms, output, "gsa"), watcher)
    assert watcher.shares == sorted(watcher.shares)
    assert watcher.shares[-1] == pytest.approx(1.0)
    assert any(message.startswith("GSA, 160 x 128 pixels, 4 bands, ratio 4.00") for message in watcher.messages)


# Nodata


@every_method
def test_nodata_never_bleeds(pair: Pair, tmp_path: Path, method: str) -> None:
    """Whatever the value: the holes are the same, and so is every other pixel."""
    expected = np.zeros(pair.pan_image.shape, bool)
    expected[40:52, 60:75] = expected[80:92, 120:144] = True
    images = []
    for value in (0, 60_000):
        pan, ms = typed(pair.pan_image[None], "uint16"), typed(pair.ms_image, "uint16")
        pan[0, 40:52, 60:75] = ms[:, 20:23, 30:36] = value
        holed = (
            write(tmp_path / "pan.tif", pan, north_up(1.0), nodata=value),
            write(tmp_path / "ms.tif", ms, pair.ms_transform(), nodata=value),
        )
        image, _ = fuse(*holed, tmp_path / "fused.tif", method)
        np.testing.assert_array_equal(holes(tmp_path / "fused.tif"), expected)
        images.append(image[:, ~expected].astype(float))
    np.testing.assert_allclose(images[0], images[1], atol=1.0)  # a valid 0 moves to 1 where 0 is nodata
    usual, _ = fuse(pair.pan, pair.ms, tmp_path / "usual.tif", method)
    assert np.abs(images[1] - usual[:, ~expected]).mean() < 0.03 * usual.std()


def test_what_is_not_finite_is_nodata(pair: Pair, tmp_path: Path) -> None:
    pan = pair.pan_image[None].copy()
    pan[0, :30] = np.nan
    image, _ = fuse(write(tmp_path / "pan.tif", pan, north_up(1.0)), pair.ms, tmp_path / "fused.tif")
    assert (image[:, :30] == 0).all()
    assert (image[:, 30:] > 0).all()
