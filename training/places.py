"""Places with a truth and a PAN, degraded by Wald's protocol, fused through the plugin, and scored."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import numpy as np
from osgeo import gdal, osr

from plugin.fusion.job import RasterInput
from plugin.fusion.physics.sampling import Relation
from plugin.fusion.physics.wald import degraded
from plugin.fusion.quality.reference import crop, ergas, sam_degrees
from plugin.fusion.spans import Image

from .evaluate import BORDER, on_pan_grid

GAIN = 0.3
UTM = 32633

Fuse = Callable[[RasterInput, RasterInput, str], object]
"""One fusion: PAN, MS, and the file to write."""


class Place(NamedTuple):
    """A pair and its truth.

    Attributes:
        hrms: the truth, (bands, rows, columns).
        pan: (rows, columns).
        ratio: by which MS is degraded.
    """

    hrms: Image
    pan: Image
    ratio: float


def score(place: Place, fuse: Fuse) -> dict[str, float]:
    """SAM (degrees) and ERGAS of what a fusion makes of the place's PAN and degraded MS."""
    with tempfile.TemporaryDirectory() as folder:
        pan, ms, output = (str(Path(folder) / f"{name}.tif") for name in ("pan", "ms", "fused"))
        coarse = degraded(place.hrms, Relation.of_ratio(place.ratio), GAIN)
        write_raster(pan, _as_dn(place.pan[None]), (0.0, 1.0, 0.0, 0.0, 0.0, -1.0))
        write_raster(ms, _as_dn(coarse), (0.0, place.ratio, 0.0, 0.0, 0.0, -place.ratio))
        fuse(RasterInput(pan), RasterInput(ms), output)
        fused, truth = crop(on_pan_grid(output, pan), BORDER), crop(place.hrms, BORDER)
    return {"sam": sam_degrees(fused, truth), "ergas": ergas(fused, truth, place.ratio)}


def write_raster(path: str, image: Image, transform: tuple[float, ...]) -> None:
    """Write (bands, rows, columns) as 16-bit DN if they are whole numbers, as a user has them, else as floats."""
    is_whole = bool(np.all(image == np.rint(image)) and image.min() >= 0)
    dtype = gdal.GDT_UInt16 if is_whole else gdal.GDT_Float32
    bands, rows, cols = image.shape
    raster = gdal.GetDriverByName("GTiff").Create(path, cols, rows, bands, dtype)
    raster.SetGeoTransform(transform)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(UTM)
    raster.SetProjection(reference.ExportToWkt())
    raster.WriteArray(image)


def _as_dn(image: Image) -> Image:
    rounded: Image = np.rint(np.maximum(image, 0.0))
    return rounded
