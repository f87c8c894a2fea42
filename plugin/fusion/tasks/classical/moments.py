"""First and second moments of a scene at MS resolution: all that the classical methods know of it as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...physics.mtf import gaussian, gaussian_radius, gaussian_sigma
from ...physics.regression import Vector, ridge_coefficients
from ...physics.sampling import Relation, degrade, gather
from ...spans import Image, Patch, Window

LEAST_PIXELS = 16

RIDGE = 1e-6
"""Ridge of a regression on standardised bands, so small that it affects only bands that repeat each other."""


@dataclass(frozen=True)
class BlockSums:
    """What one block adds to the moments.

    Attributes:
        count: valid MS pixels; (features, features) where features count in pixels of their own, for every two of them.
        total: (features,) sum of the features less their reference; (features, features) with that of the first over
            the pixels where the second counts too.
        products: (features, features) sum of their products, likewise.
        lowest: (bands,) smallest valid MS value; infinite where there is none.
    """

    count: int | Vector
    total: Vector
    products: Vector
    lowest: Vector


@dataclass(frozen=True)
class Moments:
    """Over all valid MS pixels; `f` below counts features: the bands, PAN twice, and the blurred bands.

    Attributes:
        bands: of MS.
        count: of MS pixels.
        mean: (f,).
        covariance: (f, f).
        lowest: (bands,) smallest value of each band.
        weights: (bands,) of the bands in PAN, whose proportions count, where the user knows them; None to fit them.
    """

    bands: int
    count: int
    mean: Vector
    covariance: Vector
    lowest: Vector
    weights: Vector | None = None

    @property
    def ms_mean(self) -> Vector:
        """Mean of each band, (bands,)."""
        return self.mean[: self.bands]

    @property
    def ms_covariance(self) -> Vector:
        """Covariance of the bands, (bands, bands)."""
        return self.covariance[: self.bands, : self.bands]

    @property
    def pan_mean(self) -> float:
        """Mean of PAN seen through the MS sensor."""
        return float(self.mean[self.bands])

    @property
    def pan_variance(self) -> float:
        """Variance of PAN seen through the MS sensor."""
        return float(self.covariance[self.bands, self.bands])

    @property
    def ms_with_pan(self) -> Vector:
        """Covariance of each band with PAN seen through the MS sensor, (bands,)."""
        return self.covariance[: self.bands, self.bands]

    @property
    def lms_with_sharp_pan(self) -> Vector:
        """Covariance of each interpolated band with PAN on the PAN grid, (bands,)."""
        return self.covariance[: self.bands, self.bands + 1]

    @property
    def lowpass_with_sharp_pan(self) -> float:
        """Covariance of PAN's interpolated low-pass with PAN, on the PAN grid."""
        return float(self.covariance[self.bands, self.bands + 1])

    @property
    def raw(self) -> Vector:
        """Mean products about zero, (f, f)."""
        return self.covariance + np.outer(self.mean, self.mean)

    @property
    def shares(self) -> Vector:
        """Share of each band in a mix of all, (bands,), with sum 1: equal unless weights are known."""
        weights = np.ones(self.bands) if self.weights is None else self.weights
        return np.asarray(weights / weights.sum())

    def regress_pan(self) -> tuple[Vector, float]:
        """Weights (bands,) and offset of PAN, seen through the MS sensor, as a sum of the bands, by least squares.

        If weights are known, only their common factor and the offset are fitted.
        """
        if self.weights is not None:
            mix = self.shares
            variance = float(mix @ self.ms_covariance @ mix)
            fitted = mix * (float(mix @ self.ms_with_pan) / (variance + 1e-12))
            return fitted, self.pan_mean - float(fitted @ self.ms_mean)
        deviation = np.sqrt(np.diag(self.ms_covariance)) + 1e-12
        correlation = self.ms_covariance / np.outer(deviation, deviation)
        weights = ridge_coefficients(correlation, self.ms_with_pan / deviation, RIDGE) / deviation
        return weights, self.pan_mean - float(weights @ self.ms_mean)


def blur_reach(relation: Relation, gain: float) -> int:
    """MS pixels by which `features` looks beyond a block to blur the bands once more."""
    return max(gaussian_radius(gaussian_sigma(axis.ratio, gain)) for axis in (relation.rows, relation.cols))


def pan_for_features(relation: Relation, block: Window, gain: float) -> Window:
    """PAN pixels that `features` sees under a block of MS pixels."""
    return relation.fine_under(block, gain).united(relation.fine_served(block))


def features(pan: Patch, ms: Patch, relation: Relation, block: Window, gain: float) -> Image:
    """What the moments are taken of, for a block of MS pixels.

    Moments on the PAN grid need no interpolation of the bands: interpolation is linear, so the sum of LMS times PAN
    over fine pixels is the sum of MS times PAN gathered by the transposed interpolation over coarse ones.

    Args:
        pan: (rows, columns), over `pan_for_features`.
        ms: (bands, rows, columns), over the block and `reach` more on each side; no more on any side leaves the
            blurred bands out.
        relation: of the MS grid to the PAN grid.
        block: of MS pixels.
        gain: MTF gain at the MS Nyquist frequency.

    Returns:
        (features, rows, columns) of the block: the bands; PAN seen through the MS sensor; PAN gathered; and, if asked
        for, the bands blurred by the MTF as if they were to be degraded by the ratio once more.
    """
    seen, gathered = degrade(pan, relation, block, gain), gather(pan, relation, block)
    margin = block.rows.start - ms.window.rows.start
    if margin == 0:
        return np.concatenate([ms.image, seen[None], gathered[None]])
    return np.concatenate(
        [ms.crop(block), seen[None], gathered[None], blurred_once_more(ms.image, relation, gain, margin)]
    )


