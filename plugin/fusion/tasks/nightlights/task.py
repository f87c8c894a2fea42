"""Night lights by a network: DMSP-OLS, perhaps guided by VIIRS of another year, to radiance on the VIIRS grid."""

from __future__ import annotations

import math
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ...checks import check_ensemble, check_paths, check_tile_size, sampler_of
from ...clock import Clock
from ...errors import FusionError
from ...job import Feedback
from ...networks.opening import open_network
from ...networks.provenance import network_provenance
from ...networks.session import MOST_LANES, Network
from ...physics.sampling import interpolate
from ...pipeline.areas import exact_areas, framed_areas, scratch_bytes
from ...pipeline.denoise import Denoiser, View
from ...pipeline.ensemble import calibrated, ensemble_bytes, run_ensemble, warn_of_few
from ...pipeline.estimates import estimates_for
from ...pipeline.interrupt import stopped_on_cancel
from ...pipeline.output import Layer, advise, write_layers
from ...raster.gdal_settings import gdal_settings
from ...raster.scratch import Scratch
from ...raster.storage import PLAIN, Storage, check_storage, rehearse
from ...raster.tiles import tiles
from ...raster.workspace import check_room, workspace
from ...raster.writer import GeoTiffWriter
from ...scenes.provenance import bands_taken, nodata_named
from ...sentences import counted
from ...spans import Image, Patch, Window
from ...version import plugin_version
from . import conditions as nightlights
from .about_lights import report_lights
from .job import NightlightsJob, NightlightsResult
from .lights import Lights, composite_statistics
from .open_lights import open_lights
from .regions import Regions, Sums

UNIT = "nW/cm2/sr"

LEAST_SPREAD_STEPS = 2
"""With one step, samples do not differ: all see the scene in one orientation."""


def fuse_nightlights(job: NightlightsJob, feedback: Feedback) -> NightlightsResult:
    """Run a job; on any failure or cancel nothing is left behind.

    Raises:
        FusionError: bad input or a failed run, in one sentence.
        Cancelled: the user asked to stop.
    """
    started = time.perf_counter()
    sampler_of(job.scheduler, job.steps, 1.0)
    inputs = (job.dmsp,) if job.viirs is None else (job.dmsp, job.viirs)
    check_tile_size(job.tile_size)
    check_paths(job.output, *inputs)
    check_storage(job.storage)
    check_ensemble(job.ensemble, job.steps, job.output, job.uncertainty, *inputs, least_steps=LEAST_SPREAD_STEPS)
    network = open_network(job.model, job.precision, job.threads, MOST_LANES if job.exact_rim else 1)
    network.check_inputs(len(nightlights.CONDITIONS), len(nightlights.CONTEXT))
    if network.card.family == "unet_nightlights":
        job = _at_once(job, feedback)
    sampler = sampler_of(job.scheduler, job.steps, 1.0)
    with workspace(Path(job.output)) as folder, gdal_settings(), network, stopped_on_cancel(network, feedback):
        lights = open_lights(job.dmsp, job.viirs, Path(job.output), folder, feedback, job.correct_shift)
        wanted = _wanted(job, lights)
        _report(lights, network, wanted, feedback)
        rehearse(job.storage, len(lights.years.bands), gdal.GDT_Float32)
        advise(job.storage, wanted, feedback)
        if job.uncertainty:
            warn_of_few(job.ensemble, feedback)
        areas = (exact_areas if job.exact_rim else framed_areas)(wanted, sampler, network.card, lights.shared)
        area = areas.made[0]
        subject = NightlightsSubject(lights, network.card.smearing)
        check_room(
            folder, scratch_bytes(sampler, area, subject.bands) + ensemble_bytes(job.ensemble, area, subject.bands)
        )
        clock = Clock(feedback, job.ensemble * areas.evaluated(job.tile_size), math.prod(wanted.shape))
        estimates = estimates_for(feedback, wanted, lights.years, len(sampler), job.ensemble)
        denoiser = Denoiser(subject, network, sampler, areas, job.tile_size, folder, clock, estimates=estimates)
        regions = Regions(job.regions, lights.grid, wanted, folder, job.partial_pixels)
        sums: list[Sums] = []
        mean, spread = run_ensemble(
            denoiser, job.seed, job.ensemble, area, job.tile_size, folder,
            lambda member: sums.append(_sums(regions, member, lights, wanted, job.tile_size)),
        )  # fmt: skip
        total = _write(
            job,
            lights,
            wanted,
            folder,
            clock,
            mean,
            spread,
            network.card.spread_factor(job.steps),
            _provenance(job, network, lights),
        )
        means = sums[0] if job.ensemble == 1 else _sums(regions, mean, lights, wanted, job.tile_size)
        dn = _sums_of_dn(regions, lights, wanted, job.tile_size)
    return NightlightsResult(
        output=job.output,
        model=job.model,
        seconds=time.perf_counter() - started,
        network_seconds=network.seconds,
        sum_of_lights=lights.years.values(total),
        shift_km=_shift_km(lights),
        region_pixels=lights.years.values(means.pixels, nothing=0.0),
        region_dn=lights.years.values(dn.values),
        region_sums=lights.years.values(np.stack([each.values for each in sums])),
        region_means=lights.years.values(means.values),
    )


