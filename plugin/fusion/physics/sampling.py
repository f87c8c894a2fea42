"""Between the fine grid (PAN) and the coarse grid (MS): blur and decimate one way, interpolate the other.

Both are separable and are computed tap by tap in a fixed order, from absolute pixel indices. A pixel's value is
therefore the same, to the last bit, whatever window it is computed in.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..spans import Image, Patch, Span, Window, mirrored
from .mtf import gaussian, gaussian_radius, gaussian_sigma

LONGEST_PERIOD = 16
"""Ratios of small whole numbers (4, 2.5, 8 / 3) repeat their phases within so many pixels; looking further gains
nothing.
"""


@dataclass(frozen=True)
class Axis:
    """How a coarse grid lies on a fine one along one axis: coarse edge k lies at fine edge k * ratio + offset.

    Attributes:
        ratio: size of a coarse pixel in fine pixels.
        offset: position of the first coarse pixel's edge, in fine pixels from the first fine pixel's edge.
    """

    ratio: float
    offset: float = 0.0

    def fine_centre(self, coarse: NDArray[np.int64]) -> NDArray[np.float64]:
        """Where coarse pixel centres lie, in fine pixel indices (0 is the centre of fine pixel 0)."""
        return (coarse + 0.5) * self.ratio + self.offset - 0.5

    def coarse_centre(self, fine: NDArray[np.int64]) -> NDArray[np.float64]:
        """Where fine pixel centres lie, in coarse pixel indices."""
        return (fine + 0.5 - self.offset) / self.ratio - 0.5

    def coarse_centred_in(self, fine: Span) -> Span:
        """Coarse pixels whose centres lie in a fine span; neighbouring spans share none."""
        first, last = (np.array([fine.start, fine.stop]) - self.offset) / self.ratio - 0.5
        return Span(math.ceil(first), math.ceil(last))

    def coarse_span_over(self, fine: Span) -> Span:
        """Coarse pixels whose centres and cubic neighbours serve these fine pixels."""
        first, last = self.coarse_centre(np.array([fine.start, fine.stop - 1]))
        return Span(math.floor(first) - 1, math.floor(last) + 3)

    def fine_span_under(self, coarse: Span, gain: float) -> Span:
        """Fine pixels that the MTF-blurred samples at these coarse pixels see."""
        first, last = self.fine_centre(np.array([coarse.start, coarse.stop - 1]))
        radius = gaussian_radius(gaussian_sigma(self.ratio, gain))
        return Span(math.floor(first) - radius + 1, math.floor(last) + radius + 1)

    def fine_span_served(self, coarse: Span) -> Span:
        """Fine pixels whose cubic interpolation may use these coarse pixels."""
        first, last = np.ceil(self.fine_centre(np.array([coarse.start, coarse.stop - 1])) - 2.0 * self.ratio)
        return Span(int(first), int(last) + math.ceil(4.0 * self.ratio) + 1)


@dataclass(frozen=True)
class Relation:
    """How the MS grid lies on the PAN grid."""

    rows: Axis
    cols: Axis

    @classmethod
    def of_ratio(cls, ratio: float) -> Relation:
        """The relation of two grids that share their upper left corner."""
        return cls(Axis(ratio), Axis(ratio))

    @property
    def ratio(self) -> float:
        """Mean size of an MS pixel in PAN pixels."""
        return math.sqrt(self.rows.ratio * self.cols.ratio)

    def coarse_centred_in(self, fine: Window) -> Window:
        """Coarse pixels whose centres lie in a fine window; neighbouring windows share none."""
        return Window(self.rows.coarse_centred_in(fine.rows), self.cols.coarse_centred_in(fine.cols))

    def coarse_over(self, fine: Window) -> Window:
        """Coarse pixels that interpolation takes for a fine window."""
        return Window(self.rows.coarse_span_over(fine.rows), self.cols.coarse_span_over(fine.cols))

    def fine_under(self, coarse: Window, gain: float) -> Window:
        """Fine pixels that the MTF-blurred samples of a coarse window see."""
        return Window(self.rows.fine_span_under(coarse.rows, gain), self.cols.fine_span_under(coarse.cols, gain))

    def fine_around(self, fine: Window, gain: float) -> Window:
        """Fine pixels to read for a window: itself, and what the coarse ones see that interpolation takes for it."""
        return self.fine_under(self.coarse_over(fine), gain).united(fine)

    def fine_served(self, coarse: Window) -> Window:
        """Fine pixels whose interpolation may use those of a coarse window."""
        return Window(self.rows.fine_span_served(coarse.rows), self.cols.fine_span_served(coarse.cols))


@dataclass(frozen=True)
class Taps:
    """Which input pixels (absolute indices) count for each output pixel, and how much; both (outputs, taps)."""

    index: NDArray[np.int64]
    weight: Image

    def apply(self, image: Image, start: int, axis: int) -> Image:
        """Filter along one axis an image whose first pixel there has absolute index `start`.

        Pixels beyond the image are mirrored: callers who want more give a larger window.

        Args:
            image: (..., rows, columns).
            start: absolute.
            axis: -2 or -1.
        """
        if axis == -1:
            turned = np.ascontiguousarray(image.swapaxes(-1, -2))
            return np.ascontiguousarray(self.apply(turned, start, -2).swapaxes(-1, -2))
        index = mirrored(self.index - start, image.shape[-2])
        total = np.empty((*image.shape[:-2], len(index), image.shape[-1]), np.float32)
        period = _period(index[:, 0])
        for phase in range(period):
            taken, weights = _evenly(index[phase::period]), _columns(self.weight[phase::period])
            for plane in np.ndindex(image.shape[:-2]):
                _weighted_sum(image[plane], taken, weights, total[plane][phase::period])
        return total


def blur_taps(axis: Axis, coarse: Span, gain: float) -> Taps:
    """MTF-matched Gaussian samples of the fine grid at coarse pixel centres."""
    sigma = gaussian_sigma(axis.ratio, gain)
    radius = gaussian_radius(sigma)
    centre = axis.fine_centre(coarse.indices())
    index = np.floor(centre).astype(np.int64)[:, None] + np.arange(-radius + 1, radius + 1)
    weight = gaussian(index - centre[:, None], sigma)
    return Taps(index, (weight / weight.sum(axis=1, keepdims=True)).astype(np.float32))


def cubic_taps(axis: Axis, fine: Span) -> Taps:
    """Cubic convolution of the coarse grid at fine pixel centres."""
    centre = axis.coarse_centre(fine.indices())
    index = np.floor(centre).astype(np.int64)[:, None] + np.arange(-1, 3)
    return Taps(index, cubic(np.abs(index - centre[:, None])).astype(np.float32))


def transposed_cubic_taps(axis: Axis, coarse: Span) -> Taps:
    """What each coarse pixel gives to fine ones under `cubic_taps`, gathered back from them; scaled to sum 1."""
    first = np.ceil(axis.fine_centre(coarse.indices()) - 2.0 * axis.ratio).astype(np.int64)
    index = first[:, None] + np.arange(math.ceil(4.0 * axis.ratio) + 1)
    weight = cubic(np.abs(axis.coarse_centre(index) - coarse.indices()[:, None]))
    return Taps(index, (weight / weight.sum(axis=1, keepdims=True)).astype(np.float32))


def degrade(fine: Patch, relation: Relation, window: Window, gain: float) -> Image:
    """What the MS sensor would have seen of a fine image: MTF blur, then one sample per coarse pixel.

    Args:
        fine: (..., rows, columns).
        relation: how the coarse grid lies on the fine one.
        window: the coarse pixels wanted.
        gain: MTF gain at the coarse grid's Nyquist frequency.

    Returns:
        (..., rows, columns) of the window, float32.
    """
    half = blur_taps(relation.rows, window.rows, gain).apply(fine.image, fine.window.rows.start, -2)
    return blur_taps(relation.cols, window.cols, gain).apply(half, fine.window.cols.start, -1)


def interpolate(coarse: Patch, relation: Relation, window: Window) -> Image:
    """A coarse image on the fine grid (LMS, or "EXP" in the pansharpening literature), half-pixel exact.

    Args:
        coarse: (..., rows, columns).
        relation: how the coarse grid lies on the fine one.
        window: the fine pixels wanted.

    Returns:
        (..., rows, columns) of the window, float32.
    """
    half = cubic_taps(relation.cols, window.cols).apply(coarse.image, coarse.window.cols.start, -1)
    return cubic_taps(relation.rows, window.rows).apply(half, coarse.window.rows.start, -2)


def gather(fine: Patch, relation: Relation, window: Window) -> Image:
    """The transpose of `interpolate`: sums of an interpolated image times a fine one, without interpolating.

    Up to the scale (a coarse pixel's area), the sum over fine pixels of interpolate(a) b is the sum over coarse pixels
    of a gather(b).

    Args:
        fine: (..., rows, columns).
        relation: how the coarse grid lies on the fine one.
        window: the coarse pixels wanted.

    Returns:
        (..., rows, columns) of the window, float32.
    """
    half = transposed_cubic_taps(relation.rows, window.rows).apply(fine.image, fine.window.rows.start, -2)
    return transposed_cubic_taps(relation.cols, window.cols).apply(half, fine.window.cols.start, -1)


def cubic(distance: NDArray[np.float64]) -> NDArray[np.float64]:
    """Weights of cubic convolution (Keys 1981, a = -1/2) at these distances, in pixels of what is interpolated."""
    near = (1.5 * distance - 2.5) * distance**2 + 1.0
    far = ((-0.5 * distance + 2.5) * distance - 4.0) * distance + 2.0
    return np.where(distance <= 1.0, near, np.where(distance < 2.0, far, 0.0))


def _period(index: NDArray[np.int64]) -> int:
    """After how many outputs the inputs repeat their pattern, so that they can be taken as slices together."""
    for period in range(1, min(LONGEST_PERIOD, len(index) - 1) + 1):
        steps = index[period:] - index[:-period]
        if steps[0] > 0 and (steps == steps[0]).all():
            return period
    return 1


def _evenly(index: NDArray[np.int64]) -> list[slice | NDArray[np.int64]]:
    """The rows (outputs, taps) that each tap takes, as a slice if they are evenly spaced."""
    if len(index) == 1:
        return [slice(int(row), int(row) + 1) for row in index[0]]
    steps = np.diff(index, axis=0)
    even = (steps[0] > 0) & (steps == steps[0]).all(axis=0)
    return [
        slice(int(index[0, tap]), int(index[-1, tap]) + 1, int(steps[0, tap])) if even[tap] else index[:, tap]
        for tap in range(index.shape[1])
    ]


def _columns(weight: Image) -> list[Image | np.float32]:
    """The weights (outputs, taps), one row per tap; a scalar if a tap's weight is always the same, which is faster."""
    same = (weight == weight[0]).all(axis=0)
    return [weight[0, tap] if same[tap] else weight[:, tap, None] for tap in range(weight.shape[1])]


def _weighted_sum(
    rows: Image, taken: list[slice | NDArray[np.int64]], weights: list[Image | np.float32], total: Image
) -> None:
    np.multiply(weights[0], rows[taken[0]], out=total)
    product = np.empty_like(total)
    for these, weight in zip(taken[1:], weights[1:]):
        np.multiply(weight, rows[these], out=product)
        total += product
