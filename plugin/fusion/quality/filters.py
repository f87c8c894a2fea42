"""The linear filters that the no-reference indices are defined with, in float64 and with mirrored borders.

Every one is separable and is a weighted mean around positions on the image's own pixel grid: to blur is to sample at
each pixel, to degrade is to sample at MS pixel centres, to upsample is to sample at PAN pixel centres.
Beyond its border an image repeats itself mirrored, edge pixel included, as MATLAB's imresize has it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple, Union

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..physics.mtf import gaussian, gaussian_sigma
from ..physics.sampling import Axis, Relation

Image = NDArray[np.float64]
Kernel = Callable[[Image], Image]
Gains = Union[float, Sequence[float], Image]

MTF_REACH = 20
"""Pixels on each side that the MTF filter covers: 41 taps, as in the DLPan toolbox."""


class Taps(NamedTuple):
    """For every output pixel, which input pixels count and how much: both (outputs, taps)."""

    source: NDArray[np.int64]
    weight: Image


def upsample(ms: ArrayLike, shape: Sequence[int], relation: Relation) -> Image:
    """MS on the PAN grid (LMS, or EXP) by cubic convolution at the exact phase (Keys 1981, a = -1/2).

    Args:
        ms: (bands, rows, columns).
        shape: rows and columns of the PAN grid.
        relation: how the MS grid lies on the PAN grid.
    """
    rows, cols = (
        _taps(axis.coarse_centre(np.arange(size)), cubic, reach=2.0) for axis, size in zip(_axes(relation), shape)
    )
    return _separable(np.asarray(ms, np.float64), rows, cols)


def lowpass_pan(pan: ArrayLike, ms_shape: Sequence[int], relation: Relation) -> Image:
    """PAN as sharp as MS: shrunk to the MS grid as by imresize (antialiased bicubic), and brought back by `upsample`.

    Args:
        pan: (rows, columns).
        ms_shape: rows and columns of the MS grid.
        relation: how the MS grid lies on the PAN grid.

    Returns:
        (rows, columns), on the PAN grid.
    """
    fine = np.asarray(pan, np.float64)[None]
    rows, cols = (
        _taps(axis.fine_centre(np.arange(size)), partial(_stretched_cubic, ratio=axis.ratio), 2.0 * axis.ratio)
        for axis, size in zip(_axes(relation), ms_shape)
    )
    return upsample(_separable(fine, rows, cols), fine.shape[1:], relation)[0]


def mtf_blur(image: ArrayLike, relation: Relation, gains: Gains) -> Image:
    """An image on the PAN grid, band by band as blurred as the MS sensor would have it, still on the PAN grid.

    Args:
        image: (bands, rows, columns).
        relation: how the MS grid lies on the PAN grid.
        gains: MTF gain at the MS Nyquist frequency, one for all bands or one per band.

    Raises:
        ValueError: if the gains do not fit the bands, or do not lie between 0 and 1.
    """
    fine = np.asarray(image, np.float64)
    return _mtf_samples(fine, [np.arange(float(size)) for size in fine.shape[1:]], relation, gains)


def mtf_degrade(image: ArrayLike, ms_shape: Sequence[int], relation: Relation, gains: Gains) -> Image:
    """What the MS sensor would have seen of an image on the PAN grid: MTF blur sampled at MS pixel centres.

    Arguments and errors as for `mtf_blur`; `ms_shape` holds rows and columns of the MS grid.
    """
    centres = [axis.fine_centre(np.arange(size)) for axis, size in zip(_axes(relation), ms_shape)]
    return _mtf_samples(np.asarray(image, np.float64), centres, relation, gains)


def cubic(distance: Image) -> Image:
    """Cubic convolution weights (Keys 1981, eq. 15) at these distances, in pixels."""
    near = (1.5 * distance - 2.5) * distance**2 + 1.0
    far = ((-0.5 * distance + 2.5) * distance - 4.0) * distance + 2.0
    return np.where(distance <= 1.0, near, np.where(distance < 2.0, far, 0.0))


def _stretched_cubic(distance: Image, ratio: float) -> Image:
    return cubic(distance / ratio)


def _axes(relation: Relation) -> tuple[Axis, Axis]:
    return relation.rows, relation.cols


def _mtf_samples(image: Image, centres: Sequence[Image], relation: Relation, gains: Gains) -> Image:
    """Gaussian means around these rows and columns, the Gaussian of each band having its own width."""
    blurred = []
    for band, gain in zip(image, _gain_of_each_band(gains, len(image))):
        rows, cols = (
            _taps(centre, partial(gaussian, sigma=gaussian_sigma(axis.ratio, gain)), MTF_REACH)
            for axis, centre in zip(_axes(relation), centres)
        )
        blurred.append(_separable(band, rows, cols))
    return np.stack(blurred)


def _gain_of_each_band(gains: Gains, bands: int) -> list[float]:
    given = np.atleast_1d(np.asarray(gains, np.float64))
    if given.shape not in ((1,), (bands,)):
        raise ValueError(f"{bands} bands need one MTF gain, or {bands}; {given.size} were given.")
    return [float(gain) for gain in np.broadcast_to(given, bands)]


def _taps(centre: Image, kernel: Kernel, reach: float) -> Taps:
    """The pixels within `reach` of each centre, with the kernel's weights scaled to sum 1."""
    index = np.ceil(centre - reach).astype(np.int64)[:, None] + np.arange(int(2.0 * reach) + 1)
    weight = kernel(np.abs(index - centre[:, None]))
    return Taps(index, weight / weight.sum(axis=1, keepdims=True))


def _separable(image: Image, rows: Taps, cols: Taps) -> Image:
    half = _along_rows(image, rows)
    return _along_rows(half.swapaxes(-1, -2), cols).swapaxes(-1, -2)


def _along_rows(image: Image, taps: Taps) -> Image:
    """Filter (..., rows, columns) down the rows: (..., outputs, columns)."""
    contiguous = np.ascontiguousarray(image)
    index = _mirrored(taps.source, image.shape[-2])
    total = np.zeros((*image.shape[:-2], len(index), image.shape[-1]))
    for tap in range(index.shape[1]):
        total += taps.weight[:, tap, None] * contiguous[..., index[:, tap], :]
    return total


def _mirrored(index: NDArray[np.int64], size: int) -> NDArray[np.int64]:
    """Indices folded back into 0..size-1 by mirrors that repeat the edge pixel (period 2 size)."""
    folded = index % (2 * size)
    return np.where(folded < size, folded, 2 * size - 1 - folded)
