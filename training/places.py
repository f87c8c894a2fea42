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
"""(PAN, MS, file to write): one fusion."""


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
        _write(pan, place.pan[None], 1.0)
        _write(ms, degraded(place.hrms, Relation.of_ratio(place.ratio), GAIN), place.ratio)
        fuse(RasterInput(pan), RasterInput(ms), output)
        fused, truth = crop(on_pan_grid(output, pan), BORDER), crop(place.hrms, BORDER)
    return {"sam": sam_degrees(fused, truth), "ergas": ergas(fused, truth, place.ratio)}


def _write(path: str, image: Image, pixel: float) -> None:
    bands, rows, cols = image.shape
    raster = gdal.GetDriverByName("GTiff").Create(path, cols, rows, bands, gdal.GDT_UInt16)
    raster.SetGeoTransform((0.0, pixel, 0.0, 0.0, 0.0, -pixel))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(UTM)
    raster.SetProjection(reference.ExportToWkt())
    raster.WriteArray(np.rint(np.maximum(image, 0.0)))
