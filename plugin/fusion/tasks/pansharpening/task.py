"""Pansharpening by a network: the residual of every band is denoised, and the image made consistent with MS and PAN."""

from __future__ import annotations

import math
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from ...checks import check_consistency, check_fine_colours, check_further, check_gain, check_sharpness
from ...job import Feedback
from ...networks.card import ModelCard
from ...networks.layout import Layout
from ...physics.sensors import check_sensor
from ...physics.sharpening import CONDITIONS, CONTEXT, conditions, context, ms_needed, residual_scale
from ...pipeline.orientation import ORIENTATIONS
from ...pipeline.plan import FLOAT_BYTES
from ...pipeline.run import run
from ...pipeline.task import Denoised, Timing, View
from ...pipeline.where import Where, in_order
from ...raster.all_bands import AllBands
from ...raster.scratch import Scratch
from ...scenes.about_pair import report_pair
from ...scenes.pair import Scene, open_scene
from ...scenes.provenance import pair_provenance
from ...scenes.written import Output, PairFinish, ms_window, output_of, wanted_window
from ...sentences import Sentence, counted
from ...spans import Image, Patch, Window
from .about_residuals import report_residuals
from .corrections import Corrections
from .job import FusionResult, PansharpeningJob
from .validated import doubts

DIFFUSION, FLOW = ("ddrf", "ddrf_set"), ("flow", "flow_set")
"""Families of the models that estimate x0, and of those that estimate a velocity."""

FAMILIES = {
    family: Layout(CONDITIONS, CONTEXT, together=family.endswith("_set")) for family in (*DIFFUSION, *FLOW)
}  # fmt: skip


def pansharpen(job: PansharpeningJob, feedback: Feedback, where: Where = in_order) -> FusionResult:
    """Run a job, its tiles where it is said; on any failure or cancel nothing is left behind.

    Raises:
        FusionError: bad input or a failed run, in one sentence.
        Cancelled: the user asked to stop.
    """
    return run(Pansharpening(), job, feedback, where)


class Pansharpening:
    """The task, as the engine knows it; see `pipeline.task.Task`."""

    id = "pansharpening"
    families = FAMILIES
    least_spread_steps = 1

    def check(self, job: PansharpeningJob) -> None:
        """Refuse an impossible sensor, and files that get in each other's way."""
        check_gain(job.mtf_gain)
        check_sensor(job.sensor)
        check_sharpness(job.sharpness)
        check_fine_colours(job.fine_colours)
        check_consistency(job.consistency_iterations, job.output, job.uncertainty, job.residual, *job.inputs)
        check_further("DISPLACEMENT", job.displacement, (job.output, job.uncertainty, job.residual), *job.inputs)
        others = job.output, job.uncertainty, job.residual, job.displacement
        check_further("PICTURE", job.picture, others, *job.inputs)

    def open(self, job: PansharpeningJob, card: ModelCard, folder: Path, feedback: Feedback) -> OpenedPair:
        """Open and measure the pair."""
        scene = open_scene(
            job.pan, job.ms, Path(job.output), folder, feedback, job.correct_shift, job.mtf_gain or None, job.sensor,
            correct_bands=job.correct_bands,
        )  # fmt: skip
        return OpenedPair(job, scene, card, output_of(job, folder, job.uncertainty, job.residual))


