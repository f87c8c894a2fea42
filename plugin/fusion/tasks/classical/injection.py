"""How detail gets into the bands: weighted sums of images, additive injection, and modulation by a ratio."""

from __future__ import annotations

import numpy as np

from ...spans import Image
from .moments import Moments, Vector

LIMIT = np.float32(10.0)
"""A pixel this many times as bright as its surroundings is a defect of the data or of the model, not detail."""

TINY = 1e-12


class Linear:
    """The image sum_k weights_k band_k + offset."""

    def __init__(self, weights: Vector, offset: float = 0.0) -> None:
        self._weights, self._offset = weights.astype(np.float32), np.float32(offset)

    def __call__(self, bands: Image) -> Image:
        """The image (rows, columns) made of bands (bands, rows, columns)."""
        total = self._weights[0] * bands[0]
        total += self._offset
        for weight, band in zip(self._weights[1:], bands[1:]):
            total += weight * band
        return total


def contrast(moments: Moments, weights: Vector) -> float:
    """Standard deviation of a weighted sum of the bands over that of PAN, at MS resolution."""
    variance = float(weights @ moments.ms_covariance @ weights)
    return float(np.sqrt(max(variance, 0.0) / max(moments.pan_variance, TINY)))


def injected(lms: Image, gains: Vector, detail: Image) -> Image:
    """The bands, each with its gain times one detail (rows, columns) added."""
    fused = np.empty_like(lms)
    for k, gain in enumerate(gains):
        np.multiply(detail, np.float32(gain), out=fused[k])
        fused[k] += lms[k]
    return fused


def modulation(sharp: Image, smooth: Image) -> Image:
    """sharp / smooth between 0 and LIMIT, and 1 (no detail) where `smooth` is not positive."""
    positive = smooth > 0.0
    ratio = np.divide(sharp, smooth, out=np.ones_like(smooth), where=positive)
    return np.clip(ratio, np.float32(0.0), LIMIT, out=ratio)
