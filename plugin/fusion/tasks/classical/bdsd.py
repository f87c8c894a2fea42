"""Band-dependent spatial detail with physical constraints: the detail of each band as PAN less a mix of the bands."""

from __future__ import annotations

import numpy as np

from .moments import Moments, Vector
from .rule_input import Rule, RuleInput

MAX_ROUNDS = 100


def bdsd_pc(moments: Moments) -> Rule:
    """Bands plus g_P PAN + sum g_k band_k, with g_P >= 0 and g_k <= 0, fitted one scale further down.

    Vivone (2019, IEEE Transactions on Geoscience and Remote Sensing 57 (9), 6421-6433), from Garzelli, Nencini and
    Capobianco (2008). Down there the truth is known: MS less MS blurred once more is what PAN (as MS sees it) and the
    blurred bands have to give.
    """
    bands, raw = moments.bands, moments.raw
    blurred = list(range(bands + 2, 2 * bands + 2))
    sources = [bands, *blurred]
    signs = np.array([1.0] + [-1.0] * bands)
    products = raw[np.ix_(sources, sources)] * np.outer(signs, signs)
    gains = np.empty((bands, bands + 1))
    for k in range(bands):
        wanted = (raw[sources, k] - raw[sources, blurred[k]]) * signs
        gains[k] = signs * non_negative_least_squares(products, wanted)
    gains = gains.astype(np.float32)

    def rule(inputs: RuleInput) -> np.ndarray:
        fused = inputs.lms.copy()
        for target, own in zip(fused, gains):
            target += own[0] * inputs.pan
            for gain, band in zip(own[1:], inputs.lms):
                if gain != 0.0:
                    target += gain * band
        return fused

    return rule


def non_negative_least_squares(products: Vector, wanted: Vector) -> Vector:
    """x >= 0 that minimises x' A x - 2 b' x: Lawson and Hanson's active set (1974, chapter 23), on normal equations.

    Args:
        products: A, (n, n).
        wanted: b, (n,).
    """
    scale = 1.0 / np.sqrt(np.maximum(np.diag(products), 1e-30))
    a, b = products * np.outer(scale, scale), wanted * scale
    x, free = np.zeros(len(b)), np.zeros(len(b), bool)
    tolerance = 1e-10 * max(float(np.abs(b).max()), 1e-30)
    for _ in range(MAX_ROUNDS * len(b)):
        slope = np.where(free, -np.inf, b - a @ x)
        if slope.max() <= tolerance:
            break
        free[int(np.argmax(slope))] = True
        x = _down_to_the_bounds(a, b, x, free)
    return x * scale


def _down_to_the_bounds(a: Vector, b: Vector, x: Vector, free: np.ndarray) -> Vector:
    """The least squares solution of the free variables; those that would turn negative are stopped at 0 and held."""
    while free.any():
        aim = np.zeros_like(x)
        aim[free] = np.linalg.lstsq(a[np.ix_(free, free)], b[free], rcond=1e-12)[0]
        wrong = free & (aim <= 0.0)
        if not wrong.any():
            return aim
        step = float(np.min(x[wrong] / (x[wrong] - aim[wrong] + 1e-300)))
        x = x + step * (aim - x)
        free &= x > 1e-15
        x = np.where(free, x, 0.0)
    return np.zeros_like(x)
