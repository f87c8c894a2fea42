"""The whole raster: what it will take, Processing's dialog, and the run as text."""

from __future__ import annotations

from typing import Any, Protocol

from qgis.core import QgsReferencedRectangle
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication, QCheckBox, QLabel, QMenu, QPushButton, QToolButton

from ...processing.layers import raster_input_of
from ...processing.names import EXTENT, OUTPUT
from ...translation import tr
from ..choose.form import SettingsForm
from ..choose.layer_choice import LayerChoice
from ..place.place import PreviewPlace
from .commands import as_python, as_qgis_process, open_dialog, output_beside
from .estimator import Estimator
from .extent_of_run import RunSize, run_size, size_and_time
from .free_name import free_name
from .stopped_before import stopped_before

QUIET_MS = 1500
"""How long nothing must happen before this machine's speed is measured."""


class RunWidgets(Protocol):
    """The dock's widgets that the panel needs."""

    extent_check: QCheckBox
    estimate_label: QLabel
    run_button: QPushButton
    copy_button: QToolButton


class RunPanel(QObject):
    """Drives the widgets.

    Args:
        widgets: of the dock.
        layers, form: what is chosen.
        place: where a rectangle may have been drawn.

    Signals:
        said: with a sentence for the user.
    """

    said = pyqtSignal(str)

    def __init__(self, widgets: RunWidgets, layers: LayerChoice, form: SettingsForm, place: PreviewPlace) -> None:
        super().__init__(form)
        self._ui, self._layers, self._form, self._place = widgets, layers, form, place
        self._size: RunSize | None = None
        self._trouble = ""
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
        widgets.extent_check.setVisible(False)
        widgets.extent_check.setToolTip(tr("Run on the whole rectangle that you drew, instead of the whole raster."))
        widgets.extent_check.toggled.connect(self._change_extent)
        widgets.run_button.clicked.connect(self._run)
        self.copy_command.triggered.connect(self._copy_command)
        self.copy_python.triggered.connect(self._copy_python)

    def update(self, trouble: str, is_busy: bool) -> None:
        """Show what the run takes, after anything has changed.

        Args:
            trouble: why the run is impossible; "" if it is not.
            is_busy: whether a preview is being made, which must not be disturbed.
        """
        self._ui.run_button.setEnabled(not trouble)
        self._ui.run_button.setToolTip(trouble or tr("Opens the Processing dialog with everything filled in."))
        self._ui.copy_button.setEnabled(not trouble)
        self._ui.copy_button.setToolTip(trouble or tr("Copies the same run to the clipboard, as text."))
        self._trouble = trouble
        self._ui.extent_check.setVisible(self._place.is_drawn)
        if not self._place.is_drawn:
            self._ui.extent_check.setChecked(False)
        self._measure_size()
        self._quiet.stop()
        if is_busy or not self._can_measure:
            self.estimator.stop()
        if self._can_measure and not is_busy:
            self._quiet.start()
        self._say()

    def stop(self) -> None:
        """Stop measuring."""
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

    @property
    def _drawn(self) -> QgsReferencedRectangle | None:
        """The rectangle that the run is limited to."""
        return self._place.drawn if self._ui.extent_check.isChecked() else None

    def _measure_size(self) -> None:
        self._size = None if self._trouble else run_size(self._layers, self._drawn)

    def _change_extent(self, _: bool) -> None:
        self._measure_size()
        self._say()

    def _say(self) -> None:
        size, settings = self._size, self._form.settings()
        text = ""
        if size is not None:
            text = size_and_time(size, self.estimator.estimate(settings, size), self._drawn is not None)
            if self.estimator.is_measuring:
                text += " " + tr("Measuring how long it will take …")
            text = " ".join(filter(None, (text, stopped_before(free_name(self._output)))))
        elif not self._trouble:
            text = tr("The rectangle lies outside the rasters.")
        self._ui.estimate_label.setText(text)

    def _run(self) -> None:
        """Open the dialog, with a path for the result beside the input, if one is free and can be written."""
        output = free_name(self._output)
        parameters = self._layers.ids() | self._form.parameters() | self._extent()
        open_dialog(self._form.way.id, parameters | ({OUTPUT: output} if output else {}))

    def _extent(self) -> dict[str, Any]:
        return {} if self._drawn is None else {EXTENT: self._drawn}

    def _copy_command(self) -> None:
        self._copy(as_qgis_process(*self._as_text()), tr("The command is on the clipboard."))

    def _copy_python(self) -> None:
        self._copy(as_python(*self._as_text()), tr("The Python text is on the clipboard."))

    @property
    def _output(self) -> str:
        return output_beside(raster_input_of(self._layers.before), self._layers.task.suffix)

    def _as_text(self) -> tuple[str, dict[str, Any], str]:
        return self._form.way.id, self._layers.sources() | self._form.parameters() | self._extent(), self._output

    def _copy(self, text: str, said: str) -> None:
        QApplication.clipboard().setText(text)
        self.said.emit(said)
