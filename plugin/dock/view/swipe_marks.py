"""What the swipe view paints over its pictures: the divider, the names of both sides; or a sentence instead of them."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPen, QTextOption

from .legend import BAR_WIDTH, Legend, Legends

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
    """One name and legend, light on a dark plate."""
    metrics, gap = painter.fontMetrics(), 5.0
    low, high = (legend.low, legend.high) if legend is not None else ("", "")
    widths = [float(metrics.horizontalAdvance(text)) for text in (low, high)]
    of_legend = sum(widths) + BAR_WIDTH + 3.0 * gap if legend is not None else 0.0
    if of_legend + LEAST_NAME > side.width() - 12.0:
        legend, of_legend = None, 0.0
    text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, int(side.width() - of_legend) - 28)
    own = float(metrics.horizontalAdvance(text))
    height = metrics.height() + 6.0
    width = own + of_legend + 2.0 * gap
    left = side.right() - width - 6.0 if on_right else side.left() + 6.0
    plate = QRectF(left, side.bottom() - height - 6.0, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(SHADE)
    painter.drawRoundedRect(plate, 3, 3)
    painter.setPen(QColor("white"))
    x = plate.left() + gap

    def write(words: str, wide: float) -> None:
        painter.drawText(QRectF(x, plate.top(), wide + 1.0, height), words, QTextOption(Qt.AlignmentFlag.AlignVCenter))

    write(text, own)
    if legend is not None:
        x += own + gap
        write(low, widths[0])
        x += widths[0] + gap
        legend.paint_bar(painter, QRectF(x, plate.top() + 5.0, BAR_WIDTH, height - 10.0))
        x += BAR_WIDTH + gap
        write(high, widths[1])
