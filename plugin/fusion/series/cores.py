"""What a series would be if its saturated cores, of which DMSP tells nothing, had grown as the rest of the scene."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

import numpy as np

from ..raster.tiles import tiles
from ..spans import Image, Window
from .frame import Frame
from .growth import LevelTable, MiddleChange, followed, silence, silent_around, smooth
from .on_grid import OnGrid
from .seam import Assumed


class Cores(NamedTuple):
    """The alternative to cores that stay as in the guide.

    Attributes:
        pixel_km: height and width of a pixel.
        viirs: the guide.
        before: DMSP of the guide's year.
        dmsp: of every fused year.
        growth: logarithm of the scene's change since the guide's year, drawn as a curve, by year.
    """

    pixel_km: tuple[float, float]
    viirs: OnGrid
    before: Assumed
    dmsp: Mapping[int, Assumed]
    growth: Mapping[int, float]

    def grown(self, year: int, fused: Image, window: Window) -> Image:
        """A fused year (rows, columns) on a window, with cores that grew; as it is where no growth is known."""
        growth = self.growth.get(year, float("nan"))
        if not np.isfinite(growth):
            return fused
        around = silent_around(self.pixel_km, window)
        before, dn = self.before.dn(around)[0], self.dmsp[year].dn(around)[0]
        silent = silence(before, dn, around, window, self.pixel_km)
        return followed(fused, self.viirs.read(window)[0], growth, silent)


def growth_of(
    anchor: int, before: Assumed, dmsp: Mapping[int, Assumed], viirs: OnGrid, frame: Frame, tile_size: int,
    check: Callable[[], None],
) -> dict[int, float]:  # fmt: skip
    """The growth of a scene since its anchor, by year.

    Args:
        anchor: the year of the guide.
        before: DMSP of the anchor.
        dmsp: of all other years.
        viirs: of the anchor.
        frame: of the series.
        tile_size: edge of a tile in pixels.
        check: may raise Cancelled.
    """
    levels = LevelTable()
    for tile in tiles(frame.window, tile_size):
        check()
        (dn, known), (light, seen) = before.dn(tile), viirs.read(tile)
        levels.add(dn, light, known & seen)
    changes = {anchor: 0.0}
    for year, other in dmsp.items():
        change = MiddleChange(levels.table())
        for tile in tiles(frame.window, tile_size):
            check()
            (then, was_known), (dn, known) = before.dn(tile), other.dn(tile)
            change.add(then, dn, was_known & known)
        changes[year] = change.log()
    years = sorted(changes)
    curve = dict(zip(years, smooth(years, [changes[year] for year in years])))
    return {year: float(value - curve[anchor]) for year, value in curve.items()}
