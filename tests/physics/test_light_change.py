from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from plugin.fusion.physics.change_noise import ChangeNoise, NoiseSamples, ScaleNoise
from plugin.fusion.physics.dmsp import NOMINAL, gaussian_blurred
from plugin.fusion.physics.dmsp_law import DMSPLaw, LawSums, guide_around, law_of_sensor
from plugin.fusion.physics.light_change import (
    Observed,
    change_around,
    doubts,
    evidence_of,
    likely_change,
    observed,
)
from plugin.fusion.spans import Image, Patch, Span, Window

KM = (0.9, 0.6)
LAW = law_of_sensor(replace(NOMINAL, pedestal_dn=5.0), [0.0] * 64)
WINDOW = Window(Span(0, 30), Span(0, 40))
STEADY = ChangeNoise(*[ScaleNoise((0.05,) * 8, 2.0)] * 2)
"""Noise of a pair that tells changes of a tenth."""


def flat(value: float) -> Image:
    return np.full(change_around(KM, WINDOW).shape, value, np.float32)


def likely(dn: Image, seen: Image, before: Image | None = None, window: Window = WINDOW) -> Image:
    around = change_around(KM, window)
    level = (LAW.dn_of(seen) if before is None else before)[window.within(around)]
    evidence = evidence_of(observed(dn, seen, LAW, before), level, around, window, KM)
    return likely_change(evidence, STEADY, same_sensor=before is not None)


def test_nothing_changes_where_dn_are_those_of_the_guide() -> None:
    assert np.abs(likely(LAW.dn_of(flat(4.0)), flat(4.0))).max() < 1e-3


@pytest.mark.parametrize("factor", [0.3, 3.0])
def test_a_large_change_is_seen_nearly_whole(factor: float) -> None:
    change = likely(LAW.dn_of(flat(2.0 * factor)), flat(2.0))
    expected = np.log((2.0 * factor + 0.3) / 2.3)
    assert change.mean() == pytest.approx(expected, rel=0.15)


def test_a_small_change_all_but_vanishes() -> None:
    assert np.abs(likely(LAW.dn_of(flat(4.0 * 1.05)), flat(4.0))).max() < 0.005


def test_saturated_cores_take_the_change_around_them() -> None:
    guide, dn = flat(4.0), LAW.dn_of(flat(8.0))
    middle = np.s_[30:40, 40:60]
    guide[middle], dn[middle] = 200.0, 63.0
    assert np.all(observed(dn, guide, LAW).weight[middle] == 0.0)
    change = likely(dn, guide)
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
    level = rng.uniform(5.0, 60.0, WINDOW.shape).astype(np.float32)
    part = Window(Span(5, 12), Span(9, 30))
    smaller = change_around(KM, part)
    own, inner = smaller.within(around), part.within(WINDOW)
    whole = likely_change(evidence_of(seen, level, around, WINDOW, KM), STEADY, same_sensor=True)
    cut = evidence_of(Observed(seen.change[own], seen.weight[own]), level[inner], smaller, part, KM)
    np.testing.assert_array_equal(likely_change(cut, STEADY, same_sensor=True), whole[inner])


TOWN = Window(Span(0, 90), Span(0, 110))


def town(rng: np.random.Generator) -> Image:
    """Lights from the dark to saturated cores."""
    rough = rng.standard_normal((TOWN.shape[0] + 60, TOWN.shape[1] + 60)).astype(np.float32)
    shape = gaussian_blurred(Patch(rough, TOWN.grown(30)), TOWN, KM, 6.0)
    return np.exp(1.4 * shape / shape.std() + 0.6).astype(np.float32)


def recorded(light: Image, rng: np.random.Generator) -> Image:
    """DN of a town's lights, with noise of a DN and a half."""
    around = guide_around(KM, TOWN)
    seen = gaussian_blurred(Patch(light, TOWN).mirrored_over(around), TOWN, KM, 3.4)
    dn = LAW.dn_of(seen)
    return np.clip(np.rint(dn + 1.5 * (1.0 - dn / 64.0) * rng.standard_normal(dn.shape)), 0, 63).astype(np.float32)


def changed(guide: Image, dn: Image, before: Image | None) -> Image:
    """The guide, changed as the plugin does it: law and noise measured on the pair."""
    around = change_around(KM, TOWN)
    light = Patch(guide, TOWN)
    sums = LawSums(KM)
    sums.add(light.mirrored_over(guide_around(KM, TOWN)), Patch(dn if before is None else before, TOWN), dn > -1.0)
    law = sums.law()
    assert isinstance(law, DMSPLaw)
    blurred = gaussian_blurred(light.mirrored_over(guide_around(KM, around)), around, KM, law.core_fwhm_km)
    now, then = (None if image is None else Patch(image, TOWN).mirrored_over(around).image for image in (dn, before))
    assert now is not None
    level = law.dn_of(blurred[TOWN.within(around)]) if before is None else before
    evidence = evidence_of(observed(now, blurred, law, then), level, around, TOWN, KM)
    samples = NoiseSamples(guide.size, *doubts(before is not None))
    samples.add(evidence, dn > -1.0)
    return guide * np.exp(likely_change(evidence, samples.noise(), before is not None))


def psnr(found: Image, truth: Image) -> float:
    apart = np.log1p(found) - np.log1p(truth)
    return float(10.0 * np.log10(np.log1p(truth).max() ** 2 / np.mean(apart**2)))


@pytest.mark.parametrize("has_before", [False, True])
def test_where_only_noise_changed_the_guide_is_kept(rng: np.random.Generator, has_before: bool) -> None:
    truth = town(rng)
    guide = (truth * np.exp(0.1 * rng.standard_normal(truth.shape))).astype(np.float32)
    dn, before = recorded(truth, rng), recorded(truth, rng) if has_before else None
    assert psnr(changed(guide, dn, before), truth) > psnr(guide, truth) - 0.1


@pytest.mark.parametrize("has_before", [False, True])
def test_a_district_that_grew_is_seen_and_the_rest_kept(rng: np.random.Generator, has_before: bool) -> None:
    guide = town(rng)
    truth = guide.copy()
    truth[20:60, 10:60] *= 3.0
    dn, before = recorded(truth, rng), recorded(guide, rng) if has_before else None
    found = changed(guide, dn, before)
    assert psnr(found, truth) > psnr(guide, truth) + 1.5
    far = np.s_[:, 85:]
    assert np.abs(np.log(found[far] / guide[far])).mean() < 0.02


def test_lights_that_shrank_everywhere_are_seen_by_two_composites(rng: np.random.Generator) -> None:
    """One composite alone cannot tell it from another gain."""
    guide = town(rng)
    truth = (0.6 * guide).astype(np.float32)
    found = changed(guide, recorded(truth, rng), recorded(guide, rng))
    assert psnr(found, truth) > psnr(guide, truth) + 3.0
