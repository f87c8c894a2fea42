"""Noise levels: the one coordinate that schedules, samplers and networks share.

A level is the angle of the variance-preserving mix x_t = cos(a) x0 + sin(a) eps as a share of a right angle: 0 is
clean, 1 is pure noise. It is what the networks are told instead of a timestep, so that one network serves every
schedule; alpha_bar = cos(a)^2, sigma = tan(a), flow time t = sin(a) / (sin(a) + cos(a)).
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

RIGHT_ANGLE = math.pi / 2.0


def noise_level(alpha_bar: float) -> float:
    """The level of a mix that keeps this share of the signal's variance."""
    return math.atan2(math.sqrt(1.0 - alpha_bar), math.sqrt(alpha_bar)) / RIGHT_ANGLE


def noise_levels(alpha_bar: NDArray[np.float64]) -> NDArray[np.float64]:
    """The level of every entry of a table of alpha_bar."""
    return np.arctan2(np.sqrt(1.0 - alpha_bar), np.sqrt(alpha_bar)) / RIGHT_ANGLE


def mix(level: float) -> tuple[float, float]:
    """The shares of x0 and of eps in x_t, cos(a) and sin(a); exactly 0 and 1 at pure noise."""
    if level == 1.0:
        return 0.0, 1.0
    return math.cos(level * RIGHT_ANGLE), math.sin(level * RIGHT_ANGLE)


def log_snr(level: float) -> float:
    """lambda = log(cos(a) / sin(a)), the clock of exponential integrators; infinite at either end."""
    if level in (0.0, 1.0):
        return math.inf if level == 0.0 else -math.inf
    signal, noise = mix(level)
    return math.log(signal / noise)


def towards_clean(level: float, after: float) -> tuple[float, float]:
    """The weights of x_t and of the x0 estimate in the mix at a lower level, if x_t = cos(a) x0 + sin(a) eps holds.

    Eliminating eps leaves x_s = (sin(s) x_t + sin(t - s) x0) / sin(t): DDIM with eta 0 (Song et al. 2021, eq. 12), and
    with it Euler's step in sigma, along the straight path of flow matching, and the first order of DPM-Solver++.
    """
    _, noise = mix(level)
    return mix(after)[1] / noise, math.sin((level - after) * RIGHT_ANGLE) / noise
