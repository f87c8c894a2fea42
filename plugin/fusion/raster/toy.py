"""Small rasters made up on the spot, for runs that only measure how long they take."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from osgeo import gdal, osr

from ..spans import Image, Window
from .band import Band
from .gdal_settings import gdal_settings
from .grid import Grid
from .publishing import close_and_publish
from .writer import GeoTiffWriter

TOY_RATIO = 4
UTM_31N, UTM = 32631, (500_000.0, 5_000_000.0)


def write_toy_pair(folder: Path, edge: int, bands: int) -> tuple[Path, Path]:
    """A fine raster of one band and a coarse one of several, of one place, ratio 4; their paths.

    Args:
        folder: for the files.
        edge: of the fine raster, in pixels, a multiple of 4.
        bands: of the coarse raster.
    """
    rng = np.random.default_rng(0)
    coarse = rng.uniform(200.0, 2000.0, (bands, edge // TOY_RATIO, edge // TOY_RATIO)).astype(np.float32)
    fine = coarse.mean(axis=0).repeat(TOY_RATIO, axis=0).repeat(TOY_RATIO, axis=1)
    fine += rng.normal(0.0, 50.0, fine.shape).astype(np.float32)
    return (
        write_toy(folder / "fine.tif", fine[None], UTM_31N, UTM, 1.0, gdal.GDT_UInt16),
        write_toy(folder / "coarse.tif", coarse, UTM_31N, UTM, float(TOY_RATIO), gdal.GDT_UInt16),
    )


def write_toy(path: Path, image: Image, epsg: int, corner: tuple[float, float], pixel: float, dtype: int) -> Path:
    """Write an image as a GeoTIFF, and give its path back.

    Args:
        path: of the file.
        image: (bands, rows, columns).
        epsg: code of the CRS.
        corner: x and y of the upper left corner, in its units.
        pixel: width and height of a pixel, in its units.
        dtype: GDAL's.
    """
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    bands, rows, cols = image.shape
    x, y = corner
    window = Window.of_shape((rows, cols))
    with gdal_settings():
        grid = Grid(reference.ExportToWkt(), (x, pixel, 0.0, y, 0.0, -pixel), rows, cols)
        writer = GeoTiffWriter(path, grid, window, [Band()] * bands, dtype, None)
        writer.write(window, image, np.ones((rows, cols), bool))
        close_and_publish(writer, {})
    return path