class OpenedPair:
    """PAN and MS, opened and measured, and what is wanted of them; see `pipeline.task.Opened`."""

    def __init__(self, job: PansharpeningJob, scene: Scene, card: ModelCard, output: Output) -> None:
        self._job, self._scene, self._card, self._output = job, scene, card, output
        self.wanted, self.shared = wanted_window(scene, job.bounds), scene.shared
        if job.residual or job.displacement:
            ms_window(scene, self.wanted)  # refused now rather than when all is done
        self._corrections = Corrections(job, scene)
        self.reach = self._corrections.reach
        self.tile_size = job.tile_size
        self.bands: AllBands = scene.all_bands
        self.dtype = scene.ms.dtype
        self.extra_bytes = FLOAT_BYTES * math.prod(self.wanted.shape) if job.picture else 0

    @cached_property
    def subject(self) -> PansharpeningSubject:
        """The residuals of the bands, as the passes see them."""
        return PansharpeningSubject(self._scene)

    def size(self) -> Sentence:
        """Pixels, bands and ratio, for the log."""
        rows, cols = self.wanted.shape
        bands = counted(self._scene.ms.bands, "1 band", "{} bands")
        return Sentence("{} x {} pixels, {}, ratio {:.2f}.", cols, rows, bands, self._scene.relation.ratio)

    def report(self, feedback: Feedback) -> None:
        """Report what was measured of the pair, and in what it is unlike those that the model was validated on."""
        scene, (low, high) = self._scene, self._card.ratio_range
        report_pair(scene, feedback)
        if not low <= scene.relation.ratio <= high:
            feedback.warn("The model was trained for ratios of {:g} to {:g}; look at the result with care.", low, high)
        self._corrections.report(feedback)
        doubt = doubts(scene.statistics, self._card.scores)
        if doubt is not None:
            feedback.warn(doubt.template, *doubt.values)

    def gather(self, member: Scratch) -> Any:
        """Keep nothing of single samples."""

    def finish(self, denoised: Denoised) -> PansharpeningFinish:
        """Open the rasters for the last pass, which makes the image consistent with the MS and with PAN."""
        return PansharpeningFinish(self._job, self._scene, self._corrections, self._output, self.wanted, denoised)


class PansharpeningFinish(PairFinish):
    """The last pass: the mean of the samples, corrected."""

    def __init__(
        self,
        job: PansharpeningJob,
        scene: Scene,
        corrections: Corrections,
        output: Output,
        wanted: Window,
        denoised: Denoised,
    ) -> None:
        said = denoised.provenance | pair_provenance(scene, job)
        said |= {"CONSISTENCY_ITERATIONS": str(job.consistency_iterations), "SHARPNESS": f"{job.sharpness:g}"}
        said |= {"FINE_COLOURS_OF_PAN": f"{corrections.unsound:.2f}"}
        image = corrections.corrected(denoised.mean)
        super().__init__(output, scene, wanted, image, said, denoised.spread if job.uncertainty else None)
        self._job, self._unsound = job, corrections.unsound

    def result(self, timing: Timing, feedback: Feedback) -> FusionResult:
        """The result of the run; reports, too, how far it is from the MS."""
        scene, job = self._scene, self._job
        residuals = tuple(float(share) for share in scene.all_bands.values(self.meter.of_bands()))
        report_residuals(residuals, job.consistency_iterations, self._unsound > 0.0, feedback)
        return FusionResult(
            job.output, job.model, timing, self.consistency, *scene.facts.shift_or_nan,
            scene.facts.displacement.size, residuals,
        )  # fmt: skip


class PansharpeningSubject:
    """A scene as DDRF's passes see it: the residual HRMS - LMS of every band, over its scale."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._scale = residual_scale(scene.statistics).astype(np.float32)[:, None, None]
        self.bands = scene.ms.bands
        self.shares_noise = False
        self.orientations = ORIENTATIONS
        self.context = context(scene.statistics)

    def view(self, window: Window) -> View:
        """Conditions, LMS, and the regression of the bands on PAN."""
        scene, relation = self._scene, self._scene.relation
        fine, coarse = relation.fine_around(window, scene.statistics.mtf_gain), ms_needed(relation, window)
        pan, ms = Patch(scene.filled.pan(fine).image[0], fine), Patch(scene.filled.ms(coarse).image, coarse)
        given, lms = conditions(pan, ms, relation, window, scene.statistics)
        return View(given, lms, given[:, CONDITIONS.index("regression_detail")])

    def image(self, x0: Image, base: Image) -> Image:
        """LMS plus the residual, in MS units."""
        return base + self._scale * x0
