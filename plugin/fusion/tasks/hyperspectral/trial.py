"""A run on a cube made up on the spot, which tells how long runs take."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ...job import Feedback, RasterInput
from ...pipeline.task import Timing
from ...raster.toy import write_toy_pair
from .job import SHARPEN, CubeNetworkJob
from .network import sharpen_cube_by_network


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
    guide, cube = write_toy_pair(folder, edge, bands)
    inputs = RasterInput(str(cube)), RasterInput(str(guide))
    job = CubeNetworkJob(*inputs, str(folder / "fused.tif"), SHARPEN, correct_shift=False, **settings)
    return sharpen_cube_by_network(job, feedback).timing
