"""MTF gains at Nyquist of well-known sensors, as the DLPan toolbox has them (Vivone et al. 2021)."""

from __future__ import annotations

from typing import NamedTuple

from .mtf import DEFAULT_GAIN

DEFAULT_PAN_GAIN = 0.15
"""Of a typical panchromatic sensor, at its own Nyquist frequency (published values: .11 to .17)."""

OTHER = "other"


class Sensor(NamedTuple):
    """A sensor's MTF gains, each at the Nyquist frequency of the band's own grid.

    Attributes:
        title: for people.
        ms: of its multispectral bands, in the order of its products.
        pan: of its panchromatic band.
        four: which of eight bands a product of four bands holds (blue, green, red, near infrared).
    """

    title: str
    ms: tuple[float, ...]
    pan: float
    four: tuple[int, ...] = (0, 1, 2, 3)


WORLDVIEW_FOUR = (1, 2, 4, 6)

SENSORS: dict[str, Sensor] = {
    "QB": Sensor("QuickBird", (0.34, 0.32, 0.30, 0.22), 0.15),
    "IKONOS": Sensor("IKONOS", (0.26, 0.28, 0.29, 0.28), 0.17),
    "GE1": Sensor("GeoEye-1", (0.23, 0.23, 0.23, 0.23), 0.16),
    "WV2": Sensor("WorldView-2", (*(0.35,) * 7, 0.27), 0.11, WORLDVIEW_FOUR),
    "WV3": Sensor("WorldView-3", (0.325, 0.355, 0.360, 0.350, 0.365, 0.360, 0.335, 0.315), 0.14, WORLDVIEW_FOUR),
    "WV4": Sensor("WorldView-4", (0.23, 0.23, 0.23, 0.23), 0.16),
    OTHER: Sensor("any other", (), DEFAULT_PAN_GAIN),
}


def mean_ms_gain(sensor: str) -> float:
    """Of all its multispectral bands.

    Raises:
        KeyError: if there is no such sensor.
    """
    gains = SENSORS[sensor].ms or (DEFAULT_GAIN,)
    return sum(gains) / len(gains)


def ms_gains(sensor: str, bands: int) -> tuple[float, ...]:
    """A gain for each of so many bands; the sensor's mean where the bands are not those of its products.

    Raises:
        KeyError: if there is no such sensor.
    """
    published, four = SENSORS[sensor].ms, SENSORS[sensor].four
    if not published:
        return (DEFAULT_GAIN,) * bands
    if bands == len(published):
        return published
    if bands == len(four):
        return tuple(published[k] for k in four)
    return (mean_ms_gain(sensor),) * bands
