"""Unfinished work beside an output: a run that was stopped leaves it, and the next run of the same job goes on with it.

Every such folder has a lock, which its run holds until it ends, however it ends; so two runs never share one. A folder
comes into being inside the run's own and moves out once its journal is written, so that none is ever without.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any, NamedTuple
from uuid import uuid4

from ..durable import sync_folder
from ..errors import FusionError
from ..job import Feedback
from ..locks import locked
from ..names import short
from . import journal
from .journal import NAME, Place, Recorded, text_of
from .plan import Plan
from .progress import Journalled, Progress

LOCK = "lock"
MARK = "-unfinished-"

DAYS_KEPT = 14
WORTH_SECONDS = 10.0
"""Work of a cancelled or failed run is kept if it took at least so long; what takes less is not worth its room."""

OUTPUT, SECTIONS = "output", ("job", "inputs", "made_by", "plan")
"""What a journal says of its job: the output's name, and what must be the same for its work to be of use."""


class Found(NamedTuple):
    """Unfinished work whose run has ended.

    Attributes:
        folder: where it lies.
        lock: held.
        recorded: what its journal says.
    """

    folder: Path
    lock: IO[bytes]
    recorded: Recorded


class Left(NamedTuple):
    """What is known of unfinished work without running its job.

    Attributes:
        done, tiles: how many tiles are done, of how many.
        seconds: how long they took.
    """

    done: int
    tiles: int
    seconds: float


@contextmanager
def unfinished(
    output: Path, about: Mapping[str, Any], plan: Plan, own: Path, feedback: Feedback
) -> Iterator[Journalled | Progress]:
    """The unfinished work of a job: what a run of it left that was stopped, or else new; gone once all went well.

    Args:
        output: that is to be written.
        about: sections that say what job it is.
        plan: of the run.
        own: the run's own folder, on the same disk.
        feedback: told what was found, and what is left where the run is stopped.

    Raises:
        FusionError: if the disk refuses.
    """
    about = {OUTPUT: output.name, **about}
    found = _taken(output, about, plan, feedback)
    if found is None:
        found = _begun(output, about, own)
    if found is None:  # a file system without locks: nothing can be kept for sure
        yield Progress(own)
        return
    progress = Journalled(found.folder, found.recorded)
    try:
        yield progress
    except BaseException:
        with suppress(FusionError):  # a full disk, which the user hears of anyway
            progress.catch_up()
        if progress.seconds < WORTH_SECONDS:
            _remove(found.folder, found.lock)
        else:
            _tell_kept(progress, plan, feedback)
            found.lock.close()
        raise
    _remove(found.folder, found.lock)
    for other in _at_rest(output):  # an output that is complete needs none of them
        _remove(other.folder, other.lock)


def left_for(output: Path) -> Left | None:
    """The unfinished work for an output that no run is at work on; None if there is none."""
    for found in _at_rest(output):
        found.lock.close()
        tiles = _tile_counts(found.recorded)
        if tiles is not None:
            place = found.recorded.place
            members, counts = tiles
            return Left(tiles_before(place, counts), members * sum(counts), found.recorded.seconds)
    return None


def tiles_before(place: Place, tiles: Sequence[int]) -> int:
    """How many tiles are done at a place, with so many in each pass of a sample."""
    return place.member * sum(tiles) + sum(tiles[: place.step]) + place.tiles


def _taken(output: Path, about: Mapping[str, Any], plan: Plan, feedback: Feedback) -> Found | None:
    """Work of the same job whose run has ended, now locked; that of other jobs is put aside, and stale work goes."""
    _sweep(output.parent)
    taken: Found | None = None
    for found in _at_rest(output):
        differs = [name for name in SECTIONS if text_of(about[name]) != text_of(found.recorded.about.get(name))]
        if differs:
            _tell_aside(found, about, differs[0], feedback)
        elif taken is None and (is_sound := _sound(found, plan)):
            taken = is_sound
            continue
        elif taken is None:
            _remove(found.folder, found.lock)
            continue
        found.lock.close()
    return taken


def _sound(found: Found, plan: Plan) -> Found | None:
    """The work, if what its journal speaks of is possible and is there."""
    recorded = journal.read(found.folder / NAME, plan.tile_counts)
    if recorded is None:
        return None
    place, sizes = recorded.place, recorded.sizes
    is_there = all(_size(found.folder / name) == sizes.get(name, -1) for name in _needed(place, plan))
    return found._replace(recorded=recorded) if is_there else None


