"""Sensors: the bands of their products in the order of the files, and MTF gains at Nyquist, published ones and guesses.

Where the gains of the multispectral bands come from:

- QuickBird, IKONOS, GeoEye-1, WorldView-2, -3 and -4: the DLPan toolbox (Vivone et al. 2021, "A New Benchmark Based on
  Recent Advances in Multispectral Pansharpening", IEEE Geoscience and Remote Sensing Magazine 9(1)), PAN's as well.
- Sentinel-2: the gains that its sharpening is published with (Ulfarsson, Palsson, Dalla Mura and Sveinsson 2019,
  "Sentinel-2 Sharpening Using a Reduced-Rank Method", IEEE TGRS 57(9)).
- All others are guesses, the usual `mtf.DEFAULT_GAIN`.

Of PAN alone, beside those of the toolbox: KOMPSAT-2 0.08 is its specification (ISPRS Archives XXXVII-B1, 2008),
KOMPSAT-3 0.16 was measured on stars ("On-orbit MTF estimation for the KOMPSAT-3 satellite using star images", Remote
Sensing Letters), Pléiades 0.2 is what its restoration was designed for (ISPRS Archives XXXV-B1, 2004).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ..errors import FusionError
from .bands import BLUE, CIRRUS, COASTAL, GREEN, NIR, RED, RED_EDGE, SWIR, YELLOW, SensorBand
from .mtf import DEFAULT_GAIN

DEFAULT_PAN_GAIN = 0.15
"""Gain of a typical panchromatic sensor at its own Nyquist frequency (published values: 0.11 to 0.17)."""

AUTO, OTHER = "auto", "other"
GUESS = DEFAULT_GAIN


class Sensor(NamedTuple):
    """A sensor.

    Attributes:
        title: its name, for people.
        bands: bands of its usual multispectral product, in the order of the file; none if it has only PAN.
        is_published: whether the MTF gains of these bands are published; otherwise they are guesses.
        pan_gain: gain of its panchromatic band at that band's Nyquist frequency.
        pan_is_published: whether `pan_gain` is published.
        selections: further products: which of the bands they hold, in the order of the file.
    """

    title: str
    bands: tuple[SensorBand, ...]
    is_published: bool = False
    pan_gain: float = DEFAULT_PAN_GAIN
    pan_is_published: bool = False
    selections: tuple[tuple[int, ...], ...] = ()


def _visible_and_near(
    blue: int, green: int, red: int, nir: int, gains: tuple[float, float, float, float] = (GUESS,) * 4
) -> tuple[SensorBand, ...]:
    """Four bands in the order blue, green, red, near infrared, by their centre wavelengths (nm)."""
    named = (("Blue", BLUE, blue), ("Green", GREEN, green), ("Red", RED, red), ("NIR", NIR, nir))
    return tuple(SensorBand(*band, gain) for band, gain in zip(named, gains))


def _airbus(blue: int, green: int, red: int, nir: int) -> tuple[SensorBand, ...]:
    """Four bands in the order red, green, blue, near infrared, as SPOT-6, -7 and Pléiades deliver them."""
    return (
        SensorBand("B2", RED, red, GUESS), SensorBand("B1", GREEN, green, GUESS), SensorBand("B0", BLUE, blue, GUESS),
        SensorBand("B3", NIR, nir, GUESS),
    )  # fmt: skip


def _worldview(nm: tuple[int, ...], gains: tuple[float, ...]) -> tuple[SensorBand, ...]:
    """Eight bands, by their centre wavelengths (nm) and gains."""
    names = ("Coastal", "Blue", "Green", "Yellow", "Red", "Red edge", "NIR1", "NIR2")
    roles = (COASTAL, BLUE, GREEN, YELLOW, RED, RED_EDGE, NIR, NIR)
    return tuple(SensorBand(*band) for band in zip(names, roles, nm, gains))


def _numbered(*bands: tuple[str, str, int], gains: tuple[float, ...] = ()) -> tuple[SensorBand, ...]:
    """Bands by name, role and centre wavelength (nm); guessed gains if none are given."""
    return tuple(SensorBand(*band, gain) for band, gain in zip(bands, gains or (GUESS,) * len(bands)))


NATURAL = ((2, 1, 0),)
"""Red, green and blue of a product in the order blue, green, red, near infrared."""

OF_WORLDVIEW = ((1, 2, 4, 6), (4, 2, 1))
OF_LANDSAT = ((1, 2, 3, 4, 5, 6), (1, 2, 3, 4), (3, 2, 1))

OLI = _numbered(
    ("B1", COASTAL, 443), ("B2", BLUE, 482), ("B3", GREEN, 561), ("B4", RED, 655), ("B5", NIR, 865),
    ("B6", SWIR, 1609), ("B7", SWIR, 2201), ("B9", CIRRUS, 1373),
)  # fmt: skip

SENSORS: dict[str, Sensor] = {
    "CBERS4A": Sensor("CBERS-4A WPM", _visible_and_near(485, 555, 660, 830), selections=NATURAL),
    "GF1": Sensor("GaoFen-1", _visible_and_near(485, 555, 660, 830), selections=NATURAL),
    "GF2": Sensor("GaoFen-2", _visible_and_near(485, 555, 660, 830), selections=NATURAL),
    "GE1": Sensor("GeoEye-1", _visible_and_near(480, 545, 672, 850, (0.23,) * 4), True, 0.16, True, NATURAL),
    "IKONOS": Sensor(
        "IKONOS", _visible_and_near(480, 551, 665, 805, (0.26, 0.28, 0.29, 0.28)), True, 0.17, True, NATURAL
    ),
    "KOMPSAT2": Sensor("KOMPSAT-2", _visible_and_near(485, 560, 660, 830), False, 0.08, True, NATURAL),
    "KOMPSAT3": Sensor("KOMPSAT-3", _visible_and_near(485, 560, 660, 830), False, 0.16, True, NATURAL),
    "KOMPSAT3A": Sensor("KOMPSAT-3A", _visible_and_near(485, 560, 660, 830), selections=NATURAL),
    "LANDSAT7": Sensor(
        "Landsat-7 ETM+",
        _numbered(
            ("B1", BLUE, 483), ("B2", GREEN, 560), ("B3", RED, 662), ("B4", NIR, 835), ("B5", SWIR, 1648),
            ("B7", SWIR, 2206),
        ),
        selections=((0, 1, 2, 3), (2, 1, 0)),
    ),
    "LANDSAT8": Sensor("Landsat-8 OLI", OLI, selections=((0, 1, 2, 3, 4, 5, 6), *OF_LANDSAT)),
    "LANDSAT9": Sensor("Landsat-9 OLI-2", OLI, selections=((0, 1, 2, 3, 4, 5, 6), *OF_LANDSAT)),
    "PLANETSCOPE": Sensor(
        "PlanetScope",
        _numbered(
            ("Coastal Blue", COASTAL, 443), ("Blue", BLUE, 490), ("Green I", GREEN, 531), ("Green", GREEN, 565),
            ("Yellow", YELLOW, 610), ("Red", RED, 665), ("Red edge", RED_EDGE, 705), ("NIR", NIR, 865),
        ),
        selections=((1, 3, 5, 7), (5, 3, 1)),
    ),
    "PLEIADES": Sensor("Pléiades", _airbus(490, 560, 650, 840), False, 0.2, True, ((0, 1, 2),)),
    "PNEO": Sensor(
        "Pléiades Neo",
        _numbered(
            ("R", RED, 655), ("G", GREEN, 560), ("B", BLUE, 485), ("NIR", NIR, 825), ("RE", RED_EDGE, 725),
            ("DB", COASTAL, 425),
        ),
        selections=((0, 1, 2, 3), (0, 1, 2)),
    ),
    "QB": Sensor(
        "QuickBird", _visible_and_near(485, 560, 660, 830, (0.34, 0.32, 0.30, 0.22)), True, 0.15, True, NATURAL
    ),
    "SENTINEL2": Sensor(
        "Sentinel-2",
        _numbered(
            ("B1", COASTAL, 443), ("B2", BLUE, 492), ("B3", GREEN, 560), ("B4", RED, 665), ("B5", RED_EDGE, 705),
            ("B6", RED_EDGE, 740), ("B7", NIR, 783), ("B8", NIR, 833), ("B8A", NIR, 865), ("B9", NIR, 945),
            ("B11", SWIR, 1610), ("B12", SWIR, 2190),
            gains=(0.32, 0.26, 0.28, 0.24, 0.38, 0.34, 0.34, 0.26, 0.33, 0.26, 0.22, 0.23),
        ),
        True,
        selections=((1, 2, 3, 4, 5, 6, 7, 8, 10, 11), (4, 5, 6, 8, 10, 11), (1, 2, 3, 7), (3, 2, 1)),
    ),
    "SPOT5": Sensor(
        "SPOT-5",
        _numbered(("XS3", NIR, 835), ("XS2", RED, 645), ("XS1", GREEN, 545), ("SWIR", SWIR, 1665)),
        selections=((0, 1, 2),),
    ),
    "SPOT6": Sensor("SPOT-6", _airbus(485, 560, 660, 825), selections=((0, 1, 2),)),
    "SPOT7": Sensor("SPOT-7", _airbus(485, 560, 660, 825), selections=((0, 1, 2),)),
    "SV1": Sensor("SuperView-1", _visible_and_near(485, 555, 660, 830), selections=NATURAL),
    "WV1": Sensor("WorldView-1 (PAN only)", ()),
    "WV2": Sensor(
        "WorldView-2",
        _worldview((427, 478, 546, 608, 659, 724, 833, 949), (*(0.35,) * 7, 0.27)),
        True, 0.11, True, OF_WORLDVIEW,
    ),
    "WV3": Sensor(
        "WorldView-3",
        _worldview((426, 481, 547, 605, 661, 724, 832, 948), (0.325, 0.355, 0.360, 0.350, 0.365, 0.360, 0.335, 0.315)),
        True, 0.14, True, OF_WORLDVIEW,
    ),
    "WV4": Sensor("WorldView-4", _visible_and_near(480, 545, 672, 850, (0.23,) * 4), True, 0.16, True, NATURAL),
    OTHER: Sensor("Any other", ()),
}  # fmt: skip
"""Sensors by id, in the order of their titles. Ids never change."""

NAMES = {
    "CBERS4A": r"cbers.?0?4a",
    "GF1": r"gf.?0?1|gaofen.?1",
    "GF2": r"gf.?0?2|gaofen.?2",
    "GE1": r"ge.?0?1|geoeye.?0?1",
    "IKONOS": r"ikonos(.?2)?|ik.?0?2",
    "KOMPSAT2": r"kompsat.?2|k2",
    "KOMPSAT3": r"kompsat.?3|k3",
    "KOMPSAT3A": r"kompsat.?3a|k3a",
    "LANDSAT7": r"landsat.?7",
    "LANDSAT8": r"landsat.?8",
    "LANDSAT9": r"landsat.?9",
    "PLANETSCOPE": r"planetscope.*",
    "PLEIADES": r"(phr|pl[eé]iades).?(1[ab]?)?",
    "PNEO": r"(pneo|pl[eé]iades.?neo).?\d?",
    "QB": r"qb.?0?2|quickbird.?2?",
    "SENTINEL2": r"sentinel.?2[abcd]?",
    "SPOT5": r"spot.?5",
    "SPOT6": r"spot.?6",
    "SPOT7": r"spot.?7",
    "SV1": r"(sv|superview|gaojing).?0?1(.?0?[1-4])?",
    "WV1": r"(wv|worldview).?0?1",
    "WV2": r"(wv|worldview).?0?2",
    "WV3": r"(wv|worldview).?0?3",
    "WV4": r"(wv|worldview).?0?4",
}
"""How products' metadata name each sensor."""


