"""The linear filters that the no-reference indices are defined with, in float64 and with mirrored borders.

Every one is separable and is a weighted mean around positions on the image's own pixel grid: to blur is to sample at
each pixel, to degrade is to sample at MS pixel centres, to upsample is to sample at PAN pixel centres.
Beyond its border an image repeats itself mirrored, edge pixel included, as MATLAB's imresize has it.

An image may be larger than memory: it is then a `Field`, which gives any window of itself, and so is what a filter
makes of it. Sums run tap by tap in a fixed order, so that a pixel's value does not depend on the window asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple, Union

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..physics.mtf import gaussian, gaussian_sigma
from ..physics.sampling import Axis, Relation, cubic
from ..spans import Image64, Span, Window

Kernel = Callable[[Image64], Image64]
Gains = Union[float, Sequence[float], Image64]

MTF_REACH = 20
"""Most pixels on each side that the MTF filter covers: 41 taps, as in the DLPan toolbox."""

MTF_SIGMAS = 6.5
"""Standard deviations after which its taps weigh less than 1e-9 and are left out."""


class Field(NamedTuple):
    """An image that is known through its windows.

    Attributes:
        shape: rows and columns.
        read: gives the pixels (bands, rows, columns) of a window inside it.
    """

    shape: tuple[int, int]
    read: Callable[[Window], Image64]

    @classmethod
    def of(cls, image: ArrayLike) -> Field:
        """The field of an image (bands, rows, columns) in memory."""
        array = np.asarray(image, np.float64)
        whole = Window.of_shape(array.shape[1:])
        return cls(whole.shape, lambda window: array[(slice(None), *window.within(whole))])

    def whole(self) -> Image64:
        """All pixels of the field."""
        return self.read(Window.of_shape(self.shape))


class Neighbours(NamedTuple):
    """Which input pixels count for each output pixel, and how much; both (outputs, taps)."""

    source: NDArray[np.int64]
    weight: Image64


def upsampled(ms: Field, shape: Sequence[int], relation: Relation) -> Field:
    """MS on the PAN grid (LMS, or EXP) by cubic convolution at the exact phase (Keys 1981, a = -1/2).

    Args:
        ms: on the MS grid.
        shape: rows and columns of the PAN grid.
        relation: how the MS grid lies on the PAN grid.
    """

    def read(window: Window) -> Image64:
        rows, cols = (
            _taps(axis.coarse_centre(span.indices()), cubic, reach=2.0) for axis, span in zip(_axes(relation), window)
        )
        return _sample(ms, rows, cols)

    return Field(Window.of_shape(shape).shape, read)


def lowpassed(pan: Field, ms_shape: Sequence[int], relation: Relation) -> Field:
    """PAN as sharp as MS: shrunk to the MS grid as by imresize (antialiased bicubic), and brought back by `upsampled`.

    Args:
        pan: on the PAN grid.
        ms_shape: rows and columns of the MS grid.
        relation: how the MS grid lies on the PAN grid.
    """

    def shrink(window: Window) -> Image64:
        rows, cols = (
            _taps(axis.fine_centre(span.indices()), partial(_stretched_cubic, ratio=axis.ratio), 2.0 * axis.ratio)
            for axis, span in zip(_axes(relation), window)
        )
        return _sample(pan, rows, cols)

    return upsampled(Field(Window.of_shape(ms_shape).shape, shrink), pan.shape, relation)


def mtf_blurred(image: Field, relation: Relation, gains: Gains) -> Field:
    """An image on the PAN grid, band by band as blurred as the MS sensor would have it, still on the PAN grid.

    Args:
        image: on the PAN grid.
        relation: how the MS grid lies on the PAN grid.
        gains: MTF gain at the MS Nyquist frequency, one for all bands or one per band.

    Raises (when read):
        ValueError: if the gains do not fit the bands, or do not lie between 0 and 1.
    """

    def read(window: Window) -> Image64:
        return _mtf_samples(image, [span.indices().astype(np.float64) for span in window], relation, gains)

    return Field(image.shape, read)


def mtf_degraded(image: Field, ms_shape: Sequence[int], relation: Relation, gains: Gains) -> Field:
    """What the MS sensor would have seen of an image on the PAN grid: MTF blur sampled at MS pixel centres.

    Arguments and errors as for `mtf_blurred`; `ms_shape` holds rows and columns of the MS grid.
    """

    def read(window: Window) -> Image64:
        centres = [axis.fine_centre(span.indices()) for axis, span in zip(_axes(relation), window)]
        return _mtf_samples(image, centres, relation, gains)

    return Field(Window.of_shape(ms_shape).shape, read)


def gaussian_blurred(image: Field, sigma: float) -> Field:
    """An image blurred by a Gaussian of `sigma` pixels of its own grid."""

    def read(window: Window) -> Image64:
        taps = [_taps(span.indices().astype(np.float64), partial(gaussian, sigma=sigma), gaussian_reach(sigma))
                for span in window]  # fmt: skip
        return _sample(image, *taps)

    return Field(image.shape, read)


def gaussian_reach(sigma: float) -> int:
    """How many pixels on each side such a Gaussian looks at."""
    return int(np.ceil(MTF_SIGMAS * sigma))


def upsample(ms: ArrayLike, shape: Sequence[int], relation: Relation) -> Image64:
    """`upsampled` in memory: MS (bands, rows, columns) on a PAN grid of this shape."""
    return upsampled(Field.of(ms), shape, relation).whole()


def lowpass_pan(pan: ArrayLike, ms_shape: Sequence[int], relation: Relation) -> Image64:
    """`lowpassed` in memory: PAN (rows, columns) to the same shape."""
    return lowpassed(Field.of(np.asarray(pan)[None]), ms_shape, relation).whole()[0]


def mtf_blur(image: ArrayLike, relation: Relation, gains: Gains) -> Image64:
    """`mtf_blurred` in memory: (bands, rows, columns) to the same shape."""
    return mtf_blurred(Field.of(image), relation, gains).whole()


def mtf_degrade(image: ArrayLike, ms_shape: Sequence[int], relation: Relation, gains: Gains) -> Image64:
    """`mtf_degraded` in memory: (bands, rows, columns) to the shape of the MS grid."""
    return mtf_degraded(Field.of(image), ms_shape, relation, gains).whole()


def _stretched_cubic(distance: Image64, ratio: float) -> Image64:
    return cubic(distance / ratio)


def _axes(relation: Relation) -> tuple[Axis, Axis]:
    return relation.rows, relation.cols


def _mtf_samples(image: Field, centres: Sequence[Image64], relation: Relation, gains: Gains) -> Image64:
    """Gaussian means around these rows and columns, the Gaussian of each band having its own width."""
    needed = [_taps(centre, np.ones_like, MTF_REACH).source for centre in centres]
    inside = _inside(image.shape, *needed)
    pixels = image.read(inside)
    blurred = []
    for band, gain in zip(pixels, _gain_of_each_band(gains, len(pixels))):
        rows, cols = (_gaussian_taps(axis.ratio, gain, centre) for axis, centre in zip(_axes(relation), centres))
        blurred.append(_sample(Field(image.shape, partial(_part, band[None], inside)), rows, cols)[0])
    return np.stack(blurred)


def _part(image: Image64, outer: Window, window: Window) -> Image64:
    return image[(slice(None), *window.within(outer))]


def _gaussian_taps(ratio: float, gain: float, centre: Image64) -> Neighbours:
    sigma = gaussian_sigma(ratio, gain)
    return _taps(centre, partial(gaussian, sigma=sigma), min(MTF_REACH, gaussian_reach(sigma)))


def _gain_of_each_band(gains: Gains, bands: int) -> list[float]:
    given = np.atleast_1d(np.asarray(gains, np.float64))
    if given.shape not in ((1,), (bands,)):
        raise ValueError(f"{bands} bands need one MTF gain, or {bands}; {given.size} were given.")
    return [float(gain) for gain in np.broadcast_to(given, bands)]


def _taps(centre: Image64, kernel: Kernel, reach: float) -> Neighbours:
    """The pixels within `reach` of each centre, with the kernel's weights scaled to sum 1."""
    index = np.ceil(centre - reach).astype(np.int64)[:, None] + np.arange(int(2.0 * reach) + 1)
    weight = kernel(np.abs(index - centre[:, None]))
    return Neighbours(index, weight / weight.sum(axis=1, keepdims=True))


