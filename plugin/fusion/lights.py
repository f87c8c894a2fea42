"""A DMSP-OLS raster, and perhaps a VIIRS one, made ready: opened, checked, brought into one frame, and registered."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from .errors import FusionError
from .job import Feedback, RasterInput, stop_if_cancelled
from .methods.nightlights import log_radiance
from .physics.guide import check_guide, radiance_factor
from .physics.light_statistics import LightStatistics
from .physics.registration import shifted
from .physics.sampling import Relation, interpolate
from .physics.shift import Shift, find_shift
from .raster.align import brought_into
from .raster.band import AS_IT_IS, Conversion
from .raster.checks import refuse_apart, refuse_overwriting, refuse_unplaced
from .raster.grid import Grid, Window, coarse_under, covered, spatial_reference
from .raster.source import Mask, RasterSource
from .raster.tiles import lattice
from .remembered import Remembered, state_of
from .sentences import Sentence
from .spans import Image, Span

BRIGHTEST_DN = 63.5
RATIO_RANGE = (0.98, 2.2)
LEAST_PIXELS = 8
DMSP_PIXEL_KM = (0.2, 1.6)
FINEST_DMSP_KM = 0.6
"""A DMSP raster of larger pixels than this is refined by two where no VIIRS raster gives the grid."""

KM_PER_DEGREE = 111.32
SHIFT_BLOCK = 256
SHIFT_BLOCKS_PER_AXIS = 4
LARGEST_SHIFT = 6
LEAST_SHIFT = 0.1
PAIRS_REMEMBERED = 8

_shifts: Remembered[Shift | None] = Remembered(PAIRS_REMEMBERED)


@dataclass(frozen=True)
class Lights:
    """Night lights in the frame of the grid that is written.

    Attributes:
        dmsp: DN 0 to 63, one band a year.
        guide: VIIRS radiance of some year, nW/cm2/sr; None if there is none.
        grid: that is written: the guide's, or the DMSP raster's refined.
        relation: how the DMSP grid lies on it, its shift undone.
        shared: pixels that all rasters cover.
        pixel_km: height and width of a pixel at the middle of the scene.
        shift: of DMSP against the guide in the files, in pixels of `grid`; None if it was not found.
    """

    dmsp: RasterSource
    guide: RasterSource | None
    grid: Grid
    relation: Relation
    shared: Window
    pixel_km: tuple[float, float]
    shift: Shift | None

    def dn(self, rows: Span, cols: Span) -> tuple[Image, Mask]:
        """DN (bands, rows, columns) of any window of the DMSP grid, and where it counts: 255 and the like do not."""
        image, valid = self.dmsp.read(Window(rows, cols))
        return np.clip(image, 0.0, 63.0), valid & (image <= BRIGHTEST_DN).all(axis=0)

    def valid(self, window: Window) -> Mask:
        """Where a window has the DMSP pixel it lies in."""
        under, own = coarse_under(self.relation, window)
        return self.dn(*under)[1][own]


def open_lights(
    dmsp_input: RasterInput,
    viirs_input: RasterInput | None,
    output: Path,
    scratch: Path,
    feedback: Feedback,
    correct_shift: bool = True,
) -> Lights:
    """Open, check, align and register; a shift that was found before, as long as the files are the same, is taken.

    Args:
        dmsp_input, viirs_input: the rasters.
        output: path to be written, which no input may be read from.
        scratch: folder for a warped copy, if one is needed.
        feedback: told what had to be done.
        correct_shift: move DMSP onto the guide where the two are found misregistered.

    Raises:
        FusionError: if they cannot be fused; the sentence says why.
        Cancelled: the user asked to stop.
    """
    dmsp = _in_units(RasterSource(dmsp_input.path, "DMSP", dmsp_input.crs, dmsp_input.bands), feedback)
    guide = None
    if viirs_input is not None:
        guide = _in_units(RasterSource(viirs_input.path, "VIIRS", viirs_input.crs, viirs_input.bands), feedback)
    sources = [dmsp] if guide is None else [dmsp, guide]
    refuse_overwriting(sources, (str(output),))
    for source in sources:
        refuse_unplaced(source)
    _check_grid(dmsp)
    state = state_of(*sources)
    grid = _refined(dmsp.grid) if guide is None else _of_one_band(guide).grid
    dmsp, relation = brought_into(grid, dmsp, "VIIRS", scratch, feedback.info)
    shared = _shared(grid, guide, dmsp, relation)
    dmsp.probe()
    if guide is not None:
        guide.probe()
    lights = Lights(dmsp, guide, grid, relation, shared, pixel_km(grid, shared), None)
    _check_dn(lights)
    shift = None if guide is None else _shifts.of(state, partial(_find_shift, lights, guide, feedback))
    return lights if shift is None else _registered(lights, shift, correct_shift, feedback)


def composite_statistics(lights: Lights) -> Image:
    """What every year's DN show of their sensor, (years, len(STATISTICS)), from blocks spread over the whole raster."""
    years = [LightStatistics() for _ in range(lights.dmsp.bands)]
    grid = lights.dmsp.grid
    for rows in sample_spans(Span(0, grid.rows)):
        for cols in sample_spans(Span(0, grid.cols)):
            dn, valid = lights.dn(rows, cols)
            for year, image in zip(years, dn):
                year.add(image, valid)
    return np.stack([year.values() for year in years])


