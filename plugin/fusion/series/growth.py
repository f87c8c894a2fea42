"""The growth of a whole scene, for cores that are saturated in every composite and of which DMSP tells nothing.

A change is seen where DN are neither dark nor saturated. In a core nothing is, and the fusion, in doubt, leaves the
guide as it is. If cores grew as the rest did, they followed the middle change of all land that tells one, drawn as a
curve through all years, so that the gain of a single composite moves no core. Some do, others do not: where suburbs
grow, cores often stay. So this is no correction, but tells how far the sums may be off.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ..physics.dmsp import gaussian_blurred, gaussian_reach
from ..spans import Image, Mask, Patch, Window

TELLING_DN = (10.0, 50.0)
"""DN, in both years, between which change is seen well."""

SATURATED_DN = 57.0
"""From here on, in both years, none is."""

DN_LEVELS = 64
BIN, LARGEST = 0.01, 3.0
LEAST_PIXELS = 100
AROUND_KM = 9.0
"""Width over which cores go over into their surroundings."""

REACH_YEARS = 9.0
"""Years on either side from which the curve is drawn."""

ROUNDS, BISQUARE = 4, 4.0
LEAST_SPREAD = 0.02
LEAST_COMPOSITES = 4


class LevelTable:
    """Gathers the mean radiance that VIIRS sees at every DN of the same year."""

    def __init__(self) -> None:
        self._sums, self._counts = np.zeros(DN_LEVELS), np.zeros(DN_LEVELS)

    def add(self, dn: Image, radiance: Image, valid: Mask) -> None:
        """Count a window in: (rows, columns) each."""
        levels = np.rint(dn[valid]).astype(int)
        self._sums += np.bincount(levels, np.maximum(radiance[valid], 0.0), DN_LEVELS)
        self._counts += np.bincount(levels, minlength=DN_LEVELS)

    def table(self) -> NDArray[np.float64]:
        """(64,) mean radiance by DN, never falling; DN that did not occur lie between their neighbours."""
        seen = self._counts > 0
        if not seen.any():
            return np.ones(DN_LEVELS)
        levels = np.arange(DN_LEVELS)
        means = np.interp(levels, levels[seen], self._sums[seen] / self._counts[seen])
        return np.maximum.accumulate(np.maximum(means, 1e-3))


class MiddleChange:
    """Gathers the middle of all changes that two composites show, by a table of radiance."""

    def __init__(self, table: NDArray[np.float64]) -> None:
        self._logs = np.log(table)
        self._counts = np.zeros(2 * round(LARGEST / BIN) + 1, np.int64)

    def add(self, before: Image, dn: Image, valid: Mask) -> None:
        """Count a window in: DN of the guide's year and of the year itself, (rows, columns) each."""
        low, high = TELLING_DN
        telling = valid & (np.minimum(before, dn) > low) & (np.maximum(before, dn) < high)
        levels = np.arange(DN_LEVELS)
        change = np.interp(dn[telling], levels, self._logs) - np.interp(before[telling], levels, self._logs)
        middle = len(self._counts) // 2
        places = np.clip(np.rint(change / BIN).astype(int) + middle, 0, len(self._counts) - 1)
        self._counts += np.bincount(places, minlength=len(self._counts))

    def log(self) -> float:
        """The middle change, in logarithms; NaN where too little tells one."""
        total = int(self._counts.sum())
        if total < LEAST_PIXELS:
            return float("nan")
        place = int(np.searchsorted(np.cumsum(self._counts), total / 2.0))
        return BIN * (place - len(self._counts) // 2)


def smooth(years: Sequence[int], logs: Sequence[float]) -> NDArray[np.float64]:
    """A curve through values by year, drawn by robust lines through the years around each; NaN where they are too few.

    Args:
        years: of the composites.
        logs: values; NaN for unknown ones.
    """
    at, values = np.array(years, float), np.array(logs, float)
    known = np.isfinite(values)
    if int(known.sum()) < LEAST_COMPOSITES:
        return np.full(len(at), np.nan)
    return np.array([_line_at(year, at[known], values[known]) for year in at])


def silent_around(pixel_km: tuple[float, float], window: Window) -> Window:
    """Pixels whose DN say how silent those of a window are."""
    rows, cols = (gaussian_reach(km, AROUND_KM) for km in pixel_km)
    return Window(window.rows.grown(rows), window.cols.grown(cols))


def silence(before: Image, dn: Image, around: Window, window: Window, pixel_km: tuple[float, float]) -> Image:
    """How little DMSP tells of a pixel's change, 0 to 1, (rows, columns) of a window.

    Args:
        before, dn: DN of both years over `around`, which is `silent_around` of the window.
        around, window: of the grid.
        pixel_km: height and width of a pixel.
    """
    saturated = (np.minimum(before, dn) >= SATURATED_DN).astype(np.float32)
    share: Image = gaussian_blurred(Patch(saturated, around), window, pixel_km, AROUND_KM)
    return np.clip(share, 0.0, 1.0)


def followed(fused: Image, guide: Image, growth: float, silent: Image) -> Image:
    """A fused year whose silent pixels follow the growth of the scene instead; all are (rows, columns).

    Args:
        fused, guide: radiance of the year as it was fused, and of the guide.
        growth: logarithm of the scene's change since the guide's year.
        silent: as `silence` gives it.
    """
    grown = np.maximum(guide, 0.0) * np.float32(np.exp(growth))
    mixed: Image = np.maximum(fused, 0.0) ** (1.0 - silent) * grown**silent
    return mixed.astype(np.float32)


def _line_at(year: float, at: NDArray[np.float64], values: NDArray[np.float64]) -> float:
    """The value in a year of the line that its neighbours want, outliers among them having less of a say."""
    near = np.clip(1.0 - (np.abs(at - year) / REACH_YEARS) ** 3, 0.0, None) ** 3
    weights, fitted = near.copy(), 0.0
    for _ in range(ROUNDS):
        line = np.polynomial.polynomial.polyfit(at - year, values, 1, w=np.sqrt(weights))
        fitted = float(line[0])
        away = np.abs(values - np.polynomial.polynomial.polyval(at - year, line))
        spread = max(1.4826 * float(np.median(away[near > 0.0])), LEAST_SPREAD)
        weights = near * np.clip(1.0 - (away / (BISQUARE * spread)) ** 2, 0.0, None) ** 2
    return fitted
