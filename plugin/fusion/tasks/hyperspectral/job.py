"""What a run that sharpens a cube by a closed formula is asked to do, and what it has to say for itself."""

from __future__ import annotations

from dataclasses import dataclass

from ...job import Bounds, RasterInput
from ...physics.sensors import AUTO
from ...raster.storage import PLAIN, Storage

INTERPOLATE, SHARPEN, LEAVE_OUT = "interpolate", "sharpen", "leave_out"
BAD_BANDS = (INTERPOLATE, SHARPEN, LEAVE_OUT)
"""What may be done with bands that are of no use."""

DEFAULT_ITERATIONS = 3


@dataclass(frozen=True)
class HyperspectralJob:
    """One run.

    Attributes:
        cube: the coarse raster of many bands.
        guide: the fine raster of a few.
        output: path of the GeoTIFF to write.
        envi: path of a copy in ENVI's format; "" for none.
        method: id of a method of the registry.
        bad_bands: what to do with bands that are of no use, one of BAD_BANDS.
        consistency_iterations: of back-projection onto the cube; 0 for none.
        gains: of each band of the cube, where they are known one by one; () for what the next two say.
        mtf_gain: of the cube's sensor at its Nyquist frequency; 0 for what `sensor` says.
        sensor: whose published gains to take, an id in `physics.sensors`; AUTO, or one without, takes a typical one.
        bounds: x_min, y_min, x_max, y_max in the guide's CRS; None for all that the two share.
        correct_shift: move the guide onto the cube where the two are found misregistered.
        tile_size: largest edge of a tile in pixels of the guide; changes speed and memory, not pixels.
        threads: 0 for all cores.
        storage: how the output is stored.
    """

    cube: RasterInput
    guide: RasterInput
    output: str
    method: str = "local"
    bad_bands: str = INTERPOLATE
    consistency_iterations: int = DEFAULT_ITERATIONS
    gains: tuple[float, ...] = ()
    mtf_gain: float = 0.0
    sensor: str = AUTO
    bounds: Bounds | None = None
    correct_shift: bool = True
    tile_size: int = 512
    threads: int = 0
    storage: Storage = PLAIN
    envi: str = ""


@dataclass(frozen=True)
class HyperspectralResult:
    """What a run has to say for itself.

    Attributes:
        output: path written.
        method: id of the method used.
        seconds: of wall time, all in all.
        bands: how many were written.
        bad: numbers, from 1 and in the cube's file, of the bands that are of no use.
        consistency: ERGAS between the result, degraded by the MTF, and the cube; 0 is perfect.
        shift_rows, shift_cols: how far the guide lies below and right of the cube, in pixels of the guide; NaN if that
            cannot be told.
    """

    output: str
    method: str
    seconds: float
    bands: int
    bad: tuple[int, ...]
    consistency: float
    shift_rows: float
    shift_cols: float
