"""All that is chosen: task, algorithm, layers and settings; each choice offers what the next can be."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QLabel

from ...translation import tr
from .band_choice import BandChoice
from .form import FormWidgets, SettingsForm
from .layer_choice import LayerChoice, LayerWidgets
from .offered_task import OfferedTask
from .preset_row import PresetRow, PresetWidgets
from .settings import Settings, last_algorithm, last_task, remember
from .tasks import tasks
from .ways import Way


class ChoiceWidgets(FormWidgets, PresetWidgets, LayerWidgets, Protocol):
    """The dock's widgets that the choices need."""

    task_combo: QComboBox
    band_choice: BandChoice
    trouble_label: QLabel


class Choices(QObject):
    """Drives the widgets that choose.

    Args:
        widgets: the dock's.
        parent: the dock.

    Attributes:
        layers, form: the parts.

    Signals:
        task_changed: another task was chosen.
        layers_changed: other rasters were chosen.
        settings_changed: anything else was chosen.
    """

    task_changed = pyqtSignal()
    layers_changed = pyqtSignal()
    settings_changed = pyqtSignal()

    def __init__(self, widgets: ChoiceWidgets, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = widgets
        self._tasks = tasks()
        for task in self._tasks:
            widgets.task_combo.addItem(task.title, task.id)
        self.form = SettingsForm(widgets, self)
        self.layers = LayerChoice(self._tasks[0], widgets)
        self._presets = PresetRow(widgets, self)
        index = next((row for row, task in enumerate(self._tasks) if task.id == last_task()), 0)
        widgets.task_combo.setCurrentIndex(index)
        self._use_task(index)
        widgets.task_combo.currentIndexChanged.connect(self._change_task)
        widgets.way_combo.currentIndexChanged.connect(self._change_way)
        self.layers.changed.connect(self._change_layers)
        widgets.band_choice.changed.connect(self.settings_changed)
        self._offer_bands()
        self.form.changed.connect(self._change_settings)
        self._presets.chosen.connect(self._take_preset)
        self._show()

    @property
    def trouble(self) -> str:
        """One sentence on why what is chosen cannot run; "" if it can."""
        if QgsApplication.processingRegistry().algorithmById(self.form.way.id) is None:
            return tr("Amalgam is switched off; turn it on in Settings > Options > Processing > Providers.")
        return self.layers.trouble or self.form.trouble

    @property
    def shown_bands(self) -> tuple[int, ...]:
        """Bands of a cube to show as red, green and blue; () for those that the layer shows."""
        return self._ui.band_choice.bands

    def way_of(self, algorithm: str) -> Way:
        """The algorithm with an id."""
        index, row = self._place_of(algorithm)
        return self._tasks[index].ways[row]

    def take(self, settings: Settings) -> None:
        """Choose these settings, with their task and algorithm."""
        task, row = self._place_of(settings.algorithm)
        self._ui.task_combo.setCurrentIndex(task)
        self._ui.way_combo.setCurrentIndex(row)
        self.form.take(settings)

    def renew(self) -> None:
        """Look for what can run now that onnxruntime or models were added; defaults change for those who chose nothing
        yet.
        """
        task = self.layers.task
        if last_algorithm(task.id):
            self.form.refresh_models()
        else:
            self.take(task.first_choice())

    def _change_layers(self) -> None:
        self._offer_bands()
        self.layers_changed.emit()

    def _offer_bands(self) -> None:
        """Let bands be chosen where there is a cube."""
        self._ui.band_choice.use(self.layers.before if self.layers.task.is_cube else None)

    def _take_preset(self, settings: Settings) -> None:
        """Take a preset's settings, except the seed, which no preset fixes."""
        self.take(replace(settings, seed=self.form.settings().seed))

    def _place_of(self, algorithm: str) -> tuple[int, int]:
        """Rows of an algorithm's task and of the algorithm itself; the first ones if it is unknown."""
        for index, task in enumerate(self._tasks):
            for row, way in enumerate(task.ways):
                if way.id == algorithm:
                    return index, row
        return 0, 0

    def _change_task(self, index: int) -> None:
        self._use_task(index)
        self.task_changed.emit()
        self._change_settings()

    def _use_task(self, index: int) -> None:
        """Use a task; its settings come first, since whoever hears of other layers may ask what they are for."""
        task = self._tasks[index]
        algorithm = last_algorithm(task.id)
        _, row = self._place_of(algorithm or task.first_choice().algorithm)
        self._offer_ways(task, row)
        self._presets.use(task)
        self.form.blockSignals(True)
        self.form.use(task.ways[row])
        if not algorithm:
            self.form.take(task.first_choice())
        self.form.blockSignals(False)
        self.layers.use(task)
        self._offer_bands()

    def _offer_ways(self, task: OfferedTask, row: int) -> None:
        combo = self._ui.way_combo
        combo.blockSignals(True)
        combo.clear()
        for k, way in enumerate(task.ways):
            combo.addItem(way.short_title, way.id)
            combo.setItemData(k, way.title, Qt.ItemDataRole.ToolTipRole)
        combo.setCurrentIndex(row)
        combo.blockSignals(False)

    def _change_way(self, row: int) -> None:
        self.form.use(self.layers.task.ways[max(0, row)])

    def _change_settings(self) -> None:
        remember(self.layers.task.id, self.form.chosen())
        self._show()
        self.settings_changed.emit()

    def _show(self) -> None:
        """Show which preset the settings are and, if they cannot run, why."""
        self._presets.show_settings(self.form.way, self.form.settings())
        trouble = self.form.trouble
        self._ui.trouble_label.setText(trouble)
        self._ui.trouble_label.setVisible(bool(trouble))
