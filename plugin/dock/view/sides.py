"""Combos for what is seen left and right of the divider, and buttons to flicker and to follow the map."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from ...translation import tr

LEAST_LETTERS = 6


class Side(NamedTuple):
    """A picture that can be seen on one side.

    Attributes:
        key: identifies it.
        name: shown to users.
        against: one sentence on why it cannot be seen now; "" if it can.
    """

    key: str
    name: str
    against: str = ""


class SideCombo(QComboBox):
    """A combo as wide as its current text, or narrower where there is no room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(LEAST_LETTERS)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for all of the text."""
        least, metrics = super().minimumSizeHint(), self.fontMetrics()
        beyond = metrics.horizontalAdvance(self.currentText()) - LEAST_LETTERS * metrics.horizontalAdvance("X")
        return QSize(least.width() + max(beyond, 0), least.height())


class SidesBar(QWidget):
    """Two combos over the upper corners of the picture, and a button between them.

    A side that cannot be seen for a while is chosen again as soon as it can be.

    Signals:
        changed: another side is chosen.
        flickered: the button was pressed.
    """

    changed = pyqtSignal()
    flickered = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.combos = SideCombo(self), SideCombo(self)
        self.flicker_button, self.follow_button = QToolButton(self), QToolButton(self)
        self._sides: list[Side] = []
        self._usual = self._wanted = ["", ""]
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        names = tr("Left of the divider"), tr("Right of the divider")
        for which, (combo, name) in enumerate(zip(self.combos, names)):
            combo.setAccessibleName(name)
            combo.activated.connect(lambda _, which=which: self._choose(which))
        self.flicker_button.setAccessibleName(tr("Flicker"))
        self.flicker_button.setToolTip(
            tr("Show the left picture alone, then the right one (space); Esc or the divider brings both back.")
        )
        self.flicker_button.clicked.connect(self.flickered)
        self.follow_button.setCheckable(True)
        self.follow_button.setAccessibleName(tr("Follow the map"))
        self.follow_button.setToolTip(tr("Follow the map: picture and map are moved and zoomed in step."))
        row.addWidget(self.combos[0])
        row.addStretch(1)
        row.addWidget(self.flicker_button)
        row.addWidget(self.follow_button)
        row.addStretch(1)
        row.addWidget(self.combos[1])

    @property
    def chosen(self) -> tuple[str, str]:
        """Keys of what is seen left and right; what cannot be seen gives way to the usual."""
        there = {side.key for side in self._sides if not side.against}
        left, right = (want if want in there else usual for want, usual in zip(self._wanted, self._usual))
        if left != right:
            return left, right
        return (self._usual[0], right) if right != self._usual[0] else (left, self._usual[1])

    def set_icons(self, flicker: QIcon, follow: QIcon, side: int) -> None:
        """Set the buttons' icons, `side` pixels wide and high."""
        for button, icon in ((self.flicker_button, flicker), (self.follow_button, follow)):
            button.setIcon(icon)
            button.setIconSize(QSize(side, side))

    def offer(self, sides: Sequence[Side], usual: tuple[str, str]) -> None:
        """Offer these sides.

        Args:
            sides: all of them; those that cannot be seen are greyed out.
            usual: keys of what is seen as long as nothing else was chosen.
        """
        self._sides, self._usual = list(sides), list(usual)
        self._wanted = [want or key for want, key in zip(self._wanted, usual)]
        self._fill()

    def choose(self, left: str, right: str) -> None:
        """Show these two, by their keys."""
        self._wanted = [left, right]
        self._fill()
        self.changed.emit()

    def _choose(self, which: int) -> None:
        """Choose a side; if the other side shows the same, the two change places."""
        keys = list(self.chosen)
        key = self._sides[self.combos[which].currentIndex()].key
        if key == keys[1 - which]:
            keys[1 - which] = keys[which]
        keys[which] = key
        self.choose(*keys)

    def _fill(self) -> None:
        for combo, key in zip(self.combos, self.chosen):
            combo.blockSignals(True)
            combo.clear()
            for row, side in enumerate(self._sides):
                combo.addItem(side.name)
                combo.model().item(row).setEnabled(not side.against)
                combo.setItemData(row, side.against, Qt.ItemDataRole.ToolTipRole)
            keys = [side.key for side in self._sides]
            combo.setCurrentIndex(keys.index(key) if key in keys else -1)
            combo.setToolTip(combo.currentText())
            combo.updateGeometry()
            combo.blockSignals(False)
            combo.view().setMinimumWidth(combo.view().sizeHintForColumn(0) + combo.height())
