"""Where two rasters of one grid lie over each other, pixel by pixel."""

from __future__ import annotations

from typing import NamedTuple

from ..errors import FusionError
from ..raster.checks import refuse_apart
from ..raster.source import RasterSource
from ..spans import Span, Window

NEAR = 0.1
"""How far two grids may be apart, in pixels, and still count as one."""


class Overlap(NamedTuple):
    """What two rasters share.

    Attributes:
        window: in pixels of the first raster.
        rows, cols: what to add to a pixel's indices in the first raster to get those in the second.
    """

    window: Window
    rows: int
    cols: int

    def in_second(self, window: Window) -> Window:
        """A window of the first raster, in pixels of the second."""
        return moved(window, self.rows, self.cols)


def overlap_of(first: RasterSource, second: RasterSource) -> Overlap:
    """How two rasters overlap whose grids agree to a tenth of a pixel, save for whole pixels of offset.

    Rasters without georeference overlap if they have the same size.

    Raises:
        FusionError: if they do not; the sentence says why.
    """
    one, two = first.role, second.role
    if not (first.is_georeferenced and second.is_georeferenced):
        if first.grid.window.shape != second.grid.window.shape:
            raise FusionError(
                "{} and {} differ in size and at least one has no CRS or georeference, so nothing tells how they lie; "
                "assign it first (Raster > Projections > Assign Projection).",
                one,
                two,
            )
        return Overlap(first.grid.window, 0, 0)
    if not first.grid.same_crs(second.grid):
        raise FusionError(
            "{} and {} have different coordinate reference systems; warp {} to {}'s grid.", one, two, two, one
        )
    relation = first.grid.relation_to(second.grid)
    if relation is None:
        raise FusionError("{} is rotated or flipped against {}; warp it to {}'s grid first.", two, one, one)
    starts = []
    for axis, size in ((relation.rows, second.grid.rows), (relation.cols, second.grid.cols)):
        if abs(axis.ratio - 1.0) * size > NEAR:
            raise FusionError(
                "A pixel of {} is {:.3g} times as large as one of {}; both must lie on one grid: resample {} to {}'s "
                "grid first.",
                two,
                axis.ratio,
                one,
                two,
                one,
            )
        starts.append(round(axis.offset))
        if abs(axis.offset - starts[-1]) > NEAR:
            raise FusionError(
                "{} lies {:.2f} pixels off {}'s grid; resample it to that grid first.",
                two,
                abs(axis.offset - starts[-1]),
                one,
            )
    rows, cols = starts
    window = moved(second.grid.window, rows, cols).clipped(first.grid.window)
    if window.is_empty:
        refuse_apart(first, second)
    return Overlap(window, -rows, -cols)


def cropped(window: Window, pixels: int) -> Window:
    """A window without so many pixels at each edge.

    Raises:
        FusionError: if nothing is left.
    """
    smaller = Window(*(Span(span.start + pixels, span.stop - pixels) for span in window))
    if smaller.is_empty:
        rows, cols = window.shape
        raise FusionError(
            "CROP leaves nothing of the {} x {} pixels to compare; make it smaller than {}.", cols, rows, pixels
        )
    return smaller


def moved(window: Window, rows: int, cols: int) -> Window:
    """A window moved down and right by so many pixels."""
    return Window(*(Span(span.start + by, span.stop + by) for span, by in zip(window, (rows, cols))))
