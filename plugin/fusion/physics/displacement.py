"""Where MS lies off PAN, differently from place to place: relief, parallax, jitter and resampling move it a little.

As for a whole scene (`registration`), PAN at the resolution of MS is a weighted sum of the bands plus the shift times
its own slopes (Lucas and Kanade 1981), here around every knot of a lattice, from the detail alone and with weights that
may differ from knot to knot. What a knot cannot tell (flat ground, bands unlike PAN) is drawn towards its neighbours
and towards no shift at all.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from ..spans import Image, Image64, Mask, Span, Window
from .band_shifts import slopes
from .pair_statistics import TINY

SPACING = 4
"""MS pixels from knot to knot."""

SIGMA = 4.0
"""Of the Gaussian window around a knot, in MS pixels."""

DETAIL_SIGMA = 4.0
"""What a Gaussian of so many MS pixels leaves is detail."""

MARGIN = 14
"""MS pixels around a block of knots that have a say in it: windows, slopes, and what is read displaced."""

MOST = 1.0
"""Largest displacement, in MS pixels, along either axis."""

ITERATIONS = 3
SETTLED = 0.02
USUAL = 0.4
"""Standard deviation of displacements that are expected beforehand, in MS pixels."""

MOST_BANDS = 6
"""Bands that explain PAN around a knot; of more, evenly chosen ones."""

BAND_RIDGE = 1e-3
EDGE = 3
"""Pixels that smoothing and slopes take off on every side."""

LEAST_SIDE = 16
"""Rows and columns of a block that is looked at, in MS pixels."""

TAPS = 3
"""Half the length of the Lanczos window that displaced values are interpolated with."""


class Displacement(NamedTuple):
    """A smooth field over a scene; between knots it is bilinear, beyond them constant.

    Attributes:
        rows, cols: (knots down,), (knots right,), where the knots lie, in MS pixel indices.
        shift: (2, knots down, knots right) float32, how many MS pixels further down and right MS shows a place than PAN
            does.
        error: (knots down, knots right) float32, standard error of either.
    """

    rows: Image64
    cols: Image64
    shift: Image
    error: Image

    def at(self, window: Window) -> Image:
        """The shift at every pixel of a window of the MS grid, (2, rows, columns)."""
        return self._between_knots(self.shift, window)

    def error_at(self, window: Window) -> Image:
        """The standard error there, (rows, columns)."""
        return self._between_knots(self.error[None], window)[0]

    def _between_knots(self, values: Image, window: Window) -> Image:
        (up, down, below), (left, right, aside) = _between(self.rows, window.rows), _between(self.cols, window.cols)
        below, aside = below[:, None], aside[None, :]
        upper, lower = values[:, up], values[:, down]
        above = upper[:, :, left] * (1.0 - aside) + upper[:, :, right] * aside
        under = lower[:, :, left] * (1.0 - aside) + lower[:, :, right] * aside
        return np.asarray(above * (1.0 - below) + under * below, np.float32)

    @property
    def size(self) -> float:
        """Root mean square length of the shift, in MS pixels."""
        return float(np.sqrt(np.square(self.shift, dtype=np.float64).sum(axis=0).mean()))

    @property
    def largest(self) -> float:
        """Length that one knot in a hundred exceeds, in MS pixels."""
        return float(np.percentile(np.hypot(*self.shift), 99.0))

    def centred(self) -> Displacement:
        """The same field less its mean, which is a shift of the whole scene."""
        return self._replace(shift=self.shift - self.shift.mean(axis=(1, 2), keepdims=True))


class LocalShifts(NamedTuple):
    """What one block tells.

    Attributes:
        shift, error: at its knots, as of a `Displacement`.
        before, after: variance of PAN's detail that the bands leave unexplained around each knot, where they are and
            displaced, (knots down, knots right).
    """

    shift: Image
    error: Image
    before: Image64
    after: Image64


def knots_in(span: Span) -> Image64:
    """Where the knots of a block of MS pixels lie."""
    count = max(1, round(len(span) / SPACING))
    return np.asarray(span.start - 0.5 + (np.arange(count) + 0.5) * len(span) / count)


def local_shifts(ms: Image, pan: Image, valid: Mask, rows: Image64, cols: Image64) -> LocalShifts:
    """Shifts of MS against PAN at the knots of a block.

    Args:
        ms: (bands, rows, columns), the block and MARGIN pixels around it, as far as there are any; LEAST_SIDE at least.
        pan: (rows, columns), PAN as the MS sensor sees it.
        valid: where both count.
        rows, cols: of the knots, in pixels of these images.
    """
    bands = ms[np.linspace(0, len(ms) - 1, min(len(ms), MOST_BANDS)).round().astype(int)]
    down, right = _weights(rows, pan.shape[0]), _weights(cols, pan.shape[1])
    counts = _inner(valid).astype(np.float64)
    target, *pan_slopes = _looked_at(pan[None], counts)
    whole = Window.of_shape(pan.shape)

    def fitted(seen: Image) -> _Fit:
        return _fit(np.concatenate([target, *pan_slopes, _looked_at(seen, counts)[0]]), counts, down, right)

    first = fit = fitted(bands)
    shift = _clipped(_smoothed(fit))
    for _ in range(ITERATIONS - 1):
        field = Displacement(rows, cols, shift, np.zeros(shift.shape[1:], np.float32))
        fit = fitted(displaced(bands, field.at(whole)))
        step = _smoothed(fit)
        shift = _clipped(shift + step)
        if np.abs(step).max() < SETTLED:
            break
    error = np.sqrt(0.5 * np.trace(np.linalg.inv(fit.precision + _prior()), axis1=-2, axis2=-1))
    return LocalShifts(shift, error.astype(np.float32), first.unexplained, fit.unexplained)


def displaced(image: Image, shift: Image) -> Image:
    """What an image shows at the displaced place of each of its pixels; mirrored beyond it.

    Interpolated with a Lanczos window; where nothing is displaced, values stay as they are.

    Args:
        image: (bands, rows, columns).
        shift: (2, rows, columns), in its pixels.
    """
    wholes, weights = zip(*(_taps(size, along, axis) for axis, (size, along) in enumerate(zip(image.shape[1:], shift))))
    total = np.zeros_like(image)
    for down, weight in zip(*(wholes[0], weights[0])):
        for right, other in zip(wholes[1], weights[1]):
            total += (weight * other) * image[:, down, right]
    return total


def _clipped(shift: NDArray[np.floating]) -> Image:
    return np.clip(shift, -MOST, MOST).astype(np.float32)


class _Fit(NamedTuple):
    """Around each knot: a correction to the shift with its precision, and what is unexplained without it."""

    step: Image64
    precision: Image64
    unexplained: Image64


def _taps(size: int, shift: Image, axis: int) -> tuple[list[NDArray[np.int64]], list[Image]]:
    """Which pixels along an axis count for each pixel, mirrored at the ends, and how much."""
    own = np.arange(size).reshape((-1, 1) if axis == 0 else (1, -1))
    place = own + shift.astype(np.float64)
    whole = np.floor(place).astype(np.int64)
    offsets = range(1 - TAPS, TAPS + 1)
    distances = [place - (whole + k) for k in offsets]
    weights = [np.where(np.abs(d) < TAPS, np.sinc(d) * np.sinc(d / TAPS), 0.0) for d in distances]
    total = np.sum(weights, axis=0)
    last = size - 1
    index = [last - np.abs(last - np.abs(whole + k)) for k in offsets]
    return index, [(weight / total).astype(np.float32) for weight in weights]


def _looked_at(images: Image, counts: Image64) -> tuple[Image64, Image64, Image64]:
    """Detail of smoothed images, and that of their slopes down and right; EDGE pixels smaller on every side."""
    smooth = 0.25 * images[:, :-2] + 0.5 * images[:, 1:-1] + 0.25 * images[:, 2:]
    smooth = 0.25 * smooth[:, :, :-2] + 0.5 * smooth[:, :, 1:-1] + 0.25 * smooth[:, :, 2:]
    down, right = (_detail(slopes(smooth, axis).astype(np.float64), counts) for axis in (-2, -1))
    return _detail(smooth[:, 2:-2, 2:-2].astype(np.float64), counts), down, right


def _inner(valid: Mask) -> Mask:
    """Where all counts that smoothing, slopes and interpolation take for a pixel; EDGE smaller on every side."""
    reach = EDGE + TAPS
    padded = np.pad(valid, TAPS, constant_values=True)
    return np.asarray(sliding_window_view(padded, (2 * reach + 1, 2 * reach + 1)).all(axis=(-2, -1)))


def _detail(images: Image64, counts: Image64) -> Image64:
    """Images less what a Gaussian leaves of them, which looks at nothing that does not count."""
    rows, cols = (_gaussian_matrix(np.arange(size), size, DETAIL_SIGMA) for size in images.shape[1:])
    if counts.all():
        return np.asarray(images - rows @ images @ cols.T)
    return np.asarray(images - (rows @ (images * counts) @ cols.T) / np.maximum(rows @ counts @ cols.T, TINY))


def _gaussian_matrix(centres: NDArray[np.float64] | NDArray[np.int64], size: int, sigma: float) -> Image64:
    """Normalised weights (centres, size) of pixels around each centre."""
    weight = np.exp(-0.5 * np.square((np.arange(size)[None] - centres[:, None]) / sigma))
    return np.asarray(weight / weight.sum(axis=1, keepdims=True))


def _weights(knots: Image64, size: int) -> Image64:
    """Windows around the knots, over the pixels that `_looked_at` leaves."""
    return _gaussian_matrix(knots - EDGE, size - 2 * EDGE, SIGMA)


def _fit(images: Image64, counts: Image64, down: Image64, right: Image64) -> _Fit:
    """Regress PAN on its slopes and the bands, around every knot.

    Args:
        images: (1 + 2 + bands, rows, columns): PAN, its slopes, the bands.
        counts: (rows, columns), 1 where they count, else 0.
        down, right: windows around the knots.
    """
    first, second = np.triu_indices(len(images))
    sums = down @ (images[first] * images[second] * counts) @ right.T
    amount = np.maximum(down @ counts @ right.T, TINY)
    table = np.empty((*amount.shape, len(images), len(images)))
    table[..., first, second] = table[..., second, first] = np.moveaxis(sums / amount, 0, -1)
    scale = np.sqrt(np.einsum("...ii->...i", table)) + TINY
    table /= scale[..., :, None] * scale[..., None, :]
    ridge = np.array([TINY, TINY, *[BAND_RIDGE] * (len(images) - 3)])
    normal, with_pan = table[..., 1:, 1:] + np.diag(ridge), table[..., 1:, 0, None]
    inverse = np.linalg.inv(normal)
    coefficients = inverse @ with_pan
    left = np.clip(1.0 - (with_pan * coefficients).sum(axis=(-2, -1)), TINY, 1.0)
    alone = np.linalg.solve(normal[..., 2:, 2:], with_pan[..., 2:, :])
    unexplained = np.clip(1.0 - (with_pan[..., 2:, :] * alone).sum(axis=(-2, -1)), TINY, 1.0)
    to_pixels = scale[..., 0, None] / scale[..., 1:3]
    pixels = amount * math.pi * SIGMA**2  # of the window; smoothed, a quarter of its 4 pi sigma^2 is independent
    variance = inverse[..., :2, :2] * (left / np.maximum(pixels, 1.0))[..., None, None]
    variance = variance * to_pixels[..., :, None] * to_pixels[..., None, :] + TINY * np.eye(2)
    return _Fit(coefficients[..., :2, 0] * to_pixels, np.linalg.inv(variance), unexplained * scale[..., 0] ** 2)


def _prior() -> Image64:
    return np.eye(2) / USUAL**2


def _smoothed(fit: _Fit) -> Image64:
    """Steps (2, knots down, knots right), each drawn towards its neighbours' and to none, by how sure they are."""
    pull = (fit.precision @ fit.step[..., None])[..., 0]
    precision, pull = (_over_neighbours(each) for each in (fit.precision, pull))
    return np.moveaxis(np.linalg.solve(precision + _prior(), pull[..., None])[..., 0], -1, 0)


def _over_neighbours(values: Image64) -> Image64:
    """Binomial means over 3 x 3 knots, the first two axes."""
    for axis in (0, 1):
        padded = np.pad(values, [(1, 1) if k == axis else (0, 0) for k in range(values.ndim)], mode="edge")
        before, own, after = (np.take(padded, range(k, k + values.shape[axis]), axis) for k in range(3))
        values = 0.25 * before + 0.5 * own + 0.25 * after
    return values


def _between(knots: Image64, span: Span) -> tuple[NDArray[np.int64], NDArray[np.int64], Image]:
    """For each pixel the knots before and after it, and its share of the way."""
    pixels = span.indices().astype(np.float64)
    after = np.clip(np.searchsorted(knots, pixels), 1, max(len(knots) - 1, 1))
    before = after - 1
    after = np.minimum(after, len(knots) - 1)
    width = np.maximum(knots[after] - knots[before], TINY)
    return before, after, np.clip((pixels - knots[before]) / width, 0.0, 1.0).astype(np.float32)
