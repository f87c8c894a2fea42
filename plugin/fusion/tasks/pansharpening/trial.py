"""A run of pansharpening on a pair made up on the spot, which tells how long runs take."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal

from ...job import Feedback, RasterInput
from ...pipeline.task import Timing
from ...raster.toy import write_toy
from .job import PansharpeningJob
from .task import pansharpen

RATIO = 4
UTM = (500_000.0, 5_000_000.0)


def trial(folder: Path, edge: int, bands: int, settings: dict[str, Any], feedback: Feedback) -> Timing:
    """Fuse a pair.

    Args:
        folder: for its files.
        edge: of PAN, in pixels, a multiple of 4.
        bands: of MS.
        settings: further ones of the job.
        feedback: asked whether to stop.

    Raises:
        FusionError: if the model cannot be run.
        Cancelled: the user asked to stop.
    """
    rng = np.random.default_rng(0)
    ms = rng.uniform(200.0, 2000.0, (bands, edge // RATIO, edge // RATIO)).astype(np.float32)
    pan = ms.mean(axis=0).repeat(RATIO, axis=0).repeat(RATIO, axis=1)
    pan += rng.normal(0.0, 50.0, pan.shape).astype(np.float32)
    pan_path = write_toy(folder / "pan.tif", pan[None], 32631, UTM, 1.0, gdal.GDT_UInt16)
    ms_path = write_toy(folder / "ms.tif", ms, 32631, UTM, float(RATIO), gdal.GDT_UInt16)
    inputs = RasterInput(str(pan_path)), RasterInput(str(ms_path))
    job = PansharpeningJob(*inputs, str(folder / "fused.tif"), correct_shift=False, **settings)
    return pansharpen(job, feedback).timing
