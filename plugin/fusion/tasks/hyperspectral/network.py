"""Hyperspectral sharpening by DDRF diffusion: what differs from other tasks; `pipeline.run` does the rest."""

from __future__ import annotations

import math
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from ...job import Feedback
from ...networks.card import ModelCard
from ...pipeline.plan import FLOAT_BYTES
from ...pipeline.run import run
from ...pipeline.task import Denoised, Timing
from ...pipeline.where import Where, in_order
from ...raster.scratch import Scratch
from ...scenes.edges import folded_read
from ...sentences import Sentence
from ...spans import Window
from .checking import check_cube_job, report_consistency, report_guide, size_of
from .families import FAMILIES
from .job import CubeNetworkJob, CubeNetworkResult
from .local import MARGIN
from .scene import CubeScene, open_cube
from .subject import CubeSubject, local_and
from .tile import Tiles, reach_of
from .written import CubeFinish, fitting_tile, shift_or_nan, wanted_window

TRUST = "cube"
"""The entry of a card's `trust`: the share of what the network adds to `local` that is taken."""


def sharpen_cube_by_network(job: CubeNetworkJob, feedback: Feedback, where: Where = in_order) -> CubeNetworkResult:
    """Run a job, its tiles where it is said; on any failure or cancel nothing is left behind.

    Raises:
        FusionError: bad input or a failed run, in one sentence.
        Cancelled: the user asked to stop.
    """
    return run(Hyperspectral(), job, feedback, where)


class Hyperspectral:
    """The task, as the engine knows it; see `pipeline.task.Task`."""

    id = "hyperspectral"
    families = FAMILIES
    least_spread_steps = 1

    def check(self, job: CubeNetworkJob) -> None:
        """Refuse an impossible sensor, and files that get in each other's way."""
        check_cube_job(job, job.uncertainty)

    def open(self, job: CubeNetworkJob, card: ModelCard, folder: Path, feedback: Feedback) -> OpenedCube:
        """Open and measure the cube and its guide."""
        return OpenedCube(job, open_cube(job, folder, feedback), card, folder)


class OpenedCube:
    """Cube and guide, opened and measured, and what is wanted of them; see `pipeline.task.Opened`."""

    def __init__(self, job: CubeNetworkJob, scene: CubeScene, card: ModelCard, folder: Path) -> None:
        self._job, self._scene, self._card, self._folder = job, scene, card, folder
        self.wanted, self.shared = wanted_window(scene, job.bounds), scene.shared
        self.bands, self.dtype = scene.all_bands, scene.cube.dtype
        self.reach = reach_of(scene, job.consistency_iterations)
        self.tile_size = fitting_tile(job.tile_size, scene.cube.bands)
        self.extra_bytes = FLOAT_BYTES * len(self.bands.bands) * math.prod(self.wanted.shape) if job.envi else 0

    @cached_property
    def subject(self) -> CubeSubject:
        """The residuals of the pivots, as the passes see them."""
        return CubeSubject(self._scene, self._card.trust.get(TRUST, 1.0))

    def size(self) -> Sentence:
        """Pixels, bands and ratio, for the log."""
        return size_of(self._scene, self.wanted, self._card.name)

    def report(self, feedback: Feedback) -> None:
        """Report what was measured, and in what the scene is unlike those that the model was trained for."""
        report_guide(self._scene, feedback)
        ratio, (low, high) = self._scene.relation.ratio, self._card.ratio_range
        if not low <= ratio <= high:
            feedback.warn("The model was trained for ratios of {:g} to {:g}; look at the result with care.", low, high)
        if self.subject.bands < len(self._scene.sharpened):
            feedback.info(
                "The network sees {} means of neighbouring bands that are alike; what it adds to them goes to all.",
                self.subject.bands,
            )

    def gather(self, member: Scratch) -> Any:
        """Keep nothing of single samples."""

    def finish(self, denoised: Denoised) -> NetworkCubeFinish:
        """Open the rasters for the last pass, which makes all bands, consistent with the cube."""
        return NetworkCubeFinish(self._job, self._scene, self.wanted, self._folder, self.subject.share, denoised)


class NetworkCubeFinish(CubeFinish):
    """The last pass: `local`, what the samples add to it in the mean, and back-projection onto the cube."""

    def __init__(
        self,
        job: CubeNetworkJob,
        scene: CubeScene,
        wanted: Window,
        folder: Path,
        share: np.ndarray,
        denoised: Denoised,
    ) -> None:
        mean, of_pivots, spread = denoised.mean, denoised.spread, None
        if job.uncertainty and of_pivots is not None:
            most = np.abs(share).astype(np.float32)
            spread = job.uncertainty, lambda window: np.tensordot(most, of_pivots(window), 1)
        rule = local_and(scene.fit, lambda window: folded_read(mean.read, mean.window, window), share)
        tiles = Tiles(scene, rule, MARGIN, job.consistency_iterations)
        super().__init__(job, scene, wanted, tiles, folder, denoised.provenance, spread)
        self._network_job = job

    def result(self, timing: Timing, feedback: Feedback) -> CubeNetworkResult:
        """The result of the run."""
        scene, job = self._scene, self._network_job
        report_consistency(self.consistency, feedback)
        return CubeNetworkResult(
            job.output, len(scene.all_bands.bands), scene.bad, self.consistency, *shift_or_nan(scene), job.model, timing
        )
