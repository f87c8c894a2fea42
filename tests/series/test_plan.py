"""Which year is made of what."""

from __future__ import annotations

import pytest

from plugin.fusion.errors import FusionError
from plugin.fusion.job import RasterInput
from plugin.fusion.series.composites import Composite
from plugin.fusion.series.plan import plan_of


def dmsp(*years: int, satellite: str = "F18") -> list[Composite]:
    return [Composite(RasterInput(f"{satellite}{year}.tif"), year, satellite) for year in years]


def viirs(*years: int) -> list[Composite]:
    return [Composite(RasterInput(f"viirs_{year}.tif"), year) for year in years]


def test_every_year_before_viirs_is_guided_by_the_first_overlap_year() -> None:
    plan = plan_of(dmsp(1992, 2011, 2012, 2013), viirs(2012, 2013, 2020))
    assert plan.years == [1992, 2011, 2012, 2013, 2020]
    assert [(one.year, one.guide.year, one.guide_dmsp[0].year) for one in plan.fused] == [
        (1992, 2012, 2012), (2011, 2012, 2012),
    ]  # fmt: skip
    assert plan.anchor is not None
    assert (plan.anchor.year, plan.anchor.guide.year, plan.reference.year) == (2012, 2012, 2012)


def test_two_overlap_years_check_each_other() -> None:
    plan = plan_of(dmsp(2000, 2012, 2013), viirs(2012, 2013, 2014))
    assert [(one.year, one.guide.year, len(one.guide_dmsp)) for one in plan.checks] == [
        (2012, 2013, 1),
        (2013, 2012, 1),
    ]


def test_a_single_overlap_year_is_checked_without_dmsp_of_the_guides_year() -> None:
    plan = plan_of(dmsp(2000, 2013), viirs(2013, 2014))
    assert [(one.year, one.guide.year, len(one.guide_dmsp)) for one in plan.checks] == [(2013, 2014, 0)]


def test_without_an_overlap_the_nearest_year_guides_and_nothing_is_measured() -> None:
    plan = plan_of(dmsp(2000, 2010), viirs(2014, 2015))
    assert (plan.anchor, plan.checks) == (None, ())
    assert {one.guide.year for one in plan.fused} == {2014}
    assert all(one.guide_dmsp == () for one in plan.fused)


def test_two_satellites_of_a_year_are_one_year() -> None:
    plan = plan_of([*dmsp(2003, satellite="F14"), *dmsp(2003, satellite="F15"), *dmsp(2013)], viirs(2013))
    assert [one.satellite for one in plan.fused[0].dmsp] == ["F14", "F15"]


@pytest.mark.parametrize(
    ("composites", "sentence"),
    [
        (([*dmsp(2003), *dmsp(2003)], viirs(2013)), "F182003.tif and F182003.tif are both DMSP of 2003"),
        ((dmsp(2003), [*viirs(2013), *viirs(2013)]), "are both VIIRS of 2013"),
        ((dmsp(2013), viirs(2013)), "nothing to fuse"),
        (([], viirs(2013)), "at least one DMSP raster"),
    ],
)
def test_what_makes_no_series_is_refused(composites: tuple[list[Composite], list[Composite]], sentence: str) -> None:
    with pytest.raises(FusionError, match=sentence):
        plan_of(*composites)
