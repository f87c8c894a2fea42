"""How lights changed between a guide's year and DMSP's, as far as DN tell; where they tell nothing, nothing changed.

The flatter DMSP's law is, the less of a change is seen in DN: on dark land and in saturated cores a step of one DN may
be anything. So every pixel is weighted by how well its DN tell radiance; cores have no weight, and take the change
around them. What is left is drawn towards no change: small changes, which noise makes as well, far more than large
ones.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ..spans import Image, Patch, Window
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

WIDE_CHANGE, FINE_CHANGE = 0.2, 0.1
"""How much, in the logarithm, lights usually change over these widths."""

LARGE_CHANGE = 0.15
"""From here on a change is no usual one, and is drawn the less towards none the larger it is."""

NEGLIGIBLE_CHANGE = 0.2
"""Changes of this size are halved; smaller ones all but vanish."""

SAME_SENSOR = 2.0
"""How many times as much change is expected, and how many times less of it negligible, where DMSP of both years shows
it: it is not the law's error.
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


def likely_change(
    seen: Observed, around: Window, window: Window, pixel_km: tuple[float, float], same_sensor: bool
) -> Image:
    """The change to believe in, (rows, columns) of a window.

    Args:
        seen: over `around`.
        around: `change_around` of the window.
        window: wanted.
        pixel_km: height and width of a pixel.
        same_sensor: whether DMSP of both years shows the change.
    """
    both = Patch(np.stack([seen.weight * seen.change, seen.weight]), around)
    usual = SAME_SENSOR if same_sensor else 1.0
    total, weight = gaussian_blurred(both, window, pixel_km, WIDE_KM)
    wide = total / (weight + np.float32(1.0 / (usual * WIDE_CHANGE) ** 2))
    total, weight = gaussian_blurred(both, window, pixel_km, FINE_KM)
    plain = np.abs(total) / (weight + np.float32(1e-3))
    expected = np.float32(usual * FINE_CHANGE) * np.maximum(plain * np.float32(1.0 / LARGE_CHANGE), 1.0)
    pull = 1.0 / expected**2
    change = (total + wide * pull) / (weight + pull)
    square = change**2
    return (change * square / (square + np.float32((NEGLIGIBLE_CHANGE / usual) ** 2))).astype(np.float32)


def _log(radiance: Image) -> Image:
    return np.log(radiance + np.float32(LEAST_RADIANCE)).astype(np.float32)
