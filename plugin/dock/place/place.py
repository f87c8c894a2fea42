"""The place of the preview on the map: the centre of the view, or a rectangle that the user draws."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
)
from qgis.gui import QgsMapCanvas, QgsMapTool, QgsMapToolExtent
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QComboBox, QToolButton

from ...translation import tr
from ..choose.fitting import shared_extent
from ..choose.settings import SIDES, last_side, save_side
from .band import PreviewBand
from .rectangle import PreviewRectangle, drawn_rectangle, preview_rectangle


class DrawingTool(QgsMapToolExtent):
    """Draws a rectangle on the map; Esc gives up.

    Signals:
        abandoned: Esc was pressed.
    """

    abandoned = pyqtSignal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up on Esc; QGIS handles other keys."""
        if event.key() == Qt.Key.Key_Escape:
            self.abandoned.emit()
        else:
            super().keyPressEvent(event)


class PreviewPlace(QObject):
    """Drives the widgets that say where and how large, and the outline on the map.

    Args:
        canvas: the map.
        sides: combo for the size of the preview.
        button: starts to draw, and drops what was drawn.

    Signals:
        changed: another place is wanted.
    """

    changed = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, sides: QComboBox, button: QToolButton) -> None:
        super().__init__(button)
        self._canvas, self._sides, self._button = canvas, sides, button
        self._band = PreviewBand(canvas)
        self._rectangle: PreviewRectangle | None = None
        self._drawn: QgsReferencedRectangle | None = None
        self._tool = DrawingTool(canvas)
        self._tool_before: QgsMapTool | None = None
        sides.addItems([tr("{} px").format(side) for side in SIDES])
        sides.setCurrentIndex(SIDES.index(last_side()))
        sides.currentIndexChanged.connect(self._change_side)
        button.toggled.connect(self._press)
        button.setToolTip(
            tr("Draw the preview's rectangle on the map, instead of taking the middle of the view; Esc leaves drawing.")
        )
        self._tool.extentChanged.connect(self._take)
        self._tool.abandoned.connect(self._drop)
        self._tool.deactivated.connect(self._leave)

    @property
    def side(self) -> int:
        """Side of a preview that was not drawn, in pixels of the result."""
        row = self._sides.currentIndex()
        return SIDES[row] if row < len(SIDES) else last_side()

    @property
    def drawn(self) -> QgsReferencedRectangle | None:
        """The whole rectangle that the user drew, in the map's CRS; None if there is none."""
        return self._drawn

    @property
    def is_drawn(self) -> bool:
        """Whether the user has drawn the rectangle."""
        return self._drawn is not None

    @property
    def is_drawing(self) -> bool:
        """Whether the map waits for a rectangle."""
        return self._canvas.mapTool() is self._tool

    def rectangle(self, frame: QgsRasterLayer, other: QgsRasterLayer | None, halves: bool) -> PreviewRectangle:
        """Where the preview lies, outlined on the map; it stays there until `move` or another choice.

        Args:
            frame: the layer on whose grid the result lies.
            other: the other layer of the two.
            halves: whether the result's pixels are half as wide as those of `frame`.
        """
        if self._rectangle is None:
            shared, crs = shared_extent(frame, other), self._canvas.mapSettings().destinationCrs()
            side, most = (pixels // 2 if halves else pixels for pixels in (self.side, SIDES[-1]))
            if self._drawn is not None:
                self._rectangle = drawn_rectangle(frame, shared, self._drawn, self._drawn.crs(), most)
                self._tell_size(frame, 2 if halves else 1)
            else:
                self._rectangle = preview_rectangle(frame, shared, self._canvas.center(), crs, side)
            self._band.show_at(self._rectangle)
        return self._rectangle

    def move(self) -> None:
        """Look where the map's centre is now, unless the rectangle was drawn."""
        self._rectangle = None

    def forget(self) -> None:
        """Remove the outline and the drawn rectangle."""
        self._drawn = self._rectangle = None
        self._release_button()
        self._give_back_the_map()
        self._band.set_visible(False)

    def go_to(self, rectangle: PreviewRectangle) -> None:
        """Move preview and map to this place, and drop what was drawn."""
        self._drawn = None
        self._release_button()
        self._give_back_the_map()
        self._rectangle = rectangle
        self._band.show_at(rectangle)
        middle = rectangle.referenced().center()
        crs = QgsCoordinateReferenceSystem.fromWkt(rectangle.crs)
        transform = QgsCoordinateTransform(crs, self._canvas.mapSettings().destinationCrs(), QgsProject.instance())
        try:
            self._canvas.setCenter(transform.transform(middle))
        except QgsCsException:
            return
        self._canvas.refresh()

    def set_visible(self, is_visible: bool) -> None:
        """Show or hide the outline, if there is one; hiding it also stops drawing."""
        self._band.set_visible(is_visible and self._rectangle is not None)
        if not is_visible and self.is_drawing:
            self._canvas.unsetMapTool(self._tool)

    def remove(self) -> None:
        """Let go of the map."""
        self._button.blockSignals(True)
        self._canvas.unsetMapTool(self._tool)
        self._band.remove()
        self._tool.deleteLater()

    def _tell_size(self, frame: QgsRasterLayer, finer: int) -> None:
        """Show the size of the drawn rectangle in place of the sizes on offer."""
        there = self._rectangle
        if there is None:
            return
        cols = finer * round((there.x_max - there.x_min) / frame.rasterUnitsPerPixelX())
        rows = finer * round((there.y_max - there.y_min) / frame.rasterUnitsPerPixelY())
        self._forget_size()
        self._sides.blockSignals(True)
        self._sides.addItem(tr("{} × {} px").format(cols, rows))
        self._sides.setItemData(len(SIDES), tr("The rectangle that you drew."), Qt.ItemDataRole.ToolTipRole)
        self._sides.setCurrentIndex(len(SIDES))
        self._sides.blockSignals(False)

    def _forget_size(self) -> None:
        """Offer the sizes again, without that of a drawn rectangle."""
        self._sides.blockSignals(True)
        if self._sides.count() > len(SIDES):
            if self._sides.currentIndex() == len(SIDES):
                self._sides.setCurrentIndex(SIDES.index(last_side()))
            self._sides.removeItem(len(SIDES))
        self._sides.blockSignals(False)

    def _change_side(self, _: int) -> None:
        save_side(self.side)
        self._drop()

    def _press(self, is_wanted: bool) -> None:
        if not is_wanted:
            self._drop()
        elif not self.is_drawn:
            self._tool_before = self._canvas.mapTool()
            self._canvas.setMapTool(self._tool)
            self.changed.emit()

    def _take(self, drawn: QgsRectangle) -> None:
        if drawn.isEmpty():
            return
        crs = self._canvas.mapSettings().destinationCrs()
        self._drawn, self._rectangle = QgsReferencedRectangle(QgsRectangle(drawn), crs), None
        self._tool.clearRubberBand()
        self._give_back_the_map()
        self.changed.emit()

    def _leave(self) -> None:
        """Stop drawing, because another tool was taken up."""
        if not self.is_drawn:
            self._button.setChecked(False)

    def _drop(self) -> None:
        self._drawn = self._rectangle = None
        self._release_button()
        self._give_back_the_map()
        self.changed.emit()

    def _release_button(self) -> None:
        self._forget_size()
        self._button.blockSignals(True)
        self._button.setChecked(False)
        self._button.blockSignals(False)

    def _give_back_the_map(self) -> None:
        if self.is_drawing:
            self._canvas.unsetMapTool(self._tool)
            if self._tool_before is not None:
                self._canvas.setMapTool(self._tool_before)
        self._tool_before = None
