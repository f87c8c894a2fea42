"""Bands of no use: flagged, empty, flat, lost to water vapour, or mostly noise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from ...physics.regression import Vector, ridge_coefficients
from ...raster.band import Band
from ...sentences import Sentence, Words, joined

EMPTY, FLAGGED, FLAT, ABSORBED, NOISY = "empty", "flagged", "flat", "absorbed", "noisy"

REACH = 2
"""Bands on either side that a band is compared with."""

LEAST_BANDS = 20
"""With fewer bands, neighbours need not be alike."""

WATER_NM = ((1335.0, 1450.0), (1785.0, 1980.0), (2450.0, 2700.0))
"""Where water vapour leaves hardly any light."""

NOISE, NOISE_IN_WATER = 0.5, 0.25
"""Share of a band's variance that its neighbours leave unexplained from which on it is noise; less is asked for where
there is water vapour."""

RIDGE = 1e-3
FLATNESS = 1e-6


def judged(bands: Sequence[Band], living: Sequence[int], mean: Vector, covariance: Vector) -> dict[int, str]:
    """Places of the bands of no use, each with the reason.

    Args:
        bands: all of the cube's.
        living: places of those that hold something.
        mean: (living,) of their values.
        covariance: (living, living).
    """
    found = {place: EMPTY for place in range(len(bands)) if place not in set(living)}
    deviation = np.sqrt(np.diag(covariance))
    left = _unexplained(covariance, deviation) if len(living) >= LEAST_BANDS else np.zeros(len(living))
    for k, place in enumerate(living):
        nm = bands[place].wavelength_nm
        in_water = nm is not None and any(low <= nm <= high for low, high in WATER_NM)
        if bands[place].is_bad:
            found[place] = FLAGGED
        elif deviation[k] <= FLATNESS * (abs(mean[k]) + FLATNESS):
            found[place] = FLAT
        elif in_water and left[k] > NOISE_IN_WATER:
            found[place] = ABSORBED
        elif left[k] > NOISE:
            found[place] = NOISY
    return dict(sorted(found.items()))


def in_words(found: Mapping[int, str], numbers: Sequence[int]) -> Words:
    """The bands by reason, for the log.

    Args:
        found: as `judged` gives it, not empty.
        numbers: of the bands in their file.
    """
    said: list[Words] = []
    for reason in dict.fromkeys(found.values()):
        listed = ranges([numbers[place] for place, why in found.items() if why == reason])
        said.append(
            {
                EMPTY: Sentence("{} (empty)", listed),
                FLAGGED: Sentence("{} (flagged as bad)", listed),
                FLAT: Sentence("{} (the same value everywhere)", listed),
                ABSORBED: Sentence("{} (absorbed by water vapour)", listed),
                NOISY: Sentence("{} (mostly noise)", listed),
            }[reason]
        )
    return joined("{}; {}", said)


def ranges(numbers: Sequence[int]) -> str:
    """Numbers in ascending order, runs of them as 3-7."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def _unexplained(covariance: Vector, deviation: Vector) -> Vector:
    """The share of each band's variance that the nearest bands leave unexplained."""
    scale = np.maximum(deviation, 1e-12)
    correlation, count = covariance / np.outer(scale, scale), len(scale)
    left = np.ones(count)
    for k in range(count):
        near = [j for j in range(max(0, k - REACH), min(count, k + REACH + 1)) if j != k]
        with_band = correlation[k, near]
        left[k] -= with_band @ ridge_coefficients(correlation[np.ix_(near, near)], with_band, RIDGE)
    return left
