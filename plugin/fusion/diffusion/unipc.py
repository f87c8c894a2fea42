"""UniPC of order 2 with B_2(h) = e^h - 1: every new estimate of x0 first corrects the step that led to it."""

from __future__ import annotations

import math

from ..spans import Image
from .dpmsolver import step_ratio
from .levels import log_snr, towards_clean
from .sampler import Draw, Sampler, State


class UniPC(Sampler):
    """UniPC-2 (Zhao et al. 2023, algorithms 1 and 2), data prediction, bh2.

    State: the predicted x_t, the corrected one but for its share of the next estimate, the previous estimate of x0. One
    evaluation a step: the network sees the prediction, and its estimate also serves the correction.
    """

    images = 3

    def step(self, k: int, state: State, x0: Image, draw: Draw) -> State:
        """Correct the step before, then predict the next one."""
        level, after = self.levels[k], self.levels[k + 1]
        if after == 0.0:
            return x0, x0, x0
        x, uncorrected, previous = state
        if k > 0:
            # UniC: the new estimate takes its share in the step that led here.
            x = uncorrected + self._corrector(k - 1)[1] * x0
        of_x, of_x0 = towards_clean(level, after)
        base = of_x * x
        of_older, of_newer = self._corrector(k)
        if k == 0:
            return base + of_x0 * x0, base + (of_x0 - of_newer) * x0, x0
        # UniP: the same extrapolation as in DPM-Solver++(2M).
        change = x0 - previous
        extra = 0.5 * of_x0 * step_ratio(self.levels, k)
        predicted = base + of_x0 * x0 + extra * change
        return predicted, base + (of_x0 - of_newer) * x0 + of_older * change, x0

    def _corrector(self, k: int) -> tuple[float, float]:
        """Weights, in the corrected end of step k, of x0_k - x0_(k-1) and of x0_(k+1) - x0_k."""
        level, after = self.levels[k], self.levels[k + 1]
        _, of_x0 = towards_clean(level, after)
        if k == 0:
            return 0.0, 0.5 * of_x0
        h = log_snr(after) - log_snr(level)
        ratio = step_ratio(self.levels, k)
        # b_m = m! h phi_(m+1)(-h) / B(h), from h phi_1 = B(h) = e^-h - 1.
        b_h = math.expm1(-h)
        h_phi_2 = -b_h / h - 1.0
        h_phi_3 = -h_phi_2 / h - 0.5
        b_1, b_2 = h_phi_2 / b_h, 2.0 * h_phi_3 / b_h
        # Solve rho_1 + rho_2 = b_1 and r_1 rho_1 + rho_2 = b_2 for r_1 = -h_0 / h; D_1 / r_1 = ratio (x0_k - x0_(k-1)).
        if ratio == 0.0:
            return 0.0, of_x0 * b_1
        rho_1 = (b_1 - b_2) / (1.0 + 1.0 / ratio)
        return of_x0 * rho_1 * ratio, of_x0 * (b_1 - rho_1)
