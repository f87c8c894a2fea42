"""Night-lights cases in which nothing but noise changed since the guide's year: there, the guide is to be kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np

from .data.nightlights import load
from .loading import DATA_ROOT
from .nightlights_cases import AYODHYA, AYODHYA_FLOOR, SHANGHAI, Case, of_years

PLACES: tuple[tuple[str, str, dict[str, float]], ...] = (
    ("shanghai", SHANGHAI, {}),
    ("ayodhya", AYODHYA, {"floor": AYODHYA_FLOOR}),
)
STILL_YEARS = (0, 5)
STILL_NOISE, STILL_FLOOR = 0.12, 0.05
"""Of a guide of the same lights: in the logarithm, and in nW/cm2/sr."""


def still(root: Path = DATA_ROOT) -> list[Case]:
    """Places where nothing but noise changed since the guide's year, with and without DMSP of that year."""
    cases = []
    for name, path, about in PLACES:
        scene, rng = load(root, path, about), np.random.default_rng(7)
        for year in STILL_YEARS:
            case = of_years(name, scene, year, year, 30 + year)
            noise, floor = rng.standard_normal((2, *case.truth.shape))
            guide = case.truth * np.exp(STILL_NOISE * noise) + STILL_FLOOR * floor
            known = replace(case, guide=guide.astype(np.float32))
            cases += [replace(known, before=None), known]
    return cases
