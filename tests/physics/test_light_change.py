from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from plugin.fusion.physics.dmsp import NOMINAL
from plugin.fusion.physics.dmsp_law import law_of_sensor
from plugin.fusion.physics.light_change import Observed, change_around, likely_change, observed
from plugin.fusion.spans import Image, Span, Window

KM = (0.9, 0.6)
LAW = law_of_sensor(replace(NOMINAL, pedestal_dn=5.0), [0.0] * 64)
WINDOW = Window(Span(0, 30), Span(0, 40))


def flat(value: float) -> Image:
    return np.full(change_around(KM, WINDOW).shape, value, np.float32)


def likely(dn: Image, seen: Image, before: Image | None = None) -> Image:
    found = observed(dn, seen, LAW, before)
    return likely_change(found, change_around(KM, WINDOW), WINDOW, KM, same_sensor=before is not None)


def test_nothing_changes_where_dn_are_those_of_the_guide() -> None:
    assert np.abs(likely(LAW.dn_of(flat(4.0)), flat(4.0))).max() < 1e-3


@pytest.mark.parametrize("factor", [0.3, 3.0])
def test_a_large_change_is_seen_nearly_whole(factor: float) -> None:
    change = likely(LAW.dn_of(flat(2.0 * factor)), flat(2.0))
    expected = np.log((2.0 * factor + 0.3) / 2.3)
    assert change.mean() == pytest.approx(expected, rel=0.15)


def test_a_small_change_all_but_vanishes() -> None:
    assert np.abs(likely(LAW.dn_of(flat(4.0 * 1.05)), flat(4.0))).max() < 0.015


def test_saturated_cores_take_the_change_around_them() -> None:
    guide, dn = flat(4.0), LAW.dn_of(flat(8.0))
    middle = np.s_[30:40, 40:60]
    guide[middle], dn[middle] = 200.0, 63.0
    found = observed(dn, guide, LAW)
    assert np.all(found.weight[middle] == 0.0)
    change = likely_change(found, change_around(KM, WINDOW), WINDOW, KM, same_sensor=False)
    assert np.median(change) > 0.3
    assert change.min() > 0.07


def test_two_composites_of_one_sensor_need_no_law_between_guide_and_dn() -> None:
    """The guide disagrees with DN of its own year; that is no change."""
    dn = LAW.dn_of(flat(3.0))
    assert np.abs(likely(dn, flat(9.0), before=dn)).max() < 1e-6
    assert np.abs(likely(dn, flat(9.0))).max() > 0.3


def test_no_pixel_depends_on_the_window(rng: np.random.Generator) -> None:
    around = change_around(KM, WINDOW)
    seen = Observed(*rng.uniform(0.1, 2.0, (2, *around.shape)).astype(np.float32))
    part = Window(Span(5, 12), Span(9, 30))
    smaller = change_around(KM, part)
    own = smaller.within(around)
    whole = likely_change(seen, around, WINDOW, KM, same_sensor=True)
    again = likely_change(Observed(seen.change[own], seen.weight[own]), smaller, part, KM, same_sensor=True)
    np.testing.assert_array_equal(again, whole[part.within(WINDOW)])
