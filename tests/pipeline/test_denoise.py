from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from plugin.fusion.clock import Clock
from plugin.fusion.errors import Cancelled
from plugin.fusion.job import RasterInput
from plugin.fusion.networks.session import Network
from plugin.fusion.pipeline.denoise import Denoiser
from plugin.fusion.pipeline.plan import Plan, plan_of
from plugin.fusion.pipeline.sampling import Sampling
from plugin.fusion.raster.gdal_settings import gdal_settings
from plugin.fusion.scenes.pair import Scene, open_scene
from plugin.fusion.spans import Image, Span, Window
from plugin.fusion.tasks.pansharpening.task import PansharpeningSubject

from ..made_scenes import Pair, Watcher
from ..networks.cards import card, write_model

AREA = Window(Span(0, 100), Span(30, 150))
THREE_STEPS = Sampling("ddpm", 3, 1.0, seed=7, members=1)


@pytest.fixture
def scene(pair: Pair, tmp_path: Path) -> Iterator[Scene]:
    with gdal_settings():
        inputs = RasterInput(str(pair.pan)), RasterInput(str(pair.ms))
        yield open_scene(*inputs, tmp_path / "none.tif", tmp_path, Watcher())


@pytest.fixture
def network(tmp_path: Path) -> Network:
    """One that copies."""
    return Network(write_model(tmp_path / "copy.onnx", card(name="copy").to_json()), threads=1)


def plan_with(sampling: Sampling, scene: Scene, network: Network, tile: int) -> Plan:
    return plan_of(AREA, scene.shared, 0, scene.ms.bands, sampling.sampler(), 1, tile, network.card)


def denoised(scene: Scene, network: Network, folder: Path, lanes: int, tile: int, watcher: Watcher) -> Image:
    network.lanes = lanes
    plan = plan_with(THREE_STEPS, scene, network, tile)
    clock = Clock(watcher, plan.evaluated, 0)
    return Denoiser(PansharpeningSubject(scene), network, THREE_STEPS, plan, folder, clock).run(7).read(AREA)


@pytest.mark.parametrize(("lanes", "tile"), [(2, 64), (3, 64), (6, 64), (2, 100)])
def test_tiles_side_by_side_change_no_pixel(
    scene: Scene, network: Network, tmp_path: Path, lanes: int, tile: int
) -> None:
    alone, together = (
        denoised(scene, network, tmp_path, *how, Watcher()) for how in ((1, 1000), (lanes, tile))
    )  # fmt: skip
    np.testing.assert_array_equal(together, alone)
    assert together.std() > 0.0


def test_the_clock_counts_every_evaluated_pixel_once(scene: Scene, network: Network, tmp_path: Path) -> None:
    watcher = Watcher()
    denoised(scene, network, tmp_path, 2, 64, watcher)
    assert watcher.shares[-1] == pytest.approx(1.0)
    assert watcher.shares == sorted(watcher.shares)


@pytest.mark.parametrize("lanes", [1, 3])
def test_a_cancelled_run_ends_with_all_its_threads(scene: Scene, network: Network, tmp_path: Path, lanes: int) -> None:
    before = set(threading.enumerate())
    with pytest.raises(Cancelled):
        denoised(scene, network, tmp_path, lanes, 64, Watcher(cancel_after=3))
    assert set(threading.enumerate()) <= before


@pytest.mark.parametrize("lanes", [1, 3])
def test_an_error_of_one_tile_ends_the_run(
    scene: Scene, network: Network, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lanes: int
) -> None:
    def fail(*_: object) -> None:
        raise MemoryError("the third tile")

    calls = iter(range(100))
    whole = network.denoise
    monkeypatch.setattr(network, "denoise", lambda *given: fail() if next(calls) == 2 else whole(*given))
    with pytest.raises(MemoryError, match="third tile"):
        denoised(scene, network, tmp_path, lanes, 64, Watcher())


@pytest.mark.parametrize(
    ("member", "falls_along"), [(0, "columns"), (1, "rows"), (4, "columns"), (5, "rows"), (8, "columns")]
)
def test_members_see_the_scene_in_turn_in_its_orientations(
    scene: Scene, network: Network, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, member: int, falls_along: str
) -> None:
    """A network that answers the column it sees, in a scene turned by quarters."""

    def columns(x_t: Image, *_: object) -> Image:
        return np.broadcast_to(np.arange(x_t.shape[-1], dtype=np.float32), x_t.shape)

    monkeypatch.setattr(network, "denoise", columns)
    once = Sampling("ddim", 1, 1.0, seed=7, members=1)
    plan = plan_with(once, scene, network, 1000)
    clock = Clock(Watcher(), plan.evaluated, 0)
    subject = PansharpeningSubject(scene)
    drawn = Denoiser(subject, network, once, plan, tmp_path, clock).run(7, member).read(AREA)
    detail = drawn - subject.view(AREA).base
    changes = {"rows": np.abs(np.diff(detail, axis=1)).mean(), "columns": np.abs(np.diff(detail, axis=2)).mean()}
    assert max(changes, key=lambda axis: changes[axis]) == falls_along
