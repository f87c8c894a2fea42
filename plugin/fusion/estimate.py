"""How long a run will take on this machine, and what room it needs, before it is started.

A run opens its rasters, evaluates the network on every tile as often as the sampler asks for, and finishes: consistency
and writing. Each part takes time in proportion to the pixels that it handles, so a small run of the same code, on a
simulated scene and timed from outside, tells what each costs:

    speed = measured_speed("ddrf-s", "auto", threads=0)
    estimate(speed, rows=4096, cols=4096, bands=4, evaluations=len(sampler)).seconds

The first line takes some seconds, once per process and setting, and should be kept from the main thread; the second
takes none, and can follow a slider.
"""

from __future__ import annotations

import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal, osr

from .cores import usual_threads
from .errors import FusionError
from .job import Feedback, RasterInput
from .networks.card import ModelCard
from .networks.metadata import read_card
from .networks.registry import model_path
from .networks.session import lanes
from .raster.band import Band
from .raster.gdal_settings import gdal_settings
from .raster.grid import Grid
from .raster.tiles import count_pixels
from .raster.writer import GeoTiffWriter
from .spans import Image, Window
from .tasks.nightlights.job import NightlightsJob
from .tasks.nightlights.task import fuse_nightlights
from .tasks.pansharpening.job import PansharpeningJob
from .tasks.pansharpening.task import pansharpen

MILLION = 1e6
DEFAULT_TILE = 512
TRIAL_TILES = (64, 128, 256, 512)
"""The first warms up and tells which of the others there is time for."""

TRIAL_BANDS = 2
TRIAL_RATIO = 4
TRIAL_TILE_COUNT = 4
STRIDE = 4
"""Of the networks, as a rule; it rounds the last tiles only."""

BASE_BYTES = 80e6
PIXEL_BYTES = 700.0
BAND_PIXEL_BYTES = 100.0
"""As measured with ddrf-s: of libraries; of each tile at work, halo counted, by pixel; and by pixel and band."""


