"""What the swipe view paints over its pictures: the divider, the names of both sides; or a sentence instead of them."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPen, QTextOption

KNOB = 9.0
LEAST_NAME = 60
"""Pixels that a side must have for its name to be written."""
SHADE = QColor(0, 0, 0, 150)


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


def paint_names(painter: QPainter, sides: tuple[QRectF, QRectF], names: tuple[str, str]) -> None:
    """The name of each side in its outer corner, as much of it as there is room for."""
    metrics = painter.fontMetrics()
    for name, side, on_right in zip(names, sides, (False, True)):
        if side.width() < LEAST_NAME:
            continue
        text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, int(side.width()) - 28)
        box = QRectF(metrics.boundingRect(text)).adjusted(-5, -3, 5, 3)
        box.moveTo(side.right() - box.width() - 6 if on_right else side.left() + 6, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(SHADE)
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QColor("white"))
        painter.drawText(box, text, QTextOption(Qt.AlignmentFlag.AlignCenter))
