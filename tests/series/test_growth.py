"""The growth of a scene, and cores that follow it."""

from __future__ import annotations

import numpy as np
import pytest

from plugin.fusion.series.growth import (
    LevelTable,
    MiddleChange,
    followed,
    silence,
    silent_around,
    smooth,
)
from plugin.fusion.spans import Window

PIXEL_KM = (0.46, 0.46)


def test_the_middle_change_is_that_of_most_land(rng: np.random.Generator) -> None:
    radiance = rng.lognormal(1.0, 0.8, (200, 200)).astype(np.float32)
    dn = np.clip(12.0 * np.sqrt(radiance), 0.0, 63.0).astype(np.float32)
    everywhere = np.ones(dn.shape, bool)
    levels = LevelTable()
    levels.add(dn, radiance, everywhere)
    table = levels.table()
    assert (np.diff(table) >= 0.0).all()
    dimmed = np.clip(12.0 * np.sqrt(0.7 * radiance), 0.0, 63.0).astype(np.float32)
    dimmed[:40] = dn[:40]
    change = MiddleChange(table)
    change.add(dn, dimmed, everywhere)
    assert change.log() == pytest.approx(np.log(0.7), abs=0.08)
    assert np.isnan(MiddleChange(table).log())


def test_the_curve_keeps_the_trend_and_drops_the_gain_of_a_composite() -> None:
    years = list(range(1992, 2014))
    logs = 0.03 * (np.array(years) - 2013.0)
    logs[5] += 0.4
    curve = smooth(years, logs.tolist())
    np.testing.assert_allclose(curve, 0.03 * (np.array(years) - 2013.0), atol=0.02)
    assert np.isnan(smooth(years[:3], [0.0, 0.1, 0.2])).all()


def test_only_what_is_saturated_in_both_years_is_silent_and_no_tile_changes_it() -> None:
    window = Window.of_shape((60, 60))
    around = silent_around(PIXEL_KM, window)
    dn = np.full(around.shape, 20.0, np.float32)
    dn[:, : around.shape[1] // 2] = 63.0
    whole = silence(dn, dn, around, window, PIXEL_KM)
    assert whole[30, 0] > 0.95
    assert whole[30, 59] < 0.05
    assert silence(dn, np.full_like(dn, 40.0), around, window, PIXEL_KM).max() == 0.0
    part = Window.of_shape((20, 33))
    near = silent_around(PIXEL_KM, part)
    inner = dn[near.within(around)]
    np.testing.assert_array_equal(silence(inner, inner, near, part, PIXEL_KM), whole[:20, :33])


def test_silent_land_follows_the_growth_and_the_rest_stays() -> None:
    fused, guide = np.full((1, 3), 8.0, np.float32), np.full((1, 3), 10.0, np.float32)
    found = followed(fused, guide, float(np.log(0.5)), np.array([[0.0, 0.5, 1.0]], np.float32))
    np.testing.assert_allclose(found, [[8.0, np.sqrt(40.0), 5.0]], rtol=1e-5)
