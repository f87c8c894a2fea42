"""Night lights made ready: DMSP-OLS, and perhaps VIIRS, in one frame."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ...errors import FusionError
from ...job import Bounds
from ...physics.daytime import core_factor, vegetation_around
from ...physics.dmsp_law import DMSPLaw
from ...physics.light_change import change_around
from ...physics.light_statistics import CORE_DN, LightStatistics
from ...physics.sampling import Relation, interpolate
from ...raster.all_bands import AllBands
from ...raster.grid import Grid, coarse_under, spatial_reference
from ...raster.source import RasterSource, in_every_band
from ...raster.tiles import lattice
from ...spans import Image, Mask, Patch, Window
from .changed_guide import ChangedGuide, Told, changed_guide, guide_to_change, on_fine_grid, told
from .conditions import without_holes
from .facts import Composites, LightsFacts

KM_PER_DEGREE = 111.32
BLOCK = 256
BLOCKS_PER_AXIS = 4

LIT_DN = 9.0
"""DN from which on land is lit; dark land reads less."""


class Before(NamedTuple):
    """DMSP of the guide's year.

    Attributes:
        dmsp: DN 0 to 63, one band.
        relation: how its grid lies on the one that is written, its shift undone where DMSP was moved.
    """

    dmsp: RasterSource
    relation: Relation

    def fine_dn(self, window: Window) -> Image:
        """DN at the pixels of a window of the grid that is written, (1, rows, columns)."""
        return _fine_dn(self.dmsp, self.relation, window)

    def masks(self, window: Window) -> Mask:
        """Where it has the DMSP pixel that a pixel of a window lies in, (1, rows, columns)."""
        return _masks(self.dmsp, self.relation, window)


class Vegetation(NamedTuple):
    """A vegetation index by day.

    Attributes:
        source: -1 to 1, one band.
        relation: how its grid lies on the one that is written.
    """

    source: RasterSource
    relation: Relation

    def fine(self, window: Window) -> Image:
        """The index at the pixels of a window of the grid that is written, (rows, columns)."""
        coarse = self.relation.coarse_over(window)
        return interpolate(Patch(self.source.read(coarse).image[0], coarse), self.relation, window)


@dataclass(frozen=True)
class Lights:
    """Night lights in the frame of the grid that is written.

    Attributes:
        dmsp: DN 0 to 63, one band a year, of the years that hold something; 255 and the like are missing.
        guide: VIIRS radiance of some year, nW/cm2/sr; None if there is none.
        before: DMSP of that year; None if there is none.
        grid: that is written: the guide's, or the DMSP raster's refined.
        relation: how the DMSP grid lies on it, its shift undone where DMSP was moved.
        shared: pixels that all rasters cover.
        pixel_km: height and width of a pixel at the middle of the scene.
        years: of the DMSP raster, all of them.
        facts: what was measured.
        vegetation: by day; None if there is none, or a guide, which shows more.
    """

    dmsp: RasterSource
    guide: RasterSource | None
    before: Before | None
    grid: Grid
    relation: Relation
    shared: Window
    pixel_km: tuple[float, float]
    years: AllBands
    facts: LightsFacts
    vegetation: Vegetation | None = None

    def dn(self, window: Window) -> tuple[Image, Mask]:
        """DN (years, rows, columns) of any window of the DMSP grid, and where they count, as in `Pixels`."""
        return dn_of(self.dmsp, window)

    def masks(self, window: Window) -> Mask:
        """Where each year has the DMSP pixel that a pixel of a window lies in: (years or 1, rows, columns)."""
        return _masks(self.dmsp, self.relation, window)

    def fine_dn(self, window: Window) -> Image:
        """DN of every year at the pixels of a window of the grid that is written, (years, rows, columns)."""
        return _fine_dn(self.dmsp, self.relation, window)

    def valid(self, window: Window) -> Mask:
        """Where every year counts, (rows, columns)."""
        return in_every_band(self.masks(window))


def dn_of(dmsp: RasterSource, window: Window) -> tuple[Image, Mask]:
    """DN (years, rows, columns), clipped to what they can be, and where they count."""
    image, masks = dmsp.read(window)
    return np.clip(image, 0.0, 63.0), masks


def _fine_dn(dmsp: RasterSource, relation: Relation, window: Window) -> Image:
    coarse = relation.coarse_over(window)
    dn, _ = dn_of(dmsp, coarse)
    return on_fine_grid(Patch(dn, coarse), relation, window)


def _masks(dmsp: RasterSource, relation: Relation, window: Window) -> Mask:
    under, own = coarse_under(relation, window)
    return dmsp.masks(under)[(slice(None), *own)]


def composites_of(dmsp: RasterSource) -> Composites:
    """What DN show by themselves, from blocks spread over the whole raster."""
    years = [LightStatistics() for _ in range(dmsp.bands)]
    lit = saturated = 0
    for block in light_blocks(dmsp.grid.window):
        dn, masks = dn_of(dmsp, block)
        lit += int(((dn > LIT_DN) & masks).sum())
        saturated += int(((dn > CORE_DN) & masks).sum())
        for year, image, valid in zip(years, dn, np.broadcast_to(masks, dn.shape)):
            year.add(image, valid)
    return Composites(np.stack([year.values() for year in years]), saturated / lit if lit else 0.0)


def light_blocks(window: Window) -> Iterator[Window]:
    """Blocks spread over a window; all of it if it is small."""
    for rows in lattice(window.rows, BLOCK, BLOCKS_PER_AXIS):
        for cols in lattice(window.cols, BLOCK, BLOCKS_PER_AXIS):
            yield Window(rows, cols)


def pixel_km(grid: Grid, window: Window) -> tuple[float, float]:
    """Height and width of a pixel in the middle of a window, by the CRS's own units."""
    reference = spatial_reference(grid.crs_wkt)
    _, dx, rx, _, ry, dy = grid.transform
    col, row = ((span.start + span.stop) / 2 for span in (window.cols, window.rows))
    height, width = math.hypot(rx, dy), math.hypot(dx, ry)
    if reference.IsGeographic():
        latitude = grid.transform[3] + col * ry + row * dy
        radians = reference.GetAngularUnits()
        per_unit = KM_PER_DEGREE * math.degrees(radians)
        return height * per_unit, width * per_unit * max(math.cos(latitude * radians), 0.01)
    metres = reference.GetLinearUnits()
    return height * metres / 1000.0, width * metres / 1000.0


