"""Names of files, which file systems take up to 255 bytes long."""

from __future__ import annotations

import os
import zlib
from pathlib import Path

from .errors import FusionError

MOST_BYTES = 255
SHORT_BYTES = 60
"""Of a name that more is to be added to."""


def refuse_long_name(path: str) -> None:
    """Refuse a name that no file can have, before anything is done.

    Raises:
        FusionError: in one sentence.
    """
    length = len(os.fsencode(Path(path).name))
    if length > MOST_BYTES:
        raise FusionError(
            "The name of the output {} is {} bytes long, and file systems take {} at most; choose a shorter one.",
            path,
            length,
            MOST_BYTES,
        )


def short(name: str) -> str:
    """A name that can be added to: itself where it is short, else its beginning and a number that tells it apart."""
    encoded = os.fsencode(name)
    if len(encoded) <= SHORT_BYTES:
        return name
    return f"{encoded[:SHORT_BYTES].decode(errors='ignore')}-{zlib.crc32(encoded):08x}"


def beside(path: Path, ending: str) -> Path | None:
    """The file of the same name and a further ending; None where no file could be called so."""
    name = path.name + ending
    return path.with_name(name) if len(os.fsencode(name)) <= MOST_BYTES else None
