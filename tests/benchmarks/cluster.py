"""`python -m tests.benchmarks.cluster`: what a tile costs on a cluster, and how many a second 1 to 1,000 workers make.

Costs are CPU seconds, measured here, which others on the machine hardly change; the rest is a simulation (`fleet`).
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable, Generator, Iterable
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from distributed import Client, LocalCluster

from plugin.fusion.cluster.driver import run_where_asked
from plugin.fusion.cluster.worker import store
from plugin.fusion.networks.registry import DEFAULT_PANSHARPENING
from plugin.fusion.tasks.pansharpening.task import pansharpen

from ..made_scenes import Watcher, job
from .fleet import Costs, rate, seconds_of_pass
from .scenes import scene
from .timing import cost_of, ours

TILE, EDGE, BANDS = 512, 1024, 4
FLEETS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
TILES = 38_416
"""Of a country of 100,000 x 100,000 pixels."""

DRIVERS = (1, 8, 32)
"""Threads of the driver's machine."""

TASKS = 100


class Stopwatches:
    """Tiles worked on one after another, as on one thread, and the CPU seconds that each takes."""

    def __init__(self) -> None:
        self.steps: list[float] = []
        self.finishes: list[float] = []
        self.between_steps = self.between_finishes = 0.0

    def __call__(self, work: Callable[[Any], Any], items: Iterable[Any], threads: int) -> Generator[Any, None, None]:
        """Do what `in_order` does."""
        is_step = isinstance(work, partial)
        for item in items:
            started = time.process_time()
            made = work(item)
            ended = time.process_time()
            (self.steps if is_step else self.finishes).append(ended - started)
            yield made
            if is_step:
                self.between_steps += time.process_time() - ended
            else:
                self.between_finishes += time.process_time() - ended


def measured(folder: Path) -> Costs:
    """What a tile costs, here and with what a cluster adds."""
    pan, ms = scene(folder, EDGE, BANDS)
    watches = Stopwatches()
    asked = job(pan, ms, folder / "fused.tif", model=DEFAULT_PANSHARPENING, tile_size=TILE, sharpness=1.0)
    pansharpen(asked, Watcher(), watches)
    to_store, to_load = _cost_of_a_file(folder)
    sent = _cost_of_a_task()
    tiles = len(watches.finishes)
    print(f"one tile of {TILE} x {TILE}, {BANDS} bands, {DEFAULT_PANSHARPENING}, CPU milliseconds:")
    print(f"  a worker makes it in {1000 * np.mean(watches.steps):.0f} and stores it in {1000 * to_store:.1f}")
    print(f"  the driver has it made (Dask) in {1000 * sent:.1f}, loads it in {1000 * to_load:.1f}", end=" ")
    print(f"and puts it into the state in {1000 * watches.between_steps / len(watches.steps):.1f}")
    print(f"  it is finished in {1000 * np.mean(watches.finishes):.0f}", end=" ")
    print(f"and handed to GDAL in {1000 * watches.between_finishes / tiles:.0f}")
    return Costs(
        float(np.mean(watches.steps)) + to_store,
        sent + to_load + watches.between_steps / len(watches.steps),
        float(np.mean(watches.finishes)),
        watches.between_finishes / tiles,
    )


def _cost_of_a_file(folder: Path) -> tuple[float, float]:
    """CPU seconds to store a tile's state, and to load it."""
    state, path = np.random.default_rng(0).random((BANDS, TILE, TILE), np.float32), folder / "tile.npy"
    started = time.process_time()
    for _ in range(20):
        store(path, state)
    stored = time.process_time()
    for _ in range(20):
        np.load(path, allow_pickle=False)
    return (stored - started) / 20, (time.process_time() - stored) / 20


def _cost_of_a_task() -> float:
    """CPU seconds of client and scheduler for one task that does nothing."""
    with (
        LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address="127.0.0.1:0") as here,
        Client(here) as client,
    ):
        client.submit(abs, -1, pure=False).result()
        started = time.process_time()
        for k in range(TASKS):
            client.submit(abs, k, pure=False).result()
        return (time.process_time() - started) / TASKS


def beside_threads(folder: Path) -> None:
    """Print what a run costs on one thread of this process, and with one worker; workers, too, have one thread each."""
    pan, ms = scene(folder, EDGE, BANDS)
    for cluster in ("", "local:1"):
        cost = cost_of(ours("cluster:fuse", pan, ms, folder / "fused.tif", cluster))
        print(f"  {cluster or '1 thread':9} {cost.cpu:6.1f} CPU s, {cost.wall:6.1f} s passed", flush=True)


def fuse(pan: str, ms: str, output: str, cluster: str) -> None:
    """One run, for a process of its own."""
    settings: dict[str, Any] = {"model": DEFAULT_PANSHARPENING, "tile_size": TILE, "sharpness": 1.0, "cluster": cluster}
    run_where_asked(pansharpen, job(Path(pan), Path(ms), Path(output), **settings), Watcher())


def table(costs: Costs) -> None:
    """Print tiles a second for fleets of all sizes."""
    print(f"\n{TILES:,} tiles, one step; tiles a second of the passes, and of the whole run by threads of the driver")
    print("  workers  passes " + "".join(f"{threads:>6} thr." for threads in DRIVERS))
    for workers in FLEETS:
        passes = TILES / seconds_of_pass(workers, TILES, costs)
        whole = "".join(f"{rate(workers, TILES, costs, threads):11.2f}" for threads in DRIVERS)
        print(f"  {workers:7} {passes:7.1f}{whole}")


def main() -> None:
    """Measure and simulate."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--costs", nargs=4, type=float, help="seconds measured before: work, take, finish, write")
    parser.add_argument("--beside", action="store_true", help="instead, run with one thread, and with one worker")
    asked = parser.parse_args()
    if asked.costs:
        table(Costs(*asked.costs))
        return
    with tempfile.TemporaryDirectory() as name:
        if asked.beside:
            beside_threads(Path(name))
            return
        costs = measured(Path(name))
    print("  --costs " + " ".join(f"{cost:.4f}" for cost in costs))
    table(costs)


if __name__ == "__main__":
    main()
