"""Pictures of a run's estimates on its way, no more than an eye can follow."""

from __future__ import annotations

import time

from ...fusion.pipeline.estimates import Stage
from ...fusion.raster.gdal_settings import gdal_settings
from ...fusion.spans import Image
from .pictures import picture, ranges_of, read_onto
from .preview import Frame, Order

LEAST_SECONDS = 0.1
"""Least time between two frames: a sampler may take a thousand steps."""


class FrameMaker:
    """Makes frames, on the thread that does the work.

    Args:
        order: the preview being made.
    """

    def __init__(self, order: Order) -> None:
        self._order, self._stretch, self._last = order, order.stretch, 0.0
        self._read(*order.shape)

    def first(self) -> Frame:
        """What can be seen before the network has begun: the input."""
        return Frame(self._order, self._before, self._before, None)

    def frame(self, stage: Stage, image: Image) -> Frame | None:
        """A frame of an estimate (bands, rows, columns); None if the last frame was made only just now.

        A run may have other pixels than expected: one less at the edge of the rasters, or as many as DMSP has.
        """
        now = time.monotonic()
        if now - self._last < LEAST_SECONDS:
            return None
        self._last = now
        if image.shape[1:] != self._valid.shape:
            self._read(*image.shape[1:])
        stretch = self._order.stretch_of_result
        if stretch.is_light:  # only the result tells how bright it is
            self._ranges = ranges_of(stretch, image, self._valid)
            self._before = picture(self._stretch, self._ranges, self._image, self._valid)
        return Frame(self._order, self._before, picture(stretch, self._ranges, image, self._valid), stage)

    def _read(self, rows: int, cols: int) -> None:
        """Read the input in so many pixels."""
        with gdal_settings():
            self._image, self._valid = read_onto(self._order.before, self._order.rectangle.grid(rows, cols))
        self._ranges = ranges_of(self._stretch, self._image, self._valid)
        self._before = picture(self._stretch, self._ranges, self._image, self._valid)
