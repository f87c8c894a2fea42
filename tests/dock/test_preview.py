"""Previews: the algorithm's own pixels, one at a time, kept, and never in the way of the window."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QObject, QTimer

from plugin.dock.pictures import Stretch, picture, ranges_of
from plugin.dock.preview_runner import PreviewRunner
from plugin.dock.preview_task import Order, Preview
from plugin.dock.rectangle import PreviewRectangle
from plugin.dock.settings import Settings
from plugin.fusion.job import RasterInput
from tests.scenes import ORIGIN, Pair

from .conftest import wait_until
from .test_pictures import pixels

pytestmark = pytest.mark.usefixtures("provider")
ALGORITHM = "amalgam:ddrf_pansharpening"
STRETCH = Stretch((3, 2, 1))


class Ear:
    """Remembers what a runner says."""

    def __init__(self, runner: PreviewRunner) -> None:
        self.made: list[Preview] = []
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


@pytest.fixture
def order(pair: Pair, qgis_new_project: None) -> Order:
    """40 x 50 pixels from row and column 20 on."""
    layers = QgsRasterLayer(str(pair.pan), "pan"), QgsRasterLayer(str(pair.ms), "ms")
    QgsProject.instance().addMapLayers(list(layers))
    return order_for(layers, pair, PreviewRectangle(389_620, 5_819_830, 389_660, 5_819_880, layers[0].crs().toWkt()))


def order_for(layers: tuple[QgsRasterLayer, QgsRasterLayer], pair: Pair, rectangle: PreviewRectangle) -> Order:
    parameters = {"PANCHROMATIC": layers[0].id(), "SPECTRAL": layers[1].id(), "MODEL": "ddrf-s"}
    settings = Settings(ALGORITHM, "ddrf-s")
    return Order(settings, tuple(parameters.items()), rectangle, RasterInput(str(pair.ms)), STRETCH)


def with_parameters(order: Order, **values: object) -> Order:
    return replace(order, parameters=(*order.parameters, *values.items()))


def settle(runner: PreviewRunner) -> None:
    wait_until(lambda: not runner.is_running, "the preview ends")


def test_preview_shows_the_pixels_of_the_full_run(
    runner: PreviewRunner, order: Order, fused: np.ndarray, pair: Pair
) -> None:
    ear = Ear(runner)
    runner.ask(order)
    settle(runner)
    assert ear.failed == []
    part = fused[:, 20:70, 20:60].astype(np.float32)
    shown = ear.made[0]
    before = pixels(shown.before)
    assert before.shape == (50, 40, 4)
    ms = np.kron(pair.ms_image[:3], np.ones((4, 4), np.float32))[:, 20:70, 20:60]
    truth = picture(STRETCH, ranges_of(STRETCH, ms, np.ones((50, 40), bool)), ms, np.ones((50, 40), bool))
    assert np.corrcoef(before[..., 0].ravel(), pixels(truth)[..., 0].ravel())[0, 1] > 0.8
    for channel, band in enumerate(STRETCH.bands):
        seen, values = pixels(shown.after)[..., channel].astype(float), part[band - 1]
        inside = (seen > 0) & (seen < 255)
        slope, offset = np.polyfit(values[inside], seen[inside], 1)
        assert np.abs(slope * values[inside] + offset - seen[inside]).max() < 1.0


def test_preview_says_its_seconds_and_scores(runner: PreviewRunner, order: Order) -> None:
    ear = Ear(runner)
    runner.ask(order)
    settle(runner)
    assert ear.made[0].seconds > 0.0
    assert 0.0 < ear.made[0].numbers["CONSISTENCY"] < 2.0


def test_preview_that_was_made_is_not_made_again(runner: PreviewRunner, order: Order) -> None:
    ear = Ear(runner)
    for _ in range(2):
        runner.ask(order)
        settle(runner)
    assert ear.started == 1
    assert ear.made[0] is ear.made[1]


def test_new_preview_cancels_the_old_one(runner: PreviewRunner, order: Order) -> None:
    ear = Ear(runner)
    runner.ask(with_parameters(order, STEPS=1000))
    slow = runner._task
    assert slow is not None
    wait_until(lambda: slow.status() == slow.TaskStatus.Running, "the slow one runs")
    runner.ask(with_parameters(order, STEPS=1, SEED=1))
    settle(runner)
    wait_until(lambda: not runner._leaving, "the slow one ends")
    assert len(ear.made) == 1
    assert dict(ear.made[0].order.parameters)["SEED"] == 1
    assert ear.failed == []
    assert slow.preview is None


def test_cancelled_preview_says_nothing(runner: PreviewRunner, order: Order) -> None:
    ear = Ear(runner)
    runner.ask(with_parameters(order, STEPS=1000))
    runner.cancel()
    wait_until(lambda: not runner._leaving, "it ends")
    assert (ear.made, ear.failed, runner.is_running) == ([], [], False)


def test_refused_parameters_come_as_a_sentence(runner: PreviewRunner, order: Order) -> None:
    ear = Ear(runner)
    runner.ask(with_parameters(order, SCHEDULER="staged"))
    assert ear.failed[0].startswith("The scheduler staged needs STEPS of at least 2")
    assert ear.started == 0


def test_failure_comes_as_a_sentence(runner: PreviewRunner, order: Order) -> None:
    ear = Ear(runner)
    nowhere = PreviewRectangle(0.0, 0.0, 50.0, 50.0, order.rectangle.crs)
    runner.ask(replace(order, rectangle=nowhere))
    settle(runner)
    assert ear.made == []
    assert len(ear.failed) == 1
    assert ear.failed[0].endswith(".")
    assert "Traceback" not in ear.failed[0]


def test_event_loop_is_never_blocked_for_long(
    runner: PreviewRunner, town: Pair, qgis_new_project: None, capsys: pytest.CaptureFixture[str]
) -> None:
    """The longest pause between two ticks of a timer; generous, since other work may share the machine."""
    layers = QgsRasterLayer(str(town.pan), "pan"), QgsRasterLayer(str(town.ms), "ms")
    QgsProject.instance().addMapLayers(list(layers))
    x, y = ORIGIN
    rectangle = PreviewRectangle(x + 96, y - 352, x + 352, y - 96, layers[0].crs().toWkt())
    pauses, last = [], time.monotonic()

    def tick() -> None:
        nonlocal last
        now = time.monotonic()
        pauses.append(now - last)
        last = now

    timer = QTimer()
    timer.timeout.connect(tick)
    timer.start(5)
    started = time.monotonic()
    runner.ask(with_parameters(order_for(layers, town, rectangle), STEPS=2))
    settle(runner)
    timer.stop()
    longest = max(pauses)
    with capsys.disabled():
        seconds = time.monotonic() - started
        print(f"\nlongest pause of the event loop {1000 * longest:.0f} ms, preview {seconds:.1f} s")
    assert longest < 0.5
