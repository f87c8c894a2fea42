"""A run's own folder beside its output, removed when the run ends, or by a later run if this one is killed."""

from __future__ import annotations

import os
import platform
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import FusionError
from ..names import short


@contextmanager
def workspace(output: Path) -> Iterator[Path]:
    """A folder on the disk of the output, whose name says which process it belongs to.

    Raises:
        FusionError: if the output's folder cannot be written.
    """
    stem = f".{short(output.stem)}-{platform.node()}-"
    try:
        _remove_orphans(output.parent, stem)
        folder = Path(tempfile.mkdtemp(prefix=f"{stem}{os.getpid()}-", dir=output.parent))
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


def _remove_orphans(parent: Path, stem: str) -> None:
    """Remove what killed runs of this output on this machine left behind."""
    for folder in parent.iterdir():
        owner = folder.name[len(stem) :].partition("-")[0]
        if folder.name.startswith(stem) and owner.isdigit() and not _is_running(int(owner)):
            shutil.rmtree(folder, ignore_errors=True)


def _is_running(process: int) -> bool:
    if os.name != "posix":  # there is no harmless way to ask there: os.kill would end the process
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
