"""What a pansharpening run by a closed formula is asked to do, and what it has to say for itself."""

from __future__ import annotations

from dataclasses import dataclass

from ...job import Bounds, RasterInput
from ...physics.sensors import AUTO
from ...raster.storage import PLAIN, Storage


@dataclass(frozen=True)
class ClassicalJob:
    """One pansharpening run by a closed formula.

    Attributes:
        pan, ms: the two rasters.
        output: path of the GeoTIFF to write.
        method: id of a classical method of the registry.
        mtf_gain, sensor: as for `PansharpeningJob`.
        bounds: x_min, y_min, x_max, y_max in PAN's CRS; None for all that PAN and MS share.
        tile_size: edge of a tile in PAN pixels; changes speed and memory, not pixels.
        threads: 0 for all cores.
        correct_shift: as for `PansharpeningJob`.
        storage, picture, shown_bands: as for `PansharpeningJob`.
        weights: of the bands in PAN, whose proportions count, for the methods that mix bands to an intensity; () to
            fit them.
        correct_bands, displacement: as for `PansharpeningJob`.
    """

    pan: RasterInput
    ms: RasterInput
    output: str
    method: str = "mtf_glp_fs"
    mtf_gain: float = 0.0
    bounds: Bounds | None = None
    tile_size: int = 512
    threads: int = 0
    correct_shift: bool = True
    sensor: str = AUTO
    storage: Storage = PLAIN
    picture: str = ""
    shown_bands: tuple[int, ...] = ()
    weights: tuple[float, ...] = ()
    correct_bands: bool = False
    displacement: str = ""


@dataclass(frozen=True)
class ClassicalResult:
    """What a classical run has to say for itself.

    Attributes:
        output: path written.
        method: id of the method used.
        seconds: of wall time, all in all.
        mtf_gain: as given or estimated.
        consistency: ERGAS between the result, degraded by the MTF, and the MS; 0 is perfect.
        shift_rows, shift_cols, displacement: as for `FusionResult`.
    """

    output: str
    method: str
    seconds: float
    mtf_gain: float
    consistency: float
    shift_rows: float
    shift_cols: float
    displacement: float
