"""GDAL's settings for the length of a run; they belong to the whole process, and so to QGIS and every other plugin."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Lock
from types import ModuleType

from osgeo import gdal, osr

CACHE_BYTES = 128 * 2**20


class _Users:
    """How many runs of this process want these settings at the moment, and what GDAL was told before the first."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._count = 0
        self._cache = 0
        self._silent: list[ModuleType] = []

    def enter(self) -> None:
        """Change the settings for the first."""
        with self._lock:
            if self._count == 0:
                self._cache = gdal.GetCacheMax()
                self._silent = [module for module in (gdal, osr) if not module.GetUseExceptions()]
                gdal.SetCacheMax(min(self._cache, CACHE_BYTES))
                for module in self._silent:
                    module.UseExceptions()
            self._count += 1

    def leave(self) -> None:
        """Restore the settings after the last, unless somebody else has changed them meanwhile."""
        with self._lock:
            self._count -= 1
            if self._count > 0:
                return
            if gdal.GetCacheMax() == min(self._cache, CACHE_BYTES):
                gdal.SetCacheMax(self._cache)
            for module in reversed(self._silent):  # GDAL expects these to be restored in reverse order
                with suppress(RuntimeError):  # if somebody else has switched meanwhile, they stay on
                    module.DontUseExceptions()


_users = _Users()


@contextmanager
def gdal_settings() -> Iterator[None]:
    """Have GDAL raise exceptions, and cache a few rows of tiles instead of a share of the machine's memory.

    Runs that overlap in time, on several threads, share the settings: they are restored when the last one ends.
    """
    _users.enter()
    try:
        yield
    finally:
        _users.leave()
