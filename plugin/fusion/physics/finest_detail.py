"""Detail that MS cannot show, from PAN alone: by one gain for each band, as GSA injects it (Aiazzi et al. 2007)."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..spans import Image, Patch, Window
from .pair_statistics import PairStatistics
from .smoothing import gaussian_weights, smoothed

STRENGTH = 1.1
"""Of the detail, relative to GSA's. PAN is itself blurred by its sensor; eyes prefer a little more than it shows."""


def with_pans_finest(
    read_fused: Callable[[Window], Image],
    read_pan: Callable[[Window], Image],
    statistics: PairStatistics,
    window: Window,
    share: float,
    within: Window,
) -> Image:
    """A window of the fused image, whose detail finer than an MS pixel is partly replaced by that of PAN.

    Args:
        read_fused: a window of the fine grid to (bands, rows, columns).
        read_pan: the same to (rows, columns).
        statistics: of the whole scene.
        window: the fine pixels wanted.
        share: of the detail that is replaced; 0 gives the fused image as it is.
        within: the fine pixels that there are; beyond, both images are mirrored.

    Returns:
        (bands, rows, columns) of the window, float32.
    """
    if share == 0.0:
        return read_fused(window)
    taps = gaussian_weights(statistics.ratio / 2.0)
    around = window.grown(len(taps) // 2)
    inner = around.clipped(within)
    fused = Patch(read_fused(inner), inner).mirrored_over(around)
    pan = Patch(read_pan(inner)[None], inner).mirrored_over(around)
    own, detail = (image.crop(window) - smoothed(image.image, taps) for image in (fused, pan))
    gain = np.float32(STRENGTH) * statistics.gain.astype(np.float32)[:, None, None]
    return np.asarray(fused.crop(window) + np.float32(share) * (gain * detail - own))


def finest_reach(ratio: float) -> int:
    """How many fine pixels `with_pans_finest` looks beyond a window."""
    return len(gaussian_weights(ratio / 2.0)) // 2
