"""Pixels made as they are read: a raster degraded, its bands mixed, or noise added."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np

from ..diffusion.noise import gaussian_noise
from ..physics.sampling import Relation, degrade
from ..raster.source import Pixels, RasterSource
from ..spans import Mask, Patch, Window

NEAR = 1e-4
"""Tolerance in pixels: georeferences are rounded decimal fractions, so an edge this close to a pixel's is that edge."""


class PixelSource(Protocol):
    """Pixels of one grid, made as they are read."""

    def read(self, window: Window) -> Pixels:
        """Any window in absolute pixels."""


class Degraded:
    """A raster as a coarser sensor would have seen it. A pixel is valid where every fine pixel centred in it is."""

    def __init__(self, source: RasterSource, relation: Relation, gains: Sequence[float]) -> None:
        self._source, self._relation, self._gains = source, relation, gains

    def read(self, window: Window) -> Pixels:
        """A window of the coarse grid."""
        under = self._relation.fine_under(window, min(self._gains))
        fine = self._source.read(under)
        image = np.empty((len(self._gains), *window.shape), np.float32)
        for gain in set(self._gains):
            bands = [k for k, own in enumerate(self._gains) if own == gain]
            image[bands] = degrade(Patch(fine.image[bands], under), self._relation, window, gain)
        masks = [_wholly_valid(mask, under, self._relation, window) for mask in fine.masks]
        return Pixels(image, np.stack(masks))


class WeightedMean:
    """A PAN made of the bands of a raster, on its grid."""

    def __init__(self, source: RasterSource, weights: Sequence[float]) -> None:
        self._source = source
        self._weights = (np.array(weights) / np.sum(weights)).astype(np.float32)

    def read(self, window: Window) -> Pixels:
        """A window of the raster's own grid."""
        pixels = self._source.read(window)
        return Pixels(np.tensordot(self._weights, pixels.image, axes=1)[None], pixels.valid[None])


class Noisy:
    """A layer with noise that depends on nothing but seed, draw and pixel."""

    def __init__(self, layer: PixelSource, bands: int, deviation: float, seed: int, draw: int) -> None:
        self._layer, self._bands, self._deviation = layer, bands, np.float32(deviation)
        self._seed, self._draw = seed, draw

    def read(self, window: Window) -> Pixels:
        """A window of the layer."""
        image, masks = self._layer.read(window)
        return Pixels(image + self._deviation * gaussian_noise(self._seed, self._draw, self._bands, window), masks)


def _wholly_valid(valid: Mask, under: Window, relation: Relation, window: Window) -> Mask:
    """Coarse pixels of a window in which no centre of an invalid fine pixel lies."""
    if valid.all():
        return np.ones(window.shape, bool)
    holes = np.pad(np.cumsum(np.cumsum(~valid, axis=0), axis=1), ((1, 0), (1, 0)))
    rows, cols = (
        np.ceil(np.arange(span.start, span.stop + 1) * axis.ratio + axis.offset - 0.5 - NEAR).astype(int) - fine.start
        for axis, span, fine in zip((relation.rows, relation.cols), window, under)
    )
    at_corners = holes[rows[:, None], cols[None, :]]
    return np.diff(np.diff(at_corners, axis=0), axis=1) == 0
