"""What the colours of a picture mean: a bar with a number at either end."""

from __future__ import annotations

from typing import NamedTuple, Optional

from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFontMetrics, QLinearGradient, QPainter, QTextOption

BAR_WIDTH = 40.0
GAP = 5.0


class Legend(NamedTuple):
    """The legend of one picture.

    Attributes:
        colours: from low to high, evenly spaced.
        low, high: what is written at either end, with a unit.
    """

    colours: tuple[QColor, ...]
    low: str
    high: str

    def width(self, metrics: QFontMetrics) -> float:
        """The least width that it needs, in pixels."""
        return BAR_WIDTH + 2.0 * GAP + sum(metrics.horizontalAdvance(text) for text in (self.low, self.high))

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paint the colours between the two numbers, which are written in the pen's colour."""
        metrics = painter.fontMetrics()
        left, right = (float(metrics.horizontalAdvance(text)) for text in (self.low, self.high))
        painter.drawText(box, self.low, QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter))
        painter.drawText(box, self.high, QTextOption(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
        bar = box.adjusted(left + GAP, 3.0, -right - GAP, -3.0)
        gradient = QLinearGradient(bar.topLeft(), bar.topRight())
        for number, colour in enumerate(self.colours):
            gradient.setColorAt(number / max(len(self.colours) - 1, 1), colour)
        painter.fillRect(bar, gradient)


Legends = tuple[Optional[Legend], Optional[Legend]]
"""Legends of the left and the right picture; None for a picture that needs none."""

NO_LEGENDS: Legends = (None, None)
