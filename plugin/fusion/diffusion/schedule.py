"""Noise schedules: a schedule is a table of alpha_bar, one entry a training step, from about 1 down to about 0.

The tables of betas are made in float32 and accumulated in float64, as `diffusers` does, so that they agree with it.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..errors import SettingError

Table = NDArray[np.float64]

TRAINING_STEPS = 1000
BETA_START, BETA_END = 1e-4, 0.02


def linear_alpha_bar(steps: int = TRAINING_STEPS, start: float = BETA_START, end: float = BETA_END) -> Table:
    """Betas in equal strides (Ho et al. 2020, section 4): (steps,)."""
    return _accumulated(np.linspace(start, end, steps))


def scaled_linear_alpha_bar(steps: int = TRAINING_STEPS, start: float = BETA_START, end: float = BETA_END) -> Table:
    """Square roots of beta in equal strides (Rombach et al. 2022): (steps,)."""
    return _accumulated(np.linspace(math.sqrt(start), math.sqrt(end), steps, dtype=np.float32) ** 2)


def sigmoid_alpha_bar(steps: int = TRAINING_STEPS, start: float = BETA_START, end: float = BETA_END) -> Table:
    """Betas along a sigmoid over -6 to 6 (Xu et al. 2022): (steps,)."""
    return _accumulated(start + (end - start) / (1.0 + np.exp(-np.linspace(-6.0, 6.0, steps))))


def cosine_alpha_bar(steps: int = TRAINING_STEPS, s: float = 0.008, max_beta: float = 0.999) -> Table:
    """A squared cosine of time (Nichol and Dhariwal 2021, eq. 17): (steps,)."""

    def f(t: float) -> float:
        return math.cos((t + s) / (1.0 + s) * math.pi / 2.0) ** 2

    return _accumulated([min(1.0 - f((i + 1) / steps) / f(i / steps), max_beta) for i in range(steps)])


def staged_alpha_bar(
    steps: int = TRAINING_STEPS, junction: float = 0.6, junction_log_snr: float = 0.0, reach: float = 9.2
) -> Table:
    """Log-SNR in two straight stretches, each with its own slope: (steps,).

    Args:
        steps: training steps.
        junction: share of time that the low-noise stretch takes, above 0 and below 1.
        junction_log_snr: log(alpha_bar / (1 - alpha_bar)) where the stretches meet; 0 is as much noise as signal.
        reach: the log-SNR runs from +reach to -reach.

    Raises:
        SettingError: if the junction does not lie between the ends.
    """
    if not (0.0 < junction < 1.0 and -reach < junction_log_snr < reach):
        raise SettingError(
            "The stretches of a staged schedule must meet at a time between 0 and 1 and a log-SNR between -{:g} and "
            "{:g}, not at {:g} and {:g}; try 0.6 and 0.",
            reach,
            reach,
            junction,
            junction_log_snr,
        )
    log_snr = np.interp(np.linspace(0.0, 1.0, steps), (0.0, junction, 1.0), (reach, junction_log_snr, -reach))
    return 1.0 / (1.0 + np.exp(-log_snr))


def flow_alpha_bar(steps: int = TRAINING_STEPS) -> Table:
    """The straight path (1 - t) x0 + t eps of flow matching, scaled to unit variance; t = 1/steps to 1: (steps,)."""
    time = np.arange(1, steps + 1) / steps
    return (1.0 - time) ** 2 / ((1.0 - time) ** 2 + time**2)


def zero_terminal_snr(alpha_bar: Table) -> Table:
    """The table stretched so that its last entry is pure noise (Lin et al. 2024, algorithm 1); the first stays."""
    root = np.sqrt(alpha_bar)
    return ((root - root[-1]) * (root[0] / (root[0] - root[-1]))) ** 2


SCHEDULES: dict[str, Callable[[], Table]] = {
    "linear": linear_alpha_bar,
    "scaled_linear": scaled_linear_alpha_bar,
    "cosine": cosine_alpha_bar,
    "sigmoid": sigmoid_alpha_bar,
    "staged": staged_alpha_bar,
    "flow": flow_alpha_bar,
}


def _accumulated(betas: ArrayLike) -> Table:
    """alpha_bar_t, the product of 1 - beta up to t (Ho et al. 2020, eq. 4), to float32's precision."""
    kept = np.float32(1.0) - np.asarray(betas, np.float32)
    return np.cumprod(kept, dtype=np.float64).astype(np.float32).astype(np.float64)
