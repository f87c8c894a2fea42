"""Night lights: what the networks see of DMSP-OLS and of a VIIRS guide, and the units in which radiance is diffused.

Networks work on the fine (VIIRS) grid, in log1p of radiance, as the difference from what is known without them: the
guide, changed as DN say (`changed_guide`), or without a guide what DMSP's law says. A network in doubt, whose
difference is zero, thus leaves the guide as it is. One network serves with and without a guide, any ratio of the grids,
and any latitude: it is told pixel sizes in km.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

import numpy as np

from ...networks.card import ModelCard
from ...physics.dmsp_law import DMSPLaw
from ...physics.light_change import EVENING
from ...physics.light_statistics import STATISTICS
from ...physics.sampling import Relation, interpolate
from ...spans import Image, Mask, Patch, Window
from .changed_guide import ChangedGuide, on_fine_grid

CONDITIONS = (
    "dn", "expected", "saturated", "lit", "dn_detail", "guide", "guide_residual", "guide_dn", "guide_valid",
    "expected_residual", "change", "certain",
)  # fmt: skip
LAW = ("law_saturation", "law_exponent", "law_noise", "law_core")
CONTEXT = ("log2_row_km", "log2_col_km", "log2_ratio", "guide", *STATISTICS, "same_sensor", *LAW)

RESIDUAL_SCALE = 0.7
"""Spread, in log1p(nW/cm2/sr), of radiance around what DMSP's law says of it, where there is light."""

GUIDED_SCALE = 0.35
"""The same around what a guide, changed as DN say, shows."""

