"""Where MS lies off PAN from place to place: looked for all over a scene, and followed where that gains something."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ..job import Feedback, stop_if_cancelled
from ..physics.displacement import LEAST_SIDE, MARGIN, Displacement, LocalShifts, knots_in, local_shifts
from ..physics.mtf import DEFAULT_GAIN
from ..physics.pair_statistics import WHOLLY
from ..physics.sampling import Relation, degrade
from ..raster.grid import wholly_in
from ..raster.source import RasterSource, in_every_band
from ..raster.tiles import lattice
from ..spans import Patch, Window

BLOCK = 128
"""MS pixels along the edge of a block."""

MOST_BLOCKS = 16
"""Blocks along an axis; of a larger scene, so many are spread over it."""

LOOKED_AT = 3
"""Blocks along an axis that are looked at first."""

MOST_LEFT = 0.8
"""Largest share of PAN's detail that the bands leave unexplained after a displacement that is followed, of that before.

On reduced pairs 0.08 to 0.1 were left where MS was displaced, 0.86 to 0.95 where it was not; noise alone leaves 0.93.
"""


class LocalDisplacement(NamedTuple):
    """What was found.

    Attributes:
        field: the displacement to follow, of zero mean; None where there is nothing to gain.
        size: root mean square length of what was found, followed or not, in MS pixels; NaN if nothing could be told.
        error: standard error of it at a knot, in MS pixels.
    """

    field: Displacement | None
    size: float
    error: float


NOT_LOOKED_FOR = LocalDisplacement(None, math.nan, math.nan)


def find_displacement(
    pan: RasterSource, ms: RasterSource, relation: Relation, shared: Window, feedback: Feedback
) -> LocalDisplacement:
    """Look at some places first, and at all of them if MS lies off PAN at one of these.

    Args:
        pan, ms: the rasters, PAN moved onto MS as a whole.
        relation: how the MS grid lies on the PAN grid.
        shared: PAN pixels that both rasters cover.
        feedback: asked before every block whether to stop.

    Raises:
        Cancelled: the user asked to stop.
    """
    if min(ms.grid.window.shape) < LEAST_SIDE:
        return NOT_LOOKED_FOR
    down, right = (
        lattice(wholly_in(axis, span), BLOCK, MOST_BLOCKS)
        for axis, span in zip((relation.rows, relation.cols), shared)
    )  # fmt: skip

    def look(row: int, col: int) -> LocalShifts:
        stop_if_cancelled(feedback)
        return _block(pan, ms, relation, Window(down[row], right[col]))

    some = {(row, col): look(row, col) for row in _spread(len(down)) for col in _spread(len(right))}
    sizes = np.concatenate([np.square(each.shift, dtype=np.float64).sum(axis=0).ravel() for each in some.values()])
    errors = np.concatenate([each.error.ravel() for each in some.values()])
    found = LocalDisplacement(None, float(np.sqrt(sizes.mean())), float(np.median(errors)))
    if min(_left([each]) for each in some.values()) > MOST_LEFT:
        return found
    places = [(row, col) for row in range(len(down)) for col in range(len(right))]
    every = {place: some.get(place) or look(*place) for place in places}
    if _left(list(every.values())) > MOST_LEFT:
        return found
    rows, cols = (np.concatenate([knots_in(span) for span in spans]) for spans in (down, right))
    shift, error = (
        np.block([[getattr(every[row, col], what) for col in range(len(right))] for row in range(len(down))])
        for what in ("shift", "error")
    )
    field = Displacement(rows, cols, shift, error).centred()
    return LocalDisplacement(field, field.size, found.error)


def _block(pan: RasterSource, ms: RasterSource, relation: Relation, block: Window) -> LocalShifts:
    around = block.grown(MARGIN).clipped(ms.grid.window)
    fine = relation.fine_under(around, DEFAULT_GAIN)
    seen, bands = pan.read(fine), ms.read(around)
    pan_at_ms = degrade(Patch(seen.image[0], fine), relation, around, DEFAULT_GAIN)
    valid = in_every_band(bands.masks)
    if not seen.masks.all():
        share = degrade(Patch(seen.valid.astype(np.float32), fine), relation, around, DEFAULT_GAIN)
        valid = valid & (share > WHOLLY)
    rows, cols = (knots_in(own) - wide.start for own, wide in zip(block, around))
    return local_shifts(bands.image, pan_at_ms, valid, rows, cols)


def _spread(count: int) -> Sequence[int]:
    """Some of so many places, the first and the last among them."""
    return sorted({round(place) for place in np.linspace(0, count - 1, min(count, LOOKED_AT))})


def _left(blocks: Sequence[LocalShifts]) -> float:
    """The share that stays unexplained of what was."""
    before = sum(float(block.before.sum()) for block in blocks)
    return sum(float(block.after.sum()) for block in blocks) / before if before > 0.0 else 1.0
