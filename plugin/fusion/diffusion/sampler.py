"""What a sampler is: from noise to x0 in a few steps, given something that estimates x0.

A sampler is a sequence of steps, one for every evaluation of the network, each a pointwise function of the state and of
the estimate made there. It remembers nothing: all that a step needs of earlier ones is in the state, so that whoever
runs the network between the steps can keep the state on disk and cut it into tiles.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence

from ..errors import SettingError
from ..spans import Image
from .levels import mix

State = tuple[Image, ...]
"""Images of one shape, (bands, rows, columns) float32; the first is the variance-preserving mix x_t."""

Draw = Callable[[int], Image]
"""From the number of a draw to standard normal noise of an image's shape; 0 is the start, k + 1 is step k."""

Denoise = Callable[[Image, float], Image]
"""From x_t and its noise level to an estimate of x0, of the same shape."""


class Sampler(ABC):
    """Steps through noise levels; the coefficients are float64, the state keeps the type of the starting noise.

    Attributes:
        images: how many images the state holds.
        levels: noise levels of the points visited, from the start to the last, which is 0 for clean.
        noise_scale: factor on the starting noise if there is no observation.
    """

    images = 1

    def __init__(self, levels: Sequence[float], noise_scale: float = 1.0) -> None:
        if len(levels) < 2:
            raise SettingError("STEPS must be at least 1.")
        if not (levels[0] <= 1.0 and levels[-1] >= 0.0 and all(a > b for a, b in zip(levels, levels[1:]))):
            raise SettingError(
                "The noise levels of a sampler must fall from at most 1 to at least 0; choose fewer steps or trailing "
                "spacing."
            )
        self.levels = tuple(levels)
        self.noise_scale = noise_scale

    def __len__(self) -> int:
        """The number of network evaluations."""
        return len(self.levels) - 1

    def noise_level(self, k: int) -> float:
        """What the network is told at evaluation k: 0 for clean to 1 for pure noise."""
        return self.levels[k]

    def start(self, noise: Image, observation: Image | None = None) -> State:
        """The initial state: noise alone, or an observation with the first level's share of noise mixed in.

        The second starts part-way (SDEdit, Meng et al. 2022; residual shift, Yue et al. 2023) and wants levels that
        begin below 1.
        """
        if observation is None:
            return self.state_of(noise if self.noise_scale == 1.0 else self.noise_scale * noise)
        signal, share = mix(self.levels[0])
        return self.state_of(signal * observation + share * noise)

    def state_of(self, x: Image) -> State:
        """A state without a past, made of x_t."""
        return (x,) * self.images

    def model_input(self, k: int, state: State) -> Image:
        """The variance-preserving mix x_t that the network sees at evaluation k."""
        return state[0]

    @abstractmethod
    def step(self, k: int, state: State, x0: Image, draw: Draw) -> State:
        """The state after evaluation k, from the state before it and the estimate of x0 made there."""

    def result(self, state: State) -> Image:
        """The image, once all steps are done."""
        return state[0]


def sample(sampler: Sampler, denoise: Denoise, draw: Draw, observation: Image | None = None) -> Image:
    """Take all steps on a whole array."""
    state = sampler.start(draw(0), observation)
    for k in range(len(sampler)):
        x0 = denoise(sampler.model_input(k, state), sampler.noise_level(k))
        state = sampler.step(k, state, x0, draw)
    return sampler.result(state)
