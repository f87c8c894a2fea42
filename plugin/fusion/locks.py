"""A lock on a file that ends with its owner, however that ends: numbers of processes are given again, locks are not."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def locked(path: Path) -> IO[bytes] | None:
    """The lock on a file, which is made if there is none; it lasts until it is closed, or this process ends.

    None if somebody else has it, in this process or in another, or if the file system has no locks.
    """
    if path.exists() and not path.is_file():
        return None
    try:
        file = open(path, "ab")  # noqa: SIM115 - the lock lasts as long as the file is open
    except OSError:
        return None
    try:
        _lock(file)
    except OSError:
        file.close()
        return None
    return file
