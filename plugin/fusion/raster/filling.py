"""Holes filled from around them, so that nothing of nodata's value reaches a neighbour."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
from numpy.typing import NDArray

from ..spans import Image

MARGIN = 8
"""Pixels around a window that say what its holes are filled with."""

NEAR = (1, 2)
"""Radii that are tried first, in pixels, weighted by a Gaussian."""

WIDTH = 0.5
"""Of such a radius: the Gaussian's standard deviation. The nearest pixels say most."""


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
    for sums in SUMS:
        if not missing.any() or not valid.any():
            break
        count = sums(weight)
        here = missing & (count > 0)
        if here.any():
            result[:, here] = sums(clean)[:, here] / count[here]
            missing &= ~here
    return result


def _gaussian_sums(image: Image, radius: int) -> Image:
    """Sums over (2 radius + 1)^2 pixels, weighted by a Gaussian; pixels beyond the array count as zero."""
    weights = np.exp(-0.5 * (np.arange(-radius, radius + 1) / (WIDTH * radius)) ** 2).astype(np.float32)
    for axis in (-2, -1):
        lines, size = _padded(image, axis, radius), image.shape[axis]
        total = weights[0] * lines[:size]
        for k in range(1, 2 * radius + 1):
            total += weights[k] * lines[k : k + size]
        image = np.moveaxis(total, 0, axis)
    return image


def _triangle_sums(image: Image) -> Image:
    """Sums over (2 MARGIN + 1)^2 pixels, weighted by a triangle: two sums of nine, each by doubling."""
    for axis in (-2, -1):
        lines = _padded(image, axis, MARGIN)
        for _ in range(2):
            two = lines[:-1] + lines[1:]
            four = two[:-2] + two[2:]
            lines = four[:-5] + four[4:-1] + lines[8:]
        image = np.moveaxis(lines, 0, axis)
    return image


def _padded(image: Image, axis: int, pixels: int) -> Image:
    """An axis first, with so many zeros before and after."""
    padding = [(0, 0)] * image.ndim
    padding[axis] = (pixels, pixels)
    return np.moveaxis(np.pad(image, padding), axis, 0)


SUMS: tuple[Callable[[Image], Image], ...] = (
    *(partial(_gaussian_sums, radius=radius) for radius in NEAR),
    _triangle_sums,
)
"""What is tried, one after another, for pixels that are still missing."""
