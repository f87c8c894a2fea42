"""Fused rasters of one pair read together, and where they differ most."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..errors import Cancelled
from ..job import Feedback
from ..quality.overlap import Overlap, overlap_of
from ..raster.source import RasterSource, where_anything_is
from ..raster.tiles import tiles
from ..spans import Image, Span, Window
from .outcome import Outcome

Plane = NDArray[np.float64]

SIDES = (32, 80)
"""Smallest and largest side of a crop in pixels; between these, a third of the raster's side."""
TILE_VALUES = 2**23
"""Pixels times bands times rasters that are read at a time, about: 32 MB."""


class Fused:
    """Fused rasters on one grid, read together over what they all cover.

    Args:
        outcomes: their rows.
        paths: of the rasters.
        places: of the bands that are looked at.
    """

    def __init__(self, outcomes: Sequence[Outcome], paths: Sequence[Path], places: Sequence[int]) -> None:
        self.outcomes, self.places = outcomes, places
        sources = [RasterSource(str(path), one.row.label) for one, path in zip(outcomes, paths)]
        self._sources = [source.of_bands(places) for source in sources]
        self.frame = self._sources[0]
        self._overlaps: list[Overlap] = [overlap_of(self.frame, source) for source in self._sources]
        self.window = self.frame.grid.window
        for overlap in self._overlaps:
            self.window = self.window.clipped(overlap.window)

    def read(self, window: Window) -> tuple[list[Image], NDArray[np.bool_]]:
        """Each raster's (bands, rows, columns), and where all are valid."""
        pixels = [source.read(overlap.in_second(window)) for source, overlap in zip(self._sources, self._overlaps)]
        return [each.image for each in pixels], np.logical_and.reduce(
            [where_anything_is(each.masks) for each in pixels]
        )


def most_different(fused: Fused, count: int, feedback: Feedback) -> list[Window]:
    """Up to so many squares that do not overlap, those with most variance between the rasters first.

    A raster smaller than the smallest of SIDES is one place.
    """
    window = fused.window
    cell = int(np.clip(min(window.shape) // 3, *SIDES)) // 2
    side = 2 * cell
    rows, cols = (len(span) // cell for span in window)
    if min(rows, cols) < 2:
        return [Window(*(Span(span.start, min(span.stop, span.start + side)) for span in window))]
    spread = _spread_of_cells(fused, rows, cols, cell, feedback)
    squares = spread[:-1, :-1] + spread[1:, :-1] + spread[:-1, 1:] + spread[1:, 1:]
    found: list[Window] = []
    while len(found) < count and np.isfinite(squares).any():
        row, col = map(int, np.unravel_index(int(np.argmax(squares)), squares.shape))
        top, left = window.rows.start + row * cell, window.cols.start + col * cell
        found.append(Window(Span(top, top + side), Span(left, left + side)))
        squares[max(0, row - 1) : row + 2, max(0, col - 1) : col + 2] = -np.inf
    return found


def _spread_of_cells(fused: Fused, rows: int, cols: int, cell: int, feedback: Feedback) -> Plane:
    """Variance between the rasters over cells of so many pixels a side, in shares of the scene's, summed over bands."""
    first, second, pixels = (np.zeros(fused.frame.bands) for _ in range(3))
    sums = np.zeros((fused.frame.bands, rows, cols))
    inside = Window.of_shape((rows, cols))
    edge = math.sqrt(TILE_VALUES / (fused.frame.bands * len(fused.outcomes)))
    for cells in tiles(inside, max(1, int(edge) // cell)):
        if feedback.is_cancelled():
            raise Cancelled
        window = Window(
            *(
                Span(span.start + cell * part.start, span.start + cell * part.stop)
                for span, part in zip(fused.window, cells)
            )
        )
        images, valid = fused.read(window)
        spread = np.where(valid, variance_between(images), 0.0)
        blocks = spread.reshape(len(spread), len(cells.rows), cell, len(cells.cols), cell)
        sums[(slice(None), *cells.within(inside))] = blocks.sum(axis=(2, 4))
        counted = images[0][:, valid].astype(np.float64)
        first += counted.sum(axis=1)
        second += np.square(counted).sum(axis=1)
        pixels += counted.shape[1]
    count = np.maximum(pixels, 1.0)
    scene = second / count - np.square(first / count)
    return np.asarray((sums / np.maximum(scene, 1e-12)[:, None, None]).sum(axis=0))


def variance_between(images: Sequence[Image]) -> Plane:
    """Variance over images of (bands, rows, columns), pixel by pixel."""
    mean, squares = np.zeros(images[0].shape), np.zeros(images[0].shape)
    for number, image in enumerate(images, start=1):
        step = image - mean
        mean += step / number
        squares += step * (image - mean)
    return squares / len(images)
