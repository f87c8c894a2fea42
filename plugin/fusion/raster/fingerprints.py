"""What tells a raster's files from others of the same names: sizes, contents, and times where contents are large."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import NamedTuple

from osgeo import gdal

from .unchanged import files_behind

WHOLE_BYTES = 2**26
"""Up to this size the whole file is read."""

PIECES, PIECE_BYTES = 64, 2**20
"""What is read of a larger one, spread evenly."""


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
    found: dict[str, Fingerprint] = {}
    for path in paths:
        names = files_behind(path)
        for name in names:
            print_ = _fingerprint(name)
            if print_ is None:
                return {}
            found[name] = print_
        if not names:
            return {}
    return found


def _fingerprint(name: str) -> Fingerprint | None:
    """Of a file; None if it cannot be read."""
    try:
        about = gdal.VSIStatL(name)
        file = None if about is None or about.IsDirectory() else gdal.VSIFOpenL(name, "rb")
    except RuntimeError:
        return None
    if file is None:
        return None
    size, digest = int(about.size), hashlib.sha256()
    is_whole = size <= WHOLE_BYTES
    count, length = (1, size) if is_whole else (PIECES, PIECE_BYTES)
    try:
        for piece in range(count):
            gdal.VSIFSeekL(file, piece * (size - length) // max(count - 1, 1), 0)
            digest.update(bytes(gdal.VSIFReadL(1, length, file) or b"") if length else b"")
    finally:
        gdal.VSIFCloseL(file)
    return Fingerprint(size, 0 if is_whole else int(about.mtime), digest.hexdigest())
