"""Wald's protocol on files: exact phase, the truth as it was, nodata, types, and how runs end."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from plugin.fusion.errors import Cancelled
from plugin.fusion.physics.sampling import Axis, Relation, degrade
from plugin.fusion.physics.sensors import DEFAULT_PAN_GAIN
from plugin.fusion.raster.source import RasterSource
from plugin.fusion.spans import Image, Patch, Window
from plugin.fusion.wald.run import simulate_pair
from tests.made_scenes import ORIGIN, Pair, Watcher, band_types, fuse, holes, north_up, read, typed, write

from .simulating import NAMES, job, simulate

STEEP = 3.0


def grids(folder: Path) -> list[RasterSource]:
    return [RasterSource(str(folder / name), name) for name in NAMES]


def ramp(rows: int, cols: int, pixel: float, x: float = 0.0, y: float = 0.0) -> Image:
    """A plane that rises with the easting and falls with the row, by where pixel centres lie on the ground."""
    east = x + (np.arange(cols) + 0.5) * pixel
    south = y + (np.arange(rows) + 0.5) * pixel
    return (100.0 + STEEP * east[None, :] + 2.0 * south[:, None]).astype(np.float32)[None]


def plane_at(source: RasterSource) -> Image:
    """What the ramp is at a raster's own pixel centres, by its georeference."""
    x0, dx, _, y0, _, dy = source.grid.transform
    east = x0 - ORIGIN[0] + (np.arange(source.grid.cols) + 0.5) * dx
    south = ORIGIN[1] - y0 - (np.arange(source.grid.rows) + 0.5) * dy
    return (100.0 + STEEP * east[None, :] + 2.0 * south[:, None])[None]


# Phase


@pytest.mark.parametrize("ratio", [2.0, 3.0, 4.0, 2.5, 3.3])
def test_a_ramp_stays_on_the_ramp_alone(folder: Path, tmp_path: Path, ratio: float) -> None:
    ms = write(tmp_path / "in.tif", ramp(120, 133, 2.0), north_up(2.0))
    simulate(folder, ms, ratio=ratio)
    for source in grids(folder):
        inner = np.s_[:, 12:-12, 12:-12]
        image = source.read(source.grid.window).image
        np.testing.assert_allclose(image[inner], plane_at(source)[inner], atol=6e-3 * STEEP)


@pytest.mark.parametrize(("ratio", "offset"), [(4.0, 0.0), (4.0, 1.5), (2.0, 0.5), (2.5, 0.3)])
def test_a_ramp_stays_on_the_ramp_as_a_pair(folder: Path, tmp_path: Path, ratio: float, offset: float) -> None:
    rng = np.random.default_rng(3)
    rows, cols = 260, 300
    texture = rng.normal(0.0, 1e-3, (1, rows, cols)).astype(np.float32)  # a plane alone has "no detail"
    pan = write(tmp_path / "p.tif", ramp(rows, cols, 1.0) + texture, north_up(1.0))
    shape = int((rows - offset) / ratio), int((cols - offset) / ratio)
    ms = write(
        tmp_path / "m.tif",
        ramp(*shape, ratio, offset, offset),
        north_up(ratio, ORIGIN[0] + offset, ORIGIN[1] - offset),
    )
    simulate(folder, ms, pan, mtf_gain=0.3)  # of a plane there is no telling
    for source in grids(folder):
        inner = np.s_[:, 8:-8, 8:-8]
        image = source.read(source.grid.window).image
        np.testing.assert_allclose(image[inner], plane_at(source)[inner], atol=5e-3 * STEEP)


def test_pan_and_truth_share_a_grid_and_ms_covers_it_in_whole_pixels(pair: Pair, folder: Path) -> None:
    simulate(folder, pair.ms, pair.pan)
    pan, ms, truth = (source.grid for source in grids(folder))
    assert (pan.transform, pan.rows, pan.cols) == (truth.transform, truth.rows, truth.cols) == (
        north_up(4.0), 32, 40,
    )  # fmt: skip
    assert (ms.transform, ms.rows, ms.cols) == (north_up(16.0), 8, 10)


