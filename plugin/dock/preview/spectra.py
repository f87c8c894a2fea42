"""The spectra of a preview's pixels: what the cube, the guide and the result hold there, over wavelength."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...fusion.job import RasterInput
from ...fusion.raster.band import Band
from ...fusion.raster.grid import Grid, coarse_under
from ...fusion.raster.source import RasterSource
from ...fusion.scenes.inputs import open_raster
from ...fusion.spans import Image, Mask, Span, Window
from ...translation import tr
from ..view.spectrum_plot import AFTER, BEFORE, GUIDE, Curve
from .pictures import read_onto

Values = NDArray[np.float64]


@dataclass(frozen=True)
class Spectra:
    """Spectra at any pixel of a result.

    Attributes:
        result: path of the raster.
        cube: (bands, rows, columns) of the pixels beneath it, NaN where there are none.
        rows, cols: the pixel of the cube that each row and column of the result lies in.
        guide: (guide bands, rows, columns) on the result's grid, on the cube's scale; NaN where there is none.
        wavelengths_nm, guide_nm: of the bands; None if not all are known.
    """

    result: str
    cube: Image
    rows: NDArray[np.int64]
    cols: NDArray[np.int64]
    guide: Image | None
    wavelengths_nm: Values | None
    guide_nm: Values | None

    def at(self, row: int, col: int) -> list[Curve]:
        """The curves of one pixel: the cube before, the guide if it has wavelengths, and the result."""
        source = RasterSource(self.result, "result")
        pixels = source.unfilled(Window(Span(row, row + 1), Span(col, col + 1)))
        after = np.where(pixels.masks, pixels.image, np.nan)[:, 0, 0].astype(np.float64)
        before = self.cube[:, self.rows[row], self.cols[col]].astype(np.float64)
        bands = np.arange(1.0, len(before) + 1.0)
        xs = bands if self.wavelengths_nm is None else self.wavelengths_nm
        curves = [Curve(tr("Cube"), xs, before, BEFORE)]
        if self.guide is not None and self.guide_nm is not None and self.wavelengths_nm is not None:
            curves.append(Curve(tr("Guide"), self.guide_nm, self.guide[:, row, col].astype(np.float64), GUIDE))
        return [*curves, Curve(tr("Sharpened"), xs, after, AFTER)] if len(after) == len(before) else curves

    @property
    def x_label(self) -> str:
        """What the spectra run over."""
        return tr("Band") if self.wavelengths_nm is None else tr("Wavelength (nm)")


def spectra_of(cube: RasterInput, guide: RasterInput | None, result: str) -> Spectra | None:
    """What the spectra of a result are compared with, read once.

    Args:
        cube: the coarse raster.
        guide: the fine one.
        result: path of the sharpened raster.

    Returns:
        None if the cube lies on a grid that is no plain multiple of the result's.
    """
    source, fine = open_raster(cube, "SPECTRAL"), RasterSource(result, "result").grid
    relation = fine.relation_to(source.grid) if fine.same_crs(source.grid) else None
    if relation is None:
        return None
    under, (rows, cols) = coarse_under(relation, Window.of_shape((fine.rows, fine.cols)))
    pixels = source.unfilled(under)
    image = np.where(pixels.masks, pixels.image, np.float32(np.nan))
    wavelengths = _wavelengths(source.describe_bands())
    described = [] if guide is None else open_raster(guide, "GUIDE").describe_bands()
    of_guide = _wavelengths(described)
    scaled = None
    if guide is not None and wavelengths is not None and of_guide is not None:
        scaled = _on_scale(*_read(guide, fine, len(described)), of_guide, image, wavelengths)
    return Spectra(result, image, rows.ravel(), cols.ravel(), scaled, wavelengths, of_guide)


def _read(guide: RasterInput, fine: Grid, bands: int) -> tuple[Image, Mask]:
    image, valid = read_onto(guide, fine)
    return image[:bands], valid


def _on_scale(guide: Image, valid: Mask, guide_nm: Values, cube: Image, wavelengths: Values) -> Image:
    """The guide times what brings its mean level to that of the cube's bands of the same wavelengths."""
    nearest = [int(np.argmin(np.abs(wavelengths - nm))) for nm in guide_nm]
    ours = np.nanmean(cube[nearest]) if np.isfinite(cube[nearest]).any() else np.nan
    theirs = guide[:, valid].mean() if valid.any() else np.nan
    factor = ours / theirs if np.isfinite(ours) and theirs > 0.0 else np.nan
    return np.where(valid, guide * np.float32(factor), np.float32(np.nan))


def _wavelengths(bands: list[Band]) -> Values | None:
    known = [band.wavelength_nm for band in bands if band.wavelength_nm is not None]
    return np.array(known) if known and len(known) == len(bands) else None
