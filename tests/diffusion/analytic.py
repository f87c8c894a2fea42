"""Denoisers known in closed form, pixel by pixel: the mean of x0 given x_t, for a Gaussian and for a mixture."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from plugin.fusion.diffusion.levels import mix
from plugin.fusion.diffusion.noise import gaussian_noise
from plugin.fusion.diffusion.parameterisation import from_x0, to_x0
from plugin.fusion.diffusion.sampler import Denoise, Draw
from plugin.fusion.spans import Window

Pixels = NDArray[Any]

WINDOW = Window.of_shape((3, 4))
MEAN, DEVIATION = 0.7, 0.3
WEIGHTS, MEANS, SPREAD = np.array([0.3, 0.5, 0.2]), np.array([-1.0, 0.2, 1.3]), 0.15


def draws(window: Window = WINDOW, dtype: type = np.float64) -> Draw:
    """The plugin's own noise over a window of two bands."""

    def draw(index: int) -> Pixels:
        return gaussian_noise(7, index, 2, window).astype(dtype)

    return draw


def gaussian(x: Pixels, level: float) -> Pixels:
    """E[x0 | x_t] for x0 ~ N(MEAN, DEVIATION^2)."""
    signal, noise = mix(level)
    gain = signal * DEVIATION**2 / (signal**2 * DEVIATION**2 + noise**2)
    return MEAN + gain * (x - signal * MEAN)


def gaussian_flow(x: Pixels, level: float, after: float) -> Pixels:
    """Where the probability-flow ODE takes x_t from one level to another: it keeps the standardised value."""
    (signal, noise), (signal_after, noise_after) = mix(level), mix(after)
    standardised = (x - signal * MEAN) / np.hypot(signal * DEVIATION, noise)
    answer: Pixels = signal_after * MEAN + np.hypot(signal_after * DEVIATION, noise_after) * standardised
    return answer


def mixture(x: Pixels, level: float) -> Pixels:
    """E[x0 | x_t] for a mixture of three Gaussians."""
    signal, noise = mix(level)
    variance = signal**2 * SPREAD**2 + noise**2
    away = x[..., None] - signal * MEANS
    log_share = np.log(WEIGHTS) - 0.5 * away**2 / variance
    share = np.exp(log_share - log_share.max(-1, keepdims=True))
    share /= share.sum(-1, keepdims=True)
    answer: Pixels = (share * (MEANS + signal * SPREAD**2 / variance * away)).sum(-1)
    return answer.astype(x.dtype)


def network(parameterisation: str) -> Denoise:
    """The mixture's denoiser as a network of this parameterisation would serve it: its output turned back into x0."""

    def denoise(x: Pixels, level: float) -> Pixels:
        output = from_x0(parameterisation, x, mixture(x, level), level)
        return to_x0(parameterisation, x, output, level)

    return denoise
