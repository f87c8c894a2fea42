"""The modulation transfer function of a multispectral sensor, as a Gaussian with a known gain at Nyquist."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

DEFAULT_GAIN = 0.3
"""Gain at the MS Nyquist frequency of a typical sensor (published values: 0.15 to 0.36; DLPan toolbox)."""

TYPICAL_GAIN, GAIN_SCATTER = 0.28, 0.17
"""Centre of the published gains (`sensors.SENSORS`), and their scatter as a factor: most lie between 0.23 and 0.35."""

ESTIMATE_ERROR, SHARPNESS_SCATTER = 0.06, 0.8
"""Errors of the logarithm of an estimated gain: its own, and that due to PAN and MS differing in sharpness.

The latter holds at PAN's Nyquist frequency; a Gaussian carries it to that of the MS by 1 / ratio^2. On Landsat-8 pairs
degraded with known gains, the errors are 0 to 0.3 at ratio 2 and 0 to 0.14 at ratio 4.
"""

RESAMPLED_SHARE, RESAMPLED_RANGE = 0.1, (0.1, 0.9)
"""How often an MS is averaged, sharpened or resampled, so that it may have any gain, and the range of such gains."""


def likely_gain(estimate: float, ratio: float) -> float:
    """An estimated gain, drawn towards those of sensors according to its uncertainty (Bayes, in the logarithm).

    Estimates far from any sensor's are believed as they are: such an MS was resampled.

    Args:
        estimate: gain at the MS Nyquist frequency, as measured on a pair.
        ratio: ratio of the pair's pixel sizes.

    Returns:
        The gain to work with, between the estimate and TYPICAL_GAIN.
    """
    noise = ESTIMATE_ERROR**2 + (SHARPNESS_SCATTER / ratio**2) ** 2
    scatter = GAIN_SCATTER**2
    off = math.log(estimate / TYPICAL_GAIN)
    of_sensors = math.exp(-0.5 * off**2 / (scatter + noise)) / math.sqrt(2.0 * math.pi * (scatter + noise))
    of_others = 1.0 / math.log(RESAMPLED_RANGE[1] / RESAMPLED_RANGE[0])
    by_sensor = (1.0 - RESAMPLED_SHARE) * of_sensors
    is_sensor = by_sensor / (by_sensor + RESAMPLED_SHARE * of_others)
    kept = 1.0 - is_sensor * noise / (scatter + noise)
    return TYPICAL_GAIN * math.exp(kept * off)


def gaussian_sigma(ratio: float, gain: float) -> float:
    """Standard deviation, in PAN pixels, of the blur whose MTF is `gain` at the MS Nyquist frequency 1 / (2 ratio).

    From exp(-2 pi^2 sigma^2 f^2) = gain at f = 1 / (2 ratio) (Aiazzi et al. 2006, MTF-tailored filters).

    Raises:
        ValueError: if the gain does not lie between 0 and 1.
    """
    if not 0.0 < gain < 1.0:
        raise ValueError(f"An MTF gain at Nyquist lies between 0 and 1, not {gain}.")
    return ratio / math.pi * math.sqrt(-2.0 * math.log(gain))


def gaussian_radius(sigma: float) -> int:
    """Pixels after which a Gaussian of this sigma is cut: 3 sigma, and one more for a sub-pixel centre."""
    return math.ceil(3.0 * sigma) + 1


def gaussian(distance: NDArray[np.float64], sigma: float) -> NDArray[np.float64]:
    """Unnormalised Gaussian weights at these distances (pixels)."""
    return np.exp(-0.5 * (distance / sigma) ** 2)
