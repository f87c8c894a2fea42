"""What the colours of a picture mean: a bar with a number at either end."""

from __future__ import annotations

from typing import NamedTuple, Optional

from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor, QLinearGradient, QPainter

BAR_WIDTH = 56.0


class Legend(NamedTuple):
    """Of one picture.

    Attributes:
        colours: from low to high, evenly apart.
        low, high: what stands at either end, with a unit.
    """

    colours: tuple[QColor, ...]
    low: str
    high: str

    def paint_bar(self, painter: QPainter, box: QRectF) -> None:
        """The colours, from left to right."""
        gradient = QLinearGradient(box.topLeft(), box.topRight())
        for number, colour in enumerate(self.colours):
            gradient.setColorAt(number / max(len(self.colours) - 1, 1), colour)
        painter.fillRect(box, gradient)


Legends = tuple[Optional[Legend], Optional[Legend]]
"""Of the left picture and of the right one; None where a picture needs none."""

NO_LEGENDS: Legends = (None, None)