def _at_once(job: NightlightsJob, feedback: Feedback) -> NightlightsJob:
    """The job of a regression, which has neither steps nor samples.

    Raises:
        FusionError: if their spread is asked for.
    """
    if job.uncertainty:
        raise FusionError(
            "The model {} is a regression, whose answer is always the same; leave UNCERTAINTY empty, or choose a model"
            " that draws samples.",
            job.model,
        )
    if job.steps > 1 or job.ensemble > 1:
        feedback.info("The model {} is a regression: it takes one step and gives one sample.", job.model)
    return replace(job, scheduler="ddim", steps=1, ensemble=1)


class NightlightsSubject:
    """DMSP and the guide as the passes see them; every year is a band, and all years share their noise."""

    def __init__(self, lights: Lights, smearing: dict[str, list[float]]) -> None:
        self._lights, self._smearing = lights, smearing
        self.bands = lights.dmsp.bands
        self.shares_noise = True
        self.orientations = 1  # rows and columns differ in kilometres
        self.context = nightlights.context(
            lights.pixel_km, lights.relation, lights.guide is not None, composite_statistics(lights)
        )

    def view(self, window: Window) -> View:
        """Conditions and the expected log radiance of every year."""
        lights = self._lights
        coarse = nightlights.dmsp_needed(lights.relation, window)
        dn, _ = lights.dn(coarse)
        guide, valid = None, None
        if lights.guide is not None:
            around = nightlights.guide_needed(lights.pixel_km, window)
            pixels = lights.guide.read(around)
            guide, valid = Patch(pixels.image[0], around), Patch(pixels.valid.astype(np.float32), around)
        years = [
            nightlights.conditions(Patch(year, coarse), lights.relation, window, lights.pixel_km, guide, valid)
            for year in dn
        ]
        conditions, expected = (np.concatenate(parts) for parts in zip(*years))
        return View(conditions, expected, np.zeros_like(expected))

    def image(self, x0: Image, base: Image) -> Image:
        """Radiance, nW/cm2/sr."""
        return nightlights.smeared(nightlights.from_residual(x0, base), self._smearing)


def _write(
    job: NightlightsJob, lights: Lights, wanted: Window, folder: Path, clock: Clock,
    mean: Scratch, spread: Scratch | None, factor: float, said: dict[str, str],
) -> NDArray[np.float64]:  # fmt: skip
    """Write the radiance and, if asked for, its spread; the sum of lights of every year."""
    total = np.zeros(lights.dmsp.bands)

    def radiance(tile: Window) -> Image:
        image = mean.read(tile)
        masks = lights.masks(tile)
        if len(masks) == 1:
            total[:] += image[:, masks[0]].sum(axis=1, dtype=np.float64)
        else:
            total[:] += [float(year[mask].sum(dtype=np.float64)) for year, mask in zip(image, masks)]
        return image

    years = lights.years
    layers = [Layer(_writer(job.output, lights, wanted, folder, "radiance", job.storage), radiance, years)]
    if job.uncertainty and spread is not None:
        writer = _writer(job.uncertainty, lights, wanted, folder, "spread")
        layers.append(Layer(writer, calibrated(spread, factor), years))
    write_layers(layers, lights.masks, wanted, job.tile_size, clock, lambda: said)
    return total


