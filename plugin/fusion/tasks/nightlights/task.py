"""Night lights by a network: DMSP-OLS, perhaps guided by VIIRS of another year, to radiance on the VIIRS grid."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal

from ...job import Feedback
from ...networks.card import ModelCard
from ...networks.layout import Layout
from ...pipeline.run import run
from ...pipeline.task import Denoised, View
from ...pipeline.where import Where, in_order
from ...raster.all_bands import AllBands
from ...raster.scratch import Scratch
from ...sentences import Sentence, counted
from ...spans import Image, Patch, Window
from .about_lights import report_lights
from .changed_guide import ChangedGuide
from .conditions import (
    CONDITIONS,
    CONTEXT,
    Answer,
    answer_of,
    conditions,
    context,
    dmsp_needed,
    log_radiance,
    radiance_of,
)
from .finish import Fused, NightlightsFinish
from .job import NightlightsJob, NightlightsResult
from .lights import Lights, changes_of, core_factors, wanted_of
from .open_lights import open_lights
from .regions import Regions, RegionSums, sums_over

DIFFUSION, FLOW, REGRESSION = "ddpm_nightlights", "flow_nightlights", "unet_nightlights"
"""Families of the models."""

FAMILIES = {
    DIFFUSION: Layout(CONDITIONS, CONTEXT),
    FLOW: Layout(CONDITIONS, CONTEXT),
    REGRESSION: Layout(CONDITIONS, CONTEXT, is_regression=True),
}

LEAST_SPREAD_STEPS = 2
"""With one step, samples do not differ: all see the scene in one orientation."""


def fuse_nightlights(job: NightlightsJob, feedback: Feedback, where: Where = in_order) -> NightlightsResult:
    """Run a job, its tiles where it is said; on any failure or cancel nothing is left behind.

    Raises:
        FusionError: bad input or a failed run, in one sentence.
        Cancelled: the user asked to stop.
    """
    return run(Nightlights(), job, feedback, where)


class Nightlights:
    """The task, as the engine knows it; see `pipeline.task.Task`."""

    id = "nightlights"
    families = FAMILIES
    least_spread_steps = LEAST_SPREAD_STEPS

    def check(self, job: NightlightsJob) -> None:
        """Check nothing more than what all tasks check."""

    def open(self, job: NightlightsJob, card: ModelCard, folder: Path, feedback: Feedback) -> OpenedLights:
        """Open, register and measure the rasters."""
        lights = open_lights(
            job.dmsp, job.viirs, Path(job.output), folder, feedback, job.correct_shift, job.dmsp_guide, job.product,
            job.daytime,
        )  # fmt: skip
        return OpenedLights(job, lights, card, folder)


class OpenedLights:
    """DMSP and perhaps VIIRS, opened and measured, and what is wanted of them; see `pipeline.task.Opened`."""

    def __init__(self, job: NightlightsJob, lights: Lights, card: ModelCard, folder: Path) -> None:
        self._job, self._lights, self._card, self._folder = job, lights, card, folder
        self.wanted, self.shared = wanted_of(job.bounds, lights), lights.shared
        self.reach, self.tile_size = 0, job.tile_size
        self.bands: AllBands = lights.years
        self.dtype = gdal.GDT_Float32
        self.extra_bytes = 0

    @cached_property
    def subject(self) -> NightlightsSubject:
        """The radiance of the years, as the passes see it."""
        return NightlightsSubject(self._lights, self._answer)

    @cached_property
    def _answer(self) -> Answer:
        steps = 1 if FAMILIES[self._card.family].is_regression else self._job.steps
        lights = self._lights
        return answer_of(self._card, lights.guide is not None, lights.before is not None, steps)

    def size(self) -> Sentence:
        """Pixels, their size, and years, for the log."""
        (rows, cols), (height, width) = self.wanted.shape, self._lights.pixel_km
        years = counted(self._lights.dmsp.bands, "1 year", "{} years")
        return Sentence("{} x {} pixels of {:.2f} x {:.2f} km, {}.", cols, rows, height, width, years)

    def report(self, feedback: Feedback) -> None:
        """Report registration, law, and saturation."""
        report_lights(self._lights, feedback)

    def gather(self, member: Scratch) -> list[Any]:
        """The sums of light of one sample in every region."""
        bands, masks = self._lights.dmsp.bands, self._lights.masks
        return sums_over(self._regions, self.wanted, self._job.tile_size, bands, member.read, masks).plain

    def finish(self, denoised: Denoised) -> NightlightsFinish:
        """Open radiance and its spread for the last pass, which writes them as they are."""
        trust = self._answer.trust
        spread = None if denoised.spread is None else spread_of_answers(denoised.spread, trust)
        said = denoised.provenance | {"TRUST": f"{trust:g}"}
        bands = self._lights.dmsp.bands
        samples = [RegionSums.of(self._regions, bands, plain) for plain in denoised.gathered]
        fused = Fused(denoised.mean.read, spread, samples, said)
        return NightlightsFinish(self._job, self._lights, self.wanted, self._folder, self._regions, fused)

    @cached_property
    def _regions(self) -> Regions:
        job = self._job
        return Regions(job.regions, self._lights.grid, self.wanted, self._folder, job.partial_pixels)


def spread_of_answers(spread: Callable[[Window], Image], trust: float) -> Callable[[Window], Image]:
    """The spread of a network's own answers, which cards calibrate, from that of images which take a share of them."""
    unit = np.float32(1.0 / trust if trust else 1.0)
    return lambda window: unit * spread(window)


class NightlightsSubject:
    """DMSP and the guide as the passes see them; every year is a band, and all years share their noise."""

    def __init__(self, lights: Lights, answer: Answer) -> None:
        self._lights, self._answer = lights, answer
        self.bands = lights.dmsp.bands
        self.shares_noise = True
        self.orientations = 1  # rows and columns differ in kilometres
        facts = lights.facts
        self.context = context(
            lights.pixel_km, lights.relation, lights.guide is not None, facts.composites.statistics, facts.laws,
            lights.before is not None,
        )  # fmt: skip

    def view(self, window: Window) -> View:
        """Conditions of every year, and what is known of its log radiance without a network."""
        lights = self._lights
        coarse = dmsp_needed(lights.relation, window)
        dn, _ = lights.dn(coarse)
        guides: Iterable[ChangedGuide | None] = (
            [None] * len(dn) if lights.guide is None else changes_of(lights, lights.guide, window)
        )
        years = [
            conditions(Patch(year, coarse), lights.relation, window, law, changed)
            for year, law, changed in zip(dn, lights.facts.laws, guides)
        ]
        given, base = (np.concatenate(parts) for parts in zip(*years))
        factors = core_factors(lights, window)
        base = base if factors is None else log_radiance(radiance_of(base) * factors)
        return View(given, base, np.zeros_like(base))

    def image(self, x0: Image, base: Image) -> Image:
        """Radiance in nW/cm2/sr, from x0 and the base."""
        return self._answer.radiance(x0, base)
