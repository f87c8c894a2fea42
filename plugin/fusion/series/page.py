"""The HTML report of a series."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..raster.tiles import tiles
from ..report.page import render
from ..report.pictures import HeatMap, Overview, heat_map
from ..report.tables import Cell, Column, Figure
from ..version import plugin_version
from .fuse import method_in_words
from .job import Measured, SeamFindings, SeriesJob
from .plan import SeriesPlan
from .step import NO_LAW, Step
from .sums import REGION, WHOLE, Row, SeriesSums, jump_of
from .table import relative_spread, spreads_of

MOST_PLOTS = 3
LONGEST, TILE = 360, 512
SERIES, NOMINAL = "The series", "DMSP by its nominal law, then VIIRS"
GROWN = "If saturated cores had grown as the rest"
EDGES = np.linspace(-50.0, 50.0, 41)

STEP_COLUMNS = (
    Column("What", meaning="What is compared with VIIRS of the same year."),
    Column("Year"),
    Column("Guided by", meaning="VIIRS that gave the structure, and whether DMSP of its year was used."),
    Column("All, %", 1, meaning="VIIRS's sum of lights over that of what was made, less 100 %."),
    Column("1°, %", 1, meaning="The same of cells of one degree: the median."),
    Column("± %", 1, meaning="Its robust spread over the cells."),
    Column("0.25°, %", 1, meaning="The same of cells of a quarter of a degree: the median."),
    Column("± %", 1, meaning="Its robust spread over the cells."),
    Column("Pixels, %", 1, meaning="The same of lit pixels: the median."),
    Column("± %", 1, meaning="Its robust spread over the pixels."),
)

YEAR_COLUMNS = (
    Column("Year"),
    Column("Made of"),
    Column("Guided by"),
    Column("Sum, nW/cm²/sr", 0, meaning="Over all pixels that have a value in every year."),
    Column("±", 0, meaning="One standard deviation of the sum; how it is made is said below."),
    Column("By DMSP's nominal law", 0, meaning="What the sum would be without any overlap."),
    Column("If cores had grown", 0, meaning="What it would be if saturated cores had grown as the rest of the scene."),
)

DIFFERENCE_COLUMNS = (
    Column("Year"),
    Column("Satellites"),
    Column("Before, %", 1, "lower", "Share by which their sums of DN differ."),
    Column("After, %", 1, "lower", "The same after calibration."),
)

NOTES = (
    "A step is VIIRS over what was made of DMSP for the same year and place: 0 % is none. In the year that anchors the "
    "series it is measured on what is made just as the years before it are; the law that removes it is fitted on one "
    "half of the scene and judged on the other, in squares of 32 pixels like those of a chessboard.",
    "Checks fuse an overlap year with VIIRS of another year, as all other years are, and compare the result with VIIRS "
    "of the year itself. The spread of a sum (±) has three parts: what the checks miss; half of what the "
    "series and DMSP by its nominal law differ by in their change since the anchor, since the one takes small changes "
    "for noise and the other takes the gain of every composite for change; and half of what it would matter if "
    "saturated cores, of which DMSP tells nothing and which stay as in the guide, had grown as the rest of the scene.",
    "Sums are of radiance over pixels that have a value in every year; cells count that have at least half as many "
    "pixels as the largest one. By its nominal law, DN are read alike for all satellites and places.",
    "What changes in DMSP by less than its noise is taken as unchanged, so that slow trends are damped.",
)


class YearPlot(NamedTuple):
    """Sums of one place over the years; `series` are (name, years, values, spreads)."""

    title: str
    sentence: str
    y_label: str
    series: list[tuple[str, list[int], list[float], list[float]]]
    seam: float

    @property
    def all_years(self) -> list[int]:
        """Every year in sight."""
        return [year for _, years, _, _ in self.series for year in years]

    @property
    def all_values(self) -> list[float]:
        """Every value in sight."""
        return [value for _, _, values, _ in self.series for value in values]


def series_page(job: SeriesJob, plan: SeriesPlan, findings: SeamFindings, rows: Sequence[Row], sums: SeriesSums) -> str:
    """The page, as HTML.

    Args:
        job: what was asked.
        plan: what the series is made of.
        findings: what the overlap tells.
        rows: sums of lights.
        sums: gives the pixels, for pictures.
    """
    whole, first_seen = rows[0], plan.seen[0].year
    return render(
        "series.html.j2",
        title=f"Night lights {plan.years[0]} to {plan.years[-1]}",
        lead=f"{len(plan.fused)} years of DMSP-OLS on VIIRS's grid, and {len(plan.seen)} years of VIIRS.",
        figures=_figures(plan, findings, whole),
        plots=_plots(plan, findings, rows),
        step_sentence=_sentence(findings),
        step_columns=STEP_COLUMNS,
        step_rows=_step_rows(findings),
        cells=_cell_changes(plan, rows),
        difference_columns=DIFFERENCE_COLUMNS,
        differences=[
            [str(one.year), one.satellites, 100 * one.before, 100 * one.after] for one in findings.differences
        ],
        year_columns=YEAR_COLUMNS,
        years=_year_rows(plan, findings, whole),
        heats=_pictures(plan, sums, first_seen),
        items=_facts(job, plan, findings, whole),
        notes=NOTES,
        version=plugin_version(),
    )


def _figures(plan: SeriesPlan, findings: SeamFindings, whole: Row) -> list[Figure]:
    best = "0 is best"
    jump = jump_of(plan.years, whole.sums, plan.seen[0].year)
    figures = []
    if findings.anchor is not None:
        year = findings.anchor.year
        figures = [
            Figure("Step without the overlap", _percent(findings.anchor.assumed.whole.middle), 1, "%", best,
                   f"VIIRS of {year} over DMSP of {year} by its nominal law, summed over all."),
            Figure("Step in the series", _percent(findings.anchor.corrected.whole.middle), 1, "%", best,
                   f"VIIRS of {year} over what the series makes of DMSP of {year}, summed over all."),
        ]  # fmt: skip
    spread = relative_spread("0.25", findings)
    if math.isfinite(spread):
        text = "By how much cells of 0.25° are usually off in overlap years that were fused with another year's guide."
        figures.append(Figure("Spread of cells", 100.0 * spread, 1, "%", best, text))
    change = f"Change of the sum where VIIRS takes over, for each year; other changes are {_percent(jump.usual):.1f} %."
    figures.append(Figure("Over the seam", _percent(jump.seam), 1, "% a year", "as other years", change))
    return figures


def _plots(plan: SeriesPlan, findings: SeamFindings, rows: Sequence[Row]) -> list[YearPlot]:
    """Sums over all, and over the brightest regions; without any, cells of a degree, or of a quarter of one."""
    levels = [[row for row in rows if row.level == level] for level in (REGION, "1", "0.25")]
    cells = next((level for level in levels if len(level) > 1 or (level and level[0].name)), [])
    brightest = sorted(cells, key=lambda row: -float(np.nanmax(row.sums)))[:MOST_PLOTS]
    return [_plot(plan, findings, row) for row in (rows[0], *brightest)]


def _plot(plan: SeriesPlan, findings: SeamFindings, row: Row) -> YearPlot:
    west, south, east, north = row.box
    middle = f"{(west + east) / 2:g}, {(south + north) / 2:g}"
    place = row.name or ("All" if row.level == WHOLE else f"{row.level}° around {middle}")
    series = [
        (SERIES, plan.years, (row.sums / 1e3).tolist(), (spreads_of(row, plan, findings) / 1e3).tolist()),
        (NOMINAL, plan.years, (_nominal(row) / 1e3).tolist(), []),
        (GROWN, plan.years, (row.grown / 1e3).tolist(), []),
    ]
    before = [year for year in plan.years if year < plan.seen[0].year]
    seam = (before[-1] + plan.seen[0].year) / 2.0 if before else math.nan
    sentence = "Bars are one standard deviation, as far as it can be told; the dashed line is the seam."
    return YearPlot(place, sentence, "Sum of lights, 1000 nW/cm²/sr", series, seam)


def _nominal(row: Row) -> NDArray[np.float64]:
    """(years,) sums by DMSP's nominal law, then those of VIIRS."""
    return np.where(np.isnan(row.assumed), row.sums, row.assumed)


