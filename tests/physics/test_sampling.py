from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugin.fusion.physics.sampling import (
    Axis,
    Relation,
    Taps,
    blur_taps,
    cubic_taps,
    degrade,
    gather,
    interpolate,
    transposed_cubic_taps,
)
from plugin.fusion.spans import Patch, Span, Window

AXES = [Axis(2.0), Axis(4.0, -1.0), Axis(3.0, 0.5), Axis(1.5, 0.25), Axis(2.7, -3.3), Axis(5.3, 7.9)]
axes = st.builds(Axis, st.floats(1.5, 8.0), st.floats(-50.0, 50.0))
starts, lengths, gains = st.integers(-300, 300), st.integers(1, 40), st.floats(0.1, 0.55)


def fine_ramp(window: Window) -> Patch:
    """3 row + 2 column, in fine pixel indices."""
    plane = 3.0 * window.rows.indices()[:, None] + 2.0 * window.cols.indices()[None, :]
    return Patch(plane.astype(np.float32), window)


def coarse_ramp(relation: Relation, window: Window) -> Patch:
    """The same plane where the coarse pixels have their centres."""
    down, right = relation.rows.fine_centre(window.rows.indices()), relation.cols.fine_centre(window.cols.indices())
    return Patch((3.0 * down[:, None] + 2.0 * right[None, :]).astype(np.float32), window)


@pytest.mark.parametrize("gain", [0.15, 0.3, 0.45])
@pytest.mark.parametrize("axis", AXES)
def test_a_wave_at_nyquist_keeps_just_the_mtf_gain(axis: Axis, gain: float) -> None:
    coarse = Span(8, 24)
    fine = axis.fine_span_under(coarse, gain)
    wave = np.cos(np.pi * axis.coarse_centre(fine.indices())).astype(np.float32)[None]
    flat = Axis(1.0)
    line = Patch(wave, Window(Span(0, 1), fine))
    seen = degrade(line, Relation(flat, axis), Window(Span(0, 1), coarse), gain)[0]
    kept = seen * np.cos(np.pi * coarse.indices())
    np.testing.assert_allclose(kept.mean(), gain, rtol=0.02)
    # A Gaussian of under 0.7 pixel is itself coarsely sampled: at ratio 1.5 the gain varies with the phase.
    np.testing.assert_allclose(kept, gain, rtol=0.02 if axis.ratio >= 2.0 else 0.1)


@pytest.mark.parametrize("axis", AXES)
def test_interpolation_reproduces_a_plane_to_the_half_pixel(axis: Axis) -> None:
    relation = Relation(axis, Axis(axis.ratio + 0.4, -axis.offset))
    window = Window(Span(-7, 40), Span(11, 53))
    found = interpolate(coarse_ramp(relation, relation.coarse_over(window)), relation, window)
    np.testing.assert_allclose(found, fine_ramp(window).image, atol=1e-3)


@pytest.mark.parametrize("axis", AXES)
def test_degradation_reproduces_a_plane_to_the_hundredth_of_a_pixel(axis: Axis) -> None:
    relation = Relation(axis, Axis(axis.ratio + 0.4, -axis.offset))
    window = Window(Span(-3, 9), Span(4, 17))
    found = degrade(fine_ramp(relation.fine_under(window, 0.3)), relation, window, 0.3)
    np.testing.assert_allclose(found, coarse_ramp(relation, window).image, atol=0.01 * (3.0 + 2.0))


@given(axes, starts, lengths, gains)
def test_constants_are_preserved(axis: Axis, start: int, length: int, gain: float) -> None:
    wanted, place, relation = Span(start, start + length), Span(start, start + 3), Relation(axis, axis)
    level, window = Patch(np.full((3, 3), 1234.5, np.float32), Window(place, place)), Window(wanted, wanted)
    np.testing.assert_allclose(interpolate(level, relation, window), 1234.5, rtol=1e-6)
    np.testing.assert_allclose(degrade(level, relation, window, gain), 1234.5, rtol=1e-6)


@given(axes, starts, lengths, gains)
def test_the_spans_hold_every_tap_that_has_a_weight(axis: Axis, start: int, length: int, gain: float) -> None:
    span = Span(start, start + length)
    for taps, held in (
        (blur_taps(axis, span, gain), axis.fine_span_under(span, gain)),
        (cubic_taps(axis, span), axis.coarse_span_over(span)),
        (transposed_cubic_taps(axis, span), axis.fine_span_served(span)),
    ):
        used = taps.index[taps.weight != 0.0]
        assert held.start <= used.min()
        assert used.max() < held.stop


@given(axes, starts, lengths, lengths)
def test_neighbouring_spans_share_no_coarse_pixel_and_lose_none(axis: Axis, start: int, first: int, then: int) -> None:
    one, other = Span(start, start + first), Span(start + first, start + first + then)
    both = axis.coarse_centred_in(Span(one.start, other.stop))
    assert axis.coarse_centred_in(one).start == both.start
    assert axis.coarse_centred_in(one).stop == axis.coarse_centred_in(other).start
    assert axis.coarse_centred_in(other).stop == both.stop


