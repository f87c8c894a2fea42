"""The lights of every year, summed over all, over cells, and over the user's regions; where every year has a value."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..raster.source import RasterSource
from ..raster.tiles import tiles
from ..spans import Image, Mask, Span, Window
from ..tasks.nightlights.regions import Regions, RegionSums
from .cells import SIZES, CellSums
from .cores import Cores
from .frame import Frame
from .years import ImageOf

WHOLE, REGION = "all", "region"


class Row(NamedTuple):
    """The lights of one place over the years.

    Attributes:
        level: WHOLE, REGION, or the edge of a cell in degrees, as text.
        box: west, south, east and north in units of the CRS.
        pixels: how many have a value in every year.
        sums: (years,) of radiance, nW/cm2/sr.
        assumed: (years,) the same of DMSP by its nominal law; NaN for years of VIIRS.
        anchor: that of the anchor, which both saw; NaN without one.
        grown: (years,) of radiance if saturated cores had grown as the rest of the scene; NaN for years of VIIRS.
        name: of a region; "" for other places.
    """

    level: str
    box: tuple[float, float, float, float]
    pixels: int
    sums: NDArray[np.float64]
    assumed: NDArray[np.float64]
    anchor: float
    grown: NDArray[np.float64]
    name: str = ""


class SeriesSums:
    """Rows of a finished series.

    Args:
        frame: of the series.
        years: rasters of the years, in order.
        assumed: for each year what DMSP's nominal law alone would give; None for years of VIIRS.
        anchor: the same of the anchor; None without one.
        cores: what cores that grew would look like; None where that cannot be told.
        numbers: the years.
    """

    def __init__(
        self, frame: Frame, years: Sequence[Path], assumed: Sequence[ImageOf | None], anchor: ImageOf | None,
        cores: Cores | None, numbers: Sequence[int],
    ) -> None:  # fmt: skip
        self._frame, self._assumed, self._cores, self._numbers = frame, (*assumed, anchor), cores, numbers
        self._years = [RasterSource(str(path), path.stem) for path in years]

    @property
    def window(self) -> Window:
        """All pixels of the series."""
        return self._frame.window

    def image(self, window: Window) -> tuple[Image, Mask]:
        """(years, rows, columns) of a window of the series, and where each year has a value."""
        rows, cols = window.within(self._frame.window)
        own = Window(*(_span(part) for part in (rows, cols)))
        pixels = [year.unfilled(own) for year in self._years]
        return np.concatenate([each.image for each in pixels]), np.concatenate([each.masks for each in pixels])

    def rows(self, tile_size: int, check: Callable[[], None], regions: Regions, names: Sequence[str] = ()) -> list[Row]:
        """All rows: of the whole, of regions, of cells from the largest to the smallest, from the north-west on.

        Places without a pixel that has a value in every year have no row.

        Args:
            tile_size: edge of a tile in pixels.
            check: called for every tile; may raise Cancelled.
            regions: the user's polygons on the grid.
            names: of the regions.
        """
        count = len(self._years)
        cells = [CellSums(self._frame.grid, self._frame.window, size, 3 * count + 1) for size in SIZES]
        of_regions = RegionSums(regions, 3 * count + 1)
        for tile in tiles(self._frame.window, tile_size):
            check()
            image, masks = self.image(tile)
            valid = masks.all(axis=0)
            assumed = np.stack([self._light(read, tile) for read in self._assumed])
            stacked = np.concatenate([image, assumed, self._grown(image, tile)])
            for each in cells:
                each.add(tile, stacked, valid)
            of_regions.add(tile, stacked, valid)
        rows = [self._whole(cells[0], count), *_rows_of_regions(of_regions, regions, names, count)]
        for each in reversed(cells):
            rows += _rows_of(each, count)
        return rows

    def _light(self, read: ImageOf | None, tile: Window) -> Image:
        """Radiance (rows, columns) by the nominal law; NaN where the year is one of VIIRS."""
        return np.full(tile.shape, np.nan, np.float32) if read is None else read(tile)[0]

    def _grown(self, image: Image, tile: Window) -> Image:
        """(years, rows, columns) with cores that grew; NaN where the year is one of VIIRS."""
        grown = np.full_like(image, np.nan)
        for k, (year, read) in enumerate(zip(self._numbers, self._assumed)):
            if read is not None:
                grown[k] = image[k] if self._cores is None else self._cores.grown(year, image[k], tile)
        return grown

    def _whole(self, cells: CellSums, count: int) -> Row:
        sums = cells.values.sum(axis=(0, 1))
        x, dx, rx, y, ry, dy = self._frame.grid.sub(self._frame.window).transform
        rows, cols = self._frame.window.shape
        xs, ys = sorted((x, x + cols * dx + rows * rx)), sorted((y, y + cols * ry + rows * dy))
        return Row(WHOLE, (xs[0], ys[0], xs[1], ys[1]), int(cells.pixels.sum()), *_parts(sums, count))


class Jump(NamedTuple):
    """What the sums of a place do from the last year of DMSP to the first of VIIRS, beside other years; in logarithms.

    Attributes:
        seam: change over the seam, a year's share of it if years are missing there; NaN without one.
        usual: median of the size of all other changes; NaN if there are none.
    """

    seam: float
    usual: float


def jump_of(years: Sequence[int], sums: NDArray[np.float64], first_seen: int) -> Jump:
    """The jump of sums (years,) where VIIRS takes over in the year `first_seen`."""
    at, logs = np.array(years), np.log(np.where(sums > 0.0, sums, np.nan))
    changes = np.diff(logs) / np.diff(at)
    is_seam = at[1:] == first_seen
    seam, others = changes[is_seam], np.abs(changes[~is_seam])
    others = others[np.isfinite(others)]
    return Jump(float(seam[0]) if seam.size else np.nan, float(np.median(others)) if others.size else np.nan)


def _rows_of(cells: CellSums, count: int) -> list[Row]:
    """A row for every cell that has pixels."""
    return [
        Row(
            f"{cells.size:g}",
            cells.box(int(row), int(col)),
            int(cells.pixels[row, col]),
            *_parts(cells.values[row, col], count),
        )
        for row, col in np.argwhere(cells.pixels > 0)
    ]


def _rows_of_regions(sums: RegionSums, regions: Regions, names: Sequence[str], count: int) -> list[Row]:
    """A row for every region that has pixels."""
    each = zip(names, regions.boxes, sums.pixels[:, 0], sums.values)
    return [Row(REGION, box, int(pixels), *_parts(values, count), name) for name, box, pixels, values in each if pixels]


def _parts(
    sums: NDArray[np.float64], count: int
) -> tuple[NDArray[np.float64], NDArray[np.float64], float, NDArray[np.float64]]:
    """Sums of the years, those by the nominal law, that of the anchor, and those with cores that grew."""
    return sums[:count], sums[count : 2 * count], float(sums[2 * count]), sums[2 * count + 1 :]


def _span(part: slice) -> Span:
    return Span(part.start, part.stop)
