"""Where values lie in a plot."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugin.fusion.report.axes import LETTER, PlotArea, PlotAxis

FINITE = st.floats(-1e9, 1e9, allow_nan=False)


def test_ticks_are_round_and_lie_where_their_values_do() -> None:
    axis = PlotAxis([0.0, 9.0], 100.0, 200.0, log=False, from_zero=True)
    assert [tick.label for tick in axis.ticks] == ["0", "2", "4", "6", "8"]
    assert axis.ticks[0].at == 100.0
    assert axis.at(9.0) == 200.0
    assert axis.at(4.5) == 150.0


def test_ticks_show_the_digits_that_tell_them_apart() -> None:
    axis = PlotAxis([0.0, 0.012], 0.0, 100.0, log=False, from_zero=True)
    assert [tick.label for tick in axis.ticks] == ["0.000", "0.002", "0.004", "0.006", "0.008", "0.010", "0.012"]
    quarters = PlotAxis([0.0, 1.3], 0.0, 100.0, log=False, from_zero=True)
    assert [tick.label for tick in quarters.ticks] == ["0.00", "0.25", "0.50", "0.75", "1.00", "1.25"]


@pytest.mark.parametrize(
    ("years", "labels"),
    [
        ((1992, 2024), ["1995", "2000", "2005", "2010", "2015", "2020", "2025"]),
        ((2010, 2014), ["2010", "2011", "2012", "2013", "2014"]),
        ((2012, 2012), ["2012"]),
    ],
)
def test_years_are_whole_and_have_no_separators(years: tuple[float, ...], labels: list[str]) -> None:
    axis = PlotAxis(years, 0.0, 400.0, log=False, from_zero=False, years=True)
    assert [tick.label for tick in axis.ticks] == labels
    assert [axis.at(float(label)) for label in labels] == [tick.at for tick in axis.ticks]


@given(st.lists(FINITE, min_size=1, max_size=5), st.booleans())
def test_every_value_and_tick_lies_on_the_axis(values: list[float], from_zero: bool) -> None:
    axis = PlotAxis(values, 50.0, 400.0, log=False, from_zero=from_zero)
    assert all(50.0 <= axis.at(value) <= 400.0 for value in values)
    assert 1 <= len(axis.ticks) <= 8
    assert all(50.0 <= tick.at <= 400.0 for tick in axis.ticks)


def test_a_logarithmic_axis_spaces_powers_evenly_and_has_no_zero() -> None:
    axis = PlotAxis([0.1, 1.0, 10.0], 0.0, 200.0, log=True, from_zero=False)
    assert axis.at(10.0) - axis.at(1.0) == pytest.approx(axis.at(1.0) - axis.at(0.1), abs=0.2)
    assert math.isnan(axis.at(0.0))
    assert {"0.1", "1", "10"} <= {tick.label for tick in axis.ticks}


@pytest.mark.parametrize("values", [[], [math.nan, math.inf], [3.0], [0.0]])
@pytest.mark.parametrize("log", [False, True])
def test_an_axis_needs_no_two_values(values: list[float], log: bool) -> None:
    axis = PlotAxis(values, 0.0, 100.0, log, from_zero=False)
    assert len(axis.ticks) >= 1


def test_a_path_is_broken_where_nothing_can_be_shown() -> None:
    frame = PlotArea([0.0, 4.0], [0.0, 1.0])
    path = frame.path([0.0, 1.0, 2.0, 3.0, 4.0], [0.0, 1.0, math.nan, 1.0, 0.0])
    assert path.count("M") == 2
    assert path.count("L") == 2


def test_steps_have_a_tread_for_every_bar() -> None:
    frame = PlotArea([0.0, 2.0], [0.0, 3.0], from_zero=True)
    left, middle, right = (f"{frame.x.at(x):g}" for x in (0.0, 1.0, 2.0))
    low, high = (f"{frame.y.at(y):g}" for y in (1.0, 3.0))
    assert frame.steps([0.0, 1.0, 2.0], [1.0, 3.0]) == (
        f"M{left} {low}h0L{middle} {low}L{middle} {high}L{right} {high}"
    )


def test_labels_keep_off_each_other_and_stay_in_the_plot() -> None:
    frame = PlotArea([0.0, 1.0], [0.0, 1.0])
    xs, ys = [0.5, 0.52, 1.0], [0.5, 0.5, 0.5]
    first, second, last = frame.labels(xs, ys, ["one", "two", "at the edge"])
    assert (first.x, first.y) != (second.x, second.y)
    assert last.anchor == "end"
    assert frame.labels([math.nan], [1.0], ["nowhere"]) == []


def test_a_crowd_of_labels_covers_nothing_and_leads_back_to_its_points() -> None:
    frame, count = PlotArea([0.0, 1.0], [0.0, 1.0]), 9
    xs, ys = [0.3 + 0.01 * (k % 3) for k in range(count)], [0.5 + 0.01 * (k // 3) for k in range(count)]
    labels = frame.labels(xs, ys, ["mtf_glp_fs"] * count)
    left_of = {"start": 0.0, "middle": 0.5, "end": 1.0}
    boxes = [(label.x - left_of[label.anchor] * 10 * LETTER, label.y - 4.0) for label in labels]
    for k, (left, middle) in enumerate(boxes):
        for other_left, other_middle in boxes[:k]:
            assert abs(left - other_left) >= 10 * LETTER - 0.1 or abs(middle - other_middle) >= 11.9
    assert any(label.leader for label in labels)
    assert frame.labels([0.5], [0.5], ["alone"])[0].leader == ""
