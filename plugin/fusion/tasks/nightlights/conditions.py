"""Night lights: what the networks see of DMSP-OLS and of a VIIRS guide, and the units in which radiance is diffused.

Networks work on the fine (VIIRS) grid, in log1p of radiance, as the difference from what DMSP's law alone would say.
One network serves with and without a guide, any ratio of the grids, and any latitude: it is told pixel sizes in km.
"""

from __future__ import annotations

import math

import numpy as np

from ...physics.dmsp import NOMINAL, expected_radiance, gaussian_blurred, gaussian_reach, response
from ...physics.light_statistics import STATISTICS
from ...physics.sampling import Relation, interpolate
from ...spans import Image, Mask, Patch, Window

CONDITIONS = ("dn", "expected", "saturated", "lit", "dn_detail", "guide", "guide_residual", "guide_dn", "guide_valid")
CONTEXT = ("log2_row_km", "log2_col_km", "log2_ratio", "guide", *STATISTICS)

RESIDUAL_SCALE = 0.7
"""Spread, in log1p(nW/cm2/sr), of radiance around what DMSP's law says of it, where there is light."""

LOG_SCALE = 2.0
DARK_RADIANCE = 0.2
"""nW/cm2/sr: what annual composites of VIIRS set to zero, and noise elsewhere."""

DARK_DN = 6.5
"""Dark land reads DN 4 to 8 where VIIRS reads 0."""

SATURATING_DN = (58.0, 62.0)
DETAIL_SCALE_DN = 4.0
NOMINAL_PIXEL_KM = 0.93


def dmsp_needed(relation: Relation, window: Window) -> Window:
    """DMSP pixels to read for a fine window: those that interpolation takes, and one more on each side for detail.

    With these, and with `guide_needed`, no condition depends on the window.
    """
    return relation.coarse_over(window).grown(1)


def guide_needed(pixel_km: tuple[float, float], window: Window) -> Window:
    """VIIRS pixels of the guide to read for a fine window: all that DMSP's blur sees from it."""
    row_reach, col_reach = (gaussian_reach(km, NOMINAL.core_fwhm_km) for km in pixel_km)
    return Window(window.rows.grown(row_reach), window.cols.grown(col_reach))


def without_holes(guide: Patch, valid: Mask, dn: Patch, relation: Relation) -> Patch:
    """A guide that shows, where it holds nothing, what DMSP's law says of the DN there.

    Args:
        guide: (rows, columns), radiance in nW/cm2/sr.
        valid: where it holds, over the same pixels.
        dn: (rows, columns), DMSP over all that interpolation takes for them, DN 0 to 63, no nodata.
        relation: how the DMSP grid lies on the VIIRS grid.
    """
    fine = interpolate(
        Patch(dn.crop(relation.coarse_over(guide.window)), relation.coarse_over(guide.window)), relation, guide.window
    )
    return Patch(np.where(valid, guide.image, expected_radiance(np.clip(fine, 0.0, 63.0))), guide.window)


def log_radiance(radiance: Image) -> Image:
    """log1p of radiance in nW/cm2/sr; what is below zero is noise around zero, and is taken for it."""
    return np.log1p(np.maximum(radiance, 0.0)).astype(np.float32)


def radiance_of(log_radiance: Image) -> Image:
    """Radiance in nW/cm2/sr, at least 0; the inverse of `log_radiance`."""
    return np.expm1(np.maximum(log_radiance, 0.0)).astype(np.float32)


def to_residual(radiance: Image, expected: Image) -> Image:
    """The diffused signal x0: log radiance less the expected one, in units of its spread."""
    return (log_radiance(radiance) - expected) * np.float32(1.0 / RESIDUAL_SCALE)


def from_residual(x0: Image, expected: Image) -> Image:
    """Radiance (nW/cm2/sr) of a diffused signal: the inverse of `to_residual`, with the dark set to zero."""
    return without_dark(radiance_of(expected + np.float32(RESIDUAL_SCALE) * x0))


def without_dark(radiance: Image) -> Image:
    """Radiance with what is below DARK_RADIANCE set to zero, as annual composites have it."""
    return np.where(radiance < DARK_RADIANCE, np.float32(0.0), radiance)


