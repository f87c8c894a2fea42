"""How long a run will take on this machine, and what room it needs, before it is started.

A run opens its rasters, evaluates the network on every tile as often as the sampler asks for, and finishes: consistency
and writing. Each part takes time in proportion to the pixels that it handles, so a small run of the same code, on a
scene made up on the spot, tells what each costs:

    speed = measured_speed("ddrf-s", "auto", threads=0)
    estimate(speed, rows=4096, cols=4096, bands=4, sampler=sampler).seconds

The first line takes some seconds, once per process and setting, and should be kept from the main thread; the second
takes none, and can follow a slider.
"""

from __future__ import annotations

import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from .cores import usual_threads
from .diffusion.sampler import Sampler
from .job import Feedback
from .networks.card import ModelCard
from .networks.metadata import read_card
from .networks.registry import model_path
from .networks.session import lanes
from .pipeline.plan import plan_of
from .pipeline.sampling import Sampling
from .spans import Window
from .tasks.registry import Known, task_of

MILLION = 1e6
DEFAULT_TILE = 512
TRIAL_TILES = (64, 128, 256, 512)
"""The first warms up and tells which of the others there is time for."""

TRIAL_BANDS = 2
ONE_STEP = Sampling("ddim", 1, 1.0, 0, 1)
BASE_BYTES = 80e6
PIXEL_BYTES = 700.0
BAND_PIXEL_BYTES = 100.0
"""Memory as measured with ddrf-s: for libraries; for each pixel of a tile at work, halo counted; and for each pixel and
band.
"""


@dataclass(frozen=True)
class Speed:
    """What a model in a precision on some threads takes on this machine: seconds per million pixels and band.

    Attributes:
        model, precision, threads: what was measured, as asked for.
        stride: tiles start at absolute multiples of this many pixels.
        halo: pixels that the network is given around a tile; those it evaluates, too.
        network: inside the network, per evaluation, halos counted.
        beside: what an evaluation takes that is not hidden behind the network (conditions, noise, sampler), likewise.
        finish: once per run, whatever the evaluations: consistency and writing; halos not counted.
        start: seconds before the first tile, for a scene of any size: loading, opening, statistics.
    """

    model: str
    precision: str
    threads: int
    stride: int
    halo: int
    network: float
    beside: float
    finish: float
    start: float


@dataclass(frozen=True)
class Estimate:
    """What a run will take.

    Attributes:
        seconds: of wall time.
        network_seconds: of those, inside the network.
        memory_bytes: at most at a time, beyond what QGIS holds already.
        output_bytes: of the result before it is compressed, which is the most it can take.
        scratch_bytes: of intermediate results, beside the output until the run ends.
    """

    seconds: float
    network_seconds: float
    memory_bytes: int
    output_bytes: int
    scratch_bytes: int


