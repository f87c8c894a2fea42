"""The pictures of a quality report, gathered while the parts stream by."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..raster.source import RasterSource
from ..report.pictures import HeatMap, Overview, heat_map, quick_look, stretch
from ..spans import Image64, Mask, Window
from .no_reference import Looked
from .parts import Part
from .rasters import band_names

HEAT_PERCENTILE = 98.0


class Looks:
    """Rasters of one grid shrunk side by side, each with the bands that are to be shown.

    Args:
        bands: how many bands each of them shows.
        window: the window of the grid.
    """

    def __init__(self, window: Window, **bands: int) -> None:
        self._origin = window.rows.start, window.cols.start
        self._overviews = {name: Overview((count, *window.shape)) for name, count in bands.items()}

    def add(self, window: Window, **images: Image64) -> None:
        """Account for a window of each raster: (bands, rows, columns), NaN where nothing is known."""
        row, col = (span.start - start for span, start in zip(window, self._origin))
        for name, image in images.items():
            self._overviews[name].add(row, col, image, np.isfinite(image).all(axis=0))

    def colours(self, *names: str) -> list[str]:
        """Pictures of the rasters under one stretch."""
        images = [self._overviews[name].image() for name in names]
        limits = stretch(images)
        return [quick_look(image, range(len(image)), limits) for image in images]

    def heat(self, name: str) -> HeatMap:
        """A picture of one band, dark at 0."""
        image = self._overviews[name].image()[0]
        finite = image[np.isfinite(image)]
        high = float(np.percentile(finite, HEAT_PERCENTILE)) if finite.size else 0.0
        return heat_map(image, 0.0, high)


class ReferencePictures:
    """Reference, fused image, their mean absolute difference and the spectral angle.

    Args:
        reference: the true raster.
        window: the window of it that is compared.
        bands: indices of the bands that are shown as red, green and blue.
    """

    def __init__(self, reference: RasterSource, window: Window, bands: Sequence[int]) -> None:
        self._bands = list(bands)
        self.shown = ", ".join(band_names(reference)[k] for k in self._bands)
        self._looks = Looks(window, reference=len(self._bands), fused=len(self._bands), error=1, angle=1)

    def add(self, part: Part, fused: Image64, truth: Image64, errors: Image64) -> None:
        """Account for a part; arguments as for `ReferenceIndices.add`, and what that returned."""
        unknown = np.isnan(errors[0])
        fused, truth = (np.where(unknown, np.nan, part.inner(image[self._bands])) for image in (fused, truth))
        error = np.abs(errors[:-1]).mean(axis=0, keepdims=True)
        self._looks.add(part.own, reference=truth, fused=fused, error=error, angle=errors[-1:])

    def colours(self) -> list[str]:
        """Reference and fused image under one stretch."""
        return self._looks.colours("reference", "fused")

    def heat(self) -> tuple[HeatMap, HeatMap]:
        """Pictures of the error and of the angle."""
        return self._looks.heat("error"), self._looks.heat("angle")


class NoReferencePictures:
    """PAN, MS on the PAN grid, the fused image, and how far the fused image, seen by the MS sensor, is from MS.

    Args:
        ms: the raster whose bands are shown.
        window: the window of PAN.
        bands: indices of the bands that are shown as red, green and blue.
        of_pan: the same of PAN, which is grey unless it is a guide of several bands.
    """

    def __init__(self, ms: RasterSource, window: Window, bands: Sequence[int], of_pan: Sequence[int] = (0,)) -> None:
        self._bands, self._of_pan = list(bands), list(of_pan)
        self.shown = ", ".join(band_names(ms)[k] for k in self._bands)
        frame = Window.of_shape(window.shape)
        self._looks = Looks(frame, pan=len(self._of_pan), lms=len(self._bands), fused=len(self._bands), difference=1)

    def add(self, part: Part, looked: Looked, valid: Mask) -> None:
        """Account for a part and its valid pixels."""
        fused, pan, lms, blurred = (np.where(valid, image, np.nan) for image in looked)
        difference = np.abs(blurred - lms).mean(axis=0, keepdims=True)
        self._looks.add(
            part.own, pan=pan[self._of_pan], lms=lms[self._bands], fused=fused[self._bands], difference=difference
        )

    def colours(self) -> list[str]:
        """PAN in grey, or the guide in its own colours; LMS and fused image under one stretch."""
        return [*self._looks.colours("pan"), *self._looks.colours("lms", "fused")]

    def heat(self) -> HeatMap:
        """Mean absolute difference between LMS and the blurred fused image."""
        return self._looks.heat("difference")
