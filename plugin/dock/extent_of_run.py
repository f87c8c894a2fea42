"""How large the result of a whole run would be. Main thread only; nothing is read."""

from __future__ import annotations

from typing import NamedTuple

from qgis.core import QgsRasterLayer

from .fitting import data_bands, shared_extent
from .layer_choice import LayerChoice
from .ways import NIGHT_LIGHTS

RADIANCE_BYTES = 4


class RunSize(NamedTuple):
    """The size of a result.

    Attributes:
        rows, cols: in pixels.
        bands: or years.
        bytes_per_value: of its type.
    """

    rows: int
    cols: int
    bands: int
    bytes_per_value: int

    @property
    def output_bytes(self) -> int:
        """Before it is compressed."""
        return self.rows * self.cols * self.bands * self.bytes_per_value


def run_size(layers: LayerChoice) -> RunSize | None:
    """Of what is chosen; None if it does not go together."""
    frame, before = layers.frame, layers.before
    if frame is None or before is None or layers.trouble:
        return None
    shared, finer = shared_extent(frame, layers.other), 2 if frame is before else 1
    rows = finer * round(shared.height() / frame.rasterUnitsPerPixelY())
    cols = finer * round(shared.width() / frame.rasterUnitsPerPixelX())
    bytes_ = RADIANCE_BYTES if layers.task.id == NIGHT_LIGHTS else _bytes_per_value(before)
    return RunSize(rows, cols, data_bands(before), bytes_)


def _bytes_per_value(layer: QgsRasterLayer) -> int:
    provider = layer.dataProvider()
    return max(1, int(provider.dataTypeSize(1)))
