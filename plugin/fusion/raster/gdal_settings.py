"""GDAL's settings for the length of a run; they belong to the whole process, and so to QGIS and every other plugin."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from osgeo import gdal, osr

CACHE_BYTES = 128 * 2**20


@contextmanager
def gdal_settings() -> Iterator[None]:
    """Errors as exceptions, and a cache of a few rows of tiles instead of a share of the machine's memory."""
    cache = gdal.GetCacheMax()
    silent = [module for module in (gdal, osr) if not module.GetUseExceptions()]
    gdal.SetCacheMax(min(cache, CACHE_BYTES))
    for module in silent:
        module.UseExceptions()
    try:
        yield
    finally:
        gdal.SetCacheMax(cache)
        for module in reversed(silent):  # GDAL wants them back in the order of a stack
            with suppress(RuntimeError):  # somebody else has switched in between: then they stay on
                module.DontUseExceptions()
