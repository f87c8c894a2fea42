from __future__ import annotations

import numpy as np
import pytest

from plugin.fusion.physics.change_noise import ChangeNoise, ScaleNoise
from plugin.fusion.physics.dmsp_products import PRODUCTS, UNKNOWN
from plugin.fusion.physics.light_change import change_around
from plugin.fusion.physics.light_statistics import STATISTICS
from plugin.fusion.physics.sampling import Axis, Relation
from plugin.fusion.spans import Image, Patch, Span, Window
from plugin.fusion.tasks.nightlights import conditions as nightlights
from plugin.fusion.tasks.nightlights.changed_guide import changed_guide, guide_to_change, on_fine_grid, told
from plugin.fusion.tasks.nightlights.conditions import CONDITIONS, CONTEXT

from ...networks.cards import card

RELATION = Relation(Axis(2.0, -0.6), Axis(2.0, 0.3))
PIXEL_KM = (0.46, 0.33)
WINDOW = Window(Span(8, 56), Span(16, 72))
GUIDED = Window(Span(-160, 240), Span(-160, 240))
"""Where guides of 400 x 400 pixels lie."""

LAW = PRODUCTS[UNKNOWN].law
NOISE = ChangeNoise(*[ScaleNoise((0.1,) * 8, 2.0)] * 2)


def dn_over(window: Window, dn_of: float | None) -> Patch:
    """DN of one endless scene: constant, or varying with absolute position."""
    r, c = np.meshgrid(window.rows.indices(), window.cols.indices(), indexing="ij")
    dn = np.rint(31.0 + 31.0 * np.sin(0.5 * r) * np.cos(0.3 * c)) if dn_of is None else np.full(r.shape, dn_of)
    return Patch(dn.astype(np.float32), window)


def view(
    dn_of: float | None, window: Window = WINDOW, guide: Image | None = None, before: float | None = None
) -> tuple[Image, Image]:
    """Conditions of a window of that scene."""
    coarse = dn_over(nightlights.dmsp_needed(RELATION, window), dn_of)
    if guide is None:
        return nightlights.conditions(coarse, RELATION, window, LAW)
    around, shown = change_around(PIXEL_KM, window), guide_to_change(PIXEL_KM, window)
    now, then = (
        None
        if dn is False
        else Patch(on_fine_grid(dn_over(RELATION.coarse_over(around), dn), RELATION, around), around)
        for dn in (dn_of, False if before is None else before)
    )
    assert now is not None
    found = told(now, Patch(Patch(guide, GUIDED).crop(shown), shown), window, PIXEL_KM, LAW, then)
    return nightlights.conditions(coarse, RELATION, window, LAW, changed_guide(found, NOISE))


def channel(stack: Image, name: str) -> Image:
    return stack[0, CONDITIONS.index(name)]


def guide_like(rng: np.random.Generator) -> Image:
    return np.exp(1.5 * rng.standard_normal((400, 400))).astype(np.float32)


def test_log_radiance_survives_five_decades() -> None:
    radiance = np.array([0.0, 0.01, 0.1, 1.0, 10.0, 100.0, 1000.0], np.float32)
    np.testing.assert_allclose(nightlights.radiance_of(nightlights.log_radiance(radiance)), radiance, rtol=2e-5)


def test_noise_below_zero_is_taken_for_dark() -> None:
    assert nightlights.log_radiance(np.array([-0.4], np.float32))[0] == 0.0
    assert nightlights.radiance_of(np.array([-0.4], np.float32))[0] == 0.0


@pytest.mark.parametrize("guided", [True, False])
def test_the_residual_gives_the_radiance_back_but_for_the_dark(rng: np.random.Generator, guided: bool) -> None:
    radiance = np.exp(2.0 * rng.standard_normal((1, 9, 9))).astype(np.float32)
    base = rng.random((1, 9, 9)).astype(np.float32)
    back = nightlights.from_residual(nightlights.to_residual(radiance, base, guided), base, guided)
    np.testing.assert_allclose(back, np.where(radiance < 0.2, 0.0, radiance), rtol=1e-4)


@pytest.mark.parametrize("dn", [0.0, 6.0, 30.0, 63.0])
def test_even_land_looks_even(dn: float) -> None:
    stack, expected = view(dn)
    np.testing.assert_allclose(channel(stack, "dn"), dn / 32.0 - 1.0, atol=1e-5)
    np.testing.assert_allclose(channel(stack, "dn_detail"), 0.0, atol=1e-5)
    assert np.ptp(expected) < 1e-5
    assert channel(stack, "saturated").mean() == pytest.approx(float(dn == 63.0), abs=1e-5)
    assert channel(stack, "lit").mean() == pytest.approx(float(dn > 7.0), abs=0.3)


def test_without_a_guide_the_base_is_what_the_law_says() -> None:
    """Radiance 3 makes this DN; the DN must make log1p(3)."""
    dn = float(LAW.dn_of(np.full((1, 1), 3.0, np.float32))[0, 0])
    np.testing.assert_allclose(view(dn)[1], np.log(4.0), rtol=1e-3)


def test_in_doubt_the_base_is_the_guide(rng: np.random.Generator) -> None:
    """Where DN fit the guide, x0 = 0 gives the guide back, to the last detail."""
    guide = (3.0 + 0.3 * rng.standard_normal((400, 400))).astype(np.float32)
    dn = float(LAW.dn_of(np.full((1, 1), 3.0, np.float32))[0, 0])
    base = view(dn, guide=guide)[1][0]
    expected = np.log1p(Patch(guide, GUIDED).crop(WINDOW))
    assert np.abs(base - expected).max() < 0.02


