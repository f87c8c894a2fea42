"""What every job on a pair says, by whatever method the pair is fused."""

from __future__ import annotations

from typing import Protocol

from ..job import Bounds, RasterInput
from ..raster.storage import Storage


class PairJob(Protocol):
    """Which two rasters, how they are to be taken, and what is to be written of them.

    Attributes:
        pan, ms: the two rasters.
        output: path of the GeoTIFF to write.
        bounds: x_min, y_min, x_max, y_max in PAN's CRS; None for all that PAN and MS share.
        mtf_gain: of the MS sensor at its Nyquist frequency; 0 for what `sensor` says.
        sensor: whose published gain to take, an id in `physics.sensors`; AUTO, or one without, estimates it.
        correct_shift: move PAN onto the MS where the two are found misregistered, and read MS where PAN shows it where
            it lies off from place to place.
        correct_bands: bring bands onto each other that lie apart.
        displacement: path of a GeoTIFF for how MS is read displaced, on the MS grid; "" for none.
        storage: how the output is stored.
        picture: path of a GeoTIFF of 8 bits for its picture; "" for none.
        shown_bands: numbers of the MS bands that the picture shows as red, green and blue; () for true colour.
    """

    @property
    def pan(self) -> RasterInput: ...
    @property
    def ms(self) -> RasterInput: ...
    @property
    def output(self) -> str: ...
    @property
    def bounds(self) -> Bounds | None: ...
    @property
    def mtf_gain(self) -> float: ...
    @property
    def sensor(self) -> str: ...
    @property
    def correct_shift(self) -> bool: ...
    @property
    def correct_bands(self) -> bool: ...
    @property
    def displacement(self) -> str: ...
    @property
    def storage(self) -> Storage: ...
    @property
    def picture(self) -> str: ...
    @property
    def shown_bands(self) -> tuple[int, ...]: ...
