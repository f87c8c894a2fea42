"""Local regression: each place has its own weights of the guide's details, drawn towards those of the scene."""

from __future__ import annotations

import math
from functools import partial

import numpy as np

from ...spans import Image64, Window
from .fit import CubeFit, finest
from .linear import adding
from .view import Rule, View

SIGMA = 2.0
"""Of the Gaussian neighbourhood, in pixels of the cube."""

RADIUS = math.ceil(3.0 * SIGMA)
MARGIN = RADIUS + 1
"""Pixels of the cube that a place's weights depend on: its neighbourhood, and one more for details."""

PRIOR = 0.03
"""How much the weights of the scene count, in variances of the guide's details."""


def local(fit: CubeFit) -> Rule:
    """Weights by ridge regression of details in a Gaussian neighbourhood, where the ridge pulls to the scene's."""
    return adding(fit.basis, partial(local_detail, fit))


def local_detail(fit: CubeFit, view: View, gain: float) -> Image64:
    """What is added to the components, (components, rows, columns), for bands of an MTF gain."""
    weights = _weights(fit, view, gain)
    guide = (view.guide - view.lowpass(gain)).astype(np.float64) / fit.detail_scale[:, None, None]
    total = np.zeros((len(weights), *guide.shape[1:]))
    for of_band, band in zip(weights.swapaxes(0, 1), guide):
        total += view.fine(of_band) * band
    return total


def _weights(fit: CubeFit, view: View, gain: float) -> Image64:
    """(components, guide bands, rows, columns) over the coarse pixels that interpolation takes."""
    around = view.coarse.grown(MARGIN)
    components = finest(fit.components(view.cube(around).astype(np.float64)))
    guide = finest(view.seen(around, gain).astype(np.float64)) / fit.detail_scale[:, None, None]
    among = _means(guide[:, None] * guide[None], view.coarse)
    between = _means(components[:, None] * guide[None], view.coarse)
    prior = PRIOR * np.eye(len(guide))
    normal = np.moveaxis(among, (0, 1), (-2, -1)) + prior
    wanted = np.moveaxis(between, (0, 1), (-1, -2)) + (fit.of_details @ prior).T
    return np.moveaxis(np.linalg.solve(normal, wanted), (-1, -2), (0, 1))


def _means(products: Image64, within: Window) -> Image64:
    """Means weighted by the Gaussian: (..., rows + 2 RADIUS, columns + 2 RADIUS) to (..., rows, columns)."""
    weights = np.exp(-0.5 * (np.arange(-RADIUS, RADIUS + 1) / SIGMA) ** 2)
    weights /= weights.sum()
    for axis, size in zip((-2, -1), within.shape):
        lines = np.moveaxis(products, axis, 0)
        total = weights[0] * lines[:size]
        for k in range(1, 2 * RADIUS + 1):
            total += weights[k] * lines[k : k + size]
        products = np.moveaxis(total, 0, axis)
    return products
