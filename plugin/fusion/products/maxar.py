"""Maxar's (DigitalGlobe's) products: QuickBird, GeoEye-1 and WorldView, by their IMD files."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from ..physics.sensors import sensor_named
from .product import Product, text_of

RASTERS = (".TIL", ".TIF", ".NTF")
"""What lies beside an IMD file, in order of preference: the list of tiles, or the only tile."""

ENTRY = re.compile(r'^\s*(\w+) = "?([^";\n]*)"?;?', re.MULTILINE)


class Imd(NamedTuple):
    """What one IMD file says.

    Attributes:
        raster: path of the raster that it belongs to, which GDAL opens.
        sensor: id in `physics.sensors`; "" for any other.
        is_pan: whether it is panchromatic.
        part: what the names of PAN and MS of one delivery have in common.
    """

    raster: Path
    sensor: str
    is_pan: bool
    part: str


def maxar_products(files: Iterable[Path]) -> list[Product]:
    """The scenes among files: each PAN with the MS of the same order, part and satellite."""
    found = [read for read in map(read_imd, files) if read is not None]
    multispectral = {(each.part, each.sensor): each for each in reversed(found) if not each.is_pan}
    pairs = ((pan, multispectral.get((pan.part, pan.sensor))) for pan in found if pan.is_pan)
    return [Product(ms.raster.stem, str(pan.raster), (str(ms.raster),), pan.sensor) for pan, ms in pairs if ms]


def is_imd(path: Path) -> bool:
    """Whether a file is named like the metadata of such a product."""
    return path.suffix.upper() == ".IMD"


def read_imd(path: Path) -> Imd | None:
    """What an IMD file says of the raster beside it; None if it is no IMD file, or has no raster."""
    if not is_imd(path):
        return None
    entries = dict(ENTRY.findall(text_of(path)))
    beside = {file.suffix.upper(): file for file in path.parent.glob(f"{path.stem}.*")}
    raster = next((beside[suffix] for suffix in RASTERS if suffix in beside), None)
    if raster is None or "bandId" not in entries:
        return None
    part = path.stem.rpartition("-")[2]
    return Imd(raster, sensor_named(entries.get("satId", "")), entries["bandId"] == "P", part)
