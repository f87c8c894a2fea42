"""Where cube and guide show different things: clouds of one date, harvests in between, water that rose."""

from __future__ import annotations

import numpy as np

from ...physics.pair_statistics import TINY
from ...physics.sampling import degrade
from ...pipeline.output import LayerPart
from ...scenes.edges import read_mirrored
from ...scenes.metered import WHOLLY
from ...spans import Patch, Window
from .scene import CubeScene

NAME = "Disagreement"
TO_DEVIATION = 1.4826
"""Standard deviation of a normal distribution over the median of its absolute values."""

LEAST = 0.005
"""Least deviation that counts as usual, of the guide's own."""


class Disagreement:
    """How far the guide, seen by the cube's sensor, is from what the cube says of it.

    Args:
        scene: cube and guide; pixels that nothing explains are few among those that it was fitted to.
    """

    def __init__(self, scene: CubeScene) -> None:
        fit = scene.fit
        self._scene, self._gain = scene, float(np.mean(scene.gains))
        seen = fit.guide_pixels - fit.guide_mean[:, None]
        left = seen - fit.to_guide @ (fit.basis.T @ (fit.pixels - fit.mean[:, None]))
        usual = TO_DEVIATION * np.median(np.abs(left), axis=1)
        self._usual = np.maximum(usual, LEAST * seen.std(axis=1) + TINY)[:, None, None]

    def of(self, tile: Window) -> LayerPart | None:
        """Root mean square over the guide's bands of what is left, over what usually is, for the cube's pixels that are
        centred in a tile; None if there are none.
        """
        scene, fit = self._scene, self._scene.fit
        own = scene.relation.coarse_centred_in(tile)
        if own.is_empty:
            return None
        under = scene.relation.fine_under(own, self._gain)
        cube, guide = scene.cube.read(own), read_mirrored(scene.guide, under)
        seen = degrade(Patch(guide.image, under), scene.relation, own, self._gain)
        share = degrade(Patch(guide.valid.astype(np.float32), under), scene.relation, own, self._gain)
        sharpened = list(scene.sharpened)
        components = fit.components(cube.image[sharpened].astype(np.float64))
        left = seen - fit.guide_mean[:, None, None] - np.tensordot(fit.to_guide, components, 1)
        image = np.sqrt(np.square(left / self._usual).mean(axis=0, keepdims=True))
        masks = cube.masks if len(cube.masks) == 1 else cube.masks[sharpened]
        return LayerPart(own, image.astype(np.float32), masks.all(axis=0, keepdims=True) & (share > WHOLLY))
