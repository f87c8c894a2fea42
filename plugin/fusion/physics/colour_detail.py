"""Whether the finest colours of MS lie on PAN's edges.

What bands show beyond PAN falls off with frequency as PAN does, where MS is what its sensor saw of the scene that PAN
shows. Aliasing, noise, compression, and bands that lie a fraction of a pixel off add to the finest octave most; put
into a sharpened image, they are coloured rims along edges and speckle in texture. So the share of MS detail that PAN
leaves unexplained is measured in two octaves: its size, and how much larger it is in the finest, tell what the colours
there are worth.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from ..spans import Image64
from .pair_statistics import TINY, Block, ms_detail
from .registration import seen_wholly
from .sampling import Relation

AUTOMATIC, FROM_MS, FROM_PAN = FINE_COLOURS = ("auto", "ms", "pan")
"""Where the finest colours of a result come from: as measured, or as the user says."""

EXCESS = 0.025, 0.06
"""How much larger the unexplained share is in the finest octave than in all detail where the finest colours are wholly
believed, and not at all. Pairs degraded by Wald's protocol have up to 0.018, displaced ones too, but for one of ten
(0.10); as delivered, Landsat-8 has 0.06 to 0.1, CBERS-4A 0.08, GaoFen-2 0.09 to 0.11, SPOT-6 0.19, WorldView-2 -0.01.
"""

UNEXPLAINED = 0.12, 0.2
"""The same for the unexplained share itself, of the band that PAN explains best. Wald's protocol leaves 0.01 to 0.06,
WorldView-2 as delivered 0.05, the others 0.12 to 0.38; a sensor whose PAN is a negative has 0.22 at every scale, and
0.16 by Wald's protocol, too.
"""

SQUARE = 8
"""MS pixels along the edge of a square, in which a band's detail is taken to be proportional to that of PAN."""

SMOOTHINGS = 4
"""By the 3 x 3 binomial; what they take away is detail down to a quarter of the Nyquist frequency."""

MOST_UNEXPLAINED = 0.5
"""Bands of which PAN explains less than half tell nothing of its edges."""

LEAST_SQUARES = 9


class Unexplained(NamedTuple):
    """What PAN leaves unexplained of MS detail.

    Attributes:
        excess: of a band's finest detail, less that of all its detail; median over the bands that tell.
        least: of the finest detail of the band that PAN explains best.
    """

    excess: float
    least: float

    @property
    def unsound_share(self) -> float:
        """How little the finest colours of MS are to be believed: 0 wholly, 1 not at all."""
        return max(_between(self.excess, *EXCESS), _between(self.least, *UNEXPLAINED))


NOTHING_TOLD = Unexplained(0.0, 0.0)


def unexplained(blocks: Sequence[Block], relation: Relation, gain: float) -> Unexplained:
    """Measure it; `NOTHING_TOLD` where there is too little to tell.

    Args:
        blocks: samples of the scene, PAN registered to the MS.
        relation: how the MS grid lies on the PAN grid.
        gain: MTF gain of the MS sensor at its Nyquist frequency.
    """
    squares = [pair for pair in (_squares(block, relation, gain) for block in blocks) if pair is not None]
    if sum(len(finest) for finest, _ in squares) < LEAST_SQUARES:
        return NOTHING_TOLD
    finest, detail = (np.concatenate([pair[k] for pair in squares]) for k in (0, 1))
    (of_finest, is_flat), (of_detail, _) = _unexplained(finest), _unexplained(detail)
    tells = (of_detail < MOST_UNEXPLAINED) & ~is_flat
    if not tells.any():
        return NOTHING_TOLD
    return Unexplained(float(np.median((of_finest - of_detail)[tells])), float(of_finest[tells].min()))


def _between(value: float, low: float, high: float) -> float:
    """0 up to `low`, 1 from `high`."""
    return min(max((value - low) / (high - low), 0.0), 1.0)


def _unexplained(squares: Image64) -> tuple[Image64, NDArray[np.bool_]]:
    """Share of each band's energy that PAN leaves, and which have none, of (squares, PAN and bands, pixels)."""
    pan, bands = squares[:, :1], squares[:, 1:]
    energy = (bands**2).sum(axis=2)
    explained = (bands * pan).sum(axis=2) ** 2 / np.maximum((pan**2).sum(axis=2), TINY)
    whole = energy.sum(axis=0)
    return 1.0 - explained.sum(axis=0) / np.maximum(whole, TINY), whole <= TINY


def _squares(block: Block, relation: Relation, gain: float) -> tuple[Image64, Image64] | None:
    """Finest and all detail of PAN and bands in the squares that count, (squares, PAN and bands, pixels) each."""
    inner = seen_wholly(block, relation, gain, margin=0.0)
    if inner is None or min(part.stop - part.start for part in inner) < SQUARE + 2 * SMOOTHINGS:
        return None
    images = np.concatenate([block.pan_at_ms(relation, gain)[None], block.ms.image])[(slice(None), *inner)]
    side = 2 * SMOOTHINGS + 1
    counts = _in_squares(sliding_window_view(block.valid[inner], (side, side)).all(axis=(-2, -1))[None])
    counts = counts.all(axis=(1, 2))
    finest = ms_detail(images)[:, SMOOTHINGS - 1 : 1 - SMOOTHINGS, SMOOTHINGS - 1 : 1 - SMOOTHINGS]
    smooth = images
    for _ in range(SMOOTHINGS):
        smooth = smooth[:, 1:-1, 1:-1] - ms_detail(smooth)
    detail = images[:, SMOOTHINGS:-SMOOTHINGS, SMOOTHINGS:-SMOOTHINGS] - smooth
    return _in_squares(finest)[counts].astype(np.float64), _in_squares(detail)[counts].astype(np.float64)


def _in_squares(images: NDArray[Any]) -> NDArray[Any]:
    """(images, rows, columns) as (squares, images, pixels); what is over at the edges is left out."""
    down, right = (size // SQUARE for size in images.shape[1:])
    cut = images[:, : down * SQUARE, : right * SQUARE].reshape(len(images), down, SQUARE, right, SQUARE)
    return cut.transpose(1, 3, 0, 2, 4).reshape(down * right, len(images), SQUARE * SQUARE)
