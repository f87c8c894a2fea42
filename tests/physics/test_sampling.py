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
from plugin.fusion.spans import Image, Span

AXES = [Axis(2.0), Axis(4.0, -1.0), Axis(3.0, 0.5), Axis(1.5, 0.25), Axis(2.7, -3.3), Axis(5.3, 7.9)]
axes = st.builds(Axis, st.floats(1.5, 8.0), st.floats(-50.0, 50.0))
starts, lengths, gains = st.integers(-300, 300), st.integers(1, 40), st.floats(0.1, 0.55)


def fine_ramp(relation: Relation, rows: Span, cols: Span) -> Image:
    """3 row + 2 column, in fine pixel indices."""
    return (3.0 * rows.indices()[:, None] + 2.0 * cols.indices()[None, :]).astype(np.float32)


def coarse_ramp(relation: Relation, rows: Span, cols: Span) -> Image:
    """The same plane where the coarse pixels have their centres."""
    down, right = relation.rows.fine_centre(rows.indices()), relation.cols.fine_centre(cols.indices())
    return (3.0 * down[:, None] + 2.0 * right[None, :]).astype(np.float32)


@pytest.mark.parametrize("gain", [0.15, 0.3, 0.45])
@pytest.mark.parametrize("axis", AXES)
def test_a_wave_at_nyquist_keeps_just_the_mtf_gain(axis: Axis, gain: float) -> None:
    coarse = Span(8, 24)
    fine = axis.fine_span_under(coarse, gain)
    wave = np.cos(np.pi * axis.coarse_centre(fine.indices())).astype(np.float32)[None]
    flat = Axis(1.0)
    seen = degrade(wave, (0, fine.start), Relation(flat, axis), Span(0, 1), coarse, gain)[0]
    kept = seen * np.cos(np.pi * coarse.indices())
    np.testing.assert_allclose(kept.mean(), gain, rtol=0.02)
    # A Gaussian of under 0.7 pixel is itself coarsely sampled: at ratio 1.5 the gain varies with the phase.
    np.testing.assert_allclose(kept, gain, rtol=0.02 if axis.ratio >= 2.0 else 0.1)


@pytest.mark.parametrize("axis", AXES)
def test_interpolation_reproduces_a_plane_to_the_half_pixel(axis: Axis) -> None:
    relation = Relation(axis, Axis(axis.ratio + 0.4, -axis.offset))
    rows, cols = Span(-7, 40), Span(11, 53)
    coarse = relation.rows.coarse_span_over(rows), relation.cols.coarse_span_over(cols)
    plane = coarse_ramp(relation, *coarse)
    found = interpolate(plane, (coarse[0].start, coarse[1].start), relation, rows, cols)
    np.testing.assert_allclose(found, fine_ramp(relation, rows, cols), atol=1e-3)


@pytest.mark.parametrize("axis", AXES)
def test_degradation_reproduces_a_plane_to_the_hundredth_of_a_pixel(axis: Axis) -> None:
    relation = Relation(axis, Axis(axis.ratio + 0.4, -axis.offset))
    rows, cols = Span(-3, 9), Span(4, 17)
    fine = relation.rows.fine_span_under(rows, 0.3), relation.cols.fine_span_under(cols, 0.3)
    plane = fine_ramp(relation, *fine)
    found = degrade(plane, (fine[0].start, fine[1].start), relation, rows, cols, 0.3)
    np.testing.assert_allclose(found, coarse_ramp(relation, rows, cols), atol=0.01 * (3.0 + 2.0))


@given(axes, starts, lengths, gains)
def test_constants_are_preserved(axis: Axis, start: int, length: int, gain: float) -> None:
    wanted, relation = Span(start, start + length), Relation(axis, axis)
    level = np.full((3, 3), 1234.5, np.float32)
    np.testing.assert_allclose(interpolate(level, (start, start), relation, wanted, wanted), 1234.5, rtol=1e-6)
    np.testing.assert_allclose(degrade(level, (start, start), relation, wanted, wanted, gain), 1234.5, rtol=1e-6)


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
    image = rng.normal(1000.0, 300.0, (2, len(image_span), len(image_span))).astype(np.float32)
    origin = (image_span.start, image_span.start)
    inside = (slice(None), inner.within(outer), inner.within(outer))
    whole = degrade(image, origin, relation, outer, outer, gain)
    under = axis.fine_span_under(inner, gain)
    part = image[:, under.within(image_span), under.within(image_span)]
    alone = degrade(part, (under.start, under.start), relation, inner, inner, gain)
    np.testing.assert_array_equal(alone, whole[inside])
    whole = interpolate(image, origin, relation, outer, outer)
    over = axis.coarse_span_over(inner)
    part = image[:, over.within(image_span), over.within(image_span)]
    alone = interpolate(part, (over.start, over.start), relation, inner, inner)
    np.testing.assert_array_equal(alone, whole[inside])


def test_rows_and_columns_have_their_own_ratio() -> None:
    relation = Relation(Axis(2.0), Axis(4.0))
    assert relation.ratio == pytest.approx(np.sqrt(8.0))
    image = np.tile(np.arange(40.0, dtype=np.float32), (40, 1))
    seen = degrade(image, (0, 0), relation, Span(5, 8), Span(4, 6), 0.3)
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
    rows, cols = Span(6, 14), Span(5, 15)
    fine = relation.rows.fine_span_served(rows), relation.cols.fine_span_served(cols)
    coarse = relation.rows.coarse_span_over(fine[0]), relation.cols.coarse_span_over(fine[1])
    a = np.zeros((len(coarse[0]), len(coarse[1])), np.float32)
    a[rows.within(coarse[0]), cols.within(coarse[1])] = rng.normal(size=(len(rows), len(cols)))
    b = rng.normal(size=(len(fine[0]), len(fine[1]))).astype(np.float32)
    interpolated = interpolate(a, (coarse[0].start, coarse[1].start), relation, *fine)
    gathered = gather(b, (fine[0].start, fine[1].start), relation, rows, cols)
    left = float((interpolated.astype(np.float64) * b).sum())
    right = float((a[rows.within(coarse[0]), cols.within(coarse[1])].astype(np.float64) * gathered).sum())
    area = axis.ratio**2
    whole = axis.ratio == round(axis.ratio)
    assert area * right == pytest.approx(left, rel=1e-4 if whole else 0.1, abs=1e-4 if whole else 0.05 * area)


def test_taps_of_one_output_are_no_trouble() -> None:
    taps = Taps(np.array([[2, 3]]), np.array([[0.25, 0.75]], np.float32))
    image = np.arange(6.0, dtype=np.float32)[None, :, None]
    np.testing.assert_array_equal(taps.apply(image, 1, -2), [[[1.75]]])
