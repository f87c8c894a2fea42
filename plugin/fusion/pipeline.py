"""From a job to a raster: the scene is opened and measured, denoised tile by tile, made consistent, and written.

One pass over the scene per sampler step, its state on disk in between: a step sees only its own receptive field, so
the halo does not grow with the number of steps, and no pixel depends on how the scene was cut into tiles.
"""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import numpy as np
from osgeo import gdal

from .checks import check, sampler_of
from .clock import Clock
from .diffusion.noise import gaussian_noise
from .diffusion.parameterisation import to_x0
from .diffusion.sampler import State
from .errors import FusionError
from .job import Feedback, FusionResult, PansharpeningJob
from .methods import ddrf
from .networks.registry import model_path
from .networks.session import Network
from .physics.consistency import ConsistencyMeter, back_project, reach
from .physics.sampling import degrade
from .provenance import provenance
from .raster.gdal_settings import gdal_settings
from .raster.grid import Window
from .raster.scratch import Scratch
from .raster.tiles import aligned, count_tiles, tiles
from .raster.workspace import workspace
from .raster.writer import GeoTiffWriter, fits
from .scene import Scene, open_scene
from .spans import Image

EXACT_MARGIN_STEPS = 4


def run(job: PansharpeningJob, feedback: Feedback) -> FusionResult:
    """Run a job; on any failure or cancel nothing is left behind.

    Raises:
        FusionError: bad input or a failed run, in one sentence.
        Cancelled: the user asked to stop.
    """
    started = time.perf_counter()
    check(job)
    network = Network(model_path(job.model), job.threads)
    with workspace(Path(job.output)) as folder, gdal_settings():
        scene = open_scene(job, folder, feedback)
        wanted = _wanted(job, scene)
        _report(scene, network, wanted, feedback)
        work = _Run(job, scene, network, wanted, folder, feedback)
        consistency = work.finish(work.denoise())
    return FusionResult(job.output, job.model, time.perf_counter() - started, network.seconds, consistency)


class _Run:
    """The passes over one scene."""

    def __init__(
        self, job: PansharpeningJob, scene: Scene, network: Network, wanted: Window, folder: Path, feedback: Feedback
    ) -> None:
        self.job, self.scene, self.network, self.wanted, self.folder = job, scene, network, wanted, folder
        self.sampler = sampler_of(job.scheduler, job.steps, job.start_level)
        self.context = ddrf.context(scene.statistics)
        self.scale = ddrf.residual_scale(scene.statistics).astype(np.float32)[:, None, None]
        self.work = self._work_window()
        passes = len(self.sampler) * count_tiles(self.work, job.tile_size)
        self.clock = Clock(feedback, passes, count_tiles(wanted, job.tile_size))
        self._check_space()

    def denoise(self) -> Scratch:
        """All sampler steps over the work window; the fused image in MS units."""
        bands, last = self.scene.ms.bands, len(self.sampler) - 1
        before: Scratch | None = None
        for k in range(last + 1):
            images = 1 if k == last else self.sampler.images
            after = Scratch(self.folder / f"state_{k % 2}", images * bands, self.work)
            for tile in tiles(self.work, self.job.tile_size):
                self.clock.check()
                after.write(tile, self._step(k, tile, before))
                self.clock.tick()
            before = after
        return after

    def finish(self, fused: Scratch) -> float:
        """Back-project, mask and write the wanted window; the consistency that was reached."""
        scene, job = self.scene, self.job
        nodata = _output_nodata(scene)
        bands = scene.ms.describe_bands()
        writer = GeoTiffWriter(
            Path(job.output), scene.pan.grid, self.wanted, bands, scene.ms.dtype, nodata, self.folder
        )
        meter = ConsistencyMeter(scene.ms.bands)
        try:
            for tile in tiles(self.wanted, job.tile_size):
                self.clock.check()
                image = self._consistent(fused, tile, meter)
                valid = scene.valid(tile, scene.pan.read(tile).valid)
                writer.write(tile, image, valid)
                self.clock.tick()
            consistency = meter.ergas(scene.relation.ratio)
            writer.finish(provenance(job, self.network, scene, consistency))
        except BaseException:
            writer.abandon()
            raise
        return consistency

    def _step(self, k: int, tile: Window, before: Scratch | None) -> Image:
        """The state after evaluation k over a tile; after the last one, LMS plus the residual in MS units."""
        scene, stride = self.scene, self.network.card.stride
        window = Window(*(aligned(span, stride) for span in tile)).grown(self.network.card.halo)
        where = ddrf.windows(scene.relation, scene.statistics.mtf_gain, *window)
        pan = scene.pan.read(Window(where.pan_rows, where.pan_cols)).image[0]
        ms = scene.ms.read(Window(where.ms_rows, where.ms_cols)).image
        conditions, lms = ddrf.conditions(pan, ms, where, scene.relation, scene.statistics)
        state = self._start(window, conditions) if before is None else _images(before.read(window), len(lms))
        x_t, level = self.sampler.model_input(k, state), self.sampler.noise_level(k)
        estimate = self.network.denoise(x_t, level, conditions, self.context)
        inner = (slice(None), *tile.within(window))
        x0 = to_x0(self.network.card.parameterisation, x_t[inner], estimate[inner], level)
        state = self.sampler.step(k, tuple(image[inner] for image in state), x0, lambda index: self._noise(index, tile))
        if k == len(self.sampler) - 1:
            return lms[inner] + self.scale * self.sampler.result(state)
        return np.concatenate(state)

    def _start(self, window: Window, conditions: Image) -> State:
        noise = self._noise(0, window)
        if self.job.start_level == 1.0:
            return self.sampler.start(noise)
        return self.sampler.start(noise, conditions[:, ddrf.CONDITIONS.index("regression_detail")])

    def _noise(self, index: int, window: Window) -> Image:
        return gaussian_noise(self.job.seed, index, self.scene.ms.bands, *window)

    def _consistent(self, fused: Scratch, tile: Window, meter: ConsistencyMeter) -> Image:
        """A tile after back-projection; the MS pixels centred in it are metered."""
        scene, gain = self.scene, self.scene.statistics.mtf_gain
        relation = scene.relation
        own = Window(relation.rows.coarse_centred_in(tile.rows), relation.cols.coarse_centred_in(tile.cols))
        around = tile
        if not own.is_empty:
            under = (relation.rows.fine_span_under(own.rows, gain), relation.cols.fine_span_under(own.cols, gain))
            around = Window(*(span.united(other) for span, other in zip(under, tile)))
        image = back_project(
            lambda rows, cols: fused.read(Window(rows, cols)),
            lambda rows, cols: scene.ms.read(Window(rows, cols)).image,
            relation,
            gain,
            *around,
            self.job.consistency_iterations,
        )
        if not own.is_empty:
            ms = scene.ms.read(own)
            meter.add(degrade(image, _origin(around), relation, *own, gain), ms.image, ms.valid)
        return image[(slice(None), *tile.within(around))]

    def _work_window(self) -> Window:
        """The wanted window and what its consistency and its later steps look at, inside the shared area."""
        margin = reach(self.scene.relation, self.scene.statistics.mtf_gain, self.job.consistency_iterations)
        margin += min(len(self.sampler) - 1, EXACT_MARGIN_STEPS) * self.network.card.halo
        return self.wanted.grown(margin).clipped(self.scene.shared)

    def _check_space(self) -> None:
        pixels = self.scene.ms.bands * int(np.prod(self.work.shape, dtype=np.int64))
        states = 1 if len(self.sampler) == 1 else 2 * self.sampler.images
        needed = 4 * pixels * states + pixels * gdal.GetDataTypeSize(self.scene.ms.dtype) // 8
        free = shutil.disk_usage(self.folder).free
        if free < needed:
            raise FusionError(
                f"The disk of the output folder has {free / 1e6:,.1f} MB free and the run may need "
                f"{needed / 1e6:,.1f} MB; make room or choose another folder."
            )


