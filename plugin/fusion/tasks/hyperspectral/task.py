"""Hyperspectral sharpening by a closed formula: the scene measured as a whole, then sharpened tile by tile."""

from __future__ import annotations

import math
import time
from pathlib import Path

from osgeo import gdal

from ...checks import check_paths, check_tile_size
from ...clock import Clock
from ...job import Feedback
from ...pipeline.output import advise, write
from ...pipeline.plan import output_bytes
from ...pipeline.where import thread_count
from ...raster.gdal_settings import gdal_settings
from ...raster.storage import check_storage, rehearse
from ...raster.unchanged import Unchanged
from ...raster.workspace import check_room, workspace
from ...spans import Window
from .checking import check_cube_job, report_consistency, report_guide, size_of
from .job import HyperspectralJob, HyperspectralResult
from .registry import method_of
from .scene import CubeScene, open_cube
from .tile import Tiles
from .written import CubeFinish, fitting_tile, shift_or_nan, wanted_window


def sharpen_cube(job: HyperspectralJob, feedback: Feedback) -> HyperspectralResult:
    """Run a job; on any failure or cancel nothing is left behind.

    Raises:
        FusionError: bad input or a failed run, in one sentence.
        Cancelled: the user asked to stop.
    """
    started = time.perf_counter()
    method = method_of(job.method)
    check_tile_size(job.tile_size)
    check_paths(job.output, *job.inputs)
    check_storage(job.storage)
    check_cube_job(job)
    with workspace(Path(job.output)) as folder, gdal_settings():
        inputs = Unchanged([raster.path for raster in job.inputs])
        scene = open_cube(job, folder, feedback)
        wanted = wanted_window(scene, job.bounds)
        size = size_of(scene, wanted, method.label)
        feedback.info(size.template, *size.values)
        report_guide(scene, feedback)
        _check_output(job, scene, wanted, folder, feedback)
        tiles = Tiles(scene, method.rule(scene, feedback), method.margin, method.iterations(job.consistency_iterations))
        finish = CubeFinish(job, scene, wanted, tiles, folder, {"METHOD": job.method})
        clock = Clock(feedback, 0, math.prod(wanted.shape))
        tile_size = fitting_tile(job.tile_size, scene.cube.bands)
        write(finish, wanted, tile_size, clock, thread_count(job.threads), inputs=inputs)
    report_consistency(finish.consistency, feedback)
    return HyperspectralResult(
        job.output, len(scene.all_bands.bands), scene.bad, finish.consistency, *shift_or_nan(scene), job.method,
        time.perf_counter() - started,
    )  # fmt: skip


def _check_output(job: HyperspectralJob, scene: CubeScene, wanted: Window, folder: Path, feedback: Feedback) -> None:
    """Refuse what cannot be stored, or finds no room."""
    bands = len(scene.all_bands.bands)
    rehearse(job.storage, bands, scene.cube.dtype)
    advise(job.storage, wanted, feedback)
    check_room(folder, output_bytes(wanted, bands, gdal.GetDataTypeSize(scene.cube.dtype) // 8, job.storage))
