"""A fused image whose consistency with the MS is measured while its tiles are being written."""

from __future__ import annotations

import threading
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from ..physics.consistency import ConsistencyMeter
from ..physics.sampling import degrade
from ..pipeline.output import Residual
from ..spans import Image, Mask, Patch, Window
from .pair import Scene

WHOLLY = 0.999
"""Share of valid PAN under an MS pixel, from which on its residual counts."""


class Metered:
    """Tiles of an image; any thread may ask for one.

    Args:
        scene: what is fused.
        image_of: the fused (bands, rows, columns) of any window, in MS units.
        keeps_residuals: whether `residual` will be asked for.
    """

    def __init__(self, scene: Scene, image_of: Callable[[Window], Image], keeps_residuals: bool = False) -> None:
        self._scene, self._image_of = scene, image_of
        self._meter, self._lock = ConsistencyMeter(scene.ms.bands, scene.statistics.ms_level), threading.Lock()
        self._keeps_residuals = keeps_residuals
        self._residuals: dict[Window, Residual] = {}

    def ergas(self) -> float:
        """Between the tiles given so far, degraded by the MTF, and the MS; 0 is perfect."""
        return self._meter.ergas(self._scene.relation.ratio)

    def of_bands(self) -> NDArray[np.float64]:
        """Their root mean square difference over the MS band's mean, by band."""
        return self._meter.of_bands()

    def residual(self, tile: Window) -> Residual | None:
        """Of the MS pixels centred in a tile that was made before; given once, None if there are none."""
        with self._lock:
            return self._residuals.pop(tile, None)

    def tile(self, tile: Window) -> Image:
        """A tile; the MS pixels centred in it are metered, for which more than the tile may have to be made."""
        relation, gain = self._scene.relation, self._scene.statistics.mtf_gain
        own = relation.coarse_centred_in(tile)
        if own.is_empty:
            return self._image_of(tile)
        around = relation.fine_under(own, gain).united(tile)
        fused = Patch(self._image_of(around), around)
        ms = self._scene.ms.read(own)
        seen = degrade(fused, relation, own, gain)
        masks = ms.masks & self._has_pan(around, own) if self._scene.pan.may_have_holes else ms.masks
        with self._lock:
            self._meter.add(seen, ms.image, masks)
        if self._keeps_residuals:
            residual = Residual(own, ms.image - seen, masks)
            with self._lock:
                self._residuals[tile] = residual
        return fused.crop(tile)

    def _has_pan(self, around: Window, own: Window) -> Mask:
        """Of which MS pixels the image under them is all there."""
        scene = self._scene
        valid = Patch(scene.pan.valid(around).astype(np.float32), around)
        return np.asarray(degrade(valid, scene.relation, own, scene.statistics.mtf_gain) > WHOLLY)
