"""Pansharpening by a network: denoised tile by tile, made consistent with the MS, and written."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from ...checks import (
    check_consistency,
    check_ensemble,
    check_gain,
    check_paths,
    check_picture,
    check_tile_size,
    sampler_of,
)
from ...clock import Clock
from ...diffusion.sampler import Sampler
from ...job import Feedback
from ...networks.card import ModelCard
from ...networks.opening import open_network
from ...networks.provenance import network_provenance
from ...networks.session import MOST_LANES, Network
from ...physics.consistency import back_project, reach
from ...physics.sensors import check_sensor
from ...pipeline.areas import Areas, exact_areas, framed_areas, scratch_bytes
from ...pipeline.denoise import Denoiser, View
from ...pipeline.ensemble import calibrated, ensemble_bytes, run_ensemble, warn_of_few
from ...pipeline.estimates import estimates_for
from ...pipeline.interrupt import stopped_on_cancel
from ...pipeline.ordered import thread_count
from ...pipeline.orientation import ORIENTATIONS
from ...raster.gdal_settings import gdal_settings
from ...raster.scratch import Scratch
from ...raster.storage import check_storage
from ...raster.workspace import workspace
from ...scenes.about_pair import report_pair
from ...scenes.metered import Metered
from ...scenes.pair import Scene, open_scene
from ...scenes.provenance import pair_provenance
from ...scenes.written import check_space, ms_window, output_of, wanted_window, write_fused
from ...sentences import Sentence, Words, counted, joined
from ...spans import Image, Patch, Window
from . import conditions as ddrf
from .job import FusionResult, PansharpeningJob
from .validated import doubts

LARGEST_RESIDUAL = 0.005
"""Of a band's mean: what a consistent result, seen through the MS sensor, may be off (root mean square)."""
MOST_BANDS_NAMED = 12


def pansharpen(job: PansharpeningJob, feedback: Feedback) -> FusionResult:
    """Run a job; on any failure or cancel nothing is left behind.

    Raises:
        FusionError: bad input or a failed run, in one sentence.
        Cancelled: the user asked to stop.
    """
    started = time.perf_counter()
    sampler = sampler_of(job.scheduler, job.steps, job.start_level)
    check_tile_size(job.tile_size)
    check_gain(job.mtf_gain)
    check_sensor(job.sensor)
    check_paths(job.output, job.pan, job.ms)
    check_ensemble(job.ensemble, job.steps, job.output, job.uncertainty, job.pan, job.ms)
    check_consistency(job.consistency_iterations, job.output, job.uncertainty, job.residual, job.pan, job.ms)
    check_storage(job.storage)
    check_picture(job.picture, (job.output, job.uncertainty, job.residual), job.pan, job.ms)
    network = open_network(job.model, job.precision, job.threads, MOST_LANES if job.exact_rim else 1)
    network.check_inputs(len(ddrf.CONDITIONS), len(ddrf.CONTEXT))
    with workspace(Path(job.output)) as folder, gdal_settings(), network, stopped_on_cancel(network, feedback):
        scene = open_scene(
            job.pan, job.ms, Path(job.output), folder, feedback, job.correct_shift, job.mtf_gain or None, job.sensor
        )
        wanted = wanted_window(scene, job.bounds)
        if job.residual:
            ms_window(scene, wanted)  # refused now rather than when all is done
        _report(scene, network, wanted, feedback)
        output = output_of(job, scene, wanted, feedback)
        if job.uncertainty:
            warn_of_few(job.ensemble, feedback)
        areas = _areas(job, scene, wanted, sampler, network.card)
        area = areas.made[0]
        scratch = scratch_bytes(sampler, area, scene.ms.bands) + ensemble_bytes(job.ensemble, area, scene.ms.bands)
        check_space(folder, scene, wanted, output, scratch)
        clock = Clock(feedback, job.ensemble * areas.evaluated(job.tile_size), math.prod(wanted.shape))
        subject = PansharpeningSubject(scene)
        estimates = estimates_for(feedback, wanted, scene.all_bands, len(sampler), job.ensemble)
        denoiser = Denoiser(subject, network, sampler, areas, job.tile_size, folder, clock, job.start_level, estimates)
        mean, spread = run_ensemble(denoiser, job.seed, job.ensemble, area, job.tile_size, folder)
        factor = network.card.spread_factor(job.steps)
        fused = Metered(scene, _back_projected(mean, scene, job.consistency_iterations), bool(job.residual))
        write_fused(
            output, scene, wanted, job.tile_size, folder, clock, fused.tile,
            lambda: _provenance(job, network, scene, fused.ergas()),
            threads=thread_count(job.threads),
            spread=(job.uncertainty, calibrated(spread, factor)) if job.uncertainty and spread else None,
            residual=(job.residual, fused.residual) if job.residual else None,
        )  # fmt: skip
    residuals = tuple(float(share) for share in scene.all_bands.values(fused.of_bands()))
    _report_residuals(residuals, job.consistency_iterations, feedback)
    shift = (float("nan"), float("nan")) if scene.shift is None else (scene.shift.rows, scene.shift.cols)
    seconds = time.perf_counter() - started
    return FusionResult(job.output, job.model, seconds, network.seconds, fused.ergas(), *shift, residuals)


