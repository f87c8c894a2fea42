from __future__ import annotations

import math

import numpy as np
import pytest

from plugin.fusion.physics.mtf import (
    ESTIMATE_ERROR,
    GAIN_SCATTER,
    RESAMPLED_RANGE,
    RESAMPLED_SHARE,
    SHARPNESS_SCATTER,
    TYPICAL_GAIN,
    gaussian_radius,
    gaussian_sigma,
    likely_gain,
)
from plugin.fusion.physics.sensors import SENSORS, mean_ms_gain


@pytest.mark.parametrize("ratio", [1.5, 2.0, 4.0, 6.0])
@pytest.mark.parametrize("gain", [0.1, 0.3, 0.5])
def test_the_gaussian_has_the_gain_at_nyquist(ratio: float, gain: float) -> None:
    frequency = 1.0 / (2.0 * ratio)
    transfer = math.exp(-2.0 * (math.pi * frequency * gaussian_sigma(ratio, gain)) ** 2)
    assert transfer == pytest.approx(gain, rel=1e-9)


def test_a_sharper_sensor_blurs_less() -> None:
    sigmas = [gaussian_sigma(4.0, gain) for gain in (0.15, 0.3, 0.45)]
    assert sigmas == sorted(sigmas, reverse=True)


@pytest.mark.parametrize("gain", [-0.1, 0.0, 1.0, 1.5])
def test_gains_outside_zero_to_one_are_refused(gain: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        gaussian_sigma(4.0, gain)


def test_what_the_cut_leaves_out_is_under_a_third_of_a_percent() -> None:
    sigma = gaussian_sigma(4.0, 0.3)
    outside = math.erfc((gaussian_radius(sigma) - 1) / sigma / math.sqrt(2.0))
    assert outside < 0.0033


@pytest.mark.parametrize("ratio", [2.0, 3.0, 4.0, 6.0])
@pytest.mark.parametrize("estimate", [0.2, 0.26, 0.36, 0.45, 0.64])
def test_the_likely_gain_is_the_mean_of_the_posterior(ratio: float, estimate: float) -> None:
    """By summing the posterior over a grid; close to the end of its range, where the formula takes the estimate as it
    is, they differ more."""
    x = np.linspace(math.log(0.02), math.log(3.0), 20_001)
    noise = math.hypot(ESTIMATE_ERROR, SHARPNESS_SCATTER / ratio**2)
    sensors = np.exp(-0.5 * ((x - math.log(TYPICAL_GAIN)) / GAIN_SCATTER) ** 2) / GAIN_SCATTER / math.sqrt(2 * math.pi)
    low, high = np.log(RESAMPLED_RANGE)
    others = ((x > low) & (x < high)) / (high - low)
    prior = (1.0 - RESAMPLED_SHARE) * sensors + RESAMPLED_SHARE * others
    posterior = prior * np.exp(-0.5 * ((math.log(estimate) - x) / noise) ** 2)
    expected = math.exp((posterior * x).sum() / posterior.sum())
    assert likely_gain(estimate, ratio) == pytest.approx(expected, rel=0.05 if estimate > 0.6 else 0.01)


def test_estimates_of_fine_ratios_are_believed_less() -> None:
    """A sensor of 0.3 measured as 0.42 at ratio 2, as PAN was soft, or at ratio 4."""
    assert likely_gain(0.42, 2.0) < 0.35
    assert likely_gain(0.42, 4.0) > 0.38


def test_the_typical_gain_is_that_of_published_sensors() -> None:
    logs = [math.log(mean_ms_gain(sensor)) for sensor in SENSORS if SENSORS[sensor].is_published]
    assert math.log(TYPICAL_GAIN) == pytest.approx(np.mean(logs), abs=0.02)
    assert pytest.approx(np.std(logs), abs=0.03) == GAIN_SCATTER