def test_a_window_changes_no_pixel(rng: np.random.Generator) -> None:
    guide = guide_like(rng)
    whole, expected = view(None, guide=guide)
    part, part_expected = view(None, Window(Span(20, 40), Span(30, 61)), guide)
    inner = (slice(20 - 8, 40 - 8), slice(30 - 16, 61 - 16))
    np.testing.assert_array_equal(part[0], whole[0][(slice(None), *inner)])
    np.testing.assert_array_equal(part_expected[0], expected[0][inner])


def test_conditions_are_of_order_one(rng: np.random.Generator) -> None:
    stack, _ = view(None, guide=guide_like(rng))
    assert stack.dtype == np.float32
    assert np.abs(stack).max() < 12.0
    assert np.isfinite(stack).all()


def test_without_a_guide_its_channels_are_silent() -> None:
    stack, _ = view(None)
    assert not stack[0, CONDITIONS.index("guide") :].any()


def test_a_guides_holes_show_what_dmsp_reads_there(rng: np.random.Generator) -> None:
    guide, valid = Patch(guide_like(rng), GUIDED), rng.random((400, 400)) < 0.7
    dn = dn_over(RELATION.coarse_over(GUIDED), 40.0)
    whole = nightlights.without_holes(guide, valid, dn, RELATION, LAW).image
    np.testing.assert_array_equal(whole[valid], guide.image[valid])
    np.testing.assert_allclose(whole[~valid], LAW.radiance_of(np.array([40.0], np.float32))[0], rtol=1e-3)
    spoilt = Patch(np.where(valid, guide.image, 1e9).astype(np.float32), GUIDED)
    np.testing.assert_array_equal(nightlights.without_holes(spoilt, valid, dn, RELATION, LAW).image, whole)


def test_a_guide_of_the_same_brightness_agrees_with_dmsp() -> None:
    """Even light of 3 nW/cm2/sr on both sensors: no difference in DN, no residual, no change."""
    dn = float(LAW.dn_of(np.full((1, 1), 3.0, np.float32))[0, 0])
    stack, _ = view(dn, guide=np.full((400, 400), 3.0, np.float32))
    for name in ("guide_dn", "guide_residual", "expected_residual", "change"):
        np.testing.assert_allclose(channel(stack, name), 0.0, atol=2e-3, err_msg=name)
    np.testing.assert_allclose(channel(stack, "guide"), np.log(4.0) / nightlights.LOG_SCALE, rtol=1e-4)
    assert 0.2 < channel(stack, "certain").mean() <= 1.0


def test_dmsp_of_the_guides_year_takes_the_place_of_the_law() -> None:
    """The guide disagrees with DN of its own year, which are those of today: nothing changed."""
    stack, base = view(40.0, guide=np.full((400, 400), 30.0, np.float32), before=40.0)
    np.testing.assert_allclose(channel(stack, "guide_dn"), 0.0, atol=1e-5)
    np.testing.assert_allclose(base, np.log(31.0), rtol=1e-5)


def test_the_context_says_what_holds_for_all_years_and_the_statistics_and_law_of_each() -> None:
    statistics = np.arange(2 * len(STATISTICS), dtype=np.float32).reshape(2, -1)
    laws = [PRODUCTS["stable_v4"].law, PRODUCTS["li_2020"].law]
    context = nightlights.context((0.93, 0.465), Relation.of_ratio(2.0), True, statistics, laws, True)
    assert context.shape == (2, len(CONTEXT))
    np.testing.assert_allclose(context[:, :4], [[0.0, -1.0, 1.0, 1.0]] * 2, atol=1e-6)
    np.testing.assert_array_equal(context[:, 4 : 4 + len(STATISTICS)], statistics)
    assert list(context[:, CONTEXT.index("same_sensor")]) == [1.0, 1.0]
    of_laws = context[:, CONTEXT.index("law_saturation") :]
    assert not np.array_equal(of_laws[0], of_laws[1])
    assert np.abs(of_laws).max() <= 3.0


def test_a_cards_trust_shrinks_what_the_network_adds_and_only_lone_single_steps_are_smeared() -> None:
    smearing = {"log_radiance": [0.0, 9.0], "factor": [1.5, 1.5]}
    told = card(trust={"alone": 1.0, "guided": 0.5, "same_sensor": 0.0}, smearing=smearing)
    base, x0 = np.full((1, 2, 2), 1.0, np.float32), np.full((1, 2, 2), 0.8, np.float32)
    found = {
        (guided, same, steps): float(nightlights.answer_of(told, guided, same, steps).radiance(x0, base).mean())
        for guided, same, steps in ((False, False, 1), (False, False, 4), (True, False, 1), (True, True, 1))
    }
    alone = np.expm1(1.0 + 0.8 * nightlights.RESIDUAL_SCALE)
    assert found[False, False, 1] == pytest.approx(1.5 * alone, rel=1e-5)
    assert found[False, False, 4] == pytest.approx(alone, rel=1e-5)
    assert found[True, False, 1] == pytest.approx(np.expm1(1.0 + 0.4 * nightlights.GUIDED_SCALE), rel=1e-5)
    assert found[True, True, 1] == pytest.approx(np.expm1(1.0), rel=1e-5)