@dataclass(frozen=True)
class Speed:
    """What a model in a precision on some threads takes on this machine: seconds per million pixels and band.

    Attributes:
        model, precision, threads: what was measured, as asked for.
        halo: pixels that the network is given around a tile; those it evaluates, too.
        network: inside the network, per evaluation, halos counted.
        beside: what an evaluation takes that is not hidden behind the network (conditions, noise, sampler), likewise.
        finish: once per run, whatever the evaluations: consistency and writing; halos not counted.
        start: seconds before the first tile, for a scene of any size: loading, opening, statistics.
    """

    model: str
    precision: str
    threads: int
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
    evaluations: int = 1,
    ensemble: int = 1,
    bytes_per_value: int = 2,
    tile_size: int = DEFAULT_TILE,
    images: int = 1,
) -> Estimate:
    """What a run of this size will take.

    Args:
        speed: of the model on this machine.
        rows, cols: of the output, in pixels.
        bands: of the output; years, for night lights.
        evaluations: of the network in one sample: the length of the sampler, which is not always its steps.
        ensemble: samples to average.
        bytes_per_value: of the output.
        tile_size: in pixels.
        images: that the sampler keeps between two evaluations.
    """
    values = rows * cols * bands
    evaluated = _evaluated(rows, cols, tile_size, speed.halo) * bands * evaluations * ensemble / MILLION
    inside, beside = speed.network * evaluated, speed.beside * evaluated + speed.finish * values / MILLION
    states = 1 if evaluations == 1 else 2 * images
    high, wide = min(rows, tile_size), min(cols, tile_size)
    tiles = -(-rows // high) * -(-cols // wide)
    beside_each_other = min(lanes(speed.threads or usual_threads()), tiles)
    at_work = beside_each_other * (high + 2 * speed.halo) * (wide + 2 * speed.halo)
    return Estimate(
        seconds=speed.start + inside + beside,
        network_seconds=inside,
        memory_bytes=int(BASE_BYTES + at_work * (PIXEL_BYTES + bands * BAND_PIXEL_BYTES)),
        output_bytes=values * bytes_per_value,
        scratch_bytes=4 * values * (states + (2 if ensemble > 1 else 0)),
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
    run = RUNS.get(card.task)
    if run is None:
        raise FusionError("The model {} is made for {}, whose speed cannot be measured yet.", model, card.task)
    until = time.perf_counter() + seconds
    with tempfile.TemporaryDirectory(prefix="amalgam-speed-") as folder:
        trial = _Trial(run, card, model, precision, threads, Path(folder), feedback)
        warm = trial.speed(TRIAL_TILES[0])
        chosen = TRIAL_TILES[0]
        for edge in TRIAL_TILES[1:]:
            if trial.expected(warm, edge) < until - time.perf_counter():
                chosen = edge
        return trial.speed(chosen)


@dataclass(frozen=True)
class _Trial:
    """Runs of one model on simulated scenes of two by two tiles."""

    run: Callable[..., Any]
    card: ModelCard
    model: str
    precision: str
    threads: int
    folder: Path
    feedback: Feedback | None

    def expected(self, speed: Speed, tile: int) -> float:
        """Seconds that a trial with larger tiles would take."""
        return estimate(speed, 2 * tile, 2 * tile, TRIAL_BANDS, tile_size=tile).seconds

    def speed(self, tile: int) -> Speed:
        """What a run in tiles of this size shows."""
        edge = 2 * tile
        watch = _Watch(self.feedback)
        settings = {
            "model": self.model, "steps": 1, "threads": self.threads, "tile_size": tile,
            "precision": self.precision, "correct_shift": False,
        }  # fmt: skip
        result = self.run(self.folder, edge, watch, settings)
        values = edge * edge * TRIAL_BANDS / MILLION
        evaluated = _evaluated(edge, edge, tile, self.card.halo) * TRIAL_BANDS / MILLION
        denoised = watch.ticks[-1 - TRIAL_TILE_COUNT]  # each tile ticks once more when it is written
        beside = denoised - watch.opened - result.network_seconds
        return Speed(
            model=self.model,
            precision=self.precision,
            threads=self.threads,
            halo=self.card.halo,
            network=result.network_seconds / evaluated,
            beside=max(beside, 0.0) / evaluated,
            finish=max(watch.now() - denoised, 0.0) / values,
            start=watch.opened,
        )


@dataclass
class _Watch:
    """A feedback that notes when the run is where, in seconds from its beginning."""

    feedback: Feedback | None
    started: float = field(default_factory=time.perf_counter)
    opened: float = 0.0
    ticks: list[float] = field(default_factory=list)

    def now(self) -> float:
        return time.perf_counter() - self.started

    def is_cancelled(self) -> bool:
        return self.feedback is not None and self.feedback.is_cancelled()

    def progress(self, share: float, seconds_left: float | None) -> None:
        self.ticks.append(self.now())

    def info(self, template: str, *values: object) -> None:
        """Runs say what they have opened, and then begin."""
        if not self.ticks:
            self.opened = self.now()

    def warn(self, template: str, *values: object) -> None:
        self.info(template, *values)


def _evaluated(rows: int, cols: int, tile_size: int, halo: int) -> int:
    """Pixels of all tiles with their halo."""
    return count_pixels(Window.of_shape((rows, cols)), tile_size, STRIDE, halo)


def _pansharpening(folder: Path, edge: int, watch: _Watch, settings: dict[str, Any]) -> Any:
    rng = np.random.default_rng(0)
    coarse = edge // TRIAL_RATIO
    ms = rng.uniform(200.0, 2000.0, (TRIAL_BANDS, coarse, coarse)).astype(np.float32)
    pan = ms.mean(axis=0).repeat(TRIAL_RATIO, axis=0).repeat(TRIAL_RATIO, axis=1)
    pan += rng.normal(0.0, 50.0, pan.shape).astype(np.float32)
    utm = (500_000.0, 5_000_000.0)
    inputs = (
        _raster(folder / "pan.tif", pan[None], 32631, utm, 1.0, gdal.GDT_UInt16),
        _raster(folder / "ms.tif", ms, 32631, utm, float(TRIAL_RATIO), gdal.GDT_UInt16),
    )
    return pansharpen(PansharpeningJob(*inputs, str(folder / "fused.tif"), **settings), watch)


def _nightlights(folder: Path, edge: int, watch: _Watch, settings: dict[str, Any]) -> Any:
    rng = np.random.default_rng(0)
    dn = rng.uniform(0.0, 63.0, (TRIAL_BANDS, edge // 2, edge // 2)).astype(np.float32)
    radiance = rng.gamma(0.5, 10.0, (1, edge, edge)).astype(np.float32)
    corner, pixel = (2.0, 49.0), 15.0 / 3600.0
    dmsp = _raster(folder / "dmsp.tif", dn, 4326, corner, 2.0 * pixel, gdal.GDT_Byte)
    viirs = _raster(folder / "viirs.tif", radiance, 4326, corner, pixel, gdal.GDT_Float32)
    return fuse_nightlights(NightlightsJob(dmsp, viirs, str(folder / "fused.tif"), **settings), watch)


RUNS = {"pansharpening": _pansharpening, "nightlights": _nightlights}


def _raster(path: Path, image: Image, epsg: int, corner: tuple[float, float], pixel: float, dtype: int) -> RasterInput:
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    bands, rows, cols = image.shape
    x, y = corner
    window = Window.of_shape((rows, cols))
    with gdal_settings():
        grid = Grid(reference.ExportToWkt(), (x, pixel, 0.0, y, 0.0, -pixel), rows, cols)
        writer = GeoTiffWriter(path, grid, window, [Band()] * bands, dtype, None)
        writer.write(window, image, np.ones((rows, cols), bool))
        writer.finish({})
    return RasterInput(str(path))