@given(axes, st.integers(-1000, 1000))
def test_the_way_to_the_coarse_grid_and_back_leads_to_the_same_place(axis: Axis, index: int) -> None:
    there = axis.fine_centre(np.array([index]))
    back = (there + 0.5 - axis.offset) / axis.ratio - 0.5
    np.testing.assert_allclose(back, index, atol=1e-9)
    np.testing.assert_allclose(axis.coarse_centre(np.rint(there).astype(np.int64)), index, atol=0.5 / 1.5 + 1e-9)


@settings(max_examples=25, deadline=None)
@given(axes, starts, lengths, st.integers(0, 20), st.integers(0, 20), gains)
def test_a_window_changes_no_bit(axis: Axis, start: int, length: int, before: int, after: int, gain: float) -> None:
    relation = Relation(axis, axis)
    inner, outer = Span(start, start + length), Span(start - before, start + length + after)
    rng = np.random.default_rng(1)
    image_span = axis.fine_span_under(outer, gain).united(axis.coarse_span_over(outer))
    values = rng.normal(1000.0, 300.0, (2, len(image_span), len(image_span))).astype(np.float32)
    image, small, large = Patch(values, Window(image_span, image_span)), Window(inner, inner), Window(outer, outer)
    under = relation.fine_under(small, gain)
    alone = degrade(Patch(image.crop(under), under), relation, small, gain)
    np.testing.assert_array_equal(alone, Patch(degrade(image, relation, large, gain), large).crop(small))
    over = relation.coarse_over(small)
    alone = interpolate(Patch(image.crop(over), over), relation, small)
    np.testing.assert_array_equal(alone, Patch(interpolate(image, relation, large), large).crop(small))


def test_rows_and_columns_have_their_own_ratio() -> None:
    relation = Relation(Axis(2.0), Axis(4.0))
    assert relation.ratio == pytest.approx(np.sqrt(8.0))
    image = np.tile(np.arange(40.0, dtype=np.float32), (40, 1))
    seen = degrade(Patch.whole(image), relation, Window(Span(5, 8), Span(4, 6)), 0.3)
    assert seen.shape == (3, 2)
    np.testing.assert_allclose(seen, np.tile([17.5, 21.5], (3, 1)), atol=0.01)


@settings(max_examples=60, deadline=None)
@given(axes, starts, st.integers(1, 70), gains, st.sampled_from([-2, -1]))
def test_taps_are_weighted_sums_whatever_their_rhythm(
    axis: Axis, start: int, length: int, gain: float, along: int
) -> None:
    """Against the sums themselves, one output at a time, for whole ratios, ratios with a period, and any other."""
    rhythmic = Axis(round(2.0 * axis.ratio) / 2.0, axis.offset)
    rng = np.random.default_rng(2)
    span = Span(start, start + length)
    for taps, held in (
        (cubic_taps(axis, span), axis.coarse_span_over(span)),
        (cubic_taps(rhythmic, span), rhythmic.coarse_span_over(span)),
        (blur_taps(rhythmic, span, gain), rhythmic.fine_span_under(span, gain)),
    ):
        image = rng.normal(1000.0, 300.0, (2, 3, len(held))).astype(np.float32)
        image = image if along == -1 else image.swapaxes(-1, -2)
        found = np.moveaxis(taps.apply(image, held.start, along), along, 0)
        lines = np.moveaxis(image, along, 0)
        for k, (index, weight) in enumerate(zip(taps.index, taps.weight)):
            inside = weight != 0.0
            expected = np.tensordot(weight[inside], lines[index[inside] - held.start], 1)
            np.testing.assert_allclose(found[k], expected, rtol=1e-5, atol=2e-3)


def test_what_lies_beyond_an_image_is_its_mirror(rng: np.random.Generator) -> None:
    image = rng.normal(1000.0, 300.0, (1, 20, 6)).astype(np.float32)
    mirrored = np.pad(image, ((0, 0), (9, 9), (0, 0)), mode="reflect")
    taps = cubic_taps(Axis(2.0), Span(-8, 48))
    np.testing.assert_array_equal(taps.apply(image, 0, -2), taps.apply(mirrored, -9, -2))


@pytest.mark.parametrize("axis", AXES)
def test_gathering_is_the_transpose_of_interpolating(axis: Axis, rng: np.random.Generator) -> None:
    """sum of interpolate(a) b over fine pixels = sum of a gather(b) over coarse ones; exact for whole ratios."""
    relation = Relation(axis, Axis(axis.ratio, 0.3))
    window = Window(Span(6, 14), Span(5, 15))
    fine = relation.fine_served(window)
    coarse = relation.coarse_over(fine)
    a, b = (Patch(np.zeros(part.shape, np.float32), part) for part in (coarse, fine))
    a.crop(window)[:] = rng.normal(size=window.shape)
    b.image[:] = rng.normal(size=fine.shape)
    left = float((interpolate(a, relation, fine).astype(np.float64) * b.image).sum())
    right = float((a.crop(window).astype(np.float64) * gather(b, relation, window)).sum())
    area = axis.ratio**2
    whole = axis.ratio == round(axis.ratio)
    assert area * right == pytest.approx(left, rel=1e-4 if whole else 0.1, abs=1e-4 if whole else 0.05 * area)


def test_taps_of_one_output_are_no_trouble() -> None:
    taps = Taps(np.array([[2, 3]]), np.array([[0.25, 0.75]], np.float32))
    image = np.arange(6.0, dtype=np.float32)[None, :, None]
    np.testing.assert_array_equal(taps.apply(image, 1, -2), [[[1.75]]])
