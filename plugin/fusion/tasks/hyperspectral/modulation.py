"""High-pass modulation: each interpolated band times its synthetic PAN over what the sensor's blur leaves of that."""

from __future__ import annotations

import numpy as np

from ...physics.pair_statistics import TINY
from ...physics.regression import Vector
from ...spans import Image, Image64
from .fit import CubeFit
from .view import Rule, Sharpened, View

FLOOR = 0.05
"""Least value of a synthetic PAN that divides, of the band's mean."""

LIMITS = (0.2, 5.0)
"""Smallest and largest modulation; anything beyond is a defect of the data."""


def mtf_glp_hpm(fit: CubeFit) -> Rule:
    """The rule; synthetic PANs are regressions of the bands' values on the guide (Vivone et al. 2014)."""

    def rule(view: View) -> Sharpened:
        return Modulated(fit, view)

    return rule


class Modulated:
    """A window; see `view.Sharpened`."""

    def __init__(self, fit: CubeFit, view: View) -> None:
        self._fit, self._view = fit, view

    def image(self, bands: slice, gain: float) -> Image:
        """The bands, modulated."""
        fit, view = self._fit, self._view
        ratio = modulation(fit, fit.basis[bands], fit.mean[bands], view, gain)
        return np.asarray(view.lms(bands) * ratio.astype(np.float32))


def modulation(fit: CubeFit, basis: Vector, mean: Vector, view: View, gain: float) -> Image64:
    """Synthetic PANs over their low-passes, (bands, rows, columns), within LIMITS.

    Args:
        fit: the scene, measured.
        basis: (bands, components), the bands in the cube's subspace.
        mean: (bands,).
        view: the window.
        gain: MTF gain of these bands at the cube's Nyquist frequency.
    """
    mean = mean[:, None, None]
    floor = FLOOR * np.abs(mean) + TINY
    sharp, blurred = (_expected(fit, basis, guide) + mean for guide in (view.guide, view.lowpass(gain)))
    return np.clip(sharp / np.maximum(blurred, floor), *LIMITS)


def _expected(fit: CubeFit, basis: Vector, guide: Image) -> Image64:
    """What the guide says of the bands, less their mean."""
    components = np.tensordot(fit.of_values, guide - fit.guide_mean[:, None, None], 1)
    return np.tensordot(basis, components, 1)
