from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from distributed import Client, LocalCluster

from plugin.fusion.cluster import connecting
from plugin.fusion.cluster.driver import run_where_asked
from plugin.fusion.errors import Cancelled, FusionError
from plugin.fusion.job import RasterInput
from plugin.fusion.pipeline import progress, unfinished
from plugin.fusion.tasks.hyperspectral.job import CubeNetworkJob
from plugin.fusion.tasks.hyperspectral.network import sharpen_cube_by_network
from plugin.fusion.tasks.nightlights.task import fuse_nightlights
from plugin.fusion.tasks.pansharpening.job import PansharpeningJob
from plugin.fusion.tasks.pansharpening.task import pansharpen

from .. import lights
from ..made_scenes import Pair, Watcher
from ..tasks.hyperspectral.cubes import make_cube
from .conftest import COPY, CUBE

PART = (389_620.0, 5_819_790.0, 389_740.0, 5_819_880.0)
NOBODY = "127.0.0.1:9"
"""The port where nobody listens, by convention."""


def pair_job(pair: Pair, output: Path, **settings: Any) -> PansharpeningJob:
    """Six tiles, three steps."""
    inputs = RasterInput(str(pair.pan)), RasterInput(str(pair.ms))
    usual: dict[str, Any] = {"scheduler": "ddpm", "steps": 3, "tile_size": 64, "threads": 1}
    return PansharpeningJob(*inputs, str(output), COPY, **(usual | settings))


def bytes_of(run: Callable[..., Any], job: Any, cluster: str = "", watcher: Watcher | None = None) -> bytes:
    """What a run writes; and it leaves nothing else."""
    run_where_asked(run, replace(job, cluster=cluster), watcher or Watcher())
    assert list(Path(job.output).parent.iterdir()) == [Path(job.output)]
    return Path(job.output).read_bytes()


@pytest.mark.parametrize(
    "settings", [{"ensemble": 2}, {"steps": 1, "bounds": (389_620.0, 5_819_790.0, 389_740.0, 5_819_880.0)}]
)
def test_workers_give_the_bytes_of_a_serial_run(
    pair: Pair, output: Path, workers: Any, settings: dict[str, Any]
) -> None:
    job = pair_job(pair, output, **settings)
    alone = bytes_of(pansharpen, job)
    watcher = Watcher()
    assert bytes_of(pansharpen, job, workers.scheduler_address, watcher) == alone
    assert watcher.shares == sorted(watcher.shares)
    assert watcher.shares[-1] == pytest.approx(1.0)


def test_so_do_workers_of_night_lights(tmp_path: Path, output: Path, models: Path, workers: Any) -> None:
    lights.write_network(models / "noise.onnx", "noise")
    night = lights.simulate_night(tmp_path)
    job = lights.job(night.dmsp, None, output, model="noise", tile_size=64, steps=2)
    assert bytes_of(fuse_nightlights, job, workers.scheduler_address) == bytes_of(fuse_nightlights, job)


def test_so_do_workers_of_cubes(tmp_path: Path, output: Path, workers: Any) -> None:
    made = make_cube(tmp_path)
    inputs = RasterInput(str(made.cube)), RasterInput(str(made.guide))
    job = CubeNetworkJob(*inputs, str(output), model=CUBE, threads=1, tile_size=64)
    alone = bytes_of(sharpen_cube_by_network, job)
    assert bytes_of(sharpen_cube_by_network, job, workers.scheduler_address) == alone


def test_workers_that_are_started_for_the_run_do_so_too(pair: Pair, output: Path) -> None:
    job = pair_job(pair, output)
    watcher = Watcher()
    assert bytes_of(pansharpen, job, "local:2", watcher) == bytes_of(pansharpen, job)
    assert "The network runs on the cluster local:2 (2 threads of its workers)." in watcher.messages


