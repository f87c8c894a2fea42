"""Noise schedules: a schedule is a table of alpha_bar, and the steps a sampler takes through it."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

TRAINING_STEPS = 1000


def cosine_alpha_bar(steps: int = TRAINING_STEPS, s: float = 0.008, max_beta: float = 0.999) -> NDArray[np.float64]:
    """alpha_bar of the cosine schedule (Nichol and Dhariwal 2021, eq. 17): (steps,), from about 1 to about 0."""

    def f(t: float) -> float:
        return math.cos((t + s) / (1.0 + s) * math.pi / 2.0) ** 2

    betas = [min(1.0 - f((i + 1) / steps) / f(i / steps), max_beta) for i in range(steps)]
    return np.cumprod(1.0 - np.array(betas))


def trailing_steps(count: int, total: int = TRAINING_STEPS) -> NDArray[np.int64]:
    """`count` timesteps from total - 1 downwards in equal strides (Lin et al. 2024, "trailing" spacing).

    The first is always pure noise, which few-step sampling needs.

    Raises:
        ValueError: if count does not lie between 1 and total.
    """
    if not 1 <= count <= total:
        raise ValueError(f"The number of steps lies between 1 and {total}, not {count}.")
    return np.round(np.arange(total, 0, -total / count)).astype(np.int64)[:count] - 1


def noise_level(alpha_bar: float) -> float:
    """The angle of the mix x_t = cos(a) x0 + sin(a) eps, as a share of a right angle: 0 is clean, 1 is pure noise.

    It is what the networks are told instead of a timestep, so that one network serves every schedule.
    """
    return math.atan2(math.sqrt(1.0 - alpha_bar), math.sqrt(alpha_bar)) / (math.pi / 2.0)
