"""Coupled non-negative matrix factorisation (Yokoya et al. 2012): spectra are sums of a few pure ones.

The pure spectra are found once, from samples of the cube, and so is what the guide shows of each. A window is then a
matter of its pixels alone: how much there is of each spectrum, first by the interpolated cube, then by the guide.
"""

from __future__ import annotations

import numpy as np

from ...physics.regression import Vector
from ...spans import Image64
from .fit import CubeFit
from .linear import adding
from .view import Rule, View

MOST_SPECTRA = 20
ROUNDS = 40
"""Updates of abundances, and of the pure spectra from them."""

TINY = 1e-9
WHOLE = 0.3
"""How much it counts that abundances sum to 1, in mean squares of a pixel."""


def cnmf(fit: CubeFit) -> Rule:
    """The rule; what it adds to the interpolated bands is the change of abundances from the cube's to the guide's."""
    level = np.minimum(fit.pixels.min(axis=1), 0.0)
    guide_level = np.minimum(fit.guide_pixels.min(axis=1), 0.0)
    spectra, of_guide = _pure(fit.pixels - level[:, None], fit.guide_pixels - guide_level[:, None], fit)

    def detail(view: View, gain: float) -> Image64:
        cube = view.cube(view.coarse).astype(np.float64) - level[:, None, None]
        coarse = _abundances(spectra, np.maximum(cube, 0.0))
        before = np.maximum(view.fine(coarse), 0.0)
        guide = np.maximum(view.guide.astype(np.float64) - guide_level[:, None, None], 0.0)
        return _abundances(of_guide, guide, before) - before

    return adding(spectra, detail)


def _pure(pixels: Vector, guide: Vector, fit: CubeFit) -> tuple[Vector, Vector]:
    """Pure spectra (bands, spectra), and what the guide shows of them (guide bands, spectra)."""
    chosen = _farthest(fit.basis.T @ pixels, min(MOST_SPECTRA, fit.basis.shape[1] + 1, pixels.shape[1]))
    spectra = np.maximum(pixels[:, chosen], TINY)
    abundances = _abundances(spectra, pixels)
    for _ in range(ROUNDS):
        spectra *= (pixels @ abundances.T) / np.maximum(spectra @ (abundances @ abundances.T), TINY)
        abundances = _updated(spectra, pixels, abundances, 1)
    of_guide = np.maximum(guide[:, chosen], TINY)
    for _ in range(ROUNDS):
        of_guide *= (guide @ abundances.T) / np.maximum(of_guide @ (abundances @ abundances.T), TINY)
    return spectra, of_guide


def _farthest(components: Vector, count: int) -> list[int]:
    """Pixels each of which is farthest from what those before it span (successive projections)."""
    left = np.concatenate([components, np.full((1, components.shape[1]), np.abs(components).mean())])
    chosen: list[int] = []
    for _ in range(count):
        best = int(np.argmax((left**2).sum(axis=0)))
        direction = left[:, best] / (np.linalg.norm(left[:, best]) + TINY)
        left = left - np.outer(direction, direction @ left)
        chosen.append(best)
    return chosen


def _abundances(spectra: Vector, image: Image64, start: Image64 | None = None) -> Image64:
    """How much of each spectrum there is, (spectra, ...), in pixels (bands, ...), none of them negative."""
    flat = image.reshape(len(image), -1)
    count = spectra.shape[1]
    before = np.full((count, flat.shape[1]), 1.0 / count) if start is None else start.reshape(count, -1)
    return _updated(spectra, flat, before, ROUNDS).reshape(count, *image.shape[1:])


def _updated(spectra: Vector, pixels: Vector, abundances: Vector, rounds: int) -> Vector:
    """Multiplicative updates (Lee and Seung 2001), with a row of ones for their sum."""
    weight = WHOLE * float((spectra**2).mean()) * len(spectra)
    wanted, normal = spectra.T @ pixels + weight, spectra.T @ spectra + weight
    for _ in range(rounds):
        abundances = abundances * (wanted / np.maximum(normal @ abundances, TINY))
    return abundances