def blurred_once_more(ms: Image, relation: Relation, gain: float, margin: int) -> Image:
    """MS as its own sensor, `ratio` times coarser, would blur it, on its own grid and less `margin` on each side."""
    distance = np.arange(-margin, margin + 1.0)
    sigmas = (gaussian_sigma(axis.ratio, gain) for axis in (relation.rows, relation.cols))
    return smoothed(ms, margin, *(gaussian(distance, sigma) for sigma in sigmas))


def smoothed(image: Image, margin: int, row_weights: Vector, col_weights: Vector) -> Image:
    """A separable filter of 2 margin + 1 taps each way, scaled to sum 1; (..., rows, columns) less the margins."""
    for axis, weights in ((-2, row_weights), (-1, col_weights)):
        scaled = (weights / weights.sum()).astype(np.float32)
        size = image.shape[axis] - 2 * margin
        lines = np.moveaxis(image, axis, 0)
        total = scaled[0] * lines[:size]
        for tap in range(1, 2 * margin + 1):
            total += scaled[tap] * lines[tap : tap + size]
        image = np.moveaxis(total, 0, axis)
    return image


def sums(features: Image, valid: NDArray[np.bool_], reference: Image, bands: int) -> BlockSums:
    """A block's contribution.

    Args:
        features: (f, rows, columns).
        valid: (rows, columns), or (f, rows, columns) where features count in pixels of their own.
        reference: (f,) float32 values near the means, the same for all blocks, for the sums to keep their digits.
        bands: of MS, the first of the features.
    """
    if valid.ndim == 3:
        return paired_sums(features, valid, reference, bands)
    counted = features.reshape(len(features), -1) if valid.all() else features[:, valid]
    if counted.shape[1] == 0:
        nothing = np.zeros(len(features))
        return BlockSums(0, nothing, np.outer(nothing, nothing), np.full(bands, np.inf))
    centred = (counted - reference[:, None]).astype(np.float64)
    return BlockSums(
        counted.shape[1], centred.sum(axis=1), centred @ centred.T, counted[:bands].min(axis=1).astype(float)
    )


def moments(parts: Sequence[BlockSums], reference: Image, bands: int) -> Moments:
    """Moments of all blocks together, in the order given.

    Raises:
        ValueError: if fewer than 16 MS pixels are valid.
    """
    if any(isinstance(part.count, np.ndarray) for part in parts):
        return paired_moments(parts, reference, bands)
    count = sum(int(part.count) for part in parts)
    if count < LEAST_PIXELS:
        raise ValueError("fewer than 16 valid MS pixels")
    mean = np.sum([part.total for part in parts], axis=0) / count
    covariance = np.sum([part.products for part in parts], axis=0) / count - np.outer(mean, mean)
    lowest = np.min([part.lowest for part in parts], axis=0)
    return Moments(bands, count, mean + reference, covariance, lowest)


def paired_sums(features: Image, masks: NDArray[np.bool_], reference: Image, bands: int) -> BlockSums:
    """A block's contribution where features count in pixels of their own; arguments as for `sums`."""
    flat, counts = features.reshape(len(features), -1), masks.reshape(len(features), -1)
    centred = np.where(counts, (flat - reference[:, None]).astype(np.float64), 0.0)
    lowest = np.where(counts[:bands], flat[:bands], np.inf).min(axis=1)
    weight = counts.astype(np.float64)
    return BlockSums(weight @ weight.T, centred @ weight.T, centred @ centred.T, lowest.astype(float))


def paired_moments(parts: Sequence[BlockSums], reference: Image, bands: int) -> Moments:
    """Moments of every two features from the pixels where both count, brought together; as `moments` otherwise.

    Two that have hardly a pixel in common are taken to have in common what both have with PAN.
    """
    size = len(parts[0].products)
    count, total, products = np.zeros((3, size, size))
    for part in parts:
        is_whole = not isinstance(part.count, np.ndarray)
        count += part.count
        total += part.total[:, None] if is_whole else part.total
        products += part.products
    own = np.diag(count)
    if own[:bands].max() < LEAST_PIXELS:
        raise ValueError("fewer than 16 valid MS pixels")
    mean = np.diag(total) / np.maximum(own, 1.0)
    means = total / np.maximum(count, 1.0)
    covariance = products / np.maximum(count, 1.0) - means * means.T
    covariance = _possible(covariance, count >= LEAST_PIXELS, bands)
    lowest = np.min([part.lowest for part in parts], axis=0)
    lowest = np.where(np.isfinite(lowest), lowest, mean[:bands] + reference[:bands])
    return Moments(bands, int(own[:bands].max()), mean + reference, covariance, lowest)


def _possible(covariance: Vector, known: NDArray[np.bool_], pan: int) -> Vector:
    """The nearest covariance that images can have, in place of one put together from pairs; `pan` is PAN's place."""
    deviation = np.sqrt(np.maximum(np.diag(covariance), 1e-12))
    correlation = covariance / np.outer(deviation, deviation)
    with_pan = np.where(known[:, pan], correlation[:, pan], 0.0)
    correlation = np.clip(np.where(known, correlation, np.outer(with_pan, with_pan)), -1.0, 1.0)
    np.fill_diagonal(correlation, 1.0)
    values, vectors = np.linalg.eigh(correlation)
    correlation = (vectors * np.maximum(values, RIDGE)) @ vectors.T
    scale = deviation / np.sqrt(np.diag(correlation))
    return np.asarray(correlation * np.outer(scale, scale))
