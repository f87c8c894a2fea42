"""Writing: a tiled GeoTIFF of the input's type, under its final name only when it is complete."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..errors import FusionError
from ..names import beside, short
from ..owned import owned_file
from ..spans import Image, Window
from .band import Band, MetadataItem
from .band_metadata import describe
from .complete import refuse_incomplete
from .finishing import finish
from .grid import Grid
from .history import write_history
from .source import RasterSource
from .storage import COG, PLAIN, Storage, gtiff_options


class GeoTiffWriter:
    """A GeoTIFF over a window of PAN's grid, written tile by tile in absolute coordinates.

    Floats keep their values; integers are rounded and clipped to their type. A valid pixel never becomes nodata by
    rounding: it moves to the neighbouring value. Until it is complete the file lies in `folder`, on the same disk, or
    beside its later self, under a name that says which process it belongs to.
    How it is stored is up to `storage`. `levels` are added to what is written, band by band, without loss; () for none.

    Attributes:
        path: the name that it is to have.
        part: where it lies until then.

    Raises:
        FusionError: if the folder or the disk refuses.
    """

    def __init__(
        self,
        path: Path,
        grid: Grid,
        window: Window,
        bands: Sequence[Band],
        dtype: int,
        nodata: float | None,
        folder: Path | None = None,
        taken: Sequence[MetadataItem] = (),
        storage: Storage = PLAIN,
        levels: Sequence[float] = (),
    ) -> None:
        self.path, self._window, self._storage = path, window, storage
        with refusals(path):
            self.part = owned_file(path) if folder is None else folder / f".{short(path.stem)}.part{path.suffix}"
        self._numpy = _numpy_type(dtype)
        self._nodata = nodata if nodata is None or self._numpy.kind == "f" else int(nodata)  # 64 bits want an integer
        self._levels = np.array(levels)[:, None, None] if any(levels) else None
        self._dataset: Any = None
        try:
            with refusals(path):
                self._dataset = gdal.GetDriverByName("GTiff").Create(
                    str(self.part), len(window.cols), len(window.rows), len(bands), dtype, gtiff_options(storage, dtype)
                )
                here = grid.sub(window)
                self._dataset.SetProjection(here.crs_wkt)
                self._dataset.SetGeoTransform(here.transform)
                describe(self._dataset, bands, taken)
                for number in range(1, len(bands) + 1) if nodata is not None else ():
                    self._dataset.GetRasterBand(number).SetNoDataValue(self._nodata)
        except FusionError:
            self.abandon()
            raise

    def write(self, window: Window, image: Image, valid: NDArray[np.bool_]) -> None:
        """Store (bands, rows, columns), and where it counts, as for `encoded`."""
        self.store(window, self.encoded(image, valid))

    def store(self, window: Window, values: NDArray[Any]) -> None:
        """Store a window's values, as `encoded` gives them."""
        rows, cols = window.within(self._window)
        with refusals(self.path):
            self._dataset.WriteArray(values, cols.start, rows.start)

    def close(self, provenance: Mapping[str, str], check: Callable[[], None] = lambda: None) -> None:
        """Say how it was made and close the file, still without its name: what the disk refuses, it refuses here.

        Args:
            provenance: how it was made.
            check: called now and then where overviews are made, which takes its time; may raise Cancelled.
        """
        with refusals(self.path):
            write_history(self._dataset, provenance, commonly=self._storage.format == COG)
            self._dataset.FlushCache()
            self._dataset = None
            finish(self.part, self._storage, check)
            refuse_incomplete(self.part, self._storage.is_sparse)

    def abandon(self) -> None:
        """Leave nothing behind."""
        self._dataset = None
        for path in (self.part, *sidecars(self.part)):
            path.unlink(missing_ok=True)

    def encoded(self, image: Image, valid: NDArray[np.bool_]) -> NDArray[Any]:
        """An image in the file's type, with nodata where it is not valid; any thread may call this.

        Args:
            image: (bands, rows, columns).
            valid: where it counts, (rows, columns) for all bands, or (bands or 1, rows, columns).
        """
        if self._levels is not None:
            image = image + self._levels
        if self._numpy.kind == "f":
            values = image.astype(self._numpy)
        else:
            limits = np.iinfo(self._numpy)
            exact = np.float32 if self._numpy.itemsize <= 2 else np.float64
            highest = exact(limits.max) if self._numpy.itemsize < 8 else np.nextafter(exact(limits.max), exact(0))
            rounded = np.rint(image, dtype=exact)
            values = np.clip(rounded, exact(limits.min), highest, out=rounded).astype(self._numpy)
        if self._nodata is not None:
            values[values == self._nodata] = self._beside(self._nodata)
            if not valid.all():
                values[np.broadcast_to(~valid, values.shape)] = self._nodata
        return values

    def _beside(self, nodata: float) -> float:
        """The value next to nodata, for valid pixels that would read as nodata."""
        if self._numpy.kind == "f":
            few_ulps = 16.0 * float(np.spacing(self._numpy.type(abs(nodata) / 2.0)))  # GDAL compares with a tolerance
            return nodata + (
                few_ulps if nodata <= 0.0 else -few_ulps
            )  # towards 0, since nodata may be the largest number of its type
        return nodata + 1 if nodata < np.iinfo(self._numpy).max else nodata - 1


def can_hold(value: float, dtype: int) -> bool:
    """Whether an integer GDAL type can hold a value exactly."""
    limits = np.iinfo(_numpy_type(dtype))
    return bool(np.isfinite(value)) and value == round(value) and limits.min <= value <= limits.max


def _numpy_type(dtype: int) -> np.dtype[Any]:
    return np.dtype(gdal.GetDataTypeName(dtype).lower().replace("byte", "uint8"))


class refusals:  # noqa: N801 - reads as a clause: with refusals(path)
    """Turns errors of GDAL and the file system about an output into one sentence."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, (RuntimeError, OSError)):
            raise FusionError(
                "The output {} cannot be written; check that the folder exists, that you may write there and that the "
                "disk has space ({}).",
                self.path,
                str(error).splitlines()[0],
            ) from error


def sidecars(path: Path) -> list[Path]:
    """Files beside a raster that describe it, whether they exist or not."""
    found = (beside(path, ending) for ending in (".aux.xml", ".ovr", ".msk"))
    return [file for file in found if file is not None]


def nodata_for(like: RasterSource, has_holes: bool) -> float | None:
    """A raster's own nodata value if its type can hold it; else NaN for floats, and 0 for integers with holes."""
    is_float = gdal.GetDataTypeName(like.dtype).startswith("Float")
    if like.nodata is not None and (is_float or can_hold(like.nodata, like.dtype)):
        return like.nodata
    return float("nan") if is_float else 0.0 if has_holes else None
