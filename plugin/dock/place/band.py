"""The outline of the preview on the map."""

from __future__ import annotations

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtGui import QColor

from .rectangle import PreviewRectangle

OUTLINE = QColor(217, 164, 65)


class PreviewBand:
    """A rectangle that belongs to a canvas and has to be taken off it again."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._band = QgsRubberBand(canvas, Qgis.GeometryType.Polygon)
        self._band.setStrokeColor(OUTLINE)
        self._band.setFillColor(QColor(0, 0, 0, 0))
        self._band.setWidth(2)

    def show_at(self, rectangle: PreviewRectangle) -> None:
        """Outline a rectangle."""
        crs = QgsCoordinateReferenceSystem.fromWkt(rectangle.crs)
        self._band.setToGeometry(QgsGeometry.fromRect(rectangle.referenced()), crs)
        self._band.setVisible(True)

    def set_visible(self, is_visible: bool) -> None:
        """Show or hide it."""
        self._band.setVisible(is_visible)

    def remove(self) -> None:
        """Take it off the canvas."""
        self._canvas.scene().removeItem(self._band)
