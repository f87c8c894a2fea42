"""What the assessments ask of their rasters."""

from __future__ import annotations

from pathlib import Path

from osgeo import gdal

from ..errors import FusionError
from ..names import refuse_long_name, refuse_unwritable
from ..raster.source import RasterSource


def band_names(source: RasterSource) -> list[str]:
    """The bands' own names, or "Band 1", "Band 2" and so on."""
    return [band.description or f"Band {k}" for k, band in enumerate(source.describe_bands(), start=1)]


def holds_integers(source: RasterSource) -> bool:
    """Whether a raster is of an integer type."""
    return not gdal.GetDataTypeName(source.dtype).startswith("Float")


def check_report(path: str) -> None:
    """Refuse a report whose name is not that of a page, or whose folder does not exist.

    Raises:
        FusionError: with the reason.
    """
    if path and Path(path).suffix.lower() not in (".html", ".htm"):
        raise FusionError("The report {} needs a name that ends in .html.", Path(path).name)
    refuse_long_name(path)
    if path and not Path(path).parent.is_dir():
        raise FusionError("The report's folder {} does not exist; create it or choose another.", Path(path).parent)
    if path:
        refuse_unwritable(Path(path).parent)


def refuse_other_bands(one: RasterSource, other: RasterSource) -> None:
    """Refuse two rasters whose bands cannot be told to be the same.

    Raises:
        FusionError: with the reason.
    """
    if one.bands != other.bands:
        raise FusionError(
            "{} and {} need the same bands in the same order, but have {} and {}.",
            one.role,
            other.role,
            one.bands,
            other.bands,
        )
