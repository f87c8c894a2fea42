"""Spectral bands: which of a sensor's bands each is, and the part it plays in a picture."""

from __future__ import annotations

from typing import NamedTuple

COASTAL, BLUE, GREEN, YELLOW, RED, RED_EDGE = "coastal", "blue", "green", "yellow", "red", "red edge"
NIR, SWIR, CIRRUS, THERMAL, PAN = "nir", "swir", "cirrus", "thermal", "pan"
UNKNOWN = ""
"""The role of a band of which nobody says what it shows."""

UPPER_EDGES_NM = (
    (455, COASTAL), (520, BLUE), (590, GREEN), (625, YELLOW), (695, RED), (750, RED_EDGE), (1100, NIR),
    (1340, UNKNOWN), (1420, CIRRUS), (2500, SWIR), (7000, UNKNOWN), (15000, THERMAL),
)  # fmt: skip
"""Largest centre wavelength of a narrow band of each role."""

LOWEST_NM = 380.0


class SensorBand(NamedTuple):
    """A band of a sensor.

    Attributes:
        name: as the sensor's products call it.
        role: one of the constants of this module.
        centre_nm: its centre wavelength.
        gain: its MTF gain at the Nyquist frequency of its own grid.
    """

    name: str
    role: str
    centre_nm: int
    gain: float


def role_of_wavelength(nm: float) -> str:
    """The role of a narrow band by its centre wavelength; UNKNOWN where no sensor has a band."""
    if nm < LOWEST_NM:
        return UNKNOWN
    return next((role for edge, role in UPPER_EDGES_NM if nm <= edge), UNKNOWN)
