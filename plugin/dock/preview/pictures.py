"""Rasters as pictures, with the bands and the stretch of a layer's renderer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal
from qgis.core import (
    QgsContrastEnhancement,
    QgsMultiBandColorRenderer,
    QgsRasterLayer,
    QgsSingleBandGrayRenderer,
)
from qgis.PyQt.QtGui import QImage

from ...fusion.job import RasterInput
from ...fusion.physics.dmsp import expected_radiance
from ...fusion.raster.grid import Grid
from ...fusion.raster.missing import NOTHING
from ...fusion.raster.source import RasterSource, where_anything_is
from ...fusion.scenes.inputs import open_raster
from ...fusion.spans import Image, Mask

PERCENTILES = (2.0, 98.0)
BRIGHTEST_LIGHTS = 99.5

ValueRange = tuple[float, float]


@dataclass(frozen=True)
class Stretch:
    """How a raster becomes a picture.

    Attributes:
        bands: one or three band numbers, from 1.
        ranges: for each band, the values that become black and white; None for percentiles.
        is_light: whether these are night lights: radiance from zero on, by its square root.
        is_dn: whether lights are DN of DMSP-OLS, which are painted as the radiance they stand for, to be comparable.
    """

    bands: tuple[int, ...]
    ranges: tuple[ValueRange, ...] | None = None
    is_light: bool = False
    is_dn: bool = False


DMSP = Stretch((1,), is_light=True, is_dn=True)


def stretch_of(layer: QgsRasterLayer) -> Stretch:
    """The bands, minima and maxima that the layer shows; if it shows anything else, the first bands."""
    renderer = layer.renderer()
    if isinstance(renderer, QgsMultiBandColorRenderer):
        bands = (renderer.redBand(), renderer.greenBand(), renderer.blueBand())
        enhancements = (
            renderer.redContrastEnhancement(),
            renderer.greenContrastEnhancement(),
            renderer.blueContrastEnhancement(),
        )
        if all(1 <= band <= layer.bandCount() for band in bands):
            return Stretch(bands, _ranges(enhancements))
    if isinstance(renderer, QgsSingleBandGrayRenderer) and 1 <= renderer.inputBand() <= layer.bandCount():
        return Stretch((renderer.inputBand(),), _ranges((renderer.contrastEnhancement(),)))
    return Stretch((1, 2, 3) if layer.bandCount() >= 3 else (1,))


def read_result(path: str) -> tuple[Image, Mask]:
    """A whole raster, and where its values count."""
    source = RasterSource(path, "result")
    image, masks = source.read(source.grid.window)
    return image, where_anything_is(masks)


def grid_of(path: str) -> Grid:
    """Grid of a raster."""
    return RasterSource(path, "result").grid


def unit_of(path: str) -> str:
    """Unit of a raster's first band; "" if it names none."""
    return str(RasterSource(path, "result").describe_bands()[0].unit)


def read_onto(raster: RasterInput, grid: Grid) -> tuple[Image, Mask]:
    """A raster interpolated (cubic) onto a grid, and where its values count."""
    x, wide, _, y, _, high = grid.transform
    warped = gdal.Warp(
        "",
        raster.path,
        format="MEM",
        outputBounds=(x, y + high * grid.rows, x + wide * grid.cols, y),
        width=grid.cols,
        height=grid.rows,
        srcSRS=raster.crs or None,
        srcNodata=_nodata_of(raster),
        dstSRS=grid.crs_wkt,
        resampleAlg="cubic",
        outputType=gdal.GDT_Float32,
        dstNodata=float("nan"),
        warpOptions=["UNIFIED_SRC_NODATA=NO"],  # or what one band misses counts only where all miss it
    )
    image = warped.ReadAsArray().reshape(warped.RasterCount, grid.rows, grid.cols)
    known = np.isfinite(image)
    return np.where(known, image, np.float32(0.0)), where_anything_is(known)


def _nodata_of(raster: RasterInput) -> str | None:
    """What bands hold where nothing is, as GDAL's warper takes it; None where no layer says more than the file."""
    if raster.missing == NOTHING:
        return None
    source = open_raster(raster, "MS")
    return " ".join("nan" if value is None else f"{value:.17g}" for value in source.nodata_by_band)


def ranges_of(stretch: Stretch, image: Image, valid: Mask) -> tuple[ValueRange, ...]:
    """The values that become black and white: the stretch's own, or percentiles of valid pixels; lights begin at 0."""
    if stretch.ranges is not None:
        return stretch.ranges
    ranges = []
    for band in stretch.bands:
        values = _painted(stretch, image[band - 1])[valid]
        low, high = np.percentile(values, PERCENTILES) if values.size else (0.0, 1.0)
        if stretch.is_light:
            low, high = 0.0, np.percentile(values, BRIGHTEST_LIGHTS) if values.size else 1.0
        ranges.append((float(low), float(high) if high > low else float(low) + 1.0))
    return tuple(ranges)


def picture(stretch: Stretch, ranges: tuple[ValueRange, ...], image: Image, valid: Mask) -> QImage:
    """An image (bands, rows, columns) as a picture, transparent where it does not count."""
    rgb = np.empty((*valid.shape, 3), np.uint8)
    for channel, (band, (low, high)) in enumerate(zip(_three(stretch.bands), _three(ranges))):
        share = np.clip((_painted(stretch, image[band - 1]) - low) / max(high - low, 1e-12), 0.0, 1.0)
        rgb[..., channel] = np.rint(255.0 * (np.sqrt(share) if stretch.is_light else share))
    return rgba_picture(rgb, valid)


def rgba_picture(rgb: NDArray[np.uint8], valid: Mask) -> QImage:
    """Bytes (rows, columns, 3) as a picture, transparent where they do not count."""
    rows, cols = valid.shape
    rgba = np.dstack([rgb, np.where(valid, np.uint8(255), np.uint8(0))])
    return QImage(rgba.tobytes(), cols, rows, 4 * cols, QImage.Format.Format_RGBA8888).copy()


def _painted(stretch: Stretch, band: Image) -> Image:
    """A band as it is stretched; DN become radiance, and saturated ones that of the edge of a city's core."""
    return expected_radiance(band) if stretch.is_dn else band


def _three(values: tuple[Any, ...]) -> tuple[Any, ...]:
    return values if len(values) == 3 else (values[0],) * 3


def _ranges(enhancements: tuple[QgsContrastEnhancement | None, ...]) -> tuple[ValueRange, ...] | None:
    none = QgsContrastEnhancement.ContrastEnhancementAlgorithm.NoEnhancement
    found = []
    for enhancement in enhancements:
        if enhancement is None or enhancement.contrastEnhancementAlgorithm() == none:
            return None
        low, high = enhancement.minimumValue(), enhancement.maximumValue()
        if not (np.isfinite((low, high)).all() and high > low):
            return None
        found.append((float(low), float(high)))
    return tuple(found)
