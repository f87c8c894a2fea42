"""How lights changed between a guide's year and DMSP's, as far as DN tell; where they tell nothing, nothing changed.

The flatter DMSP's law is, the less of a change is seen in DN: on dark land and in saturated cores a step of one DN may
be anything. So every pixel is weighted by how well its DN tell radiance; cores have no weight, and take the change
around them. What is left is compared with the noise of the pair (`change_noise`), and believed where it stands out.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from ..spans import Image, Patch, Window
from .change_noise import Averaged, ChangeNoise, Doubt, Evidence, NoiseRange, believed_change
from .dmsp import gaussian_blurred, gaussian_reach
from .dmsp_law import DMSPLaw

LEAST_RADIANCE = 0.25
"""nW/cm2/sr added before logarithms are taken: below it, lights and noise are alike."""

NOISE_DN, DARK_NOISE_DN = 2.0, 0.7
DARK_DN, MID_DN = 8.0, 25.0
EVENING = 0.15
"""How much, in the logarithm, early evening (DMSP) and half past one (VIIRS) differ from district to district."""

FINE_KM, WIDE_KM = 2.2, 9.0
"""Widths over which changes are averaged, first widely, then what is left of them finely."""

AGAINST_LAW = (
    Doubt(6.0, 6.0, NoiseRange(0.05, 0.2, 0.5), most_sigmas=4.2, share=math.inf, power=8),
    Doubt(10.0, 8.0, NoiseRange(0.08, 0.16, 0.5), most_sigmas=4.5, share=math.inf, power=8),
)
"""Doubt of wide and fine changes against what the law expects, whose errors look like changes: however many there are,
they prove nothing.
"""

BETWEEN_COMPOSITES = (
    Doubt(4.0, 4.0, NoiseRange(0.1, 0.1, 0.2), most_sigmas=4.0, share=1.8, power=8),
    Doubt(20.0, 8.0, NoiseRange(0.1, 0.1, 0.2), most_sigmas=4.0, share=1.5, power=4),
)
"""The same between two composites. Lights may have changed everywhere, so that the median of changes is no noise; what
satellites leave of it once they are inter-calibrated is: a tenth.

These numbers were chosen on pairs of years of Shanghai, Ayodhya and Srinagar with simulated DMSP, some of it of another
gain, so that none loses a tenth of a decibel against the guide as it is, and all gain together what they can.
"""

TWO_COMPOSITES = 1.2
"""Noise of two composites over that of one, part of which they share."""

CORE_DN = 58.0
"""From here on a DN says no more than that its light is at least as bright."""

TINY = 0.05


class Observed(NamedTuple):
    """What DN show pixel by pixel, (rows, columns) each.

    Attributes:
        change: logarithm of the radiance of DMSP's year over that of the guide's, both blurred.
        weight: inverse variance of that.
    """

    change: Image
    weight: Image


def observed(dn: Image, seen: Image, law: DMSPLaw, before: Image | None = None) -> Observed:
    """The change that DN show against the guide.

    Args:
        dn: DN of DMSP's year, on the fine grid.
        seen: the guide as DMSP would have blurred it, nW/cm2/sr.
        law: of the composite, or of that of the guide's year.
        before: DN of the guide's year, which then take the place of what the law says of the guide.
    """
    core = np.float32(CORE_DN)
    now = _log(law.radiance_of(np.minimum(dn, core)))
    earlier_dn = law.dn_of(seen) if before is None else before
    earlier = _log(seen if before is None else law.radiance_of(np.minimum(before, core)))
    low, high = np.minimum(dn, earlier_dn), np.maximum(dn, earlier_dn)
    below, above = np.clip(low - 1.0, 0.0, 63.0), np.clip(high + 1.0, 0.0, 63.0)
    steepness = (above - below) / (_log(law.radiance_of(above)) - _log(law.radiance_of(below)) + TINY)
    noise = DARK_NOISE_DN + (NOISE_DN - DARK_NOISE_DN) * np.clip((low - DARK_DN) / (MID_DN - DARK_DN), 0.0, 1.0)
    noise = noise if before is None else TWO_COMPOSITES * noise
    weight = 1.0 / ((noise / np.maximum(steepness, TINY)) ** 2 + EVENING**2)
    return Observed(now - earlier, np.where(low >= CORE_DN, 0.0, weight).astype(np.float32))


def change_around(pixel_km: tuple[float, float], window: Window) -> Window:
    """Pixels for which `likely_change` wants to know what was observed."""
    rows, cols = (gaussian_reach(km, WIDE_KM) for km in pixel_km)
    return Window(window.rows.grown(rows), window.cols.grown(cols))


def evidence_of(
    seen: Observed, level: Image, around: Window, window: Window, pixel_km: tuple[float, float]
) -> Evidence:
    """What is observed, averaged.

    Args:
        seen: over `around`.
        level: DN of the guide's year, over the window.
        around: `change_around` of the window.
        window: wanted.
        pixel_km: height and width of a pixel.
    """
    both = Patch(np.stack([seen.weight * seen.change, seen.weight]), around)
    wide, fine = (Averaged(*gaussian_blurred(both, window, pixel_km, km)) for km in (WIDE_KM, FINE_KM))
    return Evidence(wide, fine, level)


def doubts(same_sensor: bool) -> tuple[Doubt, Doubt]:
    """Doubt of wide and fine changes; with or without DMSP of both years."""
    return BETWEEN_COMPOSITES if same_sensor else AGAINST_LAW


def likely_change(evidence: Evidence, noise: ChangeNoise, same_sensor: bool) -> Image:
    """The change to believe in, the logarithm of a factor, (rows, columns)."""
    return believed_change(evidence, noise, *doubts(same_sensor))


def _log(radiance: Image) -> Image:
    return np.log(radiance + np.float32(LEAST_RADIANCE)).astype(np.float32)
