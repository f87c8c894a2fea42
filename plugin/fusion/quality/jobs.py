"""What quality is asked to measure, and what it found."""

from __future__ import annotations

from dataclasses import dataclass

from ..job import RasterInput
from ..physics.sensors import AUTO
from ..raster.band import Band
from ..spans import Window
from .beside_cubic import CubicScores
from .no_reference import NoReferenceScores
from .reference import ReferenceScores
from .sharpness import Sharpness
from .spectral_indices import IndexScore


@dataclass(frozen=True)
class NoReferenceJob:
    """One assessment of a fused raster without a truth.

    Attributes:
        pan, ms: what the raster was fused from; the guide and the cube, if it is one.
        fused: on PAN's grid, or on a part of it.
        mtf_gain, sensor: what is known of the MS sensor, as for `PansharpeningJob`.
        report: path of an HTML report; "" for none.
        correct_shift: judge against PAN moved onto MS where the two are found misregistered, as the fusion moves it.
        shown_bands: numbers of the MS bands that the report shows as red, green and blue; () for true colour.
        is_cube: whether `ms` is a cube and `pan` its guide, which may have several bands.
    """

    pan: RasterInput
    ms: RasterInput
    fused: RasterInput
    mtf_gain: float = 0.0
    report: str = ""
    correct_shift: bool = True
    sensor: str = AUTO
    shown_bands: tuple[int, ...] = ()
    is_cube: bool = False


@dataclass(frozen=True)
class NoReferenceResult:
    """What an assessment found.

    Attributes:
        scores: all indices.
        sharpness: what the indices cannot see; NaN with a guide, which is no intensity.
        bands: names of the bands.
        described: what the MS or the cube says of these.
        window: what was assessed, in pixels of PAN.
        ratio: MS pixel size over PAN pixel size.
        mtf_gain: the gain that was used.
        gain_source: where the gain comes from, in words.
        seconds: wall time.
    """

    scores: NoReferenceScores
    sharpness: Sharpness
    bands: list[str]
    described: list[Band]
    window: Window
    ratio: float
    mtf_gain: float
    gain_source: str
    seconds: float


@dataclass(frozen=True)
class ReferenceJob:
    """One comparison of a fused raster with the true one.

    Attributes:
        reference, fused: the two rasters, on one grid.
        ratio: MS pixel size over PAN pixel size, for ERGAS.
        peak: largest value that the sensor can give, for PSNR and SSIM; 0 derives it from the reference (`peak_of`).
        crop: pixels to leave out at each edge; 21 is the custom at reduced resolution.
        error_map: path of a GeoTIFF for fused - reference of each band and the spectral angle; "" for none.
        report: path of an HTML report; "" for none.
        shown_bands: numbers of the fused bands that the report shows as red, green and blue; () for true colour.
        spectral: the coarse raster that the fused one was made from, which is then interpolated and compared as well;
            None for none.
    """

    reference: RasterInput
    fused: RasterInput
    ratio: float = 4.0
    peak: float = 0.0
    crop: int = 0
    error_map: str = ""
    report: str = ""
    shown_bands: tuple[int, ...] = ()
    spectral: RasterInput | None = None


@dataclass(frozen=True)
class ReferenceResult:
    """What a comparison found.

    Attributes:
        scores: all indices.
        bands: names of the bands.
        described: what the reference says of these.
        indices: RMSE of the spectral indices that the wavelengths of the bands allow.
        cubic: how far the interpolated coarse raster is from the truth; None if there was none.
        window: what was compared, in pixels of the reference.
        seconds: wall time.
    """

    scores: ReferenceScores
    bands: list[str]
    described: list[Band]
    indices: list[IndexScore]
    cubic: CubicScores | None
    window: Window
    seconds: float
