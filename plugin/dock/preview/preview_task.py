"""One preview in the background, as QGIS's task manager runs it."""

from __future__ import annotations

from qgis.core import QgsProcessingException, QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ...fusion.errors import Cancelled, FusionError
from ...translation import told, tr
from .preview import Order, Preview
from .preview_work import PreviewWork


class PreviewTask(QgsTask):
    """Made on the main thread; `run` is on another. Once it has ended, it holds nothing but what is listed here.

    Attributes:
        order: what it makes.
        preview: what was made; None if nothing was, and once `ended` was heard.
        problem: a sentence on why not.

    Signals:
        estimated: with a Frame, as the steps go.
        timed: with the seconds that are left, about.
        made: with the task, as soon as the preview can be seen; its indices are measured after that.
        ended: with the task itself, on the main thread, however it ended.

    Raises:
        QgsProcessingException: if the algorithm refuses its parameters.
    """

    estimated = pyqtSignal(object)
    timed = pyqtSignal(float)
    made = pyqtSignal(object)
    ended = pyqtSignal(object)

    def __init__(self, order: Order) -> None:
        flags = QgsTask.Flag.CanCancel | QgsTask.Flag.CancelWithoutPrompt | QgsTask.Flag.Silent
        super().__init__(tr("Preview of a fusion"), flags)
        self.order = order
        self.preview: Preview | None = None
        self.problem = ""
        self._work: PreviewWork | None = PreviewWork(order, self.estimated.emit)
        self._work.feedback.progressChanged.connect(self._report)
        self._work.feedback.timed.connect(self.timed)

    def run(self) -> bool:
        """Make and measure the preview; False if that failed or was cancelled."""
        work = self._work
        if work is None:
            return False
        try:
            self.preview = work.make()
            self.made.emit(self)
            self.preview = work.measure(self.preview)
        except Cancelled:
            return self.preview is not None
        except FusionError as error:
            self.problem = told(error.sentence)
        except (QgsProcessingException, RuntimeError) as error:
            self.problem = str(error)
        return self.preview is not None

    def cancel(self) -> None:
        """Ask the algorithm to stop."""
        if self._work is not None:
            self._work.feedback.cancel()
        super().cancel()

    def finished(self, result: bool) -> None:
        """Tell whoever waits, and let go of everything: QGIS may keep its tasks for long."""
        work, self._work = self._work, None
        if work is not None and self.preview is None:
            work.files.remove()
        self.ended.emit(self)
        self.preview = None
        if work is not None:
            work.let_go()

    def _report(self, percent: float) -> None:
        self.setProgress(percent)
