"""Blocks of a pair on a regular lattice, from which its statistics are made; all of the pair if it is small."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..job import Feedback, stop_if_cancelled
from ..physics.pair_statistics import WHOLLY, Block
from ..physics.sampling import Axis, Relation, degrade
from ..raster.grid import wholly_in
from ..raster.source import Pixels, RasterSource, in_every_band
from ..raster.tiles import lattice
from ..spans import Patch, Span, Window

BLOCK = 48
BLOCKS_PER_AXIS = 6
MANY_BLOCKS = 5


class Samples:
    """The blocks of one pair; read once, and again only what has changed since.

    Args:
        relation: how the MS grid lies on the PAN grid.
        shared: PAN pixels that both rasters cover.
        feedback: asked before every block whether to stop.
    """

    def __init__(self, relation: Relation, shared: Window, feedback: Feedback) -> None:
        self._relation, self._feedback = relation, feedback
        self._down, self._right = (
            lattice(wholly_in(axis, span), BLOCK, BLOCKS_PER_AXIS)
            for axis, span in zip((relation.rows, relation.cols), shared)
        )
        self._blocks: list[Block] = []

    def read(self, pan: RasterSource, ms: RasterSource, is_moved: bool = False) -> list[Block]:
        """All blocks, of sources that may fill their holes otherwise than those that were read before.

        Args:
            pan, ms: the rasters.
            is_moved: whether one of them is read from other places than before.

        Raises:
            Cancelled: the user asked to stop.
        """
        windows = [Window(rows, cols) for rows in self._down for cols in self._right]
        before: Sequence[Block | None] = self._blocks or [None] * len(windows)
        self._blocks = [
            self._block(pan, ms, window, block, is_moved) for window, block in zip(windows, before)
        ]  # fmt: skip
        return self._blocks

    def sparse(self) -> list[Block]:
        """Every other block along an axis of the blocks that were read, if there are many."""
        down, right = (
            range(0, len(spans), 2 if len(spans) >= MANY_BLOCKS else 1) for spans in (self._down, self._right)
        )
        return [self._blocks[row * len(self._right) + col] for row in down for col in right]

    def _block(
        self, pan: RasterSource, ms: RasterSource, window: Window, before: Block | None, is_moved: bool
    ) -> Block:
        if before is not None and not is_moved and before.pan_valid.all() and before.valid.all():
            return before
        stop_if_cancelled(self._feedback)
        relation = self._relation
        fine = Window(_fine_inside(relation.rows, window.rows), _fine_inside(relation.cols, window.cols))
        return _block(pan.read(fine), ms.read(window), fine, window, relation)


def _block(pan: Pixels, ms: Pixels, fine: Window, coarse: Window, relation: Relation) -> Block:
    pan_share = degrade(Patch(pan.valid.astype(np.float32), fine), relation, coarse, gain=0.3)
    masks = ms.masks & (pan_share > WHOLLY)
    own = None if len(masks) == 1 else masks
    return Block(Patch(pan.image[0], fine), Patch(ms.image, coarse), in_every_band(masks), pan.valid, own)


def _fine_inside(axis: Axis, coarse: Span) -> Span:
    """Fine pixels whose centres lie in a coarse span."""
    first, last = np.array([coarse.start, coarse.stop]) * axis.ratio + axis.offset - 0.5
    return Span(int(np.ceil(first - 1e-6)), int(np.ceil(last - 1e-6)))
