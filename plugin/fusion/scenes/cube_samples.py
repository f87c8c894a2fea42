"""Blocks of a cube and its guide on a regular lattice, from which all that a method must know is measured."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from ..job import Feedback, stop_if_cancelled
from ..physics.sampling import Relation, degrade
from ..raster.grid import wholly_in
from ..raster.source import RasterSource
from ..raster.tiles import lattice
from ..spans import Image, Mask, Patch, Window
from .edges import read_mirrored

BLOCK = 48
BLOCKS_PER_AXIS = 6
FEW_BLOCKS = 3
MOST_VALUES = 2**25
"""Values of the cube that are kept in memory at a time."""

WHOLLY = 0.999


class CubeBlock(NamedTuple):
    """A part of the scene on the coarse grid.

    Attributes:
        cube: (bands, rows, columns), filled where invalid.
        masks: where each band counts, (bands or 1, rows, columns).
        guide: (guide bands, rows, columns), as the cube's sensor would see it.
        seen: pixels under which all of the guide is valid, (rows, columns).
    """

    cube: Image
    masks: Mask
    guide: Image
    seen: Mask


def sample_windows(relation: Relation, shared: Window, bands: int, most: int = BLOCKS_PER_AXIS) -> list[Window]:
    """Windows of coarse pixels all over what cube and guide share.

    Args:
        relation: how the cube's grid lies on the guide's.
        shared: pixels of the guide that both cover.
        bands: of the cube; the more there are, the fewer windows.
        most: windows along an axis.
    """
    count = int(np.clip(math.sqrt(MOST_VALUES / (bands * BLOCK**2)), 2, most))
    down, right = (
        lattice(wholly_in(axis, span), BLOCK, count) for axis, span in zip((relation.rows, relation.cols), shared)
    )
    return [Window(rows, cols) for rows in down for cols in right]


def read_blocks(
    cube: RasterSource, guide: RasterSource, relation: Relation, windows: list[Window], gain: float, feedback: Feedback
) -> Iterator[CubeBlock]:
    """The blocks of these windows, one after another.

    Raises:
        Cancelled: the user asked to stop.
    """
    for window in windows:
        stop_if_cancelled(feedback)
        pixels, under = cube.read(window), relation.fine_under(window, gain)
        fine = read_mirrored(guide, under)
        seen = degrade(Patch(fine.image, under), relation, window, gain)
        share = degrade(Patch(fine.valid.astype(np.float32), under), relation, window, gain)
        yield CubeBlock(pixels.image, pixels.masks, seen, share > WHOLLY)
