"""Bands of a product side by side in one raster: JPEG 2000 is decoded once, in windows, and not for every tile anew."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from osgeo import gdal

from ...errors import FusionError
from ...job import Feedback, stop_if_cancelled
from ...products.sentinel2 import NATIVE_M, Sentinel2
from ...raster.file import first_line
from ...raster.tiles import tiles
from ...raster.workspace import check_room
from ...spans import Window
from .sentinel2_bands import CIRRUS

STRIP = 1024
"""Edge of the windows that are decoded: that of the products' own blocks."""

NODATA = 0
"""DN of pixels that were not measured."""


def decoded(product: Sentinel2, names: Sequence[str], folder: Path, feedback: Feedback) -> str:
    """Path of a raster with these bands, all of one size of pixels.

    Args:
        product: the product.
        names: of its bands.
        folder: for the raster.
        feedback: asked whether to stop.

    Raises:
        FusionError: if a band cannot be read, or lies on a grid of its own.
        Cancelled: the user asked to stop.
    """
    path = str(folder / f"{NATIVE_M[names[0]]}m.tif")
    try:
        first = gdal.Open(product.bands[names[0]])
        size = first.RasterXSize, first.RasterYSize
        check_room(folder, 2 * size[0] * size[1] * len(names))
        options = ["TILED=YES", "INTERLEAVE=BAND", "BIGTIFF=IF_SAFER", "BLOCKXSIZE=512", "BLOCKYSIZE=512"]
        raster = gdal.GetDriverByName("GTiff").Create(path, *size, len(names), gdal.GDT_UInt16, options)
        raster.SetProjection(first.GetProjection())
        raster.SetGeoTransform(first.GetGeoTransform())
        for number, name in enumerate(names, start=1):
            source = gdal.Open(product.bands[name])
            if (source.RasterXSize, source.RasterYSize) != size or source.GetGeoTransform() != first.GetGeoTransform():
                raise FusionError("{} of {} lies on another grid than {}; choose bands of one product.",
                                  name, product.title, names[0])  # fmt: skip
            band = raster.GetRasterBand(number)
            band.SetDescription(name)
            if name != CIRRUS:  # which is 0 where there is no cirrus
                band.SetNoDataValue(NODATA)
            for window in tiles(Window.of_shape(size[::-1]), STRIP):
                stop_if_cancelled(feedback)
                rows, cols = window
                box = (cols.start, rows.start, len(cols), len(rows))
                band.WriteArray(source.GetRasterBand(1).ReadAsArray(*box), cols.start, rows.start)
        raster.FlushCache()
    except RuntimeError as error:
        raise FusionError("The bands of {} cannot be read: {}", product.title, first_line(error)) from error
    return path
