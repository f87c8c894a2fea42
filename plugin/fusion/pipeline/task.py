"""What the engine asks of a task: it opens a scene, shows it to the network window by window, and finishes the image.

A task is listed in `tasks.registry`; `pipeline.run` is what is done with it, the same for all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Protocol, TypeVar

from ..job import Feedback, RasterInput
from ..networks.card import ModelCard
from ..networks.layout import Layout
from ..raster.all_bands import AllBands
from ..raster.scratch import Scratch
from ..raster.storage import Storage
from ..sentences import Sentence
from ..spans import Image, Window
from .output import Finish

Result = TypeVar("Result", covariant=True)


class NetworkJob(Protocol):
    """What every job for a network says.

    Attributes:
        inputs: the rasters that are read.
        output: path of the GeoTIFF to write.
        uncertainty: path of a GeoTIFF for the spread of the samples; "" for none.
        model: id of a model of the registry.
        scheduler, steps, start_level, seed, ensemble: how the network is sampled, as in `Sampling`.
        tile_size: edge of a tile in pixels of the output; changes speed and memory, not pixels.
        threads: threads for the network; 0 for all cores.
        precision: one of `networks.precision.PRECISIONS`.
        exact_rim: whether the pixels along the edges of what is wanted are those of the whole run.
        storage: how the output is stored.
        resumes: whether what a run has done that is stopped is kept for the next run of the same job.
    """

    @property
    def inputs(self) -> tuple[RasterInput, ...]: ...
    @property
    def output(self) -> str: ...
    @property
    def uncertainty(self) -> str: ...
    @property
    def model(self) -> str: ...
    @property
    def scheduler(self) -> str: ...
    @property
    def steps(self) -> int: ...
    @property
    def start_level(self) -> float: ...
    @property
    def seed(self) -> int: ...
    @property
    def ensemble(self) -> int: ...
    @property
    def tile_size(self) -> int: ...
    @property
    def threads(self) -> int: ...
    @property
    def precision(self) -> str: ...
    @property
    def exact_rim(self) -> bool: ...
    @property
    def storage(self) -> Storage: ...
    @property
    def resumes(self) -> bool: ...


Job = TypeVar("Job", bound=NetworkJob, contravariant=True)


class View(NamedTuple):
    """What is known of a window before anything is denoised.

    Attributes:
        conditions: (bands, conditions, rows, columns), as the layout of the network's family names them.
        base: (bands, rows, columns), what the subject needs to make an image of x0.
        observation: (bands, rows, columns), an estimate of x0 to start from where sampling starts part-way.
    """

    conditions: Image
    base: Image
    observation: Image


class Subject(Protocol):
    """What is being denoised: a task and a scene, as the passes see them.

    Attributes:
        bands: number of bands of the image.
        context: (bands, statistics), the same for every window.
        shares_noise: whether all bands get the same noise, as the years of a series do.
        orientations: in how many orientations the network may see it: 1, or 8 if rows and columns are alike.
    """

    bands: int
    context: Image
    shares_noise: bool
    orientations: int

    def view(self, window: Window) -> View:
        """What is known of a window; no pixel of it depends on the window."""

    def image(self, x0: Image, base: Image) -> Image:
        """The image in its own units, from the clean signal and the view's base, both (bands, rows, columns)."""


class Timing(NamedTuple):
    """Seconds of wall time that a run took.

    Attributes:
        opening: time until the first tile: the model, the rasters, their statistics.
        denoising: time of all passes.
        finishing: time from then on, until all files have their names.
        network: the part of all of these that was spent inside onnxruntime.
    """

    opening: float
    denoising: float
    finishing: float
    network: float

    @property
    def seconds(self) -> float:
        """The sum of opening, denoising and finishing."""
        return self.opening + self.denoising + self.finishing


class Timed:
    """What the results of all tasks say of the time that the run took; `timing` is theirs."""

    timing: Timing

    @property
    def seconds(self) -> float:
        """Wall time of the whole run."""
        return self.timing.seconds

    @property
    def network_seconds(self) -> float:
        """Seconds of the run that were spent inside onnxruntime."""
        return self.timing.network


class Denoised(NamedTuple):
    """What the passes came to.

    Attributes:
        mean: mean of the samples, (bands, rows, columns), in the image's units.
        spread: gives the samples' standard deviation (n - 1) in a window, times the factor on the model's card; None if
            there is one sample.
        gathered: what `Opened.gather` made of every sample.
        provenance: which network it was, and how it was sampled.
    """

    mean: Scratch
    spread: Callable[[Window], Image] | None
    gathered: Sequence[Any]
    provenance: dict[str, str]


class TaskFinish(Finish, Protocol[Result]):
    """The last pass of a task, and its result."""

    def result(self, timing: Timing, feedback: Feedback) -> Result:
        """The result of the run, once every tile is folded and every file has its name."""


class Opened(Protocol[Result]):
    """A scene of a task: opened, checked and measured.

    Attributes:
        wanted: the pixels to write.
        shared: all pixels that there are.
        reach: how many pixels beyond the wanted ones finishing looks at.
        tile_size: edge of the tiles that are finished, at most that of the job: those of many bands are smaller.
        bands: bands of the output.
        dtype: GDAL's type of the output.
        extra_bytes: bytes on disk of what is written beside the output and its uncertainty.
        subject: what is denoised.
    """

    @property
    def wanted(self) -> Window: ...
    @property
    def shared(self) -> Window: ...
    @property
    def reach(self) -> int: ...
    @property
    def tile_size(self) -> int: ...
    @property
    def bands(self) -> AllBands: ...
    @property
    def dtype(self) -> int: ...
    @property
    def extra_bytes(self) -> int: ...
    @property
    def subject(self) -> Subject: ...

    def size(self) -> Sentence:
        """The size of what is wanted, for the log."""

    def report(self, feedback: Feedback) -> None:
        """Say what was measured, and what a user should know before trusting the result."""

    def gather(self, member: Scratch) -> Any:
        """What must be kept of one sample, whose scratch is then overwritten by the next: plain numbers and lists."""

    def finish(self, denoised: Denoised) -> TaskFinish[Result]:
        """Open the rasters to write, for the last pass."""


class Task(Protocol[Job, Result]):
    """One kind of fusion by a network.

    Attributes:
        id: the task's name on model cards.
        families: families of the models that do it, with their layouts.
        least_spread_steps: number of steps from which on samples differ enough to give an uncertainty.
    """

    @property
    def id(self) -> str: ...
    @property
    def families(self) -> Mapping[str, Layout]: ...
    @property
    def least_spread_steps(self) -> int: ...

    def check(self, job: Job) -> None:
        """Refuse what is particular to the task, before anything is opened.

        Raises:
            FusionError: with the reason.
        """

    def open(self, job: Job, card: ModelCard, folder: Path, feedback: Feedback) -> Opened[Result]:
        """Open and measure the scene; `folder` is for files that are needed until the run ends.

        Raises:
            FusionError: if it cannot be fused; the sentence says why.
            Cancelled: the user asked to stop.
        """
