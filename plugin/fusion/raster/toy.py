"""Small rasters made up on the spot, for runs that only measure how long they take."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from osgeo import osr

from ..spans import Image, Window
from .band import Band
from .gdal_settings import gdal_settings
from .grid import Grid
from .publishing import close_and_publish
from .writer import GeoTiffWriter


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
