"""Each method against its published steps, taken one by one on whole images in float64."""

from __future__ import annotations

import numpy as np
import pytest

from plugin.fusion.physics.sampling import Relation
from plugin.fusion.quality.filters import mtf_degrade
from plugin.fusion.quality.reference import sam_degrees
from plugin.fusion.tasks.classical.registry import WEIGHTED
from plugin.fusion.tasks.classical.rule_input import Lowpass, RuleInput

from .pairs import GAIN, Exact, Pair, covariance, fused, regression, seen, simulated

BETA = 0.95


@pytest.fixture(scope="module")
def pair() -> Pair:
    return simulated(256, 256, Relation.of_ratio(4.0))


@pytest.fixture(scope="module")
def whole(pair: Pair) -> RuleInput:
    return seen(pair, Lowpass.MTF)


def coarse_pan(pair: Pair) -> Exact:
    """PAN through the MS sensor, by the filters of the quality indices."""
    return mtf_degrade(pair.pan[None], pair.ms.shape[1:], pair.relation, GAIN)[0]


def weighted(weights: Exact, bands: Exact) -> Exact:
    """Regression weights, the constant last, applied to images."""
    return np.tensordot(weights[:-1], bands, 1) + weights[-1]


def assert_same_detail(found: Exact, expected: Exact, lms: Exact, within: float) -> None:
    """Mean difference over mean detail: filters at the frame, and scales of statistics, leave little."""
    assert np.abs(found - expected).mean() < within * np.abs(expected - lms).mean()


def test_brovey_is_the_bands_times_matched_pan_over_their_mean(pair: Pair, whole: RuleInput) -> None:
    pan, mean = coarse_pan(pair), pair.ms.mean(axis=0)
    matched = (whole.pan - pan.mean()) * mean.std() / pan.std() + mean.mean()
    expected = whole.lms * matched / whole.lms.mean(axis=0)
    assert_same_detail(fused(pair, "brovey"), expected, whole.lms, 0.01)


def test_brovey_keeps_every_spectrums_direction(pair: Pair, whole: RuleInput) -> None:
    assert sam_degrees(fused(pair, "brovey"), whole.lms) < 1e-3


def test_gsa_is_the_regression_with_gains_of_the_intensity(pair: Pair, whole: RuleInput) -> None:
    intensity = weighted(regression(coarse_pan(pair), *pair.ms), whole.lms)
    gains = np.array([covariance(band, intensity) for band in whole.lms]) / covariance(intensity, intensity)
    expected = whole.lms + gains[:, None, None] * (whole.pan - intensity)
    assert_same_detail(fused(pair, "gsa"), expected, whole.lms, 0.02)


def test_bt_h_is_brovey_above_the_haze(pair: Pair, whole: RuleInput) -> None:
    weights = regression(coarse_pan(pair), *pair.ms)
    haze = pair.ms.min(axis=(1, 2))[:, None, None]
    dark = weighted(weights, haze)
    ratio = (whole.pan - dark) / (weighted(weights, whole.lms) - dark)
    expected = (whole.lms - haze) * np.clip(ratio, 0.0, 10.0) + haze
    assert_same_detail(fused(pair, "bt_h"), expected, whole.lms, 0.02)


def test_pracs_is_the_published_procedure(pair: Pair, whole: RuleInput) -> None:
    """With images for every intermediate result: intensities, their low-pass, its regression on the bands."""
    pan = coarse_pan(pair)
    lms, fine = whole.lms.astype(np.float64), whole.pan.astype(np.float64)
    stretch = pan.std() / pair.ms.std(axis=(1, 2))

    def matched(bands: Exact) -> Exact:
        return (bands - pair.ms.mean(axis=(1, 2))[:, None, None]) * stretch[:, None, None] + pan.mean()

    coarse_bands, bands = matched(pair.ms.astype(np.float64)), matched(lms)
    intensity = weighted(regression(pan, *coarse_bands), coarse_bands)
    expected = np.empty_like(lms)
    for k in range(len(lms)):
        share = np.corrcoef(intensity.ravel(), coarse_bands[k].ravel())[0, 1]
        high = share * fine + (1.0 - share) * bands[k]
        weights = regression(share * pan + (1.0 - share) * coarse_bands[k], *coarse_bands)
        low, coarse_low = weighted(weights, bands), weighted(weights, coarse_bands)
        detail = high - low - (high.mean() - low.mean())
        correlation = np.corrcoef(coarse_low.ravel(), pair.ms[k].ravel())[0, 1]
        local = 1.0 - np.abs(1.0 - share * bands[k] / low)
        expected[k] = lms[k] + BETA * correlation / stretch[k] * np.maximum(local, 0.0) * detail
    assert_same_detail(fused(pair, "pracs"), expected, lms, 0.02)


