"""Several samples of one scene, from noise of as many seeds: their mean, and how far they spread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from ..job import Feedback
from ..raster.scratch import Scratch
from ..raster.tiles import tiles
from ..spans import Image, Window
from .denoise import Denoiser
from .plan import Plan

SEED_STRIDE = 2**31
"""Between the seeds of two members: more than any SEED, so that no two jobs share noise by chance."""

ENOUGH = 6
"""Members that calibrations are measured with (`training/calibration.py`); fewer spread too little too often."""


class Ensemble(NamedTuple):
    """What the members came to.

    Attributes:
        mean: (bands, rows, columns), in the image's units.
        spread: standard deviation of the members (n - 1), in the same units; None of a single one.
        gathered: what was gathered of each.
    """

    mean: Scratch
    spread: Scratch | None
    gathered: list[Any]


def run_ensemble(
    denoiser: Denoiser, seed: int, plan: Plan, folder: Path, gather: Callable[[Scratch], Any] = lambda member: None
) -> Ensemble:
    """Run every member, the first with the seed itself; sums are kept on disk (Welford 1962).

    Args:
        denoiser: makes one member of a seed.
        seed: of the first member.
        plan: how many there are, of which pixels.
        folder: for the scratch files.
        gather: what to keep of a member; its scratch is overwritten by the next.
    """
    first = denoiser.run(seed)
    gathered = [gather(first)]
    if plan.members == 1:
        return Ensemble(first, None, gathered)
    mean, squares = (Scratch(folder / name, plan.bands, plan.area) for name in ("mean", "squares"))
    for tile in tiles(plan.area, plan.tile_size):
        image = first.read(tile)
        mean.write(tile, image)
        squares.write(tile, np.zeros_like(image))
    for k in range(1, plan.members):
        member = denoiser.run(seed + k * SEED_STRIDE, k)
        gathered.append(gather(member))
        for tile in tiles(plan.area, plan.tile_size):
            image, before = member.read(tile), mean.read(tile)
            after = before + (image - before) / np.float32(k + 1)
            mean.write(tile, after)
            squares.write(tile, squares.read(tile) + (image - before) * (image - after))
    for tile in tiles(plan.area, plan.tile_size):
        squares.write(tile, np.sqrt(squares.read(tile) / np.float32(plan.members - 1)))
    return Ensemble(mean, squares, gathered)


def calibrated(spread: Scratch, factor: float) -> Callable[[Window], Image]:
    """The spread of a window times the factor that the model's card gives."""
    return lambda window: np.float32(factor) * spread.read(window)


def warn_of_few(members: int, feedback: Feedback) -> None:
    """Say so where an uncertainty is asked of too few members."""
    if members < ENOUGH:
        feedback.warn(
            "The spread of {} samples is a poor measure: errors lie within twice UNCERTAINTY less often than they "
            "should. Set ENSEMBLE to {} or more.",
            members,
            ENOUGH,
        )
