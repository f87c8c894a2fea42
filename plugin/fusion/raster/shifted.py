"""A raster whose content is moved by a fraction of a pixel, its grid left where it is."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..spans import Image, Span, Window
from .source import Pixels, RasterSource

RADIUS = 6


class ShiftedSource(RasterSource):
    """Reads what lies `rows` further down and `cols` further right in place of each pixel.

    Interpolated with a Lanczos window of 12 taps, which leaves nearly all of PAN's sharpness; a pixel's value does not
    depend on the window it is read in. A pixel is valid where the nearest one is.
    """

    def __init__(self, source: RasterSource, rows: float, cols: float) -> None:
        super().__init__(
            source.path, source.role, source.crs_wkt, source.chosen, None, source.conversions, source.missing,
            source.levels, source.fill,
        )  # fmt: skip
        self.shift = (rows, cols)

    def unfilled(self, window: Window) -> Pixels:
        """Filled all the same, since what is moved is interpolated."""
        return self.read(window)

    def read(self, window: Window) -> Pixels:
        """Any window in absolute pixels, mirrored beyond the raster."""
        moved = Window(*(_moved(span, whole_pixels(shift)) for span, shift in zip(window, self.shift)))
        image, masks = super().read(moved.grown(RADIUS))
        for axis, shift in zip((-2, -1), self.shift):
            image = _filtered(image, lanczos_taps(shift - whole_pixels(shift)), axis)
        return Pixels(image, masks[:, RADIUS:-RADIUS, RADIUS:-RADIUS])


def whole_pixels(shift: float) -> int:
    """The nearest whole number of pixels."""
    return int(np.floor(shift + 0.5))


def lanczos_taps(fraction: float) -> NDArray[np.float32]:
    """Weights (2 RADIUS + 1,) of surrounding pixels for the value `fraction` (-0.5 to 0.5) of a pixel further on."""
    distance = np.arange(-RADIUS, RADIUS + 1) - fraction
    weight = np.where(np.abs(distance) < RADIUS, np.sinc(distance) * np.sinc(distance / RADIUS), 0.0)
    return (weight / weight.sum()).astype(np.float32)


def _moved(span: Span, pixels: int) -> Span:
    return Span(span.start + pixels, span.stop + pixels)


def _filtered(image: Image, taps: NDArray[np.float32], axis: int) -> Image:
    """Weighted sum along one axis, tap by tap in a fixed order; RADIUS pixels are lost at both ends."""
    size = image.shape[axis] - 2 * RADIUS
    pieces = np.moveaxis(image, axis, 0)
    total = taps[0] * pieces[:size]
    for k in range(1, len(taps)):
        total += taps[k] * pieces[k : k + size]
    return np.ascontiguousarray(np.moveaxis(total, 0, axis))
