"""An MS raster of another CRS, or rotated against PAN, brought into PAN's frame at its own resolution."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from osgeo import gdal, osr

from ..errors import FusionError
from .grid import Grid, spatial_reference


def warped_to(fine: Grid, coarse: Grid, path: str, folder: Path) -> str:
    """Warp a raster (cubic, exact transformer) to PAN's CRS and axes, keeping its pixel size; the new file's path.

    Raises:
        FusionError: if its CRS cannot be transformed to PAN's.
    """
    ratio = _pixel_size_ratio(fine, coarse)
    x0, dx, rx, y0, ry, dy = fine.transform
    if rx or ry:
        raise FusionError(
            "The PAN raster is rotated and the MS raster lies differently; warp both to one north-up grid first."
        )
    cols, rows = int(np.ceil(fine.cols / ratio)), int(np.ceil(fine.rows / ratio))
    target = str(folder / "ms_in_pan_crs.tif")
    x1, y1 = x0 + cols * ratio * dx, y0 + rows * ratio * dy
    source = gdal.Open(path)
    nodata = source.GetRasterBand(1).GetNoDataValue()
    try:
        gdal.Warp(
            target,
            source,
            srcSRS=coarse.crs_wkt,
            dstSRS=fine.crs_wkt,
            outputBounds=(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)),
            width=cols,
            height=rows,
            resampleAlg="cubic",
            errorThreshold=0.0,
            dstAlpha=nodata is None,
            warpOptions=["XSCALE=1", "YSCALE=1"],  # GDAL's guess blurs a raster that is turned
            creationOptions=["TILED=YES", "BIGTIFF=IF_SAFER"],
        )
    except RuntimeError as error:
        raise FusionError(f"The MS raster cannot be brought into PAN's CRS: {error}") from error
    return target


def _pixel_size_ratio(fine: Grid, coarse: Grid) -> float:
    """Size of an MS pixel in PAN pixels, where the MS raster's centre lies."""
    inverse = gdal.InvGeoTransform(fine.transform)

    def position(col: float, row: float) -> np.ndarray:
        x, y, _ = to_fine.TransformPoint(*gdal.ApplyGeoTransform(coarse.transform, col, row))
        return np.array(gdal.ApplyGeoTransform(inverse, x, y))

    col, row = coarse.cols / 2, coarse.rows / 2
    refusal = "The MS raster's CRS cannot be transformed to PAN's; check that both rasters have the right CRS."
    try:
        to_fine = osr.CoordinateTransformation(spatial_reference(coarse.crs_wkt), spatial_reference(fine.crs_wkt))
        here, right, below = position(col, row), position(col + 1, row), position(col, row + 1)
    except (RuntimeError, TypeError) as error:
        raise FusionError(refusal) from error
    (a, b), (c, d) = right - here, below - here
    ratio = float(np.sqrt(abs(a * d - b * c)))
    if not np.isfinite(ratio) or ratio == 0.0:
        raise FusionError(refusal)
    return ratio
