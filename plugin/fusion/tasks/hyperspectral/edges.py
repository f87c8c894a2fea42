"""Reading beyond a raster's edges, mirrored at the edge itself.

Cube and guide often end together. Mirrored at their common edge, both show the same scene; mirrored at the centres of
their outermost pixels, as `RasterSource.read` does, they show two that lie apart.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ...raster.source import Pixels, RasterSource
from ...spans import Span, Window


def read_mirrored(source: RasterSource, window: Window) -> Pixels:
    """Any window of a raster."""
    rows, cols = (_folded(span, whole) for span, whole in zip(window, source.grid.window))
    inside = Window(*(Span(int(index.min()), int(index.max()) + 1) for index in (rows, cols)))
    pixels = source.read(inside)
    if inside == window:
        return pixels
    pick = (slice(None), (rows - inside.rows.start)[:, None], (cols - inside.cols.start)[None, :])
    return Pixels(pixels.image[pick], pixels.masks[pick])


def _folded(span: Span, whole: Span) -> NDArray[np.int64]:
    """Indices of pixels inside, the outermost of which is repeated (period 2 size)."""
    index = span.indices() % (2 * len(whole))
    return np.minimum(index, 2 * len(whole) - 1 - index)
