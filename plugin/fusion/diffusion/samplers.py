"""Samplers: from noise to x0 in a few steps, given something that estimates x0.

A sampler is a sequence of steps, each a pointwise function of the state and the estimate. What runs the network
between them, on the whole image or tile after tile, is none of its business.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from ..spans import Image
from .schedule import cosine_alpha_bar, noise_level, trailing_steps

Denoise = Callable[[Image, float], Image]
"""(x_t, noise level) to an estimate of x0, of the same shape."""


class DDIM:
    """Deterministic DDIM (Song et al. 2021, eq. 12 with sigma = 0) on trailing timesteps of a schedule."""

    def __init__(self, steps: int, alpha_bar: NDArray[np.float64] | None = None) -> None:
        table = cosine_alpha_bar() if alpha_bar is None else alpha_bar
        self.timesteps = trailing_steps(steps, len(table))
        self._alpha_bar = [*(float(table[t]) for t in self.timesteps), 1.0]

    def __len__(self) -> int:
        return len(self.timesteps)

    def noise_level(self, k: int) -> float:
        """What the network is told at step k."""
        return noise_level(self._alpha_bar[k])

    def step(self, k: int, x: Image, x0: Image) -> Image:
        """The state after step k, from the state before it and the estimate made there."""
        now, after = self._alpha_bar[k], self._alpha_bar[k + 1]
        if after == 1.0:
            return x0
        eps = (x - np.float32(math.sqrt(now)) * x0) * np.float32(1.0 / math.sqrt(1.0 - now))
        return np.float32(math.sqrt(after)) * x0 + np.float32(math.sqrt(1.0 - after)) * eps


def sample(sampler: DDIM, denoise: Denoise, noise: Image) -> Image:
    """All steps on one array, starting from pure noise."""
    x = noise
    for k in range(len(sampler)):
        x = sampler.step(k, x, denoise(x, sampler.noise_level(k)))
    return x
