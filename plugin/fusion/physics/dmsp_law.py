"""The law between blurred radiance and DN of one composite: measured against VIIRS of any year, or known of a product.

DMSP-OLS was never calibrated on board: gain, saturation, pedestal and point spread differ between satellites, years and
products. But most lights are the same in two years, so that the median DN of all pixels of one radiance tells the law,
whatever some lights did in between. Lights that changed everywhere alike cannot be told from another gain: there, DMSP
of the guide's own year helps, on which the law is measured instead.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..spans import Image, Mask, Patch, Window
from .dmsp import HIGHEST_INVERTED_DN, DMSPSensor, gaussian_blurred, gaussian_reach, response

CORES_KM = (2.2, 2.8, 3.4, 4.0, 4.6)
"""Candidates for the width of the point spread at half its height."""

LEVEL_STEP, LEVELS = 0.1, 70
"""Levels of log1p(radiance in nW/cm2/sr) for which the median is taken."""

DN_STEP, DN_BINS = 0.25, 256
DN_VALUES = 64
LEAST_PIXELS = 8
"""Pixels from which on a level has a median."""

LEAST_LEVELS = 8
"""Levels with a median from which on a law is measured at all; a town has twice as many."""

MOST_RESIDUAL_DN = 6.0
"""Beyond this a pixel's light has changed, and says nothing of noise."""

MID_DN = 49.0
FIRST_LIT_DN = 7.0
LARGEST_MEASURED_DN = 60.0


