"""Rasters with something wrong in them that a reader may stumble over, made from a sound one."""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
from osgeo import gdal

from tests.made_scenes import UTM, Pair, wkt

GDAL_KEYS = 34735
"""Tag of GeoTIFF's keys."""


def copy(pair: Pair, path: Path, dtype: int = gdal.GDT_UInt16, alpha: bool = False, level: float = 0.0) -> gdal.Dataset:
    """The pair's MS as another type, with or without an alpha band, open for more."""
    bands, rows, cols = pair.ms_image.shape
    options = ["PHOTOMETRIC=MINISBLACK", "INTERLEAVE=BAND"]
    raster = gdal.GetDriverByName("GTiff").Create(str(path), cols, rows, bands + alpha, dtype, options)
    if alpha:
        raster.GetRasterBand(bands + 1).SetColorInterpretation(gdal.GCI_AlphaBand)
    raster.SetProjection(wkt(UTM))
    raster.SetGeoTransform(pair.ms_transform())
    for number, band in enumerate(pair.ms_image, start=1):
        raster.GetRasterBand(number).WriteArray(band.astype(np.float64) + level)
    if alpha:
        opaque = np.full((rows, cols), 255)
        opaque[:, :3] = 0
        raster.GetRasterBand(bands + 1).WriteArray(opaque)
    return raster


def placed(*transform: float) -> Callable[[Pair, Path], None]:
    """A raster that lies where this geotransform says."""

    def write(pair: Pair, path: Path) -> None:
        copy(pair, path).SetGeoTransform(transform)

    return write


def with_damaged_alpha(pair: Pair, path: Path) -> None:
    """The last strip, that of the alpha band, is cut off in the middle."""
    copy(pair, path, alpha=True).FlushCache()
    path.write_bytes(path.read_bytes()[:-64])


def with_damaged_keys(pair: Pair, path: Path) -> None:
    """The first of GeoTIFF's keys says that it holds many values."""
    copy(pair, path).FlushCache()
    content = bytearray(path.read_bytes())
    (entries,) = struct.unpack_from("<I", content, 4)
    (count,) = struct.unpack_from("<H", content, entries)
    for at in range(entries + 2, entries + 2 + 12 * count, 12):
        tag, _, _, where = struct.unpack_from("<HHII", content, at)
        if tag == GDAL_KEYS:
            struct.pack_into("<H", content, where + 8 + 4, 32769)
    path.write_bytes(bytes(content))


def with_a_complex_band(pair: Pair, path: Path) -> None:
    """A virtual raster whose second band is complex, though the first is not."""
    _, rows, cols = pair.ms_image.shape
    band = f"<SourceFilename>{pair.ms}</SourceFilename><SourceBand>1</SourceBand>"
    x = ", ".join(map(str, pair.ms_transform()))
    path.write_text(
        f'<VRTDataset rasterXSize="{cols}" rasterYSize="{rows}"><SRS>EPSG:{UTM}</SRS><GeoTransform>{x}</GeoTransform>'
        + "".join(
            f'<VRTRasterBand dataType="{kind}" band="{k}"><SimpleSource>{band}</SimpleSource></VRTRasterBand>'
            for k, kind in enumerate(("UInt16", "CFloat32"), start=1)
        )
        + "</VRTDataset>"
    )


X, Y = 389_600.0, 5_819_900.0
NAN = float("nan")
REFUSED: Mapping[str, tuple[Callable[[Pair, Path], None], str]] = {
    "no pixel size": (placed(X, 0.0, 0.0, Y, 0.0, 0.0), r"The MS raster has a georeference that places no pixel"),
    "no pixel height": (placed(X, 4.0, 0.0, Y, 0.0, 0.0), r"places no pixel"),
    "singular": (placed(X, 4.0, 4.0, Y, 4.0, 4.0), r"places no pixel"),
    "NaN": (placed(X, NAN, 0.0, Y, 0.0, -4.0), r"places no pixel"),
    "beyond all maps": (placed(X, 4.0, 0.0, 1e300, 0.0, -4.0), r"places no pixel"),
    "infinite": (placed(float("inf"), 4.0, 0.0, Y, 0.0, -4.0), r"places no pixel"),
    "alpha": (with_damaged_alpha, r"The MS raster.* damaged.*bad\.tif"),
    "keys": (with_damaged_keys, r"The MS raster, .*bad\.tif, seems to be damaged: |cannot be opened|no coordinate"),
    "complex": (with_a_complex_band, r"The MS raster has bands of complex numbers"),
}
