"""The step between the sensors, measured and removed."""

from __future__ import annotations

import numpy as np
import pytest

from plugin.fusion.raster.grid import Grid
from plugin.fusion.series.step import NO_LAW, Gauge, Law, LawGauge, Step, in_first_half, law_of
from plugin.fusion.spans import Image, Window

from ..made_scenes import DEGREES, wkt

GRID = Grid(wkt(DEGREES), (2.0, 1.0 / 240.0, 0.0, 49.0, 0.0, -1.0 / 240.0), 240, 240)
EVERYWHERE = np.ones((240, 240), bool)


@pytest.fixture
def light(rng: np.random.Generator) -> Image:
    return rng.lognormal(1.0, 1.2, (240, 240)).astype(np.float32)


def step_of(made: Image, truth: Image) -> Step:
    gauge = Gauge(GRID, GRID.window)
    gauge.add(GRID.window, made, truth, EVERYWHERE)
    return gauge.step()


def law_from(made: Image, truth: Image) -> Law:
    gauge = LawGauge()
    gauge.add(made, truth, EVERYWHERE)
    return gauge.law()


def test_a_gain_is_the_step_at_every_scale(light: Image) -> None:
    step = step_of(light, 1.3 * light)
    assert step.whole.percent == pytest.approx(30.0, abs=0.01)
    assert step.cells[1.0].percent == pytest.approx(30.0, abs=0.01)
    assert step.cells[0.25].percent == pytest.approx(30.0, abs=0.01)
    assert (step.cells[0.25].number, step.cells[1.0].number) == (16, 1)
    assert step.cells[0.25].spread == pytest.approx(0.0, abs=1e-6)
    assert np.isnan(step.cells[1.0].spread)
    assert 20.0 < step.pixels.percent < 30.0  # of 1 + radiance


def test_what_changed_in_few_cells_moves_no_median(light: Image) -> None:
    grown = light.copy()
    grown[:60, :120] *= 4.0
    assert step_of(light, grown).cells[0.25].percent == pytest.approx(0.0, abs=1e-6)
    assert step_of(light, grown).whole.percent > 20.0


def test_a_law_is_found_again(light: Image) -> None:
    law = Law(1.25, 0.85)
    found = law_from(light, law(light))
    assert (found.gain, found.exponent) == pytest.approx((1.25, 0.85), abs=0.03)
    assert step_of(found(light), law(light)).whole.percent == pytest.approx(0.0, abs=0.5)
    assert abs(step_of(found(light), law(light)).pixels.percent) < 3.0


def test_without_a_step_no_law_is_needed(light: Image) -> None:
    assert law_from(light, light) == NO_LAW
    np.testing.assert_array_equal(NO_LAW(light), light)
    assert law_of(np.zeros_like(LawGauge().seen)) == NO_LAW


def test_a_law_leaves_the_dark_dark_and_never_falls() -> None:
    radiance = np.linspace(0.0, 300.0, 1000, dtype=np.float32)
    changed = Law(0.8, 1.3)(radiance)
    assert changed[0] == 0.0
    assert (np.diff(changed) > 0.0).all()
    assert Law(0.8, 1.3)(np.array([-0.5], np.float32))[0] == 0.0


def test_halves_are_a_chessboard_over_the_scene() -> None:
    whole = in_first_half(GRID.window)
    assert 0.45 < whole.mean() < 0.55
    assert whole[31, 31] != whole[31, 32]
    part = Window.of_shape((50, 70))
    np.testing.assert_array_equal(in_first_half(part), whole[:50, :70])