def _sentence(findings: SeamFindings) -> str:
    if findings.anchor is None:
        return (
            "No year was seen by both DMSP and VIIRS: the step between them can be neither measured nor removed. Add "
            "DMSP or VIIRS of 2012 or 2013."
        )
    if findings.law == NO_LAW:
        return f"{findings.anchor.year} anchors the series. No law was needed beyond the fusion itself."
    return f"{findings.anchor.year} anchors the series. All fused years went through this law: {findings.law}."


def _step_rows(findings: SeamFindings) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    if findings.anchor is not None:
        one = findings.anchor
        rows.append(_step_row("DMSP by its nominal law", one, "–", one.assumed))
        rows.append(_step_row("The fusion, as the years before it", one, _guide(one), one.fused))
        rows.append(_step_row("The same, after its law", one, _guide(one), one.corrected))
    for one in findings.checks:
        rows.append(_step_row("Check: the guide's year left out", one, _guide(one), one.corrected))
    return rows


def _guide(one: Measured) -> str:
    return f"VIIRS {one.guide}" + (f", DMSP {one.guide}" if one.has_guide_dmsp else "")


def _step_row(what: str, one: Measured, guide: str, step: Step) -> list[Cell]:
    numbers: list[Cell] = [_percent(step.whole.middle)]
    for ratio in (step.cells[1.0], step.cells[0.25], step.pixels):
        numbers += [_percent(ratio.middle), 100.0 * ratio.spread]
    return [what, str(one.year), guide, *numbers]


