"""A run as plain data: samples x passes x tiles, and the disk space it needs."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import islice

from ..diffusion.sampler import Sampler
from ..raster.storage import COG, Storage
from ..raster.tiles import count_tiles, tiles
from ..spans import Window
from .areas import Areas, Footprint, exact_areas, framed_areas

FLOAT_BYTES = 4


@dataclass(frozen=True)
class Plan:
    """What a run will do.

    Attributes:
        wanted: the pixels to write.
        areas: what every pass makes, and what it sees.
        tile_size: edge of a tile in pixels.
        bands: number of bands of the image.
        members: samples to draw.
        images: how many images the sampler keeps between two passes.
    """

    wanted: Window
    areas: Areas
    tile_size: int
    bands: int
    members: int
    images: int

    @property
    def area(self) -> Window:
        """The largest area that a pass makes; scratch files cover it."""
        return self.areas.made[0]

    @property
    def passes(self) -> int:
        """Number of passes of one sample."""
        return len(self.areas.made)

    @property
    def tile_counts(self) -> tuple[int, ...]:
        """Number of tiles of each pass of one sample."""
        return tuple(count_tiles(area, self.tile_size) for area in self.areas.made)

    @property
    def evaluated(self) -> int:
        """Number of pixels that the network evaluates for each band, halos counted."""
        return self.members * self.areas.evaluated(self.tile_size)

    def evaluated_before(self, member: int, step: int, done: int) -> int:
        """Number of pixels that are evaluated for each band until so many tiles of a pass of a sample are done."""
        areas, size = self.areas, self.tile_size
        passes = replace(areas, made=areas.made[:step]).evaluated(size)
        begun = islice(tiles(areas.made[step], size), done)
        return member * areas.evaluated(size) + passes + sum(math.prod(areas.shown(tile).shape) for tile in begun)

    @property
    def finished(self) -> int:
        """Number of pixels of the last pass."""
        return math.prod(self.wanted.shape)

    @property
    def scratch_bytes(self) -> int:
        """Bytes on disk until the run ends: the states of two passes, and the sums of an ensemble before and after a
        sample is folded."""
        states = 1 if self.passes == 1 else 2 * self.images
        sums = 0 if self.members == 1 else 4
        return FLOAT_BYTES * (states + sums) * self.bands * math.prod(self.area.shape)


def plan_of(
    wanted: Window,
    shared: Window,
    reach: int,
    bands: int,
    sampler: Sampler,
    members: int,
    tile_size: int,
    footprint: Footprint,
    exact_rim: bool = True,
) -> Plan:
    """The plan of a run.

    Args:
        wanted: the pixels to write.
        shared: all that there are.
        reach: pixels beyond the wanted ones that finishing looks at.
        bands: of the image.
        sampler: the steps.
        members: samples to draw.
        tile_size: edge of a tile in pixels.
        footprint: of the network.
        exact_rim: whether pixels along the edges of what is wanted are those of the whole run; a preview, which takes a
            fraction of the time, does without.
    """
    if exact_rim:
        areas = exact_areas(wanted.grown(reach).clipped(shared), sampler, footprint, shared)
    else:
        areas = framed_areas(wanted, sampler, footprint, shared)
    return Plan(wanted, areas, tile_size, bands, members, sampler.images)


def output_bytes(wanted: Window, bands: int, value_bytes: int, storage: Storage) -> int:
    """Bytes that an output takes on disk at most, uncompressed.

    Args:
        wanted: the pixels to write.
        bands: number of bands of the output.
        value_bytes: bytes of one value.
        storage: how it is stored; overviews take a third more, and a COG is made of a copy.
    """
    copies = 7 / 3 if storage.format == COG else 4 / 3 if storage.overviews else 1
    return int(math.prod(wanted.shape) * bands * value_bytes * copies)
