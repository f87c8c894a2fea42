"""Fill values that nobody declared: numbers that no sensor measured, found in samples of a raster.

A fill is one number, many times, far from all others (-9999, 65535 in 11-bit data), or beyond all reason. Zeros in
every band along the edge look like one but may have been measured: these are only reported.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..spans import Image, Window
from .missing import BEYOND_REASON, Range
from .source import RasterSource
from .tiles import lattice

BLOCK, MOST = 64, 6
"""Side of a sample in pixels, and how many samples along an axis, including the raster's corners."""

CUSTOMARY = (-9999.0, -999.0, -99.0, -32768.0, -32767.0, -99999.0, 255.0, 32767.0, 65535.0, 9999.0, 99999.0)
"""Numbers customarily written for missing values; numbers that begin like the negative ones (-999.3) count, too."""

FEW = 8
"""From so many pixels of a sample on, a number is there by no accident."""

NEAR, FAR = 0.25, 10.0
"""How far from all others a fill lies: a customary number in terms of their range, another one of their size."""

UNLIKE_SATURATION = 3.0
"""How far from all others a high one lies that is not along the edge, of their range."""

MOST_FILLS = 3
EDGE_SHARE = 0.02
"""From this share of the pixels along the raster's edge on, zeros are there by no accident."""

DARKEST, DARK = 0.5, 0.05
"""Per cent of the pixels beside a collar that may be as dark as it, and how dark that is, of their median."""


class Fill(NamedTuple):
    """A fill value.

    Attributes:
        number: the number that was found.
        limits: the range of numbers that are missing with it.
        share: the share of pixels that hold it, in the band that has most of it.
    """

    number: float
    limits: Range
    share: float


class Fills(NamedTuple):
    """What was found in a raster.

    Attributes:
        certain: fills in any band.
        likely: a number that every band has along the edge, and that may be a fill; None if there is none.
    """

    certain: tuple[Fill, ...]
    collar: Fill | None = None
    is_apart: bool = False


def fills_of(source: RasterSource) -> Fills:
    """Look for fills in sample blocks all over a raster."""
    blocks = [source.numbers_of(window, within_reason=False) for window in _windows(source)]
    rims = [_rim(window, source.grid.window) for window in _windows(source)]
    total = sum(image[0].size for image, _ in blocks)
    certain: dict[Range, Fill] = {}
    for k in range(source.bands):
        band = np.concatenate([image[k][masks[k % len(masks)]] for image, masks in blocks])
        along = np.concatenate([image[k][masks[k % len(masks)] & rim] for (image, masks), rim in zip(blocks, rims)])
        for fill in _of_band(band, along, total):
            before = certain.get(fill.limits, fill)
            certain[fill.limits] = max(before, fill, key=lambda each: each.share)
    found = tuple(certain.values())
    collar = None if found else _collar(blocks, rims, total)
    return Fills(found, collar, collar is not None and _is_beyond_the_dark(blocks, collar.number))


def _windows(source: RasterSource) -> Iterator[Window]:
    whole = source.grid.window
    for rows in lattice(whole.rows, BLOCK, MOST):
        for cols in lattice(whole.cols, BLOCK, MOST):
            yield Window(rows, cols)


def _of_band(values: Image, along: Image, total: int) -> Iterator[Fill]:
    """Fills among a band's numbers; `total` is how many numbers there would be if none were missing."""
    for limits in ((-np.inf, -BEYOND_REASON), (BEYOND_REASON, np.inf)):
        beyond = values[(values >= limits[0]) & (values <= limits[1])]
        if beyond.size:
            yield Fill(float(beyond[0]), limits, beyond.size / total)
    values = values[np.abs(values) < BEYOND_REASON]
    for _ in range(MOST_FILLS):
        number = next((each for each in _extremes(values) if _is_apart(values, each, each in along)), None)
        if number is None:
            return
        here = values == number
        yield Fill(number, (number, number), float(here.sum()) / total)
        values = values[~here]


def _extremes(values: Image) -> list[float]:
    return [float(values.min()), float(values.max())] if values.size else []


def _is_apart(values: Image, value: float, is_along: bool) -> bool:
    """Whether a number occurs often, and far from all others."""
    others = values[values != value]
    if values.size - others.size < FEW or others.size < FEW:
        return False
    low, high = float(others.min()), float(others.max())
    gap = low - value if value < low else value - high
    if _is_customary(value):
        least = NEAR if value < low or is_along else UNLIKE_SATURATION
        return gap > least * max(high - low, 1e-6 * abs(high))
    return value != 0.0 and gap > FAR * max(abs(low), abs(high))


def _is_customary(value: float) -> bool:
    return any(value == usual or (usual < 0.0 and usual - 1.0 < value <= usual) for usual in CUSTOMARY)


def _collar(
    blocks: Sequence[tuple[Image, NDArray[np.bool_]]], rims: Sequence[NDArray[np.bool_]], total: int
) -> Fill | None:
    """Zeros, or the highest number if it is a customary fill, that all bands have along the raster's edge."""
    highest = max(float(image.max(initial=0.0, where=np.broadcast_to(masks, image.shape))) for image, masks in blocks)
    for number in {0.0, highest if _is_customary(highest) else 0.0}:
        along = inside = edge = 0
        for (image, masks), rim in zip(blocks, rims):
            there = ((image == number) & masks).all(axis=0)
            along, edge, inside = along + int((there & rim).sum()), edge + int(rim.sum()), inside + int(there.sum())
        if along >= FEW and along > EDGE_SHARE * edge and inside < total:
            return Fill(number, (number, number), inside / total)
    return None


def _is_beyond_the_dark(blocks: Sequence[tuple[Image, NDArray[np.bool_]]], number: float) -> bool:
    """Whether a collar's number is zero, what lies beside it is clearly brighter, and hardly a zero in any band."""
    if number != 0.0:
        return False
    beside = [image[:, masks.all(axis=0) & ~(image == number).all(axis=0)] for image, masks in blocks]
    values = np.concatenate(beside, axis=1)
    if values.shape[1] < FEW or float(values.min()) < 0.0 or (np.percentile(values, DARKEST, axis=1) == 0.0).any():
        return False
    brightest = values.max(axis=0)
    return bool(np.percentile(brightest, DARKEST) > DARK * np.median(brightest))


def _rim(window: Window, whole: Window) -> NDArray[np.bool_]:
    """Which pixels of a window lie along the edge of the raster."""
    rows, cols = (
        (span.indices() == outer.start) | (span.indices() == outer.stop - 1) for span, outer in zip(window, whole)
    )
    return np.asarray(rows[:, None] | cols[None, :])
