"""What every method must know of a scene: the cube's subspace, and how it depends on the guide.

Two regressions are fitted on the coarse grid. That of values tells what the guide says of a band's brightness; that of
details (what a binomial mean of 3 x 3 pixels takes away) what it says of the finest structures that the cube still has,
which are nearest to those it lacks. All have a ridge, since bands of a guide repeat each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from ...physics.pair_statistics import TINY, ms_detail
from ...physics.regression import Vector, ridge_coefficients
from ...scenes.cube_samples import CubeBlock
from ...spans import Image, Image64, Mask

RIDGE = 1e-3
MOST_COMPONENTS = 24
LEAST_SHARE = 1e-6
"""Least variance of a component that is kept, of the first one's."""

OUTLYING = 3.0
ROUNDS = 3
LEAST_PIXELS = 16
SOME_PIXELS = 4000


@dataclass(frozen=True)
class CubeFit:
    """A scene, measured. Components are coordinates in the cube's subspace: basis.T @ (bands - mean).

    Attributes:
        count: pixels of the cube that were looked at.
        mean: (bands,) of the cube.
        basis: (bands, components), orthonormal.
        guide_mean: (guide bands,) as the cube's sensor sees them.
        detail_scale: (guide bands,) standard deviation of the guide's detail at the cube's scale.
        of_details: (components, guide bands) regression of the components' details on the guide's over its scale.
        of_values: (components, guide bands) regression of the components on the guide.
        to_guide: (guide bands, components) regression of the guide on the components.
        detail_covariance: (components, components) of the components' details.
        guide_covariance: (guide bands, guide bands) of the guide's details over their scale.
        unexplained: (guide bands,) variance of the guide's detail that the components leave.
        guide_r2: (guide bands,) share of the guide's variance at the cube's scale that the components explain.
        pixels: (bands, some pixels) of the cube, evenly taken.
        guide_pixels: (guide bands, pixels) of the guide, as the cube's sensor sees them there.
    """

    count: int
    mean: Vector
    basis: Vector
    guide_mean: Vector
    detail_scale: Vector
    of_details: Vector
    of_values: Vector
    to_guide: Vector
    detail_covariance: Vector
    guide_covariance: Vector
    unexplained: Vector
    guide_r2: Vector
    pixels: Vector
    guide_pixels: Vector

    def components(self, cube: Image64) -> Image64:
        """(components, rows, columns) of a cube (bands, rows, columns)."""
        return np.tensordot(self.basis.T, cube - self.mean[:, None, None], 1)


def finest(image: NDArray[Any]) -> Image64:
    """What a binomial mean takes away: (bands, rows + 2, columns + 2) to (bands, rows, columns)."""
    return np.asarray(ms_detail(image), np.float64)


