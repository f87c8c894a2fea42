"""A DMSP-OLS raster, and perhaps a VIIRS one: opened, checked, brought into one frame, and registered."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np

from ...errors import FusionError
from ...job import Feedback, RasterInput, stop_if_cancelled
from ...physics.guide import check_guide, radiance_factor
from ...physics.registration import shifted
from ...physics.sampling import Relation, interpolate
from ...physics.shift import Shift, find_shift
from ...raster.align import brought_into
from ...raster.band import AS_IT_IS, Conversion
from ...raster.checks import refuse_apart, refuse_overwriting, refuse_unplaced
from ...raster.grid import Grid, covered
from ...raster.source import RasterSource
from ...scenes.inputs import living, open_raster, without_fills
from ...scenes.remembered import Remembered, state_of
from ...sentences import Sentence
from ...spans import Image, Mask, Patch, Window
from .conditions import log_radiance
from .facts import Composites, LightsFacts
from .lights import Lights, composites_of, light_blocks, pixel_km

BRIGHTEST_DN = 63.5
RATIO_RANGE = (0.98, 2.2)
LEAST_PIXELS = 8
DMSP_PIXEL_KM = (0.2, 1.6)
FINEST_DMSP_KM = 0.6
"""A DMSP raster of larger pixels than this is refined by two where no VIIRS raster gives the grid."""

LARGEST_SHIFT = 6
LEAST_SHIFT = 0.1
MOST_UNSEEN = 0.5
"""Share of numbers above DN 63 that is still unseen land rather than another unit."""

PAIRS_REMEMBERED = 8


class Compared(NamedTuple):
    """What a look at DMSP and its guide shows.

    Attributes:
        shift: shift of DMSP against the guide, in pixels of the guide's grid; None if none can be trusted.
        doubt: why the guide is an unlikely one; None if it is not.
    """

    shift: Shift | None
    doubt: Sentence | None


_compared: Remembered[Compared] = Remembered(PAIRS_REMEMBERED)
_composites: Remembered[Composites] = Remembered(PAIRS_REMEMBERED)


def open_lights(
    dmsp_input: RasterInput,
    viirs_input: RasterInput | None,
    output: Path,
    scratch: Path,
    feedback: Feedback,
    correct_shift: bool = True,
) -> Lights:
    """Open, check, align and register; what was measured before, as long as the files are the same, is taken.

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
    dmsp = _in_units(open_raster(dmsp_input, "DMSP"), feedback)
    guide = None
    if viirs_input is not None:
        guide = _in_units(without_fills(open_raster(viirs_input, "VIIRS"), feedback, collars=False), feedback)
    sources = [dmsp] if guide is None else [dmsp, guide]
    refuse_overwriting(sources, (str(output),))
    for source in sources:
        refuse_unplaced(source)
    _check_grid(dmsp)
    dmsp.probe()
    if guide is not None:
        guide.probe()
    dmsp = _of_dn(dmsp, feedback)
    state = state_of(dmsp) if guide is None else state_of(dmsp, guide)
    grid = _refined(dmsp.grid) if guide is None else _of_one_band(guide).grid
    dmsp, relation = brought_into(grid, dmsp, "VIIRS", scratch, feedback.info)
    shared = _shared(grid, guide, dmsp, relation)
    dmsp, years = living(dmsp, relation.coarse_over(shared).clipped(dmsp.grid.window), state, feedback)
    if not years.places:
        raise FusionError("The DMSP raster has no value where it lies on VIIRS (all nodata); choose another.")
    facts = LightsFacts(_composites.of(state, partial(composites_of, dmsp)))
    lights = Lights(dmsp, guide, grid, relation, shared, pixel_km(grid, shared), years, facts)
    if guide is None:
        return lights
    shift, doubt = _compared.of(state, partial(_compare, lights, guide, feedback))
    if doubt is not None:
        feedback.warn(doubt.template, *doubt.values)
    return lights if shift is None else _registered(lights, shift, correct_shift, feedback)


def _in_units(source: RasterSource, feedback: Feedback) -> RasterSource:
    """The raster as DN or nW/cm2/sr: with the scale, the offset and the unit that its file declares."""
    conversions = []
    for band in source.describe_bands():
        scale, offset = band.conversion
        factor = radiance_factor(band.unit)
        conversions.append(Conversion(scale * factor, offset * factor))
    if any(conversion != AS_IT_IS for conversion in conversions):
        scale, offset = conversions[0]
        feedback.info(
            "{}: numbers are multiplied by {:g}, plus {:g}, as the file declares.", source.role, scale, offset
        )
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


