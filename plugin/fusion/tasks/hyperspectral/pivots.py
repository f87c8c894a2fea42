"""The few bands that stand for all of a cube before a network: each is the mean of a stretch of the spectrum.

What a network adds to them goes to every band as its details go with theirs. So its time does not grow with the number
of bands, noise of single bands does not reach it, and spectra stay smooth.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ...physics.pair_statistics import TINY
from ...physics.regression import Vector, ridge_coefficients
from .fit import CubeFit

MOST_PIVOTS = 16
"""Cubes of no more bands have each for a pivot."""

EVEN = 0.25
"""How much it counts, where stretches are cut, that they have equally many bands; the rest is how bands differ."""

ROUNDS = 4
"""How often steps are cut that alone are as long as a stretch, since no band parts two stretches more than once."""

RIDGE = 1e-2


class Pivots(NamedTuple):
    """Which bands stand for which.

    Attributes:
        mix: (pivots, bands), weights of the bands in each, which sum to 1.
        share: (bands, pivots), how much of what is added to each pivot is added to a band.
    """

    mix: Vector
    share: Vector

    @property
    def size(self) -> int:
        """Number of pivots."""
        return len(self.mix)


def pivots_of(fit: CubeFit) -> Pivots:
    """The pivots of a scene: all bands, or means of stretches within which details are alike."""
    bands = len(fit.basis)
    if bands <= MOST_PIVOTS:
        return Pivots(np.eye(bands), np.eye(bands))
    covariance = fit.basis @ fit.detail_covariance @ fit.basis.T
    edges = _edges(covariance)
    mix = np.zeros((len(edges) - 1, bands))
    for k, (first, last) in enumerate(zip(edges, edges[1:])):
        mix[k, first:last] = 1.0 / (last - first)
    return Pivots(mix, _shares(covariance, mix, edges))


def _edges(covariance: Vector) -> list[int]:
    """Where stretches begin and end: neighbours that differ lie in different ones."""
    deviation = np.sqrt(np.maximum(np.diag(covariance), TINY**2))
    alike = np.diag(covariance, 1) / (deviation[:-1] * deviation[1:])
    steps = np.sqrt(np.maximum(1.0 - alike, 0.0))
    steps = EVEN * steps.mean() + (1.0 - EVEN) * steps + TINY
    for _ in range(ROUNDS):
        steps = np.minimum(steps, steps.sum() / MOST_PIVOTS)
    way = np.concatenate([[0.0], np.cumsum(steps)])
    found = np.searchsorted(way, np.linspace(0.0, way[-1], MOST_PIVOTS + 1)[1:-1])
    return [0, *sorted({int(edge) for edge in found} - {0, len(deviation)}), len(deviation)]


def _shares(covariance: Vector, mix: Vector, edges: list[int]) -> Vector:
    """Regression of each band's details on those of its own stretch and of its neighbours."""
    among, between = mix @ covariance @ mix.T, covariance @ mix.T
    scale = np.sqrt(np.maximum(np.diag(among), TINY**2))
    among, between = among / np.outer(scale, scale), between / scale
    share = np.zeros_like(between)
    for k, (first, last) in enumerate(zip(edges, edges[1:])):
        near = np.arange(max(k - 1, 0), min(k + 2, len(mix)))
        inverse = ridge_coefficients(among[np.ix_(near, near)], between[first:last, near].T, RIDGE)
        share[first:last, near] = inverse.T / scale[near]
    return share
