"""Where on the map a preview lies: a square of pixels around the centre of the view, on the pixel grid."""

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


class PreviewRectangle(NamedTuple):
    """A rectangle as plain numbers.

    Attributes:
        x_min, y_min, x_max, y_max: in units of the CRS.
        crs: WKT.
    """

    x_min: float
    y_min: float
    x_max: float
    y_max: float
    crs: str

    def referenced(self) -> QgsReferencedRectangle:
        """As an EXTENT parameter takes it."""
        crs = QgsCoordinateReferenceSystem.fromWkt(self.crs)
        return QgsReferencedRectangle(QgsRectangle(self.x_min, self.y_min, self.x_max, self.y_max), crs)


def preview_rectangle(
    frame: QgsRasterLayer, shared: QgsRectangle, centre: QgsPointXY, centre_crs: QgsCoordinateReferenceSystem, side: int
) -> PreviewRectangle:
    """A square of `side` pixels of `frame` around a point of the map, or as much of it as is shared.

    Args:
        frame: the raster on whose grid it lies.
        shared: what all inputs cover, in the CRS of `frame`.
        centre: of the view; if it lies outside, the middle of the shared area is taken.
        centre_crs: of `centre`.
        side: in pixels.
    """
    point = _transformed(centre, centre_crs, frame.crs())
    if point is None or not shared.contains(point):
        point = shared.center()
    full, wide, high = frame.extent(), frame.rasterUnitsPerPixelX(), frame.rasterUnitsPerPixelY()
    left, right = _span((shared.xMinimum() - full.xMinimum()) / wide, (shared.xMaximum() - full.xMinimum()) / wide,
                        (point.x() - full.xMinimum()) / wide, side)  # fmt: skip
    top, bottom = _span((full.yMaximum() - shared.yMaximum()) / high, (full.yMaximum() - shared.yMinimum()) / high,
                        (full.yMaximum() - point.y()) / high, side)  # fmt: skip
    return PreviewRectangle(
        full.xMinimum() + left * wide,
        full.yMaximum() - bottom * high,
        full.xMinimum() + right * wide,
        full.yMaximum() - top * high,
        frame.crs().toWkt(),
    )


def _span(first: float, last: float, middle: float, side: int) -> tuple[int, int]:
    """Pixels of a side, kept between a first and a last one."""
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