@pytest.mark.parametrize("method", ["brovey", "gsa", "bt_h", "pracs"])
def test_gain_and_offset_of_pan_do_not_matter(pair: Pair, whole: RuleInput, method: str) -> None:
    """PAN and MS may be on unrelated scales; PRACS compares a matched band with I, where the offset weighs in."""
    offset = 0.0 if method == "pracs" else 900.0
    other = Pair(3.0 * pair.pan + np.float32(offset), pair.ms, pair.relation)
    assert_same_detail(fused(other, method), fused(pair, method), whole.lms, 0.01)


def test_a_band_that_pan_does_not_show_gets_little_from_pracs(
    pair: Pair, whole: RuleInput, rng: np.random.Generator
) -> None:
    noise = rng.normal(500.0, 50.0, pair.ms.shape[1:]).astype(np.float32)
    mixed = Pair(pair.pan, np.concatenate([pair.ms[:3], noise[None]]), pair.relation)
    lms = seen(mixed, Lowpass.NONE).lms
    change = (fused(mixed, "pracs") - lms).std(axis=(1, 2)) / lms.std(axis=(1, 2))
    assert change[3] < 0.1 * change[:3].min()


WEIGHTS = np.array([1.0, 2.0, 2.0, 0.0])


def test_known_weights_mix_the_intensity_of_brovey(pair: Pair, whole: RuleInput) -> None:
    pan, mean = coarse_pan(pair), np.tensordot(WEIGHTS / 5.0, pair.ms, 1)
    matched = (whole.pan - pan.mean()) * mean.std() / pan.std() + mean.mean()
    expected = whole.lms * matched / np.tensordot(WEIGHTS / 5.0, whole.lms, 1)
    assert_same_detail(fused(pair, "brovey", WEIGHTS), expected, whole.lms, 0.01)


def test_known_weights_mix_the_intensity_of_gsa_which_is_matched_to_pan(pair: Pair, whole: RuleInput) -> None:
    mix = regression(coarse_pan(pair), np.tensordot(WEIGHTS, pair.ms, 1))
    intensity = weighted(mix, np.tensordot(WEIGHTS, whole.lms, 1)[None])
    gains = np.array([covariance(band, intensity) for band in whole.lms]) / covariance(intensity, intensity)
    expected = whole.lms + gains[:, None, None] * (whole.pan - intensity)
    assert_same_detail(fused(pair, "gsa", WEIGHTS), expected, whole.lms, 0.02)


@pytest.mark.parametrize("method", WEIGHTED)
def test_only_the_proportions_of_weights_count(pair: Pair, method: str) -> None:
    first, second = (fused(pair, method, WEIGHTS * scale) for scale in (1.0, 0.01))
    np.testing.assert_allclose(first, second, rtol=1e-4)
    assert np.abs(first - fused(pair, method)).max() > 1.0


def test_equal_weights_are_those_of_brovey(pair: Pair) -> None:
    np.testing.assert_array_equal(fused(pair, "brovey", np.ones(4)), fused(pair, "brovey"))


@pytest.mark.parametrize("method", WEIGHTED)
def test_weights_of_nothing_but_constant_bands_do_no_harm(pair: Pair, method: str) -> None:
    flat = pair._replace(ms=np.full_like(pair.ms, 7.0))
    assert np.isfinite(fused(flat, method, WEIGHTS)).all()
