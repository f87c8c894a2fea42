"""The pair of a comparison, opened: what is refused before anything is fused, and what the report says of it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from ..job import Feedback
from ..physics.sampling import Relation
from ..quality.overlap import overlap_of
from ..quality.rasters import refuse_other_bands
from ..raster.checks import refuse_overwriting
from ..raster.source import RasterSource
from ..scenes.inputs import open_raster
from ..scenes.pair import open_scene
from ..scenes.written import wanted_window as wanted_of_pair
from ..spans import Window
from ..tasks.hyperspectral.job import HyperspectralJob
from ..tasks.hyperspectral.scene import open_cube
from ..tasks.hyperspectral.written import wanted_window as wanted_of_cube
from .plan import ComparisonJob


class Opened(NamedTuple):
    """PAN and MS, or a guide and its cube.

    Attributes:
        fine, coarse: the rasters; `coarse` has the bands that hold something.
        relation: how the coarse grid lies on the fine one.
        wanted: fine pixels that are compared.
        of_use: places, among all bands of the coarse raster, of those that are worth a look.
        sharpness: how sharp the coarse raster is, in words.
    """

    fine: RasterSource
    coarse: RasterSource
    relation: Relation
    wanted: Window
    of_use: tuple[int, ...]
    sharpness: str


def open_pair(job: ComparisonJob, kept: list[str], scratch: Path, feedback: Feedback) -> Opened:
    """Open and check the pair of a comparison.

    Args:
        job: what was asked.
        kept: paths of the rasters that will be kept.
        scratch: folder for a warped copy.
        feedback: told what was found.

    Raises:
        FusionError: if the two cannot be fused, or do not fit the reference; the sentence says why.
    """
    opened = (_cube if job.is_cube else _pair)(job, scratch, feedback)
    inputs = [opened.fine, opened.coarse]
    if job.reference is not None:
        reference = open_raster(job.reference, "REFERENCE")
        refuse_other_bands(reference, open_raster(job.ms, opened.coarse.role))
        overlap_of(reference, opened.fine)
        inputs.append(reference)
    refuse_overwriting(inputs, (job.report, job.table, *kept))
    return opened


def _pair(job: ComparisonJob, scratch: Path, feedback: Feedback) -> Opened:
    scene = open_scene(job.pan, job.ms, Path(job.report), scratch, feedback, job.correct_shift)
    wanted, words = wanted_of_pair(scene, job.bounds), str(scene.facts.gain_in_words)
    return Opened(scene.pan, scene.ms, scene.relation, wanted, scene.all_bands.places, words)


def _cube(job: ComparisonJob, scratch: Path, feedback: Feedback) -> Opened:
    settings = HyperspectralJob(job.ms, job.pan, job.report, correct_shift=job.correct_shift)
    scene = open_cube(settings, scratch, feedback)
    wanted = wanted_of_cube(scene, job.bounds)
    of_use = tuple(scene.all_bands.places[k] for k in scene.sharpened)
    words = f"MTF gain {scene.gains[0]:.3f} (typical)"
    return Opened(scene.guide, scene.cube, scene.relation, wanted, of_use, words)