def pixel_km(grid: Grid, window: Window) -> tuple[float, float]:
    """Height and width of a pixel in the middle of a window, by the CRS's own units."""
    reference = spatial_reference(grid.crs_wkt)
    _, dx, rx, _, ry, dy = grid.transform
    col, row = ((span.start + span.stop) / 2 for span in (window.cols, window.rows))
    height, width = math.hypot(rx, dy), math.hypot(dx, ry)
    if reference.IsGeographic():
        latitude = grid.transform[3] + col * ry + row * dy
        radians = reference.GetAngularUnits()
        per_unit = KM_PER_DEGREE * math.degrees(radians)
        return height * per_unit, width * per_unit * max(math.cos(latitude * radians), 0.01)
    metres = reference.GetLinearUnits()
    return height * metres / 1000.0, width * metres / 1000.0


def _in_units(source: RasterSource, feedback: Feedback) -> RasterSource:
    """The raster as DN or nW/cm2/sr: with the scale, the offset and the unit that its file declares."""
    conversions = []
    for band in source.describe_bands():
        scale, offset = band.conversion
        factor = radiance_factor(band.unit)
        conversions.append(Conversion(scale * factor, offset * factor))
    if any(conversion != AS_IT_IS for conversion in conversions):
        scale, offset = conversions[0]
        feedback.info("{}: numbers are taken times {:g} plus {:g}, as the file declares.", source.role, scale, offset)
    return source.converted(conversions)


def _check_grid(dmsp: RasterSource) -> None:
    """Refuse pixels that no DMSP composite has."""
    km = math.sqrt(math.prod(pixel_km(dmsp.grid, dmsp.grid.window)))
    low, high = DMSP_PIXEL_KM
    if not low <= km <= high:
        raise FusionError(
            "A pixel of the DMSP raster is {:.3g} km wide; it should be about 0.93 km (30 arc-seconds), {:g} to {:g} "
            "at most. Choose the annual composite itself, not an aggregate of it.",
            km,
            low,
            high,
        )


def _of_one_band(guide: RasterSource) -> RasterSource:
    if guide.bands != 1:
        raise FusionError(
            "The VIIRS raster has {} bands; say which of them is to guide (VIIRS_BAND), or choose a raster of one "
            "band.",
            guide.bands,
        )
    return guide


def _shared(grid: Grid, guide: RasterSource | None, dmsp: RasterSource, relation: Relation) -> Window:
    """The pixels of a grid that DMSP covers, if there are enough and they are of a size to work with."""
    low, high = RATIO_RANGE
    if not low <= relation.ratio <= high:
        raise FusionError(
            "A DMSP pixel is {:.2f} VIIRS pixels wide; the models work for 1 to 2.2. Resample the VIIRS raster to 15 "
            "arc-seconds (about 500 m) first.",
            relation.ratio,
        )
    shared = covered(grid, dmsp.grid, relation)
    if min(shared.shape) >= LEAST_PIXELS:
        return shared
    if guide is None:
        raise FusionError("The DMSP raster is too small to work with; choose one of {} pixels or more.", LEAST_PIXELS)
    refuse_apart(guide, dmsp)


