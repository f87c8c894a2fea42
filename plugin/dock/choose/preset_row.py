"""The row that most people need: three presets, and the fold with the experts' settings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QToolButton, QWidget

from ...translation import tr
from .offered_task import OfferedTask
from .presets import Preset
from .settings import Settings, is_unfolded, save_unfolded
from .ways import Way


class PresetWidgets(Protocol):
    """The dock's widgets that the row needs."""

    fast_button: QToolButton
    balanced_button: QToolButton
    best_button: QToolButton
    advanced_button: QToolButton
    advanced_panel: QWidget


class PresetRow(QObject):
    """Drives the widgets of the row.

    Signals:
        chosen: with the Settings of a preset that was pressed.
    """

    chosen = pyqtSignal(object)

    def __init__(self, widgets: PresetWidgets, parent: QObject) -> None:
        super().__init__(parent)
        self._buttons = widgets.fast_button, widgets.balanced_button, widgets.best_button
        self._fold, self._panel = widgets.advanced_button, widgets.advanced_panel
        self._presets: Sequence[Preset] = ()
        for row, button in enumerate(self._buttons):
            button.clicked.connect(lambda _, row=row: self.chosen.emit(self._presets[row].settings))
        self._fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._names = tr("Advanced"), tr("Custom")
        self._fold.toggled.connect(self._unfold)
        self._fold.setChecked(is_unfolded())
        self._unfold(self._fold.isChecked())
        self._keep_wide_enough()

    def use(self, task: OfferedTask) -> None:
        """Offer the presets of a task."""
        self._presets = task.presets()

    def show_settings(self, way: Way, settings: Settings) -> None:
        """Mark the preset that these settings match; if none does, they are custom."""
        is_custom = True
        for button, preset in zip(self._buttons, self._presets):
            is_chosen, trouble = preset.fits(way, settings), preset.trouble
            is_custom = is_custom and not is_chosen
            button.setChecked(is_chosen)
            button.setEnabled(not trouble)
            button.setToolTip(trouble or preset.says)
        self._fold.setText(self._names[is_custom])
        self._fold.setToolTip(
            tr("These settings match none of the three presets; press one of them to go back.")
            if is_custom
            else tr("Algorithm, model, steps and everything else that the presets choose for you.")
        )

    def _keep_wide_enough(self) -> None:
        """Keep the button wide enough for both of its names, so that no other button moves."""
        widths = []
        for name in self._names:
            self._fold.setText(name)
            widths.append(self._fold.sizeHint().width())
        self._fold.setMinimumWidth(max(widths))

    def _unfold(self, is_wanted: bool) -> None:
        self._panel.setVisible(is_wanted)
        self._fold.setArrowType(Qt.ArrowType.DownArrow if is_wanted else Qt.ArrowType.RightArrow)
        save_unfolded(is_wanted)
