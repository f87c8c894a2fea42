"""Landsat scenes with a panchromatic band, by their MTL file: 7, 8 and 9, level 1."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from ..physics.bands import BLUE, GREEN, NIR, RED, SWIR
from ..physics.sensors import SENSORS, sensor_named
from .product import Product, text_of

PAN_BAND = "8"
MS_BANDS = {"LANDSAT7": "123457", "LANDSAT8": "234567", "LANDSAT9": "234567"}
"""Bands of 30 m that are useful in daylight; the coastal band, which PAN does not see, is left out."""

ROLE_NAMES = {BLUE: "Blue", GREEN: "Green", RED: "Red", NIR: "NIR", SWIR: "SWIR"}

FILL = 0.0
"""Value of pixels that were not seen, by the data format control books of Landsat level 1."""

ENTRY = re.compile(r'^\s*(\w+)\s*=\s*"?([^"\n]*?)"?\s*$', re.MULTILINE)


def landsat_products(files: Iterable[Path]) -> list[Product]:
    """The scenes among files: one for each MTL file that names a panchromatic band that is there."""
    found = (_product(path) for path in filter(is_mtl, files))
    return [product for product in found if product is not None]


def is_mtl(path: Path) -> bool:
    """Whether a file is named like the metadata of a scene."""
    return path.name.upper().endswith("_MTL.TXT")


def _product(path: Path) -> Product | None:
    entries = dict(ENTRY.findall(text_of(path)))
    sensor = sensor_named(entries.get("SPACECRAFT_ID", ""))
    if sensor not in MS_BANDS:
        return None
    pan, *ms = (path.parent / entries.get(f"FILE_NAME_BAND_{band}", "?") for band in (PAN_BAND, *MS_BANDS[sensor]))
    if not all(file.is_file() for file in (pan, *ms)):
        return None
    roles = {band.name: band.role for band in SENSORS[sensor].bands}
    names = tuple(f"{ROLE_NAMES[roles[f'B{band}']]} (B{band})" for band in MS_BANDS[sensor])
    return Product(path.name[: -len("_MTL.txt")], str(pan), tuple(map(str, ms)), sensor, names, FILL)
