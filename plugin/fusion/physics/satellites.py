"""The satellites that carried DMSP-OLS, whose gains nobody recorded, brought to one scale.

Published laws are those of Elvidge et al. (2014, "National trends in satellite-observed lighting", in Global Urban
Monitoring and Assessment through Earth Observation; the method is that of 2009, Energies 2): DN' = c0 + c1 DN + c2 DN2,
with F12 of 1999 as the reference. They end with F18 of 2012.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from ..spans import Image

Curve = NDArray[np.float64]
"""(64,) the DN of the reference for each DN 0 to 63, rising."""

Coefficients = tuple[float, float, float]

PUBLISHED: Final[dict[tuple[str, int], Coefficients]] = {
    ("F10", 1992): (-2.0570, 1.5903, -0.0090),
    ("F10", 1993): (-1.0582, 1.5983, -0.0093),
    ("F10", 1994): (-0.3458, 1.4864, -0.0079),
    ("F12", 1994): (-0.6890, 1.1770, -0.0025),
    ("F12", 1995): (-0.0515, 1.2293, -0.0038),
    ("F12", 1996): (-0.0959, 1.2727, -0.0040),
    ("F12", 1997): (-0.3321, 1.1782, -0.0026),
    ("F12", 1998): (-0.0608, 1.0648, -0.0013),
    ("F12", 1999): (0.0000, 1.0000, 0.0000),
    ("F14", 1997): (-1.1323, 1.7696, -0.0122),
    ("F14", 1998): (-0.1917, 1.6321, -0.0101),
    ("F14", 1999): (-0.1557, 1.5055, -0.0078),
    ("F14", 2000): (1.0988, 1.3155, -0.0053),
    ("F14", 2001): (0.1943, 1.3219, -0.0051),
    ("F14", 2002): (1.0517, 1.1905, -0.0036),
    ("F14", 2003): (0.7390, 1.2416, -0.0040),
    ("F15", 2000): (0.1254, 1.0452, -0.0010),
    ("F15", 2001): (-0.7024, 1.1081, -0.0012),
    ("F15", 2002): (0.0491, 0.9568, 0.0010),
    ("F15", 2003): (0.2217, 1.5122, -0.0080),
    ("F15", 2004): (0.5751, 1.3335, -0.0051),
    ("F15", 2005): (0.6367, 1.2838, -0.0041),
    ("F15", 2006): (0.8261, 1.2790, -0.0041),
    ("F15", 2007): (1.3606, 1.2974, -0.0045),
    ("F16", 2004): (0.2853, 1.1955, -0.0034),
    ("F16", 2005): (-0.0001, 1.4159, -0.0063),
    ("F16", 2006): (0.1065, 1.1371, -0.0016),
    ("F16", 2007): (0.6394, 0.9114, 0.0014),
    ("F16", 2008): (0.5564, 0.9931, 0.0000),
    ("F16", 2009): (0.9492, 1.0683, -0.0016),
    ("F18", 2010): (2.3430, 0.5102, 0.0065),
    ("F18", 2011): (1.8956, 0.7345, 0.0030),
    ("F18", 2012): (1.8750, 0.6203, 0.0052),
}
"""Coefficients c0, c1 and c2 by satellite and year."""

LEVELS: Final = np.arange(64.0)
AS_IT_IS: Final[Curve] = LEVELS

LIT_DN = (3.0, 61.5)
"""DN between which two composites can be compared: darker is noise, brighter is saturated."""

LEAST_PIXELS = 200
ROUNDS = 8
KEPT_SPREADS = 2.0
LEAST_SPREAD_DN = 0.5


def published_curve(satellite: str, year: int) -> Curve | None:
    """The published curve of a satellite's year; None if there is none."""
    coefficients = PUBLISHED.get((satellite, year))
    return None if coefficients is None else polynomial_curve(coefficients)


def polynomial_curve(coefficients: Coefficients) -> Curve:
    """The curve of a polynomial of second order, cut at 0 and 63; DN 0, where nothing was seen, stays 0."""
    c0, c1, c2 = coefficients
    curve = np.maximum.accumulate(np.clip(c0 + c1 * LEVELS + c2 * LEVELS**2, 0.0, 63.0))
    curve[0] = 0.0
    return curve


def calibrated(dn: Image, curve: Curve) -> Image:
    """DN (any shape), 0 to 63, on the scale of the reference."""
    return np.interp(dn, LEVELS, curve).astype(np.float32)


def chained(first: Curve, then: Curve) -> Curve:
    """The curve that applies one curve after another."""
    return np.interp(first, LEVELS, then)


def is_as_it_is(curve: Curve) -> bool:
    """Whether a curve changes nothing."""
    return bool(np.array_equal(curve, AS_IT_IS))


def measured_curve(dn: NDArray[np.float32], reference: NDArray[np.float32]) -> Curve | None:
    """The curve from one composite to another, from pixels whose lights are alike in both; None if they are too few.

    Pixels that depart from the curve of all by more than twice their usual spread have changed, and are left out, round
    by round.

    Args:
        dn, reference: (pixels,) DN of the same places.
    """
    lit = (np.minimum(dn, reference) > LIT_DN[0]) & (np.maximum(dn, reference) < LIT_DN[1])
    x, y = dn[lit].astype(np.float64), reference[lit].astype(np.float64)
    if x.size < LEAST_PIXELS:
        return None
    kept = np.ones(x.size, bool)
    coefficients: Coefficients = (0.0, 1.0, 0.0)
    for _ in range(ROUNDS):
        coefficients = _fitted(x[kept], y[kept])
        away = np.abs(y - np.polynomial.polynomial.polyval(x, coefficients))
        spread = max(1.4826 * float(np.median(away[kept])), LEAST_SPREAD_DN)
        kept = away <= KEPT_SPREADS * spread
        if int(kept.sum()) < LEAST_PIXELS:
            return None
    return polynomial_curve(coefficients)


def difference_index(one: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    """Share by which the sums of two composites of one year differ: |a - b| / (a + b), 0 at best."""
    a, b = float(one.sum(dtype=np.float64)), float(other.sum(dtype=np.float64))
    return abs(a - b) / (a + b) if a + b > 0.0 else 0.0


def _fitted(x: NDArray[np.float64], y: NDArray[np.float64]) -> Coefficients:
    """A polynomial of second order that rises from 0 to 63; a straight line, or a gain, where none does.

    Both rasters are noisy, so that a plain regression would be too flat; the polynomial is fitted to the means of the
    two along lines across the cloud.
    """
    along = np.rint((x + y) / 2.0).astype(int)
    counts = np.bincount(along, minlength=64)
    seen = counts >= 5
    if int(seen.sum()) < 4:
        return 0.0, float(y.mean() / x.mean()), 0.0
    weights = np.sqrt(counts[seen])
    at, to = (np.bincount(along, values, 64)[seen] / counts[seen] for values in (x, y))
    for degree in (2, 1):
        found = np.polynomial.polynomial.polyfit(at, to, degree, w=weights)
        c0, c1, c2 = (*found, 0.0)[:3]
        if min(c1, c1 + 2.0 * c2 * 63.0) > 0.0:
            return float(c0), float(c1), float(c2)
    return 0.0, float(y.mean() / x.mean()), 0.0
