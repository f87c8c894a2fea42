"""The modulation transfer function of a multispectral sensor, as a Gaussian with a known gain at Nyquist."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

DEFAULT_GAIN = 0.3
"""Gain at the MS Nyquist frequency of a typical sensor (published values: .15 to .36; DLPan toolbox)."""


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
    """Whole pixels after which a Gaussian of this sigma is cut: 3 sigma, one more for a sub-pixel centre."""
    return math.ceil(3.0 * sigma) + 1


def gaussian(distance: NDArray[np.float64], sigma: float) -> NDArray[np.float64]:
    """Unnormalised Gaussian weights at these distances (pixels)."""
    return np.exp(-0.5 * (distance / sigma) ** 2)
