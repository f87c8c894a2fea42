"""A fused raster of any size held against the PAN and the MS it was made of, part by part: indices and report."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

import numpy as np

from ..checks import check_gain
from ..clock import Clock
from ..errors import FusionError
from ..job import Feedback
from ..physics.sampling import Axis, Relation
from ..physics.sensors import check_sensor
from ..raster.checks import refuse_colour_table, refuse_overwriting
from ..raster.gdal_settings import gdal_settings
from ..raster.grid import wholly_in
from ..raster.picture_bands import picture_bands
from ..raster.workspace import workspace
from ..report.page import save_page
from ..scenes.inputs import open_raster, without_fills
from ..scenes.pair import Scene, open_scene
from ..spans import Image64, Mask, Window
from .blocks import BLOCK
from .filters import MTF_REACH, Field, mtf_degraded
from .jobs import NoReferenceJob, NoReferenceResult
from .no_reference import CONSISTENCY_BORDER, Fields, NoReferenceIndices, NoReferenceScores
from .no_reference_report import no_reference_report
from .overlap import Overlap, moved, overlap_of
from .parts import parts_of
from .pictures import NoReferencePictures
from .rasters import band_names, check_report, holds_integers, refuse_other_bands
from .sharpness import WHOLLY, Sharpness, SharpnessFigures
from .units import in_numbers_of, level_of


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
        output, gain = Path(job.report or scratch), job.mtf_gain or None
        scene = open_scene(job.pan, job.ms, output, folder, feedback, job.correct_shift, gain, job.sensor)
        images = _Images(scene, job, feedback)
        feedback.info("{}.", scene.facts.gain_in_words)
        pictures = None
        if job.report:
            bands = picture_bands(scene.ms, job.shown_bands, job.sensor)
            pictures = NoReferencePictures(scene.ms, images.window, bands)
        scores, sharpness = _gather(images, pictures, feedback)
        result = NoReferenceResult(
            scores=scores,
            sharpness=sharpness,
            bands=band_names(scene.ms),
            window=images.window,
            ratio=scene.relation.ratio,
            mtf_gain=images.mtf_gain,
            gain_source=str(scene.facts.gain_source_in_words),
            seconds=time.perf_counter() - started,
        )
        if pictures:
            save_page(Path(job.report), no_reference_report(job, result, pictures))
    return result


class _Images:
    """The three rasters over the window that they share, in its own frame: its first pixel is (0, 0)."""

    def __init__(self, scene: Scene, job: NoReferenceJob, feedback: Feedback) -> None:
        self.scene, self.fused = scene, without_fills(open_raster(job.fused, "FUSED"), feedback)
        refuse_overwriting((scene.pan, scene.ms, self.fused), (job.report,))
        refuse_colour_table(self.fused)
        if len(scene.all_bands.bands) == self.fused.bands:
            self.fused = self.fused.of_bands(scene.all_bands.places)
        refuse_other_bands(self.fused, scene.ms)
        self.fused = self.fused.less(scene.ms.levels) if scene.ms.levels else self.fused
        self._overlap: Overlap = overlap_of(scene.pan, self.fused)
        self.fused.probe()
        self.window = self._overlap.window.clipped(scene.shared)
        if min(self.window.shape) < BLOCK:
            raise FusionError(
                "FUSED, PAN and MS share fewer than {} pixels a side, the block that the indices are taken over; "
                "choose three rasters of the same place.",
                BLOCK,
            )
        there = self._overlap.in_second(self.window)
        level = level_of(scene.ms, scene.ms.grid.window)
        self.fused = in_numbers_of(scene.ms, level, self.fused, there, feedback)
        self.mtf_gain = scene.statistics.mtf_gain
        self.relation = _seen_from(scene.relation, self.window)
        self.held = _Held(self)
        shape = self.window.shape
        self.fields = Fields.of(
            fused=Field(shape, lambda window: self.held.fused(window)),
            ms=Field(scene.ms.grid.window.shape, lambda window: scene.ms.read(window).image.astype(np.float64)),
            pan=Field(shape, lambda window: self.held.pan(window)),
            relation=self.relation,
            gains=self.mtf_gain,
        )
        ms_shape = scene.ms.grid.window.shape
        self.share = mtf_degraded(Field(shape, lambda w: self.held.valid(w)), ms_shape, self.relation, self.mtf_gain)

    def coarse(self, own: Window) -> Window:
        """MS pixels centred in a window that lie wholly in what is shared, less those whose blur sees beyond it."""
        axes, whole = (self.relation.rows, self.relation.cols), Window.of_shape(self.window.shape)
        centred = self.relation.coarse_centred_in(own)
        inside = Window(*(wholly_in(axis, span) for axis, span in zip(axes, whole)))
        inside = inside.clipped(self.scene.ms.grid.window)
        return centred.clipped(inside.grown(-CONSISTENCY_BORDER))

    def coarse_valid(self, window: Window) -> Mask:
        """Where MS pixels count, and all of the fused image that they see."""
        valid = self.scene.ms.read(window).valid
        return valid & (self.share.read(window)[0] > WHOLLY) if self.fused.may_have_holes else valid

    def figures(self) -> SharpnessFigures:
        """Sharpness figures that have seen nothing yet."""
        valid = Field(self.window.shape, lambda window: self.held.valid(window))
        ms_valid = Field(self.fields.ms.shape, lambda window: self.scene.ms.valid(window)[None].astype(np.float64))
        return SharpnessFigures(
            self.fields.pan, self.fields.fused, valid, self.fields.ms, ms_valid, self.scene.ms.bands
        )  # fmt: skip

    def read(self, window: Window) -> tuple[Image64, Image64, Mask]:
        """Fused, PAN and valid pixels of a window of the frame."""
        here = moved(window, self.window.rows.start, self.window.cols.start)
        fused, pan = self.fused.read(self._overlap.in_second(here)), self.scene.pan.read(here)
        valid = fused.valid & self.scene.valid(here, pan.masks)
        return fused.image.astype(np.float64), pan.image.astype(np.float64), valid


class _Held:
    """The last part that was read, so that several filters may look at it."""

    def __init__(self, images: _Images) -> None:
        self._images = images
        self.around = Window.of_shape((0, 0))

    def hold(self, around: Window) -> None:
        """Read a window."""
        self.around = around
        self._pixels = self._images.read(around)

    def fused(self, window: Window) -> Image64:
        """The fused image in a window, (bands, rows, columns)."""
        return self._look(window)[0]

    def pan(self, window: Window) -> Image64:
        """PAN in a window, (1, rows, columns)."""
        return self._look(window)[1]

    def valid(self, window: Window) -> Image64:
        """Where all three rasters are valid in a window, (1, rows, columns): 1 there, else 0."""
        return self._look(window)[2][None].astype(np.float64)

    def _look(self, window: Window) -> tuple[Image64, Image64, Mask]:
        if window.clipped(self.around) != window:
            return self._images.read(window)
        rows, cols = window.within(self.around)
        fused, pan, valid = self._pixels
        return fused[:, rows, cols], pan[:, rows, cols], valid[rows, cols]


def _gather(
    images: _Images, pictures: NoReferencePictures | None, feedback: Feedback
) -> tuple[NoReferenceScores, Sharpness]:
    scene, figures = images.scene, images.figures()
    whole = Window.of_shape(images.window.shape)
    reach = max(MTF_REACH + 1, int(np.ceil(5.0 * scene.relation.ratio)))
    parts = list(parts_of(whole, scene.ms.bands, BLOCK, reach))
    clock = Clock(feedback, len(parts), 0)
    ratio, level = scene.relation.ratio, scene.statistics.ms_level
    indices = NoReferenceIndices(images.fields, scene.ms.bands, ratio, rounded=holds_integers(scene.ms), level=level)
    for part in parts:
        clock.check()
        images.held.hold(part.around)
        valid = images.held.valid(part.own)[0] > 0.0
        looked = indices.add(part.own, valid)
        coarse = images.coarse(part.own)
        if not coarse.is_empty:
            indices.add_coarse(coarse, images.coarse_valid(coarse))
            figures.add_coarse(coarse)
        inner = figures.inner(part.own)
        if not inner.is_empty:
            figures.add(inner)
        if pictures:
            pictures.add(part, looked, valid)
        clock.tick()
    scores = indices.scores()
    if scores.blocks == 0:
        raise FusionError(
            "No block of {} x {} pixels is free of nodata in PAN, MS and FUSED; choose other rasters.", BLOCK, BLOCK
        )
    return scores, figures.figures(scene.statistics.pan_weights)


def _seen_from(relation: Relation, window: Window) -> Relation:
    """How the MS grid lies on a window of the PAN grid."""
    rows, cols = (
        Axis(axis.ratio, axis.offset - span.start) for axis, span in zip((relation.rows, relation.cols), window)
    )
    return Relation(rows, cols)
