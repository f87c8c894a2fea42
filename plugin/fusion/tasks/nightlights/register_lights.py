"""How far DMSP lies from VIIRS: measured on the two, or known of the product, and undone."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from ...job import Feedback, stop_if_cancelled
from ...physics.dmsp_products import PRODUCTS
from ...physics.guide import check_guide
from ...physics.registration import shifted
from ...physics.sampling import interpolate
from ...physics.shift import Shift, find_shift
from ...raster.grid import covered
from ...raster.source import RasterSource
from ...sentences import Sentence
from ...spans import Image, Mask, Patch, Window
from .conditions import log_radiance
from .lights import Lights, light_blocks

LARGEST_SHIFT = 6
LEAST_SHIFT = 0.1


class Compared(NamedTuple):
    """What a look at DMSP and its guide shows.

    Attributes:
        shift: shift of DMSP against the guide, in pixels of the guide's grid; None if none can be trusted.
        doubt: why the guide is an unlikely one; None if it is not.
    """

    shift: Shift | None
    doubt: Sentence | None


def registered(lights: Lights, shift: Shift, correct: bool, feedback: Feedback) -> Lights:
    """The lights with DMSP read moved by a shift, if that is wanted and large enough; says so."""
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


def moved_as_known(lights: Lights, product: str, correct: bool, feedback: Feedback) -> Lights:
    """The lights, moved by the shift that the product is known for where nothing was measured."""
    north = PRODUCTS[product].north_km
    if north == 0.0:
        return lights
    shift = Shift(-north / lights.pixel_km[0], 0.0, math.nan, math.nan, 0.0)
    moved = registered(lights, shift, correct, feedback)
    return replace(moved, facts=replace(moved.facts, is_shift_of_product=True))


def compare(lights: Lights, guide: RasterSource, feedback: Feedback) -> Compared:
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
