"""Night-lights scenes: radiance of one place in one or more years, from real VIIRS and from Black Marble.

Black Marble is a light index that maps to *pseudo*-radiance: its dark floor is taken off, and its cores, which stop at
27.7 nW, are extended, since real ones reach 60 to 200.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal
from scipy.ndimage import distance_transform_edt

from plugin.fusion.physics.dmsp import FWHM_PER_SIGMA, DMSPSensor, blurred, pixel_size_km
from plugin.fusion.spans import Image
from plugin.fusion.tasks.nightlights.conditions import without_dark

INDEX_TABLE = "ntl/blackmarble_index_to_radiance.csv"
NODATA_INDEX = 255
BRIGHTEST = 500.0
SATURATED_RADIANCE = 20.0
ATTEMPTS = 12
DARK_SHARE = 0.08
LIT_FRACTION = 0.03


@dataclass(frozen=True)
class Lights:
    """Radiance of one window on square-cut pixels.

    Attributes:
        radiance: (years, rows, columns), nW/cm2/sr, 0 on dark land; the first year is the target.
        pixel_km: height and width of a pixel.
    """

    radiance: Image
    pixel_km: tuple[float, float]


@dataclass(frozen=True)
class LightsScene:
    """One place, as stored.

    Attributes:
        stored: (years, rows, columns): light index (uint8) or radiance (float32).
        index_to_radiance: (256,) for a light index, None for radiance.
        arcseconds: height and width of a pixel.
        top_latitude: of the upper edge, degrees.
        years: those that may be drawn.
    """

    stored: NDArray[Any]
    index_to_radiance: Image | None
    arcseconds: tuple[float, float]
    top_latitude: float
    years: tuple[int, ...]

    def window(self, size: int, binning: int, rng: np.random.Generator) -> Lights | None:
        """A random window without nodata, lit as a rule, with one or two of its years; None if none was found.

        Black Marble cores get structure of their own.

        Args:
            size: rows and columns, fewer where the scene has fewer.
            binning: a pixel of the window is the mean of binning x binning stored ones.
            rng: where, and which years.
        """
        rows, cols = (min(size * binning, extent) // binning * binning for extent in self.stored.shape[1:])
        dark_welcome = rng.random() < DARK_SHARE
        for _ in range(ATTEMPTS):
            top, left = (int(rng.integers(e - s + 1)) for e, s in zip(self.stored.shape[1:], (rows, cols), strict=True))
            cut = self.stored[:, top : top + rows, left : left + cols]
            if self.index_to_radiance is not None and (cut[0, ::8, ::8] == NODATA_INDEX).any():
                continue
            lights = self._lights(cut, top + rows // 2, binning, rng)
            if lights is not None and (dark_welcome or _lit_fraction(lights.radiance[0]) > LIT_FRACTION):
                return lights
        return None

    def whole(self, year: int) -> Lights:
        """All of one year, as published but for its dark, without augmentation."""
        return self._plain(self.stored[year], self.stored.shape[1] // 2)

    def cut(self, year: int, top: int, left: int, size: int) -> Lights:
        """A square of one year, as published but for its dark, without augmentation."""
        return self._plain(self.stored[year, top : top + size, left : left + size], top + size // 2)

    def _plain(self, stored: NDArray[Any], row: int) -> Lights:
        return Lights(without_dark(self._radiance(stored[None])), self._pixel_km(row))

    def _pixel_km(self, row: int) -> tuple[float, float]:
        return pixel_size_km(self.arcseconds, self.top_latitude - row * self.arcseconds[0] / 3600.0)

    def _radiance(self, cut: NDArray[Any]) -> Image:
        return cut.astype(np.float32) if self.index_to_radiance is None else self.index_to_radiance[cut]

    def _lights(self, cut: NDArray[Any], row: int, binning: int, rng: np.random.Generator) -> Lights | None:
        row_km, col_km = self._pixel_km(row)
        pixel_km = (binning * row_km, binning * col_km)
        if self.index_to_radiance is None:
            years = rng.permutation(np.array(self.years))[:2]
            return Lights(without_dark(binned(self._radiance(cut[years]), binning)), pixel_km)
        if (cut == NODATA_INDEX).any():
            return None
        radiance = binned(self._radiance(cut[:1]), binning)
        return Lights(without_dark(extended_cores(radiance[0], pixel_km, rng)[None]), pixel_km)


def load(root: Path, name: str, entry: dict[str, Any]) -> LightsScene:
    """The scene of a file below the data folder.

    Args:
        root: the data folder.
        name: path below it.
        entry: of the config: `floor` is what dark land reads there, taken off; `hold_back` lists years (from 0) that
            are never drawn; `land_border` is a window (top, bottom, left, right) where 0 means beyond an administrative
            border, not dark.
    """
    raster = gdal.Open(str(root / name))
    stored = raster.ReadAsArray()
    stored = stored[None] if stored.ndim == 2 else stored
    transform = raster.GetGeoTransform()
    kept = tuple(year for year in range(len(stored)) if year not in entry.get("hold_back", ()))
    table = index_to_radiance(root) if stored.dtype == np.uint8 else None
    if table is None:
        known = np.isfinite(stored) & (stored > -100.0)
        if "land_border" in entry:
            top, bottom, left, right = entry["land_border"]
            known[:, top:bottom, left:right] &= stored[:, top:bottom, left:right] != 0.0
        stored = np.where(known, stored - np.float32(entry.get("floor", 0.0)), 0.0)
        stored = beyond_border(np.minimum(stored, BRIGHTEST).astype(np.float32), known.all(axis=0))
    arcseconds = (abs(transform[5]) * 3600.0, transform[1] * 3600.0)
    return LightsScene(stored, table, arcseconds, transform[3], kept)


def beyond_border(radiance: Image, known: NDArray[np.bool_]) -> Image:
    """Unknown pixels mirrored at the nearest known one, as lights do not end where an administration does.

    Args:
        radiance: (years, rows, columns).
        known: (rows, columns).

    Returns:
        (years, rows, columns), 0 where the mirror image is unknown, too.
    """
    if known.all():
        return radiance
    nearest = distance_transform_edt(~known, return_distances=False, return_indices=True)
    mirror = 2 * nearest - np.indices(known.shape)
    inside = [(index >= 0) & (index < size) for index, size in zip(mirror, known.shape, strict=True)]
    rows, cols = (np.clip(index, 0, size - 1) for index, size in zip(mirror, known.shape, strict=True))
    return np.where(
        known, radiance, np.where(inside[0] & inside[1] & known[rows, cols], radiance[:, rows, cols], np.float32(0.0))
    )


@lru_cache
def index_to_radiance(root: Path) -> Image:
    """Radiance of every light index, less that of index 0, (256,); the table's medians, interpolated."""
    low, high, median = np.loadtxt(root / INDEX_TABLE, delimiter=",", skiprows=1, usecols=(0, 1, 5)).T
    centre = 0.5 * (low + high - 1.0)
    table = np.interp(np.arange(256), centre, np.maximum.accumulate(median)) - median[0]
    return table.astype(np.float32)


