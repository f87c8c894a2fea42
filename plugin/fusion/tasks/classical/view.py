"""What a rule sees of a window: PAN, its low-pass, and the interpolated MS."""

from __future__ import annotations

import math
from collections.abc import Callable
from enum import Enum
from typing import NamedTuple

import numpy as np

from ...physics.sampling import Axis, Relation, degrade, interpolate
from ...spans import Image, Span
from .moments import Vector, smoothed

SPLINE_SUPPORT = 2.0


class Lowpass(Enum):
    """Which low-pass version of PAN a method compares PAN with."""

    NONE = "none"
    MTF = "seen by the MS sensor, and interpolated (generalised Laplacian pyramid)"
    SPLINE = "smoothed by a cubic B-spline as wide as an MS pixel (à trous wavelet)"


class View(NamedTuple):
    """A window on the PAN grid.

    Attributes:
        pan: (rows, columns), PAN's units.
        lowpass: the same, of the kind that the method asks for; PAN itself where it asks for none.
        lms: (bands, rows, columns), MS units.
    """

    pan: Image
    lowpass: Image
    lms: Image


Rule = Callable[[View], Image]
"""From a view to the fused (bands, rows, columns), pixel by pixel."""


class Windows(NamedTuple):
    """Which pixels to read for a fine window, so that its view does not depend on the window.

    Attributes:
        fine_rows, fine_cols: the window itself, on the PAN grid.
        ms_rows, ms_cols: MS pixels that interpolation reaches.
        pan_rows, pan_cols: PAN pixels that the low-pass sees.
    """

    fine_rows: Span
    fine_cols: Span
    ms_rows: Span
    ms_cols: Span
    pan_rows: Span
    pan_cols: Span


def windows(relation: Relation, gain: float, lowpass: Lowpass, rows: Span, cols: Span) -> Windows:
    """What to read for a window of the PAN grid."""
    ms_rows, ms_cols = relation.rows.coarse_span_over(rows), relation.cols.coarse_span_over(cols)
    pan_rows, pan_cols = rows, cols
    if lowpass is Lowpass.MTF:
        pan_rows = relation.rows.fine_span_under(ms_rows, gain).united(rows)
        pan_cols = relation.cols.fine_span_under(ms_cols, gain).united(cols)
    if lowpass is Lowpass.SPLINE:
        margin = spline_reach(relation)
        pan_rows, pan_cols = rows.grown(margin), cols.grown(margin)
    return Windows(rows, cols, ms_rows, ms_cols, pan_rows, pan_cols)


def view(pan: Image, ms: Image, where: Windows, relation: Relation, gain: float, lowpass: Lowpass) -> View:
    """A window as a rule sees it.

    Args:
        pan: over `where.pan_rows` x `where.pan_cols`.
        ms: (bands, ...) over `where.ms_rows` x `where.ms_cols`.
        where: as `windows` gave it.
        relation: of the MS grid to the PAN grid.
        gain: MTF gain at the MS Nyquist frequency.
        lowpass: which one.
    """
    origin = (where.ms_rows.start, where.ms_cols.start)
    here = pan[where.fine_rows.within(where.pan_rows), where.fine_cols.within(where.pan_cols)]
    if lowpass is Lowpass.MTF:
        seen = degrade(pan, (where.pan_rows.start, where.pan_cols.start), relation, where.ms_rows, where.ms_cols, gain)
        low = interpolate(seen, origin, relation, where.fine_rows, where.fine_cols)
    else:
        low = here if lowpass is Lowpass.NONE else _splined(pan, relation)
    return View(here, low, interpolate(ms, origin, relation, where.fine_rows, where.fine_cols))


def spline_reach(relation: Relation) -> int:
    """PAN pixels by which the spline's low-pass looks beyond a window."""
    return math.ceil(SPLINE_SUPPORT * max(spline_width(axis) for axis in (relation.rows, relation.cols)))


def spline_width(axis: Axis) -> float:
    """Distance of the spline's knots, in PAN pixels.

    The à trous low-pass of n dyadic levels has the variance (4^n - 1) / 3, a cubic B-spline a third of its knots'
    distance squared: the two agree at ratios 2, 4 and 8, and this one takes any ratio.
    """
    return math.sqrt(max(axis.ratio, 1.5) ** 2 - 1.0)


def spline_weights(axis: Axis, margin: int) -> Vector:
    """Cubic B-spline at -margin..margin pixels, to be scaled to sum 1."""
    distance = np.abs(np.arange(-margin, margin + 1)) / spline_width(axis)
    near = 2.0 / 3.0 - distance**2 + 0.5 * distance**3
    far = np.maximum(2.0 - distance, 0.0) ** 3 / 6.0
    return np.where(distance < 1.0, near, far)


def _splined(pan: Image, relation: Relation) -> Image:
    margin = spline_reach(relation)
    return smoothed(pan, margin, spline_weights(relation.rows, margin), spline_weights(relation.cols, margin))
