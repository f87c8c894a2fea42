"""DDIM, and what it contains: ancestral sampling (eta 1), Euler's method in sigma and in flow time (eta 0)."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ..errors import SettingError
from ..spans import Image
from .levels import mix, towards_clean
from .sampler import Draw, Sampler, State


class DDIM(Sampler):
    """DDIM (Song et al. 2021).

    With eta = 1 it is the ancestral sampling of DDPM (Ho et al. 2020, algorithm 2, with the posterior's variance). With
    eta = 0 it is Euler's method along either straight path of `paths`. State: x_t.

    Args:
        levels: noise levels to visit, falling.
        eta: share of the ancestral noise that is drawn afresh, 0 to 1.
        noise_scale: factor on the starting noise.
    """

    def __init__(self, levels: Sequence[float], eta: float = 0.0, noise_scale: float = 1.0) -> None:
        super().__init__(levels, noise_scale)
        if not 0.0 <= eta <= 1.0:
            raise SettingError("Eta must lie between 0 (deterministic) and 1 (ancestral), not {:g}.", eta)
        self.eta = eta

    def step(self, k: int, state: State, x0: Image, draw: Draw) -> State:
        """The estimate, mixed with the noise it implies and, for eta > 0, with fresh noise."""
        level, after = self.levels[k], self.levels[k + 1]
        if after == 0.0:
            return (x0,)
        if self.eta == 0.0:
            of_x, of_x0 = towards_clean(level, after)
            return (of_x * state[0] + of_x0 * x0,)
        (signal, noise), (signal_after, noise_after) = mix(level), mix(after)
        # Standard deviation of the fresh noise (eq. 16).
        fresh = self.eta * noise_after / noise * math.sqrt(1.0 - (signal / signal_after) ** 2)
        # Predicted x0, direction pointing to x_t, random noise (eq. 12).
        of_eps = math.sqrt(noise_after**2 - fresh**2)
        of_x, of_x0 = of_eps / noise, signal_after - of_eps * signal / noise
        return (of_x * state[0] + of_x0 * x0 + fresh * draw(k + 1),)
