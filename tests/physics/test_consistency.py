from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.ndimage import gaussian_filter

from plugin.fusion.physics.consistency import ConsistencyMeter, back_project, reach, step_sizes
from plugin.fusion.physics.sampling import Axis, Relation, degrade, interpolate
from plugin.fusion.quality.reference import ergas
from plugin.fusion.spans import Image, Mask, Patch, Span, Window

from ..made_scenes import MTF_GAIN, Pair


class Reader:
    """Serves any window of an image, mirrored, and remembers how far it was asked to go."""

    def __init__(self, image: Image) -> None:
        self.image = image
        self.asked: list[Window] = []

    def __call__(self, window: Window) -> Image:
        self.asked.append(window)
        return Patch.whole(self.image).mirrored_over(window).image


class Measured:
    """Serves the same of what was measured, and where it was: everywhere, unless some of it is missing."""

    def __init__(self, image: Image, masks: Mask | None = None) -> None:
        self.image = image
        self.masks = np.ones((1, *image.shape[1:]), bool) if masks is None else masks

    def __call__(self, window: Window) -> tuple[Image, Mask]:
        index = Patch.whole(np.indices(self.image.shape[1:], np.float32)).mirrored_over(window).image
        rows, cols = index.astype(int)
        return self.image[:, rows, cols], self.masks[:, rows, cols]


def whole_of(pair: Pair) -> Window:
    return Window.of_shape(pair.pan_image.shape)


def interpolated(pair: Pair) -> Image:
    return interpolate(Patch.whole(pair.ms_image), pair.relation, whole_of(pair))


def improved(pair: Pair, iterations: int, window: Window | None = None) -> Image:
    """Plain interpolation, back-projected."""
    fused, ms = Reader(interpolated(pair)), Measured(pair.ms_image)
    return back_project(fused, ms, pair.relation, MTF_GAIN, window or whole_of(pair), iterations)


def seen(pair: Pair, image: Image) -> Image:
    return degrade(Patch.whole(image), pair.relation, Window.of_shape(pair.ms_image.shape[1:]), MTF_GAIN)


def test_back_projection_gives_the_ms_back(pair: Pair) -> None:
    inner = (slice(None), slice(6, -6), slice(6, -6))  # at the border, what is seen depends on how one mirrors
    ms = pair.ms_image[inner].astype(float)
    residuals = [ergas(seen(pair, improved(pair, n))[inner].astype(float), ms, 4.0) for n in (0, 2, 8, 20)]
    assert residuals == sorted(residuals, reverse=True)
    assert residuals[0] > 1.0
    assert residuals[1] < 0.5 * residuals[0]
    assert residuals[3] < 0.1


@pytest.mark.parametrize("iterations", [1, 2, 3, 8])
def test_step_sizes_leave_the_least_of_what_they_care_for(iterations: int) -> None:
    """The worst case over 1/2 to 1 is 1 / T_n(3), T_n being Chebyshev's polynomial: no other n steps do better."""
    shares = np.linspace(0.5, 1.0, 2001)
    left = np.prod([1.0 - step * shares for step in step_sizes(iterations)], axis=0)
    assert np.abs(left).max() == pytest.approx(1.0 / np.cosh(iterations * np.arccosh(3.0)), rel=1e-6)
    small = np.linspace(0.01, 0.5, 50)
    assert (np.abs(np.prod([1.0 - step * small for step in step_sizes(iterations)], axis=0)) < 1.0).all()


def test_no_iteration_leaves_the_image_as_it_is(pair: Pair) -> None:
    np.testing.assert_array_equal(improved(pair, 0), interpolated(pair))


def test_a_consistent_image_is_left_alone(pair: Pair) -> None:
    ms = Measured(seen(pair, pair.truth))
    after = back_project(Reader(pair.truth), ms, pair.relation, MTF_GAIN, whole_of(pair).grown(-40), 3)
    np.testing.assert_allclose(after, pair.truth[:, 40:-40, 40:-40], atol=0.01)


def test_where_a_band_was_not_measured_nothing_is_lacking_in_it(pair: Pair) -> None:
    lms = interpolated(pair)
    masks, wrong = np.ones(pair.ms_image.shape, bool), pair.ms_image.copy()
    masks[1, 10:14, 12:18], wrong[1, 10:14, 12:18] = False, 60_000.0
    after = back_project(Reader(lms), Measured(wrong, masks), pair.relation, MTF_GAIN, whole_of(pair), 3)
    np.testing.assert_array_equal(after[[0, 2, 3]], improved(pair, 3)[[0, 2, 3]])
    assert after[1].max() < 3000.0


def test_the_meter_counts_every_band_where_it_is(rng: np.random.Generator) -> None:
    ms, masks = rng.uniform(50.0, 60.0, (2, 8, 9)).astype(np.float32), np.ones((2, 8, 9), bool)
    masks[0, :4], wrong = False, ms.copy()
    wrong[0, :4] = 9000.0
    meter = ConsistencyMeter(2)
    meter.add(ms + np.float32(1.0), wrong, masks)
    np.testing.assert_allclose(meter.of_bands(), [1.0 / ms[0, 4:].mean(), 1.0 / ms[1].mean()], rtol=1e-5)


