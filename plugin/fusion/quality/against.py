"""What a fused raster is held against where no truth exists: PAN and MS, or a guide and its cube."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..errors import FusionError
from ..job import Feedback
from ..physics.regression import Vector, ridge_coefficients
from ..physics.sampling import Relation
from ..raster.all_bands import AllBands
from ..raster.source import RasterSource, in_every_band
from ..scenes.cube_pair import CubePair, cube_gains, open_cube_pair, placed, typical
from ..scenes.cube_samples import read_blocks, sample_windows
from ..scenes.inputs import open_raster
from ..scenes.pair import open_scene
from ..spans import Image64, Mask, Window
from .filters import Gains
from .jobs import NoReferenceJob

RIDGE, TINY = 1e-3, 1e-12
LEAST_PIXELS = 16


@dataclass(frozen=True)
class Mix:
    """The sharp counterpart of each band of a cube: the sum of the guide's bands that explains it at the cube's scale.

    Attributes:
        weights: (bands, guide bands).
        constant: (bands,).
    """

    weights: Vector
    constant: Vector

    def of(self, guide: Image64) -> Image64:
        """(bands, rows, columns) of a guide (guide bands, rows, columns)."""
        return np.asarray(np.tensordot(self.weights, guide, 1) + self.constant[:, None, None])


@dataclass(frozen=True)
class Against:
    """A sharp and a coarse raster, opened and measured.

    Attributes:
        fine, coarse: PAN and MS, or guide and cube; registered.
        relation: how the coarse grid lies on the fine one.
        shared: fine pixels that both cover.
        all_bands: of the coarse raster; `coarse` has those that hold something and are of use.
        gains: MTF gains of the coarse bands at their Nyquist frequency.
        gain: one for what looks at all bands together.
        gain_source: where it comes from, in words.
        level: (bands,) what means are counted from in the consistency.
        mix: what stands for PAN of each band of a cube; None with PAN itself.
        pan_weights: of the bands in the intensity, for the sharpness; None where it is not measured.
        masks: where a fine window has the pixel of the coarse raster that it lies in, given where it has its own.
    """

    fine: RasterSource
    coarse: RasterSource
    relation: Relation
    shared: Window
    all_bands: AllBands
    gains: Gains
    gain: float
    gain_source: str
    level: Image64 | None
    mix: Mix | None
    pan_weights: Image64 | None
    masks: Callable[[Window, Mask], Mask]

    def valid(self, window: Window, fine_masks: Mask) -> Mask:
        """Where both count, (rows, columns)."""
        return self.masks(window, fine_masks)


def against(job: NoReferenceJob, output: Path, folder: Path, feedback: Feedback) -> Against:
    """Open what a job's fused raster is held against.

    Args:
        job: what is judged.
        output: path to be written, which nothing may be read from.
        folder: for a warped copy.
        feedback: told what was found.

    Raises:
        FusionError: if the two do not belong together; the sentence says why.
        Cancelled: the user asked to stop.
    """
    return _guide_and_cube(job, output, folder, feedback) if job.is_cube else _pan_and_ms(job, output, folder, feedback)


def _pan_and_ms(job: NoReferenceJob, output: Path, folder: Path, feedback: Feedback) -> Against:
    gain = job.mtf_gain or None
    scene = open_scene(job.pan, job.ms, output, folder, feedback, job.correct_shift, gain, job.sensor)
    feedback.info("{}.", scene.facts.gain_in_words)
    statistics = scene.statistics
    return Against(
        scene.pan, scene.ms, scene.relation, scene.shared, scene.all_bands, statistics.mtf_gain, statistics.mtf_gain,
        str(scene.facts.gain_source_in_words), statistics.ms_level, None, statistics.pan_weights, scene.valid,
    )  # fmt: skip


def _guide_and_cube(job: NoReferenceJob, output: Path, folder: Path, feedback: Feedback) -> Against:
    pair = open_cube_pair(job.ms, job.pan, [str(output)], folder, feedback)
    places = _of_use(job, pair)
    every = cube_gains(len(pair.bands), job.mtf_gain, job.sensor)
    gains = [every[place] for place in places]
    gain = typical(gains)
    _, undone = pair.shift(gain, job.correct_shift, feedback)
    guide, cube = placed(pair.guide, undone), pair.cube.of_bands([pair.places.index(place) for place in places])

    def masks(window: Window, fine_masks: Mask) -> Mask:
        return in_every_band(fine_masks) & in_every_band(pair.masks_under(cube, window))

    return Against(
        guide, cube, pair.relation, pair.shared, AllBands(tuple(pair.bands), tuple(places)), gains, gain,
        "as given" if job.mtf_gain else "published or typical", -np.array(cube.levels) if cube.levels else None,
        _mix(pair, cube, guide, gain, feedback), None, masks,
    )  # fmt: skip


def _of_use(job: NoReferenceJob, pair: CubePair) -> list[int]:
    """Places of the cube's bands that hold something and that neither file flags, unless that leaves none."""
    fused = open_raster(job.fused, "FUSED").describe_bands()
    flags = fused if len(fused) == len(pair.bands) else pair.bands
    of_use = [place for place in pair.places if not (pair.bands[place].is_bad or flags[place].is_bad)]
    return of_use or list(pair.places)


def _mix(pair: CubePair, cube: RasterSource, guide: RasterSource, gain: float, feedback: Feedback) -> Mix:
    """Regression, with a ridge, of the cube's bands on the guide as the cube's sensor sees it."""
    windows = sample_windows(pair.relation, pair.shared, cube.bands)
    bands, seen = [], []
    for block in read_blocks(cube, guide, pair.relation, windows, gain, feedback):
        mask = in_every_band(block.masks) & block.seen
        bands.append(block.cube[:, mask])
        seen.append(block.guide[:, mask].astype(np.float64))
    given, wanted = np.concatenate(seen, axis=1), np.concatenate(bands, axis=1).astype(np.float64)
    if given.shape[1] < LEAST_PIXELS:
        raise FusionError("SPECTRAL and GUIDE have hardly a valid pixel in common; choose other rasters.")
    centre, mean = given.mean(axis=1), wanted.mean(axis=1)
    deviation = given.std(axis=1) + TINY
    scaled = (given - centre[:, None]) / deviation[:, None]
    count = given.shape[1]
    fitted = ridge_coefficients(scaled @ scaled.T / count, scaled @ (wanted - mean[:, None]).T / count, RIDGE)
    weights = fitted.T / deviation
    return Mix(weights, mean - weights @ centre)