def _needed(place: Place, plan: Plan) -> list[str]:
    """Names of the files that a run needs to go on from a place."""
    member, step, tiles = place
    needed = [f"{name}_{member - 1}" for name in ("mean", "squares")] if member else []
    if tiles:
        needed.append(f"state_{member}_{step}")
    if step and tiles < plan.tile_counts[step]:
        needed.append(f"state_{member}_{step - 1}")
    return needed


def _begun(output: Path, about: Mapping[str, Any], own: Path) -> Found | None:
    """New work, locked; None where there are no locks."""
    folder = output.parent / f"{_stem(output)}{uuid4().hex[:8]}"
    inside = own / "unfinished"
    try:
        inside.mkdir()
        journal.begin(inside / NAME, about)
        os.rename(inside, folder)
        with suppress(OSError):  # a file system that knows no such thing
            sync_folder(output.parent)
    except OSError as error:
        raise FusionError(
            "The output folder {} cannot be written ({}); choose another.", output.parent, error.strerror
        ) from error
    lock = locked(folder / LOCK)
    recorded = None if lock is None else journal.read(folder / NAME)
    if lock is None or recorded is None:
        shutil.rmtree(folder, ignore_errors=True)
        return None
    return Found(folder, lock, recorded)


def _at_rest(output: Path) -> Iterator[Found]:
    """All unfinished work for an output that no run is at work on, locked; what cannot be believed is removed."""
    for folder in sorted(output.parent.glob(f".*{MARK}*")):
        if not folder.name.startswith(_stem(output)):
            continue
        found = _locked(folder)
        if found is None:
            continue
        if found.recorded.about.get(OUTPUT) == output.name:
            yield found
        else:
            found.lock.close()


def _locked(folder: Path) -> Found | None:
    """The work in a folder, locked; None if a run is at work on it, or if it is none, and then it is removed."""
    if folder.is_symlink() or not folder.is_dir():
        return None
    lock = locked(folder / LOCK)
    if lock is None:
        return None
    recorded = journal.read(folder / NAME)
    if recorded is None:
        _remove(folder, lock)
        return None
    return Found(folder, lock, recorded)


def _sweep(parent: Path) -> None:
    """Remove what was left in a folder, for whatever output, so long ago that nobody will want it."""
    oldest = time.time() - DAYS_KEPT * 86400
    for folder in parent.glob(f".*{MARK}*"):
        try:
            is_stale = (folder / NAME).stat().st_mtime < oldest
        except OSError:
            continue
        lock = locked(folder / LOCK) if is_stale else None
        if lock is not None:
            _remove(folder, lock)


def _remove(folder: Path, lock: IO[bytes]) -> None:
    """Remove unfinished work; its journal first, so that nobody believes in what is left of it."""
    with suppress(OSError):
        (folder / NAME).unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)
    lock.close()
    shutil.rmtree(folder, ignore_errors=True)  # Windows does not remove what is open


def _tell_aside(found: Found, about: Mapping[str, Any], section: str, feedback: Feedback) -> None:
    other = found.recorded.about.get(section)
    known = other if isinstance(other, dict) else {}
    names = sorted(name for name, value in about[section].items() if text_of(value) != text_of(known.get(name)))
    feedback.warn(
        "An earlier run for this output was stopped, but it was another job ({}), so its work is put aside in {}; it "
        "is removed once this output is complete, or after {} days.",
        ", ".join(names) or section,
        found.folder,
        DAYS_KEPT,
    )


def _tell_kept(progress: Journalled, plan: Plan, feedback: Feedback) -> None:
    counts = plan.tile_counts
    feedback.info(
        "{:,} of {:,} tiles are done and kept for {} days in {}; running the same job again goes on from there.",
        tiles_before(progress.reached, counts),
        plan.members * sum(counts),
        DAYS_KEPT,
        progress.folder,
    )


def _tile_counts(recorded: Recorded) -> tuple[int, list[int]] | None:
    """Samples, and tiles in each pass of one, by what a journal says of the plan; None if it says nothing sensible."""
    plan = recorded.about.get("plan")
    members, tiles = (plan.get("members"), plan.get("tiles")) if isinstance(plan, dict) else (None, None)
    if not isinstance(members, int) or not isinstance(tiles, list) or not all(isinstance(n, int) for n in tiles):
        return None
    return (members, tiles) if recorded.place.step < len(tiles) else None


def _stem(output: Path) -> str:
    return f".{short(output.stem)}{MARK}"


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else -2
