"""Sharp scenes of many bands to make cubes of, with the guide that they were really taken with where there is one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal

from plugin.fusion.physics.sampling import Relation
from plugin.fusion.physics.wald import degraded
from training.simulation.scene import simulate_scene, through_optics

from .scene import Scene
from .scenes import load

SIMULATED_SCENES = 8
SIMULATED_PIXEL_SIZE_M = 4.0
SIMULATED_NM = (443, 492, 560, 665, 705, 740, 783, 833, 865, 945, 1240, 1610, 2190)
"""Bands of simulated scenes, from blue to short-wave infrared."""

GUIDE_GAIN = 0.3
"""MTF gain with which the bands of a finer raster become a guide at the resolution of the scene."""


@dataclass(frozen=True)
class CubeScene:
    """A scene whose bands make cube and guide.

    Attributes:
        scene: all bands.
        guide: places of the bands that are the guide; () where it is drawn.
    """

    scene: Scene
    guide: tuple[int, ...] = ()


def load_cubes(root: Path, name: str, entry: dict[str, Any]) -> Sequence[CubeScene]:
    """Scenes of one entry of a config: as for pansharpening, or with a `guide`, a raster finer by a whole ratio.

    Raises:
        FileNotFoundError: if there is nothing under that name.
    """
    if name == "simulated":
        return [CubeScene(_simulated(k)) for k in range(SIMULATED_SCENES)]
    if "guide" not in entry:
        return [CubeScene(scene) for scene in load(root, name, entry.get("patch"))]
    coarse, fine = (gdal.Open(str(root / path)).ReadAsArray().astype(np.float32) for path in (name, entry["guide"]))
    guide = degraded(fine, Relation.of_ratio(fine.shape[1] / coarse.shape[1]), GUIDE_GAIN)
    return [CubeScene(Scene(np.concatenate([coarse, guide])), tuple(range(len(coarse), len(coarse) + len(guide))))]


def _simulated(k: int) -> Scene:
    scene = simulate_scene(384, 384, 3000 + k, SIMULATED_PIXEL_SIZE_M, SIMULATED_NM)
    return Scene(through_optics(scene.reflectance) * 1e4)
