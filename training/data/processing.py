"""What providers and optics do to PAN and MS before anybody fuses them."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from scipy.fft import dctn, idctn
from scipy.ndimage import gaussian_filter, shift

from plugin.fusion.physics.pair_statistics import TINY
from plugin.fusion.spans import Image

BLOCK = 8
"""Pixels across a block of compression."""


class Processing(NamedTuple):
    """Of one episode's rasters; none by default.

    Attributes:
        pan_sharpening: share of the finest detail that PAN has more than the truth; under 0 it has less.
        pan_gamma: exponent of PAN over its range.
        pan_inverted: PAN is bright where the bands are dark, as a thermal guide is, or a picture's negative.
        ms_sharpening: share of its finest detail that was added to MS.
        ms_resampled: rows and columns, in MS pixels, by which MS was moved and moved back with interpolation.
        saturation: quantile from which MS is clipped; 1 for none.
        compression: step of the quantised coefficients, over the deviation of the raster; 0 for none.
    """

    pan_sharpening: float = 0.0
    pan_gamma: float = 1.0
    ms_sharpening: float = 0.0
    ms_resampled: tuple[float, float] = (0.0, 0.0)
    saturation: float = 1.0
    compression: float = 0.0
    pan_inverted: bool = False


def random_processing(config: dict[str, Any], rng: np.random.Generator) -> Processing:
    """Each by itself in a share of the episodes."""
    share, none = config.get("processed_share", 0.0), Processing()
    drawn = Processing(
        pan_sharpening=float(rng.uniform(-0.4, 0.6)),
        pan_gamma=float(np.exp(rng.uniform(-0.3, 0.3))),
        ms_sharpening=float(rng.uniform(0.1, 0.7)),
        ms_resampled=(float(rng.uniform(0.1, 0.5)), float(rng.uniform(0.1, 0.5))),
        saturation=float(rng.uniform(0.96, 0.999)),
        compression=float(rng.uniform(0.02, 0.15)),
    )
    absent = {name: getattr(none, name) for name in Processing._fields if rng.random() >= share}
    return drawn._replace(**absent)._replace(pan_inverted=rng.random() < config.get("inverted_share", 0.0))


def processed_pan(pan: Image, processing: Processing) -> Image:
    """PAN (crops, rows, columns) as delivered."""
    if processing.pan_sharpening:
        pan = pan + np.float32(processing.pan_sharpening) * (pan - gaussian_filter(pan, (0, 1, 1)))
    if processing.pan_inverted:
        pan = pan.min() + pan.max() - pan
    if processing.pan_gamma != 1.0:
        low, span = pan.min(), max(float(np.ptp(pan)), TINY)
        pan = low + span * ((pan - low) / span) ** np.float32(processing.pan_gamma)
    return _compressed(pan, processing.compression)


def processed_ms(band: Image, processing: Processing) -> Image:
    """One band of MS (crops, rows, columns) as delivered."""
    if any(processing.ms_resampled):
        there = (0.0, *processing.ms_resampled)
        moved = shift(band, there, order=1, mode="nearest")
        band = shift(moved, [-by for by in there], order=3, mode="nearest")
    if processing.ms_sharpening:
        band = band + np.float32(processing.ms_sharpening) * (band - gaussian_filter(band, (0, 0.7, 0.7)))
    if processing.saturation < 1.0:
        band = np.minimum(band, np.quantile(band, processing.saturation))
    return _compressed(band, processing.compression)


def _compressed(images: Image, step: float) -> Image:
    """Compress by blocks: coefficients are rounded to steps that grow with their frequency, as JPEG's are."""
    if not step:
        return images
    rows, cols = images.shape[-2:]
    whole = np.pad(images, ((0, 0), (0, -rows % BLOCK), (0, -cols % BLOCK)), mode="edge")
    blocks = whole.reshape(len(images), whole.shape[1] // BLOCK, BLOCK, whole.shape[2] // BLOCK, BLOCK)
    frequency = np.add.outer(np.arange(BLOCK), np.arange(BLOCK))[:, None, :]
    steps = step * (float(images.std()) + TINY) * (1.0 + 0.5 * frequency)
    coefficients = dctn(blocks, axes=(2, 4), norm="ortho")
    rounded = idctn(np.rint(coefficients / steps) * steps, axes=(2, 4), norm="ortho")
    return rounded.reshape(whole.shape)[:, :rows, :cols].astype(np.float32)
