"""What was measured of night lights, as one value: it can be kept, compared, and sent to another process."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ...physics.shift import Shift
from ...spans import Image


class Composites(NamedTuple):
    """What DN show by themselves.

    Attributes:
        statistics: of every year's sensor, (years, len(STATISTICS)), as `physics.light_statistics` has them.
        saturated: how much of the lit land reads DN that say nothing but "bright", 0 to 1, of all years; 0 where
            nothing is lit.
    """

    statistics: Image
    saturated: float


@dataclass(frozen=True)
class LightsFacts:
    """What holds for the whole of the rasters, whatever part a job asks for.

    Attributes:
        composites: of DMSP.
        shift: of DMSP against the guide in the files, in pixels of the grid that is written; None if it was not found.
        is_moved: whether DMSP is read where the guide shows the place.
    """

    composites: Composites
    shift: Shift | None = None
    is_moved: bool = False
