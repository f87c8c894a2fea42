"""Straight paths: clocks in which a noisy image moves along a straight line for as long as the x0 estimate stays.

EDM's is y = x0 + sigma eps, flow matching's y = (1 - t) x0 + t eps. On either, x_t = scale y, and dy/ds = (y - x0) / s
with s the clock; a second-order solver differs from one path to the other, a first-order one does not.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

from .levels import RIGHT_ANGLE, mix


class Path(NamedTuple):
    """A clock and its scale as functions of the noise level, and the way back from the clock to the level."""

    time: Callable[[float], float]
    scale: Callable[[float], float]
    level: Callable[[float], float]


def _sigma(level: float) -> float:
    signal, noise = mix(level)
    return noise / signal if signal else math.inf


def _flow_time(level: float) -> float:
    signal, noise = mix(level)
    return noise / (signal + noise)


SIGMA = Path(
    time=_sigma,
    scale=lambda level: mix(level)[0],
    level=lambda sigma: math.atan(sigma) / RIGHT_ANGLE,
)
"""EDM (Karras et al. 2022): the clock is sigma = tan(a), infinite at pure noise."""

FLOW = Path(
    time=_flow_time,
    scale=lambda level: sum(mix(level)),
    level=lambda time: math.atan2(time, 1.0 - time) / RIGHT_ANGLE,
)
"""Flow matching (Lipman et al. 2023; Liu et al. 2023): the clock is t, 0 for clean to 1 for pure noise."""
