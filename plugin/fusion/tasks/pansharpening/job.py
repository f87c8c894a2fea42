"""What a pansharpening run by a network is asked to do, and what it has to say for itself."""

from __future__ import annotations

from dataclasses import dataclass

from ...job import Bounds, RasterInput
from ...physics.colour_detail import AUTOMATIC
from ...physics.sensors import AUTO
from ...pipeline.task import Timed, Timing
from ...raster.storage import PLAIN, Storage

DEFAULT_SHARPNESS = 1.0
"""What users get unless they say otherwise; a job of its own has none, and shows what the network drew."""


@dataclass(frozen=True)
class PansharpeningJob:
    """One pansharpening run.

    Attributes:
        pan, ms: the two rasters.
        output: path of the GeoTIFF to write.
        model: id of a model of the registry.
        scheduler: id of a sampler of the diffusion registry.
        steps: of the sampler; most evaluate the network once a step.
        start_level: 1 starts from pure noise; less, from the regression of the bands on PAN with that level of noise.
        seed: of the noise; same seed, same pixels.
        bounds: x_min, y_min, x_max, y_max in PAN's CRS; None for all that PAN and MS share.
        tile_size: edge of a tile in PAN pixels; changes speed and memory, not pixels.
        threads: for the network; 0 for all cores.
        precision: one of `networks.precision.PRECISIONS`.
        consistency_iterations: of back-projection onto the MS.
        sharpness: 0 to 1, the share that is given back to the bands of the detail that PAN shows and their mix lacks.
        mtf_gain: of the MS sensor at its Nyquist frequency; 0 for what `sensor` says.
        sensor: whose published gain to take, an id in `physics.sensors`; AUTO, or one without, estimates it.
        correct_shift: move PAN onto the MS where the two are found misregistered, and read MS where PAN shows it where
            it lies off from place to place.
        ensemble: samples to average, from noise of as many seeds.
        uncertainty: path of a GeoTIFF for their standard deviation; "" for none.
        residual: path of a GeoTIFF for the MS less the degraded result, on the MS grid; "" for none.
        exact_rim: whether the pixels along the edges of `bounds` are those of the whole run; a preview, which takes a
            fraction of the time, does without.
        storage: how the output is stored.
        picture: path of a GeoTIFF of 8 bits for its picture; "" for none.
        shown_bands: numbers of the MS bands that the picture shows as red, green and blue; () for true colour.
        fine_colours: where the finest colours come from: AUTOMATIC, FROM_MS or FROM_PAN of `physics.colour_detail`.
        correct_bands: bring bands onto each other that lie apart.
        displacement: path of a GeoTIFF for how MS is read displaced, on the MS grid; "" for none.
        resumes: whether what a run has done that is stopped is kept for the next run of the same job.
        cluster: where the network runs: "" for here, else as `cluster.connecting` reads it.
    """

    pan: RasterInput
    ms: RasterInput
    output: str
    model: str
    scheduler: str = "ddim"
    steps: int = 1
    start_level: float = 1.0
    seed: int = 0
    bounds: Bounds | None = None
    tile_size: int = 512
    threads: int = 0
    precision: str = "auto"
    consistency_iterations: int = 4
    sharpness: float = 0.0
    mtf_gain: float = 0.0
    sensor: str = AUTO
    correct_shift: bool = True
    ensemble: int = 1
    uncertainty: str = ""
    residual: str = ""
    exact_rim: bool = True
    storage: Storage = PLAIN
    picture: str = ""
    shown_bands: tuple[int, ...] = ()
    fine_colours: str = AUTOMATIC
    correct_bands: bool = False
    displacement: str = ""
    resumes: bool = False
    cluster: str = ""

    @property
    def inputs(self) -> tuple[RasterInput, ...]:
        """The rasters that are read."""
        return self.pan, self.ms


@dataclass(frozen=True)
class FusionResult(Timed):
    """What a run has to say for itself.

    Attributes:
        output: path written.
        model: id of the model used.
        timing: seconds that it took.
        consistency: ERGAS between the result, degraded by the MTF, and the MS; 0 is perfect.
        shift_rows, shift_cols: how much further down and right PAN was found to lie than MS, in PAN pixels; NaN if that
            cannot be told.
        displacement: how far MS was found to lie off PAN from place to place, in MS pixels (root mean square); NaN if
            that cannot be told.
        residuals: root mean square of the MS less the degraded result, over the MS band's mean, by band.
    """

    output: str
    model: str
    timing: Timing
    consistency: float
    shift_rows: float
    shift_cols: float
    displacement: float
    residuals: tuple[float, ...]
