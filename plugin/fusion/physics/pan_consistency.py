"""Consistency with PAN, the dual of that with the MS: detail that PAN shows and the fused bands lack is given back.

What the mix of the bands that explains PAN lacks of it (Aiazzi et al. 2007, the intensity of GSA), less what the MS
sensor sees of that, goes into every band by its gain: so the bands get as sharp as PAN is, and the consistency with the
MS stays.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..spans import Image, Mask, Patch, Window
from .consistency import back_project
from .pair_statistics import PairStatistics
from .sampling import Relation

ITERATIONS = 4
"""Back-projections that take out of the detail what the MS sensor sees of it."""


def with_pan_detail(
    read_fused: Callable[[Window], Image],
    read_pan: Callable[[Window], Image],
    relation: Relation,
    statistics: PairStatistics,
    window: Window,
    share: float,
    within: Window,
) -> Image:
    """A window of the fused image, with a share of the detail that it lacks of PAN.

    Args:
        read_fused: a window of the fine grid to (bands, rows, columns); asked once, for a larger one.
        read_pan: the same to (rows, columns).
        relation: of the MS grid to the PAN grid.
        statistics: of the whole scene.
        window: the fine pixels wanted.
        share: 0 gives the fused image as it is, 1 all of the detail.
        within: the fine pixels that there are; beyond, what is lacking is mirrored.

    Returns:
        (bands, rows, columns) of the window, float32.
    """
    if share == 0.0:
        return read_fused(window)
    fused: list[Image] = []

    def lacking(around: Window) -> Image:
        inner = around.clipped(within)
        image = Patch(read_fused(around), around)
        missing = read_pan(inner) - np.float32(statistics.pan_offset)
        for band, weight in zip(image.crop(inner), statistics.pan_weights):
            missing = missing - np.float32(weight) * band
        fused.append(image.crop(window))
        return Patch(np.asarray(missing[None]), inner).mirrored_over(around).image

    detail = back_project(lacking, _nothing, relation, statistics.mtf_gain, window, ITERATIONS)
    return fused[0] + np.float32(share) * statistics.gain.astype(np.float32)[:, None, None] * detail


def _nothing(coarse: Window) -> tuple[Image, Mask]:
    """What the MS sensor is to see of the detail."""
    return np.zeros((1, *coarse.shape), np.float32), np.ones((1, *coarse.shape), bool)
