"""Rasters that are not in the project yet: opened by a button, dropped on the dock, or the sample pair."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QPushButton, QToolButton

from ...fusion.errors import FusionError
from ...translation import told, tr
from .bringing import bring, bring_product, bring_sample, file_filter, right_way_round
from .fitting import fits, has_pixels
from .layer_choice import LayerChoice


class FileWidgets(Protocol):
    """The dock's widgets that opening files needs."""

    first_open: QToolButton
    second_open: QToolButton
    sample_button: QPushButton


class LayerFiles(QObject):
    """Drives the widgets that bring files into the project.

    Args:
        widgets: the dock's.
        layers: what is chosen.

    Signals:
        said: with a sentence on what cannot be had.
    """

    said = pyqtSignal(str)

    def __init__(self, widgets: FileWidgets, layers: LayerChoice) -> None:
        super().__init__(layers)
        self._layers, self._sample = layers, widgets.sample_button
        self._dialogs: dict[int, QFileDialog] = {}
        for which, button in enumerate((widgets.first_open, widgets.second_open)):
            button.setToolTip(tr("Open a file, or choose two to open both rasters at once."))
            button.clicked.connect(lambda _, which=which: self._ask(which))
        self._sample.setToolTip(tr("PAN and MS of a simulated suburb, to try everything on."))
        self._sample.clicked.connect(self.load_sample)
        layers.changed.connect(self._offer_sample)
        QgsProject.instance().layersRemoved.connect(self._offer_sample)
        self._offer_sample()

    def disconnect_project(self) -> None:
        """Stop listening to the project."""
        QgsProject.instance().layersRemoved.disconnect(self._offer_sample)

    def _offer_sample(self, _: object = None) -> None:
        """Offer the sample pair only as long as the project has nothing to sharpen."""
        rasters = [layer for layer in QgsProject.instance().mapLayers().values() if has_pixels(layer)]
        is_bare = len(rasters) < 2 and bool(self._layers.trouble)
        self._sample.setVisible(is_bare and self._layers.task.takes_products)

    def load_sample(self) -> None:
        """Bring the sample pair into the project, and choose it."""
        try:
            self._layers.take(*bring_sample())
        except FusionError as error:
            self.said.emit(told(error.sentence))

    def take(self, paths: Sequence[Path]) -> None:
        """Take files that were dropped or opened together: two rasters, the folder of a product, or one file."""
        try:
            if len(paths) == 2:
                self._layers.take(*right_way_round(self._layers.task, [bring(path) for path in paths]))
            elif len(paths) == 1:
                self._take_one(paths[0])
            else:
                self.said.emit(tr("Drop two rasters, or one folder or file of a product."))
        except FusionError as error:
            self.said.emit(told(error.sentence))

    def _take_one(self, path: Path) -> None:
        pair = bring_product(path) if self._layers.task.takes_products else None
        if pair is not None:
            self._layers.take(*pair)
        elif path.is_dir():
            self.said.emit(
                tr("{} holds no PAN and MS that clearly belong together; drop the two files instead.").format(path.name)
            )
        else:
            raster = bring(path)
            self._put(raster, 0 if fits(self._layers.task, 0, raster) else 1)

    def _ask(self, which: int) -> None:
        """Ask for the first or the second raster; each has a dialog that remembers its folder."""
        if which not in self._dialogs:
            dialog = QFileDialog(self._sample.window())
            dialog.setNameFilter(file_filter())
            dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
            dialog.filesSelected.connect(lambda files: self._open([Path(file) for file in files], which))
            self._dialogs[which] = dialog
        self._dialogs[which].open()

    def _open(self, files: list[Path], which: int) -> None:
        """Put a file where it was asked for, and its partner, if there is one, beside it."""
        if len(files) > 1:
            self.take(files)
            return
        try:
            self._put(bring(files[0]), which)
            pair = bring_product(files[0]) if self._layers.trouble and self._layers.task.takes_products else None
        except FusionError as error:
            self.said.emit(told(error.sentence))
            return
        if pair is not None:
            self._layers.take(*pair)

    def _put(self, layer: QgsRasterLayer, which: int) -> None:
        """Choose a layer as the first or second raster, if it fits there."""
        layers, first, second = self._layers, self._layers.first, self._layers.second
        if not fits(layers.task, which, layer):
            self.said.emit(tr("{} has several bands; PAN has one.").format(layer.name()))
        elif which == 0:
            layers.take(layer, second if second is not layer else None)
        else:
            layers.take(first, layer)
