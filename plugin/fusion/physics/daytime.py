"""Structure inside saturated cores from vegetation by day: where more grows, fewer lamps burn.

The index EANTLI (Zhuo et al. 2015, "An EVI-based method to reduce saturation of DMSP/OLS nighttime light data") divides
what vegetation hides by what it leaves: (1 + n - E) / (1 - n + E), n being DN over 63 and E the vegetation index. Here
it moves light within a core, but makes none: the mean of a neighbourhood as wide as the point spread stays.
"""

from __future__ import annotations

import numpy as np

from ..spans import Image, Patch, Window
from .dmsp import gaussian_blurred, gaussian_reach

CORE_DN, FULL_CORE_DN = 55.0, 60.0
"""From where on EANTLI counts, and counts in full: below, DN themselves show structure."""

LEAST_VEGETATION = 0.05
LARGEST_FACTOR = 3.0
EXPONENT = 0.5
"""Of the index: its root errs less than itself wherever vegetation was simulated to follow light less than closely."""

NEIGHBOURHOOD_KM = 3.4


def vegetation_around(pixel_km: tuple[float, float], window: Window) -> Window:
    """Pixels of DN and vegetation that `core_factor` wants for a window."""
    rows, cols = (gaussian_reach(km, NEIGHBOURHOOD_KM) for km in pixel_km)
    return Window(window.rows.grown(rows), window.cols.grown(cols))


def core_factor(dn: Image, vegetation: Image, around: Window, window: Window, pixel_km: tuple[float, float]) -> Image:
    """What to multiply radiance by, (rows, columns) of a window; 1 outside cores.

    Args:
        dn: 0 to 63, over `around`.
        vegetation: NDVI or EVI, -1 to 1, over `around`.
        around: `vegetation_around` of the window.
        window: wanted.
        pixel_km: height and width of a pixel.
    """
    share = np.clip((dn - CORE_DN) / (FULL_CORE_DN - CORE_DN), 0.0, 1.0)
    light, hidden = dn * np.float32(1.0 / 63.0), np.clip(vegetation, LEAST_VEGETATION, 1.0)
    index = (1.0 + light - hidden) / (1.0 - light + hidden)
    stacked = np.stack([share * index, share]).astype(np.float32)
    total, weight = gaussian_blurred(Patch(stacked, around), window, pixel_km, NEIGHBOURHOOD_KM)
    own = window.within(around)
    factor = index[own] * np.maximum(weight, np.float32(1e-6)) / np.maximum(total, np.float32(1e-6))
    limited = np.clip(factor, 1.0 / LARGEST_FACTOR, LARGEST_FACTOR) ** np.float32(EXPONENT)
    return (1.0 + share[own] * (limited - 1.0)).astype(np.float32)
