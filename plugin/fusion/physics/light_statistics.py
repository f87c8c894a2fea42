"""What a DMSP composite shows of its own sensor: how its detail falls off with scale, its noise, its dark, its cores.

Blur, halo and noise differ between composites and are recorded nowhere. But a sharp sensor leaves more in the finest
detail than a blurred one, and dark land shows noise and pedestal. A network that is told so need not guess.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..spans import Image

STATISTICS = (
    "log_detail_1_2",
    "log_detail_2_4",
    "log_detail_4_8",
    "log_detail_8_16",
    "log_detail_16",
    "log_dark_noise",
    "dark_dn",
    "saturated_share",
)
"""Ratios of detail between scales of 1 to 16 pixels, its size at 16, noise and median of the dark, share of cores."""

SCALES = (1, 2, 4, 8, 16)
LIT_DN = (9.0, 57.0)
CORE_DN = 61.5
LEAST_PIXELS = 64
USUAL = (-0.6, -0.45, -0.15, 0.0, 1.5, 0.1, 3.5, 0.12)
"""Statistics of simulated composites, for scenes with too little light to measure."""

SPREAD = (0.2, 0.14, 0.16, 0.2, 0.3, 0.5, 3.2, 0.13)
LEAST_DETAIL_DN = 0.05
LARGEST = 3.0


class LightStatistics:
    """Gathers the statistics of one composite from samples of it."""

    def __init__(self) -> None:
        self._power = np.zeros(len(SCALES))
        self._dark_power = 0.0
        self._lit = self._cores = 0
        self._dark_dn = np.zeros(64, np.int64)

    def add(self, dn: Image, valid: NDArray[np.bool_]) -> None:
        """Add a sample: DN 0 to 63 (rows, columns), and where they count."""
        details, smooth = _details(dn)
        lit = valid & (smooth > LIT_DN[0]) & (smooth < LIT_DN[1])
        dark = valid & (smooth <= LIT_DN[0])
        self._power += [_sum_of_squares(detail[lit]) for detail in details]
        self._dark_power += _sum_of_squares(details[0][dark])
        self._lit += int(lit.sum())
        self._cores += int((valid & (dn > CORE_DN)).sum())
        self._dark_dn += np.bincount(np.rint(dn[dark]).astype(np.int64), minlength=64)

    def values(self) -> NDArray[np.float32]:
        """The statistics (len(STATISTICS),), centred and scaled to order one; the usual ones if too little was
        measured.
        """
        found = np.array(USUAL)
        dark = int(self._dark_dn.sum())
        if self._lit >= LEAST_PIXELS:
            size = np.log(np.sqrt(self._power / self._lit) + LEAST_DETAIL_DN)
            found[:5] = *(size[:-1] - size[1:]), size[-1]
            found[7] = self._cores / (self._cores + self._lit)
        if dark >= LEAST_PIXELS:
            found[5] = np.log(np.sqrt(self._dark_power / dark) + LEAST_DETAIL_DN)
            found[6] = np.searchsorted(self._dark_dn.cumsum(), dark / 2)
        return np.clip((found - USUAL) / SPREAD, -LARGEST, LARGEST).astype(np.float32)


def light_statistics(dn: Image) -> NDArray[np.float32]:
    """Statistics of a composite given as a whole: DN (rows, columns) without nodata."""
    gathered = LightStatistics()
    gathered.add(dn, np.ones(dn.shape, bool))
    return gathered.values()


def _sum_of_squares(values: Image) -> float:
    return float((values.astype(np.float64) ** 2).sum())


def _details(dn: Image) -> tuple[list[Image], Image]:
    """What each scale adds to the next smoother one (a trous), and DN smoothed at the first two scales."""
    smooth, details, after_two = dn, [], dn
    for k, scale in enumerate(SCALES):
        smoother = _binomial(smooth, scale)
        details.append(smooth - smoother)
        smooth = smoother
        if k == 1:
            after_two = smoother
    return details, after_two


def _binomial(image: Image, step: int) -> Image:
    """Means with weights 1, 2, 1 over neighbours `step` pixels apart, along rows and columns, mirrored at the edges."""
    for axis in (0, 1):
        size = image.shape[axis]
        index = np.abs(np.arange(-step, size + step))
        index = np.where(index >= size, 2 * (size - 1) - index, index) % size
        wide = np.take(image, index, axis)
        before, after = (np.take(wide, np.arange(size) + start, axis) for start in (0, 2 * step))
        image = 0.25 * before + 0.5 * image + 0.25 * after
    return image
