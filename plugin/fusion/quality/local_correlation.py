"""D_rho: whether a fused band goes up and down where its sharp counterpart does, window by window."""

from __future__ import annotations

import numpy as np

from ..spans import Image64, Mask
from .blocks import FLAT

LEAST_SIDE = 4


def window_side(ratio: float) -> int:
    """Side of the windows in fine pixels: a coarse pixel or more, and a power of two to fit into blocks."""
    return max(LEAST_SIDE, 1 << int(np.ceil(np.log2(ratio) - 1e-6)))


class LocalCorrelation:
    """Correlation of each band with a sharp image of it, in square windows that lie side by side, mean over windows.

    D_rho is 1 less that (Scarpa and Ciotola 2022, doi:10.3390/rs14081808, who let the windows overlap). Windows with
    an invalid pixel, and those in which one of the two is flat, do not count.

    Args:
        bands: of the fused image.
        side: of the windows, in pixels; parts begin at multiples of it.
    """

    def __init__(self, bands: int, side: int) -> None:
        self._side, self._sums, self._counts = side, np.zeros(bands), np.zeros(bands)

    def add(self, fused: Image64, sharp: Image64, valid: Mask) -> None:
        """Account for (bands, rows, columns), sharp counterparts (bands or 1, rows, columns), and where both count."""
        rows, cols = (size // self._side * self._side for size in valid.shape)
        if not rows or not cols:
            return
        whole = valid[:rows, :cols].reshape(self._shape(rows, cols)).all(axis=(1, 3))
        ours, theirs = (self._centred(image[:, :rows, :cols]) for image in (fused, sharp))
        both = (ours * theirs).sum(axis=(2, 4))
        variance = np.square(ours).sum(axis=(2, 4)) * np.square(theirs).sum(axis=(2, 4))
        used = whole & (variance > 0.0)
        self._sums += np.where(used, both / np.sqrt(np.where(used, variance, 1.0)), 0.0).sum(axis=(1, 2))
        self._counts += used.sum(axis=(1, 2))

    def _shape(self, rows: int, cols: int) -> tuple[int, int, int, int]:
        return rows // self._side, self._side, cols // self._side, self._side

    def _centred(self, image: Image64) -> Image64:
        """Windows less their means, (bands, rows of windows, side, columns of windows, side); 0 in flat ones."""
        windows = image.reshape(len(image), *self._shape(*image.shape[1:]))
        mean = windows.mean(axis=(2, 4), keepdims=True)
        centred = windows - mean
        flat = np.square(centred).mean(axis=(2, 4), keepdims=True) <= FLAT * np.square(mean)
        return np.where(flat, 0.0, centred)

    def d_rho_of_bands(self) -> Image64:
        """1 less the mean correlation of each band, 0 at best; NaN where no window counts."""
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.asarray(1.0 - self._sums / self._counts)