def _sample(image: Field, rows: Neighbours, cols: Neighbours) -> Image64:
    """Weighted means of an image around some rows and columns: (bands, rows, columns)."""
    inside = _inside(image.shape, rows.source, cols.source)
    pixels = np.asarray(image.read(inside), np.float64)
    for axis, taps, size, span in ((1, rows, image.shape[0], inside.rows), (2, cols, image.shape[1], inside.cols)):
        pixels = _along(axis, pixels, taps, size, span.start)
    return pixels


def _inside(shape: tuple[int, int], *sources: NDArray[np.int64]) -> Window:
    """The window of pixels that these rows and columns mean, once folded back into the image."""
    folded = [_mirrored(source, size) for source, size in zip(sources, shape)]
    return Window(*(Span(int(index.min()), int(index.max()) + 1) for index in folded))


def _along(axis: int, pixels: Image64, taps: Neighbours, size: int, start: int) -> Image64:
    """Filter along one axis pixels whose first one is number `start` of `size`."""
    first, last = int(taps.source.min()), int(taps.source.max())
    if start != first or pixels.shape[axis] != last - first + 1:  # the image ends here
        pixels = np.take(pixels, _mirrored(np.arange(first, last + 1), size) - start, axis)
    shape = list(pixels.shape)
    shape[axis] = len(taps.source)
    total, part = np.zeros(shape), np.empty(shape)
    for source, weight in zip(taps.source.T - first, taps.weight.T):
        np.multiply(_picked(pixels, source, axis), weight if axis == 2 else weight[:, None], out=part)
        total += part
    return total


def _picked(pixels: Image64, index: NDArray[np.int64], axis: int) -> Image64:
    """Rows or columns of an image; a view if they are neighbours."""
    if index[-1] - index[0] == len(index) - 1 and (np.diff(index) == 1).all():
        run = slice(int(index[0]), int(index[-1]) + 1)
        return pixels[:, run] if axis == 1 else pixels[:, :, run]
    return np.take(pixels, index, axis)


def _mirrored(index: NDArray[np.int64], size: int) -> NDArray[np.int64]:
    """Indices folded back into 0..size-1 by mirrors that repeat the edge pixel (period 2 size)."""
    folded = index % (2 * size)
    return np.where(folded < size, folded, 2 * size - 1 - folded)
