"""One preview in the background: the algorithm itself over a small EXTENT, then pictures with one stretch."""

from __future__ import annotations

import time
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsTask,
)
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QImage

from ...fusion.errors import Cancelled, FusionError
from ...fusion.job import TILE_SIZES
from ...fusion.raster.gdal_settings import gdal_settings
from ...fusion.spans import Image
from ...processing.names import EXTENT, OUTPUT, TILE_SIZE, UNCERTAINTY
from ...translation import tr
from .frames import FrameMaker
from .pictures import grid_of, picture, ranges_of, read_onto, read_result
from .preview import Note, Order, Preview
from .preview_files import PreviewFiles
from .quality import indices_of
from .spread import SpreadPicture, spread_picture

TILE = TILE_SIZES[1]
"""Tiles are cut at absolute multiples of their size: with the largest, hardly a preview is cut; no pixel changes."""


class EstimateFeedback(QgsProcessingFeedback):
    """A feedback that shows the estimates that the algorithm makes on its way, and remembers what it says.

    Attributes:
        on_estimate: called by the core, on the thread that it works on.
        notes: what was said so far.
    """

    def __init__(self, on_estimate: Any) -> None:
        super().__init__()
        self.on_estimate = on_estimate
        self.notes: list[Note] = []

    def pushInfo(self, info: str) -> None:
        """Something for the log."""
        self.notes.append(Note(info, is_warning=False))
        super().pushInfo(info)

    def pushWarning(self, warning: str) -> None:
        """Something that the user should know."""
        self.notes.append(Note(warning, is_warning=True))
        super().pushWarning(warning)


class PreviewTask(QgsTask):
    """Made on the main thread, where it prepares the algorithm; `run` is on another.

    Attributes:
        order: what it makes.
        preview: what was made; None if nothing was.
        problem: a sentence on why not.

    Signals:
        estimated: with a Frame, as the steps go.
        made: with the task, as soon as the preview can be seen; its indices are measured after that.
        ended: with the task itself, on the main thread, however it ended.

    Raises:
        FusionError: if the algorithm refuses its parameters.
    """

    estimated = pyqtSignal(object)
    made = pyqtSignal(object)
    ended = pyqtSignal(object)

    def __init__(self, order: Order) -> None:
        flags = QgsTask.Flag.CanCancel | QgsTask.Flag.CancelWithoutPrompt | QgsTask.Flag.Silent
        super().__init__(tr("Preview of a fusion"), flags)
        self.order = order
        self.preview: Preview | None = None
        self.problem = ""
        self._files = PreviewFiles()
        self._feedback = EstimateFeedback(self._show_estimate)
        self._feedback.progressChanged.connect(self._report)
        self._frames: FrameMaker | None = None
        self._context = QgsProcessingContext()
        self._context.setProject(QgsProject.instance())
        self._parameters = dict(order.parameters) | {
            EXTENT: order.rectangle.referenced(),
            TILE_SIZE: TILE,
            OUTPUT: self._files.result,
        }
        self._algorithm = QgsApplication.processingRegistry().createAlgorithmById(order.settings.algorithm)
        if order.has_spread:
            self._parameters[UNCERTAINTY] = self._files.spread
        self._prepare()

    def _prepare(self) -> None:
        allowed, reason = self._algorithm.checkParameterValues(self._parameters, self._context)
        if not allowed:
            raise FusionError(reason)
        try:
            self._algorithm.prepare(self._parameters, self._context, self._feedback)
        except QgsProcessingException as error:
            raise FusionError(str(error)) from error

    def run(self) -> bool:
        """The whole work; False if it failed or was cancelled."""
        started = time.monotonic()
        try:
            self._frames = FrameMaker(self.order)
            self.estimated.emit(self._frames.first())
            numbers = self._algorithm.runPrepared(self._parameters, self._context, self._feedback)
            seconds = time.monotonic() - started
            with gdal_settings():
                self.preview = self._made(seconds, numbers)
            self.made.emit(self)
            measured = indices_of(self.order, self._files.result, self._feedback)
        except Cancelled:
            return self.preview is not None
        except (QgsProcessingException, FusionError, RuntimeError) as error:
            self.problem = str(error)
            return self.preview is not None
        self.preview = self.preview._replace(numbers=numbers | measured)
        return True

    def _made(self, seconds: float, numbers: dict[str, Any]) -> Preview:
        stretch = self.order.stretch
        result = self._files.result
        before, after = read_onto(self.order.before, grid_of(result)), read_result(result)
        ranges = ranges_of(stretch, *before)
        ranges_after = ranges_of(stretch, *after) if stretch.is_light else ranges
        pictures = picture(stretch, ranges, *before), picture(stretch, ranges_after, *after)
        spread, guide, notes = self._pictured_spread(), self._pictured_guide(), tuple(self._feedback.notes)
        return Preview(self.order, *pictures, spread, seconds, numbers, self._files, guide, notes)

    def _pictured_spread(self) -> SpreadPicture | None:
        if not self.order.has_spread:
            return None
        return spread_picture(self.order.stretch.bands, *read_result(self._files.spread))

    def _pictured_guide(self) -> QImage | None:
        guide = self.order.guide
        if guide is None:
            return None
        image = read_onto(guide.raster, grid_of(self._files.result))
        return picture(guide.stretch, ranges_of(guide.stretch, *image), *image)

    def _show_estimate(self, done: int, passes: int, image: Image) -> None:
        if self._frames is None or self.isCanceled():
            return
        frame = self._frames.frame(done, passes, image)
        if frame is not None:
            self.estimated.emit(frame)

    def cancel(self) -> None:
        """Ask the algorithm to stop after the tile it is at."""
        self._feedback.cancel()
        super().cancel()

    def finished(self, result: bool) -> None:
        """Tell whoever waits."""
        if self.preview is None:
            self._files.remove()
        self.ended.emit(self)

    def _report(self, percent: float) -> None:
        self.setProgress(percent)
