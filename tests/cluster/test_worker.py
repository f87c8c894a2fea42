"""What a worker does with what it is told, without a cluster around it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from plugin.fusion.cluster.worker import JOB_FILE, Order, leave, work_on
from plugin.fusion.errors import Cancelled, FusionError
from plugin.fusion.job import RasterInput
from plugin.fusion.networks import registry
from plugin.fusion.physics.sharpening import context as measured
from plugin.fusion.plain import to_plain
from plugin.fusion.raster.gdal_settings import gdal_settings
from plugin.fusion.scenes.pair import open_scene
from plugin.fusion.tasks.pansharpening.job import PansharpeningJob
from plugin.fusion.version import plugin_version

from ..made_scenes import Pair, Watcher
from .conftest import COPY


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    made = tmp_path / "shared"
    made.mkdir()
    yield made
    leave(str(made))


def tell(folder: Path, pair: Pair, **changes: Any) -> None:
    """Write down a job as the driver does."""
    job = PansharpeningJob(RasterInput(str(pair.pan)), RasterInput(str(pair.ms)), str(folder / "fused.tif"), COPY)
    with gdal_settings():
        scene = open_scene(job.pan, job.ms, Path(job.output), folder, Watcher())
    told = {
        "version": plugin_version(),
        "job": to_plain(job),
        "precision": "fp32",
        "models": [str(folder) for folder in registry.user_folders()],
        "digest": registry.digest(registry.model_path(COPY)),
        "context": measured(scene.statistics).tolist(),
    }
    (folder / JOB_FILE).write_text(json.dumps(told | changes), encoding="utf-8")


def order(folder: Path, **changes: Any) -> tuple[Any, ...]:
    first = Order(str(folder), 0, (), 7, 0, (0, 64, 64, 128), "tile.npy")
    return tuple(first._replace(**changes))


def test_a_tile_is_a_file_of_its_own(folder: Path, pair: Pair) -> None:
    tell(folder, pair)
    assert work_on(order(folder)) > 0.0
    assert np.load(folder / "tile.npy").shape == (4, 64, 64)
    assert {path.name for path in folder.iterdir()} == {JOB_FILE, "tile.npy"}


def test_a_tile_that_is_there_is_not_made_again(folder: Path, pair: Pair) -> None:
    tell(folder, pair)
    work_on(order(folder))
    before = (folder / "tile.npy").stat().st_mtime_ns
    assert work_on(order(folder)) == 0.0
    assert (folder / "tile.npy").stat().st_mtime_ns == before


def test_a_run_that_has_ended_is_not_worked_for(folder: Path, pair: Pair) -> None:
    tell(folder, pair)
    work_on(order(folder))
    (folder / JOB_FILE).unlink()
    with pytest.raises(Cancelled):
        work_on(order(folder, name="another.npy"))
    assert not (folder / "another.npy").exists()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"version": "0.0.0"}, f"it has version {plugin_version()} of Amalgam and the run version 0.0.0"),
        ({"digest": "0" * 64}, "it has another file of the model copy"),
        ({"models": []}, "There is no model called copy"),
        ({"context": [[0.5] * 3] * 4}, "it reads other rasters than the run does"),
    ],
)
def test_a_worker_that_is_not_of_one_mind_with_the_run_says_so(
    folder: Path, pair: Pair, changes: dict[str, Any], said: str
) -> None:
    tell(folder, pair, **changes)
    with pytest.raises(FusionError, match="The worker on") as refused:
        work_on(order(folder))
    assert said in str(refused.value)
    assert not (folder / "tile.npy").exists()


def test_a_folder_that_is_not_shared_is_named(folder: Path) -> None:
    with pytest.raises(FusionError) as refused:
        work_on(order(folder))
    assert f"the folder {folder.parent} is not there" in str(refused.value)


def test_a_raster_that_is_not_shared_is_named(folder: Path, pair: Pair) -> None:
    job = PansharpeningJob(RasterInput("/elsewhere/pan.tif"), RasterInput(str(pair.ms)), str(folder / "f.tif"), COPY)
    tell(folder, pair, job=to_plain(job))
    with pytest.raises(FusionError, match=r"/elsewhere/pan\.tif"):
        work_on(order(folder))
