"""Previews: the algorithm's own pixels, one at a time, kept, and never in the way of the window."""

from __future__ import annotations

import gc
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QTimer

from plugin.dock.place.rectangle import PreviewRectangle
from plugin.dock.preview import frames
from plugin.dock.preview.pictures import Stretch, picture, ranges_of
from plugin.dock.preview.preview import Guide, Order
from plugin.dock.preview.preview_runner import PreviewRunner
from plugin.fusion.job import RasterInput
from plugin.fusion.tasks.pansharpening.job import DEFAULT_SHARPNESS
from tests.made_scenes import ORIGIN, Pair, fuse

from ..conftest import wait_until
from .conftest import STRETCH, Ear, order_for, settle, with_parameters
from .test_pictures import pixels

pytestmark = pytest.mark.usefixtures("provider")


@pytest.fixture
def order(pair: Pair, qgis_new_project: None) -> Order:
    """40 x 50 pixels from row and column 20 on."""
    layers = QgsRasterLayer(str(pair.pan), "pan"), QgsRasterLayer(str(pair.ms), "ms")
    QgsProject.instance().addMapLayers(list(layers))
    return order_for(layers, pair, PreviewRectangle(389_620, 5_819_830, 389_660, 5_819_880, layers[0].crs().toWkt()))


def test_preview_shows_the_pixels_of_the_full_run(
    runner: PreviewRunner, order: Order, pair: Pair, output: Path
) -> None:
    ear = Ear(runner)
    runner.ask(order)
    settle(runner)
    assert ear.failed == []
    fused, _ = fuse(pair.pan, pair.ms, output, sharpness=DEFAULT_SHARPNESS)
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
    assert ear.made[0].after is ear.made[1].after


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


def test_frames_grow_into_the_preview(runner: PreviewRunner, order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last estimate lacks nothing but the correction towards the MS, which changes pictures by little."""
    monkeypatch.setattr(frames, "LEAST_SECONDS", 0.0)
    ear = Ear(runner)
    runner.ask(with_parameters(order, STEPS=3))
    settle(runner)
    assert [frame.stage and frame.stage.step for frame in ear.frames] == [None, 1, 2, 3]
    first, last, made = ear.frames[0], ear.frames[-1], ear.made[0]
    np.testing.assert_array_equal(pixels(first.image), pixels(first.before))
    np.testing.assert_array_equal(pixels(first.before), pixels(made.before))
    gaps = [np.abs(pixels(image).astype(int) - pixels(made.after)).mean() for image in (first.image, last.image)]
    assert gaps[1] < 0.3 * gaps[0]


def test_frames_come_even_where_the_result_has_other_pixels_than_was_thought(
    runner: PreviewRunner, order: Order
) -> None:
    ear = Ear(runner)
    runner.ask(with_parameters(replace(order, shape=(100, 80)), STEPS=2))
    settle(runner)
    sizes = [(frame.image.height(), frame.image.width()) for frame in ear.frames]
    assert sizes[0] == (100, 80)
    assert set(sizes[1:]) == {(50, 40)}
    assert {(frame.before.height(), frame.before.width()) for frame in ear.frames[1:]} == {(50, 40)}


def test_frames_are_no_more_than_an_eye_can_follow(runner: PreviewRunner, order: Order) -> None:
    ear = Ear(runner)
    started = time.monotonic()
    runner.ask(with_parameters(order, STEPS=12))
    settle(runner)
    assert 2 <= len(ear.frames) <= 2 + (time.monotonic() - started) / frames.LEAST_SECONDS


def test_samples_tell_the_uncertainty(runner: PreviewRunner, order: Order) -> None:
    ear = Ear(runner)
    runner.ask(with_parameters(replace(order, has_spread=True), ENSEMBLE=2))
    settle(runner)
    spread = ear.made[0].spread
    assert spread is not None
    assert spread.brightest > 0.0
    assert pixels(spread.image).shape == pixels(ear.made[0].after).shape
    assert len(np.unique(pixels(spread.image)[..., 0])) > 20


def test_indices_come_after_the_picture(runner: PreviewRunner, order: Order, pair: Pair) -> None:
    ear = Ear(runner)
    larger = PreviewRectangle(389_600, 5_819_776, 389_728, 5_819_904, order.rectangle.crs)
    runner.ask(replace(order, rectangle=larger, shape=(128, 128), pan=RasterInput(str(pair.pan))))
    settle(runner)
    assert "HQNR" not in ear.made[0].numbers
    assert 0.5 < ear.measured[0].numbers["HQNR"] <= 1.0
    runner.ask(ear.made[0].order)
    assert ear.made[1].numbers == ear.measured[0].numbers


def test_preview_keeps_what_was_said_and_its_raster(runner: PreviewRunner, order: Order, pair: Pair) -> None:
    ear = Ear(runner)
    stretch = Stretch((1,), ((0.0, 1000.0),))
    runner.ask(replace(order, guide=Guide(RasterInput(str(pair.pan)), stretch)))
    settle(runner)
    made = ear.made[0]
    assert any("MTF gain" in note.text for note in made.notes)
    assert not any(note.is_warning for note in made.notes if "MTF gain" in note.text)
    part = pair.pan_image[20:70, 20:60].astype(np.float32)[None]
    expected = picture(stretch, ((0.0, 1000.0),), part, np.ones((50, 40), bool))
    assert made.guide is not None
    assert np.abs(pixels(made.guide).astype(int) - pixels(expected)).max() <= 1
    layer = QgsRasterLayer(made.files.result, "kept")
    assert layer.isValid()
    assert (layer.width(), layer.height()) == (40, 50)


def test_rasters_of_a_preview_go_with_it(runner: PreviewRunner, order: Order) -> None:
    ear = Ear(runner)
    runner.ask(order)
    settle(runner)
    path = Path(ear.made[0].files.result)
    assert path.is_file()
    ear.made.clear()
    ear.measured.clear()
    runner._kept.clear()
    gc.collect()
    assert not path.parent.exists()


def test_event_loop_is_never_blocked_for_long(
    runner: PreviewRunner, town: Pair, qgis_new_project: None, capsys: pytest.CaptureFixture[str]
) -> None:
    """Between two ticks of a timer; what counts is the processor's time, since other work may share the machine."""
    layers = QgsRasterLayer(str(town.pan), "pan"), QgsRasterLayer(str(town.ms), "ms")
    QgsProject.instance().addMapLayers(list(layers))
    x, y = ORIGIN
    rectangle = PreviewRectangle(x + 96, y - 352, x + 352, y - 96, layers[0].crs().toWkt())
    ticks = [(time.monotonic(), time.thread_time())]
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append((time.monotonic(), time.thread_time())))
    timer.start(5)
    runner.ask(with_parameters(order_for(layers, town, rectangle), STEPS=2))
    settle(runner)
    timer.stop()
    walls, works = (1000.0 * np.diff(times).max() for times in zip(*ticks))
    with capsys.disabled():
        seconds = ticks[-1][0] - ticks[0][0]
        print(f"\nlongest pause of the event loop {walls:.0f} ms, its work {works:.0f} ms, preview {seconds:.1f} s")
    assert works < 100.0
