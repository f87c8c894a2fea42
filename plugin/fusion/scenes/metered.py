"""A fused image given tile by tile, and of every tile what it lacks, seen through the MS sensor."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from ..physics.consistency import ConsistencyMeter
from ..physics.pair_statistics import WHOLLY
from ..physics.sampling import degrade
from ..pipeline.output import LayerPart
from ..spans import Image, Mask, Patch, Window
from .pair import Scene


class MeteredTile(NamedTuple):
    """A tile, and how consistent it is with the MS.

    Attributes:
        image: (bands, rows, columns), in MS units.
        residual: MS less the degraded image, for the MS pixels centred in the tile; None if there are none.
        meter: how far the two differ there.
    """

    image: Image
    residual: LayerPart | None
    meter: ConsistencyMeter


class Metered:
    """Tiles of an image; any thread may ask for one.

    Args:
        scene: what is fused.
        image_of: the fused (bands, rows, columns) of any window, in MS units.
    """

    def __init__(self, scene: Scene, image_of: Callable[[Window], Image]) -> None:
        self._scene, self._image_of = scene, image_of

    def tile(self, tile: Window) -> MeteredTile:
        """A tile; more of the image may have to be made for the MS pixels centred in it, which are metered."""
        relation, gain = self._scene.relation, self._scene.statistics.mtf_gain
        meter = ConsistencyMeter(self._scene.ms.bands, self._scene.statistics.ms_level)
        own = relation.coarse_centred_in(tile)
        if own.is_empty:
            return MeteredTile(self._image_of(tile), None, meter)
        around = relation.fine_under(own, gain).united(tile)
        fused = Patch(self._image_of(around), around)
        ms = self._scene.ms.read(own)
        seen = degrade(fused, relation, own, gain)
        masks = ms.masks & self._has_pan(around, own) if self._scene.pan.may_have_holes else ms.masks
        meter.add(seen, ms.image, masks)
        return MeteredTile(fused.crop(tile), LayerPart(own, ms.image - seen, masks), meter)

    def _has_pan(self, around: Window, own: Window) -> Mask:
        """Which MS pixels have all of the image under them."""
        scene = self._scene
        valid = Patch(scene.pan.valid(around).astype(np.float32), around)
        return np.asarray(degrade(valid, scene.relation, own, scene.statistics.mtf_gain) > WHOLLY)
