"""Indices of square blocks: UQI of pairs of bands, and Q2n of hypercomplex pixels; both are means over all blocks.

Blocks of 32 pixels tile the image from its upper left corner; the image is mirrored up to whole blocks, edge included.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..spans import Image64, Mask

BLOCK = 32
"""Side of a block in pixels, in the DLPan toolbox and in most published tables."""

FLAT = 1e-20
"""A block whose variance over squared mean lies below this is constant: the rest is rounding."""


class BlockMoments(NamedTuple):
    """Moments of two images a (n bands) and b (m bands), block by block, with N - 1.

    Attributes:
        mean_a, var_a: (blocks, n).
        mean_b, var_b: (blocks, m).
        covariance: (blocks, n, m).
    """

    mean_a: Image64
    mean_b: Image64
    var_a: Image64
    var_b: Image64
    covariance: Image64


class BlockMeans:
    """UQI between every band of one image and every band of another, and Q2n if both have the same bands.

    Parts of the image come in any order; each starts at a multiple of the block from the image's corner and, save at
    the image's end, holds whole blocks. Blocks with an invalid pixel are left out.

    Args:
        block: side of the blocks, in pixels.
        hypercomplex: whether Q2n is wanted: then the first image is the truth, the second the fused one.
    """

    def __init__(self, block: int = BLOCK, hypercomplex: bool = False) -> None:
        self._block, self._hypercomplex = block, hypercomplex
        self._uqi: Image64 | float = 0.0
        self._q2n, self.count = 0.0, 0

    def add(self, first: Image64, second: Image64, valid: Mask) -> None:
        """Account for (n, rows, columns), (m, rows, columns) and where they are valid (rows, columns)."""
        everywhere = bool(valid.all())
        whole_blocks = _rows_of_blocks(valid[None], self._block)
        for moments, mask in zip(block_moments(first, second, self._block), whole_blocks):
            counts = np.ones(len(mask), bool) if everywhere else mask.all(axis=(1, 2))
            used = moments if everywhere else BlockMoments(*(moment[counts] for moment in moments))
            self._uqi = self._uqi + uqi_of_blocks(used).sum(axis=0)
            if self._hypercomplex:
                self._q2n += float(q2n_of_blocks(used).sum())
            self.count += int(counts.sum())

    def uqi(self) -> Image64:
        """UQI of every pair of bands, (n, m), -1 to 1; NaN if no block counts."""
        return np.asarray(self._uqi) / self.count if self.count else np.full_like(self._uqi, np.nan, np.float64)

    def q2n(self) -> float:
        """Q2n, 1 at best; NaN if no block counts."""
        return self._q2n / self.count if self.count else math.nan


def block_moments(a: Image64, b: Image64, block: int) -> Iterator[BlockMoments]:
    """Moments of all square blocks, one row of blocks at a time to save memory."""
    for blocks_a, blocks_b in zip(_rows_of_blocks(a, block), _rows_of_blocks(b, block)):
        mean_a, mean_b = blocks_a.mean(axis=-1), blocks_b.mean(axis=-1)
        centred_a, centred_b = blocks_a - mean_a[..., None], blocks_b - mean_b[..., None]
        covariance = centred_a @ centred_b.swapaxes(-1, -2) / (block**2 - 1)
        yield BlockMoments(mean_a, mean_b, _variance(centred_a, mean_a), _variance(centred_b, mean_b), covariance)


def uqi_of_blocks(moments: BlockMoments) -> Image64:
    """Universal image quality index (Wang and Bovik 2002), (blocks, n, m): correlation, contrast and luminance."""
    mean_a, var_a = moments.mean_a[:, :, None], moments.var_a[:, :, None]
    mean_b, var_b = moments.mean_b[:, None, :], moments.var_b[:, None, :]
    luminance = _ratio_or_one(2.0 * mean_a * mean_b, mean_a**2 + mean_b**2)
    return luminance * _ratio_or_one(2.0 * moments.covariance, var_a + var_b)


def q2n_of_blocks(moments: BlockMoments) -> Image64:
    """Q2n of each block, (blocks,): the UQI formula with moduli of hypercomplex moments; a is the truth, b fused.

    Bands without a partner up to the next power of two are zero, and count as such.
    """
    moments = _filled_to_power_of_two(moments)
    scale = _deviation(moments.mean_a, moments.var_a)
    mean_a = np.ones_like(scale)
    mean_b = (moments.mean_b - moments.mean_a) / scale + 1.0
    variance = ((moments.var_a + moments.var_b) / scale**2).sum(axis=1)
    covariance = _hypercomplex(moments.covariance / (scale[:, :, None] * scale[:, None, :]))
    modulus_a, modulus_b = np.linalg.norm(mean_a, axis=1), np.linalg.norm(mean_b, axis=1)
    luminance = _ratio_or_one(2.0 * modulus_a * modulus_b, modulus_a**2 + modulus_b**2)
    return luminance * _ratio_or_one(2.0 * np.linalg.norm(covariance, axis=1), variance)


@cache
def cayley_dickson_signs(size: int) -> Image64:
    """Signs (size, size) of the products e_i e_j of hypercomplex units, size a power of two.

    By doubling: (a, b)(c, d) = (ac - d*b, da + bc*), where * conjugates.
    """
    if size == 1:
        return np.ones((1, 1))
    half = cayley_dickson_signs(size // 2)
    star = _conjugate(size // 2)
    return np.block([[half, half.T], [half * star, -half.T * star]])


def _rows_of_blocks(image: NDArray, block: int) -> Iterator[NDArray]:
    """Each row of blocks as (blocks, bands, pixels); the image is mirrored up to whole blocks, edge included."""
    bands, rows, cols = image.shape
    whole = image
    if rows % block or cols % block:
        whole = np.pad(image, ((0, 0), (0, -rows % block), (0, -cols % block)), mode="symmetric")
    for top in range(0, whole.shape[1], block):
        strip = whole[:, top : top + block].reshape(bands, block, -1, block)
        yield strip.transpose(2, 0, 1, 3).reshape(-1, bands, block**2)


def _variance(centred: Image64, mean: Image64) -> Image64:
    variance = np.einsum("...k,...k->...", centred, centred) / (centred.shape[-1] - 1)
    return np.where(variance > FLAT * mean**2, variance, 0.0)


def _deviation(mean: Image64, variance: Image64) -> Image64:
    """The deviation that a block is divided by: machine epsilon if it is constant, and 1 if it is all zero."""
    constant = np.where(mean == 0.0, 1.0, np.finfo(np.float64).eps)
    return np.where(variance > 0.0, np.sqrt(variance), constant)


def _ratio_or_one(numerator: Image64, denominator: Image64) -> Image64:
    return np.divide(numerator, denominator, out=np.ones_like(numerator), where=denominator > 0.0)


def _filled_to_power_of_two(moments: BlockMoments) -> BlockMoments:
    bands = moments.mean_a.shape[1]
    missing = (1 << (bands - 1).bit_length()) - bands
    return BlockMoments(*(np.pad(m, ((0, 0), *([(0, missing)] * (m.ndim - 1)))) for m in moments))


def _hypercomplex(covariance: Image64) -> Image64:
    """Components (blocks, n) of E[a conj(b)] from the covariances (blocks, n, n) of the components of a and b.

    Units multiply as e_i e_j = +-e_(i xor j), so component k gathers the pairs (i, i xor k) with their signs.
    """
    size = covariance.shape[-1]
    i = np.arange(size)
    j = i[:, None] ^ i[None, :]
    signs = cayley_dickson_signs(size) * _conjugate(size)
    return (signs[i[:, None], j] * covariance[:, i[:, None], j]).sum(axis=1)


def _conjugate(size: int) -> Image64:
    """Signs (size,) by which conjugation multiplies the components."""
    return np.where(np.arange(size) == 0, 1.0, -1.0)
