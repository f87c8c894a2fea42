"""Correlation with a few taps along an axis, in an order that no tile changes."""

from __future__ import annotations

import numpy as np

from ..spans import Image
from .mtf import gaussian, gaussian_radius


def filtered(image: Image, taps: Image, axis: int) -> Image:
    """Correlation along one axis, tap by tap in a fixed order, without what the taps do not cover."""
    size = image.shape[axis] - len(taps) + 1
    first = np.moveaxis(image, axis, 0)
    total = taps[0] * first[:size]
    for k in range(1, len(taps)):
        total = total + taps[k] * first[k : k + size]
    return np.moveaxis(total, 0, axis)


def smoothed(image: Image, taps: Image) -> Image:
    """Along rows and columns, (..., rows, columns); half the taps smaller on every side."""
    return filtered(filtered(image, taps, -2), taps, -1)


def gaussian_weights(sigma: float) -> Image:
    """An odd number of taps of a Gaussian of `sigma` pixels, with sum 1."""
    radius = gaussian_radius(sigma)
    weights = gaussian(np.arange(-radius, radius + 1, dtype=np.float64), sigma)
    return np.asarray(weights / weights.sum(), np.float32)
