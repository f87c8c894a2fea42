"""The model, or the classical method, of an algorithm: a combo, and its card one click away."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QTextBrowser, QToolButton

from ...fusion.errors import FusionError
from ...fusion.networks.card import ModelCard
from ...fusion.networks.metadata import read_card
from ...fusion.networks.registry import model_path
from ...translation import tr
from .card_text import formula_page, model_page
from .ways import Way


class ModelChoice(QObject):
    """Drives the widgets that choose a model.

    Args:
        label, combo, button, view: the widgets.

    Attributes:
        card: the model's card; None for a formula, or if it cannot be read.

    Signals:
        changed: another model was chosen.
    """

    changed = pyqtSignal()

    def __init__(self, label: QLabel, combo: QComboBox, button: QToolButton, view: QTextBrowser) -> None:
        super().__init__(combo)
        self._label, self._combo, self._button, self._view = label, combo, button, view
        self._way: Way | None = None
        self.card: ModelCard | None = None
        combo.currentIndexChanged.connect(self._change)
        button.toggled.connect(self._show_card)
        view.setVisible(False)

    @property
    def model(self) -> str:
        """Id of the chosen model; "" if there is none."""
        return str(self._combo.currentData() or "")

    @property
    def parameterisation(self) -> str:
        """What the chosen network estimates."""
        return "x0" if self.card is None else self.card.parameterisation

    def use(self, way: Way, chosen: str) -> None:
        """Offer the models that an algorithm can run, without emitting `changed`."""
        self._way = way
        definition, models = way.definition(way.model_parameter), way.models()
        self._label.setText(definition.description() if definition is not None else "")
        self._combo.blockSignals(True)
        self._combo.setToolTip(definition.help() if definition is not None and way.has_network else "")
        self._combo.clear()
        for row, model in enumerate(models):
            self._combo.addItem(model if way.has_network else tr(way.formulas[model].title), model)
            if not way.has_network:
                self._combo.setItemData(row, tr(way.formulas[model].description), Qt.ItemDataRole.ToolTipRole)
        self._combo.setEnabled(bool(models))
        self._button.setEnabled(bool(models))
        self._combo.blockSignals(False)
        self.choose(chosen)

    def choose(self, model: str) -> None:
        """Choose a model if it is there, without emitting `changed`."""
        self._combo.blockSignals(True)
        self._combo.setCurrentIndex(max(self._combo.findData(model), min(0, self._combo.count() - 1)))
        self._combo.blockSignals(False)
        self._read()

    def _change(self, _: int) -> None:
        self._read()
        self.changed.emit()

    def _read(self) -> None:
        self.card = _card(self.model) if self._way is not None and self._way.has_network and self.model else None
        self._show_card(self._button.isChecked())

    def _show_card(self, is_open: bool) -> None:
        self._view.setVisible(is_open and bool(self.model))
        if is_open and self.model and self._way is not None:
            formula = self._way.formulas.get(self.model)
            self._view.setHtml(model_page(self.model) if formula is None else formula_page(formula))


def _card(model: str) -> ModelCard | None:
    try:
        return read_card(model_path(model))
    except FusionError:
        return None
