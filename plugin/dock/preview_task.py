"""One preview in the background: the algorithm itself over a small EXTENT, then two pictures with one stretch."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsTask,
)
from qgis.PyQt.QtCore import QTemporaryDir, pyqtSignal
from qgis.PyQt.QtGui import QImage

from ..fusion.errors import FusionError
from ..fusion.job import TILE_SIZES, RasterInput
from ..fusion.raster.gdal_settings import gdal_settings
from ..processing.base import EXTENT, OUTPUT, TILE_SIZE, tr
from .pictures import Stretch, picture, ranges_of, read_before, read_result
from .rectangle import PreviewRectangle
from .settings import Settings

TILE = TILE_SIZES[1]
"""Tiles are cut at absolute multiples of their size: with the largest, hardly a preview is cut; no pixel changes."""


@dataclass(frozen=True)
class Order:
    """A preview to make; two that are equal look the same.

    Attributes:
        settings: the algorithm and what was chosen for it.
        parameters: names and values, layers by their id; without EXTENT and OUTPUT.
        rectangle: where.
        before: the raster to compare with.
        stretch: for both pictures.
    """

    settings: Settings
    parameters: tuple[tuple[str, Any], ...]
    rectangle: PreviewRectangle
    before: RasterInput
    stretch: Stretch


class Preview(NamedTuple):
    """A preview that was made.

    Attributes:
        order: what was asked for.
        before, after: the input, interpolated, and the result.
        seconds: that the algorithm took.
        numbers: its outputs.
    """

    order: Order
    before: QImage
    after: QImage
    seconds: float
    numbers: dict[str, Any]


class PreviewTask(QgsTask):
    """Made on the main thread, where it prepares the algorithm; `run` is on another.

    Signals:
        ended: with the task itself, on the main thread, however it ended.

    Raises:
        FusionError: if the algorithm refuses its parameters.
    """

    ended = pyqtSignal(object)

    def __init__(self, order: Order) -> None:
        flags = QgsTask.Flag.CanCancel | QgsTask.Flag.CancelWithoutPrompt | QgsTask.Flag.Silent
        super().__init__(tr("Preview of a fusion"), flags)
        self.order = order
        self.preview: Preview | None = None
        self.problem = ""
        self._folder = QTemporaryDir()
        self._path = str(Path(self._folder.path()) / "preview.tif")
        self._feedback = QgsProcessingFeedback()
        self._feedback.progressChanged.connect(self._report)
        self._context = QgsProcessingContext()
        self._context.setProject(QgsProject.instance())
        self._parameters = dict(order.parameters) | {
            EXTENT: order.rectangle.referenced(),
            TILE_SIZE: TILE,
            OUTPUT: self._path,
        }
        self._algorithm = QgsApplication.processingRegistry().createAlgorithmById(order.settings.algorithm)
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
            numbers = self._algorithm.runPrepared(self._parameters, self._context, self._feedback)
            seconds = time.monotonic() - started
            with gdal_settings():
                before, after = self._pictures()
        except (QgsProcessingException, FusionError, RuntimeError) as error:
            self.problem = str(error)
            return False
        self.preview = Preview(self.order, before, after, seconds, numbers)
        return not self.isCanceled()

    def _pictures(self) -> tuple[QImage, QImage]:
        stretch = self.order.stretch
        before, after = read_before(self.order.before, self._path), read_result(self._path)
        ranges = ranges_of(stretch, *before)
        ranges_after = ranges_of(stretch, *after) if stretch.is_light else ranges
        return picture(stretch, ranges, *before), picture(stretch, ranges_after, *after)

    def cancel(self) -> None:
        """Ask the algorithm to stop after the tile it is at."""
        self._feedback.cancel()
        super().cancel()

    def finished(self, result: bool) -> None:
        """Tell whoever waits."""
        self._folder.remove()
        self.ended.emit(self)

    def _report(self, percent: float) -> None:
        self.setProgress(percent)
