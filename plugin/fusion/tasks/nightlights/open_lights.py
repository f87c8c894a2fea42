"""A DMSP-OLS raster, and perhaps a VIIRS one: opened, checked, brought into one frame, and registered."""

from __future__ import annotations

import math
from collections.abc import Hashable
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np

from ...errors import FusionError
from ...job import Feedback, RasterInput, stop_if_cancelled
from ...physics.change_noise import ChangeNoise
from ...physics.dmsp_law import DMSPLaw
from ...physics.dmsp_products import UNKNOWN
from ...physics.registration import shifted
from ...physics.sampling import Relation
from ...raster.align import brought_into
from ...raster.band import Conversion
from ...raster.checks import refuse_apart, refuse_overwriting, refuse_unplaced
from ...raster.grid import Grid, covered
from ...raster.source import RasterSource
from ...scenes.inputs import living, open_raster, without_fills
from ...scenes.remembered import Remembered, state_of
from ...spans import Window
from .dmsp_raster import check_dmsp_grid, in_units, of_dn
from .facts import Composites, LightsFacts
from .laws import measured_laws, measured_noises, or_of_product
from .lights import Before, Lights, Vegetation, composites_of, light_blocks, pixel_km
from .register_lights import LEAST_SHIFT, Compared, compare, moved_as_known, registered

RATIO_RANGE = (0.98, 2.2)
LEAST_PIXELS = 8
HIGHEST_INDEX, FINEST_INDEX = 1.2, 0.3
FINEST_DMSP_KM = 0.6
"""A DMSP raster of larger pixels than this is refined by two where no VIIRS raster gives the grid."""

PAIRS_REMEMBERED = 8


_compared: Remembered[Compared] = Remembered(PAIRS_REMEMBERED)
_composites: Remembered[Composites] = Remembered(PAIRS_REMEMBERED)
_laws: Remembered[tuple[DMSPLaw | None, ...]] = Remembered(PAIRS_REMEMBERED)
_noises: Remembered[tuple[ChangeNoise, ...]] = Remembered(PAIRS_REMEMBERED)


def open_lights(
    dmsp_input: RasterInput,
    viirs_input: RasterInput | None,
    output: Path,
    scratch: Path,
    feedback: Feedback,
    correct_shift: bool = True,
    before_input: RasterInput | None = None,
    product: str = UNKNOWN,
    daytime_input: RasterInput | None = None,
) -> Lights:
    """Open, check, align and register; what was measured before, as long as the files are the same, is taken.

    Args:
        dmsp_input, viirs_input: the rasters.
        output: path to be written, which no input may be read from.
        scratch: folder for a warped copy, if one is needed.
        feedback: told what had to be done.
        correct_shift: move DMSP onto the guide where the two are found misregistered.
        before_input: DMSP of the guide's year, if there is any.
        product: id of what DMSP was published as.
        daytime_input: a vegetation index, if there is any; with a guide, it is not used.

    Raises:
        FusionError: if they cannot be fused; the sentence says why.
        Cancelled: the user asked to stop.
    """
    if before_input is not None and viirs_input is None:
        raise FusionError(
            "DMSP_GUIDE is DMSP of the year that the VIIRS raster shows; choose that raster as VIIRS, or leave "
            "DMSP_GUIDE empty."
        )
    dmsp, guide = _opened(dmsp_input, viirs_input, output, feedback)
    dmsp = of_dn(dmsp, feedback)
    state = state_of(dmsp) if guide is None else state_of(dmsp, guide)
    grid = _refined(dmsp.grid) if guide is None else _of_one_band(guide).grid
    dmsp, relation = brought_into(grid, dmsp, "VIIRS", scratch, feedback.info)
    shared = _shared(grid, guide, dmsp, relation)
    dmsp, years = living(dmsp, relation.coarse_over(shared).clipped(dmsp.grid.window), state, feedback)
    if not years.places:
        raise FusionError("The DMSP raster has no value where it lies on VIIRS (all nodata); choose another.")
    known = or_of_product((None,) * dmsp.bands, product)
    facts = LightsFacts(_composites.of(state, partial(composites_of, dmsp)), known)
    lights = Lights(dmsp, guide, None, grid, relation, shared, pixel_km(grid, shared), years, facts)
    if guide is None:
        lights = moved_as_known(lights, product, correct_shift, feedback)
        return lights if daytime_input is None else _with_vegetation(lights, daytime_input, scratch, feedback)
    if daytime_input is not None:
        feedback.info("DAYTIME_GUIDE is not used: the VIIRS raster shows the structure of saturated cores.")
    shift, doubt = _compared.of(state, partial(compare, lights, guide, feedback))
    if doubt is not None:
        feedback.warn(doubt.template, *doubt.values)
    lights = (
        moved_as_known(lights, product, correct_shift, feedback)
        if shift is None
        else registered(lights, shift, correct_shift, feedback)
    )
    if before_input is not None:
        lights = _with_before(lights, guide, before_input, scratch, correct_shift, feedback)
    return _with_laws(lights, guide, state, product, feedback)