LARGEST_CHANGE = 3.0

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

    With these no condition depends on the window.
    """
    return relation.coarse_over(window).grown(1)


def without_holes(guide: Patch, valid: Mask, dn: Patch, relation: Relation, law: DMSPLaw) -> Patch:
    """A guide that shows, where it holds nothing, what DMSP's law says of the DN there.

    Args:
        guide: (rows, columns), radiance in nW/cm2/sr.
        valid: where it holds, over the same pixels.
        dn: (rows, columns), DMSP over all that interpolation takes for them, DN 0 to 63, no nodata.
        relation: how the DMSP grid lies on the VIIRS grid.
        law: of DMSP.
    """
    fine = on_fine_grid(dn, relation, guide.window)
    return Patch(np.where(valid, guide.image, law.radiance_of(fine)), guide.window)


def log_radiance(radiance: Image) -> Image:
    """log1p of radiance in nW/cm2/sr; what is below zero is noise around zero, and is taken for it."""
    return np.log1p(np.maximum(radiance, 0.0)).astype(np.float32)


def radiance_of(log_radiance: Image) -> Image:
    """Radiance in nW/cm2/sr, at least 0; the inverse of `log_radiance`."""
    return np.expm1(np.maximum(log_radiance, 0.0)).astype(np.float32)


def residual_scale(guided: bool | Mask) -> Image:
    """The unit of x0, in log1p(nW/cm2/sr)."""
    return np.where(guided, np.float32(GUIDED_SCALE), np.float32(RESIDUAL_SCALE))


def to_residual(radiance: Image, base: Image, guided: bool | Mask) -> Image:
    """The diffused signal x0: log radiance less what is known without a network, in units of its spread."""
    return (log_radiance(radiance) - base) / residual_scale(guided)


def from_residual(x0: Image, base: Image, guided: bool | Mask) -> Image:
    """Radiance (nW/cm2/sr) of a diffused signal: the inverse of `to_residual`, with the dark set to zero."""
    return without_dark(radiance_of(base + residual_scale(guided) * x0))


def without_dark(radiance: Image) -> Image:
    """Radiance with what is below DARK_RADIANCE set to zero, as annual composites have it."""
    return np.where(radiance < DARK_RADIANCE, np.float32(0.0), radiance)


class Answer(NamedTuple):
    """How radiance is made of what a network answers.

    Attributes:
        guided: whether there is a guide.
        trust: share of the network's x0 that is taken.
        smearing: as on the card; empty where none is due.
    """

    guided: bool
    trust: float = 1.0
    smearing: Mapping[str, Sequence[float]] = MappingProxyType({})

    def radiance(self, x0: Image, base: Image) -> Image:
        """Radiance in nW/cm2/sr, from x0 and the base, (bands, rows, columns) each."""
        light = from_residual(np.float32(self.trust) * x0, base, self.guided)
        return smeared(light, self.smearing) if self.smearing else light


def answer_of(card: ModelCard, guided: bool, same_sensor: bool, steps: int) -> Answer:
    """What a card says of that.

    One step estimates the mean of logarithms, which is smeared without a guide; with one, radiance hardly scatters, and
    samples have their own scatter.
    """
    what = "same_sensor" if same_sensor else "guided" if guided else "alone"
    smearing = card.smearing if steps == 1 and not guided else {}
    return Answer(guided, card.trust.get(what, 1.0), smearing)


def smeared(radiance: Image, smearing: Mapping[str, Sequence[float]]) -> Image:
    """A one-step estimate, brought from the mean of logarithms to the mean of radiance, so that sums are unbiased.

    Args:
        radiance: nW/cm2/sr.
        smearing: of the model's card (Duan 1983, by level).
    """
    factor = np.interp(log_radiance(radiance), smearing["log_radiance"], smearing["factor"])
    return (radiance * factor).astype(np.float32)


def context(
    pixel_km: tuple[float, float],
    relation: Relation,
    guided: bool,
    statistics: Image,
    laws: Sequence[DMSPLaw],
    same_sensor: bool,
) -> Image:
    """What holds for the whole scene: sizes, ratio of the grids, guide or not, what DN show of their sensor, its law.

    Args:
        pixel_km: height and width of a VIIRS pixel.
        relation: how the DMSP grid lies on the VIIRS grid.
        guided: whether there is a guide.
        statistics: (years, len(STATISTICS)), of `light_statistics`.
        laws: of every year.
        same_sensor: whether there is DMSP of the guide's year.

    Returns:
        (years, len(CONTEXT)) float32, of order one.
    """
    sizes = [math.log2(km / NOMINAL_PIXEL_KM) for km in pixel_km]
    grids = np.array([*sizes, math.log2(relation.ratio), float(guided)], np.float32)
    of_laws = np.array([[float(same_sensor), *_of_law(law)] for law in laws], np.float32)
    return np.concatenate([np.tile(grids, (len(statistics), 1)), statistics, of_laws], axis=1)


def _of_law(law: DMSPLaw) -> list[float]:
    """What LAW names, of order one."""
    values = (
        2.0 * math.log(max(law.saturation, 0.5) / 7.7),
        2.0 * (law.exponent - 1.0),
        (law.noise_dn - 1.5) / 1.5 if law.is_measured else 0.0,
        (law.core_fwhm_km - 3.4) / 0.8,
    )
    return [min(max(value, -LARGEST_CHANGE), LARGEST_CHANGE) for value in values]


def conditions(
    dn: Patch, relation: Relation, window: Window, law: DMSPLaw, changed: ChangedGuide | None = None
) -> tuple[Image, Image]:
    """The network's view of a window.

    Args:
        dn: (rows, columns), DMSP over `dmsp_needed` or more, DN 0 to 63, no nodata.
        relation: how the DMSP grid lies on the VIIRS grid.
        window: the fine pixels wanted.
        law: of this year's DMSP.
        changed: the guide of that window, changed as DN say.

    Returns:
        Conditions (1, len(CONDITIONS), rows, columns), of order one, and the base (1, rows, columns), log radiance.
    """
    low, high = SATURATING_DN
    taken = relation.coarse_over(window)
    inner, smooth = dn.crop(taken), _binomial(dn.crop(taken.grown(1)))
    coarse = np.stack([inner, np.clip((inner - low) / (high - low), 0.0, 1.0), inner - smooth])
    fine, saturated, detail = interpolate(Patch(coarse, taken), relation, window)
    fine = np.clip(fine, 0.0, 63.0)
    expected = log_radiance(law.radiance_of(fine))
    stacked = np.zeros((1, len(CONDITIONS), *fine.shape), np.float32)
    stacked[0, 0] = fine * np.float32(1.0 / 32.0) - 1.0
    stacked[0, 1] = expected * np.float32(1.0 / LOG_SCALE)
    stacked[0, 2] = saturated
    stacked[0, 3] = np.clip((fine - DARK_DN + 1.0) * 0.5, 0.0, 1.0)
    stacked[0, 4] = detail * np.float32(1.0 / DETAIL_SCALE_DN)
    if changed is None:
        return stacked, expected[None]
    base = log_radiance(changed.radiance)
    stacked[0, 5:] = _guide_conditions(changed, base, fine, expected)
    return stacked, base[None]


def _guide_conditions(changed: ChangedGuide, base: Image, dn: Image, expected: Image) -> Image:
    """The guide, how far it and DMSP's law lie from the base, what DN show of change, and how certainly."""
    log_guide = log_radiance(changed.guide)
    unit = np.float32(1.0 / GUIDED_SCALE)
    return np.stack(
        [
            log_guide * np.float32(1.0 / LOG_SCALE),
            (log_guide - base) * unit,
            (changed.seen - dn) * np.float32(1.0 / 16.0),
            np.ones_like(log_guide),
            np.clip(expected - base, -LARGEST_CHANGE, LARGEST_CHANGE),
            np.clip(changed.observed.change, -LARGEST_CHANGE, LARGEST_CHANGE),
            changed.observed.weight * np.float32(EVENING**2),
        ]
    )


def _binomial(image: Image) -> Image:
    """3 x 3 binomial mean, one pixel smaller on every side."""
    rows = 0.25 * image[:-2] + 0.5 * image[1:-1] + 0.25 * image[2:]
    return 0.25 * rows[:, :-2] + 0.5 * rows[:, 1:-1] + 0.25 * rows[:, 2:]
