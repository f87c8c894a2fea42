"""Two rasters that are to be compared, in the numbers of one of them: their scales and offsets may differ."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..job import Feedback
from ..raster.band import AS_IT_IS, Band, Conversion
from ..raster.source import RasterSource
from ..raster.tiles import lattice
from ..spans import Window


class Magnitude(NamedTuple):
    """How large a raster's numbers are, by band: their mean, and the root of the mean of their squares."""

    mean: NDArray[np.float64]
    size: NDArray[np.float64]

    def converted(self, conversions: Sequence[Conversion]) -> Magnitude:
        """The magnitude of the same raster in other numbers."""
        scale, offset = np.array(conversions).T
        mean = scale * self.mean + offset
        return Magnitude(mean, np.sqrt(scale**2 * (self.size**2 - self.mean**2) + mean**2))


SIDE, MOST = 64, 4
"""Side in pixels of the blocks that are looked at, and how many along an axis."""

FAR = 3.0
"""How many times as large as the other's one raster's numbers may be; up to that, the fusion may be the cause."""


def in_numbers_of(
    reference: RasterSource, level: Magnitude, other: RasterSource, window: Window, feedback: Feedback
) -> RasterSource:
    """A raster in the numbers of the one it is compared with, where their files declare different scales or offsets.

    Where only one of them declares any, its values decide whether the other holds numbers or values in the unit.

    Args:
        reference: the raster whose numbers count.
        level: of the reference, as `level_of` gives it.
        other: what is compared with it, of as many bands.
        window: of the other, where the two are compared.
        feedback: told what is done, and warned where levels differ as no fusion's do.
    """
    ours, theirs = reference.describe_bands(), other.describe_bands()
    conversions = [_conversion(one, two) for one, two in zip(theirs, ours)]
    found = level_of(other, window)
    converted = found.converted(conversions)
    if any(conversion != AS_IT_IS for conversion in conversions):
        if _both_declare(ours, theirs) or _distance(converted, level) < _distance(found, level):
            feedback.info("{} is compared in {}'s numbers, by the scales they declare.", other.role, reference.role)
            other, found = other.converted(conversions), converted
        else:
            feedback.warn(
                "{} and {} declare different scales, but hold numbers alike; they are compared as they are.",
                other.role,
                reference.role,
            )
    share = _typical_ratio(found, level)
    if not 1.0 / FAR <= share <= FAR:
        feedback.warn(
            "{} holds numbers {:.2g} times as large as {}: check that both are in one unit, and declare their scales "
            "if they are not.",
            other.role,
            share,
            reference.role,
        )
    return other


def _conversion(source: Band, target: Band) -> Conversion:
    """The conversion from the numbers of one band to those that another has for the same value."""
    (scale, offset), (wanted_scale, wanted_offset) = source.conversion, target.conversion
    if (scale, offset) == (wanted_scale, wanted_offset):
        return AS_IT_IS
    return Conversion(scale / wanted_scale, (offset - wanted_offset) / wanted_scale)


def _both_declare(ours: Sequence[Band], theirs: Sequence[Band]) -> bool:
    return all(any(band.conversion != AS_IT_IS for band in bands) for bands in (ours, theirs))


def level_of(source: RasterSource, window: Window) -> Magnitude:
    """Magnitude of a raster, from some blocks of a window; NaN if nothing is valid there."""
    found = []
    for rows in lattice(window.rows, SIDE, MOST):
        for cols in lattice(window.cols, SIDE, MOST):
            pixels = source.read(Window(rows, cols))
            found.append(pixels.image[:, pixels.valid].astype(np.float64))
    values = np.concatenate(found, axis=1)
    if values.shape[1] == 0:
        nothing = np.full(source.bands, np.nan)
        return Magnitude(nothing, nothing)
    return Magnitude(values.mean(axis=1), np.sqrt((values**2).mean(axis=1)))


def _distance(one: Magnitude, other: Magnitude) -> float:
    return float(np.abs(one.mean - other.mean).sum())


def _typical_ratio(one: Magnitude, other: Magnitude) -> float:
    """How many times as large the first raster's numbers are; 1 where that cannot be told."""
    known = (one.size > 0.0) & (other.size > 0.0)
    return float(np.median(one.size[known] / other.size[known])) if known.any() else 1.0
