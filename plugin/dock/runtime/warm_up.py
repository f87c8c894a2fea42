"""Loads onnxruntime in the background when the dock is opened, so that the first preview need not wait for it."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject

from ...fusion.errors import FusionError
from ...fusion.networks.runtime import is_available, onnxruntime
from ...translation import tr


class LoadTask(QgsTask):
    """Imports onnxruntime."""

    def __init__(self) -> None:
        super().__init__(tr("Loading onnxruntime"), QgsTask.Flag.Silent | QgsTask.Flag.CancelWithoutPrompt)

    def run(self) -> bool:
        """Import onnxruntime; if that fails, whoever needs it will say so."""
        try:
            onnxruntime()
        except FusionError:
            return False
        return True


class WarmUp(QObject):
    """Starts the import once."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._task: LoadTask | None = None

    def start(self) -> None:
        """Load onnxruntime, if it is installed and not loaded yet."""
        if self._task is None and is_available():
            self._task = LoadTask()
            QgsApplication.taskManager().addTask(self._task)
