from __future__ import annotations

import numpy as np
import pytest

from plugin.fusion.physics.dmsp import NOMINAL, expected_radiance, response
from plugin.fusion.physics.light_statistics import STATISTICS
from plugin.fusion.physics.sampling import Axis, Relation
from plugin.fusion.spans import Image, Patch, Span, Window
from plugin.fusion.tasks.nightlights import conditions as nightlights
from plugin.fusion.tasks.nightlights.conditions import CONDITIONS, CONTEXT

RELATION = Relation(Axis(2.0, -0.6), Axis(2.0, 0.3))
PIXEL_KM = (0.46, 0.33)
WINDOW = Window(Span(8, 56), Span(16, 72))
GUIDED = Window(Span(-32, 128), Span(-32, 128))
"""Where guides of 160 x 160 pixels lie."""


def view(dn_of: float | None, window: Window = WINDOW, guide: Image | None = None) -> tuple[Image, Image]:
    """Conditions of a window of one endless scene; of constant DN, or one that varies with absolute position."""
    coarse, around = nightlights.dmsp_needed(RELATION, window), nightlights.guide_needed(PIXEL_KM, window)
    r, c = np.meshgrid(coarse.rows.indices(), coarse.cols.indices(), indexing="ij")
    dn = np.rint(31.0 + 31.0 * np.sin(0.5 * r) * np.cos(0.3 * c)) if dn_of is None else np.full(r.shape, dn_of)
    shown = None if guide is None else Patch(Patch(guide, GUIDED).crop(around), around)
    return nightlights.conditions(Patch(dn.astype(np.float32), coarse), RELATION, window, PIXEL_KM, shown)


def channel(stack: Image, name: str) -> Image:
    return stack[0, CONDITIONS.index(name)]


def guide_like(rng: np.random.Generator) -> Image:
    return np.exp(1.5 * rng.standard_normal((160, 160))).astype(np.float32)


def test_log_radiance_survives_five_decades() -> None:
    radiance = np.array([0.0, 0.01, 0.1, 1.0, 10.0, 100.0, 1000.0], np.float32)
    np.testing.assert_allclose(nightlights.radiance_of(nightlights.log_radiance(radiance)), radiance, rtol=2e-5)


def test_noise_below_zero_is_taken_for_dark() -> None:
    assert nightlights.log_radiance(np.array([-0.4], np.float32))[0] == 0.0
    assert nightlights.radiance_of(np.array([-0.4], np.float32))[0] == 0.0


def test_the_residual_gives_the_radiance_back_but_for_the_dark(rng: np.random.Generator) -> None:
    radiance = np.exp(2.0 * rng.standard_normal((1, 9, 9))).astype(np.float32)
    expected = rng.random((1, 9, 9)).astype(np.float32)
    back = nightlights.from_residual(nightlights.to_residual(radiance, expected), expected)
    np.testing.assert_allclose(back, np.where(radiance < 0.2, 0.0, radiance), rtol=1e-4)


@pytest.mark.parametrize("dn", [0.0, 6.0, 30.0, 63.0])
def test_even_land_looks_even(dn: float) -> None:
    stack, expected = view(dn)
    np.testing.assert_allclose(channel(stack, "dn"), dn / 32.0 - 1.0, atol=1e-5)
    np.testing.assert_allclose(channel(stack, "dn_detail"), 0.0, atol=1e-5)
    assert np.ptp(expected) < 1e-5
    assert channel(stack, "saturated").mean() == pytest.approx(float(dn == 63.0), abs=1e-5)
    assert channel(stack, "lit").mean() == pytest.approx(float(dn > 7.0), abs=0.3)


def test_the_expected_light_is_that_of_the_sensors_law() -> None:
    """Radiance 3 makes this DN by the nominal law; the DN must make log1p(3)."""
    dn = float(response(np.full((1, 1), 3.0, np.float32))[0, 0])
    np.testing.assert_allclose(view(dn)[1], np.log(4.0), rtol=1e-4)


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
    guide, valid = Patch(guide_like(rng), GUIDED), rng.random((160, 160)) < 0.7
    under = RELATION.coarse_over(GUIDED)
    dn = Patch(np.full(under.shape, 40.0, np.float32), under)
    whole = nightlights.without_holes(guide, valid, dn, RELATION).image
    np.testing.assert_array_equal(whole[valid], guide.image[valid])
    np.testing.assert_allclose(whole[~valid], expected_radiance(np.array([40.0], np.float32))[0], rtol=1e-3)
    spoilt = Patch(np.where(valid, guide.image, 1e9).astype(np.float32), GUIDED)
    np.testing.assert_array_equal(nightlights.without_holes(spoilt, valid, dn, RELATION).image, whole)


def test_a_guide_of_the_same_brightness_agrees_with_dmsp() -> None:
    """Even light of 3 nW/cm2/sr on both sensors: no difference in DN, no residual."""
    dn = float(response(np.full((1, 1), 3.0, np.float32))[0, 0])
    stack, _ = view(dn, guide=np.full((160, 160), 3.0, np.float32))
    np.testing.assert_allclose(channel(stack, "guide_dn"), 0.0, atol=1e-3)
    np.testing.assert_allclose(channel(stack, "guide_residual"), 0.0, atol=1e-3)
    np.testing.assert_allclose(channel(stack, "guide"), np.log(4.0) / nightlights.LOG_SCALE, rtol=1e-4)


def test_the_guide_is_blurred_like_dmsp_before_it_is_compared() -> None:
    """A lamp in the guide raises its DN as far as the core reaches, 3 sigma at the most, and not beyond."""
    guide = np.zeros((160, 160), np.float32)
    guide[32 + 32, 32 + 44] = 500.0
    difference = channel(view(0.0, guide=guide)[0], "guide_dn")
    sigma = NOMINAL.core_fwhm_km / 2.35482
    rows, cols = np.indices(difference.shape)
    distance = np.hypot((rows - 24) * PIXEL_KM[0], (cols - 28) * PIXEL_KM[1])
    assert difference[distance < sigma].min() > 0.5
    assert not difference[distance > 3.0 * sigma * 2.0].any()


def test_the_context_says_sizes_ratio_and_guide_for_all_years_and_the_statistics_of_each() -> None:
    statistics = np.arange(2 * len(STATISTICS), dtype=np.float32).reshape(2, -1)
    context = nightlights.context((0.93, 0.465), Relation.of_ratio(2.0), True, statistics)
    assert context.shape == (2, len(CONTEXT))
    np.testing.assert_allclose(context[:, :4], [[0.0, -1.0, 1.0, 1.0]] * 2, atol=1e-6)
    np.testing.assert_array_equal(context[:, 4:], statistics)
