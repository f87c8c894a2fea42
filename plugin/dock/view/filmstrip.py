"""Up to four previews side by side, each at the part and scale that the swipe view looks at."""

from __future__ import annotations

from typing import NamedTuple

from qgis.PyQt.QtCore import QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QTextOption
from qgis.PyQt.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from ...translation import tr
from .viewport import Viewport, fitted, paint_picture

MOST = 4
PICTURE_HEIGHT = 110
LINES = 5
SMALLER = 0.85


class Pinned(NamedTuple):
    """A preview kept for comparison.

    Attributes:
        image: its result.
        lines: what it was made with, seconds and scores; one line each.
        data: whatever the owner wants back when it is chosen.
    """

    image: QImage
    lines: tuple[str, ...]
    data: object


class Frame(QAbstractButton):
    """One picture of the strip: press it to have its settings back, Delete to remove it."""

    removed = pyqtSignal()

    def __init__(self, pinned: Pinned, parent: QWidget) -> None:
        super().__init__(parent)
        self._viewport: Viewport | None = None
        font = self.font()
        font.setPointSizeF(SMALLER * font.pointSizeF())
        self.setFont(font)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._button = QToolButton(self)
        self._button.setText("×")
        self._button.setToolTip(tr("Remove"))
        self._button.clicked.connect(self.removed)
        self.write(pinned)

    def write(self, pinned: Pinned) -> None:
        """Show this."""
        self.pinned = pinned
        text = ", ".join(pinned.lines)
        self.setAccessibleName(text)
        self.setToolTip(tr("{}. Press to have these settings back.").format(text))
        self._button.setAccessibleName(tr("Remove {}").format(text))
        self.update()

    def look(self, viewport: Viewport | None) -> None:
        """See this part of the picture; all of it if None."""
        self._viewport = viewport
        self.update()

    def sizeHint(self) -> QSize:
        """A picture and its lines."""
        return QSize(80, PICTURE_HEIGHT + LINES * self.fontMetrics().lineSpacing() + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, and its lines beneath."""
        painter = QPainter(self)
        view = QRectF(0, 0, self.width(), PICTURE_HEIGHT)
        painter.fillRect(view, self.palette().color(QPalette.ColorRole.Base))
        paint_picture(painter, view, self._viewport or fitted(view, self.pinned.image), self.pinned.image)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        metrics, top = self.fontMetrics(), view.bottom() + 2
        for line in self.pinned.lines[:LINES]:
            box = QRectF(0, top, self.width(), metrics.lineSpacing())
            text = metrics.elidedText(line, Qt.TextElideMode.ElideRight, self.width())
            painter.drawText(box, text, QTextOption(Qt.AlignmentFlag.AlignHCenter))
            top += metrics.lineSpacing()
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def resizeEvent(self, event: object) -> None:
        """Keep the small button in the corner."""
        self._button.resize(20, 20)
        self._button.move(self.width() - 22, 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class Filmstrip(QWidget):
    """The pinned previews.

    Signals:
        chosen: with the data of the one pressed.
        changed: one was added or removed.
    """

    chosen = pyqtSignal(object)
    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.frames: list[Frame] = []
        self.setVisible(False)

    @property
    def is_full(self) -> bool:
        """Whether no more fit."""
        return len(self.frames) >= MOST

    def add(self, pinned: Pinned) -> None:
        """Pin one more, unless the strip is full or has it already."""
        if self.is_full or any(frame.pinned.data == pinned.data for frame in self.frames):
            return
        frame = Frame(pinned, self)
        frame.clicked.connect(lambda: self.chosen.emit(frame.pinned.data))
        frame.removed.connect(lambda: self.remove(frame))
        self.frames.append(frame)
        self._row.addWidget(frame)
        self.setVisible(True)
        self.changed.emit()

    def replace(self, pinned: Pinned) -> None:
        """Write something else beneath the one with the same data, if it is pinned."""
        for frame in self.frames:
            if frame.pinned.data == pinned.data:
                frame.write(pinned)

    def remove(self, frame: Frame) -> None:
        """Take one off."""
        self.frames.remove(frame)
        self._row.removeWidget(frame)
        frame.deleteLater()
        self.setVisible(bool(self.frames))
        self.changed.emit()

    def look(self, viewport: Viewport | None) -> None:
        """See this part of all pictures."""
        for frame in self.frames:
            frame.look(viewport)
