"""High-pass modulation: each interpolated band times its synthetic PAN over what the sensor's blur leaves of that."""

from __future__ import annotations

import numpy as np

from ...physics.pair_statistics import TINY
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
        fit = self._fit
        mean = fit.mean[bands, None, None]
        floor = FLOOR * np.abs(mean) + TINY
        sharp = self._expected(bands, self._view.guide) + mean
        blurred = self._expected(bands, self._view.lowpass(gain)) + mean
        ratio = np.clip(sharp / np.maximum(blurred, floor), *LIMITS)
        return np.asarray(self._view.lms(bands) * ratio.astype(np.float32))

    def _expected(self, bands: slice, guide: Image) -> Image64:
        """What the guide says of the bands, less their mean."""
        fit = self._fit
        components = np.tensordot(fit.of_values, guide - fit.guide_mean[:, None, None], 1)
        return np.tensordot(fit.basis[bands], components, 1)
