"""The whole raster: what it will take, Processing's dialog, and the run as text."""

from __future__ import annotations

from typing import Any, Protocol

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QToolButton

from ...processing.layers import raster_input_of
from ...translation import tr
from ..choose.form import SettingsForm
from ..choose.layer_choice import LayerChoice
from ..choose.ways import NIGHT_LIGHTS
from .commands import as_python, as_qgis_process, open_dialog, output_beside
from .estimator import Estimator
from .extent_of_run import RunSize, run_size, size_and_time

QUIET_MS = 1500
"""How long nothing must happen before this machine's speed is measured."""


class Widgets(Protocol):
    """What the panel needs of the dock."""

    estimate_label: QLabel
    run_button: QPushButton
    copy_button: QToolButton


class RunPanel(QObject):
    """Drives the widgets.

    Args:
        widgets: of the dock.
        layers, form: what is chosen.

    Signals:
        said: with a sentence for the user.
    """

    said = pyqtSignal(str)

    def __init__(self, widgets: Widgets, layers: LayerChoice, form: SettingsForm) -> None:
        super().__init__(form)
        self._ui, self._layers, self._form = widgets, layers, form
        self._size: RunSize | None = None
        self.estimator = Estimator(self)
        self.estimator.learned.connect(self._say)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self._measure)
        menu = QMenu(widgets.copy_button)
        self.copy_command = menu.addAction(tr("Copy as qgis_process command"))
        self.copy_python = menu.addAction(tr("Copy as Python"))
        widgets.copy_button.setMenu(menu)
        widgets.copy_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        widgets.run_button.clicked.connect(self._run)
        self.copy_command.triggered.connect(self._copy_command)
        self.copy_python.triggered.connect(self._copy_python)

    def update(self, trouble: str, is_busy: bool) -> None:
        """After anything has changed.

        Args:
            trouble: why the run cannot be; "" if it can.
            is_busy: whether a preview is being made, which is not to be disturbed.
        """
        self._ui.run_button.setEnabled(not trouble)
        self._ui.run_button.setToolTip(
            trouble or tr("Fuse the whole raster: opens the Processing dialog with everything filled in.")
        )
        self._ui.copy_button.setEnabled(not trouble)
        self._ui.copy_button.setToolTip(trouble or tr("Copies the run on the whole raster to the clipboard, as text."))
        self._size = None if trouble else run_size(self._layers)
        self._quiet.stop()
        if is_busy or not self._can_measure:
            self.estimator.stop()
        if self._can_measure and not is_busy:
            self._quiet.start()
        self._say()

    def stop(self) -> None:
        """Measure nothing any more."""
        self._quiet.stop()
        self.estimator.stop()

    @property
    def _can_measure(self) -> bool:
        settings = self._form.settings()
        is_open = self._size is not None and self._form.way.has_network
        return is_open and not self.estimator.knows(settings)

    def _measure(self) -> None:
        if self._can_measure:
            self.estimator.measure(self._form.settings())
            self._say()

    def _say(self) -> None:
        size, settings = self._size, self._form.settings()
        text = "" if size is None else size_and_time(size, self.estimator.estimate(settings, size))
        if size is not None and self.estimator.is_measuring:
            text += " " + tr("Measuring how long it will take …")
        self._ui.estimate_label.setText(text)

    def _run(self) -> None:
        open_dialog(self._form.way.id, self._layers.ids() | self._form.parameters())

    def _copy_command(self) -> None:
        self._copy(as_qgis_process(*self._whole_run()), tr("The command is on the clipboard."))

    def _copy_python(self) -> None:
        self._copy(as_python(*self._whole_run()), tr("The Python text is on the clipboard."))

    def _whole_run(self) -> tuple[str, dict[str, Any], str]:
        suffix = "radiance" if self._layers.task.id == NIGHT_LIGHTS else "fused"
        output = output_beside(raster_input_of(self._layers.before), suffix)
        return self._form.way.id, self._layers.sources() | self._form.parameters(), output

    def _copy(self, text: str, said: str) -> None:
        QApplication.clipboard().setText(text)
        self.said.emit(said)
