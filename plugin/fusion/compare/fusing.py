"""One row of a comparison, run."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..job import Bounds, Feedback, RasterInput
from ..tasks.classical.job import ClassicalJob
from ..tasks.classical.task import pansharpen_classically
from ..tasks.hyperspectral.job import CubeNetworkJob, HyperspectralJob
from ..tasks.hyperspectral.network import sharpen_cube_by_network
from ..tasks.hyperspectral.task import sharpen_cube
from ..tasks.pansharpening.job import DEFAULT_SHARPNESS, PansharpeningJob
from ..tasks.pansharpening.task import pansharpen
from .plan import ComparisonJob, Row


def fuse(
    job: ComparisonJob,
    row: Row,
    pan: RasterInput,
    ms: RasterInput,
    path: Path,
    bounds: Bounds | None,
    feedback: Feedback,
) -> float:
    """Fuse a pair as a row does; returns the seconds that it took.

    Args:
        job: the comparison.
        row: one of its rows.
        pan, ms: what is fused: the job's own pair, or its degraded copy.
        path: of the raster to write.
        bounds: in PAN's CRS; None for everything.
        feedback: told how far it is.

    Raises:
        FusionError, Cancelled: as the run does.
    """
    common: dict[str, Any] = {"bounds": bounds, "correct_shift": job.correct_shift, "threads": job.threads}
    sampled: dict[str, Any] = {"model": row.method, "scheduler": row.scheduler, "steps": row.steps, "seed": job.seed}
    output = str(path)
    if job.is_cube and row.is_network:
        return sharpen_cube_by_network(CubeNetworkJob(ms, pan, output, **common, **sampled), feedback).seconds
    if job.is_cube:
        return sharpen_cube(HyperspectralJob(ms, pan, output, method=row.method, **common), feedback).seconds
    if row.is_network:
        sampled["sharpness"] = DEFAULT_SHARPNESS
        return pansharpen(PansharpeningJob(pan, ms, output, **common, **sampled), feedback).seconds
    return pansharpen_classically(ClassicalJob(pan, ms, output, row.method, **common), feedback).seconds
