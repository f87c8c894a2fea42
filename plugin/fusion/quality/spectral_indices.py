"""Normalised differences of two bands, found by wavelength, and how far a fused raster's are from the true ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ..raster.band import Band
from ..spans import Image64, Mask

TINY = 1e-12


class Response(NamedTuple):
    """A part of the spectrum: its middle, and how far off a band may lie, in nanometres."""

    middle_nm: float
    reach_nm: float


GREEN, RED, RED_EDGE, NIR, SWIR = (
    Response(*each) for each in ((560.0, 25.0), (665.0, 30.0), (720.0, 20.0), (860.0, 60.0), (1610.0, 60.0))
)


class SpectralIndex(NamedTuple):
    """A normalised difference, (first - second) / (first + second)."""

    name: str
    first: Response
    second: Response


INDICES = (
    SpectralIndex("NDVI", NIR, RED),
    SpectralIndex("NDRE", NIR, RED_EDGE),
    SpectralIndex("NDWI", GREEN, NIR),
    SpectralIndex("NDMI", NIR, SWIR),
)
"""Vegetation; the same by the red edge; open water (McFeeters 1996); water in leaves (Gao 1996)."""


class Found(NamedTuple):
    """An index that the bands of a raster allow: places of its two bands."""

    kind: SpectralIndex
    first: int
    second: int


class IndexScore(NamedTuple):
    """Root mean square error of an index, and the wavelengths that it was taken from."""

    name: str
    first_nm: float
    second_nm: float
    rmse: float


def found_in(bands: Sequence[Band]) -> list[Found]:
    """The indices for which a raster has both bands, each taken from the bands that are nearest."""
    found = []
    for index in INDICES:
        first, second = (_nearest(bands, response) for response in (index.first, index.second))
        if first is not None and second is not None:
            found.append(Found(index, first, second))
    return found


class IndexErrors:
    """Errors of all indices that some bands allow, gathered part by part.

    Args:
        bands: of both rasters, with wavelengths, scales and offsets.
    """

    def __init__(self, bands: Sequence[Band]) -> None:
        self._bands, self._found = bands, found_in(bands)
        self._squares, self._counts = np.zeros(len(self._found)), np.zeros(len(self._found))

    def add(self, fused: Image64, truth: Image64, valid: Mask) -> None:
        """Account for a part: (bands, rows, columns) in the numbers of the files, and where they count.

        Pixels in which the truth has nothing to reflect in one of the two bands have no index and do not count.
        """
        for k, found in enumerate(self._found):
            counts = valid & (self._value(truth, found.first) > 0.0) & (self._value(truth, found.second) > 0.0)
            error = self._of(found, fused)[counts] - self._of(found, truth)[counts]
            self._squares[k] += float(np.square(error).sum())
            self._counts[k] += int(counts.sum())

    def rmse(self) -> list[IndexScore]:
        """One error for each index, NaN if nothing counted."""
        with np.errstate(invalid="ignore", divide="ignore"):
            values = np.sqrt(self._squares / self._counts)
        return [
            IndexScore(each.kind.name, self._nm(each.first), self._nm(each.second), float(value))
            for each, value in zip(self._found, values)
        ]

    def _nm(self, place: int) -> float:
        return float(self._bands[place].wavelength_nm or np.nan)

    def _of(self, found: Found, image: Image64) -> Image64:
        """The index of values in their unit, kept from -1 to 1; 0 where both bands are 0."""
        first, second = (self._value(image, place) for place in (found.first, found.second))
        total = first + second
        known = np.abs(total) > TINY
        return np.where(known, np.clip((first - second) / np.where(known, total, 1.0), -1.0, 1.0), 0.0)

    def _value(self, image: Image64, place: int) -> Image64:
        scale, offset = self._bands[place].conversion
        return np.asarray(image[place] * scale + offset)


def _nearest(bands: Sequence[Band], response: Response) -> int | None:
    """Place of the band nearest to the middle of a part of the spectrum; None if none is near."""
    away = {
        place: abs(band.wavelength_nm - response.middle_nm)
        for place, band in enumerate(bands)
        if band.wavelength_nm is not None and not band.is_bad
    }
    best = min(away, key=lambda place: away[place], default=None)
    return best if best is not None and away[best] <= response.reach_nm else None
