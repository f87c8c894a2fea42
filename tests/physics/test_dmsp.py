from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from plugin.fusion.physics.dmsp import (
    NOMINAL,
    DMSPSensor,
    blurred,
    expected_radiance,
    gaussian_taps,
    inverse,
    pixel_size_km,
    response,
    simulate,
)
from plugin.fusion.physics.sampling import Axis, Relation
from plugin.fusion.spans import Image, Window

PIXEL_KM = (0.5, 0.4)
POWER = DMSPSensor(soft=False, exponent=0.5, saturation=12.0)


def lamp(rows: int = 121, cols: int = 141) -> Image:
    image = np.zeros((rows, cols), np.float32)
    image[rows // 2, cols // 2] = 1000.0
    return image


def quiet(window: Window) -> Image:
    return np.zeros(window.shape, np.float32)


def test_blur_moves_light_and_loses_none() -> None:
    spread = blurred(lamp(), PIXEL_KM, replace(NOMINAL, halo_fwhm_km=6.0))
    assert spread.sum() == pytest.approx(1000.0, rel=1e-3)
    assert np.unravel_index(spread.argmax(), spread.shape) == (60, 70)


def test_the_core_is_as_wide_in_kilometres_as_it_says() -> None:
    """Second moments of a lamp: variance (fwhm / 2.3548)^2 along either axis, whatever the pixel's shape."""
    spread = blurred(lamp(), PIXEL_KM, DMSPSensor(core_fwhm_km=3.2, halo_share=0.0)).astype(np.float64)
    for axis, km in enumerate(PIXEL_KM):
        line = spread.sum(axis=1 - axis)
        position = (np.arange(len(line)) - len(line) // 2) * km
        assert math.sqrt((line * position**2).sum() / line.sum()) == pytest.approx(3.2 / 2.35482, rel=0.01)


def test_the_halo_takes_its_share() -> None:
    """Far outside the core (5 km are 3.7 of its sigmas) only the halo is left."""
    spread = blurred(lamp(401, 401), (0.5, 0.5), DMSPSensor(core_fwhm_km=3.2, halo_share=0.2, halo_fwhm_km=20.0))
    distance = 0.5 * np.hypot(*(np.indices(spread.shape) - 200))
    sigma = 20.0 / 2.35482
    expected = 0.2 * math.exp(-0.5 * (5.0 / sigma) ** 2)
    assert spread[distance > 5.0].sum() / 1000.0 == pytest.approx(expected, rel=0.03)


@pytest.mark.parametrize(("sensor", "at_s"), [(POWER, 63.0), (NOMINAL, 63.5 * (1.0 - math.exp(-1.5)))])
def test_the_laws_meet_their_closed_form_at_s(sensor: DMSPSensor, at_s: float) -> None:
    assert response(np.array([[sensor.saturation]], np.float32), sensor)[0, 0] == pytest.approx(at_s, rel=1e-5)
    assert response(np.zeros((1, 1), np.float32), sensor)[0, 0] == 0.0


@pytest.mark.parametrize("sensor", [NOMINAL, POWER])
def test_the_expected_radiance_inverts_the_response(sensor: DMSPSensor) -> None:
    radiance = np.array([[0.05, 0.3, 1.0, 4.0, 9.0]], np.float32)
    np.testing.assert_allclose(expected_radiance(response(radiance, sensor), sensor), radiance, rtol=1e-4)


def test_nothing_is_expected_beyond_what_saturation_shows() -> None:
    high = expected_radiance(np.array([[61.5, 62.0, 63.0]], np.float32))
    assert np.all(high == high[0, 0])
    assert 10.0 < high[0, 0] < 60.0


def test_dn_are_whole_numbers_of_six_bits(rng: np.random.Generator) -> None:
    window = Window.of_shape((60, 70))
    noise = rng.standard_normal((60, 70)).astype(np.float32)
    sensor = replace(NOMINAL, noise_dn=3.0, pedestal_dn=5.0)
    dn = simulate(100.0 * lamp(), PIXEL_KM, Relation.of_ratio(2.0), window, sensor, noise)
    np.testing.assert_array_equal(dn, np.rint(dn))
    assert dn.min() >= 0.0
    assert dn.max() == 63.0


def test_dark_land_reads_the_pedestal_or_zero() -> None:
    window = Window.of_shape((8, 8))
    dark = np.zeros((16, 16), np.float32)
    pedestal = replace(NOMINAL, pedestal_dn=6.0)
    average = simulate(dark, PIXEL_KM, Relation.of_ratio(2.0), window, pedestal, quiet(window))
    stable = replace(NOMINAL, pedestal_dn=6.0, stable_dn=7.0)
    np.testing.assert_array_equal(average, 6.0)
    assert not simulate(dark, PIXEL_KM, Relation.of_ratio(2.0), window, stable, quiet(window)).any()


def test_the_coarse_grid_lies_where_the_relation_says() -> None:
    """A lamp at fine (60, 70), centres at 60 and 70: coarse centre k lies at (k + 1/2) 2 + offset - 1/2."""
    window = Window.of_shape((60, 70))
    relation = Relation(Axis(2.0, -0.7), Axis(2.0, 0.4))
    dn = simulate(0.15 * lamp(), PIXEL_KM, relation, window, replace(NOMINAL, halo_share=0.0), quiet(window))
    blob = expected_radiance(np.where(dn < 2.0, 0.0, dn)).astype(np.float64)
    for axis, (coarse, lamp_at) in enumerate(zip((relation.rows, relation.cols), (60, 70))):
        line = blob.sum(axis=1 - axis)
        centre = (coarse.fine_centre(np.arange(len(line))) * line).sum() / line.sum()
        assert centre == pytest.approx(lamp_at, abs=0.15)


def test_an_inverted_axis_finds_its_way_back() -> None:
    axis = Axis(2.5, -0.6)
    fine = axis.fine_centre(np.array([3, 7]))
    np.testing.assert_allclose((fine + 0.5 - inverse(inverse(axis)).offset) / axis.ratio - 0.5, [3.0, 7.0])
    np.testing.assert_allclose(inverse(axis).fine_centre(np.array([0, 5])), axis.coarse_centre(np.array([0, 5])))


def test_a_pixel_narrows_towards_the_pole() -> None:
    """One degree of a meridian is 111.3 km; at 60 degrees a parallel is half as long."""
    height, width = pixel_size_km((15.0, 15.0), 60.0)
    assert height == pytest.approx(111.32 / 240.0, rel=1e-6)
    assert width == pytest.approx(0.5 * height, rel=1e-6)


def test_taps_are_a_gaussian_of_their_width() -> None:
    taps = gaussian_taps(0.5, 3.2).astype(np.float64)
    offsets = 0.5 * (np.arange(len(taps)) - len(taps) // 2)
    assert len(taps) % 2 == 1
    assert taps.sum() == pytest.approx(1.0, abs=1e-6)
    assert math.sqrt((taps * offsets**2).sum()) == pytest.approx(3.2 / 2.35482, rel=0.02)


def test_noise_shrinks_where_the_sensor_saturates() -> None:
    window = Window.of_shape((60, 60))
    noise = np.random.default_rng(1).standard_normal((60, 60)).astype(np.float32)
    sensor = replace(NOMINAL, noise_dn=3.0)
    spreads = []
    for light in (2.0, 8.0, 40.0):
        even = np.full((120, 120), light, np.float32)
        spreads.append(simulate(even, PIXEL_KM, Relation.of_ratio(2.0), window, sensor, noise).std())
    assert spreads[0] > 1.5 > spreads[1] > 0.4 > spreads[2]
