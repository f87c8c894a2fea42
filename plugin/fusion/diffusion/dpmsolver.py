"""DPM-Solver++(2M): the previous estimate of x0 extrapolates the present one."""

from __future__ import annotations

import math

from ..spans import Image
from .levels import log_snr, towards_clean
from .sampler import Draw, Sampler, State


def step_ratio(levels: tuple[float, ...], k: int) -> float:
    """h / h_0: the log-SNR that step k covers over the one that step k - 1 covered; 0 after a start at pure noise."""
    before, now, after = (log_snr(levels[i]) for i in (k - 1, k, k + 1))
    return 0.0 if math.isinf(before) else (after - now) / (now - before)


class DPMSolverPlusPlus(Sampler):
    """DPM-Solver++(2M), midpoint (Lu et al. 2022, algorithm 2). State: x_t and the previous estimate of x0."""

    images = 2

    def step(self, k: int, state: State, x0: Image, draw: Draw) -> State:
        """First order at the start and into the clean image, second order between."""
        level, after = self.levels[k], self.levels[k + 1]
        if after == 0.0:
            return x0, x0
        x, previous = state
        of_x, of_x0 = towards_clean(level, after)
        if k == 0:
            return of_x * x + of_x0 * x0, x0
        # D = (1 + 1 / (2 r)) x0 - 1 / (2 r) previous x0, with r = h_0 / h; then the first-order step on D.
        extra = 0.5 * step_ratio(self.levels, k)
        return of_x * x + (of_x0 * (1.0 + extra)) * x0 - (of_x0 * extra) * previous, x0
