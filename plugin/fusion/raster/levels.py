"""Numbers too large for their own detail: of 100,000,003, a 32-bit float keeps 100,000,000.

If a type holds more digits than such floats, and the numbers lie far from zero compared with how much they vary, a
whole number near all of them is subtracted before they are read.
"""

from __future__ import annotations

import numpy as np

from ..spans import Window
from .source import RasterSource
from .tiles import lattice

BLOCK, MOST = 64, 4
"""Side of a sample in pixels, and how many samples along an axis."""

FAR = 1000.0
"""How many standard deviations from zero numbers lie before they lose detail: a 32-bit float has seven digits."""


def levelled(source: RasterSource) -> RasterSource:
    """The raster read with its levels subtracted if it needs that; otherwise itself."""
    if not source.is_wide:
        return source
    whole = source.grid.window
    blocks = [
        source.numbers_of(Window(rows, cols), within_reason=True)
        for rows in lattice(whole.rows, BLOCK, MOST)
        for cols in lattice(whole.cols, BLOCK, MOST)
    ]
    levels = [
        _level(np.concatenate([image[k][masks[k % len(masks)]] for image, masks in blocks]))
        for k in range(source.bands)
    ]
    return source.less(levels) if any(levels) else source


def _level(numbers: np.ndarray) -> float:
    """A whole number near these numbers; 0 if they are not far from zero."""
    if numbers.size == 0:
        return 0.0
    middle = float(np.median(numbers))
    return float(round(middle)) if abs(middle) > FAR * float(numbers.std()) else 0.0