def told_of(lights: Lights, guide: RasterSource, window: Window, laws: Sequence[DMSPLaw]) -> Iterator[Told]:
    """What every year's DN tell of a window of the guide; where it has holes, DMSP's law fills them."""
    around, shown = change_around(lights.pixel_km, window), guide_to_change(lights.pixel_km, window)
    pixels = guide.read(shown)
    whole, valid = Patch(pixels.image[0], shown), pixels.valid
    before = None if lights.before is None else Patch(lights.before.fine_dn(around)[0], around)
    under = lights.relation.coarse_over(shown)
    years = None if valid.all() else lights.dn(under)[0]
    for k, (law, dn) in enumerate(zip(laws, lights.fine_dn(around))):
        shines = whole if years is None else without_holes(whole, valid, Patch(years[k], under), lights.relation, law)
        yield told(Patch(dn, around), shines, window, lights.pixel_km, law, before)


def changes_of(lights: Lights, guide: RasterSource, window: Window) -> Iterator[ChangedGuide]:
    """The guide of a window as every year's DN say that it changed."""
    facts = lights.facts
    for year, noise in zip(told_of(lights, guide, window, facts.laws), facts.noises):
        yield changed_guide(year, noise)


def core_factors(lights: Lights, window: Window) -> Image | None:
    """What vegetation by day says of the structure of saturated cores: factors (years, rows, columns); None without."""
    if lights.vegetation is None:
        return None
    around = vegetation_around(lights.pixel_km, window)
    index = lights.vegetation.fine(around)
    return np.stack([core_factor(dn, index, around, window, lights.pixel_km) for dn in lights.fine_dn(around)])


def wanted_of(bounds: Bounds | None, lights: Lights) -> Window:
    """The pixels of an extent, or all that there are.

    Raises:
        FusionError: if the extent holds none.
    """
    if bounds is None:
        return lights.shared
    wanted = lights.grid.window_of(bounds).clipped(lights.shared)
    if wanted.is_empty:
        raise FusionError("EXTENT lies outside the rasters; choose an extent that they cover.")
    return wanted
