"""Heun's method along a straight path: a step, a second look where it leads, and the mean of both directions."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ..errors import SettingError
from ..spans import Image
from .levels import towards_clean
from .paths import Path
from .sampler import Draw, Sampler, State


class Heun(Sampler):
    """Heun's second-order method (Karras et al. 2022, algorithm 1, without churn).

    n steps take 2 n - 1 evaluations, as the last one, into the clean image, is Euler's. State: x_t and, between the two
    evaluations of a step, the end of the step without its share of the second estimate.

    Args:
        levels: noise levels to visit, falling.
        path: the path in whose clock the directions are averaged.
        noise_scale: factor on the starting noise.
    """

    images = 2

    def __init__(self, levels: Sequence[float], path: Path, noise_scale: float = 1.0) -> None:
        super().__init__(levels, noise_scale)
        if math.isinf(path.time(self.levels[0])):
            raise SettingError("Heun's method in sigma cannot start from pure noise; use flow_heun, or trailing ddim.")
        self.path = path

    def __len__(self) -> int:
        """Two evaluations a step, except for one into the clean image."""
        return 2 * (len(self.levels) - 1) - (self.levels[-1] == 0.0)

    def noise_level(self, k: int) -> float:
        """The level of the step's start, then that of its end."""
        return self.levels[(k + 1) // 2]

    def step(self, k: int, state: State, x0: Image, draw: Draw) -> State:
        """Euler step at even evaluations, second-order correction at odd ones."""
        level, after = self.levels[k // 2], self.levels[k // 2 + 1]
        if after == 0.0:
            return x0, x0
        x, uncorrected = state
        # y' = y + (s' - s) (d + d') / 2 differs from Euler's y' by (s / s' - 1) / 2 times the change of x0.
        now, then = self.path.time(level), self.path.time(after)
        of_change = 0.5 * (now / then - 1.0) * self.path.scale(after)
        if k % 2:
            x = uncorrected + of_change * x0
            return x, x
        of_x, of_x0 = towards_clean(level, after)
        predicted = of_x * x + of_x0 * x0
        return predicted, predicted - of_change * x0