def _wanted(job: PansharpeningJob, scene: Scene) -> Window:
    if job.bounds is None:
        return scene.shared
    wanted = scene.pan.grid.window_of(job.bounds).clipped(scene.shared)
    if wanted.is_empty:
        raise FusionError("EXTENT lies outside of what PAN and MS share; choose an extent on both rasters.")
    return wanted


def _output_nodata(scene: Scene) -> float | None:
    """The MS raster's own value if its type can hold it; else NaN for floats, and 0 for integers with holes."""
    is_float = gdal.GetDataTypeName(scene.ms.dtype).startswith("Float")
    own = scene.ms.nodata
    if own is not None and (is_float or fits(own, scene.ms.dtype)):
        return own
    if is_float:
        return float("nan")
    return 0.0 if scene.pan.may_have_holes or scene.ms.may_have_holes else None


def _report(scene: Scene, network: Network, wanted: Window, feedback: Feedback) -> None:
    statistics, card = scene.statistics, network.card
    rows, cols = wanted.shape
    bands = f"{scene.ms.bands} band" + ("s" if scene.ms.bands > 1 else "")
    feedback.info(f"{cols} x {rows} pixels, {bands}, ratio {scene.relation.ratio:.2f}.")
    feedback.info(
        f"Model {card.name} {card.version} ({card.precision}) on CPUExecutionProvider, onnxruntime "
        f"{network.runtime_version}."
    )
    feedback.info(
        f"The MS sensor's MTF gain at Nyquist is taken as {statistics.mtf_gain:.2f}; the bands explain "
        f"{100 * statistics.pan_r2:.0f} % of PAN's variance."
    )
    if statistics.pan_r2 < 0.6:
        feedback.warn("The MS bands explain little of PAN: check that both show the same place at the same time.")
    low, high = card.ratio_range
    if not low <= scene.relation.ratio <= high:
        feedback.warn(f"The model was trained for ratios of {low:g} to {high:g}; look at the result with care.")


def _images(stacked: Image, bands: int) -> State:
    """The images of a state from their bands, one after another."""
    return tuple(stacked[first : first + bands] for first in range(0, len(stacked), bands))


def _origin(window: Window) -> tuple[int, int]:
    return window.rows.start, window.cols.start
