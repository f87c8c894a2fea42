"""A run of night lights on rasters made up on the spot, which tells how long runs take."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal

from ...job import Feedback, RasterInput
from ...pipeline.task import Timing
from ...raster.toy import write_toy
from .job import NightlightsJob
from .task import fuse_nightlights

PIXEL = 15.0 / 3600.0
CORNER = (2.0, 49.0)


def trial(folder: Path, edge: int, bands: int, settings: dict[str, Any], feedback: Feedback) -> Timing:
    """Fuse a series with a guide.

    Args:
        folder: for its files.
        edge: of the guide, in pixels, an even number.
        bands: years of DMSP.
        settings: further ones of the job.
        feedback: asked whether to stop.

    Raises:
        FusionError: if the model cannot be run.
        Cancelled: the user asked to stop.
    """
    rng = np.random.default_rng(0)
    dn = rng.uniform(0.0, 63.0, (bands, edge // 2, edge // 2)).astype(np.float32)
    radiance = rng.gamma(0.5, 10.0, (1, edge, edge)).astype(np.float32)
    dmsp = write_toy(folder / "dmsp.tif", dn, 4326, CORNER, 2.0 * PIXEL, gdal.GDT_Byte)
    viirs = write_toy(folder / "viirs.tif", radiance, 4326, CORNER, PIXEL, gdal.GDT_Float32)
    inputs = RasterInput(str(dmsp)), RasterInput(str(viirs))
    job = NightlightsJob(*inputs, str(folder / "fused.tif"), correct_shift=False, **settings)
    return fuse_nightlights(job, feedback).timing
