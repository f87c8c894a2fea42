"""What a series is asked to be, and what it has to say for itself."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from ..errors import FusionError
from ..job import Bounds, RasterInput
from ..networks.registry import model_ids
from ..networks.runtime import is_available, missing_runtime
from ..physics.dmsp_products import UNKNOWN
from ..raster.storage import PLAIN, Storage, check_storage
from ..tasks.nightlights.formulas import DEFAULT_METHOD
from ..tasks.nightlights.formulas import METHODS as FORMULAS
from ..tasks.nightlights.task import FAMILIES
from .intercalibration import NONE, WAYS, Difference
from .step import Law, Step

SCHEDULERS = {"ddpm_nightlights": ("ddpm", 8, 4), "flow_nightlights": ("flow_heun", 5, 4)}
"""Scheduler, steps and samples that suit each family of models that draws samples."""

MADE, KEPT = "made", "kept"
"""What became of a year."""


class Region(NamedTuple):
    """A polygon (WKB) of the user's, and what it is called."""

    name: str
    polygon: bytes


@dataclass(frozen=True)
class SeriesJob:
    """One series.

    Attributes:
        dmsp: DMSP-OLS rasters, with a year each, or bands with a year each.
        viirs: VIIRS rasters, likewise.
        output: folder for the years.
        method: id of a formula or of a night-lights model.
        intercalibration: how satellites of DMSP are brought to one scale, one of `intercalibration.WAYS`.
        product: id of `physics.dmsp_products`, what DMSP was published as.
        regions: whose lights are summed as well; polygons in the CRS of the VIIRS raster that gives the grid.
        seed: of the noise, the same for all years.
        bounds: x_min, y_min, x_max, y_max in the CRS of the VIIRS raster that gives the grid; None for all.
        stack: path of a raster with all years as its bands; "" for none.
        table: path of a CSV with all sums; "" for none.
        report: path of an HTML page; "" for none.
        overwrite: make years again that are there already.
        correct_shift: move DMSP onto VIIRS where the two are found misregistered.
        tile_size: edge of a tile in pixels.
        threads: 0 for all cores.
        storage: how the years are stored.
    """

    dmsp: tuple[RasterInput, ...]
    viirs: tuple[RasterInput, ...]
    output: str
    method: str = DEFAULT_METHOD
    intercalibration: str = NONE
    product: str = UNKNOWN
    regions: tuple[Region, ...] = ()
    seed: int = 0
    bounds: Bounds | None = None
    stack: str = ""
    table: str = ""
    report: str = ""
    overwrite: bool = False
    correct_shift: bool = True
    tile_size: int = 512
    threads: int = 0
    storage: Storage = PLAIN


class YearOutcome(NamedTuple):
    """What became of a year.

    Attributes:
        year: which.
        status: MADE or KEPT.
        source: "DMSP" or "VIIRS".
        path: of its raster.
        seconds: that it took.
    """

    year: int
    status: str
    source: str
    path: str
    seconds: float


class Measured(NamedTuple):
    """The step of one overlap year.

    Attributes:
        year: which.
        guide: year of the VIIRS raster that guided.
        has_guide_dmsp: whether DMSP of the guide's year was used.
        assumed: of DMSP by its nominal law, as it is without any overlap.
        fused: of the fusion.
        corrected: of the fusion by the law of the other half of the scene.
    """

    year: int
    guide: int
    has_guide_dmsp: bool
    assumed: Step
    fused: Step
    corrected: Step


class SeamFindings(NamedTuple):
    """What the overlap tells of the seam.

    Attributes:
        anchor: the year that is fused as the years before it are; None without any overlap.
        law: that is applied to all fused years.
        checks: overlap years fused with a guide of another year.
        differences: between two satellites of one year.
    """

    anchor: Measured | None
    law: Law
    checks: tuple[Measured, ...]
    differences: tuple[Difference, ...]


def methods() -> list[str]:
    """What years can be fused with: the formulas, then the models on this machine."""
    return [*FORMULAS, *model_ids(*FAMILIES)]


def check_job(job: SeriesJob) -> None:
    """Refuse what can be refused before anything is opened.

    Raises:
        FusionError: with the reason.
    """
    if not job.dmsp or not job.viirs:
        raise FusionError("A series needs at least one DMSP raster and one VIIRS raster; choose both.")
    if job.method not in methods():
        raise FusionError("METHOD must be one of {}; not {}.", ", ".join(methods()), job.method)
    if job.method in model_ids(*FAMILIES) and not is_available():
        missing = missing_runtime()
        raise FusionError(missing.template, *missing.values)
    if job.intercalibration not in WAYS:
        raise FusionError("INTERCALIBRATION must be one of {}; not {}.", ", ".join(WAYS), job.intercalibration)
    check_storage(job.storage)


def year_path(job: SeriesJob, year: int) -> Path:
    """The raster of a year."""
    return Path(job.output) / f"nightlights_{year}.tif"
