"""Night lights by a closed formula: a look-up table, a power law, or VIIRS of another year changed as DMSP says."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import numpy as np
from osgeo import gdal

from ...checks import check_paths, check_tile_size
from ...clock import Clock
from ...errors import FusionError
from ...job import Feedback
from ...physics.dmsp_law import DMSPLaw
from ...pipeline.output import advise, write
from ...pipeline.plan import output_bytes
from ...pipeline.task import Timing
from ...pipeline.where import thread_count
from ...raster.gdal_settings import gdal_settings
from ...raster.storage import check_storage, rehearse
from ...raster.unchanged import Unchanged
from ...raster.workspace import check_room, workspace
from ...sentences import counted
from ...spans import Image, Window
from ...version import plugin_version
from .about_lights import report_lights
from .conditions import DARK_DN, without_dark
from .finish import Fused, NightlightsFinish
from .job import FormulaJob, NightlightsResult
from .lights import Lights, changes_of, core_factors, wanted_of
from .open_lights import open_lights
from .regions import Regions

FLOAT_BYTES = 4
TABLE, POWER, CHANGE = "table", "power", "change"
DEFAULT_METHOD = CHANGE


class Method(NamedTuple):
    """One formula.

    Attributes:
        label: its name.
        title: its name, and a word on what it does.
        description: one sentence for users.
        radiance: makes radiance (years, rows, columns) of a window of the lights.
        needs_guide: whether it can do nothing without VIIRS.
    """

    label: str
    title: str
    description: str
    radiance: Callable[[Lights, Window], Image]
    needs_guide: bool = False


def by_table(lights: Lights, window: Window) -> Image:
    """The mean radiance of a DN, for interpolated DN."""
    return _of_years(table_radiance, lights, window)


def by_power(lights: Lights, window: Window) -> Image:
    """A power of DN, and nothing where land is dark."""
    return _of_years(power_radiance, lights, window)


def table_radiance(law: DMSPLaw, dn: Image) -> Image:
    """Radiance by a law's look-up table, (rows, columns)."""
    return law.table_radiance(dn)


def power_radiance(law: DMSPLaw, dn: Image) -> Image:
    """Radiance by the power law that is fitted to that table; 0 where DN are those of dark land."""
    factor, exponent = law.power()
    lit = factor * np.maximum(dn, np.float32(1.0)) ** np.float32(exponent)
    return np.where(dn < max(DARK_DN, law.pedestal_dn + 0.5), np.float32(0.0), lit).astype(np.float32)


def _of_years(radiance_of: Callable[[DMSPLaw, Image], Image], lights: Lights, window: Window) -> Image:
    radiance = np.stack([radiance_of(law, dn) for law, dn in zip(lights.facts.laws, lights.fine_dn(window))])
    factors = core_factors(lights, window)
    return without_dark(radiance if factors is None else radiance * factors)


def by_change(lights: Lights, window: Window) -> Image:
    """The guide, changed as DN show that lights changed since its year or until then."""
    if lights.guide is None:
        raise ValueError("a change is one of a guide")
    return without_dark(np.stack([changed.radiance for changed in changes_of(lights, lights.guide, window)]))


METHODS: dict[str, Method] = {
    TABLE: Method(
        "Table",
        "Table: the mean radiance of each DN",
        "Looks up the mean radiance that VIIRS sees where DMSP reads a DN: measured on the VIIRS raster if there is "
        "one, else known of the product.",
        by_table,
    ),
    POWER: Method(
        "Power law",
        "Power law of DN",
        "Radiance is a power of DN, fitted to that table: how series are usually inter-calibrated.",
        by_power,
    ),
    CHANGE: Method(
        "Change",
        "Change: VIIRS of another year, as DMSP says it changed",
        "Multiplies the VIIRS raster by the change that DMSP shows since its year; where DN tell nothing, in the dark "
        "and in saturated cores, the change around is taken, and in doubt none.",
        by_change,
        needs_guide=True,
    ),
}
"""By id; ids never change."""


def fuse_by_formula(job: FormulaJob, feedback: Feedback) -> NightlightsResult:
    """Run a job; on any failure or cancel nothing is left behind.

    Raises:
        FusionError: bad input or a failed run, in one sentence.
        Cancelled: the user asked to stop.
    """
    started = time.perf_counter()
    method = _checked(job)
    with workspace(Path(job.output)) as folder, gdal_settings():
        inputs = Unchanged(raster.path for raster in job.inputs)
        lights = open_lights(
            job.dmsp, job.viirs, Path(job.output), folder, feedback, job.correct_shift, job.dmsp_guide, job.product,
            job.daytime,
        )  # fmt: skip
        wanted = wanted_of(job.bounds, lights)
        _report(job, method, lights, wanted, feedback)
        check_room(folder, output_bytes(wanted, len(lights.years.bands), FLOAT_BYTES, job.storage))
        opening = time.perf_counter() - started
        regions = Regions(job.regions, lights.grid, wanted, folder, job.partial_pixels)
        said = {"SOFTWARE": f"Amalgam {plugin_version()}", "METHOD": job.method}
        fused = Fused(lambda window: method.radiance(lights, window), None, (), said)
        finish = NightlightsFinish(job, lights, wanted, folder, regions, fused)
        clock = Clock(feedback, 0, math.prod(wanted.shape))
        write(finish, wanted, job.tile_size, clock, thread_count(job.threads), inputs=inputs)
        finishing = time.perf_counter() - started - opening
    return finish.result(Timing(opening, 0.0, finishing, 0.0), feedback)


def _checked(job: FormulaJob) -> Method:
    """The method of a job, once all is refused that can be before anything is opened."""
    if job.method not in METHODS:
        raise FusionError("METHOD must be one of {}; not {}.", ", ".join(METHODS), job.method)
    method = METHODS[job.method]
    if method.needs_guide and job.viirs is None:
        raise FusionError(
            "METHOD {} changes a VIIRS raster, and there is none; choose one, or another METHOD.", job.method
        )
    check_tile_size(job.tile_size)
    check_paths(job.output, *job.inputs)
    check_storage(job.storage)
    return method


def _report(job: FormulaJob, method: Method, lights: Lights, wanted: Window, feedback: Feedback) -> None:
    (rows, cols), (height, width) = wanted.shape, lights.pixel_km
    years = counted(lights.dmsp.bands, "1 year", "{} years")
    feedback.info("{} x {} pixels of {:.2f} x {:.2f} km, {}.", cols, rows, height, width, years)
    feedback.info("{}: {}", job.method, method.description)
    report_lights(lights, feedback)
    rehearse(job.storage, len(lights.years.bands), gdal.GDT_Float32)
    advise(job.storage, wanted, feedback)
