"""What must survive a power failure: files and names that are on the disk, not only on their way there."""

from __future__ import annotations

import os
from pathlib import Path


def sync_file(path: Path) -> None:
    """Return once what a file holds is on the disk.

    Raises:
        OSError: if the disk refuses.
    """
    with open(path, "r+b") as file:  # Windows wants it open for writing
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Return once the names in a folder are on the disk; where folders cannot be opened, as on Windows, do nothing.

    Raises:
        OSError: if the disk refuses.
    """
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
