"""Wald's protocol on rasters: a pair degraded by its own ratio, whose truth is known (Wald et al. 1997).

With a PAN, both rasters are degraded by the ratio between them and the original MS is the truth. Without one, the MS
is the truth, PAN is a weighted mean of its bands, and only the MS is degraded.
"""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Protocol

import numpy as np
from osgeo import gdal

from ..checks import check_paths
from ..clock import Clock
from ..diffusion.noise import gaussian_noise
from ..errors import FusionError
from ..job import Bounds, Feedback, RasterInput
from ..physics.sampling import Axis, Relation, degrade
from ..physics.sensors import DEFAULT_PAN_GAIN, OTHER, SENSORS, ms_gains
from ..provenance import plugin_version
from ..raster.checks import refuse_overwriting, refuse_unplaced
from ..raster.gdal_settings import gdal_settings
from ..raster.grid import Grid, Window
from ..raster.source import Mask, Pixels, RasterSource
from ..raster.tiles import count_tiles, tiles
from ..raster.workspace import workspace
from ..raster.writer import GeoTiffWriter, fits
from ..scene import LEAST_PIXELS, RATIO_RANGE, open_scene
from ..spans import Span
from .output import wanted_window

AUTO = "auto"
SENSOR_IDS = (AUTO, *SENSORS)
TILE_BYTES = 48 * 2**20
TILE_EDGES = (16, 1024)
WHOLE = 1e-4
"""A ratio this close to a whole number is one: georeferences are rounded decimal fractions."""


@dataclass(frozen=True)
class SimulationJob:
    """One run of Wald's protocol.

    Attributes:
        ms: what becomes the truth.
        output_pan, output_ms: paths of the GeoTIFFs to write.
        output_truth: the same, or "" for none.
        pan: of the same place; None to simulate PAN from the bands of `ms`.
        ratio: to degrade by, where there is no PAN to say.
        pan_weights: of the bands in a simulated PAN, whose proportions count; () for equal ones.
        sensor: one of SENSOR_IDS; its MTF gains blur. "auto" estimates the gain of MS from the pair, if there is one.
        mtf_gain: of all MS bands at their Nyquist frequency, in place of the sensor's; 0 for the sensor's.
        noise: standard deviation of the noise added to PAN and MS, in their units.
        seed: of the noise.
        bounds: x_min, y_min, x_max, y_max in the CRS of PAN, or of MS if there is none; None for everything.
        correct_shift: move PAN onto the MS where the two are found misregistered.
    """

    ms: RasterInput
    output_pan: str
    output_ms: str
    output_truth: str = ""
    pan: RasterInput | None = None
    ratio: float = 4.0
    pan_weights: tuple[float, ...] = ()
    sensor: str = AUTO
    mtf_gain: float = 0.0
    noise: float = 0.0
    seed: int = 0
    bounds: Bounds | None = None
    correct_shift: bool = True

    @property
    def outputs(self) -> list[str]:
        """The paths that are wanted."""
        return [path for path in (self.output_pan, self.output_ms, self.output_truth) if path]

    @property
    def inputs(self) -> list[RasterInput]:
        """The rasters that are there."""
        return [self.ms] if self.pan is None else [self.pan, self.ms]


@dataclass(frozen=True)
class SimulationResult:
    """What a run has to say for itself.

    Attributes:
        ratio: size of a simulated MS pixel in pixels of the simulated PAN.
        mtf_gains: of each MS band, as used.
        seconds: of wall time.
    """

    ratio: float
    mtf_gains: tuple[float, ...]
    seconds: float


class Layer(Protocol):
    """Pixels of one grid, made as they are read."""

    def read(self, window: Window) -> Pixels:
        """Any window in absolute pixels."""


class Degraded:
    """A raster as a coarser sensor would have seen it. A pixel is valid where every fine pixel centred in it is."""

    def __init__(self, source: RasterSource, relation: Relation, gains: Sequence[float]) -> None:
        self._source, self._relation, self._gains = source, relation, gains

    def read(self, window: Window) -> Pixels:
        """A window of the coarse grid."""
        axes = (self._relation.rows, self._relation.cols)
        under = Window(*(axis.fine_span_under(span, min(self._gains)) for axis, span in zip(axes, window)))
        fine = self._source.read(under)
        origin = (under.rows.start, under.cols.start)
        image = np.empty((len(self._gains), *window.shape), np.float32)
        for gain in set(self._gains):
            bands = [k for k, own in enumerate(self._gains) if own == gain]
            image[bands] = degrade(fine.image[bands], origin, self._relation, *window, gain)
        return Pixels(image, _wholly_valid(fine.valid, under, self._relation, window))


