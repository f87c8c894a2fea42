"""Polygons on a grid, and sums of light within them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, ogr

from .errors import FusionError
from .raster.grid import Grid, Window, spatial_reference
from .raster.source import Mask
from .spans import Image


class Regions:
    """Which polygon a pixel's centre lies in; where polygons overlap, the last one.

    Args:
        polygons: WKB, in the CRS of the grid.
        grid: whose pixels are asked for.
        window: of that grid, the pixels that can be asked for.
        folder: for the raster of their numbers.

    Raises:
        FusionError: if a polygon cannot be read.
    """

    def __init__(self, polygons: Sequence[bytes], grid: Grid, window: Window, folder: Path) -> None:
        self.count, self._window = len(polygons), window
        here = grid.sub(window)
        self._raster = gdal.GetDriverByName("GTiff").Create(
            str(folder / "regions.tif"), here.cols, here.rows, 1, gdal.GDT_Int32, ["TILED=YES", "COMPRESS=DEFLATE"]
        )
        self._raster.SetProjection(here.crs_wkt)
        self._raster.SetGeoTransform(here.transform)
        memory, layer = _numbered(polygons, here)
        gdal.RasterizeLayer(self._raster, [1], layer, options=["ATTRIBUTE=number"])
        del layer, memory  # in this order: the layer lives in the data source

    def numbers(self, window: Window) -> NDArray[np.int32]:
        """(rows, columns): 0 outside of all, else the polygon's place in the list, from 1."""
        rows, cols = window.within(self._window)
        box = (cols.start, rows.start, cols.stop - cols.start, rows.stop - rows.start)
        numbers: NDArray[np.int32] = self._raster.ReadAsArray(*box)
        return numbers


class Sums:
    """Sums of (bands, rows, columns) over every region, added up window by window in float64.

    Attributes:
        pixels: (regions,) how many valid pixels there were.
        values: (regions, bands).
    """

    def __init__(self, regions: Regions, bands: int) -> None:
        self._regions = regions
        self.pixels = np.zeros(regions.count, np.int64)
        self.values = np.zeros((regions.count, bands))

    def add(self, window: Window, image: Image, valid: Mask) -> None:
        """Count a window in."""
        numbers = np.where(valid, self._regions.numbers(window), 0).ravel()
        size = self._regions.count + 1
        self.pixels += np.bincount(numbers, minlength=size)[1:]
        for k, band in enumerate(image):
            self.values[:, k] += np.bincount(numbers, band.ravel().astype(np.float64), size)[1:]


def _numbered(polygons: Sequence[bytes], grid: Grid) -> tuple[ogr.DataSource, ogr.Layer]:
    """The polygons as a layer in memory, with their places in the list, from 1, as the field `number`."""
    memory = ogr.GetDriverByName("Memory").CreateDataSource("regions")
    layer = memory.CreateLayer("regions", spatial_reference(grid.crs_wkt), ogr.wkbUnknown)
    layer.CreateField(ogr.FieldDefn("number", ogr.OFTInteger))
    for number, polygon in enumerate(polygons, start=1):
        geometry = ogr.CreateGeometryFromWkb(polygon)
        if geometry is None:
            raise FusionError("Polygon {} of the regions has a geometry that cannot be read; repair it first.", number)
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(geometry)
        feature.SetField("number", number)
        layer.CreateFeature(feature)
    return memory, layer