def sensor_named(text: str) -> str:
    """The id of the sensor that a product's metadata name ("PHR 1A", "LANDSAT_8", "WV02"); "" if none is known."""
    name = text.strip().lower()
    return next((sensor for sensor, pattern in NAMES.items() if re.fullmatch(pattern, name)), "")


def check_sensor(sensor: str) -> None:
    """Refuse a sensor that is not in the table.

    Raises:
        FusionError: if it is not, with those that are.
    """
    if sensor not in (AUTO, *SENSORS):
        raise FusionError("SENSOR must be one of {}, not {}.", ", ".join((AUTO, *SENSORS)), sensor)


def published_gain(sensor: str) -> float | None:
    """The MTF gain to use for a sensor: the published one, or the usual one for OTHER; None if none is known."""
    if sensor == OTHER:
        return DEFAULT_GAIN
    return mean_ms_gain(sensor) if sensor != AUTO and SENSORS[sensor].is_published else None


def mean_ms_gain(sensor: str) -> float:
    """Mean gain of all multispectral bands of a sensor.

    Raises:
        KeyError: if there is no such sensor.
    """
    gains = [band.gain for band in SENSORS[sensor].bands] or [DEFAULT_GAIN]
    return sum(gains) / len(gains)


def ms_gains(sensor: str, bands: int) -> tuple[float, ...]:
    """A gain for each of `bands` bands; the sensor's mean if they are not those of one of its products.

    Raises:
        KeyError: if there is no such sensor.
    """
    product = product_bands(sensor, bands)
    if product and bands != 3:  # it is not certain enough which three they are
        return tuple(band.gain for band in product)
    return (mean_ms_gain(sensor),) * bands


def product_bands(sensor: str, count: int) -> tuple[SensorBand, ...]:
    """The bands of a sensor's product of so many bands, in the order of its file; none if it has no such product.

    Raises:
        KeyError: if there is no such sensor.
    """
    bands = SENSORS[sensor].bands
    if count == len(bands):
        return bands
    selection = next((each for each in SENSORS[sensor].selections if len(each) == count), ())
    return tuple(bands[k] for k in selection)
