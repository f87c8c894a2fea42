"""What a worker of a cluster does: it opens a job by itself, and makes the tiles that it is told to, each in a file.

What it is told are paths and numbers. The job lies beside the output as JSON, and so do the tiles; a tile's file has
its name once it is complete, so that it does not matter if a tile is made twice.
"""

from __future__ import annotations

import json
import os
import platform
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import Any, NamedTuple

import numpy as np

from ..errors import FusionError
from ..job import RasterInput
from ..networks.opening import open_network
from ..networks.registry import offer_only
from ..pipeline.denoise import Denoiser
from ..pipeline.run import denoiser_of
from ..plain import from_plain
from ..raster.gdal_settings import gdal_settings
from ..raster.missing import Missing
from ..raster.scratch import Scratch
from ..raster.storage import Storage
from ..spans import Image, Span, Window
from ..tasks.hyperspectral.job import CubeNetworkJob
from ..tasks.nightlights.job import NightlightsJob
from ..tasks.pansharpening.job import PansharpeningJob
from ..tasks.registry import TASKS
from ..version import plugin_version

JOB_FILE = "job.json"
TASK_OF = {PansharpeningJob: "pansharpening", CubeNetworkJob: "hyperspectral", NightlightsJob: "nightlights"}
"""Ids of tasks by their jobs."""

CLASSES = {each.__name__: each for each in (*TASK_OF, RasterInput, Missing, Storage)}
"""What a job is made of."""

TOLERANCE = 1e-3
"""By which what two machines measure of one scene may differ: their processors round otherwise."""


class Order(NamedTuple):
    """A tile of a pass, in plain values.

    Attributes:
        folder: that driver and workers share; it holds the job.
        step: number of the evaluation.
        before: file name, bands and window of the state before it; () for none.
        seed: of the noise.
        orientation: in which the scene is seen.
        tile: first and last but one row, first and last but one column.
        name: of the file to write.
    """

    folder: str
    step: int
    before: tuple[Any, ...]
    seed: int
    orientation: int
    tile: tuple[int, int, int, int]
    name: str


def work_on(order: Sequence[Any]) -> float:
    """Make a tile, unless its file is there already.

    Args:
        order: the fields of an `Order`.

    Returns:
        Seconds inside the network.

    Raises:
        FusionError: if this worker cannot do it; the sentence says why.
        Cancelled: the run has ended.
    """
    asked = Order(*order)
    path = Path(asked.folder) / asked.name
    if path.is_file():
        return 0.0
    try:
        desk = _desk_for(asked.folder)
        before = seconds = desk.denoiser.network.seconds
        _, state = desk.denoiser.step(asked.step, _scratch(asked), asked.seed, asked.orientation, window_of(asked.tile))
        seconds = desk.denoiser.network.seconds - before
        store(path, state)
    except FusionError as error:
        raise FusionError("The worker on {} says: {}", platform.node(), error.sentence) from error
    return seconds


def leave(folder: str) -> None:
    """Close the job of a folder, if it is open here."""
    with _lock:
        if folder in _desks:
            _desks.pop(folder).close()


def window_of(numbers: Sequence[int]) -> Window:
    """The window of rows and columns that an order names."""
    top, bottom, left, right = numbers
    return Window(Span(top, bottom), Span(left, right))


class _Elsewhere:
    """A feedback for a run that somebody else watches: it is over when its file is gone."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / JOB_FILE

    def is_cancelled(self) -> bool:
        """Whether the run has ended."""
        return not self._file.is_file()

    def progress(self, share: float, seconds_left: float | None) -> None:
        """Tell nobody."""

    def info(self, template: str, *values: object) -> None:
        """Tell nobody: the run itself says the same."""

    def warn(self, template: str, *values: object) -> None:
        """Tell nobody."""


class _Desk(ExitStack):
    """A job, opened; it is kept until another comes.

    Raises:
        FusionError: if it cannot be opened here, or is not the same here.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__()
        told = _told(folder)
        with ExitStack() as opened:
            opened.enter_context(gdal_settings())
            scratch = Path(opened.enter_context(tempfile.TemporaryDirectory(prefix="amalgam-")))
            job = replace(from_plain(told["job"], CLASSES), threads=1, precision=told["precision"], cluster="")
            task = TASKS[TASK_OF[type(job)]].task
            network = opened.enter_context(open_network(job.model, job.precision, 1, 1, task.families))
            if network.digest != told["digest"]:
                raise FusionError("it has another file of the model {}; install the same one.", job.model)
            self.denoiser: Denoiser = denoiser_of(task, job, network, scratch, _Elsewhere(folder))
            _refuse_another_scene(self.denoiser.context, told["context"])
            self.push(opened.pop_all())


_lock = Lock()
_desks: dict[str, _Desk] = {}


def _desk_for(folder: str) -> _Desk:
    """The job of a folder, opened once for all threads of this worker."""
    with _lock:
        if folder not in _desks:
            while _desks:
                _desks.popitem()[1].close()
            _desks[folder] = _Desk(Path(folder))
        return _desks[folder]


def _told(folder: Path) -> dict[str, Any]:
    """What the job's file says.

    Raises:
        FusionError: if it is not there, or was written by another version.
    """
    try:
        told: dict[str, Any] = json.loads((folder / JOB_FILE).read_text(encoding="utf-8"))
    except OSError as error:
        raise FusionError(
            "the folder {} is not there; write OUTPUT to a disk that all workers have under the same path.",
            folder.parent,
        ) from error
    if told["version"] != plugin_version():
        raise FusionError(
            "it has version {} of Amalgam and the run version {}; install the same one.",
            plugin_version(),
            told["version"],
        )
    offer_only(map(Path, told["models"]))
    return told


def _refuse_another_scene(here: Image, there: Any) -> None:
    """Refuse to add tiles to a run that has found the scene to be another.

    Raises:
        FusionError: if it has.
    """
    expected = np.array(there, np.float32)
    if here.shape != expected.shape or not np.allclose(here, expected, TOLERANCE, TOLERANCE, equal_nan=True):
        raise FusionError("it reads other rasters than the run does; all workers must see the same files.")


def _scratch(order: Order) -> Scratch | None:
    if not order.before:
        return None
    path, bands, numbers = order.before
    return Scratch(Path(path), bands, window_of(numbers), is_there=True)


def store(path: Path, state: Image) -> None:
    """Write an array under another name, and give it its own when it is complete."""
    part = path.with_name(f"{path.name}.{platform.node()}.{os.getpid()}.part")
    with open(part, "wb") as file:
        np.save(file, state, allow_pickle=False)
        file.flush()
        os.fsync(file.fileno())
    os.replace(part, path)