def extended_cores(radiance: Image, pixel_km: tuple[float, float], rng: np.random.Generator) -> Image:
    """Light in saturated cores: brighter the deeper inside, with texture of several scales.

    Args:
        radiance: (rows, columns) pseudo-radiance, flat at its top in cores.
        pixel_km: height and width of a pixel.
        rng: for how bright, and the texture.
    """
    core = np.clip((radiance - SATURATED_RADIANCE) / 7.0, 0.0, 1.0)
    if not core.any():
        return radiance
    depth = 0.5 * smooth(core, pixel_km, 2.5) + 0.5 * smooth(core, pixel_km, 8.0)
    texture = sum(
        weight * random_field(radiance.shape, pixel_km, fwhm_km, rng)
        for weight, fwhm_km in ((0.55, 0.9), (0.55, 2.0), (0.4, 5.0))
    )
    peak = rng.uniform(0.3, 1.8)
    gain = np.exp(core * (peak * (depth - 0.35) + rng.uniform(0.25, 0.55) * texture))
    return (radiance * gain).astype(np.float32)


def smooth(image: Image, pixel_km: tuple[float, float], fwhm_km: float) -> Image:
    """Blur by a Gaussian."""
    return blurred(image, pixel_km, DMSPSensor(core_fwhm_km=fwhm_km, halo_share=0.0, halo_fwhm_km=2.0 * fwhm_km))


def random_field(
    shape: tuple[int, ...], pixel_km: tuple[float, float], fwhm_km: float, rng: np.random.Generator
) -> Image:
    """Blurred white noise, periodic, of mean 0 and variance 1."""
    rows, cols = (np.fft.fftfreq(shape[0], pixel_km[0]), np.fft.rfftfreq(shape[1], pixel_km[1]))
    exponent = -2.0 * (np.pi * fwhm_km / FWHM_PER_SIGMA) ** 2
    transfer = np.exp(exponent * rows[:, None] ** 2) * np.exp(exponent * cols[None, :] ** 2)
    white = rng.standard_normal(shape).astype(np.float32)
    field = np.fft.irfft2(np.fft.rfft2(white) * transfer, shape)
    return ((field - field.mean()) / (field.std() + 1e-6)).astype(np.float32)


def binned(radiance: Image, factor: int) -> Image:
    """Means over factor x factor pixels of (years, rows, columns), both divisible by it."""
    if factor == 1:
        return radiance
    years, rows, cols = radiance.shape
    return radiance.reshape(years, rows // factor, factor, cols // factor, factor).mean(axis=(2, 4))


def _lit_fraction(radiance: Image) -> float:
    return float((radiance[::4, ::4] > 0.5).mean())