class WeightedMean:
    """A PAN made of the bands of a raster, on its grid."""

    def __init__(self, source: RasterSource, weights: Sequence[float]) -> None:
        self._source = source
        self._weights = (np.array(weights) / np.sum(weights)).astype(np.float32)

    def read(self, window: Window) -> Pixels:
        """A window of the raster's own grid."""
        image, valid = self._source.read(window)
        return Pixels(np.tensordot(self._weights, image, axes=1)[None], valid)


class Noisy:
    """A layer with noise that depends on nothing but seed, draw and pixel."""

    def __init__(self, layer: Layer, bands: int, deviation: float, seed: int, draw: int) -> None:
        self._layer, self._bands, self._deviation = layer, bands, np.float32(deviation)
        self._seed, self._draw = seed, draw

    def read(self, window: Window) -> Pixels:
        """A window of the layer."""
        image, valid = self._layer.read(window)
        return Pixels(image + self._deviation * gaussian_noise(self._seed, self._draw, self._bands, *window), valid)


class Target(NamedTuple):
    """A raster to write.

    Attributes:
        path: of the GeoTIFF.
        layer: where its pixels come from.
        grid: its grid, in whose absolute pixels `window` counts.
        window: to write.
        like: the raster whose type and nodata value it takes.
        bands: their descriptions.
        fine_pixels: that one of its pixels is made of, along an axis.
    """

    path: str
    layer: Layer
    grid: Grid
    window: Window
    like: RasterSource
    bands: list[dict[str, object]]
    fine_pixels: float

    @property
    def tile_size(self) -> int:
        """Edge of a tile whose making takes a bounded amount of memory."""
        edge = math.sqrt(TILE_BYTES / (4.0 * self.like.bands)) / self.fine_pixels
        return int(min(max(edge, TILE_EDGES[0]), TILE_EDGES[1]))


class Source(NamedTuple):
    """What is degraded: the truth, and where PAN comes from.

    Attributes:
        truth: the MS raster.
        wanted: its pixels that the job asks for.
        ratios: rows and columns of its pixels in one of the degraded MS.
        gains: MTF gain of each band.
        pan: PAN on the truth's grid.
        pan_like: the raster whose type PAN takes.
        pan_fine_pixels: as in Target.
        provenance: how PAN was made.
    """

    truth: RasterSource
    wanted: Window
    ratios: tuple[float, float]
    gains: tuple[float, ...]
    pan: Layer
    pan_like: RasterSource
    pan_fine_pixels: float
    provenance: dict[str, str]


def simulate_pair(job: SimulationJob, feedback: Feedback) -> SimulationResult:
    """Run a job; on any failure or cancel nothing is left behind.

    Raises:
        FusionError: bad input or a failed run, in one sentence.
        Cancelled: the user asked to stop.
    """
    started = time.perf_counter()
    _check(job)
    with ExitStack() as stack:
        folders = [stack.enter_context(workspace(Path(path))) for path in job.outputs]
        stack.enter_context(gdal_settings())
        source = _alone(job) if job.pan is None else _with_pan(job, job.pan, folders[0], feedback)
        targets, ratio = _targets(job, source)
        (rows, cols), gains = targets[1].window.shape, ", ".join(f"{gain:.3g}" for gain in sorted(set(source.gains)))
        feedback.info(f"{source.truth.bands} bands, ratio {ratio:.4g}: the MS gets {cols} x {rows} pixels.")
        feedback.info(f"MTF gain of the MS at its Nyquist frequency: {gains}.")
        _write_all(targets, folders, _provenance(job, source, ratio), feedback)
    return SimulationResult(ratio, source.gains, time.perf_counter() - started)


def parse_weights(text: str) -> tuple[float, ...]:
    """Weights from comma-separated numbers; () from nothing.

    Raises:
        FusionError: in one sentence.
    """
    try:
        return tuple(float(part) for part in text.split(",")) if text.strip() else ()
    except ValueError as error:
        raise FusionError(f'PAN_WEIGHTS must be numbers with commas between them, not "{text}".') from error


