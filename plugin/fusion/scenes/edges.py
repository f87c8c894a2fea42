"""Reading beyond a raster's edges, mirrored at the edge itself.

Cube and guide often end together. Mirrored at their common edge, both show the same scene; mirrored at the centres of
their outermost pixels, as `RasterSource.read` does, they show two that lie apart.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from ..raster.source import Pixels, RasterSource
from ..spans import Image, Patch, Span, Window


def read_mirrored(source: RasterSource, window: Window) -> Pixels:
    """Any window of a raster."""
    inside, pick = _folded(window, source.grid.window)
    pixels = source.read(inside)
    if inside == window:
        return pixels
    return Pixels(pixels.image[pick], pixels.masks[pick])


def folded_read(read: Callable[[Window], Image], whole: Window, window: Window) -> Image:
    """Any window of what can be read (bands, rows, columns) within another."""
    inside, pick = _folded(window, whole)
    image = read(inside)
    return image if inside == window else image[pick]


def mirrored_over(patch: Patch, window: Window) -> Patch:
    """A window that may reach beyond an image (bands, rows, columns)."""
    return Patch(folded_read(patch.crop, patch.window, window), window)


def _folded(window: Window, whole: Window) -> tuple[Window, tuple[slice, NDArray[np.int64], NDArray[np.int64]]]:
    """The part of the whole that shows a window, and which of its pixels each of the window's is."""
    rows, cols = (_indices(span, own) for span, own in zip(window, whole))
    inside = Window(*(Span(int(index.min()), int(index.max()) + 1) for index in (rows, cols)))
    return inside, (slice(None), (rows - inside.rows.start)[:, None], (cols - inside.cols.start)[None, :])


def _indices(span: Span, whole: Span) -> NDArray[np.int64]:
    """Indices of pixels inside, the outermost of which is repeated (period 2 size)."""
    index = (span.indices() - whole.start) % (2 * len(whole))
    return whole.start + np.minimum(index, 2 * len(whole) - 1 - index)
