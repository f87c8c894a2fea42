"""A fused image whose consistency with the MS is measured while its tiles are being written."""

from __future__ import annotations

import threading
from collections.abc import Callable

from ..physics.consistency import ConsistencyMeter
from ..physics.sampling import degrade
from ..raster.grid import Window
from ..scene import Scene
from ..spans import Image


class Metered:
    """Tiles of an image; any thread may ask for one.

    Args:
        scene: what is fused.
        image_of: the fused (bands, rows, columns) of any window, in MS units.
    """

    def __init__(self, scene: Scene, image_of: Callable[[Window], Image]) -> None:
        self._scene, self._image_of = scene, image_of
        self._meter, self._lock = ConsistencyMeter(scene.ms.bands), threading.Lock()

    def ergas(self) -> float:
        """Between the tiles given so far, degraded by the MTF, and the MS; 0 is perfect."""
        return self._meter.ergas(self._scene.relation.ratio)

    def tile(self, tile: Window) -> Image:
        """A tile; the MS pixels centred in it are metered, for which more than the tile may have to be made."""
        relation, gain = self._scene.relation, self._scene.statistics.mtf_gain
        own = Window(relation.rows.coarse_centred_in(tile.rows), relation.cols.coarse_centred_in(tile.cols))
        if own.is_empty:
            return self._image_of(tile)
        under = (relation.rows.fine_span_under(own.rows, gain), relation.cols.fine_span_under(own.cols, gain))
        around = Window(*(span.united(other) for span, other in zip(under, tile)))
        image = self._image_of(around)
        ms = self._scene.ms.read(own)
        seen = degrade(image, (around.rows.start, around.cols.start), relation, *own, gain)
        with self._lock:
            self._meter.add(seen, ms.image, ms.valid)
        return image[(slice(None), *tile.within(around))]
