"""Pinned previews side by side, over the lower edge of the picture; if there are too many to fit, they scroll."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent, QWheelEvent
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QToolButton, QWidget

from ...translation import tr
from .chip import Chip, Pinned, height_of_chips
from .fonts import small
from .viewport import Viewport

MOST = 12
SPACING = 4
ARROW = 16


class Filmstrip(QScrollArea):
    """The strip of pinned previews.

    Signals:
        chosen: with the data of the preview that was pressed.
        revisited: with the data of the preview whose place is to be seen again.
        changed: a preview was added, removed or rewritten.
    """

    chosen = pyqtSignal(object)
    revisited = pyqtSignal(object)
    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: list[Chip] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget(self)
        self._row = QHBoxLayout(inner)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACING)
        self._row.addStretch(1)
        self.setWidget(inner)
        for see_through in (self.viewport(), inner):
            see_through.setAutoFillBackground(False)
        self._arrows: tuple[QToolButton, ...] = ()
        self._arrows = tuple(self._arrow(text, way) for text, way in (("‹", -1), ("›", 1)))
        self.horizontalScrollBar().rangeChanged.connect(self._place_arrows)
        self.horizontalScrollBar().valueChanged.connect(self._place_arrows)
        self.setAccessibleName(tr("Pinned previews"))
        self._take_height()
        self.setVisible(False)

    @property
    def is_full(self) -> bool:
        """Whether it takes no more previews."""
        return len(self.chips) >= MOST

    def add(self, pinned: Pinned) -> None:
        """Pin one more, unless the strip is full or has it already."""
        if self.is_full or any(chip.pinned.data == pinned.data for chip in self.chips):
            return
        chip = Chip(pinned, self.widget())
        chip.clicked.connect(lambda: self.chosen.emit(chip.pinned.data))
        chip.revisited.connect(lambda: self.revisited.emit(chip.pinned.data))
        chip.removed.connect(lambda: self.remove(chip))
        self.chips.append(chip)
        self._row.insertWidget(len(self.chips) - 1, chip)
        chip.show()
        QTimer.singleShot(0, self._show_last)
        self.setVisible(bool(self.chips))
        self.changed.emit()

    def write(self, pinned: Pinned) -> None:
        """Rewrite the pinned preview with the same data, if there is one."""
        for chip in self.chips:
            if chip.pinned.data == pinned.data:
                chip.write(pinned)

    def remove(self, chip: Chip) -> None:
        """Remove one preview."""
        self.chips.remove(chip)
        self._row.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self.setVisible(bool(self.chips))
        self.changed.emit()

    def clear(self) -> None:
        """Remove all previews."""
        for chip in list(self.chips):
            self.remove(chip)

    def look(self, viewport: Viewport | None) -> None:
        """Show this part of all pictures; its scale is that of the chips' pictures."""
        for chip in self.chips:
            chip.look(viewport)

    @property
    def picture_side(self) -> float:
        """Height and width of the chips' pictures, in pixels."""
        return float(self.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll sideways, whichever way the wheel turns."""
        turn = event.angleDelta()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (turn.y() or turn.x()))
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the arrows at the ends."""
        super().resizeEvent(event)
        self._place_arrows()

    def changeEvent(self, event: QEvent) -> None:
        """Fit the height to another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._take_height()

    def _take_height(self) -> None:
        self.setFixedHeight(height_of_chips(small(self.font())))

    def _show_last(self) -> None:
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().maximum())

    def _arrow(self, text: str, way: int) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setAutoRepeat(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(tr("There are more pinned previews."))
        bar = self.horizontalScrollBar()
        button.clicked.connect(lambda: bar.setValue(bar.value() + way * self.viewport().width() // 2))
        return button

    def _place_arrows(self) -> None:
        """Show an arrow at each end beyond which there is more."""
        bar = self.horizontalScrollBar()
        for button, left, is_needed in zip(
            self._arrows, (0, self.width() - ARROW), (bar.value() > bar.minimum(), bar.value() < bar.maximum())
        ):
            button.setGeometry(left, 0, ARROW, self.height())
            button.setVisible(is_needed)
            button.raise_()
