"""An image cut into parts that fit into memory and hold whole blocks, each with what the indices look at around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..spans import Mask, Span, Window

ROWS = 128
VALUES = 2**19
"""Pixels times bands of a part: 4 MB as float64."""
LEAST_PIXELS = 2**12
"""Least pixels of a part, however many bands: smaller parts are mostly surroundings."""


class Part(NamedTuple):
    """Some pixels of an image and their surroundings; arrays given to its methods cover `around`.

    Attributes:
        own: the pixels that this part stands for.
        around: `own` and some pixels more on each side, as far as the image goes.
        whole: the window of the whole image.
    """

    own: Window
    around: Window
    whole: Window

    @classmethod
    def whole_of(cls, shape: Sequence[int]) -> Part:
        """An image with so many rows and columns as its only part."""
        rows, cols = shape
        window = Window.of_shape((rows, cols))
        return cls(window, window, window)

    def inner(self, image: NDArray[Any]) -> NDArray[Any]:
        """The pixels `own` of an array (..., rows, columns) over `around`."""
        return image[(..., *self.own.within(self.around))]

    def neighbourhood(self, image: NDArray[Any], reach: int) -> NDArray[Any]:
        """Own pixels whose neighbours within `reach` lie in the image, and those neighbours; may be empty."""
        centres = self.own.clipped(self.whole.grown(-reach))
        if centres.is_empty:
            return image[..., :0, :0]
        return image[(..., *centres.grown(reach).within(self.around))]

    def without_frame(self, image: NDArray[Any]) -> NDArray[Any]:
        """An array with the outermost pixels of the whole image set to 0."""
        return np.where(self._frame(), 0.0, image) if self._touches_the_frame else image

    def with_frame_valid(self, valid: Mask) -> Mask:
        """A mask (rows, columns) with the outermost pixels of the whole image set to True."""
        return valid | self._frame() if self._touches_the_frame else valid

    @property
    def _touches_the_frame(self) -> bool:
        return any(a.start == w.start or a.stop == w.stop for a, w in zip(self.around, self.whole))

    def _frame(self) -> Mask:
        rows, cols = (
            (span.indices() == whole.start) | (span.indices() == whole.stop - 1)
            for span, whole in zip(self.around, self.whole)
        )
        return rows[:, None] | cols[None, :]


def parts_of(whole: Window, bands: int, block: int, reach: int, values: int = 0, rows: int = ROWS) -> Iterator[Part]:
    """Parts of a window, row by row; each begins at a multiple of `block` from its corner.

    What is less than a block at the end goes with the part before, so that it can be mirrored up to a whole one.

    Args:
        whole: the window.
        bands: number of bands of the image.
        block: side of the blocks.
        reach: pixels that come with a part on each side, as far as there are any.
        values: pixels times bands of a part, about; 0 for the usual number.
        rows: rows of a part, about.
    """
    values = values or max(VALUES, bands * LEAST_PIXELS)
    height = max(block, min(rows, values // (bands * block)) // block * block)
    width = max(block, values // (bands * height) // block * block)
    for down in _cut(whole.rows, height, block):
        for across in _cut(whole.cols, width, block):
            own = Window(down, across)
            yield Part(own, own.grown(reach).clipped(whole), whole)


def _cut(span: Span, size: int, block: int) -> Iterator[Span]:
    starts = list(range(span.start, span.stop, size))
    if len(starts) > 1 and span.stop - starts[-1] < block:
        starts.pop()
    for start, stop in zip(starts, [*starts[1:], span.stop]):
        yield Span(start, stop)
