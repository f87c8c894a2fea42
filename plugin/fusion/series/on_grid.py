"""A raster of one band read on another raster's grid: as it is where the grids are one, warped where they are not."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import numpy as np
from osgeo import gdal

from ..errors import FusionError
from ..job import Feedback
from ..raster.grid import Grid
from ..raster.plain import plainly
from ..raster.source import RasterSource
from ..spans import Image, Mask, Span, Window

SAME = 0.05
"""Part of a pixel by which two grids may lie apart and still be one."""


class OnGrid(NamedTuple):
    """A raster whose pixels are those of a grid, as far as it reaches.

    Attributes:
        source: the raster.
        rows, cols: where in the grid its first pixel lies.
    """

    source: RasterSource
    rows: int = 0
    cols: int = 0

    @property
    def covered(self) -> Window:
        """The pixels of the grid that it has."""
        (rows, cols), grid = (self.rows, self.cols), self.source.grid
        return Window(Span(rows, rows + grid.rows), Span(cols, cols + grid.cols))

    def read(self, window: Window) -> tuple[Image, Mask]:
        """Values (rows, columns) of a window of the grid, and where they count: nowhere beyond the raster."""
        own = Window(*(Span(span.start - at, span.stop - at) for span, at in zip(window, (self.rows, self.cols))))
        inside = own.clipped(self.source.grid.window)
        image, valid = np.zeros(window.shape, np.float32), np.zeros(window.shape, bool)
        if not inside.is_empty:
            pixels = self.source.unfilled(inside)
            where = inside.within(own)
            image[where], valid[where] = pixels.image[0], pixels.valid
        return image, valid


def on_grid(source: RasterSource, grid: Grid, window: Window, folder: Path, feedback: Feedback) -> OnGrid:
    """A raster on a grid.

    Args:
        source: of one band.
        grid: to read it on.
        window: of the grid, all that is needed; a raster of another grid is warped to it (bilinear).
        folder: for the warped copy.
        feedback: told of it.

    Raises:
        FusionError: if it cannot be warped.
    """
    here = _same_pixels(source.grid, grid)
    if here is not None:
        return OnGrid(source, *here)
    feedback.info(
        "{} lies on another grid than the others of its kind: it is warped to theirs (bilinear).", source.path
    )
    folder.mkdir()
    target, path = str(folder / "warped.tif"), plainly(source, folder)
    part = grid.sub(window)
    x, dx, _, y, _, dy = part.transform
    west, east = sorted((x, x + part.cols * dx))
    south, north = sorted((y, y + part.rows * dy))
    try:
        gdal.Warp(
            target, path, srcSRS=source.crs_wkt, dstSRS=grid.crs_wkt, outputBounds=(west, south, east, north),
            width=part.cols, height=part.rows, resampleAlg="bilinear", errorThreshold=0.0,
            creationOptions=["TILED=YES", "BIGTIFF=IF_SAFER"],
        )  # fmt: skip
    except RuntimeError as error:
        raise FusionError(
            "{} cannot be warped to the grid of the others of its kind: {}", source.path, str(error)
        ) from error
    warped = RasterSource(target, source.role, conversions=source.conversions)
    return OnGrid(warped, window.rows.start, window.cols.start)


def _same_pixels(own: Grid, grid: Grid) -> tuple[int, int] | None:
    """Row and column of a grid at which another one's first pixel lies; None if their pixels are not the same."""
    relation = grid.relation_to(own) if grid.same_crs(own) else None
    if relation is None:
        return None
    sizes = (own.rows, own.cols)
    drift = max(abs(axis.ratio - 1.0) * size for axis, size in zip((relation.rows, relation.cols), sizes))
    offsets = [axis.offset for axis in (relation.rows, relation.cols)]
    if drift > SAME or any(abs(offset - round(offset)) > SAME for offset in offsets):
        return None
    return round(offsets[0]), round(offsets[1])
