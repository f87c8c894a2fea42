"""The driver's side: a job run on the cluster that it names, its steps worked on by workers."""

from __future__ import annotations

import json
import math
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable
from contextlib import ExitStack, suppress
from dataclasses import fields, replace
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from ..errors import FusionError
from ..job import Feedback, RasterInput, stop_if_cancelled
from ..networks.registry import user_folders
from ..pipeline.denoise import Denoiser
from ..pipeline.where import IN_FLIGHT, Where, in_order
from ..plain import to_plain
from ..raster.scratch import Scratch
from ..raster.workspace import workspace
from ..spans import Window
from ..version import plugin_version
from .connecting import SECONDS_TO_CONNECT, check_cluster, connected, troubles
from .worker import JOB_FILE, Order, leave, work_on

Job = TypeVar("Job")
Result = TypeVar("Result")

SECONDS_TO_SEE_A_FILE = 30
"""Other machines may see a new file on a shared disk a little later."""

LOOK_EVERY_S = 0.02
SECONDS_BETWEEN_COUNTS = 2.0


def run_where_asked(run: Callable[[Job, Feedback, Where], Result], job: Job, feedback: Feedback) -> Result:
    """Run a job on the cluster that it names, or here if it names none.

    Args:
        run: the function that runs it.
        job: what is asked.
        feedback: told how far it is; asked whether to stop.

    Raises:
        FusionError: bad input, a cluster that cannot be used, or a failed run, in one sentence.
        Cancelled: the user asked to stop.
    """
    asked: Any = job
    if not asked.cluster:
        return run(job, feedback, in_order)
    check_cluster(asked.cluster)
    with workspace(Path(asked.output)) as folder, Cluster(asked, folder, feedback) as cluster:
        return run(job, feedback, cluster)


class Cluster(ExitStack):
    """A way to have tiles worked on, as `pipeline.where.Where` asks; as a context, it lets go of all workers.

    Args:
        job: whose tiles they are; its field `cluster` says where the workers are.
        folder: beside the output, for files of single tiles; workers must see it, too.
        feedback: asked whether to stop.

    Raises:
        FusionError: if there is no Dask, no such scheduler, or no worker.
    """

    def __init__(self, job: Any, folder: Path, feedback: Feedback) -> None:
        super().__init__()
        self._job, self._folder, self._feedback = job, folder.absolute(), feedback
        self._is_told, self._pass = False, 0
        self._threads, self._counted = 1, -math.inf
        with ExitStack() as opened:
            self._client = connected(job.cluster, opened)
            opened.callback(self._leave)
            self.push(opened.pop_all())
        feedback.info("The network runs on the cluster {} ({} threads of its workers).", job.cluster, self.threads)

    @property
    def threads(self) -> int:
        """Tiles that all workers can work on at a time, counted now and then, since workers come and go."""
        now = time.monotonic()
        if now - self._counted > SECONDS_BETWEEN_COUNTS:
            with troubles(self._job.cluster):
                self._threads, self._counted = max(sum(self._client.nthreads().values()), 1), now
        return self._threads

    def _leave(self) -> None:
        """Have the workers close the job, and drop what they still make for it."""
        (self._folder / JOB_FILE).unlink(missing_ok=True)
        with suppress(Exception):  # of a scheduler that is gone
            self._client.run(leave, str(self._folder), wait=False)

    def __call__(self, work: Callable[[Any], Any], items: Iterable[Any], threads: int) -> Generator[Any, None, None]:
        """Do what `in_order` does; steps of a `Denoiser` on the workers, everything else here."""
        denoiser = getattr(work.func, "__self__", None) if isinstance(work, partial) else None
        if not isinstance(work, partial) or not isinstance(denoiser, Denoiser):
            yield from in_order(work, items, threads)
            return
        self._tell(denoiser)
        yield from self._on_workers(denoiser, work.args, items)

    def _on_workers(
        self, denoiser: Denoiser, step: tuple[Any, ...], tiles: Iterable[Window]
    ) -> Generator[tuple[Window, Any], None, None]:
        k, before, seed, orientation = step
        self._pass += 1
        if before is not None:
            before.sync()
        pending: deque[tuple[Window, Order, Any]] = deque()
        try:
            for number, tile in enumerate(tiles):
                name = f"tile_{self._pass}_{number}.npy"
                order = Order(str(self._folder), k, _as_told(before), seed, orientation, _numbers(tile), name)
                future = self._client.submit(work_on, tuple(order), key=f"{self._folder.name}/{name}", pure=False)
                pending.append((tile, order, future))
                if len(pending) >= IN_FLIGHT * self.threads:
                    yield self._taken(denoiser, *pending.popleft())
            while pending:
                yield self._taken(denoiser, *pending.popleft())
        finally:
            with suppress(Exception):  # of a scheduler that is gone
                self._client.cancel([future for _, _, future in pending], force=True)

    def _taken(self, denoiser: Denoiser, tile: Window, order: Order, future: Any) -> tuple[Window, Any]:
        """A tile's state, from its file, which is then removed.

        Raises:
            FusionError: if no worker could make it.
            Cancelled: the user asked to stop.
        """
        while not future.done():
            stop_if_cancelled(self._feedback)
            time.sleep(LOOK_EVERY_S)
        with troubles(self._job.cluster):
            seconds = future.result(timeout=SECONDS_TO_CONNECT)
        denoiser.network.seconds_elsewhere += seconds / self.threads
        path = self._folder / order.name
        patience = time.monotonic() + SECONDS_TO_SEE_A_FILE
        while not path.is_file():
            stop_if_cancelled(self._feedback)
            if time.monotonic() > patience:
                raise FusionError(
                    "A worker made a tile that cannot be seen here; write OUTPUT to a disk that all workers share."
                )
            time.sleep(LOOK_EVERY_S)
        state = np.load(path, allow_pickle=False)
        path.unlink()
        return tile, state

    def _tell(self, denoiser: Denoiser) -> None:
        """Write down the job for the workers, once what the network computes with is known."""
        if self._is_told:
            return
        self._is_told = True
        computes_in_bytes = denoiser.network.arithmetic == "int8"
        precision = "int8" if computes_in_bytes else "fp16" if self._job.precision == "auto" else self._job.precision
        told = {
            "version": plugin_version(),
            "job": to_plain(_with_whole_paths(self._job)),
            "precision": precision,
            "digest": denoiser.network.digest,
            "context": denoiser.context.tolist(),
            "models": [str(folder.absolute()) for folder in user_folders()],
        }
        (self._folder / JOB_FILE).write_text(json.dumps(told), encoding="utf-8")


def _as_told(before: Scratch | None) -> tuple[Any, ...]:
    """A state on the disk, in plain values."""
    return () if before is None else (str(before.path.absolute()), before.bands, _numbers(before.window))


def _numbers(window: Window) -> tuple[int, int, int, int]:
    return window.rows.start, window.rows.stop, window.cols.start, window.cols.stop


def _with_whole_paths(job: Any) -> Any:
    """The job with its rasters named so that other processes find them; what is no file is left to GDAL."""
    rasters = {
        field.name: raster._replace(path=str(Path(raster.path).absolute()))
        for field in fields(job)
        if isinstance(raster := getattr(job, field.name), RasterInput) and Path(raster.path).exists()
    }
    return replace(job, **rasters, output=str(Path(job.output).absolute()))
