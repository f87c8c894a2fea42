"""How a result is stored: as GeoTIFF or Cloud Optimized GeoTIFF, with which creation options, with overviews or not."""

from __future__ import annotations

import difflib
import itertools
from typing import Any, NamedTuple

from osgeo import gdal

from ..errors import FusionError
from ..sentences import counted

GTIFF, COG = "GTiff", "COG"
FORMATS = (GTIFF, COG)
FLOATS = (gdal.GDT_Float32, gdal.GDT_Float64)

LARGE = 8192
"""From this side in pixels on, a raster without overviews draws slowly."""

ELSEWHERE = ("TFW", "RPB", "RPCTXT", "PROFILE", "APPEND_SUBDATASET", "COPY_SRC_OVERVIEWS")
"""Options of GeoTIFF that write a second file, or leave something out of the first."""

OFF_GRID = ("TILING_SCHEME", "ZOOM_LEVEL", "ZOOM_LEVEL_STRATEGY", "TARGET_SRS", "RES", "EXTENT", "ALIGNED_LEVELS")
"""Options of COG that move pixels off the grid."""

WITH_PREDICTOR = ("DEFLATE", "LZW", "ZSTD")
PREDICTORS = {"1": "NO", "2": "STANDARD", "3": "FLOATING_POINT"}
OF_COG = {
    "ZLEVEL": "LEVEL", "ZSTD_LEVEL": "LEVEL", "LZMA_PRESET": "LEVEL", "JPEG_QUALITY": "QUALITY",
    "WEBP_LEVEL": "QUALITY", "BLOCKXSIZE": "BLOCKSIZE",
}  # fmt: skip
"""What COG calls options of GeoTIFF, in which QGIS's profiles are written."""


ELEMENT, TEXT, ATTRIBUTE = 0, 1, 2
"""Kinds of nodes in what GDAL makes of XML."""

_numbers = itertools.count()


class Storage(NamedTuple):
    """How a result is stored.

    Attributes:
        format: one of FORMATS.
        options: creation options of its driver, NAME=VALUE.
        overviews: whether a GeoTIFF gets overviews; a COG always has them.
    """

    format: str = GTIFF
    options: tuple[str, ...] = ()
    overviews: bool = False

    @property
    def settings(self) -> dict[str, str]:
        """The creation options by name, in capitals, as the format's own driver calls them."""
        named = {name.upper(): value for name, _, value in (option.partition("=") for option in self.options)}
        if self.format == GTIFF:
            return named
        if "PREDICTOR" in named:
            named["PREDICTOR"] = PREDICTORS.get(named["PREDICTOR"], named["PREDICTOR"])
        if named.get("TILED", "").upper() == "YES":
            del named["TILED"]
        return {OF_COG.get(name, name): value for name, value in named.items()}

    @property
    def is_sparse(self) -> bool:
        """Whether blocks that hold nothing may be left out."""
        return self.settings.get("SPARSE_OK", "NO").upper() in ("YES", "TRUE", "ON", "1")


PLAIN = Storage()
"""A GeoTIFF with fast DEFLATE compression."""


def parse_options(text: str) -> tuple[str, ...]:
    """Creation options from COMPRESS=ZSTD|BIGTIFF=YES; () from an empty text.

    Raises:
        FusionError: if the text is not of that form.
    """
    options = tuple(part.strip() for part in text.split("|") if part.strip())
    for option in options:
        name, _, value = option.partition("=")
        if not name.strip() or not value.strip():
            raise FusionError("CREATION_OPTIONS must be of the form COMPRESS=ZSTD|BIGTIFF=YES, not {}.", option)
    return options


def check_storage(storage: Storage) -> None:
    """Refuse a format, options or values of options that do not exist or cannot be used here.

    Raises:
        FusionError: if there is one.
    """
    if storage.format not in FORMATS:
        raise FusionError("FORMAT must be one of {}; not {}.", ", ".join(FORMATS), storage.format)
    known = _known_options(storage.format)
    for name, value in storage.settings.items():
        if name in ELSEWHERE:
            raise FusionError("{} would store a part of the result elsewhere; leave it out of CREATION_OPTIONS.", name)
        if name in OFF_GRID:
            raise FusionError("{} would move the pixels off PAN's grid; leave it out of CREATION_OPTIONS.", name)
        if name not in known:
            near = difflib.get_close_matches(name, known, 1)
            if near:
                raise FusionError("{} has no creation option {}; did you mean {}?", storage.format, name, near[0])
            raise FusionError("{} has no creation option {}; leave it out of CREATION_OPTIONS.", storage.format, name)
        if known[name] and value.upper() not in known[name]:
            raise FusionError("{} must be one of {}; not {}.", name, ", ".join(known[name]), value)


