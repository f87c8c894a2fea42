"""A raster's file, as every thread has it open: where it lies, what it says of its bands, which of them are taken."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from osgeo import gdal

from ..errors import FusionError
from ..physics.sensors import SENSORS, sensor_named
from .band import Band, MetadataItem
from .band_metadata import bands_of, taken_of
from .grid import Grid
from .history import read_history
from .mask import full_value, mask_band_of
from .unreadable import refuse_stream, why_no_raster

WIDE = ("Int32", "UInt32", "Int64", "UInt64", "Float64")
"""Types that hold more digits than 32-bit floats."""


class _Opened(NamedTuple):
    """A file as one thread has it open: GDAL's datasets must not be used by two threads at a time."""

    dataset: gdal.Dataset
    bands: list[gdal.Band]
    alpha: gdal.Band | None
    full: float


class RasterFile:
    """One file, opened by GDAL with exceptions on (`gdal_settings`); any thread may ask it.

    Args:
        path: for GDAL.
        role: what the raster is called, in sentences.
        crs_wkt: WKT of its CRS if the user knows better than the file; "" for the file's own.
        chosen: numbers of the bands to take, from 1, in this order; () for all except the mask.
        described: the file of which this is a copy, and which says what the bands are; None if the file says so itself.

    Raises:
        FusionError: if the file cannot be opened, or has no such bands.
    """

    def __init__(
        self,
        path: str,
        role: str,
        crs_wkt: str = "",
        chosen: tuple[int, ...] = (),
        described: RasterFile | None = None,
    ) -> None:
        self.path, self.role, self.chosen, self._described = path, role, chosen, described
        self._threads = threading.local()
        if not self._bands:
            raise FusionError("The {} raster has no band beside its mask; choose another raster.", role)
        if gdal.DataTypeIsComplex(self.dtype):
            raise FusionError("The {} raster has bands of complex numbers; choose a raster of real ones.", role)
        with self._damaged():
            self.crs_wkt = crs_wkt or self._dataset.GetProjection()

    @cached_property
    def grid(self) -> Grid:
        """The grid on which its pixels lie.

        Raises:
            FusionError: if its pixels have no size, or its position is not finite.
        """
        dataset = self._dataset
        with self._damaged():
            grid = Grid(self.crs_wkt, dataset.GetGeoTransform(), dataset.RasterYSize, dataset.RasterXSize)
        if not grid.is_regular:
            raise FusionError(
                "The {} raster has a georeference that places no pixel ({}); assign the right one first (gdal_edit.py "
                "-a_ullr).",
                self.role,
                ", ".join(f"{number:g}" for number in grid.transform),
            )
        return grid

    @property
    def is_georeferenced(self) -> bool:
        """Whether it has both a CRS and a geotransform."""
        return bool(self.crs_wkt) and self._dataset.GetGeoTransform(can_return_null=True) is not None

    @property
    def driver(self) -> str:
        """GDAL's short name of its format."""
        return str(self._dataset.GetDriver().ShortName)

    @property
    def is_unrectified(self) -> bool:
        """Whether only ground control points or rational polynomials say where it lies."""
        dataset = self._dataset
        return bool(dataset.GetGCPCount() or dataset.GetMetadata("RPC"))

    @property
    def has_colour_table(self) -> bool:
        """Whether a band's values are indices into a colour table that is not grey."""
        tables = (band.GetColorTable() for band in self._bands)
        return any(not _is_grey(table) for table in tables if table is not None)

    @property
    def bands(self) -> int:
        """Number of data bands."""
        return len(self._bands)

    @property
    def sensor(self) -> str:
        """Id in `physics.sensors` of the sensor that the file names; "" if it names none."""
        made = read_history(self._dataset)
        if made:  # of another selection of bands than its sensor's products
            return made.get("SENSOR", "") if "BANDS" not in made and made.get("SENSOR") in SENSORS else ""
        return sensor_named(self._dataset.GetMetadataItem("SATELLITEID", "IMAGERY") or "")

    @property
    def numbers(self) -> list[int]:
        """Numbers of its data bands in the file, from 1."""
        return [band.GetBand() for band in self._bands]

    @property
    def mask_number(self) -> int | None:
        """Number in the file of the band that is a mask."""
        return None if self._alpha is None else int(self._alpha.GetBand())

    @property
    def dtype(self) -> int:
        """GDAL data type that holds every band."""
        dtype = self._bands[0].DataType
        for band in self._bands[1:]:
            dtype = gdal.DataTypeUnion(dtype, band.DataType)
        return int(dtype)

    @property
    def is_float(self) -> bool:
        """Whether some band holds floats, which may be NaN."""
        return any(gdal.GetDataTypeName(band.DataType).startswith("Float") for band in self._bands)

    @property
    def is_wide(self) -> bool:
        """Whether its type holds more digits than 32-bit floats."""
        return gdal.GetDataTypeName(self.dtype) in WIDE

    @property
    def files(self) -> list[Path]:
        """Every file that it is read from, including those behind a VRT."""
        return [Path(name) for name in self._dataset.GetFileList() or ()]

    def describe_bands(self) -> list[Band]:
        """What the file says of every band, for the output to carry on."""
        if self._described:
            return self._described.describe_bands()
        with self._damaged():
            return bands_of(self._dataset, self.numbers)

    @property
    def taken(self) -> tuple[MetadataItem, ...]:
        """What the file says of when and by what it was taken."""
        if self._described:
            return self._described.taken
        with self._damaged():
            return taken_of(self._dataset)

    @property
    def _dataset(self) -> gdal.Dataset:
        return self._opened.dataset

    @property
    def _bands(self) -> list[gdal.Band]:
        return self._opened.bands

    @property
    def _alpha(self) -> gdal.Band | None:
        return self._opened.alpha

    @property
    def _opened(self) -> _Opened:
        if not hasattr(self._threads, "opened"):
            self._threads.opened = self._open()
        opened: _Opened = self._threads.opened
        return opened

    @contextmanager
    def _damaged(self) -> Iterator[None]:
        """Say in one sentence that what GDAL stumbles over in here is damage of the file."""
        try:
            yield
        except (RuntimeError, SystemError) as error:
            raise FusionError(
                "The {} raster, {}, seems to be damaged: {}", self.role, self.path, first_line(error)
            ) from error

    def _open(self) -> _Opened:
        refuse_stream(self.path, self.role)
        try:
            dataset = gdal.Open(self.path)
        except RuntimeError as error:
            why = why_no_raster(self.path) or first_line(error)
            raise FusionError("The {} raster cannot be opened: {}", self.role, why) from error
        if dataset.RasterCount == 0:
            raise FusionError("The {} raster has no bands of its own. {}", self.role, why_no_raster(self.path))
        every = [dataset.GetRasterBand(number) for number in range(1, dataset.RasterCount + 1)]
        with self._damaged():
            mask = mask_band_of(dataset)
            alpha = None if mask is None else every[mask - 1]
            full = 0.0 if alpha is None else full_value(alpha)
        if not self.chosen:
            return _Opened(dataset, [band for band in every if band is not alpha], alpha, full)
        self._check_chosen(len(every), mask or 0)
        return _Opened(dataset, [every[number - 1] for number in self.chosen], alpha, full)

    def _check_chosen(self, count: int, mask: int) -> None:
        """Refuse chosen bands that do not exist, or that hold no data.

        Raises:
            FusionError: if there is one.
        """
        for number in self.chosen:
            if not 1 <= number <= count:
                raise FusionError("The {} raster has no band {}; choose from 1 to {}.", self.role, number, count)
            if self.chosen.count(number) > 1:
                raise FusionError("Band {} of the {} raster is chosen twice; choose it once.", number, self.role)
            if number == mask:
                raise FusionError("Band {} of the {} raster is its mask (alpha); leave it out.", number, self.role)


def first_line(error: Exception) -> str:
    """The first line of an exception's message."""
    return str(error).splitlines()[0] if str(error) else type(error).__name__


def _is_grey(table: gdal.ColorTable) -> bool:
    entries = [table.GetColorEntry(number)[:3] for number in range(table.GetCount())]
    return all(red == green == blue for red, green, blue in entries)
