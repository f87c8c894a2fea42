"""What is checked of every raster that is opened."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import numpy as np
from osgeo import gdal

from ..errors import FusionError
from .grid import Grid, covered
from .source import RasterSource

IN_SENSOR_GEOMETRY = ("netCDF", "HDF5", "HDF5Image", "HDF4Image")
"""Drivers of files whose rasters often are as the sensor saw them, with positions beside them."""


def refuse_overwriting(sources: Sequence[RasterSource], outputs: Sequence[str]) -> None:
    """Refuse outputs that an input is read from, even through a VRT; "" is no output.

    Raises:
        FusionError: if there is one.
    """
    existing = [Path(output) for output in outputs if output and Path(output).exists()]
    for source in sources:
        for file in source.files:
            if file.exists() and any(output.samefile(file) for output in existing):
                raise FusionError(
                    "The output would overwrite {}, which the {} raster is read from; choose another name.",
                    file,
                    source.role,
                )


def refuse_unplaced(source: RasterSource) -> None:
    """Refuse a raster whose place on earth is unknown.

    Raises:
        FusionError: if it has no CRS or no geotransform.
    """
    if source.is_georeferenced:
        return
    if source.is_unrectified:
        raise FusionError(
            "The {} raster is placed by ground control points or RPC only; rectify it first (Raster > Projections > "
            "Warp).",
            source.role,
        )
    if source.driver in IN_SENSOR_GEOMETRY:
        raise FusionError(
            "The {} raster lies in the sensor's own geometry, without a georeference, as EMIT's, PRISMA's (L1 to L2C) "
            "and DESIS's (L1B) products do; bring it onto a map first, by its table of positions (gdalwarp -geoloc, or "
            "its GLT), or take a product that is on one (PRISMA L2D, DESIS L1C, EnMAP).",
            source.role,
        )
    raise FusionError(
        "The {} raster has no coordinate reference system or no georeference; assign them first (Raster > Projections "
        "> Assign Projection).",
        source.role,
    )


def refuse_apart(fine: RasterSource, coarse: RasterSource) -> NoReturn:
    """Say why two rasters in one frame do not overlap: they count longitudes differently, or show other places.

    Raises:
        FusionError: always, with the reason.
    """
    turn, west, east = fine.grid.full_turn, _middle(fine.grid), _middle(coarse.grid)
    away = turn * np.rint((west - east) / turn) if turn else 0.0
    relation = fine.grid.relation_to(coarse.grid.moved_east(away))
    if away and relation is not None and not covered(fine.grid, coarse.grid, relation).is_empty:
        x, dx, _, y, _, dy = coarse.grid.moved_east(away).transform
        edges = " ".join(f"{edge:.12g}" for edge in (x, y, x + dx * coarse.grid.cols, y + dy * coarse.grid.rows))
        raise FusionError(
            "{} lies at a longitude of {:.2f} and {} at one of {:.2f}: they count longitudes differently beyond 180 "
            "degrees; move the second by {:g} (gdal_translate -a_ullr {}).",
            fine.path, west, coarse.path, east, away, edges,
        )  # fmt: skip
    raise FusionError(
        "{} and {} do not overlap, or hardly; choose two rasters of the same place.", fine.role, coarse.role
    )


def _middle(grid: Grid) -> float:
    """Easting or longitude of a grid's centre."""
    return float(gdal.ApplyGeoTransform(grid.transform, grid.cols / 2, grid.rows / 2)[0])


def refuse_colour_table(source: RasterSource) -> None:
    """Refuse a raster whose values are indices into a colour table, not measurements.

    Raises:
        FusionError: if it is one.
    """
    if source.has_colour_table:
        raise FusionError(
            "The {} raster holds indices into a colour table, not measured values; turn it into bands first (Raster > "
            "Conversion > PCT to RGB).",
            source.role,
        )
