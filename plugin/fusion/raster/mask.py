"""Which band of a file is a mask, and what of it counts: decided here, by its values, for whoever reads or warps.

Drivers and writers call the fourth of four 8-bit bands alpha whatever it holds; a near-infrared one is data. A mask is
0 where nothing is and full where something is, with values between in its border only, from resampling or JPEG.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

SAMPLE = 256
"""Pixels along an axis that are looked at."""

NEAR = 0.04
"""Of the full value: how far JPEG throws a flat mask off."""

LEAST_FULL = 0.75
"""Share of full pixels among those that are not empty: less is no border but a picture."""

MOST_ODD = 0.02
"""Share of pixels that are neither in a mask that has no border, being full everywhere."""

OPAQUE = 0.5
"""Of the full value, from which on a pixel counts."""


def mask_band_of(dataset: gdal.Dataset) -> int | None:
    """The number of the band that is a mask, from 1; None if there is none.

    Args:
        dataset: the file; the first of its bands is always data.
    """
    for number in range(2, dataset.RasterCount + 1):
        band = dataset.GetRasterBand(number)
        if band.GetColorInterpretation() == gdal.GCI_AlphaBand and _holds_a_mask(band):
            return number
    return None


def full_value(band: gdal.Band) -> float:
    """What a mask holds where something is: 255 as a rule."""
    return float(_sample(band).max())


def opaque(values: NDArray[Any], full: float) -> NDArray[np.bool_]:
    """Where a mask lets its pixels count."""
    return np.asarray((values >= OPAQUE * full) & (values > 0))


def _holds_a_mask(band: gdal.Band) -> bool:
    values = _sample(band)
    full = float(values.max())
    something = values > NEAR * full
    if not something.any():
        return True
    share = float((values[something] >= (1.0 - NEAR) * full).mean())
    if something.all():
        return full > 1.0 and share >= 1.0 - MOST_ODD
    return share >= LEAST_FULL


def _sample(band: gdal.Band) -> NDArray[np.float64]:
    size = {"buf_xsize": min(band.XSize, SAMPLE), "buf_ysize": min(band.YSize, SAMPLE)}
    values: NDArray[np.float64] = band.ReadAsArray(**size).astype(np.float64)
    return values
