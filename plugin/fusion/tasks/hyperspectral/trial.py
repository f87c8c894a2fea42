"""A run on a cube made up on the spot, which tells how long runs take."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal

from ...job import Feedback, RasterInput
from ...pipeline.task import Timing
from ...raster.toy import write_toy
from .job import SHARPEN, CubeNetworkJob
from .network import sharpen_cube_by_network

RATIO = 4
UTM = (500_000.0, 5_000_000.0)


def trial(folder: Path, edge: int, bands: int, settings: dict[str, Any], feedback: Feedback) -> Timing:
    """Sharpen a cube.

    Args:
        folder: for its files.
        edge: of the guide, in pixels, a multiple of 4.
        bands: of the cube.
        settings: further ones of the job.
        feedback: asked whether to stop.

    Raises:
        FusionError: if the model cannot be run.
        Cancelled: the user asked to stop.
    """
    rng = np.random.default_rng(0)
    cube = rng.uniform(200.0, 2000.0, (bands, edge // RATIO, edge // RATIO)).astype(np.float32)
    guide = cube.mean(axis=0).repeat(RATIO, axis=0).repeat(RATIO, axis=1)
    guide += rng.normal(0.0, 50.0, guide.shape).astype(np.float32)
    guide_path = write_toy(folder / "guide.tif", guide[None], 32631, UTM, 1.0, gdal.GDT_UInt16)
    cube_path = write_toy(folder / "cube.tif", cube, 32631, UTM, float(RATIO), gdal.GDT_UInt16)
    inputs = RasterInput(str(cube_path)), RasterInput(str(guide_path))
    job = CubeNetworkJob(*inputs, str(folder / "fused.tif"), SHARPEN, correct_shift=False, **settings)
    return sharpen_cube_by_network(job, feedback).timing
