"""The settings of the dock as widgets: filled for an algorithm, read as plain data, the impossible greyed out."""

from __future__ import annotations

from typing import Any, Protocol

import numpy as np
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QSpinBox, QTextBrowser, QToolButton, QWidget

from ..fusion.diffusion.registry import SCHEDULERS, make_sampler
from ..fusion.errors import FusionError
from ..fusion.job import MAX_ENSEMBLE, MAX_STEPS
from ..fusion.methods.classical.registry import METHODS
from ..fusion.networks.metadata import read_card
from ..fusion.networks.registry import model_path
from ..fusion.networks.runtime import is_available
from ..processing.base import ENSEMBLE, SCHEDULER, SEED, STEPS, tr
from .card_text import formula_page, model_page
from .settings import Settings, last_settings, recommended
from .steps_slider import StepsSlider
from .ways import Way

LARGEST_SEED = 2**31 - 1
SLIDER_END = 50


class Widgets(Protocol):
    """What the form needs of the dock."""

    way_combo: QComboBox
    model_label: QLabel
    model_combo: QComboBox
    card_button: QToolButton
    card_view: QTextBrowser
    scheduler_combo: QComboBox
    steps_slider: StepsSlider
    steps_spin: QSpinBox
    steps_hint: QLabel
    seed_spin: QSpinBox
    die_button: QToolButton
    ensemble_spin: QSpinBox


