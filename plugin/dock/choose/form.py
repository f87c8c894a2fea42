"""The experts' settings as widgets: filled for an algorithm, read as plain data, the impossible greyed out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Protocol

import numpy as np
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QDoubleSpinBox, QLabel, QSpinBox, QTextBrowser, QToolButton

from ...fusion.diffusion.registry import SCHEDULERS
from ...fusion.job import MAX_CONSISTENCY, MAX_ENSEMBLE, MAX_STEPS
from ...fusion.networks.precision import PRECISIONS
from ...processing.names import CONSISTENCY, ENSEMBLE, PRECISION, SCHEDULER, SEED, SHARPNESS, STEPS
from ...translation import tr
from .availability import ParameterRow, offer, offer_entry
from .limits import against_machine, against_precision, against_scheduler, against_seed, against_steps
from .model_choice import ModelChoice
from .settings import Settings, last_settings, parameters_of, recommended
from .steps_slider import StepsSlider
from .ways import Way

LARGEST_SEED = 2**31 - 1
SLIDER_END = 50


class FormWidgets(Protocol):
    """The dock's widgets that the form needs."""

    way_combo: QComboBox
    model_label: QLabel
    model_combo: QComboBox
    card_button: QToolButton
    card_view: QTextBrowser
    scheduler_label: QLabel
    scheduler_combo: QComboBox
    steps_label: QLabel
    steps_slider: StepsSlider
    steps_spin: QSpinBox
    seed_label: QLabel
    seed_spin: QSpinBox
    die_button: QToolButton
    ensemble_label: QLabel
    ensemble_spin: QSpinBox
    precision_label: QLabel
    precision_combo: QComboBox
    consistency_label: QLabel
    consistency_spin: QSpinBox
    sharpness_label: QLabel
    sharpness_spin: QDoubleSpinBox


