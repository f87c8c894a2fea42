"""How a network is sampled in one run."""

from __future__ import annotations

from typing import NamedTuple

from ..checks import sampler_of
from ..diffusion.sampler import Sampler


class Sampling(NamedTuple):
    """The sampler, where it starts, and how many samples it draws.

    Attributes:
        scheduler: id of a sampler of the diffusion registry.
        steps: number of steps; most samplers evaluate the network once a step.
        start_level: 1 starts from pure noise; a lower level from the view's observation with that level of noise.
        seed: seed of the noise; the same seed gives the same pixels.
        members: samples to average, from noise of as many seeds.
    """

    scheduler: str
    steps: int
    start_level: float
    seed: int
    members: int

    def sampler(self) -> Sampler:
        """The sampler itself.

        Raises:
            FusionError: if the scheduler, the steps and the start do not go together.
        """
        return sampler_of(self.scheduler, self.steps, self.start_level)

    def once(self) -> Sampling:
        """The sampling of a regression, which takes one step and gives one sample."""
        return self._replace(scheduler="ddim", steps=1, start_level=1.0, members=1)
