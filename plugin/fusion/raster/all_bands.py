"""All bands of a raster, some of which may hold nothing: work is done on the others, and results have all of them."""

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
        bands: what is known of each band.
        places: indices of the bands that hold something.
    """

    bands: tuple[Band, ...]
    places: tuple[int, ...]

    @classmethod
    def of(cls, bands: Sequence[Band]) -> AllBands:
        """Bands all of which hold something."""
        return cls(tuple(bands), tuple(range(len(bands))))

    @property
    def is_complete(self) -> bool:
        """Whether every band holds something."""
        return len(self.places) == len(self.bands)

    def image(self, living: Image) -> Image:
        """An image (bands that hold something, rows, columns) with the empty bands between them, filled with 0."""
        if self.is_complete:
            return living
        whole = np.zeros((len(self.bands), *living.shape[1:]), np.float32)
        whole[list(self.places)] = living
        return whole

    def masks(self, living: Mask) -> Mask:
        """Where each band counts; empty bands count nowhere."""
        if self.is_complete:
            return living
        whole = np.zeros((len(self.bands), *living.shape[1:]), bool)
        whole[list(self.places)] = living
        return whole

    def values(self, living: NDArray[np.float64], nothing: float = np.nan) -> NDArray[np.float64]:
        """Values (..., bands that hold something) with `nothing` for the empty bands between them."""
        whole = np.full((*living.shape[:-1], len(self.bands)), nothing)
        whole[..., list(self.places)] = living
        return whole
