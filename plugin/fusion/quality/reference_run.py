"""Two rasters of any size compared, part by part: indices, error map and report."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

import numpy as np
from osgeo import gdal

from ..checks import check_output
from ..clock import Clock
from ..errors import FusionError
from ..job import Feedback
from ..raster.band import Band
from ..raster.checks import refuse_colour_table, refuse_overwriting
from ..raster.gdal_settings import gdal_settings
from ..raster.picture_bands import picture_bands
from ..raster.publishing import Unpublished, publish
from ..raster.unchanged import Unchanged
from ..raster.workspace import workspace
from ..raster.writer import GeoTiffWriter
from ..report.page import write_page
from ..scenes.inputs import living, open_raster, without_fills
from ..scenes.remembered import state_of
from ..sentences import joined
from ..spans import Image64, Mask, Window
from ..version import plugin_version
from .accumulators import SSIM_REACH
from .beside_cubic import BesideCubic
from .blocks import BLOCK
from .jobs import ReferenceJob, ReferenceResult
from .overlap import Overlap, cropped, overlap_of
from .parts import parts_of
from .pictures import ReferencePictures
from .rasters import band_names, check_report, holds_integers, refuse_other_bands
from .reference import ReferenceIndices, ReferenceScores
from .reference_report import reference_report
from .spectral_indices import IndexErrors
from .units import in_numbers_of, level_of

LEAST_BITS = 8


def assess_with_reference(job: ReferenceJob, feedback: Feedback) -> ReferenceResult:
    """Compare two rasters; on any failure or cancel nothing is left behind.

    Nodata in either raster is left out: its pixels in SAM, ERGAS, PSNR and RMSE, the windows that hold one in SSIM and
    SCC, and the blocks of 32 x 32 pixels that hold one in Q2n and UQI.

    Raises:
        FusionError: if the two cannot be compared; the sentence says why.
        Cancelled: the user asked to stop.
    """
    started = time.perf_counter()
    check_settings(job.ratio, job.peak, job.crop)
    if job.error_map:
        check_output(job.error_map)
    check_report(job.report)
    with gdal_settings(), ExitStack() as stack:
        inputs = Unchanged([raster.path for raster in (job.reference, job.fused, job.spectral) if raster])
        pair = _Pair(job, feedback)
        scratch = Path(tempfile.gettempdir()) / "quality_with_reference"
        cubic = pair.beside_cubic(stack.enter_context(workspace(scratch)), feedback)
        run = _Run(job, pair, cubic, feedback)
        if job.error_map:
            run.open_map(stack.enter_context(workspace(Path(job.error_map))), stack)
        scores = run.gather()
        result = ReferenceResult(
            scores, band_names(pair.reference), pair.reference.describe_bands(), run.indices.rmse(),
            cubic.scores() if cubic else None, pair.window, time.perf_counter() - started,
        )  # fmt: skip
        page = reference_report(job, result, run.pictures) if run.pictures else ""
        waiting: list[Unpublished] = run.closed_map()
        if page:
            written = write_page(Path(job.report), page)
            stack.callback(written.abandon)
            waiting.append(written)
        inputs.check()
        publish(waiting)
    return result


def peak_of(maximum: float, integers: bool) -> float:
    """The peak where none is given: of integers the smallest 2^n - 1 with n of at least 8 that holds the maximum of
    the reference; of floats that maximum itself.
    """
    if not integers:
        return maximum
    bits = max(LEAST_BITS, int(np.ceil(np.log2(max(maximum, 1.0) + 1.0))))
    return 2.0**bits - 1.0


class _Pair:
    """The two rasters and where they overlap."""

    def __init__(self, job: ReferenceJob, feedback: Feedback) -> None:
        self.reference, self.fused = open_raster(job.reference, "REFERENCE"), open_raster(job.fused, "FUSED")
        self._job, self._whole = job, self.reference
        refuse_overwriting((self.reference, self.fused), (job.error_map, job.report))
        for source in (self.reference, self.fused):
            refuse_colour_table(source)
        refuse_other_bands(self.fused, self.reference)
        self._overlap: Overlap = overlap_of(self.reference, self.fused)
        self.window = cropped(self._overlap.window, job.crop)
        self.reference.probe()
        self.fused.probe()
        self._keep_living(feedback)
        level, there = level_of(self.reference, self.window), self._overlap.in_second(self.window)
        self.fused = in_numbers_of(self.reference, level, self.fused, there, feedback)

    def _keep_living(self, feedback: Feedback) -> None:
        """Leave out bands that hold nothing in one of the two; fills that nobody declared are read as missing."""
        there = self._overlap.in_second(self.window)
        self.reference, self.fused = (without_fills(each, feedback) for each in (self.reference, self.fused))
        pairs = ((self.reference, self.window), (self.fused, there))
        places = [set(living(source, window, state_of(source), feedback)[1].places) for source, window in pairs]
        both = sorted(places[0] & places[1])
        both = self._of_use(both, feedback)
        if both and len(both) < self.reference.bands:
            self.reference, self.fused = (each.of_bands(both) for each in (self.reference, self.fused))

    def _of_use(self, places: Sequence[int], feedback: Feedback) -> list[int]:
        """Those of the bands that neither file flags as bad, unless that leaves none."""
        described = [each.describe_bands() for each in (self.reference, self.fused)]
        bad = [place for place in places if any(bands[place].is_bad for bands in described)]
        if not bad or len(bad) == len(places):
            return list(places)
        numbers = joined("{}, {}", [str(self.reference.numbers[place]) for place in bad])
        feedback.info("Bands that are flagged as bad (bbl) are not compared: {}.", numbers)
        return [place for place in places if place not in bad]

    def beside_cubic(self, folder: Path, feedback: Feedback) -> BesideCubic | None:
        """What gathers the errors of the interpolated coarse raster; None if the job names none."""
        job = self._job
        if job.spectral is None:
            return None
        return BesideCubic(job.spectral, self._whole, self.reference, self.window, job.ratio, folder, feedback)

    def read(self, window: Window) -> tuple[Image64, Image64, Mask]:
        """Fused, true and valid pixels of a window."""
        truth, fused = self.reference.read(window), self.fused.read(self._overlap.in_second(window))
        return fused.image.astype(np.float64), truth.image.astype(np.float64), fused.valid & truth.valid


class _Run:
    """Goes through the parts of a comparison."""

    def __init__(self, job: ReferenceJob, pair: _Pair, cubic: BesideCubic | None, feedback: Feedback) -> None:
        self.job, self.pair, self._cubic = job, pair, cubic
        self.indices = IndexErrors(pair.reference.describe_bands())
        self.bands = pair.reference.bands
        self.parts = list(parts_of(pair.window, self.bands, BLOCK, SSIM_REACH))
        self.clock = Clock(feedback, len(self.parts), 0)
        self.feedback = feedback
        self.pictures: ReferencePictures | None = None
        if job.report:
            self.pictures = ReferencePictures(pair.reference, pair.window, picture_bands(pair.fused, job.shown_bands))
        self.map: GeoTiffWriter | None = None

    def open_map(self, folder: Path, stack: ExitStack) -> None:
        """Prepare the error map; whatever is unfinished when the stack ends is removed."""
        reference = self.pair.reference
        titles = [f"{name}: error" for name in band_names(reference)]
        bands = [band.difference().named(title) for band, title in zip(reference.describe_bands(), titles)]
        self.map = GeoTiffWriter(
            Path(self.job.error_map), reference.grid, self.pair.window,
            [*bands, Band("Spectral angle", "degrees")], gdal.GDT_Float32, float("nan"), folder, reference.taken,
        )  # fmt: skip
        stack.callback(self.map.abandon)

    def gather(self) -> ReferenceScores:
        """The scores of all parts, taken one after another."""
        integers = holds_integers(self.pair.reference)
        indices = ReferenceIndices(self.bands, self.job.ratio, self.job.peak or self._peak(integers), integers)
        for part in self.parts:
            self.clock.check()
            fused, truth, valid = self.pair.read(part.around)
            errors = indices.add(part, fused, truth, valid)
            own_fused, own_truth, own_valid = (part.inner(image) for image in (fused, truth, valid))
            self.indices.add(own_fused, own_truth, own_valid)
            if self._cubic:
                self._cubic.add(part.own, own_truth, own_valid)
            if self.map:
                self.map.write(part.own, errors.astype(np.float32), np.isfinite(errors).any(axis=0))
            if self.pictures:
                self.pictures.add(part, fused, truth, errors)
            self.clock.tick()
        scores = indices.scores()
        if scores.pixels == 0:
            raise FusionError("FUSED and REFERENCE have no valid pixels in common (all nodata); choose other rasters.")
        return scores

    def closed_map(self) -> list[Unpublished]:
        """The error map, closed, if one is wanted."""
        if self.map is None:
            return []
        about = {"REFERENCE": self.job.reference.path, "FUSED": self.job.fused.path}
        self.map.close({"SOFTWARE": f"Amalgam {plugin_version()}", "CONTENT": "FUSED - REFERENCE", **about})
        return [self.map]

    def _peak(self, integers: bool) -> float:
        maximum = -np.inf
        for part in self.parts:
            self.clock.check()
            pixels = self.pair.reference.read(part.own)
            maximum = max(maximum, float(pixels.image[:, pixels.valid].max(initial=-np.inf)))
        if not np.isfinite(maximum):
            raise FusionError("REFERENCE holds no valid pixel (all nodata); choose another raster.")
        peak = peak_of(maximum, integers)
        if peak <= 0.0:
            raise FusionError("REFERENCE has no value above zero, so PEAK cannot be derived from it; set PEAK.")
        self.feedback.info("PEAK is taken as {:g}, from the largest value of REFERENCE ({:g}).", peak, maximum)
        return peak


def check_settings(ratio: float, peak: float, crop: int) -> None:
    """Refuse settings with which no rasters could be compared.

    Raises:
        FusionError: with the reason.
    """
    if not ratio > 0.0:
        raise FusionError("RATIO must be above 0, not {:g}.", ratio)
    if not peak >= 0.0:
        raise FusionError("PEAK must be 0 (derived from the reference) or more, not {:g}.", peak)
    if crop < 0:
        raise FusionError("CROP must be 0 pixels or more, not {}.", crop)
