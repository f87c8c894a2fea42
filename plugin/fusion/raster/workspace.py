"""A run's own folder beside its output, removed when the run ends, or by a later run if this one is killed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import FusionError
from ..owned import owned_folder


@contextmanager
def workspace(output: Path) -> Iterator[Path]:
    """A folder on the disk of the output, whose name says which process it belongs to.

    Raises:
        FusionError: if the output's folder cannot be written.
    """
    try:
        folder = owned_folder(output)
    except OSError as error:
        raise FusionError(
            "The output folder {} cannot be written ({}); choose another.", output.parent, error.strerror
        ) from error
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


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
