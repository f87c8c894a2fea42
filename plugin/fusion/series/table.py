"""The sums of a series as a table for other programs."""

from __future__ import annotations

import csv
import io
import math

import numpy as np
from numpy.typing import NDArray

from .cells import SIZES
from .job import SeamFindings
from .plan import SeriesPlan
from .step import Ratio
from .sums import REGION, WHOLE, Row

COLUMNS = (
    "LEVEL", "WEST", "SOUTH", "EAST", "NORTH", "PIXELS", "YEAR", "SOURCE", "SUM_LIGHT", "SPREAD", "SUM_NOMINAL",
    "SUM_GROWN", "REGION",
)  # fmt: skip


def series_table(plan: SeriesPlan, findings: SeamFindings, rows: list[Row]) -> str:
    """One line for every place and year, as CSV.

    SPREAD is one standard deviation of the sum as far as the overlap years tell; it is empty for years of VIIRS.
    SUM_NOMINAL is what DMSP's nominal law would give without any overlap, SUM_GROWN what the series would be if
    saturated cores had grown as the rest of the scene.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    fused = {one.year for one in plan.fused}
    for row in rows:
        spread = spreads_of(row, plan, findings)
        for k, year in enumerate(plan.years):
            numbers = (
                f"{value:.6g}" if math.isfinite(value) else ""
                for value in (row.sums[k], spread[k], row.assumed[k], row.grown[k])
            )
            place = (row.level, *(f"{edge:.10g}" for edge in row.box), row.pixels)
            writer.writerow([*place, year, "DMSP" if year in fused else "VIIRS", *numbers, row.name])
    return text.getvalue()


def spreads_of(row: Row, plan: SeriesPlan, findings: SeamFindings) -> NDArray[np.float64]:
    """(years,) the standard deviation of a row's sums; NaN for years of VIIRS, and where nothing tells it.

    It has three parts: what checks with another year's guide miss; half of what two ways to see the change since the
    anchor differ by: that of the series, which takes small changes for noise, and that of DMSP by its nominal law,
    which takes every composite's gain for change; and half of what it would matter if cores had grown as the rest.
    """
    fused = np.isin(plan.years, [one.year for one in plan.fused])
    if plan.anchor is None:
        return np.full(len(plan.years), np.nan)
    with np.errstate(divide="ignore", invalid="ignore"):
        seen = np.log(row.sums / row.sums[plan.years.index(plan.anchor.year)])
        nominal = np.log(row.assumed / row.anchor)
        shares = np.hypot(relative_spread(row.level, findings), 0.5 * (seen - nominal))
        shares = np.hypot(shares, 0.5 * np.log(row.grown / row.sums))
    return np.where(fused & np.isfinite(shares), shares * row.sums, np.nan)


def relative_spread(level: str, findings: SeamFindings) -> float:
    """By which share of themselves sums of a level are off in overlap years that were fused with another year's guide.

    Bias and spread over cells count alike; where there are too few cells, the bias of the whole. Regions are taken
    to be off as cells of a quarter of a degree are. NaN without a check.
    """
    shares = []
    for check in findings.checks:
        whole = abs(check.corrected.whole.middle)
        size = SIZES[0] if level == REGION else level
        cells = whole if level == WHOLE else _of_cells(check.corrected.cells[float(size)])
        shares.append(whole if math.isnan(cells) else cells)
    return float(np.sqrt(np.mean(np.square(shares)))) if shares else math.nan


def _of_cells(ratio: Ratio) -> float:
    return math.hypot(ratio.middle, ratio.spread)
