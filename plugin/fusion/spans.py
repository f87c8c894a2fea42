"""Pixels along one axis, in absolute indices: the vocabulary that windows, tiles, taps and noise share."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.float32]


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


def mirrored(index: NDArray[np.int64], size: int) -> NDArray[np.int64]:
    """Indices folded back into 0..size-1 by mirror images without repeated edge (period 2 size - 2)."""
    if size == 1:
        return np.zeros_like(index)
    period = 2 * size - 2
    folded = np.abs(index) % period
    return np.where(folded < size, folded, period - folded)
