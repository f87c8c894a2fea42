"""What the swipe view paints over its pictures: the divider and the names of both sides, or else a sentence."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPointF, QRectF, QSizeF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPen, QTextOption

from .fonts import small
from .legend import Legend, Legends

KNOB = 9.0
LEAST_NAME = 60
"""Least width of a side, in pixels, for its name to be written."""
SHADE = QColor(0, 0, 0, 150)
GAP = 5.0


def paint_hint(painter: QPainter, view: QRectF, hint: str) -> None:
    """A sentence in the middle, in the pen's colour."""
    option = QTextOption(Qt.AlignmentFlag.AlignCenter)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    painter.drawText(view.adjusted(16, 16, -16, -16), hint, option)


def paint_divider(painter: QPainter, view: QRectF, divider: float) -> None:
    """A line from top to bottom at a share of the width, with a knob that shows both ways."""
    x = divider * view.width()
    middle = QPointF(x, view.center().y())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    for colour, width in ((SHADE, 4), (QColor("white"), 2)):
        painter.setPen(QPen(colour, width))
        painter.drawLine(QPointF(x, 0.0), QPointF(x, view.height()))
    painter.setPen(QPen(SHADE, 1))
    painter.setBrush(QColor("white"))
    painter.drawEllipse(middle, KNOB, KNOB)
    painter.setPen(QPen(QColor(60, 60, 60), 2))
    for way in (-1, 1):
        tip = middle + QPointF(way * 6.0, 0.0)
        painter.drawLine(tip, tip + QPointF(-way * 3.0, -3.0))
        painter.drawLine(tip, tip + QPointF(-way * 3.0, 3.0))


def paint_captions(
    painter: QPainter, sides: tuple[QRectF, QRectF], names: tuple[str, str], legends: Legends, covered: int
) -> None:
    """The name of each side in its lower outer corner, with its legend, as far as there is room.

    Args:
        painter: of the view.
        sides, names, legends: of the left picture and the right one.
        covered: pixels at the lower edge over which something lies.
    """
    for name, legend, side, on_right in zip(names, legends, sides, (False, True)):
        if side.width() >= LEAST_NAME:
            paint_caption(painter, side.adjusted(0, 0, 0, -covered), name, legend, on_right)


def paint_caption(painter: QPainter, side: QRectF, name: str, legend: Legend | None, on_right: bool) -> None:
    """One name, and its legend beneath it, light on a dark plate."""
    painter.save()
    painter.setFont(small(painter.font()))
    metrics, room = painter.fontMetrics(), side.width() - 12.0
    text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, int(room - 2.0 * GAP))
    width, line = metrics.horizontalAdvance(text) + 2.0 * GAP, float(metrics.height())
    if legend is not None and legend.width(metrics) + 2.0 * GAP > room:
        legend = None
    if legend is not None:
        width = max(width, legend.width(metrics) + 2.0 * GAP)
    height = line * (2 if legend is not None else 1) + 6.0
    left = side.right() - width - 6.0 if on_right else side.left() + 6.0
    plate = QRectF(left, side.bottom() - height - 6.0, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(SHADE)
    painter.drawRoundedRect(plate, 3, 3)
    painter.setPen(QColor("white"))
    inner = plate.adjusted(GAP, 3.0, -GAP, -3.0)
    painter.drawText(QRectF(inner.topLeft(), QSizeF(inner.width() + 1.0, line)), text)
    if legend is not None:
        legend.paint(painter, QRectF(inner.left(), inner.bottom() - line, inner.width(), line))
    painter.restore()
