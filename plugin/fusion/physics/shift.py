"""How far one raster of a scene lies from another, to a fraction of a pixel, however differently they show brightness.

For every candidate shift, the sharper raster is moved and blurred like the other one; then one measures how much of the
other's variance a function of it can explain (the correlation ratio, Roche et al. 1998). The function is piecewise
linear,
so the relation of the two may be any: saturating, logarithmic, falling. The best blur is part of the answer.
"""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..spans import Image, Mask

SIGMAS = (0.0, 0.6, 1.0, 1.5, 2.2, 3.2, 4.5)
"""Candidates for the difference in blur, in pixels."""

ROUGH_SIGMA = 1.5
ROUGH_STEP = 2
FINEST_STEP = 0.25
LARGEST_SIDE = 256
KNOTS = (6, 24)
PIXELS_PER_KNOT = 60
LEAST_PIXELS = 100
TRUSTED_R2 = 0.4
TRUSTED_ERROR = 0.4
TINY = 1e-12


@dataclass(frozen=True)
class Shift:
    """What was found: `moving` at (row + rows, column + cols) shows what `fixed` shows at (row, column).

    Attributes:
        rows, cols: pixels.
        r2: share of the blurrier raster's variance that the sharper one explains at this shift, 0 to 1.
        error: standard error of the shift along either axis, pixels, from the curvature of r2; infinite without a peak.
        blur: sigma, in pixels, by which `moving` is blurrier than `fixed` (negative: sharper).
    """

    rows: float
    cols: float
    r2: float
    error: float
    blur: float

    @property
    def trusted(self) -> bool:
        """Whether the peak is clear enough to act upon."""
        return self.r2 >= TRUSTED_R2 and self.error <= TRUSTED_ERROR


NONE_FOUND = Shift(0.0, 0.0, 0.0, math.inf, 0.0)


def find_shift(
    fixed: Image,
    moving: Image,
    fixed_valid: Mask | None = None,
    moving_valid: Mask | None = None,
    largest: int = 6,
) -> Shift:
    """Estimate the shift between two rasters of one scene on one grid.

    Args:
        fixed, moving: (rows, columns) of any units; which of them is sharper does not matter.
        fixed_valid, moving_valid: of the same shape, False at nodata; None where all is valid.
        largest: shift looked for along either axis, pixels.

    Returns:
        The shift; NONE_FOUND, which is not trusted, if there is too little to compare.

    Raises:
        ValueError: if the shapes differ.
    """
    if fixed.shape != moving.shape:
        raise ValueError(f"the rasters must lie on one grid, not {fixed.shape} and {moving.shape}")
    first, second = (_Raster.of(image, valid) for image, valid in ((fixed, fixed_valid), (moving, moving_valid)))
    window = _busiest(first, second)
    first, second = first.cut(window), second.cut(window)
    candidates = [search.best() for search in _searches(first, second, largest)]
    return max(candidates, key=lambda shift: shift.r2, default=NONE_FOUND)


@dataclass(frozen=True)
class _Raster:
    """Values, 0 where invalid, and where they are valid."""

    image: NDArray[np.float64]
    valid: Mask

    @classmethod
    def of(cls, image: Image, valid: Mask | None) -> _Raster:
        usable = np.isfinite(image) if valid is None else valid & np.isfinite(image)
        return cls(np.where(usable, image, 0.0).astype(np.float64), usable)

    def cut(self, window: tuple[slice, slice]) -> _Raster:
        return _Raster(self.image[window], self.valid[window])


