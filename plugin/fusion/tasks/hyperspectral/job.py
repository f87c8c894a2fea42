"""What a run that sharpens a cube is asked to do, and what it has to say for itself."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ...job import Bounds, RasterInput
from ...physics.sensors import AUTO
from ...pipeline.task import Timed, Timing
from ...raster.storage import PLAIN, Storage

INTERPOLATE, SHARPEN, LEAVE_OUT = "interpolate", "sharpen", "leave_out"
BAD_BANDS = (INTERPOLATE, SHARPEN, LEAVE_OUT)
"""What may be done with bands that are of no use."""

DEFAULT_ITERATIONS = 3


@dataclass(frozen=True)
class CubeJob:
    """What every run says.

    Attributes:
        cube: the coarse raster of many bands.
        guide: the fine raster of a few.
        output: path of the GeoTIFF to write.
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
        envi: path of a copy in ENVI's format; "" for none.
        disagreement: path of a GeoTIFF that shows, on the cube's grid, where the guide differs from it; "" for none.
    """

    cube: RasterInput
    guide: RasterInput
    output: str
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
    disagreement: str = ""

    @property
    def outputs(self) -> list[str]:
        """Paths of the rasters that are written, and of the header beside the copy in ENVI's format."""
        header = [str(Path(self.envi).with_suffix(".hdr"))] if self.envi else []
        return [path for path in (self.output, self.envi, *header, self.disagreement) if path]

    @property
    def inputs(self) -> tuple[RasterInput, ...]:
        """The rasters that are read."""
        return self.cube, self.guide


@dataclass(frozen=True)
class HyperspectralJob(CubeJob):
    """One run by a closed formula.

    Attributes:
        method: id of a method of the registry.
    """

    method: str = "stacked"


@dataclass(frozen=True)
class CubeNetworkJob(CubeJob):
    """One run by a network.

    Attributes:
        model: id of a model of the registry.
        scheduler: id of a sampler of the diffusion registry.
        steps: of the sampler; most evaluate the network once a step.
        start_level: 1 starts from pure noise; less, from what the method `gsa` adds, with that level of noise.
        seed: of the noise; same seed, same pixels.
        precision: one of `networks.precision.PRECISIONS`.
        ensemble: samples to average, from noise of as many seeds.
        uncertainty: path of a GeoTIFF for their standard deviation; "" for none.
        exact_rim: whether the pixels along the edges of `bounds` are those of the whole run.
        resumes: whether what a run has done that is stopped is kept for the next run of the same job.
        cluster: where the network runs: "" for here, else as `cluster.connecting` reads it.
    """

    model: str = "ddrf-cube"
    scheduler: str = "ddim"
    steps: int = 1
    start_level: float = 1.0
    seed: int = 0
    precision: str = "auto"
    ensemble: int = 1
    uncertainty: str = ""
    exact_rim: bool = True
    resumes: bool = False
    cluster: str = ""


@dataclass(frozen=True)
class CubeResult:
    """What every run has to say for itself.

    Attributes:
        output: path written.
        bands: how many were written.
        bad: numbers, from 1 and in the cube's file, of the bands that are of no use.
        consistency: ERGAS between the result, degraded by the MTF, and the cube; 0 is perfect.
        shift_rows, shift_cols: how far the guide lies below and right of the cube, in pixels of the guide; NaN if that
            cannot be told.
    """

    output: str
    bands: int
    bad: tuple[int, ...]
    consistency: float
    shift_rows: float
    shift_cols: float


@dataclass(frozen=True)
class HyperspectralResult(CubeResult):
    """The same by a closed formula.

    Attributes:
        method: id of the method used.
        seconds: of wall time, all in all.
    """

    method: str
    seconds: float


@dataclass(frozen=True)
class CubeNetworkResult(CubeResult, Timed):
    """The same by a network.

    Attributes:
        model: id of the model used.
        timing: seconds that it took.
    """

    model: str
    timing: Timing