def _writer(
    path: str, lights: Lights, wanted: Window, folder: Path, what: str, storage: Storage = PLAIN
) -> GeoTiffWriter:
    years = lights.years.bands
    bands = [
        year.of(
            UNIT,
            year.description or (what if len(years) == 1 else f"{what} {number}"),
            gdal.GCI_GrayIndex if number == 1 else gdal.GCI_Undefined,
        )
        for number, year in enumerate(years, start=1)
    ]
    nan, taken = float("nan"), lights.dmsp.taken
    return GeoTiffWriter(Path(path), lights.grid, wanted, bands, gdal.GDT_Float32, nan, folder, taken, storage)


def _sums(regions: Regions, image: Scratch, lights: Lights, wanted: Window, tile_size: int) -> Sums:
    sums = Sums(regions, lights.dmsp.bands)
    if regions.count:
        for tile in tiles(wanted, tile_size):
            sums.add(tile, image.read(tile), lights.masks(tile))
    return sums


def _sums_of_dn(regions: Regions, lights: Lights, wanted: Window, tile_size: int) -> Sums:
    """Sums of DN, a fine pixel counting for the share of a DMSP pixel that it covers."""
    sums = Sums(regions, lights.dmsp.bands)
    relation = lights.relation
    share = np.float32(1.0 / (relation.rows.ratio * relation.cols.ratio))
    for tile in tiles(wanted, tile_size) if regions.count else ():
        coarse = relation.coarse_over(tile)
        dn, _ = lights.dn(coarse)
        sums.add(tile, share * interpolate(Patch(dn, coarse), relation, tile), lights.masks(tile))
    return sums


def _wanted(job: NightlightsJob, lights: Lights) -> Window:
    if job.bounds is None:
        return lights.shared
    wanted = lights.grid.window_of(job.bounds).clipped(lights.shared)
    if wanted.is_empty:
        raise FusionError("EXTENT lies outside the rasters; choose an extent that they cover.")
    return wanted


def _shift_km(lights: Lights) -> tuple[float, float]:
    if lights.shift is None:
        return math.nan, math.nan
    return lights.shift.rows * lights.pixel_km[0], lights.shift.cols * lights.pixel_km[1]


def _provenance(job: NightlightsJob, network: Network, lights: Lights) -> dict[str, str]:
    south, east = _shift_km(lights)
    return network_provenance(network, job.scheduler, 1.0, job.steps, job.seed) | {
        "SOFTWARE": f"Amalgam {plugin_version()}",
        "DMSP": job.dmsp.path,
        "VIIRS": job.viirs.path if job.viirs else "none",
        **(bands_taken("VIIRS_BAND", job.viirs) if job.viirs else {}),
        **nodata_named(job.dmsp, *([job.viirs] if job.viirs else [])),
        "ENSEMBLE": str(job.ensemble),
        "RATIO": f"{lights.relation.ratio:.4f}",
        "DMSP_SHIFT": "unknown" if lights.shift is None else f"{south:.3f} km south, {east:.3f} km east",
        "DMSP_SHIFT_CORRECTED": "yes" if lights.shift is not None and job.correct_shift else "no",
        "UNIT": UNIT,
    }


def _report(lights: Lights, network: Network, wanted: Window, feedback: Feedback) -> None:
    rows, cols = wanted.shape
    years = counted(lights.dmsp.bands, "1 year", "{} years")
    feedback.info(
        "{} x {} pixels of {:.2f} x {:.2f} km, {}.", cols, rows, lights.pixel_km[0], lights.pixel_km[1], years
    )
    for line in network.report():
        feedback.info(line.template, *line.values)
    report_lights(lights, feedback)