def test_a_window_of_the_result_changes_no_bit(pair: Pair) -> None:
    window = Window(Span(31, 78), Span(50, 51))
    np.testing.assert_array_equal(improved(pair, 2, window), improved(pair, 2)[:, 31:78, 50:51])


@settings(max_examples=60, deadline=None)
@given(
    st.floats(1.5, 8.0),
    st.floats(-9.0, 9.0),
    st.floats(0.1, 0.55),
    st.integers(0, 4),
    st.integers(-200, 200),
    st.integers(1, 30),
)
def test_reach_bounds_what_back_projection_reads(
    ratio: float, offset: float, gain: float, iterations: int, start: int, length: int
) -> None:
    relation = Relation(Axis(ratio, offset), Axis(ratio, offset + 0.7))
    window = Span(start, start + length)
    fused, ms = Reader(np.zeros((1, 3, 3), np.float32)), Measured(np.zeros((1, 3, 3), np.float32))
    back_project(fused, ms, relation, gain, Window(window, window), iterations)
    limit = reach(relation, gain, iterations)
    for span in fused.asked[0]:
        assert window.start - span.start <= limit
        assert span.stop - window.stop <= limit


def test_the_meter_is_ergas_whatever_the_pieces(pair: Pair, rng: np.random.Generator) -> None:
    ms = pair.ms_image
    result = ms + rng.normal(0.0, 5.0, ms.shape).astype(np.float32)
    meter = ConsistencyMeter(len(ms))
    for piece in (np.s_[:, :7], np.s_[:, 7:20, :5], np.s_[:, 7:20, 5:], np.s_[:, 20:]):
        meter.add(result[piece], ms[piece], np.ones((1, *ms[piece].shape[1:]), bool))
    assert meter.ergas(4.0) == pytest.approx(ergas(result.astype(float), ms.astype(float), 4.0), rel=1e-5)


def test_the_meter_tells_how_far_each_band_is_off() -> None:
    ms = np.stack([np.full((4, 5), 10.0), np.full((4, 5), 200.0)]).astype(np.float32)
    meter = ConsistencyMeter(2)
    meter.add(ms + np.array([1.0, 3.0], np.float32)[:, None, None], ms, np.ones((1, 4, 5), bool))
    np.testing.assert_allclose(meter.of_bands(), [0.1, 0.015])


def test_the_meter_passes_over_invalid_pixels(pair: Pair) -> None:
    ms = pair.ms_image
    result, valid = ms.copy(), np.ones(ms.shape[1:], bool)
    result[:, 3, 4], valid[3, 4] = 1e6, False
    meter = ConsistencyMeter(len(ms))
    meter.add(result, ms, valid[None])
    assert meter.ergas(4.0) == 0.0


def test_a_meter_that_saw_nothing_says_so() -> None:
    assert np.isnan(ConsistencyMeter(3).ergas(4.0))


def coarse_part(image: Image) -> Image:
    """What a Gaussian of 1.5 pixels leaves."""
    return np.asarray(gaussian_filter(image.astype(np.float64), (0, 1.5, 1.5)))[:, 6:-6, 6:-6]


def test_where_colours_are_unsound_what_is_coarser_is_put_back_and_the_finest_is_not(
    pair: Pair, rng: np.random.Generator
) -> None:
    """Noise of the MS stays out of the result; a band that is too bright in one half does not stay so."""
    ms = pair.ms_image + rng.normal(0.0, 10.0, pair.ms_image.shape).astype(np.float32)
    fused = interpolated(pair)
    fused[:, :, : fused.shape[2] // 2] += 40.0

    def left(unsound: float) -> Image:
        read = Patch.whole(fused).mirrored_over
        image = back_project(
            lambda window: read(window).image, Measured(ms), pair.relation, MTF_GAIN, whole_of(pair), 4, unsound
        )
        return ms - degrade(Patch.whole(image), pair.relation, Window.of_shape(ms.shape[1:]), MTF_GAIN)

    before = ms - degrade(Patch.whole(fused), pair.relation, Window.of_shape(ms.shape[1:]), MTF_GAIN)
    exact, half, soft = (left(unsound) for unsound in (0.0, 0.5, 1.0))
    assert np.std(coarse_part(soft)) < 0.2 * np.std(coarse_part(before))
    assert np.std(soft) > 7.0
    assert np.std(exact) < np.std(half) < np.std(soft)


@pytest.mark.parametrize("unsound", [0.4, 1.0])
def test_smoothed_back_projection_depends_on_no_window_and_looks_no_further_than_it_says(
    pair: Pair, unsound: float
) -> None:
    reader = Reader(interpolated(pair))
    args = (Measured(pair.ms_image), pair.relation, MTF_GAIN)
    whole = back_project(reader, *args, whole_of(pair), 2, unsound)
    window = Window(Span(21, 50), Span(0, 17))
    reader.asked.clear()
    part = back_project(reader, *args, window, 2, unsound)
    np.testing.assert_allclose(part, Patch.whole(whole).crop(window), rtol=1e-5)
    furthest = reach(pair.relation, MTF_GAIN, 2, unsound)
    assert all(
        asked.start >= own.start - furthest and asked.stop <= own.stop + furthest
        for asked, own in zip(reader.asked[0], window, strict=True)
    )
