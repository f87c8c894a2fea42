"""What a rule sees of a window: PAN, its low-pass, and the interpolated MS."""

from __future__ import annotations

import math
from collections.abc import Callable
from enum import Enum
from typing import NamedTuple

import numpy as np

from ...physics.sampling import Axis, Relation, degrade, interpolate
from ...spans import Image, Patch, Window
from .moments import Vector, smoothed

SPLINE_SUPPORT = 2.0


class Lowpass(Enum):
    """Which low-pass version of PAN a method compares PAN with."""

    NONE = "none"
    MTF = "seen by the MS sensor, and interpolated (generalised Laplacian pyramid)"
    SPLINE = "smoothed by a cubic B-spline as wide as an MS pixel (à trous wavelet)"


class RuleInput(NamedTuple):
    """A window on the PAN grid.

    Attributes:
        pan: (rows, columns), PAN's units.
        lowpass: the same, of the kind that the method asks for; PAN itself where it asks for none.
        lms: (bands, rows, columns), MS units.
    """

    pan: Image
    lowpass: Image
    lms: Image


Rule = Callable[[RuleInput], Image]
"""Makes the fused (bands, rows, columns) of a window from what a rule sees of it, pixel by pixel."""


def pan_needed(relation: Relation, gain: float, lowpass: Lowpass, window: Window) -> Window:
    """PAN pixels to read for a window of the PAN grid, so that nothing in it depends on the window."""
    if lowpass is Lowpass.MTF:
        return relation.fine_around(window, gain)
    return window.grown(spline_reach(relation)) if lowpass is Lowpass.SPLINE else window


def rule_input(pan: Patch, ms: Patch, relation: Relation, window: Window, gain: float, lowpass: Lowpass) -> RuleInput:
    """A window as a rule sees it.

    Args:
        pan: (rows, columns), over `pan_needed`.
        ms: (bands, rows, columns), over `relation.coarse_over` the window or more.
        relation: of the MS grid to the PAN grid.
        window: of the PAN grid.
        gain: MTF gain at the MS Nyquist frequency.
        lowpass: which one.
    """
    here = pan.crop(window)
    if lowpass is Lowpass.MTF:
        taken = relation.coarse_over(window)
        low = interpolate(Patch(degrade(pan, relation, taken, gain), taken), relation, window)
    else:
        low = here if lowpass is Lowpass.NONE else _splined(pan.image, relation)
    return RuleInput(here, low, interpolate(ms, relation, window))


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
