"""Polygons on a grid, and sums of light within them: every one its own, whatever else lies on its pixels."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, ogr

from ...raster.grid import Grid
from ...raster.polygons import centres_in, polygon_of, shares_of, window_around
from ...raster.tiles import tiles
from ...spans import Image, Mask, Window

PART = 512
"""Edge, in pixels, of the parts in which a polygon is brought onto the grid, so that memory stays bounded."""

CELLS = 2048
"""Most cells along an axis of the map of what a layer holds already."""


class _Layer(NamedTuple):
    """Polygons that have no pixel in common, as rasters.

    Attributes:
        taken: cells in which some of them lie.
        numbers: raster of the place in the list, from 1, of the polygon that a pixel belongs to; 0 for none.
        shares: raster of how much of the pixel it covers; None where a pixel belongs to a polygon or does not.
    """

    taken: Mask
    numbers: gdal.Dataset
    shares: gdal.Dataset | None


class Regions:
    """Which polygons a pixel belongs to: those that its centre lies in, or all that it touches, by the share of area.

    Polygons are spread over as few layers as it takes for none to lie on another.

    Args:
        polygons: WKB, in the CRS of the grid.
        grid: whose pixels are asked for.
        window: of that grid, the pixels that can be asked for.
        folder: for the rasters of their numbers and shares.
        partial: whether a pixel counts for the share of its area, instead of wholly or not at all.

    Attributes:
        count: how many polygons there are.
        boxes: west, south, east and north of each.

    Raises:
        FusionError: if a polygon cannot be read.
    """

    def __init__(
        self, polygons: Sequence[bytes], grid: Grid, window: Window, folder: Path, partial: bool = False
    ) -> None:
        self.count, self._window = len(polygons), window
        self._grid, self._folder, self._partial = grid, folder, partial
        self._cell = -(-max(window.shape) // CELLS)
        self._layers: list[_Layer] = []
        self.boxes: list[tuple[float, float, float, float]] = []
        for number, wkb in enumerate(polygons, start=1):
            geometry = polygon_of(wkb, number)
            west, east, south, north = geometry.GetEnvelope()
            self.boxes.append((west, south, east, north))
            inside = window_around(geometry, grid).clipped(window)
            if not inside.is_empty:
                self._enter(number, geometry, inside)

    def parts(self, window: Window) -> Iterator[tuple[NDArray[np.int32], Image | None]]:
        """Layer by layer, (rows, columns): the polygon's place in the list, from 1, 0 for none; and shares of area."""
        rows, cols = window.within(self._window)
        box = (cols.start, rows.start, cols.stop - cols.start, rows.stop - rows.start)
        for layer in self._layers:
            shares = None if layer.shares is None else layer.shares.ReadAsArray(*box)
            yield layer.numbers.ReadAsArray(*box), shares

    def _enter(self, number: int, geometry: ogr.Geometry, inside: Window) -> None:
        """Bring a polygon onto the first layer that has room for it."""
        rows, cols = (
            slice(span.start // self._cell, -(-span.stop // self._cell)) for span in inside.within(self._window)
        )
        layer = next((layer for layer in self._layers if not layer.taken[rows, cols].any()), None) or self._new_layer()
        layer.taken[rows, cols] = True
        for part in tiles(inside, PART):
            shares = (shares_of if self._partial else centres_in)(geometry, self._grid, part)
            down, right = part.within(self._window)
            for raster, values in ((layer.numbers, (shares > 0) * np.int32(number)), (layer.shares, shares)):
                if raster is not None:
                    _add(raster, values, right.start, down.start)

    def _new_layer(self) -> _Layer:
        size = -(-np.array(self._window.shape) // self._cell)
        shares = self._raster("shares", gdal.GDT_Float32) if self._partial else None
        self._layers.append(_Layer(np.zeros(size, bool), self._raster("regions", gdal.GDT_Int32), shares))
        return self._layers[-1]

    def _raster(self, name: str, dtype: int) -> gdal.Dataset:
        rows, cols = self._window.shape
        path = str(self._folder / f"{name}_{len(self._layers)}.tif")
        options = ["TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=1", "SPARSE_OK=TRUE", "BIGTIFF=IF_SAFER"]
        return gdal.GetDriverByName("GTiff").Create(path, cols, rows, 1, dtype, options)


class RegionSums:
    """Sums of (bands, rows, columns) over every region, added up window by window in float64.

    Attributes:
        pixels: (regions, bands) how many valid pixels there were, parts of pixels being counted as such.
        values: (regions, bands).
    """

    def __init__(self, regions: Regions, bands: int) -> None:
        self._regions = regions
        self.pixels = np.zeros((regions.count, bands))
        self.values = np.zeros((regions.count, bands))

    @classmethod
    def of(cls, regions: Regions, bands: int, plain: list[Any]) -> RegionSums:
        """The sums that `plain` was made of."""
        sums = cls(regions, bands)
        sums.pixels, sums.values = (np.array(part, np.float64).reshape(sums.pixels.shape) for part in plain)
        return sums

    @property
    def plain(self) -> list[Any]:
        """Pixels and values as lists of numbers, which a journal can keep."""
        return [self.pixels.tolist(), self.values.tolist()]

    def add(self, window: Window, image: Image, valid: Mask) -> None:
        """Count a window in.

        Args:
            window: which.
            image: (bands, rows, columns).
            valid: where it counts, (rows, columns) for all bands, or (bands or 1, rows, columns).
        """
        size = self._regions.count + 1
        for numbers, shares in self._regions.parts(window):
            if not numbers.any():
                continue
            for k, band in enumerate(image):
                own = np.where(valid if valid.ndim == 2 else valid[k % len(valid)], numbers, 0).ravel()
                light = band.ravel().astype(np.float64)
                weights = None if shares is None else shares.ravel().astype(np.float64)
                self.pixels[:, k] += np.bincount(own, weights, size)[1:]
                self.values[:, k] += np.bincount(own, light if weights is None else light * weights, size)[1:]


def sums_over(
    regions: Regions,
    window: Window,
    tile_size: int,
    bands: int,
    image_of: Callable[[Window], Image],
    masks_of: Callable[[Window], Mask],
) -> RegionSums:
    """Sums of an image over regions, tile by tile.

    Args:
        regions: polygons on the image's grid; where there are none, nothing is read.
        window: of the image.
        tile_size: in pixels.
        bands: of the image.
        image_of: gives (bands, rows, columns) of a tile.
        masks_of: gives where its bands count, (bands or 1, rows, columns).
    """
    sums = RegionSums(regions, bands)
    for tile in tiles(window, tile_size) if regions.count else ():
        sums.add(tile, image_of(tile), masks_of(tile))
    return sums


def _add(raster: gdal.Dataset, values: NDArray[np.generic], col: int, row: int) -> None:
    """Write what is not 0 of (rows, columns), and leave the rest as it is."""
    rows, cols = values.shape
    there = raster.ReadAsArray(col, row, cols, rows)
    raster.WriteArray(np.where(values != 0, values, there), col, row)
