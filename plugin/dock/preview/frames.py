"""Pictures of what a run believes on its way, not more of them than an eye can follow."""

from __future__ import annotations

import time

from ...fusion.pipeline.estimates import Stage
from ...fusion.raster.gdal_settings import gdal_settings
from ...fusion.spans import Image
from .pictures import picture, ranges_of, read_onto
from .preview import Frame, Order

LEAST_SECONDS = 0.1
"""Between two frames: a sampler may take a thousand steps."""


class FrameMaker:
    """Makes frames on the thread that the run works on.

    Args:
        order: what is being made.
    """

    def __init__(self, order: Order) -> None:
        self._order, self._stretch, self._last = order, order.stretch, 0.0
        with gdal_settings():
            before, self._valid = read_onto(order.before, order.rectangle.grid(*order.shape))
        self._ranges = ranges_of(self._stretch, before, self._valid)
        self._before = picture(self._stretch, self._ranges, before, self._valid)

    def first(self) -> Frame:
        """What can be seen before the network has begun: the input."""
        return Frame(self._order, self._before, self._before, None)

    def frame(self, stage: Stage, image: Image) -> Frame | None:
        """A frame of an estimate (bands, rows, columns); None if the last one was only just made.

        A run may cover a pixel less than was asked for, at the edge of the rasters; then there is none, either.
        """
        now = time.monotonic()
        if now - self._last < LEAST_SECONDS or image.shape[1:] != self._valid.shape:
            return None
        self._last = now
        ranges = ranges_of(self._stretch, image, self._valid) if self._stretch.is_light else self._ranges
        return Frame(self._order, self._before, picture(self._stretch, ranges, image, self._valid), stage)
