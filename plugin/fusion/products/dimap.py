"""Airbus's products in DIMAP format: SPOT-5, SPOT-6, SPOT-7, Pléiades and Pléiades Neo."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from osgeo import gdal

from ..physics.sensors import sensor_named
from .product import Product, text_of

LARGEST_GAP = timedelta(seconds=60)
"""Largest difference between the times that PAN and MS of one scene state; they are taken together."""

ELEMENT, TEXT = 0, 1
"""Kinds of nodes in what GDAL makes of XML."""


class Dimap(NamedTuple):
    """What one DIMAP file says.

    Attributes:
        path: path of the file, which GDAL opens.
        sensor: id in `physics.sensors`; "" for any other.
        bands: number of bands.
        taken: when the image was taken.
    """

    path: Path
    sensor: str
    bands: int
    taken: datetime | None


def dimap_products(files: Iterable[Path]) -> list[Product]:
    """The scenes among files: each PAN with the MS of the same satellite that was taken with it."""
    found = [read for read in map(read_dimap, filter(is_dimap, files)) if read is not None]
    multispectral = [each for each in found if each.bands > 1]
    products = []
    for pan in (each for each in found if each.bands == 1):
        partners = [ms for ms in multispectral if ms.sensor == pan.sensor and _gap(pan, ms) <= LARGEST_GAP]
        if partners:
            ms = min(partners, key=lambda each: (_gap(pan, each), each.path))
            multispectral.remove(ms)
            products.append(Product(_title(ms.path), str(pan.path), (str(ms.path),), pan.sensor))
    return products


def read_dimap(path: Path) -> Dimap | None:
    """What a DIMAP file says of its raster; None if it is no DIMAP file, or describes no raster."""
    text = text_of(path)
    if "Dimap_Document" not in text:
        return None
    try:
        tree = gdal.ParseXMLString(text)
    except RuntimeError:
        return None
    bands = _first(tree, "NBANDS")
    if tree is None or not bands.isdigit():
        return None
    sensor = sensor_named(f"{_first(tree, 'MISSION')} {_first(tree, 'MISSION_INDEX')}".strip())
    return Dimap(path, sensor, int(bands), _time(_first(tree, "IMAGING_DATE"), _first(tree, "IMAGING_TIME")))


def is_dimap(path: Path) -> bool:
    """Whether a file is named like the metadata of such a product."""
    name = path.name.upper()
    return name == "METADATA.DIM" or (name.startswith("DIM_") and name.endswith(".XML"))


def _title(path: Path) -> str:
    """The name of a product: the file's or, if all files have the same name, its folder's."""
    return path.parent.name if path.stem.upper() == "METADATA" else path.stem.partition("_")[2]


def _gap(pan: Dimap, ms: Dimap) -> timedelta:
    """The time between PAN and MS; none if a file does not say."""
    return timedelta(0) if pan.taken is None or ms.taken is None else abs(pan.taken - ms.taken)


def _time(date: str, time: str) -> datetime | None:
    try:
        return datetime.strptime(f"{date[:10]} {time[:8]}", "%Y-%m-%d %H:%M:%S")
    except ValueError:
        return None


def _first(tree: Any, name: str) -> str:
    """The text of the first element of this name; "" if there is none."""
    return next(_texts(tree, name), "")


def _texts(tree: Any, name: str) -> Iterator[str]:
    if not isinstance(tree, list) or tree[0] != ELEMENT:
        return
    if tree[1] == name:
        yield next((child[1].strip() for child in tree[2:] if child[0] == TEXT), "")
    for child in tree[2:]:
        yield from _texts(child, name)
