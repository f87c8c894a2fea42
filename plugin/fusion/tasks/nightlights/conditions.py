"""Night lights: what the networks see of DMSP-OLS and of a VIIRS guide, and the units in which radiance is diffused.

Networks work on the fine (VIIRS) grid, in log1p of radiance, as the difference from what DMSP's law alone would say.
One network serves with and without a guide, any ratio of the grids, and any latitude: it is told pixel sizes in km.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from ...physics.dmsp import NOMINAL, expected_radiance, gaussian_taps, response
from ...physics.light_statistics import STATISTICS
from ...physics.sampling import Relation, interpolate
from ...spans import Image, Span

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


class Windows(NamedTuple):
    """Which pixels a fine window needs.

    Attributes:
        fine_rows, fine_cols: the window itself, on the VIIRS grid.
        coarse_rows, coarse_cols: DMSP pixels that interpolation reaches, and one more on each side.
        guide_rows, guide_cols: VIIRS pixels of the guide under the DMSP blur.
    """

    fine_rows: Span
    fine_cols: Span
    coarse_rows: Span
    coarse_cols: Span
    guide_rows: Span
    guide_cols: Span


def windows(relation: Relation, pixel_km: tuple[float, float], fine_rows: Span, fine_cols: Span) -> Windows:
    """What to read for a fine window, so that its conditions do not depend on the window."""
    row_reach, col_reach = (len(gaussian_taps(km, NOMINAL.core_fwhm_km)) // 2 for km in pixel_km)
    return Windows(
        fine_rows,
        fine_cols,
        relation.rows.coarse_span_over(fine_rows).grown(1),
        relation.cols.coarse_span_over(fine_cols).grown(1),
        fine_rows.grown(row_reach),
        fine_cols.grown(col_reach),
    )


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
    dn: Image,
    where: Windows,
    relation: Relation,
    pixel_km: tuple[float, float],
    guide: Image | None = None,
    guide_valid: Image | None = None,
) -> tuple[Image, Image]:
    """The network's view of a window.

    Args:
        dn: DMSP over `where.coarse_rows` x `where.coarse_cols`, DN 0 to 63, no nodata.
        where: as `windows` gave it.
        relation: how the DMSP grid lies on the VIIRS grid.
        pixel_km: height and width of a VIIRS pixel.
        guide: VIIRS radiance of another year over `where.guide_rows` x `where.guide_cols`, nW/cm2/sr, no nodata.
        guide_valid: 1 where the guide holds, 0 where it was filled; the same shape.

    Returns:
        Conditions (1, len(CONDITIONS), rows, columns), of order one, and the expected log radiance (1, rows, columns).
    """
    low, high = SATURATING_DN
    inner = dn[1:-1, 1:-1]
    coarse = np.stack([inner, np.clip((inner - low) / (high - low), 0.0, 1.0), inner - _binomial(dn)])
    origin = (where.coarse_rows.start + 1, where.coarse_cols.start + 1)
    fine, saturated, detail = interpolate(coarse, origin, relation, where.fine_rows, where.fine_cols)
    fine = np.clip(fine, 0.0, 63.0)
    expected = log_radiance(expected_radiance(fine))
    stacked = np.zeros((1, len(CONDITIONS), *fine.shape), np.float32)
    stacked[0, 0] = fine * np.float32(1.0 / 32.0) - 1.0
    stacked[0, 1] = expected * np.float32(1.0 / LOG_SCALE)
    stacked[0, 2] = saturated
    stacked[0, 3] = np.clip((fine - DARK_DN + 1.0) * 0.5, 0.0, 1.0)
    stacked[0, 4] = detail * np.float32(1.0 / DETAIL_SCALE_DN)
    if guide is not None:
        valid = np.ones_like(guide) if guide_valid is None else guide_valid
        stacked[0, 5:] = _guide_conditions(guide, valid, where, pixel_km, fine, expected)
    return stacked, expected[None]


def _guide_conditions(
    guide: Image, valid: Image, where: Windows, pixel_km: tuple[float, float], dn: Image, expected: Image
) -> Image:
    """The guide, its residual, by how much its own DN would differ from what DMSP reads, and where it holds."""
    row_taps, col_taps = (gaussian_taps(km, NOMINAL.core_fwhm_km) for km in pixel_km)
    light = np.maximum(guide, 0.0) * valid
    wide = _filtered(_filtered(light, row_taps, 0), col_taps, 1)
    rows, cols = where.fine_rows.within(where.guide_rows), where.fine_cols.within(where.guide_cols)
    log_guide, holds = log_radiance(light[rows, cols]), valid[rows, cols]
    difference = (np.clip(response(wide), 0.0, 63.0) - dn) * np.float32(1.0 / 16.0)
    residual = (log_guide - expected) * np.float32(1.0 / RESIDUAL_SCALE)
    channels = np.stack([log_guide * np.float32(1.0 / LOG_SCALE), residual, difference, np.ones_like(holds)])
    return channels * holds


def _filtered(image: Image, taps: Image, axis: int) -> Image:
    """Correlation along one axis, tap by tap in a fixed order, without what the taps do not cover."""
    size = image.shape[axis] - len(taps) + 1
    rows_first = np.moveaxis(image, axis, 0)
    total = taps[0] * rows_first[:size]
    for k in range(1, len(taps)):
        total = total + taps[k] * rows_first[k : k + size]
    return np.moveaxis(total, 0, axis)


def _binomial(image: Image) -> Image:
    """3 x 3 binomial mean, one pixel smaller on every side."""
    rows = 0.25 * image[:-2] + 0.5 * image[1:-1] + 0.25 * image[2:]
    return 0.25 * rows[:, :-2] + 0.5 * rows[:, 1:-1] + 0.25 * rows[:, 2:]
