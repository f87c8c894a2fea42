"""All that is chosen: task, algorithm, layers and settings; each choice offers what the next can be."""

from __future__ import annotations

from typing import Protocol

from qgis.core import QgsApplication
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QLabel

from ...translation import tr
from .form import SettingsForm
from .form import Widgets as FormWidgets
from .layer_choice import LayerChoice
from .settings import Settings, last_algorithm, save
from .ways import Way, tasks


class Widgets(FormWidgets, Protocol):
    """What the choices need of the dock."""

    task_combo: QComboBox
    first_label: QLabel
    second_label: QLabel
    first_combo: QgsMapLayerComboBox
    second_combo: QgsMapLayerComboBox
    layers_label: QLabel
    trouble_label: QLabel


class Choices(QObject):
    """Drives the widgets that choose.

    Args:
        widgets: of the dock.
        parent: the dock.

    Attributes:
        layers, form: the parts.

    Signals:
        task_changed: another task.
        layers_changed: other rasters.
        settings_changed: anything else.
    """

    task_changed = pyqtSignal()
    layers_changed = pyqtSignal()
    settings_changed = pyqtSignal()

    def __init__(self, widgets: Widgets, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = widgets
        self._tasks = tasks()
        for task in self._tasks:
            widgets.task_combo.addItem(task.title, task.id)
        self.form = SettingsForm(widgets, self)
        labels, combos = (widgets.first_label, widgets.second_label), (widgets.first_combo, widgets.second_combo)
        self.layers = LayerChoice(self._tasks[0], labels, combos, widgets.layers_label)
        index, row = self._place_of(last_algorithm())
        widgets.task_combo.setCurrentIndex(index)
        self._use_task(index, row)
        widgets.task_combo.currentIndexChanged.connect(self._change_task)
        widgets.way_combo.currentIndexChanged.connect(self._change_way)
        self.layers.changed.connect(self.layers_changed)
        self.form.changed.connect(self._change_settings)
        self._show_trouble()

    @property
    def trouble(self) -> str:
        """One sentence on why what is chosen cannot run; "" if it can."""
        if QgsApplication.processingRegistry().algorithmById(self.form.way.id) is None:
            return tr("Amalgam is switched off; turn it on in Settings > Options > Processing > Providers.")
        return self.layers.trouble or self.form.trouble

    def way_of(self, algorithm: str) -> Way:
        """An algorithm by its id."""
        index, row = self._place_of(algorithm)
        return self._tasks[index].ways[row]

    def take(self, settings: Settings) -> None:
        """Choose these settings, with their task and algorithm."""
        task, row = self._place_of(settings.algorithm)
        self._ui.task_combo.setCurrentIndex(task)
        self._ui.way_combo.setCurrentIndex(row)
        self.form.take(settings)

    def _place_of(self, algorithm: str) -> tuple[int, int]:
        """Rows of an algorithm's task and of itself; the first ones if it is unknown."""
        for index, task in enumerate(self._tasks):
            for row, way in enumerate(task.ways):
                if way.id == algorithm:
                    return index, row
        return 0, 0

    def _change_task(self, index: int) -> None:
        self._use_task(index, 0)
        self.task_changed.emit()
        self._change_settings()

    def _use_task(self, index: int, row: int) -> None:
        """Settings first: whoever hears of other layers may ask what they are for."""
        combo, ways = self._ui.way_combo, self._tasks[index].ways
        combo.blockSignals(True)
        combo.clear()
        for k, way in enumerate(ways):
            combo.addItem(way.short_title, way.id)
            combo.setItemData(k, way.title, Qt.ItemDataRole.ToolTipRole)
        combo.setCurrentIndex(row)
        combo.blockSignals(False)
        self.form.blockSignals(True)
        self.form.use(ways[row])
        self.form.blockSignals(False)
        self.layers.use(self._tasks[index])

    def _change_way(self, row: int) -> None:
        self.form.use(self.layers.task.ways[max(0, row)])

    def _change_settings(self) -> None:
        save(self.form.settings())
        self._show_trouble()
        self.settings_changed.emit()

    def _show_trouble(self) -> None:
        trouble = self.form.trouble
        self._ui.trouble_label.setText(trouble)
        self._ui.trouble_label.setVisible(bool(trouble))