def _of_dn(dmsp: RasterSource, feedback: Feedback) -> RasterSource:
    """The raster with 255 and the like, which stand for unseen land, read as missing.

    Raises:
        FusionError: if what it holds cannot be DN 0 to 63, judged by blocks spread over it.
    """
    values = []
    for block in light_blocks(dmsp.grid.window):
        stop_if_cancelled(feedback)
        image, masks = dmsp.read(block)
        values.append(image[np.broadcast_to(masks, image.shape)])
    found = np.concatenate(values)
    unseen = float(np.mean(found > BRIGHTEST_DN)) if found.size else 1.0
    if unseen == 1.0:
        raise FusionError(
            "The DMSP raster has no DN between 0 and 63 (all nodata, or other units); choose stable lights or average "
            "visible lights as published."
        )
    if unseen > MOST_UNSEEN or float(found.min()) < -1.0:
        raise FusionError(
            "The DMSP raster holds values from {:.4g} to {:.4g}; it should hold DN 0 to 63, as published.",
            found.min(),
            found.max(),
        )
    if unseen > 0.0:
        feedback.info(
            "DMSP: {:.2g} % of the raster is above 63, which is not a valid DN; it is read as nodata.", 100.0 * unseen
        )
    return dmsp.without(dmsp.missing.also_in_bands(_beyond_dn(dmsp)))


def _beyond_dn(dmsp: RasterSource) -> dict[int, tuple[float, float]]:
    """The range of a band's numbers that stand for more than DN 63, by the number of the band."""
    conversions = dmsp.conversions or (AS_IT_IS,) * dmsp.bands
    limits = ((BRIGHTEST_DN - offset) / scale for scale, offset in conversions)
    return {
        number: (limit, math.inf) if scale > 0.0 else (-math.inf, limit)
        for number, limit, (scale, _) in zip(dmsp.numbers, limits, conversions)
    }


def _refined(grid: Grid) -> Grid:
    """The grid to write where there is no VIIRS raster: half the DMSP pixel, or the DMSP grid where that is fine."""
    if math.sqrt(math.prod(pixel_km(grid, grid.window))) < FINEST_DMSP_KM:
        return grid
    x, dx, rx, y, ry, dy = grid.transform
    return Grid(grid.crs_wkt, (x, dx / 2, rx / 2, y, ry / 2, dy / 2), 2 * grid.rows, 2 * grid.cols)


def _registered(lights: Lights, shift: Shift, correct: bool, feedback: Feedback) -> Lights:
    size = math.hypot(shift.rows, shift.cols)
    found = _shift_in_words(shift, lights)
    is_moved = correct and size >= LEAST_SHIFT
    moved = shifted(lights.relation, -shift.rows, -shift.cols) if is_moved else lights.relation
    if size < LEAST_SHIFT:
        feedback.info("DMSP and VIIRS are registered to a tenth of a pixel.")
    elif is_moved:
        feedback.info("{}: it is moved onto VIIRS (CORRECT_SHIFT).", found)
    else:
        feedback.warn("{}; turn on CORRECT_SHIFT to move it there.", found)
    shared = covered(lights.grid, lights.dmsp.grid, moved)
    return replace(lights, relation=moved, shared=shared, facts=replace(lights.facts, shift=shift, is_moved=is_moved))


def _shift_in_words(shift: Shift, lights: Lights) -> Sentence:
    height, width = lights.pixel_km
    down, aside = abs(shift.rows) * height, abs(shift.cols) * width
    south = Sentence("{:.2f} km south", down) if shift.rows > 0 else Sentence("{:.2f} km north", down)
    east = Sentence("{:.2f} km east", aside) if shift.cols > 0 else Sentence("{:.2f} km west", aside)
    return Sentence("DMSP lies {} and {} of VIIRS", south, east)


def _compare(lights: Lights, guide: RasterSource, feedback: Feedback) -> Compared:
    """The shift in the block where both vary most, and whether the guide can be VIIRS at all.

    Raises:
        FusionError: if it cannot.
    """
    seen = []
    for block in light_blocks(lights.shared):
        stop_if_cancelled(feedback)
        seen.append(_both(lights, guide, block))
    radiance, dn = (np.concatenate([block[k][block[2]] for block in seen]) for k in (1, 0))
    doubt = check_guide(radiance, dn)
    dn, radiance, valid = max(seen, key=lambda block: _liveliness(*block))
    shift = find_shift(np.maximum(radiance, 0.0), dn, valid, valid, LARGEST_SHIFT)
    return Compared(shift if shift.trusted else None, doubt)


def _both(lights: Lights, guide: RasterSource, window: Window) -> tuple[Image, Image, Mask]:
    """DN of the first year that holds something and the guide's radiance on a window, and where both count."""
    coarse = lights.relation.coarse_over(window)
    dn, _ = lights.dn(coarse)
    fine = interpolate(Patch(dn[0], coarse), lights.relation, window)
    pixels = guide.read(window)
    return fine, pixels.image[0], pixels.valid & lights.masks(window)[0]


def _liveliness(dn: Image, radiance: Image, valid: Mask) -> float:
    if valid.mean() < 0.2:
        return -1.0
    return float(min(dn[valid].std() / 10.0, log_radiance(radiance[valid]).std()) * valid.mean())
