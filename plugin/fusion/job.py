"""A job: what to fuse, with what, to where. Plain data, so that it can travel to another process."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, Protocol

from .errors import Cancelled
from .physics.sensors import AUTO
from .raster.missing import NOTHING, Missing
from .raster.storage import PLAIN, Storage

MAX_STEPS = 1000
MAX_ENSEMBLE = 64
MAX_CONSISTENCY = 20
TILE_SIZES = (64, 4096)

Bounds = tuple[float, float, float, float]


class RasterInput(NamedTuple):
    """A raster as a job names it.

    Attributes:
        path: for GDAL.
        crs: WKT of its CRS where the user knows better than the file; "" for the file's own.
        bands: numbers of the bands to take, from 1, in this order; () for all.
        missing: numbers that are no values, beyond what the file declares.
    """

    path: str
    crs: str = ""
    bands: tuple[int, ...] = ()
    missing: Missing = NOTHING


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
        mtf_gain: of the MS sensor at its Nyquist frequency; 0 for what `sensor` says.
        sensor: whose published gain to take, an id in `physics.sensors`; AUTO, or one without, estimates it.
        correct_shift: move PAN onto the MS where the two are found misregistered.
        ensemble: samples to average, from noise of as many seeds.
        uncertainty: path of a GeoTIFF for their standard deviation; "" for none.
        residual: path of a GeoTIFF for the MS less the degraded result, on the MS grid; "" for none.
        exact_rim: whether the pixels along the edges of `bounds` are those of the whole run; a preview, which takes a
            fraction of the time, does without.
        storage: how the output is stored.
        picture: path of a GeoTIFF of 8 bits for its picture; "" for none.
        shown_bands: numbers of the MS bands that the picture shows as red, green and blue; () for true colour.
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


@dataclass(frozen=True)
class FusionResult:
    """What a run has to say for itself.

    Attributes:
        output: path written.
        model: id of the model used.
        seconds: of wall time, all in all.
        network_seconds: of those, inside onnxruntime.
        consistency: ERGAS between the result, degraded by the MTF, and the MS; 0 is perfect.
        shift_rows, shift_cols: how much further down and right PAN was found to lie than MS, in PAN pixels; NaN if that
            cannot be told.
        residuals: root mean square of the MS less the degraded result, over the MS band's mean, by band.
    """

    output: str
    model: str
    seconds: float
    network_seconds: float
    consistency: float
    shift_rows: float
    shift_cols: float
    residuals: tuple[float, ...]


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
        correct_shift: move PAN onto the MS where the two are found misregistered.
        storage, picture, shown_bands: as for `PansharpeningJob`.
        weights: of the bands in PAN, whose proportions count, for the methods that mix bands to an intensity; () to
            fit them.
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


@dataclass(frozen=True)
class ClassicalResult:
    """What a classical run has to say for itself.

    Attributes:
        output: path written.
        method: id of the method used.
        seconds: of wall time, all in all.
        mtf_gain: as given or estimated.
        consistency: ERGAS between the result, degraded by the MTF, and the MS; 0 is perfect.
        shift_rows, shift_cols: as for `FusionResult`.
    """

    output: str
    method: str
    seconds: float
    mtf_gain: float
    consistency: float
    shift_rows: float
    shift_cols: float


class Feedback(Protocol):
    """Whoever watches a run."""

    def is_cancelled(self) -> bool:
        """Whether to stop."""

    def progress(self, share: float, seconds_left: float | None) -> None:
        """How far the run is, 0 to 1, and the seconds that are left, once that can be told."""

    def info(self, template: str, *values: object) -> None:
        """Something for the log; see `sentences.Sentence`."""

    def warn(self, template: str, *values: object) -> None:
        """Something that the user should know."""


def stop_if_cancelled(feedback: Feedback) -> None:
    """Go on only if the user wants to.

    Raises:
        Cancelled: if not.
    """
    if feedback.is_cancelled():
        raise Cancelled


@dataclass(frozen=True)
class NightlightsJob:
    """One night-lights run.

    Attributes:
        dmsp: DMSP-OLS, DN 0 to 63, one band a year.
        viirs: VIIRS radiance of some year that guides the structure, nW/cm2/sr; None for none.
        output: path of the GeoTIFF to write, nW/cm2/sr.
        model: id of a model of the registry.
        scheduler: id of a sampler of the diffusion registry.
        steps: of the sampler.
        seed: of the noise, the same for all years.
        ensemble: samples to average, from noise of as many seeds.
        uncertainty: path of a GeoTIFF for their standard deviation; "" for none.
        regions: polygons (WKB) in the CRS of the output's grid, whose lights are to be summed.
        partial_pixels: count a pixel at a region's border for the share of its area that lies within.
        bounds: x_min, y_min, x_max, y_max in the CRS of the output grid; None for all that the rasters share.
        correct_shift: move DMSP onto VIIRS where the two are found misregistered.
        tile_size: edge of a tile in pixels; changes speed and memory, not pixels.
        threads: for the network; 0 for all cores.
        precision: one of `networks.precision.PRECISIONS`.
        exact_rim: whether the pixels along the edges of `bounds` are those of the whole run; a preview, which takes a
            fraction of the time, does without.
        storage: how the output is stored.
    """

    dmsp: RasterInput
    viirs: RasterInput | None
    output: str
    model: str
    scheduler: str = "ddim"
    steps: int = 1
    seed: int = 0
    ensemble: int = 1
    uncertainty: str = ""
    regions: tuple[bytes, ...] = ()
    partial_pixels: bool = False
    bounds: Bounds | None = None
    correct_shift: bool = True
    tile_size: int = 512
    threads: int = 0
    precision: str = "auto"
    exact_rim: bool = True
    storage: Storage = PLAIN
