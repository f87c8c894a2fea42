"""Why an existing file cannot be used as a raster, and what to do about it."""

from __future__ import annotations

import os
import re
from pathlib import Path

from osgeo import gdal, ogr

from ..errors import FusionError
from ..sentences import Sentence, Words, joined

MOST_LISTED = 4
PART_OF_A_FILE = re.compile(r'\w{2,}:"?(?P<file>.+?)"?(:[^:/\\]*)*$')
"""A name such as NETCDF:"folder/cube.nc":reflectance."""

ARCHIVES = {".zip": "/vsizip/", ".tar": "/vsitar/", ".tgz": "/vsitar/", ".gz": "/vsigzip/", ".7z": "/vsi7z/"}


def why_no_raster(path: str) -> Sentence | None:
    """A sentence that says why a path is no raster and what to do; None if it is one, or does not exist."""
    file = Path(path)
    problem = _of_the_file(file)
    if problem is not None:
        return problem
    try:
        dataset = gdal.OpenEx(path, gdal.OF_RASTER)
    except RuntimeError as error:
        dataset, reason = None, str(error).splitlines()[0] if str(error) else ""
    else:
        reason = gdal.GetLastErrorMsg()
    if dataset is not None:
        return _of_a_container(path, dataset)
    if file.is_dir():
        return Sentence("{} is a folder; choose a raster in it.", path)
    if not file.is_file():
        return _of_a_part(path)
    if file.suffix.lower() in ARCHIVES:
        opener = ARCHIVES[file.suffix.lower()]
        return Sentence("{} is an archive; unpack it, or name a raster in it as {}{}/NAME.", path, opener, path)
    if _holds_vectors(path):
        return Sentence("{} holds vector layers and no raster; choose a raster.", path)
    return Sentence("GDAL cannot read {} as a raster ({}); choose another, or convert it to GeoTIFF.", path, reason)


def is_stream(path: str) -> bool:
    """Whether a path is that of a pipe or a device."""
    return any(is_so(Path(path)) for is_so in (Path.is_fifo, Path.is_char_device, Path.is_socket))


def refuse_stream(path: str, role: str) -> None:
    """Refuse a pipe or a device, which GDAL would wait for forever.

    Raises:
        FusionError: if it is one.
    """
    if is_stream(path):
        raise FusionError("The {} raster cannot be opened: {}", role, _no_file(Path(path)))


def subdatasets_of(dataset: gdal.Dataset) -> list[str]:
    """The full names of the rasters that a container holds."""
    said = dataset.GetMetadata("SUBDATASETS") or {}
    return [text for name, text in said.items() if name.endswith("_NAME")]


def choose_one_of(names: list[str]) -> Words:
    """Names to choose from, all of them if they are few."""
    if len(names) <= MOST_LISTED:
        return joined("{}, {}", names)
    return Sentence("{}, or one of {} more", joined("{}, {}", names[:MOST_LISTED]), len(names) - MOST_LISTED)


def _of_the_file(file: Path) -> Sentence | None:
    """What can be told about a file without opening it."""
    if not file.exists():
        return None
    if is_stream(str(file)):
        return _no_file(file)
    if not os.access(file, os.R_OK):
        return Sentence("You may not read {}; change its permissions, or copy it to a place of your own.", file)
    if file.is_file() and file.stat().st_size == 0:
        return Sentence("{} is empty (0 bytes); copy or download it again.", file)
    return None


def _no_file(file: Path) -> Sentence:
    return Sentence("{} is a pipe or a device; store the raster in a file first.", file)


def _of_a_container(path: str, dataset: gdal.Dataset) -> Sentence | None:
    names = subdatasets_of(dataset)
    if dataset.RasterCount > 0:
        return None
    if not names:
        return Sentence("{} holds no raster; choose another file.", path)
    return Sentence(
        "{} holds several rasters (subdatasets); choose one of them by its full name: {}.", path, choose_one_of(names)
    )


def _of_a_part(path: str) -> Sentence | None:
    """What is wrong with the name of a raster in a container, if the container is there and the raster is not."""
    match = PART_OF_A_FILE.match(path)
    if match is None or not Path(match["file"]).is_file():
        return None
    try:
        names = subdatasets_of(gdal.OpenEx(match["file"], gdal.OF_RASTER))
    except RuntimeError:
        return why_no_raster(match["file"])
    if not names:
        return Sentence("{} is none of the rasters in {}; name that file itself.", path, match["file"])
    return Sentence(
        "{} is none of the rasters in {}; choose one by its full name: {}.", path, match["file"], choose_one_of(names)
    )


def _holds_vectors(path: str) -> bool:
    """Whether OGR finds layers in a file."""
    try:
        source = gdal.OpenEx(path, gdal.OF_VECTOR)
    except RuntimeError:
        return False
    return source is not None and source.GetLayerCount() > 0 and isinstance(source.GetLayer(0), ogr.Layer)
