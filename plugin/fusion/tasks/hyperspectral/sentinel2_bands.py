"""What is known of Sentinel-2's bands, for the metadata of a result and for the blur of each of them."""

from __future__ import annotations

from collections.abc import Sequence

from osgeo import gdal

from ...physics.mtf import DEFAULT_GAIN
from ...physics.sensors import SENSORS
from ...products.sentinel2 import Sentinel2
from ...raster.band import Band

CIRRUS = "B10"
CIRRUS_NM = 1373.0

WIDTH_NM = {
    "B01": 20.0, "B02": 65.0, "B03": 35.0, "B04": 30.0, "B05": 15.0, "B06": 15.0, "B07": 20.0, "B08": 115.0,
    "B8A": 20.0, "B09": 20.0, "B10": 30.0, "B11": 90.0, "B12": 180.0,
}  # fmt: skip
"""Widths of the bands' responses at half their height."""

COLOURS = {"B04": gdal.GCI_RedBand, "B03": gdal.GCI_GreenBand, "B02": gdal.GCI_BlueBand}

_KNOWN = {f"B{band.name[1:]:0>2}": band for band in SENSORS["SENTINEL2"].bands}


def gains_of(names: Sequence[str]) -> tuple[float, ...]:
    """MTF gain of each band at the Nyquist frequency of its own pixels."""
    return tuple(_KNOWN[name].gain if name in _KNOWN else DEFAULT_GAIN for name in names)


def bands_of(product: Sentinel2) -> list[Band]:
    """All bands of a product, with the scale and the offset that make reflectance of their DN."""
    return [
        Band(
            name,
            scale=1.0 / product.scale,
            offset=product.offsets.get(name, 0.0) / product.scale,
            colour=COLOURS.get(name, gdal.GCI_Undefined),
            wavelength_nm=float(_KNOWN[name].centre_nm) if name in _KNOWN else CIRRUS_NM,
            fwhm_nm=WIDTH_NM[name],
        )
        for name in product.bands
    ]
