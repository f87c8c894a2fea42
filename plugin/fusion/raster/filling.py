"""Holes filled from around them, so that nothing of nodata's value reaches a neighbour."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..spans import Image

RADII = (1, 2, 8)
MARGIN = max(RADII)
"""How many pixels around a window determine what its holes are filled with."""

WIDTH = 0.5
"""Standard deviation of the weights within a radius, as a share of it: the nearest pixels count most."""


def without_holes(image: Image, masks: NDArray[np.bool_], fallback: Image) -> Image:
    """Invalid pixels replaced by a mean of their band's valid ones within the smallest radius that holds any.

    Args:
        image: (bands, rows, columns).
        masks: where they count, (bands, rows, columns) or (1, rows, columns).
        fallback: (bands,) values for pixels that have no valid one near.
    """
    if len(masks) == 1:
        return _filled(image, masks[0], fallback)
    parts = zip(image[:, None], masks, fallback[:, None])
    return np.concatenate([_filled(band, mask, own) for band, mask, own in parts])


def _filled(image: Image, valid: NDArray[np.bool_], fallback: Image) -> Image:
    """Fill all bands by one mask (rows, columns)."""
    weight = valid.astype(np.float32)
    clean = np.where(valid, image, np.float32(0.0))
    result = np.where(valid, image, fallback[:, None, None]).astype(np.float32)
    missing = ~valid
    for radius in RADII:
        count = _weighted_sum(weight, radius)
        here = missing & (count > 0)
        if here.any():
            result[:, here] = _weighted_sum(clean, radius)[:, here] / count[here]
            missing &= ~here
    return result


def _weighted_sum(image: Image, radius: int) -> Image:
    """Sum over (2 radius + 1)^2 pixels, weighted by a Gaussian; pixels beyond the array count as zero."""
    weights = np.exp(-0.5 * (np.arange(-radius, radius + 1) / (WIDTH * radius)) ** 2).astype(np.float32)
    for axis in (-2, -1):
        padding = [(0, 0)] * image.ndim
        padding[axis] = (radius, radius)
        padded, size = np.pad(image, padding), image.shape[axis]
        image = sum(
            (weights[k] * np.take(padded, range(k, k + size), axis) for k in range(1, 2 * radius + 1)),
            weights[0] * np.take(padded, range(size), axis),
        )
    return image
