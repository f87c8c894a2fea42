"""The midpoint method along a straight path: half a step, and the direction found there for the whole step."""

from __future__ import annotations

from collections.abc import Sequence

from ..spans import Image
from .levels import towards_clean
from .paths import Path
from .sampler import Draw, Sampler, State


class Midpoint(Sampler):
    """The explicit midpoint method, second order (as in Lipman et al. 2024, "Flow Matching Guide and Code", 3.4).

    n steps take 2 n evaluations. State: where the network looks, and where the step began.

    Args:
        levels: noise levels to visit, falling.
        path: the path in whose clock the middle lies.
    """

    images = 2

    def __init__(self, levels: Sequence[float], path: Path) -> None:
        super().__init__(levels)
        self.path = path
        times = [path.time(level) for level in self.levels]
        self._middles = tuple(path.level(0.5 * (a + b)) for a, b in zip(times, times[1:]))

    def __len__(self) -> int:
        """Two evaluations a step."""
        return 2 * (len(self.levels) - 1)

    def noise_level(self, k: int) -> float:
        """The level of the step's start, then that of its middle."""
        return self._middles[k // 2] if k % 2 else self.levels[k // 2]

    def step(self, k: int, state: State, x0: Image, draw: Draw) -> State:
        """To the middle at even evaluations, over the whole step at odd ones."""
        level, after, middle = self.levels[k // 2], self.levels[k // 2 + 1], self._middles[k // 2]
        x, begin = state
        if k % 2 == 0:
            of_x, of_x0 = towards_clean(level, middle)
            return of_x * x + of_x0 * x0, x
        # y' = y + (s' - s) (y_m - x0) / s_m, with x = scale y.
        scale, scale_middle, scale_after = (self.path.scale(at) for at in (level, middle, after))
        share = scale_after * (self.path.time(after) - self.path.time(level)) / self.path.time(middle)
        x = (scale_after / scale) * begin + (share / scale_middle) * x - share * x0
        return x, x