def test_what_a_cluster_was_stopped_at_is_gone_on_with_anywhere(
    pair: Pair, output: Path, workers: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Here, and then on the cluster again."""
    monkeypatch.setattr(unfinished, "WORTH_SECONDS", 0.0)
    monkeypatch.setattr(progress, "SECONDS_BETWEEN", 0.0)
    job = pair_job(pair, output, resumes=True)
    alone = bytes_of(pansharpen, job)
    output.unlink()
    for cluster, ticks in ((workers.scheduler_address, 3), ("", 12)):
        with pytest.raises(Cancelled):
            run_where_asked(pansharpen, replace(job, cluster=cluster), Watcher(cancel_after=ticks))
    watcher = Watcher()
    assert bytes_of(pansharpen, job, workers.scheduler_address, watcher) == alone
    assert any(said.startswith("Resumed") for said in watcher.messages)


def processes(workers: LocalCluster) -> set[int | None]:
    """Of the workers; None while one is being replaced."""
    return {nanny.pid for nanny in workers.workers.values()}


def wait_until(happens: Callable[[], bool]) -> None:
    """On a busy machine, too."""
    patience = time.monotonic() + 120.0
    while not happens():
        assert time.monotonic() < patience
        time.sleep(0.05)


@dataclass
class Killer(Watcher):
    """Kills a process at the first progress."""

    victim: int = 0

    def progress(self, share: float, seconds_left: float | None) -> None:
        if not self.shares:
            os.kill(self.victim, signal.SIGKILL)
        super().progress(share, seconds_left)


def test_a_worker_that_is_killed_is_replaced_and_the_bytes_are_the_same(pair: Pair, output: Path, workers: Any) -> None:
    job = pair_job(pair, output, steps=6)
    alone = bytes_of(pansharpen, job)
    killer = Killer(victim=min(filter(None, processes(workers))))
    assert bytes_of(pansharpen, job, workers.scheduler_address, killer) == alone
    wait_until(lambda: len(processes(workers) - {killer.victim, None}) == 2)


def test_a_cancelled_run_cancels_its_tiles(pair: Pair, output: Path, workers: Any) -> None:
    with pytest.raises(Cancelled):
        bytes_of(pansharpen, pair_job(pair, output), workers.scheduler_address, Watcher(cancel_after=2))
    assert list(output.parent.iterdir()) == []
    with Client(workers, set_as_default=False) as client:
        wait_until(lambda: not any(client.processing().values()))


def refusal(job: Any, cluster: str) -> str:
    """The sentence that a run ends in; it leaves nothing."""
    with pytest.raises(FusionError) as refused:
        bytes_of(pansharpen, job, cluster)
    assert list(Path(job.output).parent.iterdir()) == []
    return str(refused.value)


def test_a_scheduler_that_is_not_there_is_named_within_seconds(
    pair: Pair, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connecting, "SECONDS_TO_CONNECT", 1)
    said = refusal(pair_job(pair, output), NOBODY)
    assert said.startswith(f"No Dask scheduler answers at {NOBODY}; start one there")


def test_a_scheduler_without_workers_is_not_waited_for(
    pair: Pair, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connecting, "SECONDS_TO_FIND_WORKERS", 1)
    with LocalCluster(n_workers=0, host="127.0.0.1", dashboard_address="127.0.0.1:0", silence_logs=50) as nobody:
        assert "has no workers; start some" in refusal(pair_job(pair, output), nobody.scheduler_address)


def test_without_dask_a_sentence_says_how_to_get_it(pair: Pair, output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    said = refusal(pair_job(pair, output), "local:2")
    assert said.startswith("CLUSTER needs Dask's package distributed")
    assert "pip install" in said


@pytest.mark.parametrize("text", ["local", "local:0", "local:x", "two", "tcp://host", "host:port"])
def test_what_names_no_cluster_is_refused(pair: Pair, output: Path, text: str) -> None:
    assert refusal(pair_job(pair, output), text).startswith("CLUSTER must be local:2")


@pytest.mark.parametrize("text", ["", "local:2", "host:8786", "tcp://10.0.0.1:8786", "tls://[::1]:8786"])
def test_what_names_one_is_not(text: str) -> None:
    connecting.check_cluster(text)


def test_what_a_worker_refuses_is_told_with_its_name(
    pair: Pair, output: Path, workers: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plugin.fusion.cluster.driver.user_folders", list)
    assert "says: There is no model called copy" in refusal(pair_job(pair, output), workers.scheduler_address)