def rehearse(storage: Storage, bands: int, dtype: int) -> None:
    """Refuse options that do not suit a raster of so many bands of a GDAL type, by writing a small one in memory.

    Raises:
        FusionError: with what the driver says.
    """
    if not storage.options:
        return
    path = f"/vsimem/amalgam_rehearsal_{next(_numbers)}.tif"
    try:
        driver = gdal.GetDriverByName(storage.format)
        if storage.format == COG:
            memory = gdal.GetDriverByName("MEM").Create("", 16, 16, bands, dtype)
            written = driver.CreateCopy(path, memory, options=cog_options(storage, dtype))
        else:
            written = driver.Create(path, 16, 16, bands, dtype, options=gtiff_options(storage, dtype))
            written.GetRasterBand(1).Fill(1)
        written.FlushCache()
        del written
    except RuntimeError as error:
        reason = (str(error).splitlines() or ["GDAL"])[0].rstrip(".")
        raise FusionError(
            "CREATION_OPTIONS do not suit {} of {} ({}); change them.",
            counted(bands, "1 band", "{} bands"),
            gdal.GetDataTypeName(dtype),
            reason,
        ) from error
    finally:
        gdal.Unlink(path)


def gtiff_options(storage: Storage, dtype: int) -> list[str]:
    """Options for the GeoTIFF driver: tiled, fast DEFLATE, and what the user asks for."""
    usual = {"TILED": "YES", "COMPRESS": "DEFLATE", "ZLEVEL": "1", "BIGTIFF": "IF_SAFER", "NUM_THREADS": "2"}
    usual["PREDICTOR"] = "3" if dtype in FLOATS else "2"
    asked = storage.settings if storage.format == GTIFF else {}
    compression = asked.get("COMPRESS", "DEFLATE").upper()
    if compression != "DEFLATE":
        del usual["ZLEVEL"]
    if compression not in WITH_PREDICTOR or "NBITS" in asked:
        del usual["PREDICTOR"]
    return [f"{name}={value}" for name, value in (usual | asked).items()]


def cog_options(storage: Storage, dtype: int) -> list[str]:
    """Options for the COG driver: fast DEFLATE, and what the user asks for."""
    usual = {"COMPRESS": "DEFLATE", "BIGTIFF": "IF_SAFER", "NUM_THREADS": "2", "OVERVIEW_RESAMPLING": "AVERAGE"}
    asked = storage.settings
    if asked.get("COMPRESS", "DEFLATE").upper() in WITH_PREDICTOR:
        usual |= {"PREDICTOR": "YES", "OVERVIEW_PREDICTOR": "YES"}
    return [f"{name}={value}" for name, value in (usual | asked).items()]


def _known_options(driver: str) -> dict[str, list[str]]:
    """Names of a driver's creation options, each with its possible values; none if it takes text or numbers."""
    tree = gdal.ParseXMLString(gdal.GetDriverByName(driver).GetMetadataItem("DMD_CREATIONOPTIONLIST"))
    found = {}
    for option in _children(tree, "Option"):
        kind = _attribute(option, "type")
        values = ["YES", "NO", "TRUE", "FALSE", "ON", "OFF"] if kind == "boolean" else []
        if kind == "string-select":
            for value in _children(option, "Value"):
                values += [child[1].upper() for child in value[2:] if child[0] == TEXT]
                values += filter(None, [_attribute(value, "alias").upper()])
        found[_attribute(option, "name").upper()] = values
    return found


def _children(node: list[Any], name: str) -> list[list[Any]]:
    return [child for child in node[2:] if child[0] == ELEMENT and child[1] == name]


def _attribute(node: list[Any], name: str) -> str:
    return next((str(child[2][1]) for child in node[2:] if child[0] == ATTRIBUTE and child[1] == name), "")
