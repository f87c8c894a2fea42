"""Whether a guide can be VIIRS radiance in nW/cm2/sr at all, judged by its values and those of DMSP."""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

from ..errors import FusionError
from ..sentences import Sentence
from .dmsp import expected_radiance

NANO = {"": 1e9, "m": 1e6, "milli": 1e6, "u": 1e3, "micro": 1e3, "n": 1.0, "nano": 1.0}
"""Nanowatts in a watt and its fractions, by prefix."""

PER_AREA = {"cm": 1.0, "m": 1e-4}

HIGHEST_MEDIAN = 200.0
"""Highest plausible median: scenes of nothing but city have 25 to 60."""

HIGHEST, LOWEST, LEAST_BRIGHTEST = 1e5, -20.0, 0.01
"""Plausible limits of values: flares reach some thousands, noise -1.5; a scene's brightest light exceeds the last."""

FEW = 1e-3
"""Share of pixels that may lie outside the limits."""

DARK_DN, HIGHEST_IN_THE_DARK = 6.5, 10.0
LIT_DN = (12.0, 55.0)
LEAST_PIXELS = 64
USUAL_SHARE = (1.0 / 7.0, 7.0)
"""Usual ratio of the guide's radiance to that by DMSP's law in lit areas; 0.5 to 3.6 on pairs up to 16 years apart."""


def radiance_factor(unit: str) -> float:
    """How many nW/cm2/sr a unit is, however it is written (W/(cm^2 sr), nWatts cm-2 sr-1); 1 if that is unclear."""
    plain = re.sub(r"[^a-z0-9]|atts?", "", unit.lower().replace("μ", "u").replace("µ", "u"))
    match = re.match(r"(nano|micro|milli|n|u|m)?w(c?m)2", plain)
    if match is None:
        return 1.0
    return NANO.get(match[1] or "", 1.0) * PER_AREA[match[2]]


def check_guide(radiance: NDArray[np.float32], dn: NDArray[np.float32]) -> Sentence | None:
    """Refuse what VIIRS cannot have seen; returns a sentence if it is only unlikely, else None.

    Args:
        radiance: valid pixels of the guide, nW/cm2/sr.
        dn: what DMSP reads there, DN 0 to 63.

    Raises:
        FusionError: if the guide cannot be VIIRS radiance, with what it holds instead.
    """
    if radiance.size == 0:
        return None
    _refuse_range(radiance)
    dark = radiance[dn <= DARK_DN]
    if dark.size >= LEAST_PIXELS and float(np.median(dark)) > HIGHEST_IN_THE_DARK:
        raise FusionError(
            "The VIIRS raster reads {:.4g} (median) where DMSP sees dark land, which cannot be radiance in nW/cm2/sr; "
            "choose VIIRS radiance in that unit.",
            float(np.median(dark)),
        )
    lit = (dn > LIT_DN[0]) & (dn < LIT_DN[1])
    if lit.sum() < LEAST_PIXELS:
        return None
    share = float(radiance[lit].mean()) / float(expected_radiance(dn[lit]).mean())
    if USUAL_SHARE[0] <= share <= USUAL_SHARE[1]:
        return None
    return Sentence(
        "Where DMSP sees light, the VIIRS raster reads {:.2g} times what is usual: check that it is radiance in "
        "nW/cm2/sr, and that its scale is declared if it has one.",
        share,
    )


def _refuse_range(radiance: NDArray[np.float32]) -> None:
    low, median, high = (float(np.quantile(radiance, share)) for share in (FEW, 0.5, 1.0 - FEW))
    brightest = float(radiance.max())
    if low < LOWEST or high > HIGHEST or median > HIGHEST_MEDIAN:
        raise FusionError(
            "The VIIRS raster holds values from {:.4g} to {:.4g}, half of them above {:.4g}, which cannot be radiance "
            "in nW/cm2/sr; choose VIIRS radiance, and declare its scale and its nodata value if it has any.",
            float(radiance.min()),
            brightest,
            median,
        )
    if 0.0 < brightest < LEAST_BRIGHTEST:
        raise FusionError(
            "The brightest value of the VIIRS raster is {:.2g}; it seems to be in another unit than nW/cm2/sr. If it "
            "is in W/cm2/sr, multiply it by 1e9.",
            brightest,
        )
