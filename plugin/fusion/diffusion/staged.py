"""Two samplers in a row: one goes through the high noise, the other takes over where it ends."""

from __future__ import annotations

from ..errors import SettingError
from ..spans import Image
from .sampler import Draw, Sampler, State


class Staged(Sampler):
    """The steps of one sampler, then those of a second one, which starts at the level where the first one ends.

    Made for large steps of an ODE solver at high noise and small ancestral ones at low noise. State: as many images as
    the more demanding of the two needs.
    """

    def __init__(self, first: Sampler, second: Sampler) -> None:
        if first.levels[-1] != second.levels[0]:
            raise SettingError("The second sampler of a staged one must start at the noise level where the first ends.")
        super().__init__((*first.levels, *second.levels[1:]), first.noise_scale)
        self.first, self.second = first, second
        self.images = max(first.images, second.images)

    def __len__(self) -> int:
        """The evaluations of both samplers."""
        return len(self.first) + len(self.second)

    def noise_level(self, k: int) -> float:
        """The noise level of the sampler whose turn it is."""
        m = len(self.first)
        return self.first.noise_level(k) if k < m else self.second.noise_level(k - m)

    def step(self, k: int, state: State, x0: Image, draw: Draw) -> State:
        """A step of the sampler whose turn it is; draws are numbered over both."""
        m = len(self.first)
        if k < m:
            after = self.first.step(k, state[: self.first.images], x0, draw)
            if k == m - 1:
                after = self.second.state_of(self.first.result(after))
        else:
            after = self.second.step(k - m, state[: self.second.images], x0, lambda index: draw(index + m))
        return (*after, *(after[-1:] * (self.images - len(after))))
