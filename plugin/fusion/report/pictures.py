"""Small pictures of rasters for a report: shrunk while they stream by, stretched alike, and put into data: URIs."""

from __future__ import annotations

import base64
import itertools
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from osgeo import gdal

from ..spans import Image

Limits = NDArray[np.float64]
Bytes = NDArray[np.uint8]

HEAT = ((20, 24, 60), (64, 48, 140), (150, 50, 130), (220, 80, 80), (250, 160, 60), (255, 245, 160))
"""A ramp from dark to light whose lightness rises evenly, so that it reads in grey as well."""

_names = itertools.count()


class HeatMap(NamedTuple):
    """A picture, as a data: URI, whose colours stand for values from `low` to `high`."""

    uri: str
    low: float
    high: float


class Overview:
    """A raster shrunk by whole-pixel means as its parts stream by, in any order and of any size.

    Args:
        shape: (bands, rows, columns) of the raster.
        longest: pixels of the longer side, at most.
    """

    def __init__(self, shape: tuple[int, int, int], longest: int = 480) -> None:
        bands, rows, cols = shape
        self._step = max(1, -(-max(rows, cols) // longest))
        small = -(-rows // self._step), -(-cols // self._step)
        self._sum, self._count = np.zeros((bands, *small)), np.zeros(small)

    def add(self, row: int, col: int, image: ArrayLike, valid: NDArray[np.bool_]) -> None:
        """Account for a part whose first pixel lies at (row, col): (bands, rows, columns) and (rows, columns)."""
        clean = np.where(valid, np.asarray(image, np.float64), 0.0)
        rows, row_cuts = self._bins(row, valid.shape[0])
        cols, col_cuts = self._bins(col, valid.shape[1])
        for total, part in ((self._sum, clean), (self._count, valid.astype(np.float64))):
            shrunk = np.add.reduceat(np.add.reduceat(part, row_cuts, axis=-2), col_cuts, axis=-1)
            total[..., rows, cols] += shrunk

    def image(self) -> Image:
        """The shrunk raster, (bands, rows, columns) float32, NaN where nothing is valid."""
        with np.errstate(invalid="ignore"):
            return (self._sum / np.where(self._count > 0.0, self._count, np.nan)).astype(np.float32)

    def _bins(self, start: int, size: int) -> tuple[slice, NDArray[np.int64]]:
        """Which small pixels a run of pixels falls into, and where each of them begins within the run."""
        first, last = start // self._step, (start + size - 1) // self._step
        cuts = np.arange(first, last + 1) * self._step - start
        return slice(first, last + 1), np.maximum(cuts, 0)


def stretch(images: Sequence[ArrayLike], low: float = 2.0, high: float = 98.0) -> Limits:
    """Black and white of each band, (bands, 2), that all of these images share: percentiles of their finite pixels.

    Args:
        images: each (bands, rows, columns).
        low, high: percentiles.
    """
    pixels = np.concatenate([np.asarray(image, np.float64).reshape(len(np.asarray(image)), -1) for image in images], 1)
    return np.stack([_percentiles(band[np.isfinite(band)], low, high) for band in pixels])


def quick_look(image: ArrayLike, bands: Sequence[int], limits: Limits) -> str:
    """A picture of three bands as colours, or of one in grey; NaN is transparent.

    Args:
        image: (bands, rows, columns).
        bands: indices to show as red, green and blue, or one index.
        limits: from `stretch`, for all bands of the image.

    Returns:
        A data: URI that holds a PNG.
    """
    shown = np.asarray(image, np.float64)[list(bands)]
    return _data_uri(to_bytes(shown, limits[list(bands)]), np.isfinite(shown).all(axis=0))


def to_bytes(image: ArrayLike, limits: Limits) -> Bytes:
    """Any values (bands, rows, columns) under a stretch, from 0 to 255; NaN is 0."""
    low, high = (side[:, None, None] for side in limits.T)
    return _to_bytes((np.asarray(image, np.float64) - low) / (high - low))


def heat_map(image: ArrayLike, low: float, high: float) -> HeatMap:
    """A picture of (rows, columns) from dark (low) to light (high); NaN is transparent."""
    values = np.asarray(image, np.float64)
    share = np.clip(np.nan_to_num((values - low) / ((high - low) or 1.0)), 0.0, 1.0)
    stops = np.linspace(0.0, 1.0, len(HEAT))
    colours = [np.interp(share, stops, channel) / 255.0 for channel in zip(*HEAT)]
    return HeatMap(_data_uri(_to_bytes(np.stack(colours)), np.isfinite(values)), low, high)


def heat_scale() -> str:
    """The colours of `heat_map`, low to high, as a CSS gradient."""
    return "linear-gradient(90deg, " + ", ".join(f"rgb({r} {g} {b})" for r, g, b in HEAT) + ")"


def png(image: Bytes) -> bytes:
    """An image (1 to 4 bands, rows, columns) uint8 as PNG: grey or colours, with alpha last if bands are even."""
    name = f"/vsimem/amalgam_report_{next(_names)}.png"
    bands, rows, cols = image.shape
    memory = gdal.GetDriverByName("MEM").Create("", cols, rows, bands, gdal.GDT_Byte)
    memory.WriteArray(image)
    gdal.GetDriverByName("PNG").CreateCopy(name, memory, options=["ZLEVEL=9"])
    file = gdal.VSIFOpenL(name, "rb")
    content = gdal.VSIFReadL(1, gdal.VSIStatL(name).size, file)
    gdal.VSIFCloseL(file)
    gdal.Unlink(name)
    return bytes(content)


def _to_bytes(share: Limits) -> Bytes:
    return np.rint(255.0 * np.clip(np.nan_to_num(share), 0.0, 1.0)).astype(np.uint8)


def _data_uri(image: Bytes, valid: NDArray[np.bool_]) -> str:
    if not valid.all():
        image = np.concatenate([image, np.where(valid, 255, 0).astype(np.uint8)[None]])
    return "data:image/png;base64," + base64.b64encode(png(image)).decode("ascii")


def _percentiles(values: NDArray[np.float64], low: float, high: float) -> NDArray[np.float64]:
    if values.size == 0:
        return np.array([0.0, 1.0])
    black, white = np.percentile(values, (low, high))
    return np.array([black, white if white > black else black + 1.0])