def smeared(radiance: Image, smearing: dict[str, list[float]]) -> Image:
    """Regression's radiance, brought from the mean of logarithms to the mean of radiance, so that sums are unbiased.

    Args:
        radiance: nW/cm2/sr.
        smearing: of the model's card (Duan 1983, by level); empty leaves radiance as it is.
    """
    if not smearing:
        return radiance
    factor = np.interp(log_radiance(radiance), smearing["log_radiance"], smearing["factor"])
    return (radiance * factor).astype(np.float32)


def context(pixel_km: tuple[float, float], relation: Relation, guided: bool, statistics: Image) -> Image:
    """What holds for the whole scene: pixel sizes, ratio of the grids, guide or not, and what DN show of their sensor.

    Args:
        pixel_km: height and width of a VIIRS pixel.
        relation: how the DMSP grid lies on the VIIRS grid.
        guided: whether there is a guide.
        statistics: (years, len(STATISTICS)), of `light_statistics`.

    Returns:
        (years, len(CONTEXT)) float32, of order one.
    """
    sizes = [math.log2(km / NOMINAL_PIXEL_KM) for km in pixel_km]
    grids = np.array([*sizes, math.log2(relation.ratio), float(guided)], np.float32)
    return np.concatenate([np.tile(grids, (len(statistics), 1)), statistics], axis=1)


def conditions(
    dn: Patch,
    relation: Relation,
    window: Window,
    pixel_km: tuple[float, float],
    guide: Patch | None = None,
) -> tuple[Image, Image]:
    """The network's view of a window.

    Args:
        dn: (rows, columns), DMSP over `dmsp_needed` or more, DN 0 to 63, no nodata.
        relation: how the DMSP grid lies on the VIIRS grid.
        window: the fine pixels wanted.
        pixel_km: height and width of a VIIRS pixel.
        guide: (rows, columns), VIIRS radiance of another year over `guide_needed`, nW/cm2/sr, no nodata.

    Returns:
        Conditions (1, len(CONDITIONS), rows, columns), of order one, and the expected log radiance (1, rows, columns).
    """
    low, high = SATURATING_DN
    taken = relation.coarse_over(window)
    inner, smooth = dn.crop(taken), _binomial(dn.crop(taken.grown(1)))
    coarse = np.stack([inner, np.clip((inner - low) / (high - low), 0.0, 1.0), inner - smooth])
    fine, saturated, detail = interpolate(Patch(coarse, taken), relation, window)
    fine = np.clip(fine, 0.0, 63.0)
    expected = log_radiance(expected_radiance(fine))
    stacked = np.zeros((1, len(CONDITIONS), *fine.shape), np.float32)
    stacked[0, 0] = fine * np.float32(1.0 / 32.0) - 1.0
    stacked[0, 1] = expected * np.float32(1.0 / LOG_SCALE)
    stacked[0, 2] = saturated
    stacked[0, 3] = np.clip((fine - DARK_DN + 1.0) * 0.5, 0.0, 1.0)
    stacked[0, 4] = detail * np.float32(1.0 / DETAIL_SCALE_DN)
    if guide is not None:
        stacked[0, 5:] = _guide_conditions(guide, window, pixel_km, fine, expected)
    return stacked, expected[None]


def _guide_conditions(guide: Patch, window: Window, pixel_km: tuple[float, float], dn: Image, expected: Image) -> Image:
    """The guide, its residual, by how much its own DN would differ from what DMSP reads, and that there is a guide."""
    light = Patch(np.maximum(guide.image, 0.0), guide.window)
    wide = gaussian_blurred(light, window, pixel_km, NOMINAL.core_fwhm_km)
    log_guide = log_radiance(light.crop(window))
    difference = (np.clip(response(wide), 0.0, 63.0) - dn) * np.float32(1.0 / 16.0)
    residual = (log_guide - expected) * np.float32(1.0 / RESIDUAL_SCALE)
    return np.stack([log_guide * np.float32(1.0 / LOG_SCALE), residual, difference, np.ones_like(log_guide)])


def _binomial(image: Image) -> Image:
    """3 x 3 binomial mean, one pixel smaller on every side."""
    rows = 0.25 * image[:-2] + 0.5 * image[1:-1] + 0.25 * image[2:]
    return 0.25 * rows[:, :-2] + 0.5 * rows[:, 1:-1] + 0.25 * rows[:, 2:]