@dataclass(frozen=True)
class DMSPLaw:
    """What a composite makes of radiance, and the reverse.

    Attributes:
        levels: log1p of blurred radiance in nW/cm2/sr, rising.
        dn: what is read there, never falling.
        table: mean log1p of unblurred radiance at DN 0 to 63, as a look-up table has it.
        noise_dn: root mean square of what the law leaves unexplained, without lights that changed.
        core_fwhm_km: width of the point spread.
        is_measured: whether it was measured on the user's rasters.
    """

    levels: tuple[float, ...]
    dn: tuple[float, ...]
    table: tuple[float, ...]
    noise_dn: float
    core_fwhm_km: float
    is_measured: bool

    def dn_of(self, radiance: Image) -> Image:
        """DN for blurred radiance (nW/cm2/sr), not rounded; constant beyond the levels."""
        return np.interp(np.log1p(np.maximum(radiance, 0.0)), self.levels, self.dn).astype(np.float32)

    def radiance_of(self, dn: Image) -> Image:
        """Blurred radiance (nW/cm2/sr) for a DN; the mean of levels that read the same, the least that saturates."""
        steps, levels = self._inverse
        return np.expm1(np.interp(dn, steps, levels)).astype(np.float32)

    def table_radiance(self, dn: Image) -> Image:
        """Radiance (nW/cm2/sr) by the look-up table, interpolated between DN."""
        return np.expm1(np.interp(dn, np.arange(DN_VALUES), self.table)).astype(np.float32)

    @property
    def pedestal_dn(self) -> float:
        """What dark land reads."""
        return self.dn[0]

    @property
    def saturation(self) -> float:
        """Blurred radiance that reads DN 49, nW/cm2/sr."""
        return float(self.radiance_of(np.array(MID_DN, np.float32)))

    @property
    def exponent(self) -> float:
        """Slope of the logarithm of DN, less the pedestal, between DN 15 and 40, over that of radiance."""
        low, high = (float(self.radiance_of(np.array(dn, np.float32))) for dn in (15.0, 40.0))
        rise = math.log((40.0 - self.pedestal_dn) / max(15.0 - self.pedestal_dn, 1.0))
        return rise / max(math.log(max(high, 1e-3) / max(low, 1e-3)), 0.1)

    @property
    def brightest_dn(self) -> float:
        """What saturated cores read."""
        return self.dn[-1]

    def power(self) -> tuple[float, float]:
        """Factor and exponent of radiance = factor x DN^exponent, fitted to the look-up table between DN 7 and 60."""
        dn = np.arange(FIRST_LIT_DN, LARGEST_MEASURED_DN + 1.0)
        light = np.expm1(np.interp(dn, np.arange(DN_VALUES), self.table))
        lit = light > 0.05
        if lit.sum() < 2:
            return 0.0, 1.0
        slope, offset = np.polyfit(np.log(dn[lit]), np.log(light[lit]), 1)
        return float(np.exp(offset)), float(slope)

    @cached_property
    def _inverse(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Every DN of the law once, and the mean of the levels that read it; of the highest DN, the lowest level."""
        steps, which = np.unique(np.array(self.dn), return_inverse=True)
        levels = np.bincount(which, self.levels) / np.bincount(which)
        levels[-1] = self.levels[int(np.argmax(which == len(steps) - 1))]
        return steps, levels


def law_of_sensor(sensor: DMSPSensor, table: Sequence[float]) -> DMSPLaw:
    """The law of a sensor that is known by its numbers, with the look-up table that belongs to it."""
    levels = LEVEL_STEP * np.arange(LEVELS)
    dn = np.hypot(response(np.expm1(levels).astype(np.float32), sensor), sensor.pedestal_dn)
    capped = np.where(dn > HIGHEST_INVERTED_DN, sensor.top_dn, dn)
    return DMSPLaw(
        tuple(map(float, levels)), tuple(map(float, capped)), tuple(map(float, table)), sensor.noise_dn,
        sensor.core_fwhm_km, is_measured=False,
    )  # fmt: skip


def guide_around(pixel_km: tuple[float, float], window: Window) -> Window:
    """Pixels of the guide to give `LawSums` for a window: all that the widest point spread sees from it."""
    rows, cols = (gaussian_reach(km, max(CORES_KM)) for km in pixel_km)
    return Window(window.rows.grown(rows), window.cols.grown(cols))


class LawSums:
    """Gathers the law of one composite from samples of it and of VIIRS radiance, in bounded memory.

    Args:
        pixel_km: height and width of a pixel.
        cores_km: widths of the point spread to choose from.
    """

    def __init__(self, pixel_km: tuple[float, float], cores_km: Sequence[float] = CORES_KM) -> None:
        self._pixel_km, self._cores_km = pixel_km, cores_km
        self._counts = np.zeros((len(cores_km), LEVELS, DN_BINS), np.int64)
        self._light, self._pixels = np.zeros(DN_VALUES), np.zeros(DN_VALUES)

    def add(self, guide: Patch, dn: Patch, valid: Mask) -> None:
        """Add a sample.

        Args:
            guide: radiance over `guide_around` of the sample's window, nW/cm2/sr.
            dn: DN on the guide's grid over the sample's window, 0 to 63.
            valid: where both count, (rows, columns).
        """
        light = Patch(np.maximum(guide.image, 0.0), guide.window)
        read = np.clip(dn.image[valid] / DN_STEP, 0, DN_BINS - 1).astype(np.int64)
        for counts, core in zip(self._counts, self._cores_km):
            seen = np.log1p(gaussian_blurred(light, dn.window, self._pixel_km, core)[valid])
            level = np.minimum((seen / LEVEL_STEP).astype(np.int64), LEVELS - 1)
            counts += np.bincount(level * DN_BINS + read, minlength=counts.size).reshape(counts.shape)
        whole = np.clip(np.rint(dn.image[valid]), 0, DN_VALUES - 1).astype(np.int64)
        self._pixels += np.bincount(whole, minlength=DN_VALUES)
        self._light += np.bincount(whole, np.log1p(light.crop(dn.window)[valid]), DN_VALUES)

    def law(self) -> DMSPLaw | None:
        """The law under the point spread that leaves least unexplained; None if there is too little light to tell."""
        fitted = [_fitted(counts) for counts in self._counts]
        best = min(range(len(fitted)), key=lambda k: fitted[k].residual)
        levels, dn, residual = fitted[best]
        if len(levels) < LEAST_LEVELS or dn[-1] - dn[0] < MOST_RESIDUAL_DN:
            return None
        known = self._pixels > 0
        means = self._light[known] / self._pixels[known]
        table = np.interp(np.arange(DN_VALUES), np.flatnonzero(known), rising(means, self._pixels[known]))
        return DMSPLaw(
            tuple(map(float, levels)), tuple(map(float, dn)), tuple(map(float, table)), residual, self._cores_km[best],
            is_measured=True,
        )  # fmt: skip


class _Fitted(NamedTuple):
    """Medians of the levels that have one, and the root mean square of what they leave unexplained."""

    levels: NDArray[np.float64]
    dn: NDArray[np.float64]
    residual: float


def _fitted(counts: NDArray[np.int64]) -> _Fitted:
    """The law by pixels counted by level and DN, (LEVELS, DN_BINS)."""
    pixels = counts.sum(axis=1)
    enough = pixels >= LEAST_PIXELS
    if not enough.any():
        return _Fitted(np.zeros(0), np.zeros(0), math.inf)
    centres = DN_STEP * (np.arange(DN_BINS) + 0.5)
    below = counts[enough].cumsum(axis=1)
    medians = centres[(below < below[:, -1:] / 2.0).sum(axis=1)]
    levels, dn = LEVEL_STEP * (np.flatnonzero(enough) + 0.5), rising(medians, pixels[enough])
    apart = np.minimum(np.abs(centres[None, :] - dn[:, None]), MOST_RESIDUAL_DN)
    return _Fitted(levels, dn, math.sqrt(float((counts[enough] * apart**2).sum() / pixels[enough].sum())))


def rising(values: NDArray[np.float64], weights: NDArray[np.generic]) -> NDArray[np.float64]:
    """The closest values, in weighted least squares, that never fall (pool adjacent violators, Ayer et al. 1955)."""
    pools: list[tuple[float, float, int]] = []
    for value, weight in zip(values.tolist(), weights.tolist()):
        pools.append((value, float(weight), 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (last, last_weight, last_count), (before, weight_before, count_before) = pools.pop(), pools.pop()
            total = last_weight + weight_before
            pools.append(((last * last_weight + before * weight_before) / total, total, last_count + count_before))
    return np.repeat([pool[0] for pool in pools], [pool[2] for pool in pools])
