"""A raster whose content is moved by less than a pixel, differently from place to place and band to band."""

from __future__ import annotations

import numpy as np

from ..physics.displacement import MOST, TAPS, Displacement, displaced
from ..spans import Image, Window
from .source import Pixels, RasterSource

REACH = TAPS + int(2 * MOST)
"""Pixels beyond a window that have a say in it."""


class DisplacedSource(RasterSource):
    """Reads, in place of each pixel, what lies where the field and the band's own shift say.

    A pixel's value does not depend on the window it is read in; it is valid where the nearest one is.

    Args:
        source: the raster.
        field: on its grid; None for none.
        bands: (bands, 2), rows and columns that each band lies further down and right, in its pixels; None for none.
    """

    def __init__(self, source: RasterSource, field: Displacement | None, bands: Image | None) -> None:
        super().__init__(
            source.path, source.role, source.crs_wkt, source.chosen, source._original, source.conversions,
            source.missing, source.levels, source.fill,
        )  # fmt: skip
        self._field, self._shifts = field, np.zeros((self.bands, 2), np.float32) if bands is None else bands

    def unfilled(self, window: Window) -> Pixels:
        """Filled all the same, since what is moved is interpolated."""
        return self.read(window)

    def read(self, window: Window) -> Pixels:
        """Any window in absolute pixels, mirrored beyond the raster."""
        around = window.grown(REACH)
        image, masks = super().read(around)
        common = np.zeros((2, *around.shape), np.float32) if self._field is None else self._field.at(around)
        shifts = np.unique(self._shifts, axis=0)
        if len(shifts) > 1:
            masks = np.broadcast_to(masks, image.shape)
        moved, kept = np.empty_like(image), np.empty(masks.shape, bool)
        for shift in shifts:
            these = np.flatnonzero((self._shifts == shift).all(axis=1))
            place = np.clip(common + shift[:, None, None], -2 * MOST, 2 * MOST)
            moved[these] = displaced(image[these], place)
            own = these if len(shifts) > 1 else slice(None)
            kept[own] = _nearest(masks[own], place)
        inner = (slice(None), *window.within(around))
        return Pixels(np.ascontiguousarray(moved[inner]), kept[inner])


def _nearest(masks: np.ndarray, shift: Image) -> np.ndarray:
    if masks.all():
        return masks
    rows, cols = masks.shape[1:]
    down = np.clip(np.arange(rows)[:, None] + np.floor(shift[0] + 0.5).astype(int), 0, rows - 1)
    right = np.clip(np.arange(cols)[None, :] + np.floor(shift[1] + 0.5).astype(int), 0, cols - 1)
    return np.asarray(masks[:, down, right])
