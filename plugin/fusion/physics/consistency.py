"""Radiometric consistency: the fused image, seen through the MS sensor, gives the MS back.

Iterative back-projection (Irani and Peleg 1991): add what the degraded image lacks, interpolated to the fine grid.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from ..spans import Image, Span
from .sampling import Relation, degrade, interpolate

Rectangle = tuple[Span, Span]
Read = Callable[[Span, Span], Image]


def back_project(
    read_fused: Read, read_ms: Read, relation: Relation, gain: float, rows: Span, cols: Span, iterations: int
) -> Image:
    """A window of the fused image after some iterations of back-projection.

    Each iteration looks a few MS pixels further: the readers must serve windows larger than the one asked for.

    Args:
        read_fused, read_ms: (rows, columns) to (bands, rows, columns), on the fine and on the coarse grid.
        relation: of the coarse to the fine grid.
        gain: MTF gain at the coarse Nyquist frequency.
        rows, cols: the fine window wanted.
        iterations: 0 gives the fused image as it is.

    Returns:
        (bands, len(rows), len(cols)) float32.
    """
    fine, coarse = [(rows, cols)], []
    for _ in range(iterations):
        coarse.append(_coarse_over(relation, fine[-1]))
        fine.append(_united(_fine_under(relation, coarse[-1], gain), fine[-1]))
    image = read_fused(*fine[-1])
    for k in reversed(range(iterations)):
        seen = degrade(image, _origin(fine[k + 1]), relation, *coarse[k], gain)
        lacking = read_ms(*coarse[k]) - seen
        inner = tuple(span.within(outer) for span, outer in zip(fine[k], fine[k + 1]))
        image = image[(slice(None), *inner)] + interpolate(lacking, _origin(coarse[k]), relation, *fine[k])
    return image


def reach(relation: Relation, gain: float, iterations: int) -> int:
    """Fine pixels by which `back_project` and one more degradation look beyond a window, at most."""
    window = (Span(0, 1), Span(0, 1))
    for _ in range(iterations + 1):
        window = _united(_fine_under(relation, _coarse_over(relation, window), gain), window)
    return max(max(-span.start, span.stop - 1) for span in window)


class ConsistencyMeter:
    """How far the degraded result is from the MS, gathered tile by tile."""

    def __init__(self, bands: int) -> None:
        self._squares = np.zeros(bands)
        self._sums = np.zeros(bands)
        self._count = 0

    def add(self, seen: Image, ms: Image, valid: NDArray[np.bool_]) -> None:
        """Account for MS pixels (bands, rows, columns) and what the result looks like there."""
        difference = (seen - ms)[:, valid].astype(np.float64)
        self._squares += (difference**2).sum(axis=1)
        self._sums += ms[:, valid].astype(np.float64).sum(axis=1)
        self._count += int(valid.sum())

    def ergas(self, ratio: float) -> float:
        """ERGAS of the degraded result against the MS (Wald 2000): 100 / ratio times the relative RMS over bands."""
        if self._count == 0:
            return float("nan")
        mean = self._sums / self._count
        mean[mean == 0.0] = np.nan
        relative = self._squares / self._count / mean**2
        return float(100.0 / ratio * np.sqrt(np.nanmean(relative)))


def _coarse_over(relation: Relation, fine: Rectangle) -> Rectangle:
    return relation.rows.coarse_span_over(fine[0]), relation.cols.coarse_span_over(fine[1])


def _fine_under(relation: Relation, coarse: Rectangle, gain: float) -> Rectangle:
    return relation.rows.fine_span_under(coarse[0], gain), relation.cols.fine_span_under(coarse[1], gain)


def _united(a: Rectangle, b: Rectangle) -> Rectangle:
    return a[0].united(b[0]), a[1].united(b[1])


def _origin(rectangle: Rectangle) -> tuple[int, int]:
    return rectangle[0].start, rectangle[1].start
