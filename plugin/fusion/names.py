"""File names, which file systems limit to 255 bytes."""

from __future__ import annotations

import os
import tempfile
import zlib
from pathlib import Path

from .errors import FusionError

MOST_BYTES = 255
SHORT_BYTES = 60
"""Length of a name that more is to be added to."""


def refuse_long_name(path: str) -> None:
    """Refuse a name that no file can have, before anything is done.

    Raises:
        FusionError: with the reason.
    """
    length = len(os.fsencode(Path(path).name))
    if length > MOST_BYTES:
        raise FusionError(
            "The name of the output {} is {} bytes long, and file systems take {} at most; choose a shorter one.",
            path,
            length,
            MOST_BYTES,
        )


def refuse_unwritable(folder: Path) -> None:
    """Refuse a folder in which no file can be made, by making one without a name; permissions do not tell everywhere.

    Raises:
        FusionError: with the reason.
    """
    try:
        with tempfile.TemporaryFile(dir=folder):
            return
    except OSError as error:
        raise FusionError(
            "The output folder {} cannot be written ({}); choose another.", folder, error.strerror
        ) from error


def refuse_held(path: Path) -> None:
    """Refuse a file that cannot be replaced, as on Windows while it is open; a renaming to its own name tells.

    Raises:
        FusionError: with the reason.
    """
    if not path.is_file():
        return
    try:
        os.rename(path, path)
    except OSError as error:
        raise FusionError(
            "The output {} is open or protected ({}); remove its layer from the project, or choose another name.",
            path,
            error.strerror,
        ) from error


def short(name: str) -> str:
    """A name that can be added to: itself if it is short, else its beginning and a number that tells it apart."""
    encoded = os.fsencode(name)
    if len(encoded) <= SHORT_BYTES:
        return name
    return f"{encoded[:SHORT_BYTES].decode(errors='ignore')}-{zlib.crc32(encoded):08x}"


def beside(path: Path, ending: str) -> Path | None:
    """The file of the same name with a further ending; None if no file can have that name."""
    name = path.name + ending
    return path.with_name(name) if len(os.fsencode(name)) <= MOST_BYTES else None
