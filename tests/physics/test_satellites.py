"""Satellites on one scale."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from plugin.fusion.physics.satellites import (
    AS_IT_IS,
    PUBLISHED,
    calibrated,
    chained,
    difference_index,
    measured_curve,
    polynomial_curve,
    published_curve,
)


def composite(rng: np.random.Generator, size: int = 20_000) -> NDArray[np.float32]:
    return np.clip(rng.gamma(2.0, 12.0, size), 0.0, 63.0).astype(np.float32)


@pytest.mark.parametrize(("satellite", "year"), PUBLISHED)
def test_published_curves_rise_from_0_to_the_cores(satellite: str, year: int) -> None:
    curve = published_curve(satellite, year)
    assert curve is not None
    assert curve[0] == 0.0
    assert (np.diff(curve) >= 0.0).all()
    assert 59.0 < curve[63] <= 63.0


def test_a_published_curve_is_its_polynomial() -> None:
    curve = published_curve("F10", 1992)
    assert curve is not None
    assert curve[20] == pytest.approx(-2.0570 + 1.5903 * 20 - 0.0090 * 400)
    reference = published_curve("F12", 1999)
    assert reference is not None
    assert np.array_equal(reference, AS_IT_IS)
    assert published_curve("F18", 2013) is None


def test_a_gain_is_measured_through_noise_and_change(rng: np.random.Generator) -> None:
    dn = composite(rng)
    truth = polynomial_curve((1.0, 1.25, -0.004))
    reference = calibrated(dn, truth) + rng.normal(0.0, 1.0, dn.size).astype(np.float32)
    grown = rng.random(dn.size) < 0.25
    reference[grown] += 12.0
    curve = measured_curve(dn + rng.normal(0.0, 1.0, dn.size).astype(np.float32), np.clip(reference, 0.0, 63.0))
    assert curve is not None
    np.testing.assert_allclose(curve[8:50], truth[8:50], atol=1.5)


def test_too_few_lights_tell_nothing(rng: np.random.Generator) -> None:
    assert measured_curve(composite(rng, 50), composite(rng, 50)) is None
    dark = np.zeros(10_000, np.float32)
    assert measured_curve(dark, dark) is None


def test_curves_are_chained_in_order() -> None:
    double, less = polynomial_curve((0.0, 1.5, 0.0)), polynomial_curve((-2.0, 1.0, 0.0))
    assert chained(double, less)[10] == pytest.approx(13.0)
    assert chained(less, double)[10] == pytest.approx(12.0)


def test_dn_between_whole_numbers_are_interpolated_and_the_dark_stays_dark() -> None:
    curve = polynomial_curve((3.0, 1.0, 0.0))
    np.testing.assert_allclose(calibrated(np.array([0.0, 10.5, 63.0], np.float32), curve), [0.0, 13.5, 63.0])


def test_the_difference_of_equal_sums_is_none() -> None:
    one = np.array([1.0, 2.0], np.float32)
    assert difference_index(one, one[::-1]) == 0.0
    assert difference_index(one, 3.0 * one) == pytest.approx(0.5)
    assert difference_index(0.0 * one, 0.0 * one) == 0.0
