"""A copy of a raster that needs no explanation: everything missing is the nodata value of its band."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..spans import Window
from .source import RasterSource
from .tiles import tiles

TILE = 512
EXACT = 2**53
"""Up to here, 64-bit floats hold every integer."""


def plainly(source: RasterSource, folder: Path) -> str:
    """Write a raster's numbers anew, with one nodata value for everything that is missing; returns the new path."""
    path, whole = str(folder / "plain.tif"), source.grid.window
    rows, cols = whole.shape
    options = ["TILED=YES", "BIGTIFF=IF_SAFER"]
    raster = gdal.GetDriverByName("GTiff").Create(path, cols, rows, source.bands, source.dtype, options)
    raster.SetProjection(source.grid.crs_wkt)
    raster.SetGeoTransform(source.grid.transform)
    nodata = _free_number(source)
    for number in range(1, source.bands + 1):
        raster.GetRasterBand(number).SetNoDataValue(nodata if source.is_float else int(nodata))
    for tile in tiles(whole, TILE):
        image, masks = source.numbers_of(tile, within_reason=True)
        image = np.where(masks, image, np.float32(nodata))
        raster.WriteArray(image, tile.cols.start, tile.rows.start)
    raster.FlushCache()
    return path


def _free_number(source: RasterSource) -> float:
    """A number of the raster's type that is none of its values."""
    if source.is_float:
        return float("nan")
    limits = np.iinfo(gdal.GetDataTypeName(source.dtype).lower().replace("byte", "uint8"))
    last = min(limits.max, EXACT)
    highest = max(float(_valid(source, tile).max(initial=limits.min)) for tile in tiles(source.grid.window, TILE))
    return float(last) if highest < last else float(limits.min)


def _valid(source: RasterSource, tile: Window) -> NDArray[np.float32]:
    image, masks = source.numbers_of(tile, within_reason=True)
    return image[np.broadcast_to(masks, image.shape)]