class PansharpeningSubject:
    """A scene as DDRF's passes see it: the residual HRMS - LMS of every band, over its scale."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._scale = ddrf.residual_scale(scene.statistics).astype(np.float32)[:, None, None]
        self.bands = scene.ms.bands
        self.shares_noise = False
        self.orientations = ORIENTATIONS
        self.context = ddrf.context(scene.statistics)

    def view(self, window: Window) -> View:
        """Conditions, LMS, and the regression of the bands on PAN."""
        scene, relation = self._scene, self._scene.relation
        fine, coarse = ddrf.pan_needed(relation, scene.statistics.mtf_gain, window), ddrf.ms_needed(relation, window)
        pan, ms = Patch(scene.pan.read(fine).image[0], fine), Patch(scene.ms.read(coarse).image, coarse)
        conditions, lms = ddrf.conditions(pan, ms, relation, window, scene.statistics)
        return View(conditions, lms, conditions[:, ddrf.CONDITIONS.index("regression_detail")])

    def image(self, x0: Image, base: Image) -> Image:
        """LMS plus the residual, in MS units."""
        return base + self._scale * x0


def _areas(job: PansharpeningJob, scene: Scene, wanted: Window, sampler: Sampler, card: ModelCard) -> Areas:
    if not job.exact_rim:
        return framed_areas(wanted, sampler, card, scene.shared)
    seen = wanted.grown(reach(scene.relation, scene.statistics.mtf_gain, job.consistency_iterations))
    return exact_areas(seen.clipped(scene.shared), sampler, card, scene.shared)


def _back_projected(fused: Scratch, scene: Scene, iterations: int) -> Callable[[Window], Image]:
    """The fused image of any window, after back-projection onto the MS."""

    def image(window: Window) -> Image:
        gain = scene.statistics.mtf_gain
        return back_project(fused.read, scene.ms.read, scene.relation, gain, window, iterations)

    return image


def _provenance(job: PansharpeningJob, network: Network, scene: Scene, consistency: float) -> dict[str, str]:
    return (
        pair_provenance(scene, job.pan, job.ms)
        | network_provenance(network, job.scheduler, job.start_level, job.steps, job.seed)
        | {
            "CONSISTENCY": f"{consistency:.4f}",
            "CONSISTENCY_ITERATIONS": str(job.consistency_iterations),
            "ENSEMBLE": str(job.ensemble),
            "SPREAD_FACTOR": f"{network.card.spread_factor(job.steps):.2f}",
        }
    )


def _report(scene: Scene, network: Network, wanted: Window, feedback: Feedback) -> None:
    card, (rows, cols) = network.card, wanted.shape
    bands = counted(scene.ms.bands, "1 band", "{} bands")
    feedback.info("{} x {} pixels, {}, ratio {:.2f}.", cols, rows, bands, scene.relation.ratio)
    for line in network.report():
        feedback.info(line.template, *line.values)
    report_pair(scene, feedback)
    low, high = card.ratio_range
    if not low <= scene.relation.ratio <= high:
        feedback.warn("The model was trained for ratios of {:g} to {:g}; look at the result with care.", low, high)
    doubt = doubts(scene.statistics, card.scores)
    if doubt is not None:
        feedback.warn(doubt.template, *doubt.values)


def _report_residuals(residuals: tuple[float, ...], iterations: int, feedback: Feedback) -> None:
    known = [(share, band) for band, share in enumerate(residuals, start=1) if not np.isnan(share)]
    if not known:
        return
    shares = joined("{} / {}", [Sentence("{:.2f}", 100 * share) for share, _ in known[:MOST_BANDS_NAMED]])
    how: Words = Sentence("root mean square")
    if len(known) > MOST_BANDS_NAMED:
        left_out = counted(len(known) - MOST_BANDS_NAMED, "1 more band is not listed", "{} more bands are not listed")
        how = joined("{}; {}", [how, left_out])
    feedback.info(
        "Blurred and decimated, the result differs from the MS by {} % of the bands' means ({}).", shares, how
    )
    worst, band = max(known)
    if iterations and worst > LARGEST_RESIDUAL:
        feedback.warn(
            "Blurred and decimated, band {} of the result differs from the MS by {:.1f} % of its mean, more than {:g} "
            "%; raise CONSISTENCY (now {}), or look at RESIDUAL.",
            band,
            100 * worst,
            100 * LARGEST_RESIDUAL,
            iterations,
        )