def fit_cube(blocks: Sequence[CubeBlock], masks: Sequence[Mask]) -> CubeFit:
    """Measure a scene.

    Args:
        blocks: samples of it, with the bands that are to be sharpened.
        masks: the pixels of each that count, (rows, columns).

    Raises:
        ValueError: if fewer than 16 pixels count.
    """
    count = sum(int(mask.sum()) for mask in masks)
    if count < LEAST_PIXELS:
        raise ValueError("fewer than 16 valid pixels")
    mean, basis = _subspace(blocks, masks, count)
    parts = [np.tensordot(basis.T, block.cube - mean[:, None, None], 1) for block in blocks]
    components = np.concatenate([part[:, mask] for part, mask in zip(parts, masks)], axis=1)
    guide = np.concatenate([block.guide[:, mask] for block, mask in zip(blocks, masks)], axis=1).astype(np.float64)
    guide_mean = guide.mean(axis=1)
    to_guide = _regression(components, guide - guide_mean[:, None])
    inner = [sliding_window_view(mask, (3, 3)).all(axis=(-2, -1)) for mask in masks]
    of_cube = np.concatenate([finest(part)[:, mask] for part, mask in zip(parts, inner)], axis=1)
    of_guide = np.concatenate(
        [finest(block.guide.astype(np.float64))[:, mask] for block, mask in zip(blocks, inner)], axis=1
    )
    if of_cube.shape[1] < LEAST_PIXELS:
        of_cube, of_guide = components, guide - guide_mean[:, None]
    scale = of_guide.std(axis=1) + TINY
    return CubeFit(
        count=count,
        mean=mean,
        basis=basis,
        guide_mean=guide_mean,
        detail_scale=scale,
        of_details=_robust(of_guide / scale[:, None], of_cube),
        of_values=_regression(guide - guide_mean[:, None], components),
        to_guide=to_guide,
        detail_covariance=np.atleast_2d(of_cube @ of_cube.T / of_cube.shape[1]),
        guide_covariance=np.atleast_2d((of_guide / scale[:, None]) @ (of_guide / scale[:, None]).T / of_guide.shape[1]),
        unexplained=(of_guide - to_guide @ of_cube).var(axis=1),
        guide_r2=1.0 - (guide - guide_mean[:, None] - to_guide @ components).var(axis=1) / (guide.var(axis=1) + TINY),
        pixels=_evenly([block.cube[:, mask] for block, mask in zip(blocks, masks)], count),
        guide_pixels=_evenly([block.guide[:, mask] for block, mask in zip(blocks, masks)], count),
    )


def _evenly(parts: Sequence[Image], count: int) -> Vector:
    """Some of the pixels (bands, pixels) of all parts."""
    step = max(1, count // SOME_PIXELS)
    return np.concatenate([part[:, ::step] for part in parts], axis=1).astype(np.float64)


def _subspace(blocks: Sequence[CubeBlock], masks: Sequence[Mask], count: int) -> tuple[Vector, Vector]:
    """Mean of the cube, and the principal components that hold more than noise."""
    mean = np.sum([block.cube[:, mask].sum(axis=1, dtype=np.float64) for block, mask in zip(blocks, masks)], 0) / count
    covariance = np.zeros((len(mean), len(mean)))
    for block, mask in zip(blocks, masks):
        centred = block.cube[:, mask] - mean[:, None]
        covariance += centred @ centred.T
    values, vectors = np.linalg.eigh(covariance / count)
    kept = min(MOST_COMPONENTS, max(1, int((values > LEAST_SHARE * values[-1]).sum())))
    return mean, np.ascontiguousarray(vectors[:, ::-1][:, :kept])


def _regression(given: Vector, wanted: Vector, weight: Vector | None = None) -> Vector:
    """Coefficients (wanted, given) by least squares with the ridge, of rows with mean 0.

    Args:
        given: (regressors, pixels).
        wanted: (targets, pixels).
        weight: (pixels,) that sum to 1; None for all alike.
    """
    weight = np.full(given.shape[1], 1.0 / given.shape[1]) if weight is None else weight
    scale = np.sqrt((given**2 * weight).sum(axis=1, keepdims=True)) + TINY
    scaled = given / scale
    weighted = scaled * weight
    return np.asarray(ridge_coefficients(weighted @ scaled.T, weighted @ wanted.T, RIDGE).T / scale.T)


def _robust(given: Vector, wanted: Vector) -> Vector:
    """The same, in which pixels that nothing explains (clouds, what has changed) count less (Huber 1964)."""
    weight = np.full(given.shape[1], 1.0 / given.shape[1])
    for _ in range(ROUNDS):
        coefficients = _regression(given, wanted, weight)
        squares = (wanted - coefficients @ given) ** 2
        off = np.sqrt((squares / (np.median(squares, axis=1, keepdims=True) + TINY**2)).mean(axis=0))
        usual = float(np.median(off))
        weight = np.minimum(1.0, OUTLYING * usual / np.maximum(off, TINY)) if usual > 0.0 else np.ones_like(off)
        weight /= weight.sum()
    return _regression(given, wanted, weight)
