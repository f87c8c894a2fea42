"""Publishing: files get their names once all of them are complete, either every one or none."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, Protocol

from ..durable import sync_file, sync_folder
from .writer import GeoTiffWriter, refusals, sidecars


class Unpublished(Protocol):
    """A complete file that waits for its name."""

    @property
    def path(self) -> Path:
        """The name that it is to have."""

    @property
    def part(self) -> Path:
        """Where it lies until then, on the same disk."""


class Pending(Unpublished, Protocol):
    """The same, as long as it may still be given up."""

    def abandon(self) -> None:
        """Leave nothing behind."""


class Kept(NamedTuple):
    """A file that is about to be replaced, and where it is kept meanwhile."""

    path: Path
    copy: Path


def publish(files: Sequence[Unpublished]) -> None:
    """Give complete files their names; if one is refused, all names are again what they were.

    A file that is replaced is kept under another name until every new file has its own. Only then are files removed
    that describe a replaced raster (`.aux.xml`, `.ovr`, `.msk`). A new file is on the disk before it gets its name, so
    that no failure of power leaves a name with half a file.

    Raises:
        FusionError: if the disk refuses; the files must still be abandoned then.
    """
    kept: list[Kept] = []
    named: list[Path] = []
    try:
        for file in files:
            with refusals(file.path):
                sync_file(file.part)
                for path in (file.path, *sidecars(file.path)):
                    kept += _keep(path, file.part, len(kept))
        for file in files:
            with refusals(file.path):
                os.replace(file.part, file.path)
                named.append(file.path)
        for file in files:
            with refusals(file.path):
                for stale in sidecars(file.path):
                    stale.unlink(missing_ok=True)
        for folder in {file.path.parent for file in files}:
            _sync_names(folder)
    except BaseException:
        _restore(kept, named)
        raise
    _discard(kept)


def close_and_publish(writer: GeoTiffWriter, provenance: Mapping[str, str]) -> None:
    """Say how a raster was made, close the file and give it its name.

    Raises:
        FusionError: if the disk refuses; the writer must still be abandoned then.
    """
    writer.close(provenance)
    publish([writer])


def _keep(path: Path, part: Path, number: int) -> list[Kept]:
    """A second name, beside an unfinished file, for a file that is about to be replaced; none if there is no such file.

    Raises:
        OSError: if it cannot be kept, or is no file.
    """
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not path.is_file():
        return []
    copy = part.with_name(f"{part.name}.{number}.old")
    copy.unlink(missing_ok=True)
    try:
        os.link(path, copy)
    except OSError:  # a file system without hard links
        shutil.copy2(path, copy)
    return [Kept(path, copy)]


def _restore(kept: Sequence[Kept], named: Sequence[Path]) -> None:
    """Give all names back to the files that had them; what cannot be restored keeps no other from it."""
    for path in set(named) - {file.path for file in kept}:
        with suppress(OSError):
            path.unlink(missing_ok=True)
    for file in kept:
        with suppress(OSError):
            os.replace(file.copy, file.path)
    _discard(kept)  # two names of one file are left as they are by `replace`


def _sync_names(folder: Path) -> None:
    """Have the names on the disk; a file system that knows no such thing has given them all the same."""
    with suppress(OSError):
        sync_folder(folder)


def _discard(kept: Sequence[Kept]) -> None:
    for file in kept:
        with suppress(OSError):
            file.copy.unlink(missing_ok=True)
