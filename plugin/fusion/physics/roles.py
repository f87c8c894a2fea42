"""Which part each band of a file plays, and which three bands make a picture."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .bands import (
    BLUE,
    CIRRUS,
    COASTAL,
    GREEN,
    NIR,
    PAN,
    RED,
    RED_EDGE,
    SWIR,
    THERMAL,
    UNKNOWN,
    YELLOW,
    role_of_wavelength,
)
from .sensors import SENSORS, product_bands

USUAL_ORDER = {4: (2, 1, 0), 8: (4, 2, 1)}
"""Red, green and blue among four bands (blue, green, red, near infrared) and among WorldView's eight."""

PICTURES = ((RED, GREEN, BLUE), (NIR, RED, GREEN))
"""True colour or, failing that, colour infrared."""

WORDS = (
    (SWIR, r"swir|short ?wave"),
    (THERMAL, r"tir|lwir|mwir|thermal"),
    (CIRRUS, r"cirrus"),
    (RED_EDGE, r"red ?edge|vegetation red"),
    (NIR, r"nir|vnir|near|(near ?)?infra ?red"),
    (COASTAL, r"coastal|aerosol|deep blue|ultra blue"),
    (PAN, r"pan(chromatic)?"),
    (BLUE, r"blue"),
    (GREEN, r"green"),
    (YELLOW, r"yellow"),
    (RED, r"red"),
)
"""What bands are called, in the order in which names are searched: a red edge is not red."""

LETTERS = {"r": RED, "g": GREEN, "b": BLUE, "n": NIR}
"""Roles of bands whose whole name is one letter."""

WAVELENGTH = re.compile(r"(\d+(?:\.\d+)?) ?(nm|nanometers?|um|µm|μm|micrometers?)\b")
CODE = re.compile(r"(?:sr |toa |boa )?(b|xs|db|re|nir|swir)0*(\d*a?)")


def roles_of(names: Sequence[str], colours: Sequence[str] = (), sensor: str = "") -> list[str]:
    """The role of every band; `bands.UNKNOWN` if nothing tells.

    Names come first, if they say anything; then colours, if they have a red, a green and a blue; then the sensor's
    product
    with this number of bands.

    Args:
        names: what the file calls its bands; "" for one without a name.
        colours: names of GDAL's colour interpretations, one for each band.
        sensor: id in `sensors.SENSORS`; "" or anything else if it is not known.
    """
    by_name = [role_named(name, sensor) for name in names]
    if any(by_name):
        return by_name
    by_colour = [role_named(colour) for colour in colours]
    if {RED, GREEN, BLUE} <= set(by_colour):
        return by_colour
    product = product_bands(sensor, len(names)) if sensor in SENSORS else ()
    return [band.role for band in product] or [UNKNOWN] * len(names)


def role_named(name: str, sensor: str = "") -> str:
    """The role of a band by its name: a word for a colour, a wavelength, or what the sensor's products call it."""
    text = re.sub(r"[^a-z0-9.µμ]+", " ", name.lower()).strip()
    if text in LETTERS:
        return LETTERS[text]
    code = _code(text.partition(" central")[0])
    known = SENSORS[sensor].bands if sensor in SENSORS else ()
    own = next((band.role for band in known if code and code == _code(band.name.lower())), UNKNOWN)
    if own:
        return own
    spaced = re.sub(r"(?<=[a-z])(?=\d)", " ", text)
    word = next((role for role, words in WORDS if re.search(rf"\b({words})\b", spaced)), UNKNOWN)
    return word or _by_wavelength(text)


def true_colour(roles: Sequence[str]) -> tuple[int, ...]:
    """Indices of the bands to show as red, green and blue; a single index shows grey.

    Decided by the roles, as colour infrared if there is no blue; by the usual order if the roles do not tell.
    """
    first = {role: k for k, role in reversed(list(enumerate(roles)))}
    for picture in PICTURES:
        if set(picture) <= set(first):
            return tuple(first[role] for role in picture)
    return USUAL_ORDER.get(len(roles), (0, 1, 2)) if len(roles) > 2 else (0,)


def _code(text: str) -> str:
    """A band's number as products give it, without zeros and prefixes: "B04", "SR_B4" and "b4" are the same."""
    found = CODE.fullmatch(text)
    return "".join(found.groups()) if found else ""


def _by_wavelength(text: str) -> str:
    found = WAVELENGTH.search(text)
    if found is None:
        return UNKNOWN
    return role_of_wavelength(float(found[1]) * (1.0 if found[2].startswith("n") else 1000.0))
