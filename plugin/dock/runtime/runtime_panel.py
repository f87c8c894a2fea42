"""Says that onnxruntime is missing, and installs it on a click; hidden once it is there."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QLabel, QProgressBar, QPushButton

from ...fusion.networks.runtime import installation_command, is_available
from ...translation import tr
from .installer import RuntimeInstaller


class RuntimePanel(QObject):
    """Drives the widgets of the panel.

    Args:
        frame, label, button, bar: the widgets.
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
        bar: QProgressBar,
        folder: Path,
        program: tuple[str, ...] = (),
    ) -> None:
        super().__init__(frame)
        self._frame, self._label, self._button, self._bar = frame, label, button, bar
        self._installer = RuntimeInstaller(folder, self, program)
        self._installer.said.connect(self._say)
        self._installer.ended.connect(self._end)
        button.clicked.connect(self._start)
        self.look()

    def look(self) -> None:
        """Show the panel if onnxruntime is missing."""
        self._frame.setVisible(not is_available())
        self._bar.setVisible(False)
        self._button.setToolTip(tr("Runs: {}").format(installation_command()))
        self._label.setText(
            tr(
                "The fusion networks need the Python package onnxruntime, which this QGIS lacks. Classical methods "
                "work without it. Installing downloads about 25 MB into your QGIS profile and changes no other package."
            )
        )

    def stop(self) -> None:
        """Stop an installation in progress."""
        self._installer.stop()

    def _start(self) -> None:
        self._button.setEnabled(False)
        self._bar.setVisible(True)
        self._installer.start()

    def _say(self, line: str) -> None:
        self._label.setText(line)

    def _end(self, problem: str) -> None:
        self._button.setEnabled(True)
        self._bar.setVisible(False)
        if problem:
            self._label.setText(problem)
            return
        self.look()
        self.installed.emit()
