"""How large the result of a whole run would be, and what it takes. Main thread only; nothing is read."""

from __future__ import annotations

from typing import NamedTuple

from qgis.core import QgsRasterLayer, QgsReferencedRectangle

from ...fusion.estimate import Estimate
from ...numbers import filled
from ...processing.watcher import span_in_words
from ...translation import tr
from ..choose.fitting import data_bands, extent_in, shared_extent
from ..choose.layer_choice import LayerChoice

LONG = 12 * 3600
"""Seconds from which on a run takes too long for most."""


class RunSize(NamedTuple):
    """The size of a result.

    Attributes:
        rows, cols: in pixels.
        bands: number of bands, or of years.
        bytes_per_value: bytes of one value of its type.
    """

    rows: int
    cols: int
    bands: int
    bytes_per_value: int

    @property
    def output_bytes(self) -> int:
        """Bytes of the result before compression."""
        return self.rows * self.cols * self.bands * self.bytes_per_value


def run_size(layers: LayerChoice, drawn: QgsReferencedRectangle | None = None) -> RunSize | None:
    """The size of the result, or of the part in a rectangle; None if the layers do not go together or share no such
    part.
    """
    frame, before = layers.frame, layers.before
    if frame is None or before is None or layers.trouble:
        return None
    shared, finer = shared_extent(frame, layers.other), 2 if frame is before else 1
    if drawn is not None:
        shared = shared.intersect(extent_in(drawn, drawn.crs(), frame))
    rows = finer * round(shared.height() / frame.rasterUnitsPerPixelY())
    cols = finer * round(shared.width() / frame.rasterUnitsPerPixelX())
    bytes_ = layers.task.result_bytes or _bytes_per_value(before)
    return RunSize(rows, cols, data_bands(before), bytes_) if rows and cols else None


def _bytes_per_value(layer: QgsRasterLayer) -> int:
    provider = layer.dataProvider()
    return max(1, int(provider.dataTypeSize(1)))


def size_and_time(size: RunSize, takes: Estimate | None, is_part: bool = False) -> str:
    """The size of a run and what it takes, in words; without time and memory if they are not known.

    Args:
        size: size of the result.
        takes: what the run takes.
        is_part: whether it is limited to a rectangle.
    """
    what = tr("Rectangle: {:,} × {:,} px") if is_part else tr("Whole raster: {:,} × {:,} px")
    whole = filled(what, size.cols, size.rows)
    if takes is None:
        return tr("{}; a file of {} at most.").format(whole, _in_bytes(size.output_bytes))
    time, memory, file = span_in_words(takes.seconds), _in_bytes(takes.memory_bytes), _in_bytes(takes.output_bytes)
    if takes.seconds > LONG:
        return tr("{}: about {}; use a smaller extent, or the preset Fast. {} of memory, a file of {} at most.").format(
            whole, time, memory, file
        )
    return tr("{}: about {}, {} of memory, a file of {} at most.").format(whole, time, memory, file)


def _in_bytes(count: float) -> str:
    if count < 1e9:
        return filled(tr("{:,.0f} MB"), max(1.0, count / 1e6))
    return filled(tr("{:,.1f} GB"), count / 1e9)