def _check(job: SimulationJob) -> None:
    for path in job.outputs:
        check_paths(path, *job.inputs)
    if len({Path(path).resolve() for path in job.outputs}) < len(job.outputs):
        raise FusionError("Two of the outputs have the same name; give each its own.")
    low, high = RATIO_RANGE
    if job.pan is None and not low <= job.ratio <= high:
        raise FusionError(f"RATIO must lie between {low:g} and {high:g}, not {job.ratio:g}.")
    if job.sensor not in SENSOR_IDS:
        raise FusionError(f"SENSOR is one of {', '.join(SENSOR_IDS)}, not {job.sensor}.")
    if job.mtf_gain != 0.0 and not 0.01 <= job.mtf_gain <= 0.99:
        raise FusionError(f"MTF_GAIN must be 0 (the sensor's) or lie between 0.01 and 0.99, not {job.mtf_gain:g}.")
    if not 0.0 <= job.noise < math.inf:
        raise FusionError(f"NOISE must be 0 or more, not {job.noise:g}.")
    weights = job.pan_weights
    if weights and (not all(0.0 <= weight < math.inf for weight in weights) or sum(weights) == 0.0):
        raise FusionError("PAN_WEIGHTS must be 0 or more, and one of them more than 0.")


def _alone(job: SimulationJob) -> Source:
    """The MS raster only: PAN is made of its bands."""
    ms = RasterSource(job.ms.path, "MS", job.ms.crs)
    refuse_overwriting([ms], job.outputs)
    if not ms.is_georeferenced:
        raise FusionError(
            "The MS raster has no coordinate reference system or no georeference; assign them first "
            "(Raster > Projections > Assign Projection)."
        )
    ms.probe()
    weights = job.pan_weights or (1.0,) * ms.bands
    if len(weights) != ms.bands:
        raise FusionError(f"PAN_WEIGHTS has {len(weights)} numbers and the MS raster {ms.bands} bands; give one each.")
    wanted = ms.grid.window
    if job.bounds is not None:
        wanted = ms.grid.window_of(job.bounds).clipped(wanted)
        if wanted.is_empty:
            raise FusionError("EXTENT lies outside of the MS raster; choose an extent on it.")
    share = ", ".join(f"{weight / sum(weights):.4g}" for weight in weights)
    sensor = OTHER if job.sensor == AUTO else job.sensor
    gains = (job.mtf_gain,) * ms.bands if job.mtf_gain else ms_gains(sensor, ms.bands)
    pan = WeightedMean(ms, weights)
    return Source(ms, wanted, (job.ratio, job.ratio), gains, pan, ms, 1.0, {"PAN_WEIGHTS": share})


def _with_pan(job: SimulationJob, pan_input: RasterInput, folder: Path, feedback: Feedback) -> Source:
    """A pair: PAN is degraded to the MS grid."""
    scene = open_scene(pan_input, job.ms, Path(job.output_pan), folder, feedback, job.correct_shift)
    refuse_overwriting([scene.pan, scene.ms], job.outputs)
    relation, ms = scene.relation, scene.ms
    fine = wanted_window(scene, job.bounds)
    whole = Window(*(_wholly_in(axis, span) for axis, span in zip((relation.rows, relation.cols), fine)))
    gains = (job.mtf_gain or scene.statistics.mtf_gain,) * ms.bands
    pan_gain = DEFAULT_PAN_GAIN
    if job.sensor != AUTO:
        pan_gain = SENSORS[job.sensor].pan
        gains = gains if job.mtf_gain else ms_gains(job.sensor, ms.bands)
    return Source(
        ms,
        whole.clipped(ms.grid.window),
        (relation.rows.ratio, relation.cols.ratio),
        gains,
        Degraded(scene.pan, relation, [pan_gain]),
        scene.pan,
        relation.ratio,
        {"PANCHROMATIC": pan_input.path, "PAN_MTF_GAIN": f"{pan_gain:.3f}"},
    )


def _targets(job: SimulationJob, source: Source) -> tuple[list[Target], float]:
    """PAN, MS and truth, if wanted; and the ratio between the first two."""
    axes, coarse, fine = [], [], []
    for span, ratio in zip(source.wanted, source.ratios):
        axis = Axis(float(round(ratio)) if abs(ratio - round(ratio)) < WHOLE else ratio, float(span.start))
        count = int(len(span) / axis.ratio + WHOLE)
        if count < LEAST_PIXELS:
            raise FusionError(
                f"Degraded, the scene would be {count} pixels wide or high; choose a larger one, or a larger EXTENT."
            )
        axes.append(axis)
        coarse.append(Span(0, count))
        fine.append(Span(span.start, min(span.stop, span.start + int(count * axis.ratio + 0.5 - WHOLE))))
    relation, window, ms = Relation(*axes), Window(*fine), source.truth
    pan, degraded = source.pan, Degraded(ms, relation, source.gains)
    layers: list[Layer] = [pan, degraded]
    if job.noise > 0.0:
        layers = [Noisy(pan, 1, job.noise, job.seed, 1), Noisy(degraded, ms.bands, job.noise, job.seed, 0)]
    names, grid = ms.describe_bands(), _coarse_grid(ms.grid, window, relation, Window(*coarse))
    like, pan_names = source.pan_like, _pan_description(source)
    targets = [
        Target(job.output_pan, layers[0], ms.grid, window, like, pan_names, source.pan_fine_pixels),
        Target(job.output_ms, layers[1], grid, Window(*coarse), ms, names, relation.ratio),
    ]
    if job.output_truth:
        targets.append(Target(job.output_truth, ms, ms.grid, window, ms, names, 1.0))
    return targets, relation.ratio


