"""What quality is asked to measure, and what it found."""

from __future__ import annotations

from dataclasses import dataclass

from ..job import RasterInput
from ..physics.sensors import AUTO
from ..spans import Window
from .no_reference import NoReferenceScores
from .reference import ReferenceScores
from .sharpness import Sharpness


@dataclass(frozen=True)
class NoReferenceJob:
    """One assessment of a fused raster without a truth.

    Attributes:
        pan, ms: what the raster was fused from.
        fused: on PAN's grid, or on a part of it.
        mtf_gain, sensor: what is known of the MS sensor, as for `PansharpeningJob`.
        report: path of an HTML report; "" for none.
        correct_shift: judge against PAN moved onto MS where the two are found misregistered, as the fusion moves it.
        shown_bands: numbers of the MS bands that the report shows as red, green and blue; () for true colour.
    """

    pan: RasterInput
    ms: RasterInput
    fused: RasterInput
    mtf_gain: float = 0.0
    report: str = ""
    correct_shift: bool = True
    sensor: str = AUTO
    shown_bands: tuple[int, ...] = ()


@dataclass(frozen=True)
class NoReferenceResult:
    """What an assessment found.

    Attributes:
        scores: all indices.
        sharpness: what the indices cannot see.
        bands: names of the bands.
        window: what was assessed, in pixels of PAN.
        ratio: MS pixel size over PAN pixel size.
        mtf_gain: the gain that was used.
        gain_source: where the gain comes from, in words.
        seconds: wall time.
    """

    scores: NoReferenceScores
    sharpness: Sharpness
    bands: list[str]
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
    """

    reference: RasterInput
    fused: RasterInput
    ratio: float = 4.0
    peak: float = 0.0
    crop: int = 0
    error_map: str = ""
    report: str = ""
    shown_bands: tuple[int, ...] = ()


@dataclass(frozen=True)
class ReferenceResult:
    """What a comparison found.

    Attributes:
        scores: all indices.
        bands: names of the bands.
        window: what was compared, in pixels of the reference.
        seconds: wall time.
    """

    scores: ReferenceScores
    bands: list[str]
    window: Window
    seconds: float
