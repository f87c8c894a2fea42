"""What differs between the tasks that networks are fitted for: their scenes, episodes, networks and inputs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from torch import nn

from plugin.fusion.networks.layout import Layout
from plugin.fusion.tasks.nightlights import conditions as nightlights
from plugin.fusion.tasks.registry import TASKS

from .data import nightlights as nightlights_scenes
from .data import nightlights_episodes
from .data.cube_episodes import make_cube_episode
from .data.cube_scenes import load_cubes
from .data.episodes import Episode, make_episode
from .data.scenes import load
from .networks.band_set import STRIDE, BandSet
from .networks.ddrf import DDRF
from .networks.unet import UNet


@dataclass(frozen=True)
class TrainingTask:
    """One task.

    Attributes:
        load: (data folder, path below it, the config's entry) to the scenes of a file.
        make_episode: (scene, `[degradation]`, samples, rng) to an episode, or None where a scene gives none.
        network: `[network]` to a fresh network.
        layout: how the plugin feeds the network; the names of its inputs.
        inputs: every input in words, for the card.
        stride: tiles start at multiples of this many pixels.
        normalisation, bands, ratio_range: for the card.
    """

    load: Callable[[Path, str, dict[str, Any]], list[Any]]
    make_episode: Callable[[Any, dict[str, Any], int, np.random.Generator], Episode | None]
    network: Callable[[dict[str, Any]], nn.Module]
    layout: Layout
    inputs: dict[str, str]
    stride: int
    normalisation: str
    bands: str
    ratio_range: tuple[float, float]

    @property
    def conditions(self) -> tuple[str, ...]:
        """Names of what the network is given for every pixel."""
        return self.layout.conditions

    @property
    def context(self) -> tuple[str, ...]:
        """Names of what it is given for the whole scene."""
        return self.layout.statistics

    @property
    def together(self) -> bool:
        """Whether the network looks at all bands of a tile at once."""
        return self.layout.together


def _inputs(signal: str, statistics: str, layout: Layout) -> dict[str, str]:
    conditions, context = layout.conditions, layout.statistics
    return {
        "x_t": f"noisy {signal}, (n, 1, rows, columns)",
        "noise_level": "angle of the noise mix over a right angle, 0 clean to 1 pure noise, (n, 1)",
        "conditions": f"{', '.join(conditions)}; of order one, (n, {len(conditions)}, rows, columns)",
        "context": f"{statistics}: {', '.join(context)}, (n, {len(context)})",
    }


ONE_BAND, BAND_SET = (TASKS["pansharpening"].task.families[family] for family in ("ddrf", "ddrf_set"))
CUBE = TASKS["hyperspectral"].task.families["ddrf_cube"]
YEAR = TASKS["nightlights"].task.families["ddpm_nightlights"]

TRAINED = {
    "pansharpening": TrainingTask(
        load=lambda root, name, entry: load(root, name, entry.get("patch")),
        make_episode=make_episode,
        network=lambda settings: DDRF(**settings),
        layout=ONE_BAND,
        inputs=_inputs("residual HRMS - LMS of one band over its scale", "scene statistics of the band", ONE_BAND),
        stride=4,
        normalisation="residual over (1.55 + 0.4 log2 ratio) x standard deviation of the MS detail, per band",
        bands="any",
        ratio_range=(1.5, 8.0),
    ),
    "nightlights": TrainingTask(
        load=lambda root, name, entry: [nightlights_scenes.load(root, name, entry)],
        make_episode=nightlights_episodes.make_episode,
        network=lambda settings: UNet(len(YEAR.conditions), len(YEAR.statistics), **settings),
        layout=YEAR,
        inputs=_inputs(
            "log1p of radiance in nW/cm2/sr less the one expected from DN, over its spread", "of the whole scene", YEAR
        ),
        stride=8,
        normalisation=f"residual of log1p(nW/cm2/sr) over {nightlights.RESIDUAL_SCALE}",
        bands="1",
        ratio_range=(1.0, 2.2),
    ),
    "hyperspectral": TrainingTask(
        load=lambda root, name, entry: list(load_cubes(root, name, entry)),
        make_episode=make_cube_episode,
        network=lambda settings: BandSet(**settings),
        layout=CUBE,
        inputs=_inputs(
            "residual of the fine band less the interpolated one over its scale; n bands of one tile, all together, in "
            "any order",
            "scene statistics of each band",
            CUBE,
        ),
        stride=STRIDE,
        normalisation="residual over (1.55 + 0.4 log2 ratio) x standard deviation of the cube's detail, per band",
        bands="any",
        ratio_range=(1.5, 8.0),
    ),
}


BAND_SETS = replace(
    TRAINED["pansharpening"],
    network=lambda settings: BandSet(**settings),
    layout=BAND_SET,
    inputs=_inputs(
        "residual HRMS - LMS over its scale; n bands of one tile, all together, in any order",
        "scene statistics of each band",
        BAND_SET,
    ),
    stride=STRIDE,
)
"""Pansharpening of all bands at once."""


def task_of(config: dict[str, Any]) -> TrainingTask:
    """The task of a config; pansharpening unless it says otherwise, one band at a time unless it says `together`."""
    task = config.get("task", "pansharpening")
    if task == "pansharpening" and config["degradation"].get("together", False):
        return BAND_SETS
    return TRAINED[task]