def test_what_does_not_fill_a_coarse_pixel_is_left_out(folder: Path, tmp_path: Path) -> None:
    ms = write(tmp_path / "in.tif", ramp(37, 42, 1.0), north_up(1.0))
    pan, coarse, truth = simulate(folder, ms, ratio=4.0)
    assert (pan.shape, coarse.shape, truth.shape) == ((1, 36, 40), (1, 9, 10), (1, 36, 40))


# Values


def test_the_truth_is_the_input(pair: Pair, folder: Path) -> None:
    _, _, truth = simulate(folder, pair.ms, pair.pan)
    np.testing.assert_array_equal(truth, pair.ms_image)


def test_the_parts_are_those_of_the_formulas(pair: Pair, folder: Path) -> None:
    pan, ms, _ = simulate(folder, pair.ms, pair.pan, mtf_gain=0.25)
    relation = Relation(Axis(4.0), Axis(4.0))
    expected = degrade(Patch.whole(pair.pan_image), relation, Window.of_shape((32, 40)), DEFAULT_PAN_GAIN)
    np.testing.assert_array_equal(pan[0], np.rint(expected))
    expected = degrade(Patch.whole(pair.ms_image), relation, Window.of_shape((8, 10)), 0.25)
    np.testing.assert_array_equal(ms, np.rint(expected))


def test_a_sensors_own_gains_blur_band_by_band(pair: Pair, folder: Path) -> None:
    _, ms, _ = simulate(folder, pair.ms, sensor="QB")
    for band, gain in enumerate((0.34, 0.32, 0.30, 0.22)):
        coarse = Window.of_shape((8, 10))
        expected = degrade(Patch.whole(pair.ms_image[band]), Relation.of_ratio(4.0), coarse, gain)
        np.testing.assert_array_equal(ms[band], np.rint(expected))


def test_less_gain_is_more_blur(pair: Pair, folder: Path) -> None:
    spread = [simulate(folder, pair.ms, mtf_gain=gain)[1].astype(float).std() for gain in (0.1, 0.3, 0.6)]
    assert spread == sorted(spread)


def test_pan_is_the_weighted_mean_of_the_bands(pair: Pair, folder: Path) -> None:
    pan, _, _ = simulate(folder, pair.ms, pan_weights=(1.0, 2.0, 1.0, 0.0))
    expected = (pair.ms_image[0] + 2.0 * pair.ms_image[1] + pair.ms_image[2]) / 4.0
    assert np.abs(pan[0] - expected).max() <= 0.5 + 1e-3
    equal, _, _ = simulate(folder, pair.ms)
    assert np.abs(equal[0] - pair.ms_image.mean(axis=0)).max() <= 0.5 + 1e-3


def test_the_pairs_own_gain_is_estimated(pair: Pair, folder: Path) -> None:
    """The shared scene was made with 0.28; PAN there sees more than the bands do, so the estimate is rough."""
    result = simulate_pair(job(folder, pair.ms, pair.pan), Watcher())
    assert result.ratio == 4.0
    assert result.mtf_gains[0] == pytest.approx(0.28, abs=0.08)
    provenance = gdal.Open(str(folder / "ms.tif")).GetMetadata("AMALGAM")
    assert provenance["METHOD"] == "Wald's protocol"
    assert provenance["PAN_MTF_GAIN"] == "0.150"


def test_the_simulated_pair_fuses_into_something_near_the_truth(pair: Pair, folder: Path) -> None:
    _, _, truth = simulate(folder, pair.ms, ratio=2.0)
    fused, _ = fuse(folder / "pan.tif", folder / "ms.tif", folder / "fused.tif")
    assert fused.shape == truth.shape
    error, spread = np.abs(fused.astype(float) - truth).mean(), truth.astype(float).std()
    assert error < 0.15 * spread


@pytest.mark.parametrize("dtype", ["uint8", "int16", "uint16", "float32"])
def test_the_type_stays(pair: Pair, folder: Path, tmp_path: Path, dtype: str) -> None:
    ms = write(tmp_path / "in.tif", typed(pair.ms_image, dtype), north_up(4.0))
    simulate(folder, ms, ratio=2.0)
    expected = set(band_types(ms))
    assert all(set(band_types(folder / name)) == expected for name in NAMES)
    assert np.all(np.abs(read(folder / "ms.tif").mean() / typed(pair.ms_image, dtype).mean() - 1.0) < 0.05)


