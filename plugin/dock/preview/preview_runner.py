"""One preview at a time: a new one cancels the old one, and results are kept for a while."""

from __future__ import annotations

from collections import OrderedDict

from qgis.core import QgsApplication, QgsProcessingException
from qgis.PyQt.QtCore import QObject, pyqtSignal

from .preview import Frame, Order, Preview
from .preview_task import PreviewTask

KEPT = 24


class PreviewRunner(QObject):
    """Makes previews in the background.

    Signals:
        started: work has begun.
        progressed: with percent.
        estimated: with a Frame, as the steps go.
        timed: with the seconds that are left, about.
        made: with the Preview, at once if it was kept.
        measured: with the Preview once more, when its indices are there.
        failed: with a sentence.
    """

    started = pyqtSignal()
    progressed = pyqtSignal(float)
    estimated = pyqtSignal(object)
    timed = pyqtSignal(float)
    made = pyqtSignal(object)
    measured = pyqtSignal(object)
    failed = pyqtSignal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._kept: OrderedDict[Order, Preview] = OrderedDict()
        self._task: PreviewTask | None = None
        self._leaving: set[PreviewTask] = set()

    @property
    def is_running(self) -> bool:
        """Whether a preview is being made."""
        return self._task is not None

    @property
    def is_quiet(self) -> bool:
        """Whether no task is at work, not even one of an earlier preview."""
        return self._task is None and not self._leaving

    def ask(self, order: Order) -> None:
        """Make this preview instead of any other; do nothing if it is being made already."""
        if self._task is not None and self._task.order == order:
            return
        self.cancel()
        if order in self._kept:
            self._kept.move_to_end(order)
            self.made.emit(self._kept[order])
            return
        try:
            task = PreviewTask(order)
        except QgsProcessingException as error:
            self.failed.emit(str(error))
            return
        self._task = task
        task.estimated.connect(self._pass_on)
        task.made.connect(self._take)
        task.ended.connect(self._end)
        task.progressChanged.connect(self._progress)
        task.timed.connect(self._time)
        self.started.emit()
        QgsApplication.taskManager().addTask(task)

    def cancel(self) -> None:
        """Stop what is being made; it ends within a moment, and nobody hears of it."""
        if self._task is not None:
            task, self._task = self._task, None
            self._leaving.add(task)
            task.cancel()

    def stop(self) -> None:
        """Stop making and measuring."""
        self.cancel()
        for task in list(self._leaving):
            task.cancel()

    def forget(self) -> None:
        """Stop making and measuring, and drop the previews that were kept."""
        self.stop()
        self._kept.clear()

    def _progress(self, percent: float) -> None:
        if self._task is not None and self.sender() is self._task:
            self.progressed.emit(percent)

    def _time(self, seconds: float) -> None:
        if self._task is not None and self.sender() is self._task:
            self.timed.emit(seconds)

    def _pass_on(self, frame: Frame) -> None:
        if self._task is not None and self.sender() is self._task:
            self.estimated.emit(frame)

    def _take(self, task: PreviewTask) -> None:
        """Pass on a preview that can be seen; its task goes on to measure it."""
        if task is self._task and task.preview is not None:
            self._task = None
            self._leaving.add(task)
            self._keep(task.preview)
            self.made.emit(task.preview)

    def _end(self, task: PreviewTask) -> None:
        self._leaving.discard(task)
        if task is self._task:
            self._task = None
            self.failed.emit(task.problem)
        elif task.preview is not None and task.order in self._kept:
            self._keep(task.preview)
            self.measured.emit(task.preview)

    def _keep(self, preview: Preview) -> None:
        self._kept[preview.order] = preview
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
