"""Indices with a reference, gathered part by part: a part is added, the result asked for at the end.

Parts are fused and true pixels, both (bands, rows, columns) float64, and where they count (rows, columns). Sums run in
float64 and do not depend, beyond rounding, on how the image is cut. Pixels that do not count are left out, and with
them whatever looks at them. Where nothing counts the result is NaN.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from ..spans import Image64, Mask

SSIM_SIGMA = 1.5
SSIM_REACH = 5
SSIM_CONSTANTS = (0.01, 0.03)
BINS = 512


class SpectralAngle:
    """SAM: the mean angle between fused and true spectra, in degrees (Yuhas et al. 1992).

    Pixels where either spectrum is zero have no angle and do not count; a single band has none anywhere. The angle is
    taken as 2 atan2(|u - v|, |u + v|) of the unit vectors, which is exact for small angles, where arccos is not.
    """

    def __init__(self) -> None:
        self._sum, self._count = 0.0, 0

    def add(self, fused: Image64, truth: Image64, valid: Mask) -> Image64:
        """Account for a part; its angles in degrees, (rows, columns), NaN where there is none."""
        fused_norm, truth_norm = _norm(fused), _norm(truth)
        counts = valid & (fused_norm > 0.0) & (truth_norm > 0.0) & (len(truth) > 1)
        with np.errstate(invalid="ignore", divide="ignore"):
            u, v = fused / fused_norm, truth / truth_norm
            angle = np.degrees(2.0 * np.arctan2(_norm(u - v), _norm(u + v)))
        angle[~counts] = np.nan
        self._sum += float(angle[counts].sum())
        self._count += int(counts.sum())
        return angle

    def degrees(self) -> float:
        """The mean angle in degrees; 0 at best."""
        return self._sum / self._count if self._count else math.nan


class SquaredError:
    """Errors of each band, from which RMSE, PSNR and ERGAS are made.

    Args:
        bands: number of bands.
        level: (bands,) what the truth's means are counted from in ERGAS; None for 0.
    """

    def __init__(self, bands: int, level: Image64 | None = None) -> None:
        self._level = np.zeros(bands) if level is None else level
        self._squares, self._errors, self._truth = np.zeros(bands), np.zeros(bands), np.zeros(bands)
        self.count = 0

    def add(self, fused: Image64, truth: Image64, valid: Mask) -> Image64:
        """Account for a part; its errors fused - truth, (bands, rows, columns)."""
        error = fused - truth
        used, reference = (error, truth) if valid.all() else (error[:, None, valid], truth[:, None, valid])
        self._squares += np.einsum("bij,bij->b", used, used)
        self._errors += used.sum(axis=(1, 2))
        self._truth += reference.sum(axis=(1, 2))
        self.count += int(valid.sum())
        return error

    def mse(self) -> Image64:
        """Mean squared error of each band."""
        return self._squares / (self.count or math.nan)

    def bias(self) -> Image64:
        """Mean of fused - truth of each band."""
        return self._errors / (self.count or math.nan)

    def truth_mean(self) -> Image64:
        """Mean of each band of the truth."""
        return self._truth / (self.count or math.nan)

    def ergas_of_bands(self, ratio: float) -> Image64:
        """100 / ratio * RMSE / mean of each band, in units of ERGAS."""
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.asarray(100.0 / ratio * np.sqrt(self.mse()) / np.abs(self.truth_mean() - self._level))

    def ergas(self, ratio: float) -> float:
        """Relative global error, 100 / ratio * sqrt(mean over bands of MSE / mean^2), no unit (Wald 2000)."""
        return float(np.sqrt(np.square(self.ergas_of_bands(ratio)).mean()))

    def psnr(self, peak: float) -> float:
        """Peak signal-to-noise ratio in dB, from one mean squared error over all bands; infinite for equal images."""
        return float(_decibel(self.mse().mean(), peak))

    def psnr_of_bands(self, peak: float) -> Image64:
        """Peak signal-to-noise ratio of each band in dB; infinite for equal bands."""
        return _decibel(self.mse(), peak)


class SobelCorrelation:
    """SCC: the cosine between the Sobel magnitudes of both images, over all bands at once and band by band.

    A part comes with one pixel more on each side; the outermost pixels of the whole image are set to 0 before, as
    in the DLPan toolbox, so that the frame weighs in.
    """

    def __init__(self, bands: int) -> None:
        self._across, self._within = np.zeros(3), np.zeros((3, bands))

    def add(self, fused: Image64, truth: Image64, valid: Mask) -> None:
        """Account for a part of (bands, rows + 2, columns + 2)."""
        if min(valid.shape) < 3:
            return
        counts = _everywhere(valid, 1)
        if not counts.any():
            return
        of_fused, of_truth = _sobel(fused), _sobel(truth)
        self._within += _energies(_magnitude(*of_fused), _magnitude(*of_truth), counts)
        of_fused, of_truth = ((_smooth_over_bands(d), _smooth_over_bands(r)) for d, r in (of_fused, of_truth))
        self._across += _energies(_magnitude(*of_fused), _magnitude(*of_truth), counts).sum(axis=1)

    def across_bands(self) -> float:
        """One cosine over all bands, smoothed over neighbouring bands by (1, 2, 1): Sobel of the whole cube."""
        return float(_cosine(self._across))

    def band_by_band(self) -> float:
        """One cosine over all bands, each filtered on its own, as in the DLPan toolbox."""
        return float(_cosine(self._within.sum(axis=1)))

    def of_bands(self) -> Image64:
        """One cosine for each band."""
        return _cosine(self._within)


class StructuralSimilarity:
    """SSIM of each band with Gaussian windows of 11 x 11 pixels, sigma 1.5 (Wang et al. 2004).

    Only windows that lie inside the image and hold no invalid pixel count. A part comes with `SSIM_REACH` pixels more
    on each
    side, as far as the image goes.

    Args:
        bands: number of bands.
        peak: the largest value that the sensor can give; sets the constants against division by zero.
    """

    def __init__(self, bands: int, peak: float) -> None:
        self._sum, self._count = np.zeros(bands), 0
        self._c1, self._c2 = ((k * peak) ** 2 for k in SSIM_CONSTANTS)
        taps = np.exp(-0.5 * (np.arange(-SSIM_REACH, SSIM_REACH + 1) / SSIM_SIGMA) ** 2)
        self._taps = taps / taps.sum()

    def add(self, fused: Image64, truth: Image64, valid: Mask) -> None:
        """Account for a part of (bands, rows + 10, columns + 10)."""
        if min(valid.shape) <= 2 * SSIM_REACH:
            return
        counts = _everywhere(valid, SSIM_REACH)
        for k, (x, y) in enumerate(zip(fused, truth)):
            self._sum[k] += float(self._map(x, y)[counts].sum())
        self._count += int(counts.sum())

    def of_bands(self) -> Image64:
        """SSIM of each band; 1 at best."""
        return self._sum / (self._count or math.nan)

    def _map(self, x: Image64, y: Image64) -> Image64:
        mean_x, mean_y, squares, product = (
            _windowed(image, self._taps) for image in (x, y, np.square(x) + np.square(y), x * y)
        )
        both, power = mean_x * mean_y, np.square(mean_x) + np.square(mean_y)
        likeness = (2.0 * both + self._c1) * (2.0 * (product - both) + self._c2)
        return likeness / ((power + self._c1) * (squares - power + self._c2))


class ErrorHistogram:
    """How often each error occurs in each band; the range doubles as larger errors come."""

    def __init__(self, bands: int) -> None:
        self._limit, self._counts = 0.0, np.zeros((bands, BINS), np.int64)

    def add(self, error: Image64, valid: Mask) -> None:
        """Account for errors (bands, rows, columns)."""
        used = error.reshape(len(error), -1) if valid.all() else error[:, valid]
        largest = float(np.abs(used).max(initial=0.0))
        if not math.isfinite(largest):
            return
        self._reach(largest)
        if self._limit == 0.0:
            self._counts[:, BINS // 2] += used.shape[1]
            return
        for counts, band in zip(self._counts, used):
            bins = ((band + self._limit) * (BINS / 2 / self._limit)).astype(np.int64)
            counts += np.bincount(np.minimum(bins, BINS - 1), minlength=BINS)

    def bars(self, most: int = 64, outside: float = 0.002) -> tuple[Image64, Image64]:
        """Edges (bars + 1) and shares (bands, bars) of the middle of the range, which holds all but a few errors."""
        counts = self._counts
        total = max(1, int(counts.sum()))
        half = BINS // 2
        while half > most // 2 and self._lost(counts, half // 2) <= outside * total:
            half //= 2
        middle = counts[:, BINS // 2 - half : BINS // 2 + half]
        merged = middle.reshape(len(counts), min(most, 2 * half), -1).sum(axis=2)
        reach = (self._limit or 1.0) * half / (BINS // 2)
        return np.linspace(-reach, reach, merged.shape[1] + 1), merged / np.maximum(
            1, counts.sum(axis=1, keepdims=True)
        )

    @staticmethod
    def _lost(counts: NDArray[np.int64], half: int) -> int:
        return int(counts.sum() - counts[:, BINS // 2 - half : BINS // 2 + half].sum())

    def _reach(self, largest: float) -> None:
        """Widen the range to a power of two that holds this error: pairs of bins become one."""
        if largest <= self._limit:
            return
        limit = 2.0 ** math.ceil(math.log2(largest))
        if self._limit == 0.0:
            self._limit = limit
        while self._limit < limit:
            paired = self._counts.reshape(len(self._counts), -1, 2).sum(axis=2)
            self._counts = np.pad(paired, ((0, 0), (BINS // 4, BINS // 4)))
            self._limit *= 2.0


def _norm(image: Image64) -> Image64:
    """Length of each spectrum: (bands, rows, columns) to (rows, columns)."""
    total = np.square(image[0])
    for band in image[1:]:
        total += np.square(band)
    return np.sqrt(total, out=total)


def _decibel(mse: Image64, peak: float) -> Image64:
    with np.errstate(divide="ignore"):
        return np.asarray(10.0 * np.log10(peak**2 / np.asarray(mse)))


def _everywhere(valid: Mask, reach: int) -> Mask:
    """Pixels whose neighbours within `reach` are all valid; the array loses `reach` on each side."""
    rows, cols = (size - 2 * reach for size in valid.shape)
    if valid.all():
        return np.ones((rows, cols), bool)
    down = np.logical_and.reduce([valid[k : k + rows] for k in range(2 * reach + 1)])
    return np.logical_and.reduce([down[:, k : k + cols] for k in range(2 * reach + 1)])


def _sobel(image: Image64) -> tuple[Image64, Image64]:
    """Gradients down and to the right; the image loses one pixel on each side."""
    across = image[:, :, :-2] + 2.0 * image[:, :, 1:-1] + image[:, :, 2:]
    along = image[:, :-2] + 2.0 * image[:, 1:-1] + image[:, 2:]
    return across[:, 2:] - across[:, :-2], along[:, :, 2:] - along[:, :, :-2]


def _smooth_over_bands(image: Image64) -> Image64:
    smooth = 2.0 * image
    smooth[1:] += image[:-1]
    smooth[:-1] += image[1:]
    return smooth


def _magnitude(down: Image64, right: Image64) -> Image64:
    return np.sqrt(np.square(down) + np.square(right))


def _energies(fused: Image64, truth: Image64, counts: Mask) -> Image64:
    """Sums of a*b, a*a and b*b of each band: (3, bands)."""
    if not counts.all():
        fused, truth = fused[:, None, counts], truth[:, None, counts]
    return np.stack([np.einsum("bij,bij->b", a, b) for a, b in ((fused, truth), (fused, fused), (truth, truth))])


def _cosine(energies: Image64) -> Image64:
    product, fused, truth = energies
    energy = np.sqrt(fused * truth)
    return np.divide(product, energy, out=np.full_like(energy, np.nan), where=energy > 0.0)


def _windowed(image: Image64, taps: Image64) -> Image64:
    """Symmetric taps along rows and columns of (rows, columns), which loses len(taps) // 2 pixels on each side."""
    for axis in (0, 1):
        reach = len(taps) // 2
        size = image.shape[axis] - 2 * reach
        parts = [image[k : k + size] if axis == 0 else image[:, k : k + size] for k in range(len(taps))]
        total = taps[reach] * parts[reach]
        pair = np.empty_like(total)
        for k in range(reach):
            np.add(parts[k], parts[-1 - k], out=pair)
            pair *= taps[k]
            total += pair
        image = total
    return image
