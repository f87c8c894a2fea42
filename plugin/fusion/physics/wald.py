"""Wald's protocol: degrade a pair by its own ratio, so that the original MS becomes the truth (Wald et al. 1997)."""

from __future__ import annotations

from ..spans import Image, Patch, Window
from .mtf import DEFAULT_GAIN
from .sampling import Relation, degrade


def degraded(image: Image, relation: Relation, gain: float = DEFAULT_GAIN) -> Image:
    """A whole image (bands, rows, columns) on the coarse grid: every coarse pixel that lies fully inside.

    The first coarse pixel is number 0 of the relation, so a relation with offset 0 keeps the upper left corner.
    """
    inside = Window.of_shape(
        [
            int((size - axis.offset) // axis.ratio)
            for size, axis in zip(image.shape[-2:], (relation.rows, relation.cols))
        ]
    )
    return degrade(Patch.whole(image), relation, inside, gain)
