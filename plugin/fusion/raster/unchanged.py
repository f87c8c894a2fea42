"""Whether the inputs of a run are still what they were when it began: what was read of both halves fits neither."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from osgeo import gdal

from ..errors import FusionError
from .unreadable import is_stream

NOT_READ = (".aux.xml", ".ovr")
"""Endings of files that QGIS may write beside an input at any time."""

Stamp = tuple[int, int]


class Unchanged:
    """Files as they are now, those behind virtual rasters too.

    Args:
        paths: of rasters, for GDAL; what is none, or lies on no disk, is left to whoever opens it.
    """

    def __init__(self, paths: Iterable[str]) -> None:
        files = [Path(name) for path in paths for name in files_behind(path)]
        self._before = {file: stamp for file in files if (stamp := _stamp(file)) is not None}

    def check(self) -> None:
        """Refuse to go on with what was read if a file has another size, or was written, since then.

        Raises:
            FusionError: if there is one.
        """
        for file, stamp in self._before.items():
            if _stamp(file) != stamp:
                raise FusionError(
                    "The input {} was changed while it was read, so nothing was written; run again.", file
                )


def files_behind(path: str) -> list[str]:
    """Names, for GDAL, of the files that a raster is read from; none for a stream, or for what is no raster."""
    if is_stream(path):
        return []
    try:
        dataset = gdal.OpenEx(path, gdal.OF_RASTER)
        names = [] if dataset is None else dataset.GetFileList() or []
    except RuntimeError:
        return []
    return [name for name in names if not name.endswith(NOT_READ)]


def _stamp(file: Path) -> Stamp | None:
    """Size and time of the last change; None if there is no such file."""
    try:
        about = file.stat()
    except OSError:
        return None
    return about.st_size, about.st_mtime_ns
