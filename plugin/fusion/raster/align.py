"""A coarse raster of another CRS, or rotated against a fine one, brought into its frame at its own resolution."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from osgeo import gdal, osr

from ..errors import FusionError
from ..physics.sampling import Relation
from .grid import Grid, spatial_reference
from .missing import NOTHING
from .plain import plainly
from .source import RasterSource


def brought_into(
    fine: Grid, coarse: RasterSource, fine_role: str, folder: Path, info: Callable[..., None]
) -> tuple[RasterSource, Relation]:
    """A raster in a finer one's frame, warped if need be, and how its grid lies on the finer one.

    Args:
        fine: grid of the finer raster.
        coarse: the raster.
        fine_role: what the finer raster is called, in sentences.
        folder: for a warped copy.
        info: is told that one was made, as `Feedback.info` is.

    Raises:
        FusionError: if the two cannot be brought into one frame.
    """
    relation = fine.relation_to(coarse.grid) if fine.same_crs(coarse.grid) else None
    if relation is not None:
        return coarse, relation
    role = coarse.role
    info(
        "The {} raster has another CRS or orientation than {}: it is warped to {}'s (cubic).",
        role,
        fine_role,
        fine_role,
    )
    path = warped_to(fine, coarse.grid, _as_read(coarse, folder), folder, fine_role, role)
    warped = RasterSource(path, role, described=coarse, conversions=coarse.conversions)
    relation = fine.relation_to(warped.grid)
    if relation is None:
        raise FusionError(
            "{} and {} cannot be brought into one frame; warp both to one north-up grid.", fine_role, role
        )
    return warped, relation


def _as_read(coarse: RasterSource, folder: Path) -> str:
    """Path of a raster whose file calls missing just what is read as missing, for GDAL to warp.

    It is a virtual raster with the bands that are read and with the mask as its only mask or, where more is missing
    than the
    file declares, a copy.
    """
    if coarse.missing != NOTHING:
        return plainly(coarse, folder)
    path = str(folder / "as_read.vrt")
    mask = [] if coarse.mask_number is None else [coarse.mask_number]
    virtual = gdal.Translate(path, coarse.path, format="VRT", bandList=[*coarse.numbers, *mask])
    for number in range(1, coarse.bands + 1):
        virtual.GetRasterBand(number).SetColorInterpretation(gdal.GCI_Undefined)
    if mask:
        virtual.GetRasterBand(virtual.RasterCount).SetColorInterpretation(gdal.GCI_AlphaBand)
    return path


def warped_to(
    fine: Grid, coarse: Grid, path: str, folder: Path, fine_role: str = "PAN", coarse_role: str = "MS"
) -> str:
    """Warp a raster (cubic, exact transformer) to another's CRS and axes, keeping its pixel size; the new file's path.

    Raises:
        FusionError: if its CRS cannot be transformed to the other's.
    """
    ratio = _pixel_size_ratio(fine, coarse, fine_role, coarse_role)
    x0, dx, rx, y0, ry, dy = fine.transform
    if rx or ry:
        raise FusionError(
            "The {} raster is rotated and the {} raster lies differently; warp both to one north-up grid first.",
            fine_role,
            coarse_role,
        )
    cols, rows = int(np.ceil(fine.cols / ratio)), int(np.ceil(fine.rows / ratio))
    target = str(folder / "warped.tif")
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
            warpOptions=[
                "XSCALE=1",
                "YSCALE=1",
                "UNIFIED_SRC_NODATA=NO",
            ],  # otherwise it blurs what is rotated, and mixes bands
            creationOptions=["TILED=YES", "BIGTIFF=IF_SAFER"],
        )
    except RuntimeError as error:
        raise FusionError(
            "The {} raster cannot be brought into {}'s CRS: {}", coarse_role, fine_role, str(error)
        ) from error
    return target


def _pixel_size_ratio(fine: Grid, coarse: Grid, fine_role: str, coarse_role: str) -> float:
    """Size of a coarse pixel in fine pixels, at the centre of the coarse raster."""
    inverse = gdal.InvGeoTransform(fine.transform)

    def position(col: float, row: float) -> np.ndarray:
        x, y, _ = to_fine.TransformPoint(*gdal.ApplyGeoTransform(coarse.transform, col, row))
        return np.array(gdal.ApplyGeoTransform(inverse, x, y))

    col, row = coarse.cols / 2, coarse.rows / 2
    refusal = FusionError(
        "The {} raster's CRS cannot be transformed to {}'s; check that both rasters have the right CRS.",
        coarse_role,
        fine_role,
    )
    try:
        to_fine = osr.CoordinateTransformation(spatial_reference(coarse.crs_wkt), spatial_reference(fine.crs_wkt))
        here, right, below = position(col, row), position(col + 1, row), position(col, row + 1)
    except (RuntimeError, TypeError) as error:
        raise refusal from error
    a, b = _shortest(right - here, fine)
    c, d = _shortest(below - here, fine)
    ratio = float(np.sqrt(abs(a * d - b * c)))
    if not np.isfinite(ratio) or ratio == 0.0:
        raise refusal
    return ratio


def _shortest(step: np.ndarray, fine: Grid) -> np.ndarray:
    """A step in columns and rows of a grid, the short way across 180 degrees instead of around the earth."""
    turn = fine.full_turn / fine.transform[1] if fine.full_turn and fine.transform[1] else 0.0
    return step - np.array([turn * np.rint(step[0] / turn), 0.0]) if turn else step
