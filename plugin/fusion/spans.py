"""Pixels in absolute indices, along one axis and in a rectangle: the vocabulary of all that works on rasters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.float32]
"""(rows, columns), or (bands, rows, columns): what the pipeline computes with."""

Image64 = NDArray[np.float64]
"""Images in float64, for indices, which must not depend on the pipeline's rounding."""

Mask = NDArray[np.bool_]
"""Where pixels count: (rows, columns), or one such mask for each band."""


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

    @classmethod
    def of_shape(cls, shape: Sequence[int]) -> Window:
        """The window of an image with so many rows and columns whose first pixel is number 0."""
        rows, cols = shape
        return cls(Span(0, int(rows)), Span(0, int(cols)))

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return len(self.rows), len(self.cols)

    def grown(self, pixels: int) -> Window:
        """The window with this many more pixels on each side."""
        return Window(self.rows.grown(pixels), self.cols.grown(pixels))

    def united(self, other: Window) -> Window:
        """The smallest window that holds both."""
        return Window(self.rows.united(other.rows), self.cols.united(other.cols))

    def clipped(self, other: Window) -> Window:
        """What both windows cover; empty where they do not meet."""
        return Window(*(Span(max(a.start, b.start), min(a.stop, b.stop)) for a, b in zip(self, other)))

    @property
    def is_empty(self) -> bool:
        """Whether it holds no pixel."""
        return len(self.rows) == 0 or len(self.cols) == 0

    def within(self, outer: Window) -> tuple[slice, slice]:
        """This window as slices of an array that covers `outer`."""
        return self.rows.within(outer.rows), self.cols.within(outer.cols)


@dataclass(frozen=True)
class Patch:
    """An image that knows its place: some pixels of a larger one.

    Attributes:
        image: (..., rows, columns).
        window: the absolute pixels that it covers.

    Raises:
        ValueError: if the image has not the window's shape.
    """

    image: Image
    window: Window

    def __post_init__(self) -> None:
        if self.image.shape[-2:] != self.window.shape:
            raise ValueError(f"an image of {self.image.shape[-2:]} pixels cannot cover a window of {self.window.shape}")

    @classmethod
    def whole(cls, image: Image) -> Patch:
        """An image that is no part of a larger one: its first pixel is row 0, column 0."""
        return cls(image, Window.of_shape(image.shape[-2:]))

    def crop(self, window: Window) -> Image:
        """(..., rows, columns) of a window inside it, as a view."""
        return self.image[(..., *window.within(self.window))]

    def mirrored_over(self, window: Window) -> Patch:
        """A window that may reach beyond the image, where the image is mirrored."""
        rows, cols = (mirrored(span.indices() - own.start, len(own)) for span, own in zip(window, self.window))
        return Patch(self.image[..., rows[:, None], cols[None, :]], window)


def mirrored(index: NDArray[np.int64], size: int) -> NDArray[np.int64]:
    """Indices folded back into 0..size-1 by mirror images without repeated edge (period 2 size - 2)."""
    if size == 1:
        return np.zeros_like(index)
    period = 2 * size - 2
    folded = np.abs(index) % period
    return np.where(folded < size, folded, period - folded)
