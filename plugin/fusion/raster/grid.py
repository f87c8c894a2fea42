"""A raster's grid: CRS, affine geotransform, size; and how two grids lie on each other."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, osr

from ..physics.sampling import Axis, Relation
from ..spans import Span, Window

FARTHEST = 1e15
"""From here on, in whatever unit, coordinates are no places any more."""

LEAST_AREA = 1e-10
"""Area of a pixel that is rotated or sheared, as a share of that of a square with its longest side (GDAL's limit)."""

GeoTransform = tuple[float, float, float, float, float, float]


@dataclass(frozen=True)
class Grid:
    """Where a raster's pixels lie.

    Attributes:
        crs_wkt: WKT of its coordinate reference system, "" if it has none.
        transform: GDAL's six affine coefficients.
        rows, cols: size in pixels.
    """

    crs_wkt: str
    transform: GeoTransform
    rows: int
    cols: int

    @property
    def window(self) -> Window:
        """The window of all pixels."""
        return Window.of_shape((self.rows, self.cols))

    @property
    def is_regular(self) -> bool:
        """Whether its pixels have an area and lie somewhere, so that the geotransform can be inverted."""
        _, dx, rx, _, ry, dy = self.transform
        size = max(map(abs, (dx, rx, ry, dy)))
        if not (np.abs(self.transform) < FARTHEST).all():
            return False
        return bool(dx and dy) if rx == ry == 0.0 else abs(dx * dy - rx * ry) > LEAST_AREA * size**2

    def same_crs(self, other: Grid) -> bool:
        """Whether both grids have the same CRS, however it is written."""
        mine, theirs = spatial_reference(self.crs_wkt), spatial_reference(other.crs_wkt)
        return bool(mine.IsSame(theirs, ["IGNORE_COORDINATE_EPOCH=YES"]))

    @property
    def full_turn(self) -> float:
        """360 degrees in the CRS's own unit, after which eastings repeat; 0 if they do not."""
        reference = spatial_reference(self.crs_wkt)
        return 2.0 * math.pi / reference.GetAngularUnits() if reference.IsGeographic() else 0.0

    def moved_east(self, distance: float) -> Grid:
        """The grid moved east by a distance in units of its CRS."""
        x, dx, rx, y, ry, dy = self.transform
        return replace(self, transform=(x + distance, dx, rx, y, ry, dy))

    def relation_to(self, coarse: Grid) -> Relation | None:
        """How a coarse grid of the same CRS lies on this one; None if it is rotated, sheared or flipped against it."""
        to_fine = _matrix(gdal.InvGeoTransform(self.transform)) @ _matrix(coarse.transform)
        (col_ratio, shear_x, col_offset), (shear_y, row_ratio, row_offset), _ = to_fine
        drift = max(abs(shear_x) * coarse.rows, abs(shear_y) * coarse.cols)
        if drift > 0.05 or col_ratio <= 0.0 or row_ratio <= 0.0:
            return None
        return Relation(Axis(float(row_ratio), float(row_offset)), Axis(float(col_ratio), float(col_offset)))

    def sub(self, window: Window) -> Grid:
        """The grid of a window of this one."""
        origin = gdal.ApplyGeoTransform(self.transform, float(window.cols.start), float(window.rows.start))
        _, dx, rx, _, ry, dy = self.transform
        return Grid(self.crs_wkt, (origin[0], dx, rx, origin[1], ry, dy), *window.shape)

    def window_of(self, bounds: tuple[float, float, float, float]) -> Window:
        """Pixels whose area meets bounds (x_min, y_min, x_max, y_max) given in this grid's CRS."""
        inverse = gdal.InvGeoTransform(self.transform)
        x_min, y_min, x_max, y_max = bounds
        corners = [gdal.ApplyGeoTransform(inverse, x, y) for x in (x_min, x_max) for y in (y_min, y_max)]
        cols, rows = zip(*corners)
        near = 1e-6
        return Window(
            Span(int(np.floor(min(rows) + near)), int(np.ceil(max(rows) - near))),
            Span(int(np.floor(min(cols) + near)), int(np.ceil(max(cols) - near))),
        )


def covered(fine: Grid, coarse: Grid, relation: Relation) -> Window:
    """Fine pixels whose centres lie on the coarse raster, its edges included."""
    spans = []
    for axis, count, size in ((relation.rows, coarse.rows, fine.rows), (relation.cols, coarse.cols, fine.cols)):
        first, last = axis.offset - 0.5, axis.offset + count * axis.ratio - 0.5
        spans.append(Span(max(0, int(np.ceil(first - 1e-6))), min(size, int(np.floor(last + 1e-6)) + 1)))
    return Window(*spans)


def coarse_under(relation: Relation, fine: Window) -> tuple[Window, tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """The window of coarse pixels that fine ones lie in, and the indices that pick each fine pixel's own."""
    rows, cols = (
        np.rint(axis.coarse_centre(span.indices())).astype(np.int64)
        for axis, span in ((relation.rows, fine.rows), (relation.cols, fine.cols))
    )
    window = Window(*(Span(int(index[0]), int(index[-1]) + 1) for index in (rows, cols)))
    return window, ((rows - rows[0])[:, None], (cols - cols[0])[None, :])


def wholly_in(axis: Axis, fine: Span, near: float = 1e-6) -> Span:
    """Coarse pixels whose whole area lies in a fine span, with a tolerance `near` in coarse pixels."""
    first, last = ((edge - axis.offset) / axis.ratio for edge in (fine.start, fine.stop))
    return Span(int(np.ceil(first - near)), int(np.floor(last + near)))


def spatial_reference(wkt: str) -> osr.SpatialReference:
    """A CRS with the axis order x, y, whatever its authority says."""
    reference = osr.SpatialReference()
    reference.ImportFromWkt(wkt)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def _matrix(transform: GeoTransform) -> np.ndarray:
    x0, dx, rx, y0, ry, dy = transform
    return np.array([[dx, rx, x0], [ry, dy, y0], [0.0, 0.0, 1.0]])
