"""Holes of a pair, filled by what the other raster shows of them, so that what lies beside them is sharpened as it is.

Filled alone, a hole is as grey as what surrounds it, and blur and interpolation carry that across its edge. Where the
other raster saw something, it says what the hole would have shown: MS by the regression of the bands on PAN, PAN by
that of PAN on the bands. What the regression leaves of the pixels around goes on across the hole. Where neither saw
anything, MS is what PAN's filling looks like to the MS sensor, so that the two cancel in what is sharpened.
"""

from __future__ import annotations

import numpy as np

from ..physics.pair_statistics import PairStatistics
from ..physics.sampling import Relation, degrade, interpolate
from ..raster.filling import MARGIN, without_holes
from ..raster.source import Pixels, RasterSource
from ..spans import Image, Patch, Window

INNER = np.s_[:, MARGIN:-MARGIN, MARGIN:-MARGIN]


class FilledPair:
    """PAN and MS without holes; no pixel depends on the window that it is read in. Any thread may read.

    Args:
        pan, ms: the rasters, each filled from around its holes.
        relation: how the MS grid lies on the PAN grid.
        statistics: of the pair.
    """

    def __init__(self, pan: RasterSource, ms: RasterSource, relation: Relation, statistics: PairStatistics) -> None:
        self._pan, self._ms, self._relation, self._statistics = pan, ms, relation, statistics

    def pan(self, window: Window) -> Pixels:
        """Any window of PAN."""
        pixels = self._pan.unfilled(window)
        if pixels.masks.all():
            return pixels
        around = window.grown(MARGIN)
        wide = self._pan.unfilled(around)
        expected = self._expected_pan(around)[None]
        return Pixels(_kept(pixels, wide, expected), pixels.masks)

    def ms(self, window: Window) -> Pixels:
        """Any window of MS."""
        pixels = self._ms.unfilled(window)
        if pixels.masks.all():
            return pixels
        around = window.grown(MARGIN)
        wide = self._ms.unfilled(around)
        gains = self._statistics.gain.astype(np.float32)[:, None, None]
        return Pixels(_kept(pixels, wide, gains * self._seen_pan(around)), pixels.masks)

    def _expected_pan(self, window: Window) -> Image:
        """What the bands say of PAN in a window of its grid, (rows, columns)."""
        statistics, relation = self._statistics, self._relation
        under = relation.coarse_over(window)
        ms = self._ms.read(under).image
        intensity = np.full((1, *ms.shape[1:]), statistics.pan_offset, np.float32)
        for weight, band in zip(statistics.pan_weights, ms):
            intensity += np.float32(weight) * band
        return interpolate(Patch(intensity, under), relation, window)[0]

    def _seen_pan(self, window: Window) -> Image:
        """PAN as the MS sensor sees it, in a window of the MS grid, (rows, columns)."""
        gain, relation = self._statistics.mtf_gain, self._relation
        under = relation.fine_under(window, gain)
        return degrade(Patch(self.pan(under).image[0], under), relation, window, gain)


def _kept(pixels: Pixels, wide: Pixels, expected: Image) -> Image:
    """The pixels, with holes filled by what is expected there plus what surrounding pixels have beyond their
    expectation.

    Args:
        pixels: pixels of a window.
        wide: pixels of the window and of MARGIN pixels around it.
        expected: expected values, over the same pixels as `wide`.
    """
    beyond = without_holes(wide.image - expected, wide.masks, np.zeros(len(wide.image), np.float32))
    return np.where(pixels.masks, pixels.image, (expected + beyond)[INNER])
