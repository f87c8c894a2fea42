"""What a sampler's own arithmetic and noise add to the network's time, per evaluation."""

from __future__ import annotations

from functools import partial

import numpy as np

from plugin.fusion.diffusion.noise import gaussian_noise
from plugin.fusion.diffusion.registry import SCHEDULERS, make_sampler
from plugin.fusion.diffusion.sampler import sample
from plugin.fusion.networks.registry import model_path
from plugin.fusion.networks.session import Network
from plugin.fusion.physics.sharpening import CONDITIONS, CONTEXT
from plugin.fusion.spans import Window

from ..made_scenes import MODEL
from .timing import best_of

TILE, BANDS, STEPS = 256, 4, 4


def sampler_overhead() -> None:
    """Print it for every scheduler."""
    rng = np.random.default_rng(0)
    network = Network(model_path(MODEL))
    conditions = rng.standard_normal((BANDS, len(CONDITIONS), TILE, TILE)).astype(np.float32)
    context = rng.standard_normal((BANDS, len(CONTEXT))).astype(np.float32)
    window = Window.of_shape((TILE, TILE))

    def draw(index: int) -> np.ndarray:
        return gaussian_noise(0, index, BANDS, window)

    noise = draw(0)
    inside = best_of(5, lambda: network.denoise(noise, 1.0, conditions, context))
    print(f"network, {BANDS} bands of {TILE} x {TILE}: {1e3 * inside:.1f} ms an evaluation")
    for scheduler in SCHEDULERS:
        sampler = make_sampler(scheduler, STEPS)

        outside = best_of(3, partial(sample, sampler, lambda x_t, level: x_t, draw)) / len(sampler)
        print(f"  {scheduler:14} {1e3 * outside:6.2f} ms a step beside it: {100 * outside / inside:4.1f} %")