def test_nodata_stays_and_never_bleeds(pair: Pair, folder: Path, tmp_path: Path) -> None:
    images = []
    for value in (50_000, 60_000):
        image = pair.ms_image.astype(np.uint16)
        image[:, 9:11, 13:15] = value
        ms = write(tmp_path / "in.tif", image, north_up(4.0), nodata=value)
        images.append(simulate(folder, ms, ratio=2.0))
        fine, coarse = np.zeros((32, 40), bool), np.zeros((16, 20), bool)
        fine[9:11, 13:15], coarse[4:6, 6:8] = True, True
        for name, expected in zip(NAMES, (fine, coarse, fine)):
            np.testing.assert_array_equal(holes(folder / name), expected)
    for first, second, hole in zip(*images, (fine, coarse, fine)):
        np.testing.assert_array_equal(first[:, ~hole], second[:, ~hole])


def test_noise_is_fixed_by_its_seed_and_as_strong_as_asked(folder: Path, tmp_path: Path) -> None:
    ms = write(tmp_path / "in.tif", np.full((2, 256, 256), 1000.0, np.float32), north_up(1.0))
    first = simulate(folder, ms, ratio=2.0, noise=7.0, seed=1)
    again = simulate(folder, ms, ratio=2.0, noise=7.0, seed=1)
    other = simulate(folder, ms, ratio=2.0, noise=7.0, seed=2)
    np.testing.assert_array_equal(first[1], again[1])
    assert not np.array_equal(first[1], other[1])
    assert first[0].std() == pytest.approx(7.0, rel=0.05)
    assert first[1].std() == pytest.approx(7.0, rel=0.05)
    np.testing.assert_array_equal(first[2], 1000.0)


def test_tiles_change_no_pixel(pair: Pair, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = simulate(folder, pair.ms, pair.pan, noise=3.0)
    monkeypatch.setattr("plugin.fusion.wald.targets.TILE_EDGES", (16, 16))
    for one, other in zip(whole, simulate(folder, pair.ms, pair.pan, noise=3.0)):
        np.testing.assert_array_equal(one, other)


def test_an_extent_cuts_the_truth(pair: Pair, folder: Path) -> None:
    x, y = ORIGIN
    box = (x + 16.0, y - 112.0, x + 112.0, y - 16.0)
    _, _, truth = simulate(folder, pair.ms, pair.pan, bounds=box)
    np.testing.assert_array_equal(truth, pair.ms_image[:, 4:28, 4:28])


def test_a_sensor_without_published_gains_is_estimated_or_guessed_and_that_is_said(pair: Pair, folder: Path) -> None:
    told = [Watcher(), Watcher()]
    with_pan = simulate_pair(job(folder, pair.ms, pair.pan, sensor="SPOT6"), told[0])
    auto = simulate_pair(job(folder, pair.ms, pair.pan), Watcher())
    alone = simulate_pair(job(folder, pair.ms, sensor="SPOT6"), told[1])
    assert with_pan.mtf_gains == auto.mtf_gains != alone.mtf_gains == (0.3,) * 4
    assert any("estimated from the pair; none is published for SPOT-6" in line for line in told[0].messages)
    assert any("0.3 (a guess; none is published for SPOT-6)" in line for line in told[1].messages)


# Endings


@pytest.mark.parametrize("after", [0, 1, 2, 3])
def test_cancel_leaves_nothing(pair: Pair, folder: Path, after: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plugin.fusion.wald.targets.TILE_EDGES", (16, 16))
    (folder / "pan.tif").write_text("an older result")
    with pytest.raises(Cancelled):
        simulate_pair(job(folder, pair.ms, pair.pan), Watcher(cancel_after=after))
    assert os.listdir(folder) == ["pan.tif"]
    assert (folder / "pan.tif").read_text() == "an older result"


def test_progress_ends_at_one(pair: Pair, folder: Path) -> None:
    watcher = Watcher()
    simulate_pair(job(folder, pair.ms, pair.pan), watcher)
    assert watcher.shares == sorted(watcher.shares)
    assert watcher.shares[-1] == pytest.approx(1.0)
    assert sorted(os.listdir(folder)) == sorted(NAMES)


def test_the_truth_need_not_be_written(pair: Pair, folder: Path) -> None:
    simulate_pair(replace(job(folder, pair.ms), output_truth=""), Watcher())
    assert sorted(os.listdir(folder)) == ["ms.tif", "pan.tif"]
