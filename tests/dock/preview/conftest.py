"""A runner of previews, whoever listens to it, and orders for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from qgis.core import QgsRasterLayer
from qgis.PyQt.QtCore import QEventLoop, QObject, QTimer

from plugin.dock.choose.settings import Settings
from plugin.dock.place.rectangle import PreviewRectangle
from plugin.dock.preview.pictures import Stretch
from plugin.dock.preview.preview import Frame, Order, Preview
from plugin.dock.preview.preview_runner import PreviewRunner
from plugin.fusion.job import RasterInput
from tests.made_scenes import Pair

from ..conftest import wait_until

ALGORITHM = "amalgam:ddrf_pansharpening"
STRETCH = Stretch((3, 2, 1))


class Ear:
    """Remembers what a runner says."""

    def __init__(self, runner: PreviewRunner) -> None:
        self.frames: list[Frame] = []
        self.made: list[Preview] = []
        self.measured: list[Preview] = []
        runner.estimated.connect(self.frames.append)
        runner.measured.connect(self.measured.append)
        self.failed: list[str] = []
        self.started = 0
        runner.made.connect(self.made.append)
        runner.failed.connect(self.failed.append)
        runner.started.connect(self._start)

    def _start(self) -> None:
        self.started += 1


@pytest.fixture
def runner() -> Iterator[PreviewRunner]:
    owner = QObject()
    runner = PreviewRunner(owner)
    yield runner
    runner.cancel()


def order_for(layers: tuple[QgsRasterLayer, QgsRasterLayer], pair: Pair, rectangle: PreviewRectangle) -> Order:
    parameters = {"PANCHROMATIC": layers[0].id(), "SPECTRAL": layers[1].id(), "MODEL": "ddrf-s"}
    settings = Settings(ALGORITHM, "ddrf-s")
    shape = int(rectangle.y_max - rectangle.y_min), int(rectangle.x_max - rectangle.x_min)
    return Order(settings, tuple(parameters.items()), rectangle, shape, RasterInput(str(pair.ms)), STRETCH)


def with_parameters(order: Order, **values: object) -> Order:
    return replace(order, parameters=(*order.parameters, *values.items()))


def settle(runner: PreviewRunner) -> None:
    wait_until(lambda: runner.is_quiet, "the preview ends")


def wait(milliseconds: int) -> None:
    """Let events pass."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
