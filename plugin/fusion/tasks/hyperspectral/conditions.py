"""What a network sees of a cube and its guide: the same conditions as of MS and PAN, with each pivot's own best PAN.

In the place of what a regression on PAN says stands what the method `gsa` adds, which has the guide's values in it, and
in that of what GSA would inject stands what the method `local` adds. The network adds to the latter, so that one in
doubt is as good as `local`. PAN itself, which all bands share, is the mean of the guide's bands over their deviation.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ...physics.pair_statistics import TINY
from ...physics.regression import Vector
from ...physics.sharpening import CONDITIONS, LARGEST_MODULATION, scale_of, style
from ...spans import Image, Image64
from .fit import CubeFit, finest
from .linear import beyond_bands
from .local import local_detail
from .modulation import modulation
from .pivots import Pivots, pivots_of
from .view import View


class PivotStatistics(NamedTuple):
    """A scene's pivots, measured.

    Attributes:
        pivots: which bands stand for which.
        mean, std: (pivots,) in the cube's units.
        scale: (pivots,) deviation that is expected of what they lack, in the cube's units: that of the residual.
        basis: (pivots, components).
        pan: (guide bands,), weights of the guide's bands in PAN.
        pan_std, pan_detail_std: of it, as the cube's sensor sees it, and of its detail at the guide's resolution.
        context: (pivots, statistics).
    """

    pivots: Pivots
    mean: Vector
    std: Vector
    scale: Vector
    basis: Vector
    pan: Vector
    pan_std: float
    pan_detail_std: float
    context: Image


def measure_pivots(fit: CubeFit, ratio: float, gain: float) -> PivotStatistics:
    """What a network must know of a whole scene.

    Args:
        fit: the scene, measured.
        ratio: of the cube's pixels to the guide's.
        gain: MTF gain of the cube's sensor at its Nyquist frequency, the mean over bands.
    """
    pivots = pivots_of(fit)
    basis = pivots.mix @ fit.basis
    values, guide = pivots.mix @ fit.pixels, fit.guide_pixels - fit.guide_mean[:, None]
    std = values.std(axis=1) + TINY
    detail = np.sqrt(np.maximum(_variances(basis, fit.detail_covariance), TINY**2))
    said = basis @ fit.of_values @ guide
    covariance = ((values - values.mean(axis=1, keepdims=True)) * said).mean(axis=1)
    pan = 1.0 / (guide.std(axis=1) + TINY) / len(guide)
    pan_std = float((pan @ guide).std()) + TINY
    pan_detail = np.sqrt(max(float(_variances((pan * fit.detail_scale)[None], fit.guide_covariance)[0]), TINY**2))
    pan_detail_std = float(scale_of(np.array(pan_detail), ratio))
    scale = scale_of(detail, ratio)
    context = style(
        covariance / (std * (said.std(axis=1) + TINY)),
        np.sqrt(_variances(basis @ fit.of_details, fit.guide_covariance)) / detail,
        std / scale,
        float(fit.guide_r2.max()),
        ratio,
        gain,
        pan_std / pan_detail_std,
    )
    return PivotStatistics(
        pivots, pivots.mix @ fit.mean, std, scale, basis, pan, pan_std, pan_detail_std, context
    )  # fmt: skip


def conditions(
    fit: CubeFit, statistics: PivotStatistics, view: View, gain: float, of_local: Image64 | None = None
) -> tuple[Image, Image]:
    """The network's view of a window.

    Args:
        fit: the scene, measured.
        statistics: of its pivots.
        view: the window, with `local.MARGIN` pixels of the cube around it.
        gain: MTF gain of the cube's sensor at its Nyquist frequency.
        of_local: what `local` adds to the components there, (components, rows, columns), where it is known already.

    Returns:
        Conditions (pivots, len(CONDITIONS), rows, columns), of order one, and what `local` adds to the pivots
        (pivots, rows, columns), in the cube's units.
    """
    mix, count = statistics.pivots.mix, statistics.pivots.size
    around = np.tensordot(mix, view.cube(view.coarse.grown(1)).astype(np.float64), 1)
    fine = view.fine(np.concatenate([around[:, 1:-1, 1:-1], finest(around)]))
    lms, detail = fine[:count], fine[count:]
    base = np.tensordot(statistics.basis, local_detail(fit, view, gain) if of_local is None else of_local, 1)
    pan = np.tensordot(statistics.pan, view.guide - fit.guide_mean[:, None, None], 1)
    pan_detail = np.tensordot(statistics.pan, (view.guide - view.lowpass(gain)).astype(np.float64), 1)
    stacked = np.empty((count, len(CONDITIONS), *pan.shape), np.float32)
    std, scale = (values[:, None, None] for values in (statistics.std, statistics.scale))
    stacked[:, 0] = (lms - statistics.mean[:, None, None]) / std
    stacked[:, 1] = detail / scale
    stacked[:, 2] = pan / statistics.pan_std
    stacked[:, 3] = pan_detail / statistics.pan_detail_std
    stacked[:, 4] = np.tensordot(statistics.basis, beyond_bands(fit, view, gain), 1) / scale
    stacked[:, 5] = base / scale
    added = lms * (modulation(fit, statistics.basis, statistics.mean, view, gain) - 1.0)
    stacked[:, 6] = np.clip(added / scale, -LARGEST_MODULATION, LARGEST_MODULATION)
    stacked[:, 7] = stacked[:, 0].mean(axis=0)
    return stacked, base.astype(np.float32)


def _variances(weights: Vector, covariance: Vector) -> Vector:
    """(rows,) variances of weighted sums."""
    return np.asarray(((weights @ covariance) * weights).sum(axis=1))
