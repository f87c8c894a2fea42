"""What a network that sharpens is shown: the conditions of each band, and the units in which its residual is diffused.

Every band is one sample of the same network: the network learns "a band and a PAN", so one model serves any number of
bands in any order. What bands have to say to each other enters through the regression of PAN on all of them.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from ..spans import Image, Patch, Window
from .pair_statistics import TINY, PairStatistics, ms_detail
from .sampling import Relation, degrade, interpolate

CONDITIONS = (
    "lms",
    "ms_detail",
    "pan",
    "pan_detail",
    "regression_detail",
    "intensity_detail",
    "modulation_detail",
    "mean_band",
)
CONTEXT = ("correlation", "detail_gain", "log_contrast", "pan_r2", "log2_ratio", "mtf_gain", "log_pan_contrast")


LARGEST_MODULATION = 20.0
"""Largest modulation in units of the residual: anything larger is a defect of the data."""


def ms_needed(relation: Relation, window: Window) -> Window:
    """MS pixels to read for a fine window: those that interpolation takes, and one more on each side for their detail.

    With these, and with the PAN pixels of `Relation.fine_around`, no condition depends on the window.
    """
    return relation.coarse_over(window).grown(1)


def residual_scale(statistics: PairStatistics) -> NDArray[np.float64]:
    """Expected standard deviation of HRMS - LMS per band, in MS units.

    What a band lost to its sensor follows from the detail that it kept: over SPOT-6, QuickBird and Landsat-8 the ratio
    of the two is 1.8-2.0 at ratio 2 and 2.1-2.7 at ratio 4, whatever the band.
    """
    return scale_of(statistics.ms_detail_std, statistics.ratio)


def scale_of(detail_std: NDArray[np.float64], ratio: float) -> NDArray[np.float64]:
    """The same of the standard deviation of each band's detail (a band less its 3 x 3 binomial mean)."""
    return (1.55 + 0.4 * math.log2(ratio)) * detail_std


def context(statistics: PairStatistics) -> Image:
    """Coarse scene statistics that modulate the network ("style"): (bands, len(CONTEXT)) float32, all of order one."""
    scale = residual_scale(statistics)
    return style(
        statistics.correlation,
        statistics.gain * statistics.pan_detail_std / scale,
        statistics.ms_std / scale,
        statistics.pan_r2,
        statistics.ratio,
        statistics.mtf_gain,
        statistics.pan_std / statistics.pan_detail_std,
    )


def style(
    correlation: NDArray[np.float64],
    detail_gain: NDArray[np.float64],
    contrast: NDArray[np.float64],
    pan_r2: float,
    ratio: float,
    mtf_gain: float,
    pan_contrast: float,
) -> Image:
    """The context of its parts, in the order of CONTEXT.

    Args:
        correlation: (bands,) of each band with PAN.
        detail_gain: (bands,) deviation of what PAN's detail says of a band, over the residual's scale.
        contrast: (bands,) deviation of a band, over the residual's scale.
        pan_r2: share of PAN's variance that the bands explain.
        ratio: of the pixels.
        mtf_gain: of the coarse sensor at its Nyquist frequency.
        pan_contrast: deviation of PAN over that of its detail.
    """
    columns = (
        correlation,
        np.clip(detail_gain, -3.0, 3.0),
        np.log(contrast),
        pan_r2,
        math.log2(ratio) - 2.0,
        5.0 * (mtf_gain - 0.3),
        math.log(pan_contrast),
    )
    return np.stack([np.broadcast_to(column, len(contrast)) for column in columns], axis=1).astype(np.float32)


def conditions(
    pan: Patch, ms: Patch, relation: Relation, window: Window, statistics: PairStatistics
) -> tuple[Image, Image]:
    """The network's view of a window.

    Args:
        pan: (rows, columns), over `relation.fine_around` or more, in PAN's units.
        ms: (bands, rows, columns), over `ms_needed` or more, in MS units.
        relation: how the MS grid lies on the PAN grid.
        window: the fine pixels wanted.
        statistics: of the whole scene.

    Returns:
        Conditions (bands, len(CONDITIONS), rows, columns), of order one, and LMS (bands, rows, columns) in MS units.
    """
    taken = relation.coarse_over(window)
    around = ms.crop(taken.grown(1))
    coarse_pan = degrade(pan, relation, taken, statistics.mtf_gain)
    coarse = np.concatenate([around[:, 1:-1, 1:-1], ms_detail(around), coarse_pan[None]])
    fine = interpolate(Patch(coarse, taken), relation, window)
    bands = len(around)
    lms, detail, pan_lowpass = fine[:bands], fine[bands:-1], fine[-1]
    return _stack(pan.crop(window), pan_lowpass, lms, detail, statistics), lms


def _stack(pan: Image, pan_lowpass: Image, lms: Image, detail: Image, statistics: PairStatistics) -> Image:
    scale = residual_scale(statistics)
    intensity = np.full_like(pan, statistics.pan_offset)
    for band, weight in zip(lms, statistics.pan_weights):
        intensity += np.float32(weight) * band
    pan_detail = pan - pan_lowpass
    relative_detail = pan_detail / _above_zero(pan_lowpass, statistics)
    stacked = np.empty((len(lms), len(CONDITIONS), *pan.shape), np.float32)
    stacked[:, 2] = (pan - np.float32(statistics.pan_mean)) * np.float32(1.0 / statistics.pan_std)
    stacked[:, 3] = pan_detail * np.float32(1.0 / statistics.pan_detail_std)
    for k in range(len(lms)):
        stacked[k, 0] = (lms[k] - np.float32(statistics.ms_mean[k])) * np.float32(1.0 / statistics.ms_std[k])
        stacked[k, 1] = detail[k] * np.float32(1.0 / scale[k])
        stacked[k, 4] = pan_detail * np.float32(statistics.gain[k] / scale[k])
        stacked[k, 5] = (pan - intensity) * np.float32(statistics.gain[k] / scale[k])
        above = lms[k] - np.float32(statistics.ms_level[k])
        if statistics.is_flat[k]:
            above = np.zeros_like(above)
        modulated = above * relative_detail * np.float32(1.0 / scale[k])
        stacked[k, 6] = np.clip(modulated, -LARGEST_MODULATION, LARGEST_MODULATION)
    stacked[:, 7] = stacked[:, 0].mean(axis=0)
    return stacked


def _above_zero(pan_lowpass: Image, statistics: PairStatistics) -> Image:
    """PAN counted from where the bands have their level, so that its offset does not matter; kept from vanishing."""
    zero = statistics.pan_level if statistics.ms_level.any() else statistics.pan_offset
    floor = max(0.05 * abs(statistics.pan_mean - zero), TINY)
    above: Image = np.maximum(pan_lowpass - np.float32(zero), np.float32(floor))
    return above
