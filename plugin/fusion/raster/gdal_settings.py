"""GDAL's settings for the length of a run; they belong to the whole process, and so to QGIS and every other plugin."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from osgeo import gdal, osr

CACHE_BYTES = 128 * 2**20


@contextmanager
def gdal_settings() -> Iterator[None]:
    """Have GDAL raise exceptions, and cache a few rows of tiles instead of a share of the machine's memory."""
    cache = gdal.GetCacheMax()
    silent = [module for module in (gdal, osr) if not module.GetUseExceptions()]
    gdal.SetCacheMax(min(cache, CACHE_BYTES))
    for module in silent:
        module.UseExceptions()
    try:
        yield
    finally:
        gdal.SetCacheMax(cache)
        for module in reversed(silent):  # GDAL expects these to be restored in reverse order
            with suppress(RuntimeError):  # if somebody else has switched meanwhile, they stay on
                module.DontUseExceptions()
