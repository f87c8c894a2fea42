"""How a network is sampled in one run."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ..checks import sampler_of
from ..diffusion.parameterisation import to_x0
from ..diffusion.sampler import Sampler
from ..errors import FusionError, SettingError
from ..networks.card import ModelCard


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


def refuse_undefined(card: ModelCard, sampling: Sampling) -> None:
    """Refuse a sampler that visits noise levels at which what a network estimates says nothing of the image.

    Raises:
        FusionError: if it does.
    """
    nothing, sampler = np.zeros((1, 1, 1), np.float32), sampling.sampler()
    try:
        for k in range(len(sampler)):
            to_x0(card.parameterisation, nothing, nothing, sampler.noise_level(k))
    except SettingError as error:
        raise FusionError(
            "The model {} cannot be sampled by {}; choose another SCHEDULER: {}",
            card.name,
            sampling.scheduler,
            error.sentence,
        ) from error
