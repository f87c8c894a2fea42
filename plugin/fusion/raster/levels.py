"""Numbers too large for their own detail: of 100,000,003, a 32-bit float keeps 100,000,000.

If a type holds more digits than such floats, and the numbers lie far from zero compared with how much they vary, or
beyond what such floats tell apart, a whole number near all of them is subtracted before they are read.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from ..errors import FusionError
from ..spans import Window
from .source import RasterSource
from .tiles import lattice

BLOCK, MOST = 64, 4
"""Side of a sample in pixels, and how many samples along an axis."""

FAR = 1000.0
"""How many standard deviations from zero numbers lie before they lose detail: a 32-bit float has seven digits."""

SMALL, MINUTE = 1e-2, 1e-4
"""Numbers are taken for too small if none reaches the first and their deviation does not reach the second."""

EXACT = 2.0**24
"""Up to here, 32-bit floats hold every integer."""


def levelled(source: RasterSource, warn: Callable[..., None]) -> RasterSource:
    """The raster read with its levels subtracted if it needs that; otherwise itself.

    Args:
        source: the raster.
        warn: is told, as `Feedback.warn` is, if its integers cannot all be told apart even then.
    """
    if not source.is_wide:
        return source
    bands = _samples(source)
    levels = [_level(numbers) for numbers in bands]
    farthest = max(float(np.abs(numbers - level).max(initial=0.0)) for numbers, level in zip(bands, levels))
    if farthest > EXACT and not source.is_float:
        warn(
            "{}: its numbers span more than is told apart in the course of a run; they are kept to within {:g}.",
            source.role,
            float(np.spacing(np.float32(farthest))),
        )
    return source.less(levels) if any(levels) else source


def refuse_minute(source: RasterSource) -> None:
    """Refuse floats so small that what they vary by is lost where formulas guard against a division by zero.

    Raises:
        FusionError: if a band holds such.
    """
    for numbers in _samples(source) if source.is_float else ():
        largest = float(np.abs(numbers).max(initial=0.0))
        if largest < SMALL and 0.0 < float(numbers.std()) < MINUTE:
            raise FusionError(
                "The {} raster holds numbers of {:.1g} at most, too small to be worked with; multiply them by {:g} "
                "first (Raster > Raster Calculator).",
                source.role,
                largest,
                10.0 ** (2 - math.floor(math.log10(largest))),
            )


def _samples(source: RasterSource) -> list[np.ndarray]:
    """Valid numbers of each band, from places spread over the raster."""
    whole = source.grid.window
    blocks = [
        source.numbers_of(Window(rows, cols), within_reason=True)
        for rows in lattice(whole.rows, BLOCK, MOST)
        for cols in lattice(whole.cols, BLOCK, MOST)
    ]
    return [np.concatenate([image[k][masks[k % len(masks)]] for image, masks in blocks]) for k in range(source.bands)]


def _level(numbers: np.ndarray) -> float:
    """A whole number near these numbers; 0 if they are not far from zero."""
    if numbers.size == 0:
        return 0.0
    middle, deviation = float(np.median(numbers)), float(numbers.std())
    enough = deviation if float(np.abs(numbers).max()) > EXACT else FAR * deviation
    return float(round(middle)) if abs(middle) > enough else 0.0
