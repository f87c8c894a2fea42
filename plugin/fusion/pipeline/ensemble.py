"""Several samples of one scene, from noise of as many seeds: their mean, and how far they spread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from ..job import Feedback
from ..raster.scratch import Scratch
from ..raster.tiles import tiles
from ..spans import Image, Window
from .denoise import Denoiser
from .plan import Plan
from .progress import Progress

SEED_STRIDE = 2**31
"""Between the seeds of two members: more than any SEED, so that no two jobs share noise by chance."""

ENOUGH = 6
"""Members that calibrations are measured with (`training/calibration.py`); fewer spread too little too often."""


class Ensemble(NamedTuple):
    """What the members came to.

    Attributes:
        mean: (bands, rows, columns), in the image's units.
        spread: gives the standard deviation of the members (n - 1) in a window, in the same units; None of a single
            one.
        gathered: what was gathered of each.
    """

    mean: Scratch
    spread: Callable[[Window], Image] | None
    gathered: list[Any]


class Sums(NamedTuple):
    """Sums of the members so far (Welford 1962), kept on disk.

    Attributes:
        mean: of the members.
        squares: sum of their squared differences from it.
    """

    mean: Scratch
    squares: Scratch


def run_ensemble(
    denoiser: Denoiser,
    seed: int,
    plan: Plan,
    progress: Progress,
    gather: Callable[[Scratch], Any] = lambda member: None,
) -> Ensemble:
    """Run every member that is not folded yet, the first with the seed itself.

    Args:
        denoiser: makes one member of a seed.
        seed: of the first member.
        plan: how many there are, of which pixels.
        progress: what is done already, and is told what is done; in its folder are the sums.
        gather: what to keep of a member; its scratch is overwritten by the next.
    """
    gathered = list(progress.gathered)
    for k in range(progress.place.member, plan.members):
        member = denoiser.run(seed + k * SEED_STRIDE, k)
        gathered.append(gather(member))
        if plan.members == 1:
            return Ensemble(member, None, gathered)
        progress.end_member(k, gathered[-1], _folded(plan, progress.folder, k, member))
    sums = _sums(plan, progress.folder, plan.members - 1, is_there=True)
    return Ensemble(sums.mean, partial(_spread, sums.squares, plan.members), gathered)


def _spread(squares: Scratch, members: int, window: Window) -> Image:
    return np.asarray(np.sqrt(squares.read(window) / np.float32(members - 1)))


def _folded(plan: Plan, folder: Path, k: int, member: Scratch) -> Sums:
    """The sums with one member more; those without it stay until the next is folded, should this one not be."""
    for old in (folder / f"{name}_{k - 2}" for name in Sums._fields):
        old.unlink(missing_ok=True)
    after = _sums(plan, folder, k)
    before = _sums(plan, folder, k - 1, is_there=True) if k else None
    for tile in tiles(plan.area, plan.tile_size):
        image = member.read(tile)
        if before is None:
            after.mean.write(tile, image)
            after.squares.write(tile, np.zeros_like(image))
            continue
        mean = before.mean.read(tile)
        moved = mean + (image - mean) / np.float32(k + 1)
        after.mean.write(tile, moved)
        after.squares.write(tile, before.squares.read(tile) + (image - mean) * (image - moved))
    return after


def _sums(plan: Plan, folder: Path, k: int, is_there: bool = False) -> Sums:
    """The sums up to a member."""
    return Sums(*(Scratch(folder / f"{name}_{k}", plan.bands, plan.area, is_there) for name in Sums._fields))


def calibrated(spread: Callable[[Window], Image], factor: float) -> Callable[[Window], Image]:
    """The spread of a window times the factor that the model's card gives."""
    return lambda window: np.float32(factor) * spread(window)


def warn_of_few(members: int, feedback: Feedback) -> None:
    """Say so where an uncertainty is asked of too few members."""
    if members < ENOUGH:
        feedback.warn(
            "The spread of {} samples is a poor measure: errors lie within twice UNCERTAINTY less often than they "
            "should. Set ENSEMBLE to {} or more.",
            members,
            ENOUGH,
        )
