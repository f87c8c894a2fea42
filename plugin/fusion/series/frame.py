"""Where all years of a series lie: VIIRS's grid, DMSP's grid, and the pixels that every raster has."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from ..errors import FusionError
from ..job import Bounds, Feedback
from ..physics.sampling import Relation
from ..raster.align import brought_into
from ..raster.checks import refuse_unplaced
from ..raster.grid import Grid, covered
from ..raster.source import RasterSource
from ..scenes.inputs import open_raster, without_fills
from ..spans import Image, Mask, Window
from ..tasks.nightlights.dmsp_raster import BRIGHTEST_DN, in_units
from .composites import Composite
from .on_grid import OnGrid, on_grid
from .plan import SeriesPlan

DMSP_MARGIN = 40
"""DMSP pixels around the series that are kept, for what the sensor's blur brings in."""

LEAST_PIXELS = 8


class Frame(NamedTuple):
    """The grids of a series.

    Attributes:
        grid: VIIRS's grid, which the series is written on.
        window: of it, what is written: pixels that every raster covers.
        dmsp_grid: DMSP's grid.
        dmsp_window: of it, what is read.
        relation: how DMSP's grid lies on VIIRS's; None if it has another CRS.
    """

    grid: Grid
    window: Window
    dmsp_grid: Grid
    dmsp_window: Window
    relation: Relation | None

    @property
    def bounds(self) -> Bounds:
        """Edges of the window in VIIRS's CRS: x_min, y_min, x_max, y_max, a little inside of it."""
        x, dx, rx, y, ry, dy = self.grid.sub(self.window).transform
        rows, cols = self.window.shape
        near = 0.25
        corners = [
            (x + col * dx + row * rx, y + col * ry + row * dy)
            for row in (near, rows - near)
            for col in (near, cols - near)
        ]
        xs, ys = zip(*corners)
        return min(xs), min(ys), max(xs), max(ys)


def open_viirs(composite: Composite, feedback: Feedback) -> RasterSource:
    """VIIRS of one year in nW/cm2/sr, what is missing known.

    Raises:
        FusionError: if it cannot be read, or lies nowhere.
    """
    source = in_units(without_fills(open_raster(composite.raster, "VIIRS"), feedback, collars=False), feedback)
    refuse_unplaced(source)
    return source


def open_dmsp(composite: Composite, feedback: Feedback) -> RasterSource:
    """DMSP of one satellite and year in DN.

    Raises:
        FusionError: if it cannot be read, or lies nowhere.
    """
    source = in_units(open_raster(composite.raster, "DMSP"), feedback)
    refuse_unplaced(source)
    return source


def frame_of(plan: SeriesPlan, bounds: Bounds | None, folder: Path, feedback: Feedback) -> Frame:
    """The frame of a series.

    Args:
        plan: the series.
        bounds: in the CRS of the VIIRS raster of `plan.reference`; None for all that the rasters share.
        folder: for warped copies.
        feedback: told what had to be done.

    Raises:
        FusionError: if the rasters do not overlap.
    """
    grid = open_viirs(plan.reference, feedback).grid
    window = grid.window
    for one in plan.seen:
        window = _shared(grid, window, one, open_viirs(one, feedback))
    composites = _dmsp_of(plan)
    for one in composites:
        window = _shared(grid, window, one, open_dmsp(one, feedback))
    if bounds is not None:
        window = grid.window_of(bounds).clipped(window)
        if window.is_empty:
            raise FusionError("EXTENT lies outside the rasters; choose an extent that they cover.")
    if min(window.shape) < LEAST_PIXELS:
        raise FusionError("The rasters share too little to work with; choose rasters of the same place.")
    first = open_dmsp(composites[-1], feedback)
    relation = grid.relation_to(first.grid) if grid.same_crs(first.grid) else None
    whole = first.grid.window
    around = whole if relation is None else relation.coarse_over(window).grown(DMSP_MARGIN).clipped(whole)
    return Frame(grid, window, first.grid, around, relation)


def dmsp_on_frame(composite: Composite, frame: Frame, folder: Path, feedback: Feedback) -> OnGrid:
    """DMSP of one composite on the DMSP grid of all."""
    source = open_dmsp(composite, feedback)
    return on_grid(source, frame.dmsp_grid, frame.dmsp_window, folder, feedback)


def read_dn(dmsp: OnGrid, window: Window) -> tuple[Image, Mask]:
    """DN 0 to 63 (rows, columns) of a window of the DMSP grid, and where they count; 255 and the like do not."""
    dn, valid = dmsp.read(window)
    return np.clip(dn, 0.0, 63.0), valid & (dn <= BRIGHTEST_DN) & (dn >= 0.0)


def on_viirs(path: str, frame: Frame, folder: Path, feedback: Feedback) -> tuple[RasterSource, Relation]:
    """A DMSP raster that the series wrote, warped into VIIRS's frame if need be, and how it lies on it."""
    return brought_into(frame.grid, RasterSource(path, "DMSP"), "VIIRS", folder, feedback.info)


def _dmsp_of(plan: SeriesPlan) -> list[Composite]:
    """All composites of DMSP, the anchor's last."""
    fusions = [*plan.fused, *plan.checks, *([plan.anchor] if plan.anchor else [])]
    return list(dict.fromkeys(one for fusion in fusions for one in (*fusion.guide_dmsp, *fusion.dmsp)))


def dmsp_composites(plan: SeriesPlan) -> Sequence[Composite]:
    """All composites of DMSP that are read, by year."""
    return sorted(_dmsp_of(plan), key=lambda one: (one.year, one.satellite))


def _shared(grid: Grid, window: Window, one: Composite, source: RasterSource) -> Window:
    """What of a window a raster covers; all of it where its CRS is another one.

    Raises:
        FusionError: if it covers nothing of it.
    """
    relation = grid.relation_to(source.grid) if grid.same_crs(source.grid) else None
    if relation is None:
        return window
    shared = covered(grid, source.grid, relation).clipped(window)
    if shared.is_empty:
        raise FusionError("{} does not lie where the other rasters do; choose rasters of the same place.", one.name)
    return shared
