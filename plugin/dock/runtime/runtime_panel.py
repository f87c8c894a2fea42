"""Says that onnxruntime is missing, and installs it on a click; hidden once it is there."""

from __future__ import annotations

import sys
from pathlib import Path

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QFrame, QLabel, QProgressBar, QPushButton

from ...fusion.networks.runtime import installation_command, is_available
from ...translation import tr
from .installer import RuntimeInstaller


class RuntimePanel(QObject):
    """Drives the widgets of the panel.

    Args:
        frame, label, button, wheel_button, bar: the widgets.
        folder: where to install to.
        program: see `RuntimeInstaller`.

    Signals:
        installed: onnxruntime can be used from now on.
    """

    installed = pyqtSignal()

    def __init__(
        self,
        frame: QFrame,
        label: QLabel,
        button: QPushButton,
        wheel_button: QPushButton,
        bar: QProgressBar,
        folder: Path,
        program: tuple[str, ...] = (),
    ) -> None:
        super().__init__(frame)
        self._frame, self._label, self._bar = frame, label, bar
        self._button, self._wheel_button = button, wheel_button
        self._dialog: QFileDialog | None = None
        self._installer = RuntimeInstaller(folder, self, program)
        self._installer.said.connect(self._say)
        self._installer.ended.connect(self._end)
        button.clicked.connect(lambda: self._start())
        wheel_button.clicked.connect(self._ask)
        self.look()

    def look(self) -> None:
        """Show the panel if onnxruntime is missing."""
        self._frame.setVisible(not is_available())
        self._bar.setVisible(False)
        self._button.setToolTip(tr("Runs: {}").format(installation_command()))
        self._wheel_button.setToolTip(
            tr("For machines without network: the file onnxruntime-….whl for Python {}, downloaded elsewhere.").format(
                f"{sys.version_info.major}.{sys.version_info.minor}"
            )
        )
        self._label.setText(
            tr(
                "The fusion networks need the Python package onnxruntime, which this QGIS lacks. Classical methods "
                "work without it. Installing downloads about 25 MB into your QGIS profile and changes no other package."
            )
        )

    def stop(self) -> None:
        """Stop an installation in progress."""
        self._installer.stop()

    def _ask(self) -> None:
        """Ask for a wheel file."""
        if self._dialog is None:
            self._dialog = QFileDialog(self._frame.window())
            self._dialog.setNameFilter(tr("Wheels of onnxruntime") + " (onnxruntime*.whl)")
            self._dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            self._dialog.fileSelected.connect(lambda file: self._start(Path(file)))
        self._dialog.open()

    def _start(self, wheel: Path | None = None) -> None:
        self._set_busy(True)
        self._installer.start(wheel)

    def _set_busy(self, is_busy: bool) -> None:
        self._bar.setVisible(is_busy)
        for button in (self._button, self._wheel_button):
            button.setEnabled(not is_busy)

    def _say(self, line: str) -> None:
        self._label.setText(line)

    def _end(self, problem: str) -> None:
        self._set_busy(False)
        if problem:
            self._label.setText(problem)
            return
        self.look()
        self.installed.emit()
