"""What a run believes the image to be, shown pass by pass while it is being made."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from ..raster.grid import Window
from ..spans import Image

Show = Callable[[int, int, Image], None]
"""Called with the number of passes done, how many there will be, and (bands, rows, columns) in the image's units."""


class Estimates:
    """Collects the estimates of x0 of one pass after another; holds one image in memory, so for small windows only.

    Args:
        show: whoever wants to see them.
        wanted: the window that is shown.
        bands: of the image.
        passes: of the whole run, all samples together.
    """

    def __init__(self, show: Show, wanted: Window, bands: int, passes: int) -> None:
        self._show, self._wanted = show, wanted
        self._done, self._passes = 0, passes
        self._image = np.zeros((bands, *wanted.shape), np.float32)

    def add(self, tile: Window, image: Image) -> None:
        """A tile of the pass under way, in the image's units; what lies outside the wanted window is left out."""
        part = tile.clipped(self._wanted)
        if not part.is_empty:
            self._image[(slice(None), *part.within(self._wanted))] = image[(slice(None), *part.within(tile))]

    def end_pass(self) -> None:
        """Show what the pass came to."""
        self._done += 1
        self._show(self._done, self._passes, self._image.copy())


def estimates_for(feedback: Any, wanted: Window, bands: int, passes: int) -> Estimates | None:
    """For a feedback that has an `on_estimate` (a `Show`); None for all others, which pay nothing."""
    show: Show | None = getattr(feedback, "on_estimate", None)
    return None if show is None else Estimates(show, wanted, bands, passes)