def _percent(log: float) -> float:
    return round(100.0 * math.expm1(log), 2) if math.isfinite(log) else math.nan


def _cell_changes(plan: SeriesPlan, rows: Sequence[Row]) -> list[tuple[str, list[float], list[float]]]:
    """Histograms of the changes of cells over the seam: of the series, and by DMSP's nominal law."""
    first_seen = plan.seen[0].year
    cells = [row for row in rows if row.level == "0.25"]
    found = []
    for name, sums in ((SERIES, [row.sums for row in cells]), (NOMINAL, [_nominal(row) for row in cells])):
        changes = np.array([_percent(jump_of(plan.years, each, first_seen).seam) for each in sums])
        changes = np.clip(changes[np.isfinite(changes)], EDGES[0], EDGES[-1])
        if changes.size < MOST_PLOTS:
            return []
        counts, _ = np.histogram(changes, EDGES)
        found.append((name, EDGES.tolist(), (100.0 * counts / changes.size).tolist()))
    return found


def _year_rows(plan: SeriesPlan, findings: SeamFindings, whole: Row) -> list[list[Cell]]:
    fused = {one.year: one for one in plan.fused}
    spreads = spreads_of(whole, plan, findings)
    rows: list[list[Cell]] = []
    for k, year in enumerate(plan.years):
        one = fused.get(year)
        if one is None:
            made, guide = "VIIRS", "–"
        else:
            satellites = ", ".join(each.satellite for each in one.dmsp if each.satellite)
            made = f"DMSP {satellites}".strip()
            guide = f"VIIRS {one.guide.year}" + (f", DMSP {one.guide.year}" if one.guide_dmsp else "")
        rows.append(
            [
                str(year),
                made,
                guide,
                float(whole.sums[k]),
                float(spreads[k]),
                float(whole.assumed[k]),
                float(whole.grown[k]),
            ]
        )
    return rows


def _pictures(plan: SeriesPlan, sums: SeriesSums, first_seen: int) -> list[tuple[str, HeatMap, str, str]]:
    """A few years as log1p of radiance under one stretch, those beside the seam among them."""
    years, seam = plan.years, plan.years.index(first_seen)
    places = sorted({0, max(seam - 1, 0), seam, len(years) - 1})
    overview = Overview((len(places), *sums.window.shape), LONGEST)
    for tile in tiles(sums.window, TILE):
        image, masks = sums.image(tile)
        rows, cols = tile.within(sums.window)
        overview.add(rows.start, cols.start, np.log1p(np.maximum(image[places], 0.0)), masks[places].all(axis=0))
    shown = overview.image()
    high = float(np.nanpercentile(shown, 99.5)) if np.isfinite(shown).any() else 1.0
    unit, sentence = "log1p(nW/cm²/sr)", "The brightest half per cent share the lightest colour."
    return [(str(years[place]), heat_map(band, 0.0, high), unit, sentence) for place, band in zip(places, shown)]


def _facts(job: SeriesJob, plan: SeriesPlan, findings: SeamFindings, whole: Row) -> list[tuple[str, str]]:
    west, south, east, north = whole.box
    return [
        ("Folder", job.output),
        ("Method", method_in_words(job)),
        ("Inter-calibration of DMSP", job.intercalibration),
        ("Law of the step", str(findings.law) if findings.law != NO_LAW else "none needed"),
        ("Anchor", str(findings.anchor.year) if findings.anchor else "none"),
        ("Grid", f"that of {plan.reference.name}"),
        ("Edges", f"west {west:.6g}, south {south:.6g}, east {east:.6g}, north {north:.6g}"),
        ("Pixels with a value in every year", f"{whole.pixels:,}"),
        ("Stack", Path(job.stack).name if job.stack else "none"),
    ]