class SettingsForm(QObject):
    """Drives the widgets that make up a `Settings`.

    Signals:
        changed: something else was chosen.
    """

    changed = pyqtSignal()

    def __init__(self, widgets: FormWidgets, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = widgets
        self._way: Way | None = None
        self._is_filling = False
        self._set_aside: tuple[int, int] | None = None
        self._model = ModelChoice(
            widgets.model_label, widgets.model_combo, widgets.card_button, widgets.card_view
        )  # fmt: skip
        for scheduler in SCHEDULERS.values():
            widgets.scheduler_combo.addItem(tr(scheduler.title), scheduler.id)
        for precision in PRECISIONS:
            widgets.precision_combo.addItem(precision, precision)
        for spin, low, high in (
            (widgets.steps_spin, 1, MAX_STEPS),
            (widgets.steps_slider, 1, SLIDER_END),
            (widgets.seed_spin, 0, LARGEST_SEED),
            (widgets.ensemble_spin, 1, MAX_ENSEMBLE),
            (widgets.consistency_spin, 0, MAX_CONSISTENCY),
        ):
            spin.setRange(low, high)
        for spin in (widgets.consistency_spin, widgets.sharpness_spin):
            spin.setSpecialValueText(tr("off"))
        self._connect()

    def _connect(self) -> None:
        ui = self._ui
        self._model.changed.connect(self._tell)
        for combo in (ui.scheduler_combo, ui.precision_combo):
            combo.currentIndexChanged.connect(self._tell)
        ui.steps_slider.valueChanged.connect(ui.steps_spin.setValue)
        ui.steps_spin.valueChanged.connect(self._steps_changed)
        for spin in (ui.seed_spin, ui.ensemble_spin, ui.consistency_spin, ui.sharpness_spin):
            spin.valueChanged.connect(self._tell)
        ui.die_button.clicked.connect(self._throw)

    @property
    def way(self) -> Way:
        """The algorithm that is chosen."""
        if self._way is None:
            raise RuntimeError("use() comes first")
        return self._way

    def use(self, way: Way) -> None:
        """Use an algorithm, with the settings that were last chosen for it."""
        self._way = way
        self._set_aside = None
        settings = last_settings(way)
        self._model.use(way, settings.model)
        self._fill(settings)

    def refresh_models(self) -> None:
        """Look for models again."""
        chosen = self.chosen()
        self._model.use(self.way, chosen.model)
        self._fill(chosen)

    def take(self, settings: Settings) -> None:
        """Show settings, which belong to the algorithm in use.

        The steps and samples of a regression were nobody's choice: those that were shown before stay.
        """
        self._model.choose(settings.model)
        if against_steps(self._model.card):
            before = self.chosen()
            settings = replace(settings, steps=before.steps, ensemble=before.ensemble)
        self._fill(settings)

    def _fill(self, settings: Settings) -> None:
        self._is_filling = True
        ui = self._ui
        self._set_aside = None
        self._model.choose(settings.model)
        for combo, chosen in ((ui.scheduler_combo, settings.scheduler), (ui.precision_combo, settings.precision)):
            combo.setCurrentIndex(max(combo.findData(chosen), 0))
        ui.steps_spin.setValue(settings.steps)
        ui.seed_spin.setValue(settings.seed)
        ui.ensemble_spin.setValue(settings.ensemble)
        ui.consistency_spin.setValue(settings.consistency)
        ui.sharpness_spin.setValue(settings.sharpness)
        self._is_filling = False
        self._tell()

    def settings(self) -> Settings:
        """The settings as they would run."""
        ui = self._ui
        return Settings(
            self.way.id,
            self._model.model,
            str(ui.scheduler_combo.currentData()),
            ui.steps_spin.value(),
            ui.seed_spin.value(),
            ui.ensemble_spin.value(),
            str(ui.precision_combo.currentData()),
            ui.consistency_spin.value(),
            round(ui.sharpness_spin.value(), ui.sharpness_spin.decimals()),
        )

    def chosen(self) -> Settings:
        """The settings as chosen, including what this model cannot do but another could."""
        settings = self.settings()
        if self._set_aside is None:
            return settings
        steps, ensemble = self._set_aside
        return replace(settings, steps=steps, ensemble=ensemble)

    def parameters(self) -> dict[str, Any]:
        """The settings as parameters of the algorithm."""
        return parameters_of(self.way, self.settings())

    @property
    def trouble(self) -> str:
        """One sentence on why these settings cannot run; "" if they can."""
        chosen = self.settings()
        impossible = against_machine(self.way, chosen.model)
        if impossible or not self.way.has_network:
            return impossible
        return against_scheduler(
            chosen.scheduler, chosen.steps, self._model.parameterisation
        ) or against_precision(chosen.model, chosen.precision)  # fmt: skip

    def _steps_changed(self, steps: int) -> None:
        slider = self._ui.steps_slider
        slider.blockSignals(True)
        slider.setValue(min(steps, SLIDER_END))
        slider.blockSignals(False)
        self._tell()

    def _throw(self) -> None:
        self._ui.seed_spin.setValue(int(np.random.default_rng().integers(LARGEST_SEED)))

    def _tell(self, _: object = None) -> None:
        if self._is_filling:
            return
        self._say_what_is_possible()
        self.changed.emit()

    def _set_steps_aside(self, is_regression: bool) -> None:
        """Show one step and one sample for a regression; the chosen numbers come back with the next model."""
        ui = self._ui
        if is_regression is (self._set_aside is not None):
            return
        wanted, self._set_aside = self._set_aside, None
        if is_regression:
            self._set_aside, wanted = (ui.steps_spin.value(), ui.ensemble_spin.value()), (1, 1)
        self._is_filling = True
        for spin, value in zip((ui.steps_spin, ui.ensemble_spin), wanted or ()):
            spin.setValue(value)
        self._is_filling = False

    def _say_what_is_possible(self) -> None:
        """Set tool tips; hide what the algorithm lacks, and grey out what it cannot do."""
        ui, regression = self._ui, against_steps(self._model.card)
        self._set_steps_aside(bool(regression))
        for row, against in (
            (ParameterRow(SCHEDULER, ui.scheduler_label, (ui.scheduler_combo,)), regression),
            (ParameterRow(STEPS, ui.steps_label, (ui.steps_slider, ui.steps_spin)), regression),
            (ParameterRow(SEED, ui.seed_label, (ui.seed_spin, ui.die_button)), against_seed(self._model.card)),
            (ParameterRow(ENSEMBLE, ui.ensemble_label, (ui.ensemble_spin,)), regression),
            (ParameterRow(PRECISION, ui.precision_label, (ui.precision_combo,)), ""),
            (ParameterRow(CONSISTENCY, ui.consistency_label, (ui.consistency_spin,)), ""),
            (ParameterRow(SHARPNESS, ui.sharpness_label, (ui.sharpness_spin,)), ""),
        ):
            offer(row, self.way, against)
        if ui.die_button.isEnabled():
            ui.die_button.setToolTip(tr("Choose another seed at random."))
        if ui.scheduler_combo.isEnabled() and ui.steps_spin.value() == 1:
            ui.scheduler_combo.setToolTip(
                tr("With one step, all schedulers except Flow, midpoint give the same result.")
            )
        steps = recommended(self.way).steps if self.way.definition(STEPS) is not None and not regression else None
        ui.steps_slider.recommend(steps)
        if steps is not None:
            for widget in (ui.steps_slider, ui.steps_spin):
                widget.setToolTip(f"{widget.toolTip()} {tr('Recommended: {}.').format(steps)}")
        self._grey_out()

    def _grey_out(self) -> None:
        """Grey out schedulers that cannot take so many steps, and precisions for which the model has no file."""
        ui, steps = self._ui, self._ui.steps_spin.value()
        for row, scheduler in enumerate(SCHEDULERS.values()):
            reason = against_scheduler(scheduler.id, steps, self._model.parameterisation)
            offer_entry(ui.scheduler_combo, row, reason, tr(scheduler.description))
        for row, precision in enumerate(PRECISIONS):
            reason = against_precision(self._model.model, precision) if self.way.has_network else ""
            offer_entry(ui.precision_combo, row, reason, "")
