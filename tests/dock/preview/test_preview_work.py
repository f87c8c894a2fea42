"""How near a preview is to the run, how soon it is seen, and how soon it is gone."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProject, QgsRasterLayer

from plugin.dock.choose.settings import Settings
from plugin.dock.place.rectangle import PreviewRectangle
from plugin.dock.preview.pictures import DMSP, Stretch
from plugin.dock.preview.preview import Order, Preview
from plugin.dock.preview.preview_runner import PreviewRunner
from plugin.fusion.job import RasterInput
from plugin.fusion.tasks.pansharpening.job import DEFAULT_SHARPNESS, PansharpeningJob
from plugin.fusion.tasks.pansharpening.task import pansharpen
from plugin.processing.ddrf_pansharpening import DdrfPansharpening
from tests.lights import simulate_night
from tests.made_scenes import ORIGIN, Pair, Watcher, read

from ..conftest import wait_until
from .conftest import Ear, order_for, settle, wait, with_parameters

pytestmark = pytest.mark.usefixtures("provider")

RIM = 8
CORES = 2
FIRST_PICTURE_S = 3.0
CANCEL_S = 1.0


@pytest.fixture
def order(town: Pair, qgis_new_project: None) -> Order:
    """256 x 256 pixels of four bands, by the larger model."""
    return with_parameters(order_of(town), MODEL="ddrf-l")


@pytest.fixture
def grey_town(town: Pair, tmp_path: Path) -> Pair:
    """One band of the MS."""
    gdal.Translate(str(tmp_path / "ms.tif"), str(town.ms), bandList=[1])
    return replace(town, ms=tmp_path / "ms.tif")


@pytest.fixture
def grey_order(grey_town: Pair, qgis_new_project: None) -> Order:
    """256 x 256 pixels of one band, by the smaller model."""
    return replace(with_parameters(order_of(grey_town), MODEL="ddrf-s"), stretch=Stretch((1,)))


@pytest.fixture
def lights_order(tmp_path: Path, qgis_new_project: None) -> Order:
    """All of a small night, by the bundled model without a guide."""
    night = simulate_night(tmp_path)
    layer = QgsRasterLayer(str(night.dmsp), "dmsp")
    QgsProject.instance().addMapLayer(layer)
    extent = layer.extent()
    corners = extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()
    parameters = (("DMSP", layer.id()), ("MODEL", "ddpm-nightlights"))
    settings = Settings("amalgam:ddpm_nightlights", "ddpm-nightlights")
    shape = 2 * layer.height(), 2 * layer.width()
    rectangle = PreviewRectangle(*corners, layer.crs().toWkt())
    return Order(settings, parameters, rectangle, shape, RasterInput(str(night.dmsp)), DMSP)


def test_one_step_has_the_pixels_of_the_run(
    runner: PreviewRunner, grey_order: Order, grey_town: Pair, tmp_path: Path
) -> None:
    preview, run = both(runner, with_parameters(grey_order, MODEL="ddrf-l"), grey_town, tmp_path, steps=1)
    np.testing.assert_array_equal(preview, run)


@pytest.mark.parametrize("scheduler", ["dpmsolver++", "ddpm"])
def test_steps_have_the_pixels_of_the_run_but_for_a_digit_here_and_there(
    runner: PreviewRunner,
    grey_order: Order,
    grey_town: Pair,
    tmp_path: Path,
    scheduler: str,
) -> None:
    """Seven steps are more than the run itself is exact for."""
    preview, run = both(runner, grey_order, grey_town, tmp_path, 7, scheduler)
    inside = (slice(None), slice(RIM, -RIM), slice(RIM, -RIM))
    off = np.abs(preview.astype(int) - run)
    assert off[inside].max() <= 1
    assert off.max() <= 2
    assert (off > 0).mean() < 0.01


def test_first_picture_takes_two_cores_no_more_than_three_seconds(runner: PreviewRunner, order: Order) -> None:
    """Their time is counted, not the clock's: other work may share the machine."""
    once(runner, with_parameters(order, MODEL="ddrf-s", STEPS=1))  # whatever is loaded once
    ear = Ear(runner)
    began = time.process_time()
    runner.ask(with_parameters(order, STEPS=8))
    wait_until(lambda: any(frame.stage for frame in ear.frames), "there is a picture of one step")
    assert time.process_time() - began < CORES * FIRST_PICTURE_S


@pytest.mark.parametrize("after_ms", [20, 300, 1000, 2500])
@pytest.mark.parametrize("what", ["pansharpening", "night lights"])
def test_cancelled_preview_is_gone_within_a_second(
    runner: PreviewRunner,
    order: Order,
    lights_order: Order,
    what: str,
    after_ms: int,
) -> None:
    """Of the processor's time, all threads together, from Cancel until no thread works on it any more."""
    ear = Ear(runner)
    runner.ask(with_parameters(order if what == "pansharpening" else lights_order, STEPS=8, ENSEMBLE=64, SEED=after_ms))
    wait(after_ms)
    assert runner.is_running
    began = time.process_time()
    runner.cancel()
    settle(runner)
    assert time.process_time() - began < CANCEL_S
    assert (ear.made, ear.failed) == ([], [])


def test_preview_after_a_cancelled_one_has_the_machine_to_itself(runner: PreviewRunner, order: Order) -> None:
    ear = Ear(runner)
    runner.ask(with_parameters(order, STEPS=1000))
    wait_until(lambda: any(frame.stage for frame in ear.frames), "the first one is at work")
    ear.frames.clear()
    runner.ask(with_parameters(order, STEPS=2))
    wait_until(lambda: any(frame.stage for frame in ear.frames), "the next one has a picture")
    assert not runner._leaving


def test_exact_rim_is_no_parameter(order: Order) -> None:
    """It is set on the algorithm that the preview makes for itself, not shown in the toolbox."""
    algorithm = DdrfPansharpening().create()
    assert algorithm.exact_rim
    assert not any("RIM" in definition.name() for definition in algorithm.parameterDefinitions())


def order_of(pair: Pair) -> Order:
    """The middle of a pair of layers in the project."""
    layers = QgsRasterLayer(str(pair.pan), "pan"), QgsRasterLayer(str(pair.ms), "ms")
    QgsProject.instance().addMapLayers(list(layers))
    x, y = ORIGIN
    return order_for(layers, pair, PreviewRectangle(x + 96, y - 352, x + 352, y - 96, layers[0].crs().toWkt()))


def both(
    runner: PreviewRunner,
    order: Order,
    town: Pair,
    folder: Path,
    steps: int,
    scheduler: str = "ddim",
) -> tuple[np.ndarray, np.ndarray]:
    """What the preview wrote, and what the run writes over the same extent."""
    made = once(runner, with_parameters(order, STEPS=steps, SCHEDULER=scheduler))
    place, model = order.rectangle, str(dict(order.parameters)["MODEL"])
    bounds = (place.x_min, place.y_min, place.x_max, place.y_max)
    inputs, output = (RasterInput(str(town.pan)), RasterInput(str(town.ms))), folder / "run.tif"
    job = PansharpeningJob(
        *inputs, str(output), model, scheduler, steps, bounds=bounds, sharpness=DEFAULT_SHARPNESS
    )  # fmt: skip
    pansharpen(job, Watcher())
    return read(Path(made.files.result)), read(output)


def once(runner: PreviewRunner, order: Order) -> Preview:
    """The preview, and its indices, too."""
    ear = Ear(runner)
    runner.ask(order)
    settle(runner)
    assert ear.failed == []
    return ear.made[0]
