"""What a DMSP-OLS raster must be, and how its numbers are read."""

from __future__ import annotations

import math

import numpy as np

from ...errors import FusionError
from ...job import Feedback, stop_if_cancelled
from ...physics.guide import radiance_factor
from ...raster.band import AS_IT_IS, Conversion
from ...raster.source import RasterSource
from .lights import light_blocks, pixel_km

BRIGHTEST_DN = 63.5
DMSP_PIXEL_KM = (0.2, 1.6)
MOST_UNSEEN = 0.5
"""Share of numbers above DN 63 that is still unseen land rather than another unit."""


def in_units(source: RasterSource, feedback: Feedback) -> RasterSource:
    """The raster as DN or nW/cm2/sr: with the scale, the offset and the unit that its file declares."""
    conversions = []
    for band in source.describe_bands():
        scale, offset = band.conversion
        factor = radiance_factor(band.unit)
        conversions.append(Conversion(scale * factor, offset * factor))
    if any(conversion != AS_IT_IS for conversion in conversions):
        scale, offset = conversions[0]
        feedback.info(
            "{}: numbers are multiplied by {:g}, plus {:g}, as the file declares.", source.role, scale, offset
        )
    return source.converted(conversions)


def check_dmsp_grid(dmsp: RasterSource) -> None:
    """Refuse pixels that no DMSP composite has."""
    km = math.sqrt(math.prod(pixel_km(dmsp.grid, dmsp.grid.window)))
    low, high = DMSP_PIXEL_KM
    if not low <= km <= high:
        raise FusionError(
            "A pixel of the DMSP raster is {:.3g} km wide; it should be about 0.93 km (30 arc-seconds), {:g} to {:g} "
            "at most. Choose the annual composite itself, not an aggregate of it.",
            km,
            low,
            high,
        )


def of_dn(dmsp: RasterSource, feedback: Feedback) -> RasterSource:
    """The raster with 255 and the like, which stand for unseen land, read as missing.

    Raises:
        FusionError: if what it holds cannot be DN 0 to 63, judged by blocks spread over it.
    """
    values = []
    for block in light_blocks(dmsp.grid.window):
        stop_if_cancelled(feedback)
        image, masks = dmsp.read(block)
        values.append(image[np.broadcast_to(masks, image.shape)])
    found = np.concatenate(values)
    unseen = float(np.mean(found > BRIGHTEST_DN)) if found.size else 1.0
    if unseen == 1.0:
        raise FusionError(
            "The DMSP raster has no DN between 0 and 63 (all nodata, or other units); choose stable lights or average "
            "visible lights as published."
        )
    if unseen > MOST_UNSEEN or float(found.min()) < -1.0:
        raise FusionError(
            "The DMSP raster holds values from {:.4g} to {:.4g}; it should hold DN 0 to 63, as published.",
            found.min(),
            found.max(),
        )
    if unseen > 0.0:
        feedback.info(
            "DMSP: {:.2g} % of the raster is above 63, which is not a valid DN; it is read as nodata.", 100.0 * unseen
        )
    return dmsp.without(dmsp.missing.also_in_bands(_beyond_dn(dmsp)))


def _beyond_dn(dmsp: RasterSource) -> dict[int, tuple[float, float]]:
    """The range of a band's numbers that stand for more than DN 63, by the number of the band."""
    conversions = dmsp.conversions or (AS_IT_IS,) * dmsp.bands
    limits = ((BRIGHTEST_DN - offset) / scale for scale, offset in conversions)
    return {
        number: (limit, math.inf) if scale > 0.0 else (-math.inf, limit)
        for number, limit, (scale, _) in zip(dmsp.numbers, limits, conversions)
    }
