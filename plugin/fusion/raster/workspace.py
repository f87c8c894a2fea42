"""A run's own folder beside its output, removed when the run ends, or by a later run if this one is killed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import FusionError
from ..names import short
from ..owned import owned_folder

LONGEST_ENDING = ".aux.xml.9.old"
"""What is added at most to the name of an unfinished file, for one that it is about to replace."""


@contextmanager
def workspace(output: Path) -> Iterator[Path]:
    """A folder on the disk of the output, whose name says which process it belongs to.

    Raises:
        FusionError: if the output's folder cannot be written, or its path is too long.
    """
    try:
        folder = owned_folder(output)
    except OSError as error:
        raise FusionError(
            "The output folder {} cannot be written ({}); choose another.", output.parent, error.strerror
        ) from error
    try:
        _refuse_long_path(folder, output)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _refuse_long_path(folder: Path, output: Path) -> None:
    """Refuse a path that leaves no room for names of unfinished files: Windows limits whole paths.

    Raises:
        FusionError: with what to do.
    """
    longest = folder / f".{short(output.stem)}.part{output.suffix}{LONGEST_ENDING}"
    try:
        longest.touch()
        longest.unlink()
    except OSError as error:
        raise FusionError(
            "The path of the output {} is too long for this system; choose a folder with a shorter path.", output
        ) from error


def check_room(folder: Path, needed: int) -> None:
    """Refuse a run that would fill the disk.

    Args:
        folder: on the disk.
        needed: bytes.

    Raises:
        FusionError: if there is too little room, with how much is needed.
    """
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise FusionError(
            "The disk of the output folder has {:,.1f} MB free and the run may need {:,.1f} MB; make room or choose "
            "another folder.",
            free / 1e6,
            needed / 1e6,
        )
