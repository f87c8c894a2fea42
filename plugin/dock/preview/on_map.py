"""The preview on the map: a temporary layer in the input's style, and a divider to compare it with what lies below."""

from __future__ import annotations

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject, QgsRasterLayer
from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QToolButton

from ...processing.lights import STYLE
from ...processing.loading import GROUP, Dress, Dresser
from ...processing.names import SPECTRAL
from ...translation import tr
from ..choose.fitting import PREVIEW_MARK
from ..view.canvas_swipe import CanvasSwipe
from ..view.map_layer import MapLayer
from .preview import Preview


class OnMap(QObject):
    """Drives the button.

    Args:
        button: shows the preview on the map, and takes it off again.
        canvas: the map.
    """

    def __init__(self, button: QToolButton, canvas: QgsMapCanvas) -> None:
        super().__init__(button)
        self._button, self._canvas = button, canvas
        self._preview: Preview | None = None
        self._shown: Preview | None = None
        self._tool_before: QgsMapTool | None = None
        self.layer = MapLayer(GROUP, self)
        self.tool = CanvasSwipe(canvas)
        button.toggled.connect(self._toggle)
        self.offer(None)

    def offer(self, preview: Preview | None) -> None:
        """Take the preview that the button shows; it replaces one that is on the map."""
        self._preview = preview
        self._button.setEnabled(preview is not None)
        self._button.setToolTip(
            tr("Show the preview as a temporary layer of the map; drag the divider there to see what lies below.")
            if preview is not None
            else tr("There is no preview to show yet.")
        )
        if preview is None:
            self._button.setChecked(False)
        elif self._button.isChecked() and (self._shown is None or self._shown.order != preview.order):
            self._show(preview)

    def remove(self) -> None:
        """Let go of the map and of the project."""
        self._button.setChecked(False)
        self.tool.deleteLater()

    def _toggle(self, is_wanted: bool) -> None:
        if is_wanted and self._preview is not None:
            self._tool_before = self._canvas.mapTool()
            self._show(self._preview)
            self._canvas.setMapTool(self.tool)
            return
        self._shown = None
        if self._canvas.mapTool() is self.tool:
            self._canvas.unsetMapTool(self.tool)
            if self._tool_before is not None:
                self._canvas.setMapTool(self._tool_before)
        self._tool_before = None
        self.tool.use(None)
        self.layer.remove()

    def _show(self, preview: Preview) -> None:
        order = preview.order
        layer = QgsRasterLayer(preview.files.result, tr("Preview: {}").format(order.settings.model))
        style = STYLE if order.stretch.is_light else None
        dress = Dress(
            str(dict(order.parameters).get(SPECTRAL, "")), style, tr("A preview, which disappears with the dock.")
        )
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        Dresser(dress).postProcessLayer(layer, context, QgsProcessingFeedback())
        layer.setCustomProperty(PREVIEW_MARK, True)
        self._shown = preview
        self.layer.show(layer)
        self.tool.use(layer)
