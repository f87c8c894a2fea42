"""A series from its job to its rasters, table and report; years that are there already are not made again."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from ..checks import check_output, check_tile_size
from ..errors import FusionError
from ..job import Feedback, RasterInput
from ..quality.rasters import check_report
from ..raster.gdal_settings import gdal_settings
from ..raster.workspace import workspace
from ..report.page import save_page
from ..spans import Image, Mask, Window
from ..stages import Stages
from ..tasks.nightlights.lights import pixel_km
from ..tasks.nightlights.regions import Regions
from ..version import plugin_version
from .about import tell_findings
from .composites import Composite, composites_of, is_real
from .cores import Cores, growth_of
from .dmsp_years import DmspYears
from .frame import Frame, dmsp_composites, frame_of, open_viirs
from .fuse import method_in_words
from .job import KEPT, MADE, SeamFindings, SeriesJob, YearOutcome, check_job, year_path
from .on_grid import OnGrid, on_grid
from .page import series_page
from .plan import Fusion, SeriesPlan, plan_of
from .seam import Assumed, Seam
from .step import Law
from .sums import Row, SeriesSums
from .table import series_table
from .years import is_made, state_in_words, write_years


class SeriesResult(NamedTuple):
    """What a series has to say for itself.

    Attributes:
        plan: what it is made of.
        findings: what the overlap tells.
        rows: sums of lights.
        seconds: that it took.
    """

    plan: SeriesPlan
    findings: SeamFindings
    rows: list[Row]
    seconds: float


class _YearByYear(Stages):
    """Says a warning of one year, and not again with the numbers of others."""

    def __init__(self, feedback: Feedback, count: int) -> None:
        super().__init__(feedback, count)
        self._templates: set[str] = set()

    def warn(self, template: str, *values: object) -> None:
        """Pass a warning on, once for its template."""
        if template not in self._templates:
            self._templates.add(template)
            super().warn(template, *values)


class _Series(NamedTuple):
    """A series under way.

    Attributes:
        job, plan, frame: what is asked, what it is made of, and where it lies.
        folder: for files that are needed until the run ends.
        stages: hears of progress, and whether to stop.
    """

    job: SeriesJob
    plan: SeriesPlan
    frame: Frame
    folder: Path
    stages: Stages


def make_series(job: SeriesJob, feedback: Feedback, years: list[YearOutcome]) -> SeriesResult:
    """Make a series.

    Args:
        job: what is asked.
        feedback: whoever watches.
        years: gets every year as soon as it is there, so that a cancelled series still has those that were made.

    Raises:
        FusionError: if it cannot be made; the sentence says why.
        Cancelled: the user asked to stop; complete years are kept, and nothing remains of the one in progress.
    """
    started = time.perf_counter()
    _check(job)
    with gdal_settings():
        plan = _planned(job, feedback)
        output = _output_folder(job)
        count = len(plan.fused) + len(plan.seen) + len(plan.checks) + (plan.anchor is not None)
        stages = _YearByYear(feedback, count + 1)
        with workspace(output / "series") as folder:
            series = _Series(job, plan, frame_of(plan, job.bounds, folder, feedback), folder, stages)
            feedback.info("{} x {} pixels, {} years.", *reversed(series.frame.window.shape), len(plan.years))
            dmsp = _dmsp_years(series, feedback)
            seam = Seam(job, plan, series.frame, dmsp, folder, stages)
            findings = seam.findings(stages.check, stages.advance)
            tell_findings(findings, feedback)
            _make_years(series, seam, findings.law, years, feedback)
            rows = _conclude(series, seam, findings)
            stages.advance()
    return SeriesResult(plan, findings, rows, time.perf_counter() - started)


def _check(job: SeriesJob) -> None:
    check_job(job)
    check_tile_size(job.tile_size)
    check_report(job.report)
    if job.stack:
        check_output(job.stack)


def _planned(job: SeriesJob, feedback: Feedback) -> SeriesPlan:
    """The plan, told to the user."""
    dmsp, viirs = (
        [one for raster in rasters for one in composites_of(raster, role)]
        for rasters, role in ((job.dmsp, "DMSP"), (job.viirs, "VIIRS"))
    )
    plan = plan_of(_of_years(dmsp, "DMSP", feedback), _of_years(viirs, "VIIRS", feedback))
    feedback.info(
        "Years {} to {}: {} of DMSP are fused, {} of VIIRS are taken as they are.",
        plan.years[0], plan.years[-1], len(plan.fused), len(plan.seen),
    )  # fmt: skip
    if plan.anchor is None:
        feedback.warn(
            "No year was seen by both DMSP and VIIRS, so the step between them can be neither measured nor removed; "
            "add DMSP or VIIRS of 2012 or 2013."
        )
    missing = sorted(set(range(plan.years[0], plan.years[-1])) - set(plan.years))
    if missing:
        feedback.warn("No raster has these years: {}.", ", ".join(map(str, missing)))
    return plan


def _of_years(composites: list[Composite], role: str, feedback: Feedback) -> list[Composite]:
    """Composites of years that the sensor saw; those that a harmonised series simulates for others are left out."""
    real = [one for one in composites if is_real(one, role)]
    left = sorted({one.year for one in composites} - {one.year for one in real})
    if left:
        feedback.warn(
            "{} of {} to {} is no measurement of that sensor, but simulated by whoever harmonised it; it is left out.",
            role, left[0], left[-1],
        )  # fmt: skip
    return real


def _output_folder(job: SeriesJob) -> Path:
    output = Path(job.output)
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FusionError("OUTPUT {} cannot be made ({}); choose another folder.", output, error.strerror) from error
    return output


def _dmsp_years(series: _Series, feedback: Feedback) -> DmspYears:
    composites = dmsp_composites(series.plan)
    anchor = series.plan.anchor.dmsp[-1] if series.plan.anchor else composites[-1]
    return DmspYears(composites, anchor, series.job.intercalibration, series.frame, series.folder, feedback)


def _make_years(series: _Series, seam: Seam, law: Law, years: list[YearOutcome], feedback: Feedback) -> None:
    """Make every year that is not there yet, the latest first: it is what fewest things are assumed for."""
    fused, seen = {one.year: one for one in series.plan.fused}, {one.year: one for one in series.plan.seen}
    for number, year in enumerate(reversed(series.plan.years), start=1):
        series.stages.check()
        started = time.perf_counter()
        is_fused, path = year in fused, year_path(series.job, year)
        recipe = _fused_recipe(series, fused[year], law) if is_fused else _seen_recipe(series, seen[year])
        kept = not series.job.overwrite and is_made(path, recipe)
        if not kept and is_fused:
            _write(series, year, recipe, _fused(series, seam, fused[year], law))
        elif not kept:
            _write(series, year, recipe, _seen(series, seen[year]).read)
        seconds = time.perf_counter() - started
        years.append(YearOutcome(year, KEPT if kept else MADE, "DMSP" if is_fused else "VIIRS", str(path), seconds))
        if kept:
            feedback.info("{} of {}: {} is there already.", number, len(series.plan.years), year)
        else:
            feedback.info("{} of {}: {}, {:.1f} s.", number, len(series.plan.years), year, seconds)
        series.stages.advance()


def _write(
    series: _Series, year: int, recipe: Mapping[str, str], image_of: Callable[[Window], tuple[Image, Mask]]
) -> None:
    def bands_of(window: Window) -> tuple[Image, Mask]:
        image, valid = image_of(window)
        return image[None], valid

    said = {"SOFTWARE": f"Amalgam {plugin_version()}", **recipe}
    path = year_path(series.job, year)
    write_years(
        path, series.frame, [year], bands_of, said, series.job.tile_size, series.stages.check, series.folder,
        series.job.storage,
    )  # fmt: skip


def _fused(series: _Series, seam: Seam, fusion: Fusion, law: Law) -> Callable[[Window], tuple[Image, Mask]]:
    """The radiance of a year of DMSP, without the step."""
    raster = seam.fused(fusion, series.folder / f"fused_{fusion.year}.tif")

    def read(window: Window) -> tuple[Image, Mask]:
        image, valid = raster.read(window)
        return law(image), valid

    return read


def _seen(series: _Series, composite: Composite) -> OnGrid:
    """VIIRS of a year on the grid of the series."""
    source = open_viirs(composite, series.stages)
    folder = series.folder / f"viirs_{composite.year}"
    return on_grid(source, series.frame.grid, series.frame.window, folder, series.stages)


def _fused_recipe(series: _Series, fusion: Fusion, law: Law) -> dict[str, str]:
    composites = (*fusion.dmsp, fusion.guide, *fusion.guide_dmsp)
    return {
        **_recipe(series, fusion.year, [one.raster for one in composites]),
        "DMSP": ", ".join(one.raster.path for one in fusion.dmsp),
        "VIIRS": f"{fusion.guide.raster.path}, {fusion.guide.year}",
        "DMSP_GUIDE": ", ".join(one.raster.path for one in fusion.guide_dmsp) or "none",
        "METHOD": method_in_words(series.job),
        "INTERCALIBRATION": series.job.intercalibration,
        "DMSP_PRODUCT": series.job.product,
        "DMSP_SHIFT_CORRECTED": "if found" if series.job.correct_shift else "no",
        "STEP_LAW": str(law),
    }


def _seen_recipe(series: _Series, composite: Composite) -> dict[str, str]:
    return {**_recipe(series, composite.year, [composite.raster]), "VIIRS": composite.raster.path, "METHOD": "as it is"}


def _recipe(series: _Series, year: int, rasters: list[RasterInput]) -> dict[str, str]:
    rows, cols = series.frame.window
    bands = "; ".join(",".join(map(str, raster.bands)) or "all" for raster in rasters)
    return {
        "YEAR": str(year),
        "WINDOW": f"rows {rows.start}-{rows.stop}, columns {cols.start}-{cols.stop}",
        "INPUT_BANDS": bands,
        "INPUT_STATES": state_in_words(rasters),
    }


def _conclude(series: _Series, seam: Seam, findings: SeamFindings) -> list[Row]:
    """Sum the lights, and write what belongs to all years: stack, table and report."""
    job, plan, check = series.job, series.plan, series.stages.check
    dmsp = {one.year: seam.assumed(one, f"assumed_{one.year}") for one in plan.fused}
    anchor = seam.assumed(plan.anchor, "assumed_anchor") if plan.anchor else None
    sums = SeriesSums(
        series.frame, [year_path(job, year) for year in plan.years],
        [dmsp[year].read if year in dmsp else None for year in plan.years], anchor and anchor.read,
        _cores(series, anchor, dmsp), plan.years,
    )  # fmt: skip
    polygons = [region.polygon for region in job.regions]
    regions = Regions(polygons, series.frame.grid, series.frame.window, series.folder)
    rows = sums.rows(job.tile_size, check, regions, [region.name for region in job.regions])
    if job.stack:
        said = {
            "SOFTWARE": f"Amalgam {plugin_version()}",
            "METHOD": method_in_words(job),
            "STEP_LAW": str(findings.law),
        }
        write_years(
            Path(job.stack), series.frame, plan.years, sums.image, said, job.tile_size, check, None, job.storage
        )
    if job.table:
        save_page(Path(job.table), series_table(plan, findings, rows))
    if job.report:
        save_page(Path(job.report), series_page(job, plan, findings, rows, sums))
    return rows


def _cores(series: _Series, before: Assumed | None, dmsp: dict[int, Assumed]) -> Cores | None:
    """What cores that grew would look like; None without an anchor."""
    frame, anchor = series.frame, series.plan.anchor
    if anchor is None or before is None:
        return None
    viirs = _seen(series, anchor.guide)
    growth = growth_of(anchor.year, before, dmsp, viirs, frame, series.job.tile_size, series.stages.check)
    return Cores(pixel_km(frame.grid, frame.window), viirs, before, dmsp, growth)