def _opened(
    dmsp_input: RasterInput, viirs_input: RasterInput | None, output: Path, feedback: Feedback
) -> tuple[RasterSource, RasterSource | None]:
    """DMSP and VIIRS in their units, looked at as files.

    Raises:
        FusionError: if one of them cannot be used; the sentence says why.
    """
    dmsp = in_units(open_raster(dmsp_input, "DMSP"), feedback)
    guide = None
    if viirs_input is not None:
        guide = in_units(without_fills(open_raster(viirs_input, "VIIRS"), feedback, collars=False), feedback)
    sources = [dmsp] if guide is None else [dmsp, guide]
    refuse_overwriting(sources, (str(output),))
    for source in sources:
        refuse_unplaced(source)
    check_dmsp_grid(dmsp)
    dmsp.probe()
    if guide is not None:
        guide.probe()
    return dmsp, guide


def _with_before(
    lights: Lights, guide: RasterSource, raster: RasterInput, scratch: Path, correct: bool, feedback: Feedback
) -> Lights:
    """The lights with DMSP of the guide's year, registered by itself.

    Raises:
        FusionError: if it is no such raster.
    """
    dmsp = in_units(open_raster(raster, "DMSP_GUIDE"), feedback)
    refuse_unplaced(dmsp)
    check_dmsp_grid(dmsp)
    if dmsp.bands != 1:
        raise FusionError(
            "DMSP_GUIDE has {} bands; choose a raster of one band, DMSP of the year that the VIIRS raster shows.",
            dmsp.bands,
        )
    dmsp.probe()
    dmsp = of_dn(dmsp, feedback)
    state = state_of(dmsp, guide)
    dmsp, relation = brought_into(lights.grid, dmsp, "VIIRS", _folder_of_its_own(scratch), feedback.info)
    shared = lights.shared.clipped(covered(lights.grid, dmsp.grid, relation))
    if min(shared.shape) < LEAST_PIXELS:
        refuse_apart(guide, dmsp)
    alone = replace(lights, dmsp=dmsp, relation=relation, shared=shared)
    shift, _ = _compared.of(state, partial(compare, alone, guide, feedback))
    if correct and shift is not None and math.hypot(shift.rows, shift.cols) >= LEAST_SHIFT:
        relation = shifted(relation, -shift.rows, -shift.cols)
    feedback.info("Change is what DMSP of the two years shows (DMSP_GUIDE); the law is measured in the guide's year.")
    facts = replace(lights.facts, shift_before=shift)
    return replace(lights, before=Before(dmsp, relation), shared=shared, facts=facts)


def _with_laws(lights: Lights, guide: RasterSource, state: Hashable | None, product: str, feedback: Feedback) -> Lights:
    """The lights with the laws that they show of themselves, and the noise of their changes."""
    before, check = lights.before, partial(stop_if_cancelled, feedback)
    key = None if state is None else (state, lights.relation, before and (state_of(before.dmsp), before.relation))
    laws = or_of_product(_laws.of(key, lambda: measured_laws(lights, guide, check)), product)
    noises = _noises.of(key and (key, laws), lambda: measured_noises(lights, guide, laws, check))
    return replace(lights, facts=replace(lights.facts, laws=laws, noises=noises))


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


def _refined(grid: Grid) -> Grid:
    """The grid to write where there is no VIIRS raster: half the DMSP pixel, or the DMSP grid where that is fine."""
    if math.sqrt(math.prod(pixel_km(grid, grid.window))) < FINEST_DMSP_KM:
        return grid
    x, dx, rx, y, ry, dy = grid.transform
    return Grid(grid.crs_wkt, (x, dx / 2, rx / 2, y, ry / 2, dy / 2), 2 * grid.rows, 2 * grid.cols)


def _with_vegetation(lights: Lights, raster: RasterInput, scratch: Path, feedback: Feedback) -> Lights:
    """The lights with a vegetation index by day.

    Raises:
        FusionError: if it is none, or much finer than the lights.
    """
    index = open_raster(raster, "DAYTIME_GUIDE")
    index = index.converted([Conversion(*band.conversion) for band in index.describe_bands()])
    refuse_unplaced(index)
    if index.bands != 1:
        raise FusionError("DAYTIME_GUIDE has {} bands; choose a raster of one band, NDVI or EVI.", index.bands)
    index.probe()
    sample = np.concatenate([index.read(block).image.ravel() for block in light_blocks(index.grid.window)])
    if float(np.quantile(np.abs(sample), 0.99)) > HIGHEST_INDEX:
        raise FusionError(
            "DAYTIME_GUIDE holds values up to {:.4g}; NDVI and EVI lie between -1 and 1. Declare the raster's scale "
            "(0.0001 for MODIS), or divide it.",
            float(np.abs(sample).max()),
        )
    index, relation = brought_into(lights.grid, index, "DMSP", _folder_of_its_own(scratch), feedback.info)
    if relation.ratio < FINEST_INDEX:
        raise FusionError("DAYTIME_GUIDE is much finer than the lights; resample it to 250 m or more by averaging.")
    if covered(lights.grid, index.grid, relation).clipped(lights.shared).is_empty:
        refuse_apart(index, lights.dmsp)
    return replace(lights, vegetation=Vegetation(index, relation))


def _folder_of_its_own(scratch: Path) -> Path:
    """A folder for a second warped copy, beside the first."""
    folder = scratch / "guide_year"
    folder.mkdir(exist_ok=True)
    return folder
