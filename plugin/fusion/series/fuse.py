"""One year of DMSP fused with VIIRS of another, by whatever method the series is made with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..job import Feedback, RasterInput
from ..networks.registry import model_ids
from ..tasks.nightlights.formulas import METHODS as FORMULAS
from ..tasks.nightlights.formulas import fuse_by_formula
from ..tasks.nightlights.job import FormulaJob, NightlightsJob
from ..tasks.nightlights.task import REGRESSION, fuse_nightlights
from .frame import Frame
from .job import SCHEDULERS, SeriesJob


def fuse_year(
    job: SeriesJob, frame: Frame, dmsp: RasterInput, guide: RasterInput, guide_dmsp: RasterInput | None, path: Path,
    feedback: Feedback,
) -> Path:  # fmt: skip
    """Radiance of a year as a raster of its own; returns its path.

    Args:
        job: of the series.
        frame: of the series.
        dmsp: DMSP of the year.
        guide: VIIRS of another year.
        guide_dmsp: DMSP of the guide's year; None if there is none.
        path: of the GeoTIFF to write.
        feedback: whoever watches.

    Raises:
        FusionError, Cancelled: as the fusion does.
    """
    settings: dict[str, Any] = {
        "bounds": frame.bounds,
        "correct_shift": job.correct_shift,
        "product": job.product,
        "tile_size": job.tile_size,
        "threads": job.threads,
    }
    if job.method in FORMULAS:
        fuse_by_formula(FormulaJob(dmsp, guide, str(path), job.method, guide_dmsp, **settings), feedback)
        return path
    family = _family_of(job.method)
    if family in SCHEDULERS:
        scheduler, steps, ensemble = SCHEDULERS[family]
        settings |= {"scheduler": scheduler, "steps": steps, "ensemble": ensemble, "seed": job.seed}
    fuse_nightlights(NightlightsJob(dmsp, guide, str(path), job.method, guide_dmsp, **settings), feedback)
    return path


def method_in_words(job: SeriesJob) -> str:
    """The method with all of its settings, as a result's metadata name it."""
    family = "" if job.method in FORMULAS else _family_of(job.method)
    if family not in SCHEDULERS:
        return job.method
    scheduler, steps, ensemble = SCHEDULERS[family]
    return f"{job.method}, {scheduler}, {steps} steps, mean of {ensemble}, seed {job.seed}"


def _family_of(model: str) -> str:
    return next(family for family in (REGRESSION, *SCHEDULERS) if model in model_ids(family))
