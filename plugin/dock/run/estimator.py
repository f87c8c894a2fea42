"""What the whole run will take: told at once where this machine's speed is known, else measured in the background."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProcessingFeedback, QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...fusion.checks import sampler_of
from ...fusion.errors import Cancelled, FusionError
from ...fusion.estimate import Estimate, Speed, estimate, measured_speed
from ...processing.watcher import ProcessingWatcher
from ...translation import told, tr
from ..choose.settings import Settings
from .extent_of_run import RunSize

Key = tuple[str, str]
"""Model and precision."""


class SpeedTask(QgsTask):
    """Measures this machine with one model, for a few seconds.

    Signals:
        ended: with the task, on the main thread.
    """

    ended = pyqtSignal(object)

    def __init__(self, key: Key) -> None:
        flags = QgsTask.Flag.CanCancel | QgsTask.Flag.CancelWithoutPrompt | QgsTask.Flag.Silent
        super().__init__(tr("Measuring how fast this machine fuses"), flags)
        self.key = key
        self.speed: Speed | None = None
        self.problem = ""
        self._feedback = QgsProcessingFeedback()

    def run(self) -> bool:
        """Measure; False if that failed or was cancelled."""
        model, precision = self.key
        try:
            self.speed = measured_speed(model, precision, feedback=ProcessingWatcher(self._feedback))
        except Cancelled:
            return False
        except FusionError as error:
            self.problem = told(error.sentence)
            return False
        return True

    def cancel(self) -> None:
        """Ask the measurement to stop soon."""
        self._feedback.cancel()
        super().cancel()

    def finished(self, result: bool) -> None:
        """Tell whoever waits."""
        self.ended.emit(self)


class Estimator(QObject):
    """Knows what runs take; measures one model at a time, and only when told that nothing else is going on.

    Signals:
        learned: the speed of another model is known, or why it cannot be.
    """

    learned = pyqtSignal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._speeds: dict[Key, Speed | None] = {}
        self._task: SpeedTask | None = None
        self._leaving: set[SpeedTask] = set()

    @property
    def is_measuring(self) -> bool:
        """Whether a measurement is in progress."""
        return self._task is not None

    def knows(self, settings: Settings) -> bool:
        """Whether nothing is left to measure for these settings."""
        return (settings.model, settings.precision) in self._speeds

    def estimate(self, settings: Settings, size: RunSize) -> Estimate | None:
        """What a run takes; None if that is not known."""
        speed = self._speeds.get((settings.model, settings.precision))
        if speed is None:
            return None
        try:
            sampler = sampler_of(settings.scheduler, settings.steps, 1.0)
        except FusionError:
            return None
        rows, cols, bands, bytes_ = size
        return estimate(speed, rows, cols, bands, sampler, settings.ensemble, bytes_)

    def measure(self, settings: Settings) -> None:
        """Measure what these settings need, unless it is known or being measured."""
        key = settings.model, settings.precision
        if key in self._speeds or (self._task is not None and self._task.key == key):
            return
        self.stop()
        self._task = SpeedTask(key)
        self._task.ended.connect(self._end)
        QgsApplication.taskManager().addTask(self._task)

    def stop(self) -> None:
        """Stop measuring, and leave the processor to something else."""
        if self._task is not None:
            task, self._task = self._task, None
            self._leaving.add(task)
            task.cancel()

    def _end(self, task: SpeedTask) -> None:
        self._leaving.discard(task)
        if task is self._task:
            self._task = None
        if task.speed is not None or task.problem:
            self._speeds[task.key] = task.speed
            self.learned.emit()
