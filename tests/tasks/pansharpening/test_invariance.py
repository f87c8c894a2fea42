"""What may not matter (tiles, extents, threads), and what must (seeds)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from osgeo import gdal

from plugin.fusion.spans import Span

from ...made_scenes import Pair, fuse, north_up
from .cases import X, Y, bounds


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
