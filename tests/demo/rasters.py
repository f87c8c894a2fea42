"""Rasters of the demo: writing them, and looking at any of them through a common window."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, osr

gdal.UseExceptions()

Array = NDArray[np.float32]
NAMES = ("Blue", "Green", "Red", "NIR")


@dataclass(frozen=True)
class Window:
    """A piece of ground seen in so many pixels: bounds are (left, bottom, right, top) in the CRS."""

    crs: str
    bounds: tuple[float, float, float, float]
    rows: int
    cols: int

    @property
    def pixel(self) -> float:
        """Size of a pixel in units of the CRS."""
        return (self.bounds[2] - self.bounds[0]) / self.cols

    def part(self, row: int, col: int, size: int, enlarged: int) -> Window:
        """A square of pixels, shown in `enlarged` pixels a side."""
        left, top = self.bounds[0] + col * self.pixel, self.bounds[3] - row * self.pixel
        return Window(self.crs, (left, top - size * self.pixel, left + size * self.pixel, top), enlarged, enlarged)


def write(path: Path, image: NDArray[np.uint16], pixel_size_m: float, names: tuple[str, ...]) -> None:
    """A (bands, rows, columns) image as a GeoTIFF somewhere in UTM zone 33 N."""
    bands, rows, cols = image.shape
    options = ["TILED=YES", "COMPRESS=DEFLATE", "PREDICTOR=2", "ZLEVEL=9", "PHOTOMETRIC=MINISBLACK"]
    raster = gdal.GetDriverByName("GTiff").Create(str(path), cols, rows, bands, gdal.GDT_UInt16, options)
    raster.SetGeoTransform((389_600.0, pixel_size_m, 0.0, 5_819_900.0, 0.0, -pixel_size_m))
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32633)
    raster.SetProjection(crs.ExportToWkt())
    raster.WriteArray(image)
    for number, name in enumerate(names, start=1):
        raster.GetRasterBand(number).SetDescription(name)


def read(path: Path) -> Array:
    """All bands, (bands, rows, columns) float32."""
    image = gdal.Open(str(path)).ReadAsArray().astype(np.float32)
    return image if image.ndim == 3 else image[None]


def whole(path: Path, longest: int) -> Window:
    """All of a raster, in at most so many pixels along its longer side."""
    raster = gdal.Open(str(path))
    left, width, _, top, _, height = raster.GetGeoTransform()
    shrink = min(1.0, longest / max(raster.RasterXSize, raster.RasterYSize))
    bounds = (left, top + height * raster.RasterYSize, left + width * raster.RasterXSize, top)
    rows, cols = round(raster.RasterYSize * shrink), round(raster.RasterXSize * shrink)
    return Window(raster.GetProjection(), bounds, rows, cols)


def look(path: Path, window: Window) -> Array:
    """The raster through a window: averaged where it is finer, its own square pixels where it is coarser."""
    raster = gdal.Open(str(path))
    is_finer = abs(raster.GetGeoTransform()[1]) < 0.9 * window.pixel
    seen = gdal.Warp(
        "", raster, format="MEM", outputBounds=window.bounds, width=window.cols, height=window.rows,
        dstSRS=window.crs, resampleAlg="average" if is_finer else "near", outputType=gdal.GDT_Float32,
    )  # fmt: skip
    image = seen.ReadAsArray()
    return image if image.ndim == 3 else image[None]


def true_colour(path: Path) -> list[int]:
    """Indices of the red, green and blue bands: by name, by colour, else by the usual order of so many bands."""
    raster = gdal.Open(str(path))
    bands = [raster.GetRasterBand(number) for number in range(1, raster.RasterCount + 1)]
    names = [band.GetDescription().lower() for band in bands]
    colours = [gdal.GetColorInterpretationName(band.GetColorInterpretation()).lower() for band in bands]
    for labels in (names, colours):
        if {"red", "green", "blue"} <= set(labels):
            return [labels.index(colour) for colour in ("red", "green", "blue")]
    return {4: [2, 1, 0], 8: [4, 2, 1]}.get(len(bands), [0, 1, 2] if len(bands) > 2 else [0, 0, 0])
