"""What is degraded: the truth, and where PAN comes from."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import numpy as np

from ..errors import FusionError
from ..job import Feedback, RasterInput
from ..physics.mtf import DEFAULT_GAIN
from ..physics.sensors import AUTO, DEFAULT_PAN_GAIN, OTHER, SENSORS, ms_gains, published_gain
from ..raster.all_bands import AllBands
from ..raster.checks import refuse_colour_table, refuse_overwriting, refuse_unplaced
from ..raster.grid import wholly_in
from ..raster.levels import levelled
from ..raster.source import RasterSource
from ..scenes.cube_pair import cube_gains, open_cube_pair
from ..scenes.inputs import living, open_raster, without_fills
from ..scenes.pair import open_scene
from ..scenes.remembered import state_of
from ..scenes.written import wanted_window
from ..spans import Window
from .job import SimulationJob
from .layers import NEAR, Degraded, PixelSource, WeightedMean


class Source(NamedTuple):
    """What is degraded: the truth, and where PAN comes from.

    Attributes:
        truth: the MS raster, with those of its bands that hold something.
        all_bands: all bands of the MS raster.
        wanted: its pixels that the job asks for.
        ratios: rows and columns of its pixels in one pixel of the degraded MS.
        gains: MTF gain of each band.
        pan: PAN on the truth's grid.
        pan_level: the level that was subtracted from PAN's pixels; () for none.
        pan_like: the raster whose type PAN takes.
        pan_fine_pixels: as in Target.
        provenance: how PAN was made.
    """

    truth: RasterSource
    all_bands: AllBands
    wanted: Window
    ratios: tuple[float, float]
    gains: tuple[float, ...]
    pan: PixelSource
    pan_like: RasterSource
    pan_fine_pixels: float
    provenance: dict[str, str]
    pan_level: tuple[float, ...] = ()

    @property
    def pan_bands(self) -> int:
        """Bands of PAN: one, or those of a guide."""
        return 1 if self.pan_like is self.truth else self.pan_like.bands


def source_alone(job: SimulationJob, feedback: Feedback) -> Source:
    """The MS raster alone: PAN is made from its bands.

    Raises:
        FusionError: if it cannot be degraded, or weights or bounds do not fit it.
    """
    ms = open_raster(job.ms, "MS")
    refuse_overwriting([ms], job.outputs)
    refuse_unplaced(ms)
    refuse_colour_table(ms)
    ms.probe()
    ms = levelled(without_fills(ms, feedback, reads_collars=True), feedback.warn)
    weights = job.pan_weights or (1.0,) * ms.bands
    if len(weights) != ms.bands:
        raise FusionError(
            "PAN_WEIGHTS has {} numbers, but the MS raster has {} bands; give one for each band.",
            len(weights),
            ms.bands,
        )
    wanted = ms.grid.window
    if job.bounds is not None:
        wanted = ms.grid.window_of(job.bounds).clipped(wanted)
        if wanted.is_empty:
            raise FusionError("EXTENT lies outside the MS raster; choose an extent that it covers.")
    share = ", ".join(f"{weight / sum(weights):.4g}" for weight in weights)
    sensor = OTHER if job.sensor == AUTO else job.sensor
    gains = (job.mtf_gain,) * ms.bands if job.mtf_gain else ms_gains(sensor, ms.bands)
    ms, bands = living(ms, wanted, state_of(ms), feedback)
    if not bands.places:
        raise FusionError("The MS raster holds no value here (all nodata); choose another, or another EXTENT.")
    gains, weights = (tuple(each[place] for place in bands.places) for each in (gains, weights))
    pan = WeightedMean(ms, weights)
    level = (float(np.average(ms.levels, weights=weights)),) if ms.levels else ()
    return Source(ms, bands, wanted, (job.ratio, job.ratio), gains, pan, ms, 1.0, {"PAN_WEIGHTS": share}, level)


def source_with_pan(job: SimulationJob, pan_input: RasterInput, folder: Path, feedback: Feedback) -> Source:
    """A pair: PAN is degraded to the MS grid.

    Raises:
        FusionError: if the two are no pair; the sentence says why.
    """
    scene = open_scene(pan_input, job.ms, Path(job.output_pan), folder, feedback, job.correct_shift, follows=False)
    refuse_overwriting([scene.pan, scene.ms], job.outputs)
    relation, ms = scene.relation, scene.ms
    fine = wanted_window(scene, job.bounds)
    whole = Window(*(wholly_in(axis, span, NEAR) for axis, span in zip((relation.rows, relation.cols), fine)))
    gains = (job.mtf_gain or scene.statistics.mtf_gain,) * ms.bands
    pan_gain = DEFAULT_PAN_GAIN
    if job.sensor != AUTO:
        pan_gain = SENSORS[job.sensor].pan_gain
    if published_gain(job.sensor) and not job.mtf_gain:
        every = ms_gains(job.sensor, len(scene.all_bands.bands))
        gains = tuple(every[place] for place in scene.all_bands.places)
    return Source(
        ms,
        scene.all_bands,
        whole.clipped(ms.grid.window),
        (relation.rows.ratio, relation.cols.ratio),
        gains,
        Degraded(scene.pan, relation, [pan_gain]),
        scene.pan,
        relation.ratio,
        {"PANCHROMATIC": pan_input.path, "PAN_MTF_GAIN": f"{pan_gain:.3f}"},
        scene.pan.levels,
    )


def source_with_guide(job: SimulationJob, guide_input: RasterInput, folder: Path, feedback: Feedback) -> Source:
    """A cube and its guide, which is degraded to the cube's grid; a shift between the two stays as it is.

    Raises:
        FusionError: if the two do not belong together; the sentence says why.
    """
    pair = open_cube_pair(job.ms, guide_input, job.outputs, folder, feedback)
    relation, cube, guide = pair.relation, pair.cube, pair.guide
    fine = pair.shared if job.bounds is None else guide.grid.window_of(job.bounds).clipped(pair.shared)
    if fine.is_empty:
        raise FusionError(
            "EXTENT lies outside the area that SPECTRAL and GUIDE share; choose an extent that both cover."
        )
    whole = Window(*(wholly_in(axis, span, NEAR) for axis, span in zip((relation.rows, relation.cols), fine)))
    every = cube_gains(len(pair.bands), job.mtf_gain, job.sensor)
    return Source(
        cube,
        AllBands(tuple(pair.bands), pair.places),
        whole.clipped(cube.grid.window),
        (relation.rows.ratio, relation.cols.ratio),
        tuple(every[place] for place in pair.places),
        Degraded(guide, relation, [DEFAULT_GAIN] * guide.bands),
        guide,
        relation.ratio,
        {"GUIDE": guide_input.path, "GUIDE_MTF_GAIN": f"{DEFAULT_GAIN:.3f}"},
        guide.levels,
    )
