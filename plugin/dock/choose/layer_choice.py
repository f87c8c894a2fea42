"""The two layers of a task: combos that offer what fits, and a sentence on whether the two go together."""

from __future__ import annotations

from typing import Any, Protocol

from qgis.core import Qgis, QgsProject, QgsRasterLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QLabel

from ...processing.names import SENSOR
from ...translation import tr
from .fitting import data_bands, fits, has_pixels, missing, names_in_file, sensor_of
from .offered_task import OfferedTask


class LayerWidgets(Protocol):
    """The dock's widgets that the choice of layers needs."""

    first_label: QLabel
    second_label: QLabel
    first_combo: QgsMapLayerComboBox
    second_combo: QgsMapLayerComboBox
    band_combo: QComboBox
    layers_label: QLabel


class LayerChoice(QObject):
    """Drives the widgets that choose layers.

    Args:
        task: the task to start with.
        widgets: the dock's.

    Signals:
        changed: other rasters were chosen, or whether they go together has changed.
    """

    changed = pyqtSignal()

    def __init__(self, task: OfferedTask, widgets: LayerWidgets) -> None:
        super().__init__(widgets.layers_label)
        self._ui = widgets
        self._combos = widgets.first_combo, widgets.second_combo
        self._chosen: tuple[str, ...] = ()
        self._is_filling = False
        self._last: object = None
        for combo in self._combos:
            combo.setFilters(Qgis.LayerFilter.RasterLayer)
            combo.layerChanged.connect(self._tell)
            combo.activated.connect(self._choose)
        widgets.band_combo.currentIndexChanged.connect(self._tell)
        self._left_out: set[str] = set()
        QgsProject.instance().layersAdded.connect(self._refill)
        QgsProject.instance().layersRemoved.connect(self._refill)
        self.use(task)

    def disconnect_project(self) -> None:
        """Stop listening to the project."""
        QgsProject.instance().layersAdded.disconnect(self._refill)
        QgsProject.instance().layersRemoved.disconnect(self._refill)

    def use(self, task: OfferedTask) -> None:
        """Offer the layers of another task, under their names in that task."""
        self.task, self._chosen = task, ()
        labels = self._ui.first_label, self._ui.second_label
        for name, short_name, label, combo in zip(task.inputs, task.short_names(), labels, self._combos):
            definition = task.ways[0].definition(name)
            label.setText(short_name)
            combo.setToolTip(definition.help())
            combo.setAccessibleName(definition.description())
        self._combos[1].setAllowEmptyLayer(task.second_is_optional, tr("none (no guide)"))
        if task.second_is_optional:
            self._combos[1].setLayer(None)
        self._refill()

    def take(self, first: QgsRasterLayer, second: QgsRasterLayer | None) -> None:
        """Choose two layers of the project."""
        self._is_filling = True
        self._put(first, second)
        self._chosen = tuple(layer.id() for layer in (first, second) if layer is not None)
        self._is_filling = False
        self._tell()

    @property
    def first(self) -> QgsRasterLayer | None:
        """The first layer: PAN, or DMSP."""
        return self._combos[0].currentLayer()

    @property
    def second(self) -> QgsRasterLayer | None:
        """The second layer: MS, or VIIRS."""
        return self._combos[1].currentLayer()

    @property
    def band(self) -> int | None:
        """The chosen band of the guide, from 1; None if it has only one, or if there is no guide."""
        row = self._ui.band_combo.currentIndex()
        return row + 1 if row >= 0 else None

    @property
    def trouble(self) -> str:
        """One sentence on why these cannot be fused; "" if they can."""
        return self.task.trouble(self.first, self.second)

    @property
    def before(self) -> QgsRasterLayer | None:
        """The layer that results are compared with."""
        return self.first if self.task.inputs[0] == self.task.before else self.second

    @property
    def frame(self) -> QgsRasterLayer | None:
        """The layer on whose grid results lie: PAN, or VIIRS if there is one, or DMSP."""
        return (self.second or self.first) if self.task.second_is_optional else self.first

    @property
    def other(self) -> QgsRasterLayer | None:
        """The layer that is not `frame`."""
        return self.first if self.frame is not self.first else self.second

    def ids(self) -> dict[str, Any]:
        """The layers as parameters, by their ids, with what else is known of them."""
        layers = zip(self.task.inputs, (self.first, self.second))
        return {name: layer.id() for name, layer in layers if layer is not None} | self._known()

    def sources(self) -> dict[str, Any]:
        """The layers as parameters, by their sources, with what else is known of them."""
        layers = zip(self.task.inputs, (self.first, self.second))
        return {name: layer.source() for name, layer in layers if layer is not None} | self._known()

    def _known(self) -> dict[str, Any]:
        """Further parameters that the layers determine: the band of a guide, or a product's sensor."""
        if self.task.second_band:
            return {self.task.second_band: self.band} if self.band is not None else {}
        sensor = sensor_of(self.second)
        return {SENSOR: sensor} if sensor else {}

    def _refill(self, _: object = None) -> None:
        """Offer what fits; as long as nobody has chosen otherwise, choose two that go together."""
        layers = list(QgsProject.instance().mapLayers().values())
        if any(QgsProject.instance().mapLayer(chosen) is None for chosen in self._chosen):
            self._chosen = ()
        self._is_filling = True
        self._combos[0].setExceptedLayerList([layer for layer in layers if not fits(self.task, 0, layer)])
        self._except_the_first()
        if not self._chosen and (self.trouble or self.second is None):
            self._put(*self.task.guess([layer for layer in layers if has_pixels(layer)]))
        self._is_filling = False
        self._tell()

    def _put(self, first: QgsRasterLayer | None, second: QgsRasterLayer | None) -> None:
        """A combo without a layer shows that it has none; of a pair to sharpen, what it happens to show may stay."""
        if first is None and not self.task.second_is_optional:
            return
        for combo, layer, empty in zip(self._combos, (first, second), (-1, 0 if self.task.second_is_optional else -1)):
            if layer is None:
                combo.setCurrentIndex(empty)
            combo.setLayer(layer)
            self._except_the_first()

    def _except_the_first(self) -> None:
        """The second raster is another one than the first.

        What the combo leaves out is remembered by id: its own list may still hold a layer that is gone.
        """
        layers = QgsProject.instance().mapLayers().values()
        others = [layer for layer in layers if layer is self.first or not fits(self.task, 1, layer)]
        left_out = {layer.id() for layer in others}
        if left_out != self._left_out:
            self._left_out = left_out
            self._combos[1].setExceptedLayerList(others)

    def _choose(self, _: int) -> None:
        self._chosen = tuple(layer.id() for layer in (self.first, self.second) if layer is not None)

    def _offer_years(self) -> None:
        """The bands of a guide that has several."""
        combo, guide = self._ui.band_combo, self.second if self.task.second_band else None
        names = names_in_file(guide) if guide is not None and data_bands(guide) > 1 else []
        if names != [combo.itemText(row) for row in range(combo.count())]:
            combo.clear()
            combo.addItems(names)
            combo.setCurrentIndex(self.task.likely_band(guide) - 1 if guide is not None and names else -1)
        combo.setVisible(bool(names))

    def _tell(self, _: object = None) -> None:
        if self._is_filling:
            return
        self._is_filling = True
        self._except_the_first()
        self._offer_years()
        self._is_filling = False
        problem, now = self.trouble, (self.task.id, self.ids(), self.trouble)
        self._ui.layers_label.setText(self._sentence(problem))
        if now != self._last:
            self._last = now
            self.changed.emit()

    def _sentence(self, problem: str) -> str:
        if problem:
            return f"{problem} {missing(list(QgsProject.instance().mapLayers().values()))}".strip()
        return self.task.about(self.first, self.second) if self.first is not None else ""
