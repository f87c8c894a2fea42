"""What every pass of a run has to make, and what the network is shown for it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Protocol

from ..diffusion.sampler import Sampler
from ..raster.tiles import aligned, count_pixels, tiles
from ..spans import Window

EXACT_MARGIN_STEPS = 4


class Footprint(Protocol):
    """What of a network decides how tiles are cut; its card has it.

    Attributes:
        stride: tiles start at absolute multiples of this many pixels.
        halo: pixels to read around a tile.
    """

    @property
    def stride(self) -> int: ...
    @property
    def halo(self) -> int: ...


@dataclass(frozen=True)
class Areas:
    """Windows of one run, pass by pass.

    Attributes:
        made: what each pass makes, the first the largest.
        stride, halo: of the network.
        frame: beyond which the network is shown nothing; None where it sees a halo around whatever it makes.
    """

    made: tuple[Window, ...]
    stride: int
    halo: int
    frame: Window | None = None

    def shown(self, tile: Window) -> Window:
        """What the network is shown to make a tile."""
        window = _aligned(tile, self.stride).grown(self.halo)
        return window if self.frame is None else window.clipped(self.frame)

    def evaluated(self, tile_size: int) -> int:
        """Pixels that the network evaluates, over all passes, for the clock."""
        if self.frame is None:
            return sum(count_pixels(area, tile_size, self.stride, self.halo) for area in self.made)
        return sum(math.prod(self.shown(tile).shape) for area in self.made for tile in tiles(area, tile_size))


def exact_areas(wanted: Window, sampler: Sampler, footprint: Footprint, within: Window) -> Areas:
    """Each pass makes a halo more than the one after it, so that a part has the pixels of the whole.

    Beyond EXACT_MARGIN_STEPS halos nothing is added, since hardly anything is seen from there.

    Args:
        wanted: of the image.
        sampler: the steps.
        footprint: of the network.
        within: what there is.
    """
    last = len(sampler) - 1
    margins = (min(last - k, EXACT_MARGIN_STEPS) * footprint.halo for k in range(last + 1))
    return Areas(tuple(wanted.grown(margin).clipped(within) for margin in margins), footprint.stride, footprint.halo)


def framed_areas(wanted: Window, sampler: Sampler, footprint: Footprint, within: Window) -> Areas:
    """Every pass makes what is wanted and a halo, and sees no more: many times faster, and all but exact at the rim.

    Args:
        wanted, sampler, footprint, within: as for `exact_areas`.
    """
    frame = _aligned(wanted, footprint.stride).grown(footprint.halo)
    return Areas((frame.clipped(within),) * len(sampler), footprint.stride, footprint.halo, frame)


def _aligned(window: Window, stride: int) -> Window:
    return Window(*(aligned(span, stride) for span in window))
