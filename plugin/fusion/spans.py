"""Pixels in absolute indices, along one axis and in a rectangle: the vocabulary of all that works on rasters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.float32]
"""(rows, columns), or (bands, rows, columns)."""

Mask = NDArray[np.bool_]
"""(rows, columns), or one of them for each band."""


@dataclass(frozen=True)
class Span:
    """Pixels start (included) to stop (excluded) along one axis, in absolute indices; may lie outside the raster."""

    start: int
    stop: int

    def __len__(self) -> int:
        return max(0, self.stop - self.start)

    def grown(self, pixels: int) -> Span:
        """The span with this many more pixels at both ends."""
        return Span(self.start - pixels, self.stop + pixels)

    def united(self, other: Span) -> Span:
        """The shortest span that holds both."""
        return Span(min(self.start, other.start), max(self.stop, other.stop))

    def within(self, outer: Span) -> slice:
        """This span as a slice of an array that covers `outer`."""
        return slice(self.start - outer.start, self.stop - outer.start)

    def indices(self) -> NDArray[np.int64]:
        """Absolute index of every pixel."""
        return np.arange(self.start, self.stop)


class Window(NamedTuple):
    """A rectangle of absolute pixels."""

    rows: Span
    cols: Span

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return len(self.rows), len(self.cols)

    def grown(self, pixels: int) -> Window:
        """The window with this many more pixels on each side."""
        return Window(self.rows.grown(pixels), self.cols.grown(pixels))

    def clipped(self, other: Window) -> Window:
        """What both windows cover; empty where they do not meet."""
        return Window(*(Span(max(a.start, b.start), min(a.stop, b.stop)) for a, b in zip(self, other)))

    @property
    def is_empty(self) -> bool:
        """Whether nothing is in it."""
        return len(self.rows) == 0 or len(self.cols) == 0

    def within(self, outer: Window) -> tuple[slice, slice]:
        """This window as slices of an array that covers `outer`."""
        return self.rows.within(outer.rows), self.cols.within(outer.cols)


def mirrored(index: NDArray[np.int64], size: int) -> NDArray[np.int64]:
    """Indices folded back into 0..size-1 by mirror images without repeated edge (period 2 size - 2)."""
    if size == 1:
        return np.zeros_like(index)
    period = 2 * size - 2
    folded = np.abs(index) % period
    return np.where(folded < size, folded, period - folded)