def _check_dn(lights: Lights) -> None:
    """Refuse what cannot be DN 0 to 63, from blocks spread over the raster."""
    grid = lights.dmsp.grid
    values, kept = [], []
    for rows in sample_spans(Span(0, grid.rows)):
        for cols in sample_spans(Span(0, grid.cols)):
            image, valid = lights.dmsp.read(Window(rows, cols))
            values.append(image[:, valid].ravel())
            kept.append(lights.dn(rows, cols)[1].ravel())
    dn = np.concatenate(values)
    if dn.size == 0 or not np.concatenate(kept).any():
        raise FusionError(
            "The DMSP raster has no DN between 0 and 63 (all nodata, or other units); choose stable lights or average "
            "visible lights as published."
        )
    if np.mean(dn > BRIGHTEST_DN) > 0.5 or float(dn.min()) < -1.0:
        raise FusionError(
            "The DMSP raster holds values from {:.4g} to {:.4g}; it should hold DN 0 to 63, as published.",
            dn.min(),
            dn.max(),
        )


def _refined(grid: Grid) -> Grid:
    """The grid to write where there is no VIIRS raster: half the DMSP pixel, or the DMSP grid where that is fine."""
    if math.sqrt(math.prod(pixel_km(grid, grid.window))) < FINEST_DMSP_KM:
        return grid
    x, dx, rx, y, ry, dy = grid.transform
    return Grid(grid.crs_wkt, (x, dx / 2, rx / 2, y, ry / 2, dy / 2), 2 * grid.rows, 2 * grid.cols)


def _registered(lights: Lights, shift: Shift, correct: bool, feedback: Feedback) -> Lights:
    size = math.hypot(shift.rows, shift.cols)
    found = _shift_in_words(shift, lights)
    moved = lights.relation
    if size < LEAST_SHIFT:
        feedback.info("DMSP and VIIRS are registered to a tenth of a pixel.")
    elif correct:
        feedback.info("{}: it is moved onto VIIRS (CORRECT_SHIFT).", found)
        moved = shifted(moved, -shift.rows, -shift.cols)
    else:
        feedback.warn("{}; turn on CORRECT_SHIFT to move it there.", found)
    shared = covered(lights.grid, lights.dmsp.grid, moved)
    return Lights(lights.dmsp, lights.guide, lights.grid, moved, shared, lights.pixel_km, shift)


def _shift_in_words(shift: Shift, lights: Lights) -> Sentence:
    height, width = lights.pixel_km
    down, aside = abs(shift.rows) * height, abs(shift.cols) * width
    south = Sentence("{:.2f} km south", down) if shift.rows > 0 else Sentence("{:.2f} km north", down)
    east = Sentence("{:.2f} km east", aside) if shift.cols > 0 else Sentence("{:.2f} km west", aside)
    return Sentence("DMSP lies {} and {} of VIIRS", south, east)


def _find_shift(lights: Lights, guide: RasterSource, feedback: Feedback) -> Shift | None:
    """Against the guide, once it is looked at, in the block where both vary most; None where none can be trusted."""
    seen = []
    for rows in sample_spans(lights.shared.rows):
        for cols in sample_spans(lights.shared.cols):
            stop_if_cancelled(feedback)
            seen.append(_both(lights, guide, Window(rows, cols)))
    radiance, dn = (np.concatenate([block[k][block[2]] for block in seen]) for k in (1, 0))
    doubt = check_guide(radiance, dn)
    if doubt is not None:
        feedback.warn(doubt.template, *doubt.values)
    dn, radiance, valid = max(seen, key=lambda block: _liveliness(*block))
    shift = find_shift(np.maximum(radiance, 0.0), dn, valid, valid, LARGEST_SHIFT)
    return shift if shift.trusted else None


def _both(lights: Lights, guide: RasterSource, window: Window) -> tuple[Image, Image, Mask]:
    """DN of the first year and the guide's radiance on a window, and where both count."""
    coarse = Window(
        lights.relation.rows.coarse_span_over(window.rows), lights.relation.cols.coarse_span_over(window.cols)
    )
    dn, _ = lights.dn(*coarse)
    fine = interpolate(dn[0], (coarse.rows.start, coarse.cols.start), lights.relation, *window)
    radiance, valid = guide.read(window)
    return fine, radiance[0], valid & lights.valid(window)


def _liveliness(dn: Image, radiance: Image, valid: Mask) -> float:
    if valid.mean() < 0.2:
        return -1.0
    return float(min(dn[valid].std() / 10.0, log_radiance(radiance[valid]).std()) * valid.mean())


def sample_spans(span: Span) -> list[Span]:
    """Parts of an axis that stand for all of it."""
    return lattice(span, SHIFT_BLOCK, SHIFT_BLOCKS_PER_AXIS)
