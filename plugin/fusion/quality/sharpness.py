"""How much of PAN's finest detail a fused image shows, and whether its bands agree on it: what HQNR cannot see.

HQNR rewards keeping the MS as it is; blur, colour fringes and doubled edges cost it little. Here, finest detail is what
a Gaussian of one pixel takes away from an image. All three figures follow from the second moments of the details of PAN
and of the bands, gathered part by part in float64; the intensity is the sum of the bands that explains PAN at the
resolution of the MS.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from ..physics.regression import ridge_coefficients
from ..spans import Image64, Mask, Window
from .filters import Field, gaussian_blurred

SIGMA = 1.0
"""Sigma of the Gaussian, in pixels of the image's own grid."""

BORDER = 21
"""PAN pixels on each side that do not count, as is the custom (DLPan toolbox)."""

WHOLLY = 0.999
"""Share of a pixel's blur that must lie on valid pixels for its detail to count."""

FLAT = 1e-12
"""Share of the largest variance among bands below which a band's detail is flat."""

RIDGE = 1e-9


class Sharpness(NamedTuple):
    """Sharpness of one fused image, at the resolution of PAN; NaN where it cannot be told.

    Attributes:
        pan_share: coefficient of determination of PAN's detail by the details of the bands; 1 if all of it is there.
        pan_energy: deviation of the intensity's detail over that of PAN's detail: under 1 is soft, over 1 is harsh.
        fringe: deviation of what the bands' details are beyond the intensity's, over the same in the MS on its own
            grid: over 1 the bands disagree about edges more than they should.
    """

    pan_share: float
    pan_energy: float
    fringe: float


class DetailMoments:
    """Second moments of some images' finest details."""

    def __init__(self, images: int) -> None:
        self._products, self._sums, self._count = np.zeros((images, images)), np.zeros(images), 0

    def add(self, detail: Image64, valid: Mask) -> None:
        """Account for details (images, rows, columns), and where they count (rows, columns)."""
        used = detail.reshape(len(detail), -1) if valid.all() else detail[:, valid]
        self._products += used @ used.T
        self._sums += used.sum(axis=1)
        self._count += used.shape[1]

    def covariance(self) -> Image64:
        """Covariance of the images' details, (images, images); NaN if nothing counted."""
        mean = self._sums / (self._count or math.nan)
        return np.asarray(self._products / (self._count or math.nan) - np.outer(mean, mean))


def detail_of(image: Field) -> Field:
    """What a Gaussian of one pixel takes away from an image, on its own grid."""
    smooth = gaussian_blurred(image, SIGMA)
    return Field(image.shape, lambda window: image.read(window) - smooth.read(window))


class SharpnessFigures:
    """Sharpness figures of images of any size, from parts.

    Args:
        pan, fused: on the PAN grid.
        valid: 1 where PAN, MS and the fused image count, on the same grid; one band.
        ms, ms_valid: the MS, and where it counts, on its own grid.
        bands: number of bands of MS.
    """

    def __init__(self, pan: Field, fused: Field, valid: Field, ms: Field, ms_valid: Field, bands: int) -> None:
        stack = Field(pan.shape, lambda window: np.concatenate([pan.read(window), fused.read(window)]))
        self._inner = Window.of_shape(pan.shape).grown(-BORDER)
        self._fine, self._fine_share = detail_of(stack), gaussian_blurred(valid, SIGMA)
        self._coarse, self._coarse_share = detail_of(ms), gaussian_blurred(ms_valid, SIGMA)
        self._of_fine, self._of_coarse = DetailMoments(bands + 1), DetailMoments(bands)

    def inner(self, window: Window) -> Window:
        """The part of a window of the PAN grid that lies far enough from the edge to count."""
        return window.clipped(self._inner)

    def add(self, inner: Window) -> None:
        """Account for a window from `inner`, which must not be empty."""
        self._of_fine.add(self._fine.read(inner), self._fine_share.read(inner)[0] > WHOLLY)

    def add_coarse(self, window: Window) -> None:
        """Account for a window of the MS grid, which is not empty."""
        self._of_coarse.add(self._coarse.read(window), self._coarse_share.read(window)[0] > WHOLLY)

    def figures(self, weights: ArrayLike) -> Sharpness:
        """The figures of all windows together; `weights` as for `sharpness_of`."""
        return sharpness_of(self._of_fine.covariance(), self._of_coarse.covariance(), weights)


def sharpness_of(fine: Image64, coarse: Image64, weights: ArrayLike) -> Sharpness:
    """The three figures.

    Args:
        fine: covariance of the details of PAN and the fused bands, PAN first: (1 + bands, 1 + bands).
        coarse: covariance of the details of the MS bands on their own grid: (bands, bands).
        weights: of the bands in the intensity, one per band.
    """
    weight = np.asarray(weights, np.float64)
    pan, bands, both = float(fine[0, 0]), fine[1:, 1:], fine[0, 1:]
    if not (np.isfinite(fine).all() and pan > 0.0):
        return Sharpness(math.nan, math.nan, math.nan)
    usual = _beyond_intensity(coarse, weight)
    return Sharpness(
        pan_share=_explained(bands, both) / pan,
        pan_energy=math.sqrt(max(float(weight @ bands @ weight), 0.0) / pan),
        fringe=_beyond_intensity(bands, weight) / usual if usual > 0.0 else math.nan,
    )


def sharpness(fused: ArrayLike, ms: ArrayLike, pan: ArrayLike, weights: ArrayLike) -> Sharpness:
    """The three figures of images in memory.

    Args:
        fused: (bands, rows, columns), on the PAN grid.
        ms: (bands, coarse rows, coarse columns).
        pan: (rows, columns), registered with the MS.
        weights: as for `sharpness_of`.
    """
    stack = np.concatenate([np.asarray(pan, np.float64)[None], np.asarray(fused, np.float64)])
    coarse_border = round(BORDER * np.shape(ms)[1] / stack.shape[1])
    return sharpness_of(_moments(stack, BORDER), _moments(np.asarray(ms, np.float64), coarse_border), weights)


def _moments(image: Image64, border: int) -> Image64:
    inner = Window.of_shape(image.shape[1:]).grown(-border)
    gathered = DetailMoments(len(image))
    if not inner.is_empty:
        gathered.add(detail_of(Field.of(image)).read(inner), np.ones(inner.shape, bool))
    return gathered.covariance()


def _explained(bands: Image64, both: Image64) -> float:
    """Variance that the bands explain, with a ridge that affects only bands equal to each other."""
    own = np.diag(bands)
    live = own > FLAT * own.max()
    scale = np.sqrt(own[live])
    correlation, with_pan = bands[np.ix_(live, live)] / np.outer(scale, scale), both[live] / scale
    return float(with_pan @ ridge_coefficients(correlation, with_pan, RIDGE))


def _beyond_intensity(bands: Image64, weight: Image64) -> float:
    """Deviation of the bands' details that the intensity's does not explain, over all of it; mean over the bands."""
    intensity, own = float(weight @ bands @ weight), np.diag(bands)
    live = own > FLAT * own.max()
    if not (intensity > 0.0 and live.any()):
        return math.nan
    explained = np.square((bands @ weight)[live]) / (intensity * own[live])
    return math.sqrt(max(float(1.0 - explained.mean()), 0.0))
