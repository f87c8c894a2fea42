"""The two layers of a task: combos that offer what fits, and a sentence on whether the two go together."""

from __future__ import annotations

from qgis.core import Qgis, QgsProject, QgsRasterLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel

from ...translation import tr
from .fitting import about_pair, fits, guess_pair, trouble
from .ways import Task


class LayerChoice(QObject):
    """Drives the widgets that choose layers.

    Args:
        task: to start with.
        labels, combos: of the first and the second layer.
        sentence: the label beneath.

    Signals:
        changed: another layer is chosen.
    """

    changed = pyqtSignal()

    def __init__(
        self,
        task: Task,
        labels: tuple[QLabel, QLabel],
        combos: tuple[QgsMapLayerComboBox, QgsMapLayerComboBox],
        sentence: QLabel,
    ) -> None:
        super().__init__(sentence)
        self._labels, self._combos, self._sentence = labels, combos, sentence
        self._was_chosen = False
        self._is_filling = False
        for combo in combos:
            combo.setFilters(Qgis.LayerFilter.RasterLayer)
            combo.layerChanged.connect(self._tell)
            combo.activated.connect(self._choose)
        QgsProject.instance().layersAdded.connect(self._refill)
        QgsProject.instance().layersRemoved.connect(self._refill)
        self.use(task)

    def disconnect_project(self) -> None:
        """Listen to the project no more."""
        QgsProject.instance().layersAdded.disconnect(self._refill)
        QgsProject.instance().layersRemoved.disconnect(self._refill)

    def use(self, task: Task) -> None:
        """Offer the layers of another task, under their names there."""
        self.task, self._was_chosen = task, False
        for name, short_name, label, combo in zip(task.inputs, task.short_names, self._labels, self._combos):
            definition = task.ways[0].definition(name)
            label.setText(short_name)
            combo.setToolTip(definition.help())
            combo.setAccessibleName(definition.description())
        self._combos[1].setAllowEmptyLayer(task.second_is_optional, tr("none"))
        self._refill()
        if task.second_is_optional:
            self._combos[1].setLayer(None)

    @property
    def first(self) -> QgsRasterLayer | None:
        """PAN, or DMSP."""
        return self._combos[0].currentLayer()

    @property
    def second(self) -> QgsRasterLayer | None:
        """MS, or VIIRS."""
        return self._combos[1].currentLayer()

    @property
    def trouble(self) -> str:
        """One sentence on why these cannot be fused; "" if they can."""
        return trouble(self.task, self.first, self.second)

    @property
    def before(self) -> QgsRasterLayer | None:
        """The layer that results are compared with."""
        return self.first if self.task.inputs[0] == self.task.before else self.second

    @property
    def frame(self) -> QgsRasterLayer | None:
        """The layer on whose grid results lie: PAN, or VIIRS, or without it DMSP."""
        return (self.second or self.first) if self.task.second_is_optional else self.first

    @property
    def other(self) -> QgsRasterLayer | None:
        """The one of the two that `frame` is not."""
        return self.first if self.frame is not self.first else self.second

    def ids(self) -> dict[str, str]:
        """Parameters with layers by their id."""
        layers = zip(self.task.inputs, (self.first, self.second))
        return {name: layer.id() for name, layer in layers if layer is not None}

    def sources(self) -> dict[str, str]:
        """Parameters with layers by their source."""
        layers = zip(self.task.inputs, (self.first, self.second))
        return {name: layer.source() for name, layer in layers if layer is not None}

    def _refill(self, _: object = None) -> None:
        """Offer what fits; as long as the user has chosen nothing, choose two that go together."""
        layers = list(QgsProject.instance().mapLayers().values())
        self._is_filling = True
        for which, combo in enumerate(self._combos):
            combo.setExceptedLayerList([layer for layer in layers if not fits(self.task, which, layer)])
        if not self._was_chosen and self.trouble:
            pair = guess_pair(self.task, layers)
            if None not in pair:
                for combo, layer in zip(self._combos, pair):
                    combo.setLayer(layer)
        self._is_filling = False
        self._tell()

    def _choose(self, _: int) -> None:
        self._was_chosen = True

    def _tell(self, _: object = None) -> None:
        if self._is_filling:
            return
        first, problem = self.first, self.trouble
        self._sentence.setText(problem or (about_pair(self.task, first, self.second) if first is not None else ""))
        self.changed.emit()
