"""A fused raster of any size held against the PAN and the MS it was made of, part by part: indices and report."""

from __future__ import annotations

import math
import tempfile
import time
from pathlib import Path

import numpy as np

from ..checks import check_gain
from ..clock import Clock
from ..errors import FusionError
from ..job import Feedback
from ..physics.sensors import check_sensor
from ..raster.gdal_settings import gdal_settings
from ..raster.picture_bands import picture_bands
from ..raster.workspace import workspace
from ..report.page import save_page
from ..spans import Window
from .against import against
from .blocks import BLOCK
from .filters import MTF_REACH
from .fused_images import FusedImages
from .jobs import NoReferenceJob, NoReferenceResult
from .no_reference import NoReferenceIndices, NoReferenceScores
from .no_reference_report import no_reference_report
from .parts import Part, parts_of
from .pictures import NoReferencePictures
from .rasters import band_names, check_report, holds_integers
from .sharpness import Sharpness, SharpnessFigures

NO_SHARPNESS = Sharpness(math.nan, math.nan, math.nan)


def assess_without_reference(job: NoReferenceJob, feedback: Feedback) -> NoReferenceResult:
    """Assess a fused raster over what it shares with PAN and MS; on any failure or cancel nothing is left behind.

    Filters see the rasters as if they were cut to that window, mirrored beyond it. Nodata in any of the three is left
    out: the blocks of 32 x 32 pixels that hold such a pixel and, in the consistency, the MS pixels that see one.

    Raises:
        FusionError: if the three do not belong together; the sentence says why.
        Cancelled: the user asked to stop.
    """
    started = time.perf_counter()
    check_gain(job.mtf_gain)
    check_sensor(job.sensor)
    check_report(job.report)
    scratch = Path(tempfile.gettempdir()) / "quality_no_reference"
    with gdal_settings(), workspace(scratch) as folder:
        held = against(job, Path(job.report or scratch), folder, feedback)
        images = FusedImages(held, job, feedback)
        pictures = None
        if job.report:
            bands = picture_bands(held.coarse, job.shown_bands, job.sensor)
            of_fine = picture_bands(held.fine) if job.is_cube else (0,)
            pictures = NoReferencePictures(held.coarse, images.window, bands, of_fine)
        scores, sharpness = _gather(images, pictures, feedback)
        result = NoReferenceResult(
            scores=scores,
            sharpness=sharpness,
            bands=band_names(held.coarse),
            described=held.coarse.describe_bands(),
            window=images.window,
            ratio=held.relation.ratio,
            mtf_gain=held.gain,
            gain_source=held.gain_source,
            seconds=time.perf_counter() - started,
        )
        if pictures:
            save_page(Path(job.report), no_reference_report(job, result, pictures))
    return result


def _gather(
    images: FusedImages, pictures: NoReferencePictures | None, feedback: Feedback
) -> tuple[NoReferenceScores, Sharpness]:
    held = images.against
    weights = held.pan_weights
    figures = None if weights is None else images.figures()
    whole, bands, ratio = Window.of_shape(images.window.shape), held.coarse.bands, held.relation.ratio
    reach = max(MTF_REACH + 1, int(np.ceil(5.0 * ratio)))
    parts = list(parts_of(whole, bands, BLOCK, reach))
    clock = Clock(feedback, len(parts), 0)
    rounded, mix = holds_integers(held.coarse), held.mix.of if held.mix else None
    indices = NoReferenceIndices(images.fields, bands, ratio, rounded=rounded, level=held.level, mix=mix)
    for part in parts:
        clock.check()
        images.held.hold(part.around)
        valid = images.held.valid(part.own)[0] > 0.0
        looked = indices.add(part.own, valid)
        coarse = images.coarse(part.own)
        if not coarse.is_empty:
            indices.add_coarse(coarse, images.coarse_valid(coarse))
        if figures:
            _look_at_details(figures, part, coarse)
        if pictures:
            pictures.add(part, looked, valid)
        clock.tick()
    scores = indices.scores()
    if scores.blocks == 0:
        raise FusionError(
            "No block of {} x {} pixels is free of nodata in {}, {} and FUSED; choose other rasters.",
            BLOCK, BLOCK, held.fine.role, held.coarse.role,
        )  # fmt: skip
    return scores, NO_SHARPNESS if figures is None or weights is None else figures.figures(weights)


def _look_at_details(figures: SharpnessFigures, part: Part, coarse: Window) -> None:
    """Account for a part, and for the coarse pixels in it, in the figures of sharpness."""
    if not coarse.is_empty:
        figures.add_coarse(coarse)
    inner = figures.inner(part.own)
    if not inner.is_empty:
        figures.add(inner)
