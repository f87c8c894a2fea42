"""Sums over square cells of the earth, of a quarter of a degree or of one, added up tile by tile."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from ..raster.grid import Grid, spatial_reference
from ..spans import Image, Mask, Window

SIZES = (0.25, 1.0)
"""Edges of cells, in degrees; where the CRS has metres, of as many times 111.32 km."""

KM_PER_DEGREE = 111.32
LEAST_PART = 0.5
"""Share of the largest cell's pixels that a cell at the rim must have to be compared with others."""


class CellSums:
    """Sums of (bands, rows, columns) over cells whose edges lie at multiples of their size.

    Args:
        grid: of the pixels; on one that is turned, cells lie along its own axes.
        window: all pixels that will be added.
        size: edge of a cell, in degrees.
        bands: to sum.

    Attributes:
        values: (cell rows, cell columns, bands).
        pixels: (cell rows, cell columns) how many pixels counted.
    """

    def __init__(self, grid: Grid, window: Window, size: float, bands: int) -> None:
        self._window, self.size = window, size
        self._edge = _edge_in_units(grid, size)
        x, dx, rx, y, ry, dy = grid.sub(window).transform
        self._rows, self._first_row = _cells(y, dy if not ry else -math.hypot(rx, dy), len(window.rows), self._edge)
        self._cols, self._first_col = _cells(x, dx if not rx else math.hypot(dx, ry), len(window.cols), self._edge)
        shape = (int(np.ptp(self._rows)) + 1, int(np.ptp(self._cols)) + 1)
        self.values, self.pixels = np.zeros((*shape, bands)), np.zeros(shape)

    def add(self, window: Window, image: Image, valid: Mask) -> None:
        """Count a window in: (bands, rows, columns), and where they count, (rows, columns)."""
        (rows, row_starts), (cols, col_starts) = (
            _runs(cells[part]) for cells, part in zip((self._rows, self._cols), window.within(self._window))
        )
        place = np.ix_(rows, cols)
        clean = np.where(valid, image, 0.0).astype(np.float64)
        sums = np.add.reduceat(np.add.reduceat(clean, row_starts, axis=1), col_starts, axis=2)
        self.values[place] += np.moveaxis(sums, 0, -1)
        counts = np.add.reduceat(np.add.reduceat(valid.astype(np.float64), row_starts, axis=0), col_starts, axis=1)
        self.pixels[place] += counts

    def are_whole(self) -> NDArray[np.bool_]:
        """(cell rows, cell columns) which cells have enough pixels to be compared."""
        return self.pixels >= max(LEAST_PART * float(self.pixels.max(initial=0.0)), 1.0)

    def box(self, row: int, col: int) -> tuple[float, float, float, float]:
        """West, south, east and north edge of a cell, in units of the CRS."""
        north, west = -(self._first_row + row) * self._edge, (self._first_col + col) * self._edge
        return west, north - self._edge, west + self._edge, north


def _edge_in_units(grid: Grid, size: float) -> float:
    reference = spatial_reference(grid.crs_wkt)
    if reference.IsGeographic():
        return size * math.radians(1.0) / float(reference.GetAngularUnits())
    return size * KM_PER_DEGREE * 1000.0 / float(reference.GetLinearUnits())


def _cells(start: float, step: float, count: int, edge: float) -> tuple[NDArray[np.int64], int]:
    """The cell of each of so many pixels along an axis, from 0, and the number of the first; rows count southwards."""
    centres = start + (np.arange(count) + 0.5) * step
    cells = np.floor((centres if step > 0.0 else -centres) / edge).astype(np.int64)
    return cells - cells[0], int(cells[0])


def _runs(cells: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The cells that follow each other, and where each begins."""
    starts = np.concatenate([[0], np.flatnonzero(np.diff(cells)) + 1])
    return cells[starts], starts
