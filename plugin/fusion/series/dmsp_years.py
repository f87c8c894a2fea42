"""DMSP made ready for a series: every year as one raster of DN on one scale, no larger than what is needed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np
from osgeo import gdal

from ..job import Feedback, RasterInput, stop_if_cancelled
from ..physics.satellites import Curve, calibrated
from ..raster.band import Band
from ..raster.publishing import close_and_publish
from ..raster.tiles import tiles
from ..raster.writer import GeoTiffWriter
from ..spans import Image, Mask, Window
from ..tasks.nightlights.lights import light_blocks
from .composites import Composite
from .frame import Frame, dmsp_on_frame, read_dn
from .intercalibration import Difference, Sample, curves_of, differences
from .on_grid import OnGrid

TILE: Final = 512
SAMPLES_KEPT = 8


class DmspYears:
    """The composites of a series, opened once, and the rasters that are made of them when they are asked for.

    Args:
        composites: all that are needed.
        anchor: whose scale measured curves lead to.
        way: how satellites are brought to one scale.
        frame: of the series.
        folder: for the rasters.
        feedback: told what had to be done.

    Raises:
        FusionError: if one cannot be read.
    """

    def __init__(
        self, composites: Sequence[Composite], anchor: Composite, way: str, frame: Frame, folder: Path,
        feedback: Feedback,
    ) -> None:  # fmt: skip
        self._frame, self._folder = frame, folder
        self._opened: dict[Composite, OnGrid] = {}
        for number, one in enumerate(composites):
            stop_if_cancelled(feedback)
            self._opened[one] = dmsp_on_frame(one, frame, folder / f"dmsp_{number}", feedback)
        sampled = lru_cache(maxsize=SAMPLES_KEPT)(self._sampled)
        self.curves: dict[Composite, Curve] = curves_of(composites, anchor, way, sampled, feedback)
        self.differences: list[Difference] = differences(composites, self.curves, sampled)

    def raster(self, composites: Sequence[Composite]) -> RasterInput:
        """A raster of the year of these composites: the mean of its satellites, on one scale.

        Raises:
            FusionError: if the disk refuses.
        """
        path = self._folder / f"dmsp_{composites[0].year}.tif"
        if not path.exists():
            window = self._frame.dmsp_window
            band = Band(str(composites[0].year))
            writer = GeoTiffWriter(path, self._frame.dmsp_grid, window, [band], gdal.GDT_Float32, float("nan"))
            try:
                for tile in tiles(window, TILE):
                    dn, valid = self.dn(composites, tile)
                    writer.write(tile, dn[None], valid)
                close_and_publish(writer, {})
            except BaseException:
                writer.abandon()
                raise
        return RasterInput(str(path))

    def dn(self, composites: Sequence[Composite], window: Window) -> tuple[Image, Mask]:
        """DN (rows, columns) of a year on a window of the DMSP grid, and where a satellite has any."""
        total, count = np.zeros(window.shape, np.float32), np.zeros(window.shape, np.float32)
        for one in composites:
            dn, valid = read_dn(self._opened[one], window)
            total += np.where(valid, calibrated(dn, self.curves[one]), 0.0)
            count += valid
        return total / np.maximum(count, 1.0), count > 0

    def _sampled(self, composite: Composite) -> Sample:
        """DN of a composite in blocks spread over the scene, NaN where it has none."""
        parts = []
        for block in light_blocks(self._frame.dmsp_window):
            dn, valid = read_dn(self._opened[composite], block)
            parts.append(np.where(valid, dn, np.float32(np.nan)).ravel())
        return np.concatenate(parts)
