"""A slider with a mark at the recommended value."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QPainter, QPaintEvent, QPalette, QPolygonF
from qgis.PyQt.QtWidgets import QSlider, QStyle, QWidget

HALF, HEIGHT = 4.0, 6.0


class StepsSlider(QSlider):
    """A horizontal slider; a triangle beneath the groove points at the recommended value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._recommended: int | None = None

    def recommend(self, value: int | None) -> None:
        """Mark a value; None marks nothing."""
        self._recommended = value
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the slider and the mark."""
        super().paintEvent(event)
        if self._recommended is None or not self.isEnabled():
            return
        handle = self.style().pixelMetric(QStyle.PixelMetric.PM_SliderLength, None, self)
        room = self.width() - handle
        at = QStyle.sliderPositionFromValue(self.minimum(), self.maximum(), self._recommended, room) + handle / 2
        base = float(self.height())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Highlight))
        corners = (QPointF(at, base - HEIGHT), QPointF(at - HALF, base), QPointF(at + HALF, base))
        painter.drawPolygon(QPolygonF(list(corners)))
        painter.end()
