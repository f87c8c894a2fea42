"""What several methods add, mixed as it would have been best one scale coarser (stacking, Wolpert 1992).

The cube is degraded by its own ratio and sharpened again by the guide as the cube's sensor sees it; there the truth is
known, which is the cube. What `local` misses of it is regressed, for each pivot, on the interpolated band, its detail,
and what `gsa`, `local` and `mtf_glp_hpm` add; the same mix is then added at the guide's resolution. How much of it is
believed is told by parts of the scene that it was not fitted to.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from ...job import Feedback
from ...physics.pair_statistics import TINY
from ...physics.regression import Vector, ridge_coefficients
from ...physics.sampling import Relation, degrade
from ...physics.sharpening import CONDITIONS
from ...scenes.cube_samples import CubeBlock, read_blocks, sample_windows
from ...scenes.edges import mirrored_over
from ...spans import Image, Image64, Mask, Patch, Window
from .conditions import PivotStatistics, conditions, measure_pivots
from .fit import OUTLYING, CubeFit
from .local import MARGIN, local_detail
from .scene import CubeScene
from .view import Rule, Sharpened, View

MIXED = [
    CONDITIONS.index(name)
    for name in ("lms", "ms_detail", "regression_detail", "intensity_detail", "modulation_detail")
]
RIDGE = 0.03
FOLDS = 4
"""Parts of the scene, each of which judges a mix that was fitted to the others."""

MOST_RATIO = 4.5
"""Beyond it, what holds one scale coarser does not hold: on Sentinel-2 at ratio 6 the mix did harm."""

LEAST_PIXELS = 500
"""Of the cube; with fewer nothing is mixed."""


class Stack(NamedTuple):
    """How a scene's pivots are corrected.

    Attributes:
        statistics: of the pivots.
        gain: MTF gain of the cube's sensor, the mean over bands.
        weights: (pivots, MIXED); zeros where nothing is believed.
    """

    statistics: PivotStatistics
    gain: float
    weights: Vector

    def added(self, given: Image) -> Image64:
        """What is added beyond `local` to the pivots, over their scale, (pivots, rows, columns).

        Args:
            given: conditions of a window, (pivots, conditions, rows, columns).
        """
        return np.einsum("pm,pmrc->prc", self.weights, given[:, MIXED].astype(np.float64))


def stack_of(scene: CubeScene, feedback: Feedback) -> Stack:
    """Measure the mix of a scene.

    Raises:
        Cancelled: the user asked to stop.
    """
    relation, gain = scene.relation, float(np.mean(scene.gains))
    statistics = measure_pivots(scene.fit, relation.ratio, gain)
    nothing = Stack(statistics, gain, np.zeros((statistics.pivots.size, len(MIXED))))
    if relation.ratio > MOST_RATIO:
        return nothing
    windows = sample_windows(relation, scene.shared, len(scene.sharpened))
    cube = scene.cube.of_bands(list(scene.sharpened))
    blocks = read_blocks(cube, scene.guide, relation, windows, gain, feedback)
    weights = _weights([_coarser(block, scene.fit, nothing, relation.ratio) for block in blocks])
    return nothing if weights is None else nothing._replace(weights=weights)


def stacked(scene: CubeScene, feedback: Feedback) -> Rule:
    """The rule: `local`, and the mix that a scene wants beyond it."""
    return stacked_by(scene.fit, stack_of(scene, feedback))


def stacked_by(fit: CubeFit, stack: Stack) -> Rule:
    """The rule of a mix that was measured."""

    def rule(view: View) -> Sharpened:
        return _Stacked(fit, stack, view)

    return rule


class _Stacked:
    """A window; see `view.Sharpened`."""

    def __init__(self, fit: CubeFit, stack: Stack, view: View) -> None:
        self._fit, self._stack, self._view = fit, stack, view
        self._details: dict[float, Image64] = {}
        self._more = self._beyond_local() if stack.weights.any() else None

    def image(self, bands: slice, gain: float) -> Image:
        """The bands with what `local` adds, and what the mix does beyond it."""
        added = np.tensordot(self._fit.basis[bands], self._detail(gain), 1)
        if self._more is not None:
            added += np.tensordot(self._stack.statistics.pivots.share[bands], self._more, 1)
        return np.asarray(self._view.lms(bands) + added.astype(np.float32))

    def _detail(self, gain: float) -> Image64:
        if gain not in self._details:
            self._details = {gain: local_detail(self._fit, self._view, gain)}
        return self._details[gain]

    def _beyond_local(self) -> Image64:
        statistics, gain = self._stack.statistics, self._stack.gain
        given, _ = conditions(self._fit, statistics, self._view, gain, self._detail(gain))
        return self._stack.added(given) * statistics.scale[:, None, None]


class _Part(NamedTuple):
    """A block one scale coarser.

    Attributes:
        given: (pivots, MIXED, pixels).
        missed: (pivots, pixels), what `local` lacks there of the cube, over the pivots' scale.
        fold: (pixels,), which part of the scene each belongs to.
    """

    given: Image64
    missed: Image64
    fold: Vector


def _coarser(block: CubeBlock, fit: CubeFit, stack: Stack, ratio: float) -> _Part:
    """A block, degraded and sharpened again."""
    statistics, relation = stack.statistics, Relation.of_ratio(ratio)
    window = Window.of_shape(block.cube.shape[1:])
    coarse = relation.coarse_over(window).grown(MARGIN)
    under = relation.fine_under(coarse, stack.gain).united(window)
    cube = Patch(degrade(mirrored_over(Patch.whole(block.cube), under), relation, coarse, stack.gain), coarse)
    view = View(window, relation, cube, mirrored_over(Patch.whole(block.guide), under))
    given, base = conditions(fit, statistics, view, stack.gain)
    lms = given[:, CONDITIONS.index("lms")] * statistics.std[:, None, None] + statistics.mean[:, None, None]
    missed = (np.tensordot(statistics.pivots.mix, block.cube, 1) - lms - base) / statistics.scale[:, None, None]
    counts = _undisturbed(block.masks.all(axis=0) & block.seen, math.ceil(ratio) + 1)
    fold = np.broadcast_to(np.arange(window.shape[1]) * FOLDS // window.shape[1], window.shape)
    return _Part(given[:, MIXED][:, :, counts].astype(np.float64), missed[:, counts], fold[counts])


def _undisturbed(valid: Mask, radius: int) -> Mask:
    """Pixels around which all count, none of them near the edge of the block."""
    padded = np.pad(valid, radius, constant_values=False)
    return np.asarray(sliding_window_view(padded, (2 * radius + 1, 2 * radius + 1)).all(axis=(-2, -1)))


def _weights(parts: Sequence[_Part]) -> Vector | None:
    """(pivots, MIXED), each pivot's times how far it is believed; None of too few pixels."""
    given, missed = (np.concatenate([part[k] for part in parts], axis=-1) for k in (0, 1))
    fold = np.concatenate([part.fold for part in parts])
    if len(fold) < LEAST_PIXELS:
        return None
    weight = _robust_weights(missed)
    return np.stack([_of_pivot(x, y, weight, fold) for x, y in zip(given, missed)])


