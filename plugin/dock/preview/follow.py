"""Picture and map in step: where one goes, the other follows, as long as a button is pressed."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsProject, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QToolButton

from ..view.swipe_view import SwipeView
from ..view.viewport import Viewport
from .preview import Preview


class FollowMap(QObject):
    """Drives the button, the picture and the map.

    Args:
        button: keeps the two in step while it is pressed.
        swipe: the picture.
        canvas: the map.
    """

    def __init__(self, button: QToolButton, swipe: SwipeView, canvas: QgsMapCanvas) -> None:
        super().__init__(button)
        self._button, self._swipe, self._canvas = button, swipe, canvas
        self._preview: Preview | None = None
        self._is_moving = False
        button.toggled.connect(self._follow_map)
        canvas.extentsChanged.connect(self._follow_map)
        swipe.view_changed.connect(self._lead_map)

    def offer(self, preview: Preview | None) -> None:
        """Take the preview that the picture shows."""
        self._preview = preview

    def remove(self) -> None:
        """Let go of the map."""
        self._canvas.extentsChanged.disconnect(self._follow_map)

    def _follow_map(self, _: object = None) -> None:
        """Show in the picture what the map shows."""
        preview = self._preview
        if preview is None or self._is_moving or not self._button.isChecked():
            return
        extent = self._between(self._canvas.extent(), to_map=False)
        if extent is None or extent.isEmpty():
            return
        place, (rows, cols) = preview.order.rectangle, preview.order.shape
        wide, high = (place.x_max - place.x_min) / cols, (place.y_max - place.y_min) / rows
        middle = extent.center()
        x, y = (middle.x() - place.x_min) / wide, (place.y_max - middle.y()) / high
        self._is_moving = True
        self._swipe.look_at(Viewport(x, y, self._canvas.mapSettings().outputSize().width() * wide / extent.width()))
        self._is_moving = False

    def _lead_map(self) -> None:
        """Show on the map what the picture shows."""
        preview, seen = self._preview, self._swipe.viewport
        if preview is None or seen is None or self._is_moving or not self._button.isChecked():
            return
        place, (rows, cols) = preview.order.rectangle, preview.order.shape
        wide, high = (place.x_max - place.x_min) / cols, (place.y_max - place.y_min) / rows
        x, y = place.x_min + seen.x * wide, place.y_max - seen.y * high
        size = self._canvas.mapSettings().outputSize()
        across, down = size.width() / seen.scale / 2, size.height() / seen.scale / 2
        box = QgsRectangle(x - across * wide, y - down * high, x + across * wide, y + down * high)
        extent = self._between(box, to_map=True)
        if extent is not None and not extent.isEmpty():
            self._is_moving = True
            self._canvas.setExtent(extent)
            self._canvas.refresh()
            self._is_moving = False

    def _between(self, box: QgsRectangle, to_map: bool) -> QgsRectangle | None:
        """A box from the map's CRS in the preview's, or the other way round; None if it cannot be transformed."""
        if self._preview is None:
            return None
        crs = QgsCoordinateReferenceSystem.fromWkt(self._preview.order.rectangle.crs)
        pair = crs, self._canvas.mapSettings().destinationCrs()
        transform = QgsCoordinateTransform(*(pair if to_map else pair[::-1]), QgsProject.instance())
        try:
            return transform.transformBoundingBox(box)
        except QgsCsException:
            return None
