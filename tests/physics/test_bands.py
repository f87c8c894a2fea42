"""Roles by wavelength."""

from __future__ import annotations

import pytest

from plugin.fusion.physics.bands import NIR, SWIR, UNKNOWN, role_of_wavelength
from plugin.fusion.physics.sensors import SENSORS


@pytest.mark.parametrize("sensor", SENSORS)
def test_a_sensors_bands_have_the_role_of_their_wavelength(sensor: str) -> None:
    for band in SENSORS[sensor].bands:
        assert role_of_wavelength(band.centre_nm) == band.role, band


def test_what_no_sensor_sees_has_no_role() -> None:
    assert [role_of_wavelength(nm) for nm in (200, 1200, 5000, 20000)] == [UNKNOWN] * 4
    assert (role_of_wavelength(842.0), role_of_wavelength(2190)) == (NIR, SWIR)
