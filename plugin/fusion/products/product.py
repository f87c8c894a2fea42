"""A scene as it is delivered: PAN and MS, and the sensor."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from osgeo import gdal

from ..errors import FusionError

MOST_BYTES = 64 * 2**20
"""Largest metadata file that is read; anything larger is no metadata file."""


class Product(NamedTuple):
    """A scene.

    Attributes:
        title: what to call it.
        pan: path for GDAL.
        ms: paths for GDAL: one raster, or one for each band.
        sensor: id in `physics.sensors`; "" if it is not known.
        bands: what each raster of `ms` holds, where there are several.
        fill: value of the pixels that hold nothing, where the product's specification says more than its files.
    """

    title: str
    pan: str
    ms: tuple[str, ...]
    sensor: str = ""
    bands: tuple[str, ...] = ()
    fill: float | None = None


def ms_raster(product: Product, folder: Path) -> str:
    """Path of one raster with all bands; where they are files of their own, a virtual one is written into `folder`.

    Raises:
        FusionError: if the files cannot be read or the folder cannot be written.
    """
    if len(product.ms) == 1:
        return product.ms[0]
    path = folder / f"{product.title}_MS.vrt"
    fill = {} if product.fill is None else {"srcNodata": product.fill, "VRTNodata": product.fill}
    try:
        virtual = gdal.BuildVRT(str(path), list(product.ms), separate=True, **fill)
        if virtual is None or virtual.RasterCount != len(product.ms):
            raise FusionError(
                "The bands of {} cannot be read together; check that all of them are there.", product.title
            )
        for number, name in enumerate(product.bands, start=1):
            virtual.GetRasterBand(number).SetDescription(name)
        virtual.FlushCache()
    except RuntimeError as error:
        raise FusionError("The bands of {} cannot be read together: {}", product.title, str(error)) from error
    return str(path)


def files_in(folder: Path, depth: int) -> Iterator[Path]:
    """The files of a folder and of those in it, so many levels down, in the order of their names."""
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        return
    yield from (entry for entry in entries if entry.is_file())
    if depth:
        for entry in entries:
            if entry.is_dir() and not entry.name.startswith("."):
                yield from files_in(entry, depth - 1)


def text_of(path: Path) -> str:
    """A metadata file's text; "" if it cannot be read as such."""
    try:
        if path.stat().st_size > MOST_BYTES:
            return ""
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
