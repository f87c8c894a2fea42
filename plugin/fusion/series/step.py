"""The step where VIIRS takes over from DMSP: how large it is in pixels and in cells, and a law that removes it."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..raster.grid import Grid
from ..spans import Image, Mask, Window
from .cells import SIZES, CellSums

LIT_RADIANCE = 1.0
"""nW/cm2/sr from which on a pixel counts in the step of pixels."""

BIN, HIGHEST_LOG = 0.01, 9.5
LAW_BIN = 0.02
FEW, LEAST_PIXELS = 8, 100
EXPONENTS = tuple(k / 100.0 for k in range(50, 201))
NEXT_TO_NOTHING = 0.005
TO_SPREAD = 1.4826
"""From the median absolute deviation to a standard deviation."""

HALF = 32
"""Edge of the squares, in pixels, that halve a scene like a chessboard."""


class Ratio(NamedTuple):
    """VIIRS over what was made of DMSP, over many pixels or cells.

    Attributes:
        middle: median of its natural logarithm; NaN if there is none.
        spread: robust standard deviation of that logarithm; NaN if there are fewer than three.
        number: how many there were.
    """

    middle: float
    spread: float
    number: int

    @property
    def percent(self) -> float:
        """The step in per cent."""
        return 100.0 * float(np.expm1(self.middle))


class Step(NamedTuple):
    """The step of a year that both sensors saw.

    Attributes:
        pixels: of lit pixels.
        cells: of cells, by their size in degrees.
        whole: of the sum of all.
    """

    pixels: Ratio
    cells: dict[float, Ratio]
    whole: Ratio


class Gauge:
    """Gathers the step between what was made of DMSP and VIIRS of the same year, tile by tile.

    Args:
        grid: of both.
        window: all pixels that will be added.
    """

    def __init__(self, grid: Grid, window: Window) -> None:
        self._sums = {size: CellSums(grid, window, size, 2) for size in SIZES}
        self._logs = np.zeros(2 * round(HIGHEST_LOG / BIN) + 1, np.int64)

    def add(self, window: Window, made: Image, truth: Image, valid: Mask) -> None:
        """Count a window in: radiance (rows, columns) of both, and where they count."""
        for sums in self._sums.values():
            sums.add(window, np.stack([made, truth]), valid)
        lit = valid & (np.maximum(made, truth) >= LIT_RADIANCE)
        logs = np.log1p(np.maximum(truth[lit], 0.0)) - np.log1p(np.maximum(made[lit], 0.0))
        middle = len(self._logs) // 2
        places = np.clip(np.rint(logs / BIN).astype(int) + middle, 0, len(self._logs) - 1)
        self._logs += np.bincount(places, minlength=len(self._logs))

    def step(self) -> Step:
        """What was found."""
        whole = self._sums[SIZES[0]].values.sum(axis=(0, 1))
        cells = {size: _ratio(_log_ratios(sums)) for size, sums in self._sums.items()}
        return Step(self._pixels(), cells, _ratio(_logs_of(whole[None])))

    def _pixels(self) -> Ratio:
        total = int(self._logs.sum())
        if total == 0:
            return Ratio(np.nan, np.nan, 0)
        values = BIN * (np.arange(len(self._logs)) - len(self._logs) // 2)
        middle = _weighted_median(values, self._logs)
        away = np.abs(values - middle)
        order = np.argsort(away, kind="stable")
        return Ratio(middle, TO_SPREAD * _weighted_median(away[order], self._logs[order]), total)


class Law(NamedTuple):
    """From what was made of DMSP to VIIRS: gain x ((1 + radiance)^exponent - 1), which leaves the dark dark."""

    gain: float = 1.0
    exponent: float = 1.0

    def __call__(self, radiance: Image) -> Image:
        """Radiance in nW/cm2/sr, without the step."""
        if self == NO_LAW:
            return radiance
        return (self.gain * np.expm1(self.exponent * np.log1p(np.maximum(radiance, 0.0)))).astype(np.float32)

    def __str__(self) -> str:
        return f"gain {self.gain:.4f}, exponent {self.exponent:.4f}"


NO_LAW = Law()


class LawGauge:
    """Gathers what a law is fitted to: how often which radiance was made of DMSP where VIIRS sees which."""

    def __init__(self) -> None:
        size = round(HIGHEST_LOG / LAW_BIN) + 1
        self.seen = np.zeros((size, size), np.int64)

    def add(self, made: Image, truth: Image, valid: Mask) -> None:
        """Count pixels in: radiance of both, and where they count, of one shape."""
        places = [
            np.clip(np.rint(np.log1p(np.maximum(image[valid], 0.0)) / LAW_BIN).astype(int), 0, len(self.seen) - 1)
            for image in (made, truth)
        ]
        counts = np.bincount(places[0] * len(self.seen) + places[1], minlength=self.seen.size)
        self.seen += counts.reshape(self.seen.shape)

    def law(self) -> Law:
        """The exponent that the medians at every level want, and the gain that makes the sums equal."""
        return law_of(self.seen)


def law_of(seen: NDArray[np.int64]) -> Law:
    """The law behind counts (levels of log1p of what was made, levels of log1p of VIIRS).

    Of all exponents, each with the gain that makes the sums equal, it has the one that comes nearest to VIIRS's median
    at every level of what was made; extremes do not move it.
    """
    levels = LAW_BIN * np.arange(len(seen))
    counts = seen.sum(axis=1)
    truth = float((np.expm1(levels) * seen.sum(axis=0)).sum())
    known = (counts >= FEW) & (levels >= np.log1p(LIT_RADIANCE))
    if truth <= 0.0 or int(counts[known].sum()) < LEAST_PIXELS:
        return NO_LAW
    at, weights = levels[known], np.sqrt(counts[known])
    medians = np.array([_weighted_median(levels, row) for row in seen[known]])

    def law(exponent: float) -> Law:
        return Law(truth / float((np.expm1(exponent * levels) * counts).sum()), exponent)

    def away(candidate: Law) -> float:
        given = np.log1p(candidate.gain * np.expm1(candidate.exponent * at))
        return float((weights * np.abs(given - medians)).sum())

    best = min(map(law, EXPONENTS), key=away)
    is_none = max(abs(best.gain - 1.0), abs(best.exponent - 1.0)) < NEXT_TO_NOTHING
    return NO_LAW if is_none else best


def in_first_half(window: Window) -> Mask:
    """Which pixels of a window lie on the white squares of a chessboard over the scene."""
    rows, cols = (span.indices() // HALF for span in window)
    return np.asarray((rows[:, None] + cols[None, :]) % 2 == 0)


def _log_ratios(sums: CellSums) -> NDArray[np.float64]:
    return _logs_of(sums.values[sums.are_whole()])


def _logs_of(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Logarithms of VIIRS over what was made, (cells, 2) to (cells with light,)."""
    lit = values[(values > 0.0).all(axis=1)]
    return np.log(lit[:, 1] / lit[:, 0])


def _ratio(logs: NDArray[np.float64]) -> Ratio:
    if logs.size == 0:
        return Ratio(np.nan, np.nan, 0)
    middle = float(np.median(logs))
    spread = TO_SPREAD * float(np.median(np.abs(logs - middle))) if logs.size > 2 else float("nan")
    return Ratio(middle, spread, logs.size)


def _weighted_median(values: NDArray[np.float64], weights: NDArray[np.int64]) -> float:
    """The value at which half of the weights is reached; values rise."""
    return float(values[np.searchsorted(np.cumsum(weights), weights.sum() / 2.0)])