def estimate(
    speed: Speed,
    rows: int,
    cols: int,
    bands: int,
    sampler: Sampler,
    ensemble: int = 1,
    bytes_per_value: int = 2,
    tile_size: int = DEFAULT_TILE,
) -> Estimate:
    """What a run of this size will take.

    Args:
        speed: of the model on this machine.
        rows, cols: of the output, in pixels.
        bands: of the output; years, for night lights.
        sampler: the steps.
        ensemble: samples to average.
        bytes_per_value: of the output.
        tile_size: in pixels.
    """
    whole = Window.of_shape((rows, cols))
    plan = plan_of(whole, whole, 0, bands, sampler, ensemble, tile_size, speed)
    values = plan.finished * bands
    evaluated = plan.evaluated * bands / MILLION
    inside, beside = speed.network * evaluated, speed.beside * evaluated + speed.finish * values / MILLION
    high, wide = min(rows, tile_size), min(cols, tile_size)
    tiles = -(-rows // high) * -(-cols // wide)
    beside_each_other = min(lanes(speed.threads or usual_threads()), tiles)
    at_work = beside_each_other * (high + 2 * speed.halo) * (wide + 2 * speed.halo)
    return Estimate(
        seconds=speed.start + inside + beside,
        network_seconds=inside,
        memory_bytes=int(BASE_BYTES + at_work * (PIXEL_BYTES + bands * BAND_PIXEL_BYTES)),
        output_bytes=values * bytes_per_value,
        scratch_bytes=plan.scratch_bytes,
    )


_measured: dict[tuple[str, str, int], Speed] = {}
_lock = threading.Lock()


def measured_speed(
    model: str, precision: str = "auto", threads: int = 0, seconds: float = 5.0, feedback: Feedback | None = None
) -> Speed:
    """The speed of a model here, from runs on simulated scenes; measured once per process and setting.

    Args:
        model: id of the registry.
        precision: as a job has it.
        threads: as a job has it; 0 for all cores.
        seconds: that the measurement may take, about.
        feedback: asked now and then whether to stop; it hears nothing of progress.

    Raises:
        FusionError: if the model cannot be run.
        Cancelled: the user asked to stop.
    """
    key = model, precision, threads
    with _lock:
        if key not in _measured:
            _measured[key] = _measure(model, precision, threads, seconds, feedback)
        return _measured[key]


def _measure(model: str, precision: str, threads: int, seconds: float, feedback: Feedback | None) -> Speed:
    """Try small tiles, then the largest that there is time for."""
    card = read_card(model_path(model))
    known = task_of(card)
    until = time.perf_counter() + seconds
    with tempfile.TemporaryDirectory(prefix="amalgam-speed-") as folder:
        trial = _Trial(known, card, model, precision, threads, Path(folder), _Quiet(feedback))
        warm = trial.speed(TRIAL_TILES[0])
        chosen = TRIAL_TILES[0]
        for edge in TRIAL_TILES[1:]:
            if trial.expected(warm, edge) < until - time.perf_counter():
                chosen = edge
        return trial.speed(chosen)


@dataclass(frozen=True)
class _Trial:
    """Runs of one model, with one step, on scenes of two by two tiles made up on the spot."""

    known: Known
    card: ModelCard
    model: str
    precision: str
    threads: int
    folder: Path
    feedback: Feedback

    def expected(self, speed: Speed, tile: int) -> float:
        """Seconds that a trial with larger tiles would take."""
        return estimate(speed, 2 * tile, 2 * tile, TRIAL_BANDS, ONE_STEP.sampler(), tile_size=tile).seconds

    def speed(self, tile: int) -> Speed:
        """What a run in tiles of this size shows."""
        edge = 2 * tile
        settings = {"model": self.model, "threads": self.threads, "tile_size": tile, "precision": self.precision}
        timing = self.known.trial(self.folder, edge, TRIAL_BANDS, settings, self.feedback)
        whole = Window.of_shape((edge, edge))
        plan = plan_of(whole, whole, 0, TRIAL_BANDS, ONE_STEP.sampler(), 1, tile, self.card)
        evaluated, values = (pixels * TRIAL_BANDS / MILLION for pixels in (plan.evaluated, plan.finished))
        return Speed(
            model=self.model,
            precision=self.precision,
            threads=self.threads,
            stride=self.card.stride,
            halo=self.card.halo,
            network=timing.network / evaluated,
            beside=max(timing.denoising - timing.network, 0.0) / evaluated,
            finish=timing.finishing / values,
            start=timing.opening,
        )


@dataclass(frozen=True)
class _Quiet:
    """A feedback that says nothing, and stops when another is told to."""

    feedback: Feedback | None

    def is_cancelled(self) -> bool:
        return self.feedback is not None and self.feedback.is_cancelled()

    def progress(self, share: float, seconds_left: float | None) -> None:
        """Nobody waits for it."""

    def info(self, template: str, *values: object) -> None:
        """Nobody reads it."""

    def warn(self, template: str, *values: object) -> None:
        """Nobody reads it."""
