"""All bands of a raster, of which some may hold nothing: work is done on the others, and results have every one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..spans import Image, Mask
from .band import Band


class AllBands(NamedTuple):
    """The bands of a result.

    Attributes:
        bands: what is known of each.
        places: of those that hold something, among them.
    """

    bands: tuple[Band, ...]
    places: tuple[int, ...]

    @classmethod
    def of(cls, bands: Sequence[Band]) -> AllBands:
        """All of them hold something."""
        return cls(tuple(bands), tuple(range(len(bands))))

    @property
    def is_complete(self) -> bool:
        """Whether every band holds something."""
        return len(self.places) == len(self.bands)

    def image(self, living: Image) -> Image:
        """(bands that hold something, rows, columns) with the others between them, which are 0."""
        if self.is_complete:
            return living
        whole = np.zeros((len(self.bands), *living.shape[1:]), np.float32)
        whole[list(self.places)] = living
        return whole

    def masks(self, living: Mask) -> Mask:
        """Where each band counts, which those that hold nothing do nowhere."""
        if self.is_complete:
            return living
        whole = np.zeros((len(self.bands), *living.shape[1:]), bool)
        whole[list(self.places)] = living
        return whole

    def values(self, living: NDArray[np.float64], nothing: float = np.nan) -> NDArray[np.float64]:
        """(..., bands that hold something) with `nothing` for the others between them."""
        whole = np.full((*living.shape[:-1], len(self.bands)), nothing)
        whole[..., list(self.places)] = living
        return whole
