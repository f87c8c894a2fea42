"""Sums over cells of the earth."""

from __future__ import annotations

import numpy as np
import pytest

from plugin.fusion.raster.grid import Grid
from plugin.fusion.raster.tiles import tiles
from plugin.fusion.series.cells import CellSums
from plugin.fusion.spans import Span, Window

from ..made_scenes import DEGREES, UTM, wkt

PIXEL = 1.0 / 48.0
GRID = Grid(wkt(DEGREES), (2.125, PIXEL, 0.0, 48.9, 0.0, -PIXEL), 40, 60)


def summed(grid: Grid, window: Window, size: float, rng: np.random.Generator, tile: int) -> CellSums:
    image = rng.random((2, *window.shape)).astype(np.float32)
    cells = CellSums(grid, window, size, 2)
    for part in tiles(window, tile):
        inner = part.within(window)
        cells.add(part, image[(slice(None), *inner)], np.ones(part.shape, bool))
    assert cells.values.sum() == pytest.approx(float(image.sum(dtype=np.float64)))
    return cells


def test_cells_lie_at_multiples_of_their_size() -> None:
    rng = np.random.default_rng(0)
    cells = summed(GRID, GRID.window, 0.25, rng, 64)
    assert cells.box(0, 0) == pytest.approx((2.0, 48.75, 2.25, 49.0))
    assert cells.pixels[0, 0] == 7 * 6  # rows from 48.9, and columns from 2.125, whose centres lie in it
    west, _, east, _ = cells.box(0, cells.pixels.shape[1] - 1)
    assert west <= 2.125 + 59.5 * PIXEL < east


@pytest.mark.parametrize("tile", [7, 16, 64])
def test_tiles_change_no_sum(tile: int) -> None:
    window = Window(Span(3, 38), Span(5, 60))
    whole = summed(GRID, window, 0.25, np.random.default_rng(1), 64)
    parts = summed(GRID, window, 0.25, np.random.default_rng(1), tile)
    np.testing.assert_allclose(parts.values, whole.values, rtol=1e-9)
    np.testing.assert_array_equal(parts.pixels, whole.pixels)


def test_metres_make_cells_of_as_many_kilometres() -> None:
    grid = Grid(wkt(UTM), (389_600.0, 1000.0, 0.0, 5_819_900.0, 0.0, -1000.0), 60, 60)
    cells = summed(grid, grid.window, 0.25, np.random.default_rng(2), 16)
    west, south, east, north = cells.box(0, 0)
    assert east - west == pytest.approx(27_830.0)
    assert west <= 390_100.0 < east
    assert south < 5_819_400.0 <= north


def test_what_does_not_count_is_in_no_sum() -> None:
    cells = CellSums(GRID, GRID.window, 1.0, 1)
    valid = np.zeros(GRID.window.shape, bool)
    valid[4, 7] = True
    cells.add(GRID.window, np.full((1, 40, 60), np.nan, np.float32), ~valid & False)
    cells.add(GRID.window, np.full((1, 40, 60), 3.0, np.float32), valid)
    assert (cells.values.sum(), cells.pixels.sum()) == (3.0, 1.0)
