"""What a night-lights run is asked to do, and what it has to say for itself."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...job import Bounds, RasterInput
from ...physics.dmsp_products import UNKNOWN
from ...pipeline.task import Timed, Timing
from ...raster.storage import PLAIN, Storage


@dataclass(frozen=True)
class NightlightsJob:
    """One night-lights run.

    Attributes:
        dmsp: DMSP-OLS, DN 0 to 63, one band a year.
        viirs: VIIRS radiance of some year that guides the structure, nW/cm2/sr; None for none.
        output: path of the GeoTIFF to write, nW/cm2/sr.
        model: id of a model of the registry.
        dmsp_guide: DMSP-OLS of the guide's year, one band; change is then seen between two rasters of one sensor.
        daytime: NDVI or EVI, one band, which shows structure in saturated cores where there is no guide.
        product: id of `physics.dmsp_products`, which says what the pair does not tell by itself.
        scheduler: id of a sampler of the diffusion registry.
        steps: of the sampler.
        start_level: 1 starts from pure noise; less, from what DMSP's law alone says, with that level of noise.
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
        resumes: whether what a run has done that is stopped is kept for the next run of the same job.
        cluster: where the network runs: "" for here, else as `cluster.connecting` reads it.
    """

    dmsp: RasterInput
    viirs: RasterInput | None
    output: str
    model: str
    dmsp_guide: RasterInput | None = None
    daytime: RasterInput | None = None
    product: str = UNKNOWN
    scheduler: str = "ddim"
    steps: int = 1
    start_level: float = 1.0
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
    resumes: bool = False
    cluster: str = ""

    @property
    def inputs(self) -> tuple[RasterInput, ...]:
        """The rasters that are read."""
        return tuple(raster for raster in (self.dmsp, self.viirs, self.dmsp_guide, self.daytime) if raster is not None)


@dataclass(frozen=True)
class FormulaJob:
    """One night-lights run by a formula.

    Attributes:
        dmsp, viirs, output, dmsp_guide, daytime, product, regions, partial_pixels, bounds, correct_shift, tile_size,
            storage: as for `NightlightsJob`.
        method: id of `formulas.METHODS`.
        threads: 0 for all cores.
    """

    dmsp: RasterInput
    viirs: RasterInput | None
    output: str
    method: str
    dmsp_guide: RasterInput | None = None
    daytime: RasterInput | None = None
    product: str = UNKNOWN
    regions: tuple[bytes, ...] = ()
    partial_pixels: bool = False
    bounds: Bounds | None = None
    correct_shift: bool = True
    tile_size: int = 512
    threads: int = 0
    storage: Storage = PLAIN

    @property
    def inputs(self) -> tuple[RasterInput, ...]:
        """The rasters that are read."""
        return tuple(raster for raster in (self.dmsp, self.viirs, self.dmsp_guide, self.daytime) if raster is not None)

    @property
    def model(self) -> str:
        """What made the radiance: the method."""
        return self.method

    @property
    def uncertainty(self) -> str:
        """Nothing: a formula gives no spread."""
        return ""


@dataclass(frozen=True)
class NightlightsResult(Timed):
    """What a run has to say for itself.

    Attributes:
        output: path written.
        model: id of the model, or of the formula, that was used.
        timing: seconds that it took.
        sum_of_lights: (years,) radiance summed over all valid pixels, nW/cm2/sr; NaN of a year that holds nothing.
        shift_km: how far south and east DMSP was found to lie of VIIRS; NaN if that cannot be told.
        region_pixels: (regions, years) valid pixels in every region, parts of pixels counted as such if asked for.
        region_dn: (regions, years) sums of DN over the DMSP pixels' areas.
        region_sums: (members, regions, years) sums of radiance, one for every sample.
        region_means: (regions, years) sums of the radiance that was written.
    """

    output: str
    model: str
    timing: Timing
    sum_of_lights: NDArray[np.float64]
    shift_km: tuple[float, float]
    region_pixels: NDArray[np.float64]
    region_dn: NDArray[np.float64]
    region_sums: NDArray[np.float64]
    region_means: NDArray[np.float64]
