"""Methods that add to the interpolated bands a detail of the guide, weighted for each band in the cube's subspace."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import numpy as np

from ...physics.regression import Vector
from ...spans import Image, Image64
from .fit import CubeFit
from .view import Rule, Sharpened, View

Detail = Callable[[View, float], Image64]
"""Details of the components in a window, (components, rows, columns), for bands of an MTF gain."""


class Added:
    """The interpolated bands plus the details of the components; see `view.Sharpened`."""

    def __init__(self, view: View, basis: Vector, detail: Detail) -> None:
        self._view, self._basis, self._detail = view, basis, detail
        self._details: dict[float, Image64] = {}

    def image(self, bands: slice, gain: float) -> Image:
        """Products in float64, whose rounding to float32 does not depend on how large the window is."""
        if gain not in self._details:
            self._details = {gain: self._detail(self._view, gain)}
        added = np.tensordot(self._basis[bands], self._details[gain], 1)
        return np.asarray(self._view.lms(bands) + added.astype(np.float32))


def adding(basis: Vector, detail: Detail) -> Rule:
    """The rule that adds these details."""

    def rule(view: View) -> Sharpened:
        return Added(view, basis, detail)

    return rule


class Interpolated(NamedTuple):
    """The interpolated bands and nothing else; see `view.Sharpened`."""

    view: View

    def image(self, bands: slice, gain: float) -> Image:
        """The bands."""
        return self.view.lms(bands)


def interpolated(fit: CubeFit) -> Rule:
    """Cubic interpolation, which needs nothing of the scene."""
    return Interpolated


def gsa(fit: CubeFit) -> Rule:
    """Gram-Schmidt adaptive: what the guide shows beyond the mix of bands that explains it (Aiazzi et al. 2007).

    Every band has a synthetic PAN of its own, the regression of its values on the guide (Selva et al. 2015).
    """

    return adding(fit.basis, partial(beyond_bands, fit))


def beyond_bands(fit: CubeFit, view: View, gain: float) -> Image64:
    """What the regression on the guide says of the components beyond the bands, (components, rows, columns)."""
    return np.tensordot(fit.of_values, view.guide - _explained(fit, view), 1)


def mtf_glp(fit: CubeFit) -> Rule:
    """Generalised Laplacian pyramid: what the sensor's blur takes from each band's synthetic PAN (Aiazzi et al. 2006).

    The synthetic PAN is the regression of the band's details on those of the guide (Selva et al. 2015).
    """
    coefficients = fit.of_details / fit.detail_scale

    def detail(view: View, gain: float) -> Image64:
        return np.tensordot(coefficients, (view.guide - view.lowpass(gain)).astype(np.float64), 1)

    return adding(fit.basis, detail)


def subspace(fit: CubeFit) -> Rule:
    """The likeliest components, given the guide and what their details are like (Hardie et al. 2004).

    Components differ from the interpolated ones as their details differ from zero at the cube's scale, and the guide
    from its regression on them by what that leaves.
    """
    covariance, to_guide = fit.detail_covariance, fit.to_guide
    of_guide = to_guide @ covariance @ to_guide.T
    noise = np.diag(fit.unexplained + 1e-3 * np.diag(of_guide) + 1e-12)
    gain_matrix = np.linalg.solve(of_guide + noise, to_guide @ covariance).T

    def detail(view: View, gain: float) -> Image64:
        return np.tensordot(gain_matrix, view.guide - _explained(fit, view), 1)

    return adding(fit.basis, detail)


def _explained(fit: CubeFit, view: View) -> Image64:
    """What the interpolated bands say of the guide, (guide bands, rows, columns)."""
    components = view.fine(fit.components(view.cube(view.coarse).astype(np.float64)))
    return np.tensordot(fit.to_guide, components, 1) + fit.guide_mean[:, None, None]
