"""Gaussian noise as a function of where it falls: (seed, step, band, absolute row, absolute column).

Counter-based (Philox4x32-10, Salmon et al. 2011) with Box-Muller, so that no order of drawing and no tile exists.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..spans import Image, Window

FourWords = tuple[NDArray[np.uint32], NDArray[np.uint32], NDArray[np.uint32], NDArray[np.uint32]]

ROUNDS = 10
MULTIPLIERS = (np.uint64(0xD2511F53), np.uint64(0xCD9E8D57))
KEY_INCREMENTS = (0x9E3779B9, 0xBB67AE85)
MASK = 0xFFFFFFFF
LOW, HALF = np.uint64(MASK), np.uint64(32)


def philox(counter: FourWords, key: tuple[int, int]) -> FourWords:
    """Ten rounds of Philox4x32: four words of 32 random bits for every counter; arrays of one shape, uint32."""
    x0, x1, x2, x3 = (word.astype(np.uint64) for word in counter)  # in place from here on: it is twice as fast
    key0, key1 = key
    for _ in range(ROUNDS):
        x0 *= MULTIPLIERS[0]
        x2 *= MULTIPLIERS[1]
        x1 ^= (x2 >> HALF) ^ np.uint64(key0)
        x3 ^= (x0 >> HALF) ^ np.uint64(key1)
        x0 &= LOW
        x2 &= LOW
        x0, x1, x2, x3 = x1, x2, x3, x0
        key0, key1 = (key0 + KEY_INCREMENTS[0]) & MASK, (key1 + KEY_INCREMENTS[1]) & MASK
    return x0.astype(np.uint32), x1.astype(np.uint32), x2.astype(np.uint32), x3.astype(np.uint32)


def gaussian_noise(seed: int, step: int, bands: int, window: Window) -> Image:
    """Standard normal noise of a window, (bands, rows, columns) float32; one Philox call serves four bands of a pixel.

    Rows and columns may be negative (beyond the raster): they count modulo 2^32.
    """
    key = (seed & MASK, (seed >> 32) & MASK)
    row = (window.rows.indices() & MASK).astype(np.uint32)[:, None]
    col = (window.cols.indices() & MASK).astype(np.uint32)[None, :]
    shape = window.shape
    noise = np.empty((bands, *shape), np.float32)
    for first in range(0, bands, 4):
        group, when = (np.full(shape, word, np.uint32) for word in (first // 4, step & MASK))
        words = philox((np.broadcast_to(col, shape), np.broadcast_to(row, shape), group, when), key)
        normals = (*_box_muller(words[0], words[1]), *_box_muller(words[2], words[3]))
        for band, values in zip(range(first, min(first + 4, bands)), normals):
            noise[band] = values
    return noise


def _box_muller(first: NDArray[np.uint32], second: NDArray[np.uint32]) -> tuple[Image, Image]:
    """Two independent standard normals from two words, through float64 (Box and Muller 1958)."""
    radius = np.sqrt(-2.0 * np.log((first + 0.5) * 2.0**-32))
    angle = (2.0 * np.pi) * ((second + 0.5) * 2.0**-32)
    return (radius * np.cos(angle)).astype(np.float32), (radius * np.sin(angle)).astype(np.float32)
