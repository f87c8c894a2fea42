"""A label that always takes the same number of lines, however much it has to say."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QPainter, QPaintEvent, QPalette, QTextLayout, QTextLine
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QWidget

LINES = 2
LEAST_LETTERS = 10


class CalmLabel(QLabel):
    """Wraps its text; what does not fit into the last line is cut off with an ellipsis and shown in the tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """Show a text; the tool tip has all of it."""
        super().setText(text)
        self.setToolTip(text)

    def sizeHint(self) -> QSize:
        """The height of its lines."""
        return QSize(LEAST_LETTERS * self.fontMetrics().averageCharWidth(), LINES * self.fontMetrics().lineSpacing())

    def minimumSizeHint(self) -> QSize:
        """The height of its lines, which it never falls below."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines, centred in the label's height."""
        painter, spacing = QPainter(self), self.fontMetrics().lineSpacing()
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        lines = self._lines()
        top = (self.height() - spacing * len(lines)) / 2
        for row, line in enumerate(lines):
            box = QRectF(QPointF(0, top + row * spacing), QPointF(self.width(), top + (row + 1) * spacing))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), line)
        painter.end()

    def _lines(self) -> list[str]:
        """The text, wrapped, and cut off after the last line."""
        text, layout = self.text(), QTextLayout(self.text(), self.font())
        found: list[str] = []
        layout.beginLayout()
        line: QTextLine = layout.createLine()
        while line.isValid():
            line.setLineWidth(self.width())
            start, end = line.textStart(), line.textStart() + line.textLength()
            if len(found) == LINES - 1:
                found.append(self.fontMetrics().elidedText(text[start:], Qt.TextElideMode.ElideRight, self.width()))
                break
            found.append(text[start:end].strip())
            line = layout.createLine()
        layout.endLayout()
        return found
