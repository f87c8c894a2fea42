from __future__ import annotations

import numpy as np
import pytest

from plugin.fusion.physics.mtf import gaussian, gaussian_sigma
from plugin.fusion.physics.sampling import Axis, Relation, degrade
from plugin.fusion.spans import Image, Patch, Span, Window
from plugin.fusion.tasks.classical.moments import features, moments, pan_for_features, smoothed, sums
from plugin.fusion.tasks.classical.rule_input import Lowpass

from .pairs import GAIN, Pair, covariance, cut, measured, regression, seen, simulated

RELATIONS = [Relation.of_ratio(4.0), Relation(Axis(2.5, 0.7), Axis(3.3, -1.4)), Relation.of_ratio(2.0)]


@pytest.fixture(scope="module", params=RELATIONS, ids=["4", "2.5 and 3.3", "2"])
def pair(request: pytest.FixtureRequest) -> Pair:
    return simulated(160, 176, request.param)


def pan_as_ms_sees_it(pair: Pair) -> Image:
    window = Window.of_shape(pair.ms.shape[1:])
    return degrade(cut(pair.pan, pan_for_features(pair.relation, window, GAIN)), pair.relation, window, GAIN)


def test_they_are_numpys_moments_of_the_bands_and_of_pan_as_ms_sees_it(pair: Pair) -> None:
    found = measured(pair)
    pan = pan_as_ms_sees_it(pair)
    everything = np.stack([*pair.ms, pan]).reshape(5, -1).astype(np.float64)
    np.testing.assert_allclose(found.covariance[:5, :5], np.cov(everything, bias=True), rtol=1e-5)
    np.testing.assert_allclose(found.mean[:5], everything.mean(axis=1), rtol=1e-6)
    np.testing.assert_allclose(found.raw[:5, :5], everything @ everything.T / everything.shape[1], rtol=1e-5)
    assert found.count == pair.ms[0].size
    np.testing.assert_array_equal(found.lowest, pair.ms.min(axis=(1, 2)))


def test_blocks_add_up_to_the_whole(pair: Pair) -> None:
    whole, parts = measured(pair), measured(pair, blocks=5)
    np.testing.assert_allclose(parts.mean, whole.mean, rtol=1e-6)
    np.testing.assert_allclose(parts.covariance, whole.covariance, rtol=1e-4, atol=1e-2)


def test_covariances_on_the_pan_grid_need_no_interpolation(pair: Pair) -> None:
    """Against the interpolated images themselves; the frame, which is mirrored differently, accounts for the rest."""
    found, whole = measured(pair), seen(pair, Lowpass.MTF)
    direct = [covariance(band, whole.pan) for band in whole.lms]
    np.testing.assert_allclose(found.lms_with_sharp_pan, direct, rtol=0.05)
    assert found.lowpass_with_sharp_pan == pytest.approx(covariance(whole.lowpass, whole.pan), rel=0.05)


def test_the_regression_is_that_of_least_squares(pair: Pair) -> None:
    found = measured(pair)
    pan = pan_as_ms_sees_it(pair)
    weights, offset = found.regress_pan()
    expected = regression(pan, *pair.ms)
    np.testing.assert_allclose(weights, expected[:-1], rtol=0.02, atol=1e-3)
    assert offset == pytest.approx(expected[-1], abs=0.01 * pan.mean())


def test_bands_that_repeat_each_other_share_their_weight(pair: Pair) -> None:
    twin = Pair(pair.pan, np.concatenate([pair.ms[:1], pair.ms[:1]]), pair.relation)
    weights, _ = measured(twin).regress_pan()
    single, _ = measured(Pair(pair.pan, pair.ms[:1], pair.relation)).regress_pan()
    np.testing.assert_allclose(weights, np.repeat(single, 2) / 2.0, rtol=1e-4)


def test_the_blurred_bands_are_what_the_sensor_would_see_on_their_own_grid(pair: Pair) -> None:
    """Their blur, of 1 / ratio of the Nyquist frequency, leaves its gain of a wave there."""
    relation = Relation.of_ratio(4.0)
    wave = np.cos(np.pi * np.arange(120) / 4.0).astype(np.float32)
    ms = np.broadcast_to(wave, (1, 120, 120))
    margin = 12
    sigma = gaussian_sigma(4.0, GAIN)
    weights = gaussian(np.arange(-margin, margin + 1.0), sigma)
    inner = smoothed(ms, margin, weights, weights)
    np.testing.assert_allclose(inner[0], GAIN * ms[0, margin:-margin, margin:-margin], atol=1e-3)
    block = Window(Span(20, 30), Span(20, 30))
    under = pan_for_features(relation, block, GAIN)
    pan, around = Patch(np.zeros(under.shape, np.float32), under), Patch(ms[:, :34, :34], block.grown(margin))
    found = features(pan, around, relation, block, GAIN)
    np.testing.assert_allclose(found[-1], inner[0][:10, :10], atol=1e-5)


def test_invalid_pixels_do_not_count(pair: Pair, rng: np.random.Generator) -> None:
    data = rng.normal(100.0, 10.0, (4, 20, 20)).astype(np.float32)
    valid = rng.random((20, 20)) < 0.7
    spoilt = np.where(valid, data, np.float32(1e6))
    reference = np.full(4, 100.0, np.float32)
    found = moments([sums(spoilt, valid, reference, 2)], reference, 2)
    np.testing.assert_allclose(found.covariance, np.cov(data[:, valid].astype(np.float64), bias=True), rtol=1e-6)
    np.testing.assert_array_equal(found.lowest, data[:2, valid].min(axis=1))


def test_a_block_without_valid_pixels_adds_nothing_and_too_few_are_refused() -> None:
    reference = np.zeros(3, np.float32)
    empty = sums(np.ones((3, 8, 8), np.float32), np.zeros((8, 8), bool), reference, 1)
    some = sums(np.ones((3, 8, 8), np.float32), np.ones((8, 8), bool), reference, 1)
    assert moments([some, empty], reference, 1).count == 64
    with pytest.raises(ValueError, match="fewer than 16"):
        moments([empty], reference, 1)
