"""Numbers too large for their own detail: of 100,000,003, floats of 32 bits keep 100,000,000 and no more.

Where a type holds more digits than those floats, and the numbers lie far from zero for what they vary by, they are read
less a whole number that is near all of them.
"""

from __future__ import annotations

import numpy as np

from ..spans import Window
from .source import RasterSource
from .tiles import lattice

BLOCK, MOST = 64, 4
"""Of the samples: their side in pixels, and how many along an axis."""

FAR = 1000.0
"""How many deviations from zero numbers lie that lose what counts: a float of 32 bits has seven digits."""


def levelled(source: RasterSource) -> RasterSource:
    """The raster, read less its levels if it needs any; itself if not."""
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
    """A whole number near these; 0 where they are not far from it."""
    if numbers.size == 0:
        return 0.0
    middle = float(np.median(numbers))
    return float(round(middle)) if abs(middle) > FAR * float(numbers.std()) else 0.0
