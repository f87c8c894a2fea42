"""Which band of a file is a mask, and where it lets pixels count, judged by its values.

Drivers and writers call the fourth of four 8-bit bands alpha whatever it holds, though it may be near infrared. A mask
is
0 where nothing is and full where something is, with values between only along its border, from resampling or JPEG.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

SAMPLE = 256
"""How many pixels along an axis are looked at."""

NEAR = 0.04
"""How far JPEG throws a flat mask off, as a share of the full value."""

LEAST_FULL = 0.75
"""Least share of full pixels among those that are not empty: with less it is a picture, not a mask's border."""

MOST_ODD = 0.02
"""Largest share of pixels that are neither empty nor full in a mask that is full everywhere."""

OPAQUE = 0.5
"""Share of the full value from which on a pixel counts."""


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
    """The value of a mask where something is: 255 as a rule."""
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