class _Search:
    """One raster moved and blurred to explain another."""

    def __init__(self, sharp: _Raster, target: _Raster, sigma: float, largest: int) -> None:
        self.sigma, self.target = sigma, target
        self.margin = math.ceil(3.0 * sigma) + 2
        self.largest = largest
        rows, cols = sharp.image.shape
        pad = self.margin + largest + 1
        self.inner = (slice(pad, pad + rows), slice(pad, pad + cols))
        self.shape = (_even(rows + 2 * pad), _even(cols + 2 * pad))
        wide = [(pad, extent - pad - size) for extent, size in zip(self.shape, (rows, cols))]
        self.frequencies = np.fft.fftfreq(self.shape[0])[:, None], np.fft.rfftfreq(self.shape[1])[None, :]
        transfer = np.exp(-2.0 * (math.pi * sigma) ** 2 * (self.frequencies[0] ** 2 + self.frequencies[1] ** 2))
        centred = np.where(sharp.valid, sharp.image - sharp.image[sharp.valid].mean(), 0.0)
        self.light = np.fft.rfft2(np.pad(centred, wide)) * transfer
        self.cover = np.fft.rfft2(np.pad(sharp.valid.astype(np.float64), wide)) * transfer
        self.found: dict[tuple[float, float], tuple[float, int]] = {}
        self.knots: NDArray[np.float64] | None = None

    def r2(self, rows: float, cols: float) -> float:
        """Share of the target's variance that is explained if the sharp raster lies this far from it."""
        key = (rows, cols)
        if key not in self.found:
            self.found[key] = self._explained(rows, cols)
        return self.found[key][0]

    def rough(self) -> tuple[float, float]:
        """The best of all shifts, in steps of two pixels."""
        line = np.arange(-self.largest, self.largest + 1, ROUGH_STEP, dtype=float)
        return max(itertools.product(line, line), key=lambda point: self.r2(*point))

    def climb(self, start: tuple[float, float], step: float) -> tuple[float, float]:
        """The best point on a grid of this step, reached from neighbour to better neighbour."""
        here = start
        while True:
            around = [(here[0] + i * step, here[1] + j * step) for i, j in itertools.product((-1, 0, 1), repeat=2)]
            around = [point for point in around if max(map(abs, point)) <= self.largest + FINEST_STEP]
            best = max(around, key=lambda point: self.r2(*point))
            if self.r2(*best) <= self.r2(*here):
                return here
            here = best

    def peak(self, here: tuple[float, float], step: float) -> tuple[tuple[float, float], float]:
        """The top of the paraboloid through a point and its neighbours, and its standard error in pixels."""
        top, errors = [], []
        for axis in (0, 1):
            sides = [tuple(x + sign * step * (k == axis) for k, x in enumerate(here)) for sign in (-1, 0, 1)]
            before, middle, after = (self.r2(*side) for side in sides)
            bend = before - 2.0 * middle + after
            if bend >= -TINY:
                return here, math.inf
            top.append(here[axis] + 0.5 * step * (before - after) / bend)
            independent = self.found[here][1] / (1.0 + 4.0 * math.pi * self.sigma**2)
            errors.append(math.sqrt(2.0 * (1.0 - middle) / max(independent, 1.0) / (-bend / step**2)))
        return (top[0], top[1]), max(errors)

    def _explained(self, rows: float, cols: float) -> tuple[float, int]:
        turn = np.exp(2j * math.pi * (self.frequencies[0] * rows + self.frequencies[1] * cols))
        light, cover = (np.fft.irfft2(part * turn, self.shape)[self.inner] for part in (self.light, self.cover))
        usable = (cover > 0.995) & self.target.valid
        count = int(usable.sum())
        if count < LEAST_PIXELS:
            return 0.0, count
        values, target = light[usable] / cover[usable], self.target.image[usable]
        if self.knots is None:
            knots = min(max(count // PIXELS_PER_KNOT, KNOTS[0]), KNOTS[1])
            self.knots = np.unique(np.quantile(values, np.linspace(0.0, 1.0, knots)))
        return _explained_share(values, target, self.knots), count


class _Directed:
    """A search in which one raster is the sharper one, reported as the shift of `moving`."""

    def __init__(self, search: _Search, start: tuple[float, float], sign: int) -> None:
        self.search, self.start, self.sign = search, start, sign

    def best(self) -> Shift:
        search, here = self.search, self.start
        for step in (1.0, 0.5, FINEST_STEP):
            here = search.climb(here, step)
        top, error = search.peak(here, 2.0 * FINEST_STEP)
        rows, cols = (self.sign * value for value in top)
        return Shift(rows, cols, search.r2(*here), error, self.sign * -search.sigma)


def _searches(fixed: _Raster, moving: _Raster, largest: int) -> list[_Directed]:
    """The two blurs next to the best one, once the shift is roughly known."""
    if min(int((raster.valid).sum()) for raster in (fixed, moving)) < LEAST_PIXELS:
        return []
    rough = []
    for sharp, target, sign in ((fixed, moving, -1), (moving, fixed, 1)):
        start = _Search(sharp, target, ROUGH_SIGMA, largest).rough()
        for sigma in SIGMAS:
            search = _Search(sharp, target, sigma, largest)
            rough.append((search.r2(*search.climb(start, 1.0)), _Directed(search, start, sign)))
    rough.sort(key=lambda pair: -pair[0])
    return [directed for _, directed in rough[:2]]


def _even(size: int) -> int:
    """A size slightly larger that suits the Fourier transform."""
    return -(-size // 16) * 16


def _explained_share(values: NDArray[np.float64], target: NDArray[np.float64], knots: NDArray[np.float64]) -> float:
    """R^2 of the target regressed on a piecewise linear function of the values, with these knots."""
    variance = target.var() * len(target)
    if variance <= TINY or len(knots) < 2:
        return 0.0
    place = np.interp(values, knots, np.arange(len(knots), dtype=float))
    low = np.minimum(place.astype(np.int64), len(knots) - 2)
    upper = place - low
    lower = 1.0 - upper
    centred = target - target.mean()
    size = len(knots)
    diagonal = np.bincount(low, lower**2, size) + np.bincount(low + 1, upper**2, size)
    beside = np.bincount(low, lower * upper, size)[:-1]
    normal = np.diag(diagonal + 1e-6 * diagonal.max()) + np.diag(beside, 1) + np.diag(beside, -1)
    right = np.bincount(low, lower * centred, size) + np.bincount(low + 1, upper * centred, size)
    return float(right @ np.linalg.solve(normal, right) / variance)


def _busiest(first: _Raster, second: _Raster) -> tuple[slice, slice]:
    """The block of at most LARGEST_SIDE pixels a side in which both rasters vary most."""
    rows, cols = first.image.shape
    spans = [
        [slice(start, start + min(LARGEST_SIDE, size)) for start in range(0, max(1, size - LARGEST_SIDE + 1), 256)]
        for size in (rows, cols)
    ]
    windows = [(tall, wide) for tall in spans[0] for wide in spans[1]]
    if len(windows) == 1:
        return windows[0]
    spread = [min(_share_of_spread(raster, window) for raster in (first, second)) for window in windows]
    return windows[int(np.argmax(spread))]


def _share_of_spread(raster: _Raster, window: tuple[slice, slice]) -> float:
    cut = raster.cut(window)
    return float(cut.image.std() * cut.valid.mean() / (raster.image.std() + TINY))