def _write_all(
    targets: Sequence[Target], folders: Sequence[Path], metadata: dict[str, str], feedback: Feedback
) -> None:
    """Write every target, or none."""
    clock = Clock(feedback, sum(count_tiles(target.window, target.tile_size) for target in targets), 0)
    writers: list[GeoTiffWriter] = []
    finished: list[Path] = []
    try:
        for target, folder in zip(targets, folders):
            path, like = Path(target.path), target.like
            writer = GeoTiffWriter(path, target.grid, target.window, target.bands, like.dtype, _hole(like), folder)
            writers.append(writer)
            for tile in tiles(target.window, target.tile_size):
                clock.check()
                writer.write(tile, *target.layer.read(tile))
                clock.tick()
        for target, writer in zip(targets, writers):
            writer.finish(metadata)
            finished.append(Path(target.path))
    except BaseException:
        for writer in writers:
            writer.abandon()
        for path in finished:
            path.unlink()
        raise


def _wholly_in(axis: Axis, fine: Span) -> Span:
    """Coarse pixels whose whole area lies in a fine span."""
    first, last = ((edge - axis.offset) / axis.ratio for edge in (fine.start, fine.stop))
    return Span(math.ceil(first - WHOLE), math.floor(last + WHOLE))


def _wholly_valid(valid: Mask, under: Window, relation: Relation, window: Window) -> Mask:
    """Coarse pixels of a window in which no centre of an invalid fine pixel lies."""
    if valid.all():
        return np.ones(window.shape, bool)
    holes = np.pad(np.cumsum(np.cumsum(~valid, axis=0), axis=1), ((1, 0), (1, 0)))
    rows, cols = (
        np.ceil(np.arange(span.start, span.stop + 1) * axis.ratio + axis.offset - 0.5 - WHOLE).astype(int) - fine.start
        for axis, span, fine in zip((relation.rows, relation.cols), window, under)
    )
    at_corners = holes[rows[:, None], cols[None, :]]
    return np.diff(np.diff(at_corners, axis=0), axis=1) == 0


def _coarse_grid(grid: Grid, window: Window, relation: Relation, coarse: Window) -> Grid:
    x0, dx, rx, y0, ry, dy = grid.sub(window).transform
    down, right = relation.rows.ratio, relation.cols.ratio
    return Grid(grid.crs_wkt, (x0, dx * right, rx * down, y0, ry * right, dy * down), *coarse.shape)


def _pan_description(source: Source) -> list[dict[str, object]]:
    own = source.pan_like.describe_bands()[0]
    if source.pan_like is not source.truth:
        return [own]
    return [own | {"description": "Panchromatic", "color": gdal.GCI_GrayIndex}]


def _hole(like: RasterSource) -> float | None:
    """The raster's own nodata value if its type can hold it; else NaN for floats, and 0 for integers with holes."""
    is_float = gdal.GetDataTypeName(like.dtype).startswith("Float")
    if like.nodata is not None and (is_float or fits(like.nodata, like.dtype)):
        return like.nodata
    return float("nan") if is_float else 0.0 if like.may_have_holes else None


def _provenance(job: SimulationJob, source: Source, ratio: float) -> dict[str, str]:
    noise = {"NOISE": f"{job.noise:g}", "SEED": str(job.seed)} if job.noise > 0.0 else {}
    return {
        "SOFTWARE": f"Amalgam {plugin_version()}",
        "METHOD": "Wald's protocol",
        "SPECTRAL": job.ms.path,
        "RATIO": f"{ratio:.4f}",
        "MTF_GAIN": ", ".join(f"{gain:.3f}" for gain in source.gains),
        **source.provenance,
        **noise,
    }