class SettingsForm(QObject):
    """Drives the widgets that make up a `Settings`.

    Signals:
        changed: something else is chosen.
    """

    changed = pyqtSignal()

    def __init__(self, widgets: Widgets, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = widgets
        self._way: Way | None = None
        self._is_filling = False
        self._parameterisation = "x0"
        widgets.scheduler_combo.addItems(list(SCHEDULERS))
        for row, scheduler in enumerate(SCHEDULERS.values()):
            widgets.scheduler_combo.setItemData(row, tr(scheduler.description), Qt.ItemDataRole.ToolTipRole)
        widgets.steps_spin.setRange(1, MAX_STEPS)
        widgets.steps_slider.setRange(1, SLIDER_END)
        widgets.seed_spin.setRange(0, LARGEST_SEED)
        widgets.ensemble_spin.setRange(1, MAX_ENSEMBLE)
        widgets.model_combo.currentIndexChanged.connect(self._model_changed)
        widgets.scheduler_combo.currentIndexChanged.connect(self._tell)
        widgets.steps_slider.valueChanged.connect(widgets.steps_spin.setValue)
        widgets.steps_spin.valueChanged.connect(self._steps_changed)
        widgets.seed_spin.valueChanged.connect(self._tell)
        widgets.ensemble_spin.valueChanged.connect(self._tell)
        widgets.die_button.clicked.connect(self._throw)
        widgets.card_button.toggled.connect(self._show_card)

    @property
    def way(self) -> Way:
        """The algorithm that is chosen."""
        if self._way is None:
            raise RuntimeError("use() comes first")
        return self._way

    def use(self, way: Way) -> None:
        """Take an algorithm, with what was chosen for it last."""
        self._way = way
        self._fill_models()
        self._say_what_it_is()
        self.take(last_settings(way))

    def refresh_models(self) -> None:
        """Look for models again."""
        settings = self.settings()
        self._fill_models()
        self.take(settings)

    def take(self, settings: Settings) -> None:
        """Show these settings; they belong to the algorithm in use."""
        self._is_filling = True
        ui = self._ui
        for combo, value in ((ui.model_combo, settings.model), (ui.scheduler_combo, settings.scheduler)):
            combo.setCurrentIndex(max(combo.findText(value), min(0, combo.count() - 1)))
        ui.steps_spin.setValue(settings.steps)
        ui.seed_spin.setValue(settings.seed)
        ui.ensemble_spin.setValue(settings.ensemble)
        self._is_filling = False
        self._model_changed()

    def settings(self) -> Settings:
        """What is chosen."""
        ui = self._ui
        return Settings(
            self.way.id,
            ui.model_combo.currentText(),
            ui.scheduler_combo.currentText(),
            ui.steps_spin.value(),
            ui.seed_spin.value(),
            ui.ensemble_spin.value(),
        )

    def parameters(self) -> dict[str, Any]:
        """What is chosen, as parameters of the algorithm."""
        chosen = self.settings()
        return self.way.parameters(chosen.model, chosen.scheduler, chosen.steps, chosen.seed, chosen.ensemble)

    @property
    def trouble(self) -> str:
        """One sentence on why these settings cannot run; "" if they can."""
        if not self.way.has_network:
            return ""
        if not is_available():
            return tr("onnxruntime is missing; install it above, or choose a classical method.")
        chosen = self.settings()
        if not chosen.model:
            return tr("There is no model for this on this machine yet; update the plugin.")
        return _against(chosen.scheduler, chosen.steps, self._parameterisation)

    def _fill_models(self) -> None:
        self._is_filling = True
        combo, models = self._ui.model_combo, self.way.models()
        combo.clear()
        combo.addItems(models)
        if not self.way.has_network:
            for row, method in enumerate(METHODS.values()):
                text = f"{method.label}: {tr(method.description)}"
                combo.setItemData(row, text, Qt.ItemDataRole.ToolTipRole)
        combo.setEnabled(bool(models))
        self._ui.card_button.setEnabled(bool(models))
        self._is_filling = False

    def _say_what_it_is(self) -> None:
        """Labels and tool tips of the algorithm's own parameters; those that it has not are greyed out."""
        ui, way = self._ui, self.way
        definition = way.definition(way.model_parameter)
        ui.model_label.setText(definition.description() if definition is not None else "")
        ui.model_combo.setToolTip(definition.help() if definition is not None and way.has_network else "")
        fields: tuple[tuple[str, tuple[QWidget, ...]], ...] = (
            (SCHEDULER, (ui.scheduler_combo,)),
            (STEPS, (ui.steps_slider, ui.steps_spin)),
            (SEED, (ui.seed_spin, ui.die_button)),
            (ENSEMBLE, (ui.ensemble_spin,)),
        )
        for name, widgets in fields:
            definition = way.definition(name)
            for widget in widgets:
                widget.setEnabled(definition is not None)
                widget.setToolTip(
                    definition.help() if definition is not None else tr("A formula has no network and needs no such.")
                )
        steps = recommended(way).steps if way.has_network else None
        ui.steps_slider.recommend(steps)
        ui.steps_hint.setVisible(steps is not None)
        ui.steps_hint.setText(tr("recommended: {}").format(steps) if steps is not None else "")
        if way.has_network:
            ui.die_button.setToolTip(tr("Another seed, at random."))

    def _model_changed(self, _: int = 0) -> None:
        if self._is_filling:
            return
        model = self._ui.model_combo.currentText()
        self._parameterisation = _parameterisation(model) if self.way.has_network and model else "x0"
        self._show_card(self._ui.card_button.isChecked())
        self._tell()

    def _steps_changed(self, steps: int) -> None:
        slider = self._ui.steps_slider
        slider.blockSignals(True)
        slider.setValue(min(steps, SLIDER_END))
        slider.blockSignals(False)
        self._tell()

    def _throw(self) -> None:
        self._ui.seed_spin.setValue(int(np.random.default_rng().integers(LARGEST_SEED)))

    def _show_card(self, is_open: bool) -> None:
        model = self._ui.model_combo.currentText()
        self._ui.card_view.setVisible(is_open and bool(model))
        if is_open and model:
            self._ui.card_view.setHtml(model_page(model) if self.way.has_network else formula_page(model))

    def _tell(self, _: int = 0) -> None:
        if self._is_filling:
            return
        self._grey_out()
        self.changed.emit()

    def _grey_out(self) -> None:
        """Schedulers that cannot take so many steps; the reason is their tool tip."""
        combo, steps = self._ui.scheduler_combo, self._ui.steps_spin.value()
        for row, scheduler in enumerate(SCHEDULERS.values()):
            reason = _against(scheduler.id, steps, self._parameterisation)
            combo.model().item(row).setEnabled(not reason)
            combo.setItemData(row, reason or tr(scheduler.description), Qt.ItemDataRole.ToolTipRole)


def _against(scheduler: str, steps: int, parameterisation: str) -> str:
    """Why a scheduler cannot take so many steps with such a network; "" if it can."""
    try:
        make_sampler(scheduler, steps, parameterisation=parameterisation)
    except ValueError as error:
        return str(error)
    return ""


def _parameterisation(model: str) -> str:
    try:
        return read_card(model_path(model)).parameterisation
    except FusionError:
        return "x0"
