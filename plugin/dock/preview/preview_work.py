"""The work that makes a preview: the algorithm itself over a small EXTENT, then pictures with one stretch."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
)
from qgis.PyQt.QtGui import QImage

from ...fusion.job import TILE_SIZES
from ...fusion.pipeline.estimates import Stage
from ...fusion.raster.gdal_settings import gdal_settings
from ...fusion.spans import Image
from ...processing.names import EXTENT, OUTPUT, TILE_SIZE, UNCERTAINTY
from ...processing.network import NetworkAlgorithm
from .frames import FrameMaker
from .pictures import ValueRange, grid_of, picture, ranges_of, read_onto, read_result, unit_of
from .preview import Frame, Order, Preview
from .preview_feedback import PreviewFeedback
from .preview_files import PreviewFiles
from .quality import indices_of
from .spectra import spectra_of
from .spread import SpreadPicture, spread_picture

TILE = TILE_SIZES[1]
"""Tiles are cut at absolute multiples of their size: with the largest, hardly a preview is cut, and all threads work on
one band after another, none of which takes long."""


class PreviewWork:
    """Made on the main thread, where it prepares the algorithm; `make` and `measure` run on another.

    It holds all that the work needs (algorithm, context, pictures) until `let_go`.

    Args:
        order: what to make.
        show: told of every Frame on the way.

    Attributes:
        feedback: of the run; to be cancelled, and to be heard.
        files: that the algorithm writes.

    Raises:
        QgsProcessingException: if the algorithm refuses its parameters.
    """

    def __init__(self, order: Order, show: Callable[[Frame], None]) -> None:
        self._order, self._show = order, show
        self.files = PreviewFiles()
        self.feedback = PreviewFeedback(self._show_estimate)
        self._frames: FrameMaker | None = None
        self._context = QgsProcessingContext()
        self._context.setProject(QgsProject.instance())
        self._parameters = dict(order.parameters) | {
            EXTENT: order.rectangle.referenced(),
            TILE_SIZE: TILE,
            OUTPUT: self.files.result,
        }
        if order.has_spread:
            self._parameters[UNCERTAINTY] = self.files.spread
        self._algorithm = QgsApplication.processingRegistry().createAlgorithmById(order.settings.algorithm)
        if isinstance(self._algorithm, NetworkAlgorithm):
            self._algorithm.exact_rim = False
        self._prepare()

    def _prepare(self) -> None:
        allowed, reason = self._algorithm.checkParameterValues(self._parameters, self._context)
        if not allowed:
            raise QgsProcessingException(reason)
        self._algorithm.prepare(self._parameters, self._context, self.feedback)

    def make(self) -> Preview:
        """Run the algorithm and make the pictures.

        Raises:
            QgsProcessingException, FusionError, RuntimeError: if the run failed or was cancelled.
        """
        started = time.monotonic()
        self._frames = FrameMaker(self._order)
        self._show(self._frames.first())
        numbers = self._algorithm.runPrepared(self._parameters, self._context, self.feedback)
        seconds = time.monotonic() - started
        with gdal_settings():
            return self._pictured(seconds, numbers)

    def measure(self, preview: Preview) -> Preview:
        """The preview with its indices.

        Raises:
            Cancelled: the user asked to stop.
        """
        measured = indices_of(self._order, self.files.result, self.feedback)
        return preview._replace(numbers=preview.numbers | measured)

    def let_go(self) -> None:
        """Let go of everything; nothing can be made afterwards.

        This must be said, since QGIS keeps the exception that a run ends with, and thereby every frame that called the
        run.
        """
        vars(self).clear()

    def _pictured(self, seconds: float, numbers: dict[str, Any]) -> Preview:
        order, result = self._order, self.files.result
        before, after = read_onto(order.before, grid_of(result)), read_result(result)
        is_light, of_result = order.stretch.is_light, order.stretch_of_result
        ranges = ranges_of(of_result, *after) if is_light else ranges_of(order.stretch, *before)
        return Preview(
            order=order,
            before=picture(order.stretch, ranges, *before),
            after=picture(of_result, ranges, *after),
            spread=self._pictured_spread(),
            seconds=seconds,
            numbers=numbers,
            files=self.files,
            guide=self._pictured_guide(ranges if is_light else None),
            notes=tuple(self.feedback.notes),
            brightest=ranges[0][1] if is_light else None,
            spectra=spectra_of(order.before, order.guide and order.guide.raster, result) if order.is_cube else None,
        )

    def _pictured_spread(self) -> SpreadPicture | None:
        if not self._order.has_spread:
            return None
        bands = self._order.stretch.bands
        return spread_picture(bands, *read_result(self.files.spread), unit_of(self.files.result))

    def _pictured_guide(self, ranges: tuple[ValueRange, ...] | None) -> QImage | None:
        """The guide's picture, in the ranges of the result if both are radiance, else in its own."""
        guide = self._order.guide
        if guide is None:
            return None
        image = read_onto(guide.raster, grid_of(self.files.result))
        return picture(guide.stretch, ranges or ranges_of(guide.stretch, *image), *image)

    def _show_estimate(self, stage: Stage, image: Image) -> None:
        if self._frames is None or self.feedback.isCanceled():
            return
        frame = self._frames.frame(stage, image)
        if frame is not None:
            self._show(frame)
