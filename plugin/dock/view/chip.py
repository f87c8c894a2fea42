"""One pinned preview: a small picture, what it was made with, and buttons to go there and to remove it."""

from __future__ import annotations

from typing import NamedTuple

from qgis.PyQt.QtCore import QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QTextOption,
)
from qgis.PyQt.QtWidgets import QAbstractButton, QSizePolicy, QToolButton, QWidget

from ...translation import tr
from .fonts import small
from .viewport import Viewport, fitted, paint_picture

LINES = 3
MARGIN = 3
BUTTON = 18
LETTERS = (20, 26)
"""Least and most letters that a line has room for."""
FADED = 0.45
SHADE = QColor(0, 0, 0, 170)


class Pinned(NamedTuple):
    """A preview kept for comparison.

    Attributes:
        image: the result.
        lines: name, settings, scores; one line each.
        data: what the owner wants back when the chip is pressed; identifies the preview.
        elsewhere: why it cannot be compared with what is seen now; "" if it can.
        about: the full text of the tool tip; "" to use the lines.
    """

    image: QImage
    lines: tuple[str, ...]
    data: object
    elsewhere: str = ""
    about: str = ""


class Chip(QAbstractButton):
    """A pressable picture: a press brings the settings back, Delete removes it.

    Signals:
        removed: it is to be removed.
        revisited: its place is to be seen again.
    """

    removed = pyqtSignal()
    revisited = pyqtSignal()

    def __init__(self, pinned: Pinned, parent: QWidget) -> None:
        super().__init__(parent)
        self._viewport: Viewport | None = None
        self.setFont(small(self.font()))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.remove_button, self.back_button = (self._button(text) for text in ("×", "↩"))
        self.remove_button.setToolTip(tr("Remove"))
        self.back_button.setToolTip(tr("Go back to the place that this preview shows."))
        self.remove_button.clicked.connect(self.removed)
        self.back_button.clicked.connect(self.revisited)
        self.write(pinned)

    def _button(self, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setAutoRaise(True)
        button.resize(BUTTON, BUTTON)
        palette = button.palette()
        palette.setColor(QPalette.ColorRole.ButtonText, QColor("white"))
        button.setPalette(palette)
        return button

    def write(self, pinned: Pinned) -> None:
        """Show a pinned preview."""
        self.pinned = pinned
        text = ", ".join(pinned.lines)
        self.setAccessibleName(text)
        place = f" {pinned.elsewhere}" if pinned.elsewhere else ""
        self.setToolTip(tr("{}. Press to have these settings back.").format(pinned.about or text) + place)
        self.remove_button.setAccessibleName(tr("Remove {}").format(text))
        self.back_button.setAccessibleName(tr("Go back to the place of {}").format(text))
        self.back_button.setVisible(bool(pinned.elsewhere))
        self.update()

    def look(self, viewport: Viewport | None) -> None:
        """Show this part of the picture; all of it if None."""
        self._viewport = viewport
        self.update()

    def sizeHint(self) -> QSize:
        """Room for a picture with its lines beside it."""
        return self._size(LETTERS[1])

    def minimumSizeHint(self) -> QSize:
        """Room for a picture with shortened lines beside it."""
        return self._size(LETTERS[0])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, with its lines to the right; faded if it shows another place."""
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(SHADE)
        painter.drawRoundedRect(QRectF(self.rect()), 3, 3)
        side = self.height() - 2.0 * MARGIN
        view = QRectF(MARGIN, MARGIN, side, side)
        painter.setOpacity(FADED if self.pinned.elsewhere else 1.0)
        whole = fitted(view, self.pinned.image)
        seen = self._viewport if self._viewport is not None and not self.pinned.elsewhere else whole
        paint_picture(painter, view, seen, self.pinned.image)
        painter.setOpacity(1.0)
        painter.setPen(QColor("white"))
        left, spacing = view.right() + 2 * MARGIN, self.fontMetrics().lineSpacing()
        top = (self.height() - spacing * LINES) / 2
        for number, line in enumerate(self.pinned.lines[:LINES]):
            has_button = number == 0 or (number == LINES - 1 and self.pinned.elsewhere)
            room = self.width() - left - (BUTTON if has_button else MARGIN)
            text = self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, int(room))
            box = QRectF(left, top + number * spacing, room + 1.0, spacing)
            painter.drawText(box, text, QTextOption(Qt.AlignmentFlag.AlignVCenter))
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the small buttons in their corners."""
        self.remove_button.move(self.width() - BUTTON, 0)
        self.back_button.move(self.width() - BUTTON, self.height() - BUTTON)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove the chip on Delete."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def _size(self, letters: int) -> QSize:
        height = height_of_chips(self.font())
        return QSize(height + letters * self.fontMetrics().averageCharWidth() + BUTTON, height)


def height_of_chips(font: QFont) -> int:
    """Height of a chip in pixels, with lines in this font."""
    return LINES * QFontMetrics(font).lineSpacing() + 2 * MARGIN
