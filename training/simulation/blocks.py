"""Which land use a block between streets gets; every one is a function that adds things to a `Town`."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from .built import flats, halls, parking, residential, town_houses
from .open_land import bare, farm, farmland, meadow, park, wood
from .plan import Rect
from .town import Town

LAND_USES: tuple[tuple[Callable[[Town, Rect], None], tuple[float, float, float]], ...] = (
    (residential, (0.05, 1.1, 0.25)),
    (town_houses, (0.0, 0.1, 1.3)),
    (flats, (0.0, 0.35, 0.4)),
    (halls, (0.03, 0.3, 0.3)),
    (parking, (0.0, 0.12, 0.15)),
    (park, (0.02, 0.25, 0.2)),
    (farmland, (1.6, 0.15, 0.0)),
    (meadow, (0.4, 0.15, 0.0)),
    (wood, (0.4, 0.12, 0.0)),
    (bare, (0.1, 0.12, 0.07)),
    (farm, (0.3, 0.03, 0.0)),
)
"""Every land use and how often it occurs in the country, the suburbs and the inner city."""


def build(town: Town, block: Rect, urbanity: float) -> None:
    """Fill a block with a land use fit for how urban its place is (0 country, 1 inner city)."""
    if min(block.sides) < 6:
        town.lawn(block)
        return
    weights = np.array([np.interp(urbanity, (0.0, 0.5, 1.0), often) for _, often in LAND_USES])
    use = LAND_USES[town.rng.choice(len(LAND_USES), p=weights / weights.sum())][0]
    use(town, block)
