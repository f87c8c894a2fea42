"""The settings of the dock as widgets: filled for an algorithm, read as plain data, the impossible greyed out."""

from __future__ import annotations

from typing import Any, Protocol

import numpy as np
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QSpinBox, QTextBrowser, QToolButton

from ...fusion.diffusion.registry import SCHEDULERS
from ...fusion.job import MAX_CONSISTENCY, MAX_ENSEMBLE, MAX_STEPS
from ...fusion.networks.precision import PRECISIONS
from ...fusion.networks.runtime import is_available
from ...processing.names import ENSEMBLE, PRECISION, SCHEDULER, SEED, STEPS
from ...processing.network_pansharpening import CONSISTENCY
from ...translation import tr
from .availability import offer, offer_entry
from .limits import against_precision, against_scheduler, against_steps
from .model_choice import ModelChoice
from .settings import Settings, last_settings, parameters_of, recommended
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
    precision_combo: QComboBox
    consistency_spin: QSpinBox


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
        self._model = ModelChoice(
            widgets.model_label, widgets.model_combo, widgets.card_button, widgets.card_view
        )  # fmt: skip
        widgets.scheduler_combo.addItems(list(SCHEDULERS))
        widgets.precision_combo.addItems(list(PRECISIONS))
        for spin, low, high in (
            (widgets.steps_spin, 1, MAX_STEPS),
            (widgets.steps_slider, 1, SLIDER_END),
            (widgets.seed_spin, 0, LARGEST_SEED),
            (widgets.ensemble_spin, 1, MAX_ENSEMBLE),
            (widgets.consistency_spin, 0, MAX_CONSISTENCY),
        ):
            spin.setRange(low, high)
        widgets.consistency_spin.setSpecialValueText(tr("off"))
        self._connect()

    def _connect(self) -> None:
        ui = self._ui
        self._model.changed.connect(self._tell)
        for combo in (ui.scheduler_combo, ui.precision_combo):
            combo.currentIndexChanged.connect(self._tell)
        ui.steps_slider.valueChanged.connect(ui.steps_spin.setValue)
        ui.steps_spin.valueChanged.connect(self._steps_changed)
        for spin in (ui.seed_spin, ui.ensemble_spin, ui.consistency_spin):
            spin.valueChanged.connect(self._tell)
        ui.die_button.clicked.connect(self._throw)

    @property
    def way(self) -> Way:
        """The algorithm that is chosen."""
        if self._way is None:
            raise RuntimeError("use() comes first")
        return self._way

    def use(self, way: Way) -> None:
        """Take an algorithm, with what was chosen for it last."""
        self._way = way
        settings = last_settings(way)
        self._model.use(way, settings.model)
        self.take(settings)

    def refresh_models(self) -> None:
        """Look for models again."""
        settings = self.settings()
        self._model.use(self.way, settings.model)
        self.take(settings)

    def take(self, settings: Settings) -> None:
        """Show these settings; they belong to the algorithm in use."""
        self._is_filling = True
        ui = self._ui
        self._model.choose(settings.model)
        for combo, text in ((ui.scheduler_combo, settings.scheduler), (ui.precision_combo, settings.precision)):
            combo.setCurrentIndex(max(combo.findText(text), 0))
        ui.steps_spin.setValue(settings.steps)
        ui.seed_spin.setValue(settings.seed)
        ui.ensemble_spin.setValue(settings.ensemble)
        ui.consistency_spin.setValue(settings.consistency)
        self._is_filling = False
        self._tell()

    def settings(self) -> Settings:
        """What is chosen."""
        ui = self._ui
        return Settings(
            self.way.id,
            self._model.model,
            ui.scheduler_combo.currentText(),
            ui.steps_spin.value(),
            ui.seed_spin.value(),
            ui.ensemble_spin.value(),
            ui.precision_combo.currentText(),
            ui.consistency_spin.value(),
        )

    def parameters(self) -> dict[str, Any]:
        """What is chosen, as parameters of the algorithm."""
        return parameters_of(self.way, self.settings())

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

    def _tell(self, _: int = 0) -> None:
        if self._is_filling:
            return
        self._say_what_is_possible()
        self.changed.emit()

    def _say_what_is_possible(self) -> None:
        """Tool tips of the algorithm's own parameters; what it has not, or cannot do, is greyed out with the reason."""
        ui, regression = self._ui, against_steps(self._model.card)
        if regression:
            self._is_filling = True
            ui.steps_spin.setValue(1)
            ui.ensemble_spin.setValue(1)
            self._is_filling = False
        for widgets, parameter, against in (
            ((ui.scheduler_combo,), SCHEDULER, regression),
            ((ui.steps_slider, ui.steps_spin), STEPS, regression),
            ((ui.seed_spin, ui.die_button), SEED, ""),
            ((ui.ensemble_spin,), ENSEMBLE, regression),
            ((ui.precision_combo,), PRECISION, ""),
            ((ui.consistency_spin,), CONSISTENCY, ""),
        ):
            offer(widgets, self.way, parameter, against)
        if self.way.has_network:
            ui.die_button.setToolTip(tr("Another seed, at random."))
        steps = recommended(self.way).steps if self.way.definition(STEPS) is not None and not regression else None
        ui.steps_slider.recommend(steps)
        ui.steps_hint.setVisible(steps is not None)
        ui.steps_hint.setText(tr("recommended: {}").format(steps) if steps is not None else "")
        self._grey_out()

    def _grey_out(self) -> None:
        """Schedulers that cannot take so many steps, and precisions that the model has no file for."""
        ui, steps = self._ui, self._ui.steps_spin.value()
        for row, scheduler in enumerate(SCHEDULERS.values()):
            reason = against_scheduler(scheduler.id, steps, self._model.parameterisation)
            offer_entry(ui.scheduler_combo, row, reason, tr(scheduler.description))
        for row, precision in enumerate(PRECISIONS):
            reason = against_precision(self._model.model, precision) if self.way.has_network else ""
            offer_entry(ui.precision_combo, row, reason, "")
