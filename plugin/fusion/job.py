"""A job: what to fuse, with what, to where. Plain data, so that it can travel to another process."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from .errors import Cancelled
from .raster.missing import NOTHING, Missing

MAX_STEPS = 1000
MAX_ENSEMBLE = 64
MAX_CONSISTENCY = 20
TILE_SIZES = (64, 4096)

Bounds = tuple[float, float, float, float]


class RasterInput(NamedTuple):
    """A raster as a job names it.

    Attributes:
        path: for GDAL.
        crs: WKT of its CRS if the user knows better than the file; "" for the file's own.
        bands: numbers of the bands to take, from 1, in this order; () for all.
        missing: numbers that are no values, beyond what the file declares.
    """

    path: str
    crs: str = ""
    bands: tuple[int, ...] = ()
    missing: Missing = NOTHING


class Feedback(Protocol):
    """Whoever watches a run."""

    def is_cancelled(self) -> bool:
        """Whether to stop."""

    def progress(self, share: float, seconds_left: float | None) -> None:
        """Hear how far the run is, 0 to 1, and how many seconds are left, once that can be told."""

    def info(self, template: str, *values: object) -> None:
        """Hear something for the log; see `sentences.Sentence`."""

    def warn(self, template: str, *values: object) -> None:
        """Hear something that the user should know."""


def stop_if_cancelled(feedback: Feedback) -> None:
    """Stop here if the user wants to.

    Raises:
        Cancelled: if so.
    """
    if feedback.is_cancelled():
        raise Cancelled
