"""What was measured of night lights, as one value: it can be kept, compared, and sent to another process."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ...physics.change_noise import ChangeNoise
from ...physics.dmsp_law import DMSPLaw
from ...physics.shift import Shift
from ...spans import Image


class Composites(NamedTuple):
    """What DN show by themselves.

    Attributes:
        statistics: statistics of every year's sensor, (years, len(STATISTICS)), as `physics.light_statistics` has them.
        saturated: share of the lit land, 0 to 1, whose DN say nothing but "bright", over all years; 0 if nothing is
            lit.
    """

    statistics: Image
    saturated: float


@dataclass(frozen=True)
class LightsFacts:
    """What holds for the whole of the rasters, whatever part a job asks for.

    Attributes:
        composites: what the DN of DMSP show.
        laws: how every year's DN are understood.
        noises: how much of every year's change against the guide is noise; empty without a guide.
        shift: shift of DMSP against the guide in the files, in pixels of the output grid; None if it was not found.
        is_moved: whether DMSP is read moved onto the guide.
        is_shift_of_product: whether the shift was not measured, but is known of the product.
        shift_before: shift of the DMSP of the guide's year, which is moved likewise; None if there is none.
    """

    composites: Composites
    laws: tuple[DMSPLaw, ...]
    noises: tuple[ChangeNoise, ...] = ()
    shift: Shift | None = None
    is_moved: bool = False
    is_shift_of_product: bool = False
    shift_before: Shift | None = None
