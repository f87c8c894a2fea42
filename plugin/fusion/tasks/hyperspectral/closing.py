"""Where a band counts once single missing pixels are filled: one dark pixel is no hole in the scene."""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from ...raster.source import RasterSource
from ...spans import Mask, Window

RADIUS = 2
"""Pixels by which a hole is closed from all sides; wider ones stay."""


def closed(source: RasterSource, window: Window) -> Mask:
    """Masks (bands or 1, rows, columns) of a window, dilated and eroded; edges of the scene stay where they are."""
    wide = source.masks(window.grown(2 * RADIUS))
    if wide.all():
        return wide[:, 2 * RADIUS : -2 * RADIUS, 2 * RADIUS : -2 * RADIUS]
    shape = (1, 2 * RADIUS + 1, 2 * RADIUS + 1)
    dilated = sliding_window_view(wide, shape).any(axis=(-3, -2, -1))
    return np.asarray(sliding_window_view(dilated, shape).all(axis=(-3, -2, -1)))
