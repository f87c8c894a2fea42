"""Wald's protocol from rasters to rasters."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from ..clock import Clock
from ..job import Feedback
from ..physics.sensors import AUTO, SENSORS, published_gain
from ..raster.gdal_settings import gdal_settings
from ..raster.publishing import publish
from ..raster.tiles import count_tiles, tiles
from ..raster.unchanged import Unchanged
from ..raster.workspace import workspace
from ..raster.writer import GeoTiffWriter, nodata_for
from ..scenes.provenance import nodata_named
from ..sentences import Sentence, Words, counted, joined
from ..version import plugin_version
from .job import SimulationJob, check_job
from .source import Source, source_alone, source_with_guide, source_with_pan
from .targets import Target, targets_of


@dataclass(frozen=True)
class SimulationResult:
    """What a run made.

    Attributes:
        ratio: size of a simulated MS pixel in pixels of the simulated PAN.
        mtf_gains: the gain that was used for each MS band.
        seconds: wall time.
    """

    ratio: float
    mtf_gains: tuple[float, ...]
    seconds: float


def simulate_pair(job: SimulationJob, feedback: Feedback) -> SimulationResult:
    """Run a job; on any failure or cancel nothing is left behind.

    Raises:
        FusionError: bad input or a failed run, in one sentence.
        Cancelled: the user asked to stop.
    """
    started = time.perf_counter()
    check_job(job)
    with ExitStack() as stack:
        folders = [stack.enter_context(workspace(Path(path))) for path in job.outputs]
        stack.enter_context(gdal_settings())
        inputs = Unchanged(raster.path for raster in job.inputs)
        source = _source(job, folders[0], feedback)
        targets, ratio = targets_of(job, source)
        (rows, cols), bands = targets[1].window.shape, counted(source.truth.bands, "1 band", "{} bands")
        feedback.info("{}, ratio {:.4g}: the MS gets {} x {} pixels.", bands, ratio, cols, rows)
        feedback.info("MTF gain of the MS at its Nyquist frequency: {}.", _gains_in_words(job, source))
        _write_all(targets, folders, _provenance(job, source, ratio), inputs, feedback)
    return SimulationResult(ratio, source.gains, time.perf_counter() - started)


def _source(job: SimulationJob, folder: Path, feedback: Feedback) -> Source:
    if job.pan is None:
        return source_alone(job, feedback)
    return (source_with_guide if job.is_cube else source_with_pan)(job, job.pan, folder, feedback)


def _gains_in_words(job: SimulationJob, source: Source) -> Words:
    """The gains of the bands, with a note on a gain that is not published."""
    gains = joined("{} / {}", [Sentence("{:.3g}", gain) for gain in sorted(set(source.gains))])
    if job.mtf_gain or job.sensor == AUTO or published_gain(job.sensor):
        return gains
    title = SENSORS[job.sensor].title
    if job.pan is None:
        return Sentence("{} (a guess; none is published for {})", gains, title)
    return Sentence("{} (estimated from the pair; none is published for {})", gains, title)


def _write_all(
    targets: Sequence[Target],
    folders: Sequence[Path],
    metadata: dict[str, str],
    inputs: Unchanged,
    feedback: Feedback,
) -> None:
    """Write every target, or none."""
    clock = Clock(feedback, sum(count_tiles(target.window, target.tile_size) for target in targets), 0)
    writers: list[GeoTiffWriter] = []
    try:
        for target, folder in zip(targets, folders):
            writers.append(_writer(target, folder))
            for tile in tiles(target.window, target.tile_size):
                clock.check()
                image, masks = target.layer.read(tile)
                writers[-1].write(tile, target.bands.image(image), target.bands.masks(masks))
                clock.tick()
        for writer in writers:
            writer.close(metadata)
        inputs.check()
        publish(writers)
    except BaseException:
        for writer in writers:
            writer.abandon()
        raise


def _writer(target: Target, folder: Path) -> GeoTiffWriter:
    like = target.like
    nodata = nodata_for(like, like.may_have_holes)
    return GeoTiffWriter(
        Path(target.path), target.grid, target.window, target.bands.bands, like.dtype, nodata, folder, like.taken,
        levels=target.levels,
    )  # fmt: skip


def _provenance(job: SimulationJob, source: Source, ratio: float) -> dict[str, str]:
    noise = {"NOISE": f"{job.noise:g}", "SEED": str(job.seed)} if job.noise > 0.0 else {}
    return {
        "SOFTWARE": f"Amalgam {plugin_version()}",
        "METHOD": "Wald's protocol",
        "SPECTRAL": job.ms.path,
        **nodata_named(job.ms, *([job.pan] if job.pan else [])),
        "RATIO": f"{ratio:.4f}",
        "MTF_GAIN": ", ".join(f"{gain:.3f}" for gain in source.gains),
        **source.provenance,
        **noise,
    }
