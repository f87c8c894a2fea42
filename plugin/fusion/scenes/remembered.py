"""Remembers what takes long to measure on rasters and stays true as long as their files stay the same."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

from ..raster.source import RasterSource

Kept = TypeVar("Kept")


class Remembered(Generic[Kept]):
    """The last few results of a measurement in this process; any thread may ask for them.

    Args:
        most: how many results to keep.
    """

    def __init__(self, most: int) -> None:
        self._most, self._lock = most, Lock()
        self._kept: OrderedDict[Hashable, Kept] = OrderedDict()

    def of(self, key: Hashable | None, measure: Callable[[], Kept]) -> Kept:
        """What was measured for a key before, or is measured now; nothing is kept for None, or if measuring fails."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        found = measure()
        if key is not None:
            with self._lock:
                self._kept[key] = found
                while len(self._kept) > self._most:
                    self._kept.popitem(last=False)
        return found


def state_of(*sources: RasterSource) -> Hashable | None:
    """Which bands of which files these are, and the files' state; None if some are not on a disk."""
    states = []
    for source in sources:
        files = source.files
        if not files or not all(file.is_file() for file in files):
            return None
        stamps = tuple((str(file), file.stat().st_size, file.stat().st_mtime_ns) for file in files)
        states.append((source.path, source.crs_wkt, source.chosen, source.missing, source.conversions, stamps))
    return tuple(states)
