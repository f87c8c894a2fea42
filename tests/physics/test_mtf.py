from __future__ import annotations

import math

import pytest

from plugin.fusion.physics.mtf import gaussian_radius, gaussian_sigma


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
