"""Spacings: which noise levels of a schedule a sampler visits, from the noisiest to clean.

A spacing works on the table's indices and is one of "trailing", "leading", "linspace" (Lin et al. 2024, table 2), or it
ignores them and spaces sigma as EDM does ("karras").
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..errors import SettingError
from .levels import RIGHT_ANGLE, noise_levels
from .paths import Path
from .schedule import Table

SPACINGS = ("trailing", "leading", "linspace", "karras")
RHO = 7.0


def timesteps(count: int, spacing: str, total: int, beyond: int = 0, whole: bool = True) -> NDArray[np.float64]:
    """Indices into a table of `total` entries, noisiest first.

    Args:
        count: how many.
        spacing: "trailing" starts at the last entry and stops short of the first, "leading" the other way round,
            "linspace" takes in both, and the last if there is but one step.
        total: entries of the table.
        beyond: 1 for samplers that count the clean image among the points of "leading" and "linspace" (DPM-Solver++,
            UniPC), else 0.
        whole: whether "linspace" rounds to whole indices.

    Raises:
        SettingError: if the table has too few entries, or the spacing is unknown.
    """
    points = count + (beyond if spacing != "trailing" else 0)
    if not 1 <= count <= points <= total:
        raise SettingError(
            "The number of steps must lie between 1 and {}, not {}; try 4.", total - points + count, count
        )
    if spacing == "trailing":
        return np.round(np.arange(total, 0, -total / count))[:count] - 1.0
    if spacing == "leading":
        return (np.arange(points) * (total // points))[::-1][:count].astype(np.float64)
    if spacing == "linspace":
        ends = np.linspace(total - 1.0, 0.0, points)[:count]
        return np.round(ends) if whole else ends
    raise SettingError("A table's indices can be spaced trailing, leading or linspace, not {}.", spacing)


def entries_up_to(level: float, table: Table) -> int:
    """How many entries of the table are no noisier than this level.

    Raises:
        SettingError: if the level is out of range, or fewer than two entries are.
    """
    if not 0.0 < level <= 1.0:
        raise SettingError("The noise level to start at must be above 0 and at most 1, not {:g}; try 0.5.", level)
    entries = int(np.searchsorted(noise_levels(table), level + 1e-9, side="right"))
    if entries < 2:
        raise SettingError(
            "The noise level {:g} is below the first steps of this schedule; start higher, at 0.5.", level
        )
    return entries


def levels_at(table: Table, indices: NDArray[np.float64], path: Path) -> tuple[float, ...]:
    """Noise levels at these indices, and 0; between two entries the path's clock is interpolated."""
    levels = noise_levels(table)
    visited = []
    for index in indices:
        low = int(index)
        share = float(index) - low
        if share == 0.0:
            visited.append(float(levels[low]))
        else:
            clock = (1.0 - share) * path.time(float(levels[low])) + share * path.time(float(levels[low + 1]))
            visited.append(path.level(clock))
    return (*visited, 0.0)


def karras_levels(count: int, table: Table, rho: float = RHO) -> tuple[float, ...]:
    """Noise levels with sigma^(1/rho) in equal strides between the table's ends, and 0 (Karras et al. 2022, eq. 5).

    Raises:
        SettingError: if half of the steps or more would go where sigma exceeds 10 and nothing but noise is to be seen.
    """
    signal = np.sqrt(table[[-1, 0]])
    if signal[0] == 0.0:
        raise SettingError(
            "Karras spacing needs a finite sigma to start from and this schedule starts from pure noise; choose "
            "trailing spacing, or the schedule scaled_linear."
        )
    highest, lowest = np.sqrt(1.0 - table[[-1, 0]]) / signal
    ramp = np.linspace(0.0, 1.0, count)
    sigmas = (highest ** (1.0 / rho) + ramp * (lowest ** (1.0 / rho) - highest ** (1.0 / rho))) ** rho
    wasted = int(np.sum(sigmas > 10.0))
    if count > 1 and 2 * wasted > count:
        raise SettingError(
            "Karras spacing would spend {} of {} steps on this schedule above sigma 10, where nothing but noise is to "
            "be seen; choose trailing spacing, or the schedule scaled_linear.",
            wasted,
            count,
        )
    return (*(float(level) for level in np.arctan(sigmas) / RIGHT_ANGLE), 0.0)
