"""Polygons on a grid: which pixels' centres lie in one, and what share of each pixel it covers."""

from __future__ import annotations

import itertools

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, ogr

from ..errors import FusionError
from ..spans import Image, Span, Window
from .grid import Grid, spatial_reference

WHOLE = 1e-9
"""How far rounding may be off, as a share of an area."""


def polygon_of(wkb: bytes, number: int) -> ogr.Geometry:
    """A polygon, straightened out and repaired.

    Args:
        wkb: its geometry.
        number: of the polygon, for the sentence.

    Raises:
        FusionError: if the geometry cannot be read.
    """
    try:
        geometry = ogr.CreateGeometryFromWkb(wkb)
    except RuntimeError:
        geometry = None
    if geometry is None:
        raise FusionError("Polygon {} of the regions has a geometry that cannot be read; repair it first.", number)
    straight = geometry.GetLinearGeometry()
    return _area_of(straight if straight.IsValid() else straight.MakeValid() or straight)


def window_around(geometry: ogr.Geometry, grid: Grid) -> Window:
    """The pixels of a grid, extended beyond it, that a geometry may touch."""
    west, east, south, north = geometry.GetEnvelope()
    inverse = gdal.InvGeoTransform(grid.transform)
    corners = [gdal.ApplyGeoTransform(inverse, *corner) for corner in itertools.product((west, east), (south, north))]
    cols, rows = zip(*corners)
    return Window(*(Span(int(np.floor(min(axis))), int(np.ceil(max(axis)))) for axis in (rows, cols)))


def centres_in(geometry: ogr.Geometry, grid: Grid, window: Window) -> NDArray[np.bool_]:
    """Whether each pixel's centre lies in a polygon, (rows, columns)."""
    here = grid.sub(window)
    raster = gdal.GetDriverByName("MEM").Create("", here.cols, here.rows, 1, gdal.GDT_Byte)
    raster.SetProjection(here.crs_wkt)
    raster.SetGeoTransform(here.transform)
    memory = ogr.GetDriverByName("Memory").CreateDataSource("polygon")
    layer = memory.CreateLayer("polygon", spatial_reference(here.crs_wkt), ogr.wkbUnknown)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(geometry)
    layer.CreateFeature(feature)
    gdal.RasterizeLayer(raster, [1], layer, burn_values=[1])
    inside: NDArray[np.bool_] = raster.ReadAsArray() != 0
    del layer, memory  # in this order, since the layer lives in the data source
    return inside


def shares_of(geometry: ogr.Geometry, grid: Grid, window: Window) -> Image:
    """The share of each pixel's area that a polygon covers, 0 to 1, (rows, columns) float32.

    The window is halved again and again, and the polygon with it, until a part is covered wholly, not at all, or is a
    single pixel.
    """
    shares = np.zeros(window.shape, np.float32)
    todo = [(window, geometry)]
    while todo:
        part, inside = todo.pop()
        box = _box(grid, part)
        inside = _area_of(inside.Intersection(box))
        share = inside.Area() / box.Area()
        if share <= WHOLE:
            continue
        if share >= 1.0 - WHOLE or part.shape == (1, 1):
            shares[part.within(window)] = min(share, 1.0)
            continue
        todo += [(half, inside) for half in _halves(part)]
    return shares


def _area_of(geometry: ogr.Geometry) -> ogr.Geometry:
    """The polygons of a geometry, without lines and points that cutting may have left."""
    if ogr.GT_Flatten(geometry.GetGeometryType()) != ogr.wkbGeometryCollection:
        return geometry
    polygons = ogr.Geometry(ogr.wkbMultiPolygon)
    for part in (geometry.GetGeometryRef(k) for k in range(geometry.GetGeometryCount())):
        for polygon in [part] if part.GetGeometryCount() == 0 or _is_polygon(part) else part:
            if _is_polygon(polygon):
                polygons.AddGeometry(polygon)
    return polygons


def _is_polygon(geometry: ogr.Geometry) -> bool:
    return bool(ogr.GT_Flatten(geometry.GetGeometryType()) == ogr.wkbPolygon)


def _box(grid: Grid, window: Window) -> ogr.Geometry:
    """The outline of some pixels."""
    rows, cols = window
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for col, row in (
        (cols.start, rows.start), (cols.stop, rows.start), (cols.stop, rows.stop), (cols.start, rows.stop),
        (cols.start, rows.start),
    ):  # fmt: skip
        ring.AddPoint_2D(*gdal.ApplyGeoTransform(grid.transform, float(col), float(row)))
    box = ogr.Geometry(ogr.wkbPolygon)
    box.AddGeometry(ring)
    return box


def _halves(window: Window) -> list[Window]:
    rows, cols = window
    if len(rows) >= len(cols):
        middle = (rows.start + rows.stop) // 2
        return [Window(Span(rows.start, middle), cols), Window(Span(middle, rows.stop), cols)]
    middle = (cols.start + cols.stop) // 2
    return [Window(rows, Span(cols.start, middle)), Window(rows, Span(middle, cols.stop))]