def _robust_weights(missed: Image64) -> Vector:
    """(pixels,) weights: what nothing explains (clouds, what has changed) counts less (Huber 1964)."""
    squares = missed**2
    off = np.sqrt((squares / (np.median(squares, axis=1, keepdims=True) + TINY**2)).mean(axis=0))
    return np.minimum(1.0, OUTLYING * np.median(off) / np.maximum(off, TINY))


def _of_pivot(given: Vector, missed: Vector, weight: Vector, fold: Vector) -> Vector:
    """One pivot's regression, times the slope of what is missed on what regressions on other parts say of it."""
    sums = [_sums(given[:, part], missed[part], weight[part]) for part in _parts(fold)]
    among, between = (sum(each) for each in zip(*sums))
    agreement = said = 0.0
    for own, with_missed in sums:
        others = _solved(among - own, between - with_missed)
        agreement += float(others @ with_missed)
        said += float(others @ own @ others)
    return float(np.clip(agreement / max(said, TINY), 0.0, 1.0)) * _solved(among, between)


def _parts(fold: Vector) -> Iterator[Mask]:
    return (fold == k for k in range(FOLDS))


def _sums(given: Vector, missed: Vector, weight: Vector) -> tuple[Vector, Vector]:
    weighted = given * weight
    return weighted @ given.T, weighted @ missed


def _solved(among: Vector, between: Vector) -> Vector:
    scale = np.sqrt(np.diag(among)) + TINY
    return ridge_coefficients(among / np.outer(scale, scale), between / scale, RIDGE) / scale
