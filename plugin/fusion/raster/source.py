"""Reading: any window of a raster as float32, mirrored beyond its edges, with what is missing known and filled."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..errors import FusionError
from ..spans import Image, Mask, Span, Window, mirrored
from .band import AS_IT_IS, Conversion
from .file import RasterFile, first_line
from .filling import MARGIN, without_holes
from .mask import opaque
from .missing import BEYOND_REASON, NOTHING, Missing, within


class Pixels(NamedTuple):
    """Values of a window, and where they count.

    Attributes:
        image: (bands, rows, columns) float32, filled where invalid.
        masks: where each band counts, (bands, rows, columns) bool, or (1, rows, columns) if all count alike.
    """

    image: Image
    masks: Mask

    @property
    def valid(self) -> Mask:
        """Where every band counts, (rows, columns)."""
        return in_every_band(self.masks)


class RasterSource(RasterFile):
    """One raster; any thread may read it.

    Which band is a mask, `mask` says. Invalid pixels (nodata, mask, NaN, what is beyond reason, what `missing` names)
    are invalid in their own band only. They get the mean of the band's valid ones around them, so that nothing of
    nodata's value reaches a neighbour; far from any, `fill` per band.

    Args:
        path, role, crs_wkt, chosen, described: as for `RasterFile`.
        conversions: from the numbers of each band to those that `read` gives; () for the numbers themselves.
        missing: what the file does not declare, or declares wrongly.
        levels: numbers that are taken off those of each band before they are read as floats of 32 bits; () for none.
        fill: (bands,) for what lies far from any valid pixel; None for 0.

    Raises:
        FusionError: if the file cannot be opened or read, or has no such bands.
    """

    def __init__(
        self,
        path: str,
        role: str,
        crs_wkt: str = "",
        chosen: tuple[int, ...] = (),
        described: RasterSource | None = None,
        conversions: Sequence[Conversion] = (),
        missing: Missing = NOTHING,
        levels: Sequence[float] = (),
        fill: Image | None = None,
    ) -> None:
        super().__init__(path, role, crs_wkt, chosen, described)
        self._original = described
        self.conversions, self.missing, self.levels = tuple(conversions), missing, tuple(levels)
        self.fill = np.zeros(self.bands, np.float32) if fill is None else fill

    def converted(self, conversions: Sequence[Conversion]) -> RasterSource:
        """The same raster with a conversion for each band; itself if the conversions change nothing."""
        if all(conversion == AS_IT_IS for conversion in conversions):
            return self
        return self._with(conversions=conversions)

    def without(self, missing: Missing) -> RasterSource:
        """The same raster with more to be read as missing."""
        return self._with(missing=missing)

    def less(self, levels: Sequence[float]) -> RasterSource:
        """The same raster with a level subtracted from each band, before any conversion."""
        return self._with(levels=levels)

    def filled_with(self, fill: Image) -> RasterSource:
        """The same raster with these values (bands,) for pixels far from any valid one."""
        return self._with(fill=fill)

    def of_bands(self, places: Sequence[int]) -> RasterSource:
        """The same raster with only some of its bands, by index among those that are taken."""
        numbers = self.numbers
        return self._with(
            chosen=tuple(numbers[place] for place in places),
            described=self._original and self._original.of_bands(places),
            conversions=[self.conversions[place] for place in places] if self.conversions else (),
            levels=[self.levels[place] for place in places] if self.levels else (),
            fill=self.fill[list(places)],
        )

    def _with(self, **changes: Any) -> RasterSource:
        """A copy of this source with some of its settings replaced."""
        own: dict[str, Any] = {"path": self.path, "role": self.role, "crs_wkt": self.crs_wkt, "chosen": self.chosen}
        own |= {"described": self._original, "conversions": self.conversions, "missing": self.missing}
        return RasterSource(**(own | {"levels": self.levels, "fill": self.fill} | changes))

    @property
    def nodata(self) -> float | None:
        """The number that stands for missing values in the first band, if it is a single one."""
        return self.nodata_by_band[0]

    @property
    def nodata_by_band(self) -> list[float | None]:
        """The number that stands for missing values in each band, if it is a single one."""
        return self._original.nodata_by_band if self._original else [self._nodata_of(band) for band in self._bands]

    @cached_property
    def may_have_holes(self) -> bool:
        """Whether some of its pixels may not count: a mask, a number that is no value, or floats, which may be NaN."""
        return self.is_float or self._alpha is not None or any(self._may_miss(band) for band in self._bands)

    def read(self, window: Window) -> Pixels:
        """Any window in absolute pixels, mirrored beyond the raster."""
        image, masks = self._read_mirrored(window)
        if masks.all():
            return Pixels(image, masks)
        wide, wide_masks = self._read_mirrored(window.grown(MARGIN))
        inner = np.s_[MARGIN:-MARGIN]
        image = without_holes(wide, wide_masks, self.fill)[:, inner, inner]
        return Pixels(np.ascontiguousarray(image), masks)

    def masks(self, window: Window) -> Mask:
        """Where each band of a window counts, as in `Pixels`; the file is read only if some may not."""
        return self.unfilled(window).masks if self.may_have_holes else np.ones((1, *window.shape), bool)

    def unfilled(self, window: Window) -> Pixels:
        """The same as `read`, only that what is invalid may be anything."""
        return Pixels(*self._read_mirrored(window))

    def valid(self, window: Window) -> Mask:
        """Where every band of a window counts, (rows, columns)."""
        return in_every_band(self.masks(window))

    def numbers_of(self, window: Window, within_reason: bool) -> tuple[NDArray[Any], Mask]:
        """The numbers that the file holds in a window inside it, with all their digits, and where each band counts.

        Args:
            window: which.
            within_reason: whether numbers beyond it are missing though nobody says so.
        """
        return self._read_inside(window, within_reason)

    def probe(self) -> None:
        """Read the raster's four corners, so that a truncated file is found out before work starts."""
        grid = self.grid
        for rows in (Span(0, 1), Span(grid.rows - 1, grid.rows)):
            for cols in (Span(0, 1), Span(grid.cols - 1, grid.cols)):
                self._read_inside(Window(rows, cols))

    def _read_mirrored(self, window: Window) -> tuple[Image, Mask]:
        grid = self.grid
        rows, cols = mirrored(window.rows.indices(), grid.rows), mirrored(window.cols.indices(), grid.cols)
        inside = Window(
            Span(int(rows.min()), int(rows.max()) + 1),
            Span(int(cols.min()), int(cols.max()) + 1),
        )
        image, masks = self._read_inside(inside)
        if self.is_wide or self.levels:
            image = self._narrowed(image)
        for band, (scale, offset) in zip(image, self.conversions):
            band *= np.float32(scale)
            band += np.float32(offset)
        if inside == window:
            return image, masks
        pick = (slice(None), (rows - inside.rows.start)[:, None], (cols - inside.cols.start)[None, :])
        return image[pick], masks[pick]

    def _read_inside(self, window: Window, within_reason: bool = True) -> tuple[NDArray[Any], Mask]:
        """The numbers in the file, and where each band counts."""
        rows, cols = window
        box = (cols.start, rows.start, len(cols), len(rows))
        image: NDArray[Any] = np.empty((self.bands, *window.shape), np.float64 if self.is_wide else np.float32)
        shared = np.ones(window.shape, bool)
        own: list[Mask | None] = []
        try:
            for k, band in enumerate(self._bands):
                band.ReadAsArray(*box, buf_obj=image[k])
                own.append(self._own_mask(band, image[k], box, within_reason))
            if self._alpha is not None:
                shared = opaque(self._alpha.ReadAsArray(*box), self._opened.full)
        except RuntimeError as error:
            raise FusionError(
                "The {} raster cannot be read at rows {}-{}; the file seems damaged or truncated: {}",
                self.role,
                rows.start,
                rows.stop,
                first_line(error),
            ) from error
        return image, _together(shared, own)

    def _narrowed(self, image: NDArray[np.float64]) -> Image:
        """The numbers less their levels, as 32-bit floats."""
        if self.levels:
            image -= np.array(self.levels)[:, None, None]
        with np.errstate(over="ignore"):  # overflow in numbers beyond reason, which are missing
            return image.astype(np.float32)

    def _own_mask(
        self, band: gdal.Band, image: Image, box: tuple[int, int, int, int], within_reason: bool
    ) -> Mask | None:
        """Where a band's numbers count by themselves; None if all do."""
        masks = []
        if self._has_mask(band):
            masks.append(band.GetMaskBand().ReadAsArray(*box) != 0)
        if gdal.GetDataTypeName(band.DataType).startswith("Float"):
            masks.append(
                np.abs(image) < BEYOND_REASON if within_reason else ~np.isnan(image)
            )  # NaN is no number at all
        masks += [~within(image, limits) for limits in self.missing.of(band.GetBand())]
        return np.logical_and.reduce(masks) if masks else None

    def _nodata_of(self, band: gdal.Band) -> float | None:
        value = None if band.GetBand() in self.missing.disregarded else band.GetNoDataValue()
        return self.missing.single(band.GetBand()) if value is None else float(value)

    def _may_miss(self, band: gdal.Band) -> bool:
        return self._has_mask(band) or bool(self.missing.of(band.GetBand()))

    def _has_mask(self, band: gdal.Band) -> bool:
        """Whether nodata or a mask of the band's own hides some of it, not counting an alpha band."""
        flags = band.GetMaskFlags()
        if flags & gdal.GMF_NODATA and band.GetBand() in self.missing.disregarded:
            return False
        return not flags & (gdal.GMF_ALL_VALID | gdal.GMF_ALPHA)


def in_every_band(masks: Mask) -> Mask:
    """Where all bands count: masks (bands, rows, columns) to (rows, columns)."""
    return masks[0] if len(masks) == 1 else np.asarray(masks.all(axis=0))


def where_anything_is(masks: Mask) -> Mask:
    """Where all bands count that hold anything here: masks (bands, rows, columns) to (rows, columns)."""
    alive = masks.any(axis=(1, 2))
    return np.asarray(masks[alive].all(axis=0)) if alive.any() else np.zeros(masks.shape[1:], bool)


def _together(shared: Mask, own: Sequence[Mask | None]) -> Mask:
    """The masks of all bands, reduced to one if they are the same."""
    first = own[0]
    if all(mask is None for mask in own):
        return shared[None]
    if first is not None and all(mask is not None and np.array_equal(mask, first) for mask in own[1:]):
        return (shared & first)[None]
    return np.stack([shared if mask is None else shared & mask for mask in own])
