"""A run of pansharpening on a pair made up on the spot, which tells how long runs take."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ...job import Feedback, RasterInput
from ...pipeline.task import Timing
from ...raster.toy import write_toy_pair
from .job import PansharpeningJob
from .task import pansharpen


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
    pan, ms = write_toy_pair(folder, edge, bands)
    job = PansharpeningJob(
        RasterInput(str(pan)), RasterInput(str(ms)), str(folder / "fused.tif"), correct_shift=False, **settings
    )  # fmt: skip
    return pansharpen(job, feedback).timing
