"""Where on the map a preview lies: pixels around the centre of the view, or in a drawn rectangle, on the pixel grid."""

from __future__ import annotations

from math import floor
from typing import NamedTuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
)

from ...fusion.raster.grid import Grid

LEAST_SIDE = 64
"""Least number of pixels on a side of a drawn rectangle: fewer tell nothing."""


class PreviewRectangle(NamedTuple):
    """A rectangle as plain numbers.

    Attributes:
        x_min, y_min, x_max, y_max: in units of the CRS.
        crs: WKT of the CRS.
    """

    x_min: float
    y_min: float
    x_max: float
    y_max: float
    crs: str

    def referenced(self) -> QgsReferencedRectangle:
        """The rectangle as an EXTENT parameter takes it."""
        crs = QgsCoordinateReferenceSystem.fromWkt(self.crs)
        return QgsReferencedRectangle(QgsRectangle(self.x_min, self.y_min, self.x_max, self.y_max), crs)

    def grid(self, rows: int, cols: int) -> Grid:
        """The rectangle cut into so many pixels."""
        wide, high = (self.x_max - self.x_min) / cols, (self.y_max - self.y_min) / rows
        return Grid(self.crs, (self.x_min, wide, 0.0, self.y_max, 0.0, -high), rows, cols)


def preview_rectangle(
    frame: QgsRasterLayer, shared: QgsRectangle, centre: QgsPointXY, centre_crs: QgsCoordinateReferenceSystem, side: int
) -> PreviewRectangle:
    """A square of `side` pixels of `frame` around a point of the map, or as much of it as is shared.

    Args:
        frame: the raster on whose grid the square lies.
        shared: what all inputs cover, in the CRS of `frame`.
        centre: centre of the view; if it lies outside, the middle of the shared area is taken.
        centre_crs: CRS of `centre`.
        side: in pixels.
    """
    point = _transformed(centre, centre_crs, frame.crs())
    return _around(frame, shared, point, side, side)


def drawn_rectangle(
    frame: QgsRasterLayer, shared: QgsRectangle, drawn: QgsRectangle, crs: QgsCoordinateReferenceSystem, most: int
) -> PreviewRectangle:
    """A drawn rectangle in whole pixels of `frame`, with LEAST_SIDE to `most` of them on a side.

    Args:
        frame, shared: as for `preview_rectangle`.
        drawn: if it is too large, its middle is taken; if it lies outside, the middle of the shared area.
        crs: CRS of `drawn`.
        most: in pixels.
    """
    try:
        box = QgsCoordinateTransform(crs, frame.crs(), QgsProject.instance()).transformBoundingBox(drawn)
    except QgsCsException:
        return _around(frame, shared, None, most, most)
    inside = box.intersect(shared)
    if inside.isEmpty():
        return _around(frame, shared, None, most, most)
    cols, rows = inside.width() / frame.rasterUnitsPerPixelX(), inside.height() / frame.rasterUnitsPerPixelY()
    wide, high = (min(max(floor(pixels + 0.5), LEAST_SIDE), most) for pixels in (cols, rows))
    return _around(frame, shared, inside.center(), wide, high)


def _around(
    frame: QgsRasterLayer, shared: QgsRectangle, point: QgsPointXY | None, cols: int, rows: int
) -> PreviewRectangle:
    if point is None or not shared.contains(point):
        point = shared.center()
    full, wide, high = frame.extent(), frame.rasterUnitsPerPixelX(), frame.rasterUnitsPerPixelY()
    left, right = _span((shared.xMinimum() - full.xMinimum()) / wide, (shared.xMaximum() - full.xMinimum()) / wide,
                        (point.x() - full.xMinimum()) / wide, cols)  # fmt: skip
    top, bottom = _span((full.yMaximum() - shared.yMaximum()) / high, (full.yMaximum() - shared.yMinimum()) / high,
                        (full.yMaximum() - point.y()) / high, rows)  # fmt: skip
    return PreviewRectangle(
        full.xMinimum() + left * wide,
        full.yMaximum() - bottom * high,
        full.xMinimum() + right * wide,
        full.yMaximum() - top * high,
        frame.crs().toWkt(),
    )


def _span(first: float, last: float, middle: float, side: int) -> tuple[int, int]:
    """First and last pixel of a side of this length around `middle`, kept between `first` and `last`."""
    low, high = floor(first + 0.5), floor(last + 0.5)
    start = min(max(floor(middle - side / 2 + 0.5), low), max(low, high - side))
    return start, min(start + side, high)


def _transformed(
    point: QgsPointXY, source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem
) -> QgsPointXY | None:
    try:
        return QgsCoordinateTransform(source, target, QgsProject.instance()).transform(point)
    except QgsCsException:
        return None
