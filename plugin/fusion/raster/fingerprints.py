"""What tells a raster's files from others of the same names: sizes, contents, and times where contents are large."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import NamedTuple

from osgeo import gdal

from .unchanged import files_behind

MOST_BYTES = 2**28
"""Read of all files together, about: each may take its share. Files that fit in are read as a whole."""

PIECES, LARGEST_PIECE = 16, 2**20
"""What is read of one that does not: so many pieces, spread evenly, of at most so many bytes."""


class Fingerprint(NamedTuple):
    """Of one file.

    Attributes:
        size: in bytes.
        modified: when it was changed last, in seconds; 0 where all of it was read, and so does not matter.
        digest: of what was read.
    """

    size: int
    modified: int
    digest: str


def fingerprints(paths: Iterable[str]) -> dict[str, Fingerprint]:
    """Fingerprints of the files behind rasters, by name; none at all if there is a raster without files.

    Args:
        paths: for GDAL; files inside archives and on servers count, too.
    """
    names = [files_behind(path) for path in paths]
    each = {name for files in names for name in files}
    found = {name: _fingerprint(name, MOST_BYTES // len(each)) for name in sorted(each)}
    known = {name: print_ for name, print_ in found.items() if print_ is not None}
    return known if all(names) and len(known) == len(each) else {}


def _fingerprint(name: str, share: int) -> Fingerprint | None:
    """Of a file of which about so many bytes may be read; None if it cannot be."""
    try:
        about = gdal.VSIStatL(name)
        if about is None or about.IsDirectory():
            return None
        size, is_whole = int(about.size), about.size <= share
        count, length = (1, size) if is_whole else (PIECES, min(share // PIECES, LARGEST_PIECE))
        digest = _digest(name, size, count, length)
    except RuntimeError:
        return None
    return None if digest is None else Fingerprint(size, 0 if is_whole else int(about.mtime), digest)


def _digest(name: str, size: int, count: int, length: int) -> str | None:
    """Of so many pieces of a file, each of so many bytes; None if it cannot be read.

    Raises:
        RuntimeError: if it cannot be read.
    """
    file, digest = gdal.VSIFOpenL(name, "rb"), hashlib.sha256()
    if file is None:
        return None
    try:
        for piece in range(count if length else 0):
            gdal.VSIFSeekL(file, piece * (size - length) // max(count - 1, 1), 0)
            digest.update(bytes(gdal.VSIFReadL(1, length, file) or b""))
    finally:
        gdal.VSIFCloseL(file)
    return digest.hexdigest()
