"""Two pictures of one place, one behind the other, with a divider to drag; zoomed by wheel, moved by hand or keys."""

from __future__ import annotations

import math

from qgis.PyQt.QtCore import QPoint, QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from qgis.PyQt.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from .legend import NO_LEGENDS, Legends
from .swipe_marks import paint_captions, paint_divider, paint_hint
from .viewport import Viewport, fitted, paint_picture

GRIP = 8.0
"""How near to the divider a press takes hold of it, in pixels."""
STEP = 0.02
NOTCH = 120.0
ZOOM = 1.25
PAN = 24.0
LEAST_HEIGHT = 180
DIMMED = 0.4
"""Opacity of pictures that are about to be replaced."""


class SwipeView(QWidget):
    """Compares two pictures of one size.

    Signals:
        view_changed: another part is seen, or another scale.
        pointed: with the pixel (QPoint) of the pictures that the pointer is on; None where it is on none.
    """

    view_changed = pyqtSignal()
    pointed = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before: QImage | None = None
        self._after: QImage | None = None
        self._names = ("", "")
        self._legends: Legends = NO_LEGENDS
        self._alone: int | None = None
        self._is_dimmed = False
        self._footers: tuple[QWidget, ...] = ()
        self._hint = ""
        self._divider = 0.5
        self._viewport: Viewport | None = None
        self._held: QPointF | None = None
        self._holds_divider = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(LEAST_HEIGHT)

    @property
    def divider(self) -> float:
        """Where the divider stands: 0 at the left edge, 1 at the right."""
        return self._divider

    @property
    def alone(self) -> int | None:
        """Which picture is seen alone, 0 for the left one, 1 for the right one; None if both are."""
        return self._alone

    @property
    def viewport(self) -> Viewport | None:
        """The part that is seen; None if there are no pictures."""
        if self._after is None:
            return None
        return self._viewport or fitted(self._view, self._after)

    def sizeHint(self) -> QSize:
        """Little, so that a low window needs no scroll bar; the view takes whatever room there is."""
        return QSize(240, LEAST_HEIGHT)

    def show_pair(
        self,
        before: QImage,
        after: QImage,
        names: tuple[str, str],
        legends: Legends = NO_LEGENDS,
    ) -> None:
        """Show two pictures; the view stays where it is if they have the size of those before."""
        if self._after is None or self._after.size() != after.size():
            self._viewport = None
        self._before, self._after, self._names, self._legends = before, after, names, legends
        self.update()
        self.view_changed.emit()

    def clear(self, hint: str) -> None:
        """Show a sentence and no pictures."""
        self._before = self._after = self._viewport = None
        self._hint = hint
        self.update()

    def set_dimmed(self, is_dimmed: bool) -> None:
        """Dim pictures that are about to be replaced, or stop dimming them."""
        self._is_dimmed = is_dimmed
        self.update()

    def lay_over(self, header: QWidget, *footers: QWidget) -> None:
        """Put a widget over the upper edge of the pictures, and others over the lower edge."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(header)
        layout.addStretch(1)
        for footer in footers:
            layout.addWidget(footer)
        self._footers = footers

    def move_divider(self, to: float) -> None:
        """Put the divider somewhere between 0 and 1."""
        self._divider, self._alone = min(max(to, 0.0), 1.0), None
        self.update()

    def flicker(self) -> None:
        """Show the left picture alone or, if that is seen, the right one."""
        if self._after is not None:
            self._alone = 1 if self._alone == 0 else 0
            self.update()

    def show_both(self) -> None:
        """Show both pictures again."""
        self._alone = None
        self.update()

    def fit(self) -> None:
        """Show all of the pictures."""
        self._look(None)

    def look_at(self, viewport: Viewport) -> None:
        """Show this part of the pictures, if there are any."""
        if self._after is not None:
            self._look(viewport)

    def zoom(self, factor: float, anchor: QPointF | None = None) -> None:
        """Magnify around a point of the view, by default its middle."""
        if self.viewport is not None:
            self._look(self.viewport.zoomed(factor, self._view, anchor or self._view.center()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the first picture left of the divider, the second one right of it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Base))
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        viewport = self.viewport
        if self._before is None or self._after is None or viewport is None:
            paint_hint(painter, self._view, self._hint)
        else:
            for image, side in zip((self._before, self._after), self._sides()):
                painter.save()
                painter.setClipRect(side)
                painter.setOpacity(DIMMED if self._is_dimmed else 1.0)
                paint_picture(painter, self._view, viewport, image)
                painter.restore()
            if self._alone is None:
                paint_divider(painter, self._view, self._divider)
            paint_captions(painter, self._sides(), self._names, self._legends, self._covered)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self._view.adjusted(1, 1, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep fitted pictures fitted."""
        self.view_changed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the pointer."""
        self.zoom(ZOOM ** (event.angleDelta().y() / NOTCH), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the divider, or of the picture."""
        point = _position(event)
        self._holds_divider = self._near_divider(point)
        self._held = point

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is held; say what the pointer is on."""
        point = _position(event)
        self.pointed.emit(self._pixel_at(point))
        if self._held is None or self._after is None or self.viewport is None:
            shape = Qt.CursorShape.SplitHCursor if self._near_divider(point) else Qt.CursorShape.OpenHandCursor
            self.setCursor(shape if self._after is not None else Qt.CursorShape.ArrowCursor)
        elif self._holds_divider:
            self.move_divider(point.x() / self._view.width())
        else:
            self._look(self.viewport.moved(point - self._held, self._after))
            self._held = point

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the divider or the picture."""
        self._held = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show all of the pictures."""
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right move the divider, with Shift all arrows move the picture; +, - and 0 zoom; Space flickers."""
        key, shifted = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        arrows = {
            Qt.Key.Key_Left: (1, 0),
            Qt.Key.Key_Right: (-1, 0),
            Qt.Key.Key_Up: (0, 1),
            Qt.Key.Key_Down: (0, -1),
        }
        if key in arrows and shifted and self.viewport is not None and self._after is not None:
            right, down = arrows[key]
            self._look(self.viewport.moved(QPointF(PAN * right, PAN * down), self._after))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not shifted:
            self.move_divider(self._divider + (STEP if key == Qt.Key.Key_Right else -STEP))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.move_divider(float(key == Qt.Key.Key_End))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(ZOOM)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / ZOOM)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.flicker()
        elif key == Qt.Key.Key_Escape and self._alone is not None:
            self.show_both()
        else:
            super().keyPressEvent(event)

    @property
    def _view(self) -> QRectF:
        return QRectF(self.rect())

    @property
    def _covered(self) -> int:
        """Pixels at the lower edge that other widgets cover."""
        return sum(footer.height() for footer in self._footers if footer.isVisible())

    def _look(self, viewport: Viewport | None) -> None:
        self._viewport = viewport
        self.update()
        self.view_changed.emit()

    def _pixel_at(self, point: QPointF) -> QPoint | None:
        """The pixel of the pictures at a point of the view; None if there is none."""
        if self._after is None or self.viewport is None:
            return None
        inside = (point - self.viewport.target(self._view, self._after).topLeft()) / self.viewport.scale
        pixel = QPoint(math.floor(inside.x()), math.floor(inside.y()))
        return pixel if self._after.rect().contains(pixel) else None

    def _near_divider(self, point: QPointF) -> bool:
        if self._after is None or self._alone is not None:
            return False
        return abs(point.x() - self._divider * self._view.width()) <= GRIP

    def _sides(self) -> tuple[QRectF, QRectF]:
        left, right = QRectF(self._view), QRectF(self._view)
        share = self._divider if self._alone is None else 1.0 - self._alone
        left.setRight(share * self._view.width())
        right.setLeft(left.right())
        return left, right


def _position(event: QMouseEvent) -> QPointF:
    """Position of a mouse event: `localPos` under Qt 5, `position` under Qt 6."""
    return event.position() if hasattr(event, "position") else event.localPos()
