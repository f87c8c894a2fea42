"""A divider over the map: left of it the map without a layer, right of it with it; dragged with the mouse."""

from __future__ import annotations

from qgis.core import QgsMapRendererParallelJob, QgsMapSettings, QgsRasterLayer
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QImage, QPainter
from qgis.PyQt.QtWidgets import QStyleOptionGraphicsItem, QWidget

from .swipe_marks import paint_divider


class MapBelow(QgsMapCanvasItem):
    """The map without the layer, painted over the left part of the canvas."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.image: QImage | None = None
        self.divider = 0.5

    def boundingRect(self) -> QRectF:
        """The whole canvas."""
        return QRectF(0.0, 0.0, self._canvas.width(), self._canvas.height())

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem | None = None, widget: QWidget | None = None
    ) -> None:
        """Paint what lies below, up to the divider; nothing until that is rendered."""
        if self.image is None:
            return
        view = self.boundingRect()
        painter.save()
        painter.setClipRect(QRectF(0.0, 0.0, self.divider * view.width(), view.height()))
        painter.drawImage(view, self.image)
        painter.restore()
        paint_divider(painter, view, self.divider)


class CanvasSwipe(QgsMapTool):
    """The map tool; it removes its item from the canvas when another tool is taken up."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._layer: QgsRasterLayer | None = None
        self._job: QgsMapRendererParallelJob | None = None
        self.item: MapBelow | None = None
        self.setCursor(Qt.CursorShape.SplitHCursor)
        canvas.mapCanvasRefreshed.connect(self._render)

    def use(self, layer: QgsRasterLayer | None) -> None:
        """Compare the map with and without this layer; None for no comparison."""
        self._layer = layer
        self._render()

    def activate(self) -> None:
        """Put the divider on the map."""
        super().activate()
        self.item = MapBelow(self._canvas)
        self._render()

    def deactivate(self) -> None:
        """Remove the divider."""
        super().deactivate()
        self._stop()
        if self.item is not None:
            self._canvas.scene().removeItem(self.item)
            self.item = None

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        """Move the divider to the pointer."""
        self._move(event)

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Let the divider follow the pointer while it is held."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._move(event)

    def _move(self, event: QgsMapMouseEvent) -> None:
        if self.item is not None:
            self.item.divider = min(max(event.pixelPoint().x() / max(self._canvas.width(), 1), 0.0), 1.0)
            self.item.update()

    def _render(self) -> None:
        """Render the map without the layer, in the background."""
        if self.item is None or self._layer is None:
            return
        self._stop()
        settings = QgsMapSettings(self._canvas.mapSettings())
        settings.setLayers([layer for layer in settings.layers() if layer.id() != self._layer.id()])
        self._job = QgsMapRendererParallelJob(settings)
        self._job.finished.connect(self._take)
        self._job.start()

    def _take(self) -> None:
        if self._job is not None and self.item is not None:
            self.item.image = self._job.renderedImage()
            self.item.update()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.finished.disconnect(self._take)
            self._job.cancelWithoutBlocking()
            self._job = None
