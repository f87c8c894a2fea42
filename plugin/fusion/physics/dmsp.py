"""DMSP-OLS as a sensor: what it makes of the radiance that VIIRS sees; the simulation behind the night-lights models.

An annual DMSP-OLS composite is VIIRS radiance, blurred by a core and a weak wide halo, averaged over orbits whose gain
was never recorded, hence softly saturated, with a pedestal on dark land, noise, and six bits, every 30 arc-seconds.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..spans import Image, Patch, Window
from .sampling import Axis, Relation, interpolate
from .smoothing import filtered

KM_PER_ARCSECOND = 111.32 / 3600.0
"""Along a meridian; along a parallel, multiply by the cosine of the latitude."""

FWHM_PER_SIGMA = math.sqrt(8.0 * math.log(2.0))
FULL_SCALE_DN = 63.5
SOFTNESS = 1.5
HIGHEST_INVERTED_DN = 61.5
LEAST_NOISE = 0.05


@dataclass(frozen=True)
class DMSPSensor:
    """One composite's sensor; the defaults are round values among the fitted ones, which the networks' inputs refer to.

    The form follows what is known of the sensor: blur and its width from Abrahams et al. (2018, "Deblurring DMSP
    nighttime lights", Remote Sensing of Environment 210) and Elvidge et al. (2013, "Why VIIRS data are superior to
    DMSP", Proceedings of the Asia-Pacific Advanced Network 35); six bits, saturation and the unrecorded, per-orbit
    gain from Elvidge et al. (1999, RSE 68) and Hsu et al. (2015, Remote Sensing 7); the power law between DN and
    radiance from Li et al. (2017, International Journal of Remote Sensing 38). The numbers were fitted on pairs of one
    year (VIIRS to DN, after undoing the shift; Paris and Abidjan 2013, both real, and a derived DN of Shanghai): core
    2.5-4.4 km, mostly 3.0-3.5; halo up to 23 % at 14-30 km; noise 1-3.5 DN; dark land at DN 4-8. The soft law fits
    every pair better than the power law (residual 1.0-3.6 DN against 1.1-4.4): both real pairs want an exponent of 1.1
    and s = 7.5-7.9 nW/cm2/sr, the derived one 0.9 and 6.2; the power law wants 0.3-0.7 and 10-15.

    Attributes:
        core_fwhm_km: width of the point spread at half its height, pixel footprint included.
        halo_share: of the light that the wide halo (scattering, geolocation errors between nights) takes.
        halo_fwhm_km: its width.
        exponent: of the law between blurred radiance and DN.
        saturation: blurred radiance s, nW/cm2/sr: the power law reaches DN 63 there, the soft law DN 49.
        soft: whether orbits of many gains were averaged: 63.5 (1 - exp(-1.5 (B/s)^exponent)), else 63 (B/s)^exponent.
        pedestal_dn: what dark land reads.
        noise_dn: standard deviation, on dark land, of what remains of airglow and of the nights' differences;
            saturation squeezes it like the signal (fitted residuals: 4 DN at mid-scale, 1.7 at DN 57, 0.3 at DN 63).
        stable_dn: below this the pixel reads 0 ("stable lights"); 0 for composites of the average visible band.
        top_dn: the highest value, 63, or a little less after averaging and inter-calibration.
    """

    core_fwhm_km: float = 3.2
    halo_share: float = 0.1
    halo_fwhm_km: float = 20.0
    exponent: float = 0.9
    saturation: float = 6.5
    soft: bool = True
    pedestal_dn: float = 0.0
    noise_dn: float = 0.0
    stable_dn: float = 0.0
    top_dn: float = 63.0


NOMINAL = DMSPSensor()


def blurred(radiance: Image, pixel_km: tuple[float, float], sensor: DMSPSensor = NOMINAL) -> Image:
    """Radiance as the sensor's optics see it; beyond the image it is mirrored.

    Args:
        radiance: (rows, columns), nW/cm2/sr.
        pixel_km: height and width of a pixel.
        sensor: for core and halo.

    Returns:
        (rows, columns) float32.
    """
    rows, cols = radiance.shape
    margins = [min(size - 1, math.ceil(sensor.halo_fwhm_km / km)) for size, km in zip(radiance.shape, pixel_km)]
    padded = np.pad(radiance, [(margin, margin) for margin in margins], mode="reflect")
    square = (
        np.fft.fftfreq(padded.shape[0], pixel_km[0])[:, None] ** 2
        + np.fft.rfftfreq(padded.shape[1], pixel_km[1])[None, :] ** 2
    )
    core, halo = (
        np.exp(-2.0 * (math.pi * fwhm / FWHM_PER_SIGMA) ** 2 * square)
        for fwhm in (sensor.core_fwhm_km, sensor.halo_fwhm_km)
    )
    transfer = (1.0 - sensor.halo_share) * core + sensor.halo_share * halo
    filtered = np.fft.irfft2(np.fft.rfft2(padded) * transfer, padded.shape)
    return filtered[margins[0] : margins[0] + rows, margins[1] : margins[1] + cols].astype(np.float32)


def response(radiance: Image, sensor: DMSPSensor = NOMINAL) -> Image:
    """Blurred radiance (nW/cm2/sr) as DN, not yet rounded or clipped; monotone, 0 at 0."""
    drive = (np.maximum(radiance, 0.0) / sensor.saturation) ** sensor.exponent
    dn = FULL_SCALE_DN * -np.expm1(-SOFTNESS * drive) if sensor.soft else 63.0 * drive
    return dn.astype(np.float32)


def expected_radiance(dn: Image, sensor: DMSPSensor = NOMINAL) -> Image:
    """Blurred radiance (nW/cm2/sr) for a DN: `response` inverted, and constant where saturation hides it."""
    dn = np.clip(dn, 0.0, HIGHEST_INVERTED_DN)
    drive = -np.log1p(-dn / FULL_SCALE_DN) / SOFTNESS if sensor.soft else dn / 63.0
    return (sensor.saturation * drive ** (1.0 / sensor.exponent)).astype(np.float32)


def simulate(
    radiance: Image,
    pixel_km: tuple[float, float],
    relation: Relation,
    window: Window,
    sensor: DMSPSensor,
    noise: Image,
) -> Image:
    """The DN that DMSP-OLS would have recorded.

    Args:
        radiance: (rows, columns) on the fine grid, nW/cm2/sr, its first pixel number 0.
        pixel_km: height and width of a fine pixel.
        relation: how the DMSP grid lies on the fine one.
        window: the DMSP pixels wanted.
        sensor: the composite's.
        noise: (rows, columns) of the window, standard normal.

    Returns:
        (rows, columns) of the window, whole numbers 0 to 63, float32.
    """
    signal = response(blurred(radiance, pixel_km, sensor), sensor)
    there = Relation(inverse(relation.rows), inverse(relation.cols))
    signal = interpolate(Patch.whole(signal), there, window)
    dn = np.hypot(np.maximum(signal, 0.0), sensor.pedestal_dn)
    dn = dn + sensor.noise_dn * np.maximum(1.0 - dn / FULL_SCALE_DN, LEAST_NOISE) * noise
    dn = np.where(dn < sensor.stable_dn, 0.0, dn)
    return np.clip(np.rint(dn), 0.0, sensor.top_dn).astype(np.float32)


def inverse(axis: Axis) -> Axis:
    """The relation between the same two grids, seen from the other grid."""
    return Axis(1.0 / axis.ratio, -axis.offset / axis.ratio)


def pixel_size_km(arcseconds: tuple[float, float], latitude: float) -> tuple[float, float]:
    """Height and width in km of a pixel of a geographic grid, at a latitude in degrees."""
    cosine = max(math.cos(math.radians(latitude)), 0.05)
    return arcseconds[0] * KM_PER_ARCSECOND, arcseconds[1] * KM_PER_ARCSECOND * cosine


def gaussian_taps(pixel_km: float, fwhm_km: float) -> NDArray[np.float32]:
    """Weights of a Gaussian of this width on a pixel grid: an odd number of them, cut at 3 sigma, with sum 1."""
    sigma = fwhm_km / FWHM_PER_SIGMA / pixel_km
    offsets = np.arange(-math.ceil(3.0 * sigma), math.ceil(3.0 * sigma) + 1)
    weights = np.exp(-0.5 * (offsets / sigma) ** 2)
    return (weights / weights.sum()).astype(np.float32)


def gaussian_reach(pixel_km: float, fwhm_km: float) -> int:
    """How many pixels `gaussian_taps` looks to either side."""
    return len(gaussian_taps(pixel_km, fwhm_km)) // 2


def gaussian_blurred(image: Patch, window: Window, pixel_km: tuple[float, float], fwhm_km: float) -> Image:
    """A window of an image, blurred by a Gaussian of this width; no pixel of it depends on the window.

    Args:
        image: (..., rows, columns) over the window and `gaussian_reach` around it, or more.
        window: wanted.
        pixel_km: height and width of a pixel.
        fwhm_km: of the Gaussian.
    """
    row_taps, col_taps = (gaussian_taps(km, fwhm_km) for km in pixel_km)
    around = Window(window.rows.grown(len(row_taps) // 2), window.cols.grown(len(col_taps) // 2))
    return filtered(filtered(image.crop(around), row_taps, -2), col_taps, -1)
