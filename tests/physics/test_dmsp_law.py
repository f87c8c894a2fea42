from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from plugin.fusion.physics.dmsp import NOMINAL, DMSPSensor, simulate
from plugin.fusion.physics.dmsp_law import DMSPLaw, LawSums, guide_around, law_of_sensor, rising
from plugin.fusion.physics.dmsp_products import PRODUCTS
from plugin.fusion.physics.sampling import Relation
from plugin.fusion.spans import Image, Patch, Window
from tests.lights import PIXEL_KM, towns

SENSOR = replace(NOMINAL, exponent=1.1, saturation=9.0, halo_share=0.0, pedestal_dn=5.0, noise_dn=1.0)


def seen_by(sensor: DMSPSensor, radiance: Image) -> Image:
    noise = np.random.default_rng(1).standard_normal(radiance.shape).astype(np.float32)
    return simulate(radiance, PIXEL_KM, Relation.of_ratio(1.0), Window.of_shape(radiance.shape), sensor, noise)


def measured(guide: Image, dn: Image) -> DMSPLaw | None:
    window, sums = Window.of_shape(dn.shape), LawSums(PIXEL_KM)
    around = guide_around(PIXEL_KM, window)
    sums.add(Patch.whole(guide).mirrored_over(around), Patch(dn, window), np.ones(dn.shape, bool))
    return sums.law()


@pytest.fixture(scope="module")
def place() -> Image:
    return towns(np.random.default_rng(3), 220, 90)


def test_the_law_of_the_sensor_is_found(place: Image) -> None:
    law = measured(place, seen_by(SENSOR, place))
    assert law is not None
    assert law.pedestal_dn == pytest.approx(5.0, abs=1.0)
    assert law.saturation == pytest.approx(law_of_sensor(SENSOR, law.table).saturation, rel=0.1)
    assert law.exponent == pytest.approx(law_of_sensor(SENSOR, law.table).exponent, rel=0.15)
    assert law.core_fwhm_km == pytest.approx(SENSOR.core_fwhm_km, abs=0.41)
    assert law.noise_dn < 1.5


def test_lights_that_changed_do_not_change_the_law(place: Image) -> None:
    """A quarter of the land went dark since the guide's year: the median is of the rest."""
    changed = place.copy()
    changed[:110, :110] = 0.0
    whole, robust = measured(place, seen_by(SENSOR, place)), measured(place, seen_by(SENSOR, changed))
    assert whole is not None
    assert robust is not None
    assert robust.saturation == pytest.approx(whole.saturation, rel=0.15)


def test_dark_land_tells_no_law() -> None:
    dark = np.zeros((64, 64), np.float32)
    assert measured(dark, np.full((64, 64), 5.0, np.float32)) is None


@pytest.mark.parametrize("product", list(PRODUCTS))
def test_a_law_is_inverted_where_it_rises(product: str) -> None:
    law = PRODUCTS[product].law
    radiance = np.array([1.0, 3.0, 8.0, 15.0], np.float32)
    np.testing.assert_allclose(law.radiance_of(law.dn_of(radiance)), radiance, rtol=0.02)
    dn = np.arange(64, dtype=np.float32)
    assert np.all(np.diff(law.table_radiance(dn)) >= 0.0)


def test_the_power_law_follows_the_table() -> None:
    table = tuple(float(np.log1p(0.002 * dn**2.0)) for dn in range(64))
    factor, exponent = law_of_sensor(SENSOR, table).power()
    assert (factor, exponent) == pytest.approx((0.002, 2.0), rel=0.02)


def test_rising_pools_what_falls() -> None:
    values, weights = np.array([1.0, 4.0, 2.0, 5.0]), np.array([1.0, 1.0, 3.0, 1.0])
    np.testing.assert_allclose(rising(values, weights), [1.0, 2.5, 2.5, 5.0])
