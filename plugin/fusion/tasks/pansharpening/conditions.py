"""DDRF's conditions: what the denoiser sees of PAN and MS, and the units in which the residual HRMS - LMS is diffused.

Every band is one sample of the same network: the network learns "a band and a PAN", so one model serves any number of
bands in any order. What bands have to say to each other enters through the regression of PAN on all of them.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ...physics.pair_statistics import TINY, PairStatistics, ms_detail
from ...physics.sampling import Relation, degrade, interpolate
from ...spans import Image, Span

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
"""In units of the residual: more than this is a defect of the data."""


class Windows(NamedTuple):
    """Which pixels of either grid a fine window needs.

    Attributes:
        fine_rows, fine_cols: the window itself, on the PAN grid.
        coarse_rows, coarse_cols: MS pixels that interpolation reaches.
        ms_rows, ms_cols: those and one more on each side, for the MS detail.
        pan_rows, pan_cols: PAN pixels under the MTF-blurred samples at `coarse_rows`, `coarse_cols`.
    """

    fine_rows: Span
    fine_cols: Span
    coarse_rows: Span
    coarse_cols: Span
    ms_rows: Span
    ms_cols: Span
    pan_rows: Span
    pan_cols: Span


def windows(relation: Relation, mtf_gain: float, fine_rows: Span, fine_cols: Span) -> Windows:
    """What to read for a fine window, so that its conditions do not depend on the window."""
    coarse_rows, coarse_cols = relation.rows.coarse_span_over(fine_rows), relation.cols.coarse_span_over(fine_cols)
    return Windows(
        fine_rows,
        fine_cols,
        coarse_rows,
        coarse_cols,
        coarse_rows.grown(1),
        coarse_cols.grown(1),
        relation.rows.fine_span_under(coarse_rows, mtf_gain).united(fine_rows),
        relation.cols.fine_span_under(coarse_cols, mtf_gain).united(fine_cols),
    )


def residual_scale(statistics: PairStatistics) -> NDArray[np.float64]:
    """Expected standard deviation of HRMS - LMS per band, in MS units.

    What a band lost to its sensor follows from the detail that it kept: over SPOT-6, QuickBird and Landsat-8 the ratio
    of the two is 1.8-2.0 at ratio 2 and 2.1-2.7 at ratio 4, whatever the band.
    """
    return (1.55 + 0.4 * math.log2(statistics.ratio)) * statistics.ms_detail_std


def context(statistics: PairStatistics) -> Image:
    """Coarse scene statistics that modulate the network ("style"): (bands, len(CONTEXT)) float32, all of order one."""
    scale = residual_scale(statistics)
    bands = len(scale)
    columns = (
        statistics.correlation,
        np.clip(statistics.gain * statistics.pan_detail_std / scale, -3.0, 3.0),
        np.log(statistics.ms_std / scale),
        np.full(bands, statistics.pan_r2),
        np.full(bands, math.log2(statistics.ratio) - 2.0),
        np.full(bands, 5.0 * (statistics.mtf_gain - 0.3)),
        np.full(bands, math.log(statistics.pan_std / statistics.pan_detail_std)),
    )
    return np.stack(columns, axis=1).astype(np.float32)


def conditions(
    pan: Image, ms: Image, where: Windows, relation: Relation, statistics: PairStatistics
) -> tuple[Image, Image]:
    """The network's view of a window.

    Args:
        pan: over `where.pan_rows` x `where.pan_cols`, in PAN's units.
        ms: (bands, ...) over `where.ms_rows` x `where.ms_cols`, in MS units.
        where: as `windows` gave it.
        relation: how the MS grid lies on the PAN grid.
        statistics: of the whole scene.

    Returns:
        Conditions (bands, len(CONDITIONS), rows, columns), of order one, and LMS (bands, rows, columns) in MS units.
    """
    coarse_origin = (where.coarse_rows.start, where.coarse_cols.start)
    coarse_pan = degrade(
        pan,
        (where.pan_rows.start, where.pan_cols.start),
        relation,
        where.coarse_rows,
        where.coarse_cols,
        statistics.mtf_gain,
    )
    coarse = np.concatenate([ms[:, 1:-1, 1:-1], ms_detail(ms), coarse_pan[None]])
    fine = interpolate(coarse, coarse_origin, relation, where.fine_rows, where.fine_cols)
    bands = len(ms)
    lms, detail, pan_lowpass = fine[:bands], fine[bands:-1], fine[-1]
    pan = pan[where.fine_rows.within(where.pan_rows), where.fine_cols.within(where.pan_cols)]
    return _stack(pan, pan_lowpass, lms, detail, statistics), lms


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
