"""The last touch to a GeoTIFF that is written: overviews, or made a Cloud Optimized GeoTIFF of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from osgeo import gdal

from ..errors import Cancelled
from .storage import COG, Storage, cog_options

SMALLEST = 256
"""Length of the longer side of the last overview in pixels, about."""


def finish(path: Path, storage: Storage, check: Callable[[], None]) -> None:
    """Give a closed GeoTIFF what its storage asks for, in its place.

    Args:
        path: of the file.
        storage: what is asked for.
        check: called now and then; what it raises to stop the work gets through.

    Raises:
        RuntimeError: if GDAL or the disk refuses.
        Cancelled: as `check` does.
    """
    if storage.format == COG:
        _optimised(path, storage, check)
    elif storage.overviews:
        _with_overviews(path, check)


def levels(rows: int, cols: int) -> list[int]:
    """Factors of a raster's overviews: 2, 4 and so on, until little is left."""
    found, factor = [], 2
    while max(rows, cols) / factor >= SMALLEST / 2 and max(rows, cols) > SMALLEST:
        found.append(factor)
        factor *= 2
    return found


def _with_overviews(path: Path, check: Callable[[], None]) -> None:
    dataset = gdal.Open(str(path), gdal.GA_Update)
    factors = levels(dataset.RasterYSize, dataset.RasterXSize)
    if factors:
        watched = Watched(check)
        watched.run(lambda: dataset.BuildOverviews("AVERAGE", factors, watched))
    dataset.FlushCache()


def _optimised(path: Path, storage: Storage, check: Callable[[], None]) -> None:
    target = path.with_name(f"{path.stem}.cog{path.suffix}")
    source = gdal.Open(str(path))
    options = cog_options(storage, source.GetRasterBand(1).DataType)
    watched = Watched(check)
    try:
        watched.run(lambda: gdal.GetDriverByName(COG).CreateCopy(str(target), source, 0, options, watched))
        source = None  # closed first, for systems that cannot replace open files
        target.replace(path)
    finally:
        for left in path.parent.glob(f"{target.name}*"):
            left.unlink()


class Watched:
    """A callback for GDAL that asks whether to stop; GDAL swallows exceptions, so this keeps what was raised."""

    def __init__(self, check: Callable[[], None]) -> None:
        self._check = check
        self._raised: Cancelled | None = None

    def __call__(self, share: float, message: str, data: object) -> int:
        """0 to have GDAL stop, 1 to have it go on."""
        try:
            self._check()
        except Cancelled as error:
            self._raised = error
            return 0
        return 1

    def run(self, work: Callable[[], object]) -> None:
        """Do the work, and raise what stopped it."""
        try:
            work()
        except RuntimeError:
            if self._raised is None:
                raise
        if self._raised is not None:
            raise self._raised
