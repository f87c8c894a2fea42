"""The spread of sums."""

from __future__ import annotations

import numpy as np
import pytest

from plugin.fusion.job import RasterInput
from plugin.fusion.series.composites import Composite
from plugin.fusion.series.job import Measured, SeamFindings
from plugin.fusion.series.plan import SeriesPlan, plan_of
from plugin.fusion.series.step import NO_LAW, Ratio, Step
from plugin.fusion.series.sums import WHOLE, Row, jump_of
from plugin.fusion.series.table import relative_spread, spreads_of

BOX = (2.0, 48.0, 3.0, 49.0)


@pytest.fixture
def plan() -> SeriesPlan:
    dmsp, viirs = (
        [Composite(RasterInput(f"{name}{year}.tif"), year) for year in years]
        for name, years in (("d", (2010, 2011, 2012)), ("v", (2012, 2013)))
    )
    return plan_of(dmsp, viirs)


def findings(whole: float, middle: float, spread: float) -> SeamFindings:
    cells = {0.25: Ratio(middle, spread, 9), 1.0: Ratio(middle, float("nan"), 1)}
    step = Step(Ratio(0.0, 0.1, 99), cells, Ratio(whole, float("nan"), 1))
    check = Measured(2012, 2013, False, step, step, step)
    return SeamFindings(check, NO_LAW, (check,), ())


def test_checks_give_the_bias_of_the_whole_and_bias_and_spread_of_cells() -> None:
    found = findings(-0.05, 0.03, 0.04)
    assert relative_spread(WHOLE, found) == pytest.approx(0.05)
    assert relative_spread("0.25", found) == pytest.approx(0.05)
    assert relative_spread("1", found) == pytest.approx(0.05), "one cell has no spread; the whole stands in for it"
    assert np.isnan(relative_spread(WHOLE, found._replace(checks=())))


def test_the_spread_grows_with_what_series_and_composites_disagree_by(plan: SeriesPlan) -> None:
    sums, nominal = np.array([90.0, 100.0, 100.0, 101.0]), np.array([30.0, 40.0, np.nan, np.nan])
    grown = np.array([90.0, 100.0, np.nan, np.nan])
    row = Row(WHOLE, BOX, 10, sums, nominal, 40.0, grown)
    spread = spreads_of(row, plan, findings(0.02, 0.0, 0.0))
    assert spread[0] == pytest.approx(90.0 * np.hypot(0.02, 0.5 * (np.log(0.9) - np.log(0.75))))
    assert spread[1] == pytest.approx(100.0 * 0.02)
    assert np.isnan(spread[2:]).all()
    without_cores = spreads_of(row._replace(grown=0.5 * grown), plan, findings(0.02, 0.0, 0.0))
    assert without_cores[1] == pytest.approx(100.0 * np.hypot(0.02, 0.5 * np.log(2.0)))


def test_without_an_anchor_nothing_tells_the_spread(plan: SeriesPlan) -> None:
    row = Row(WHOLE, BOX, 10, np.ones(4), np.ones(4), float("nan"), np.ones(4))
    apart = SeriesPlan(plan.fused, plan.seen, None, ())
    assert np.isnan(spreads_of(row, apart, SeamFindings(None, NO_LAW, (), ()))).all()


def test_a_jump_is_a_years_share_and_stands_beside_that_of_other_years() -> None:
    sums = np.exp(np.array([0.0, 0.1, 0.5, 0.6]))
    jump = jump_of([2007, 2008, 2012, 2013], sums, 2012)
    assert (jump.seam, jump.usual) == pytest.approx((0.1, 0.1))
    assert np.isnan(jump_of([2012, 2013], sums[:2], 2012).seam)
