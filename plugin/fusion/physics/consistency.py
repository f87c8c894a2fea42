"""Radiometric consistency: the fused image, seen through the MS sensor, gives the MS back.

Iterative back-projection (Irani and Peleg 1991): add what the degraded image lacks, interpolated to the fine grid.
With Chebyshev's step sizes instead of equal ones (Young 1954, doi:10.1002/sapm1953321243), three iterations do what
five do otherwise. Where the finest colours of the MS are unsound (`colour_detail`), what is lacking is smoothed first:
the result then agrees with the MS in all that is coarser.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from ..spans import Image, Mask, Patch, Window
from .sampling import Relation, degrade, interpolate
from .smoothing import gaussian_weights, smoothed

GENTLEST = 0.5
"""Smallest share of a detail, after degradation and interpolation, that the step sizes are made for.

Less survives near the Nyquist frequency, where it is mostly noise and aliasing: forcing it lowers HQNR.
"""

SMOOTHING = gaussian_weights(2.0)
"""Taps on the MS grid: of a wave of 16 pixels three quarters are left, of 8 not a third, of 4 nothing."""

Read = Callable[[Window], Image]
ReadMasked = Callable[[Window], tuple[Image, Mask]]


def back_project(
    read_fused: Read,
    read_ms: ReadMasked,
    relation: Relation,
    gain: float,
    window: Window,
    iterations: int,
    unsound: float = 0.0,
) -> Image:
    """A window of the fused image after some iterations of back-projection.

    Each iteration looks a few MS pixels further: the readers must serve windows larger than the one asked for.

    Args:
        read_fused: a window of the fine grid to (bands, rows, columns).
        read_ms: a window of the coarse grid to the same and to where each band counts, (bands or 1, rows, columns):
            where none was measured, nothing is lacking.
        relation: of the coarse to the fine grid.
        gain: MTF gain at the coarse Nyquist frequency.
        window: the fine pixels wanted.
        iterations: 0 gives the fused image as it is.
        unsound: 0 to 1, the share of what is lacking that is smoothed.

    Returns:
        (bands, rows, columns) of the window, float32.
    """
    fine, coarse = [window], []
    for _ in range(iterations):
        coarse.append(relation.coarse_over(fine[-1]).grown(_margin(unsound)))
        fine.append(relation.fine_under(coarse[-1], gain).united(fine[-1]))
    image = read_fused(fine[-1])
    for k, step in zip(reversed(range(iterations)), step_sizes(iterations)):
        fused = Patch(image, fine[k + 1])
        ms, masks = read_ms(coarse[k])
        lacking = ms - degrade(fused, relation, coarse[k], gain)
        if not masks.all():
            lacking = np.where(masks, lacking, np.float32(0.0))
        if unsound > 0.0:
            lacking = _partly_smoothed(lacking, unsound)
        missing = interpolate(Patch(lacking, coarse[k].grown(-_margin(unsound))), relation, fine[k])
        image = fused.crop(fine[k]) + np.float32(step) * missing
    return image


def _margin(unsound: float) -> int:
    """MS pixels that smoothing looks at on every side."""
    return len(SMOOTHING) // 2 if unsound > 0.0 else 0


def _partly_smoothed(lacking: Image, share: float) -> Image:
    """A mix of an image and its smoothed self, `SMOOTHING` smaller."""
    margin = _margin(share)
    soft = smoothed(lacking, SMOOTHING)
    return np.asarray(lacking[:, margin:-margin, margin:-margin] * np.float32(1.0 - share) + soft * np.float32(share))


def step_sizes(iterations: int) -> NDArray[np.float64]:
    """The share of what is lacking that each iteration adds: 1 over the roots of Chebyshev's polynomial on 1/2 to 1.

    Of a detail that keeps a share s of itself, n of them leave the product of (1 - step s). For s in that range its
    largest
    value is as small as can be; for any s between 0 and 1 it is less than 1.
    """
    angles = np.pi * (2.0 * np.arange(iterations) + 1.0) / (2.0 * max(iterations, 1))
    sizes: NDArray[np.float64] = 2.0 / ((1.0 + GENTLEST) + (1.0 - GENTLEST) * np.cos(angles))
    return sizes


def reach(relation: Relation, gain: float, iterations: int, unsound: float = 0.0) -> int:
    """How many fine pixels `back_project` and one more degradation look beyond a window, at most."""
    window = Window.of_shape((1, 1))
    for _ in range(iterations + 1):
        coarse = relation.coarse_over(window).grown(_margin(unsound))
        window = relation.fine_under(coarse, gain).united(window)
    return max(max(-span.start, span.stop - 1) for span in window)


class ConsistencyMeter:
    """How far the degraded result is from the MS, gathered part by part.

    Args:
        bands: number of bands.
        level: (bands,) what the bands' means are counted from; None for 0.
    """

    def __init__(self, bands: int, level: NDArray[np.float64] | None = None) -> None:
        self._level = np.zeros(bands) if level is None else level
        self._squares = np.zeros(bands)
        self._sums = np.zeros(bands)
        self._count = np.zeros(bands, np.int64)

    def add(self, seen: Image, ms: Image, masks: Mask) -> None:
        """Account for MS pixels (bands, rows, columns) and what the result looks like there.

        Args:
            seen, ms: (bands, rows, columns).
            masks: where they count, (bands or 1, rows, columns).
        """
        if len(masks) == 1:
            self._add(slice(None), seen, ms, masks[0])
            return
        for k, mask in enumerate(masks):
            self._add(slice(k, k + 1), seen, ms, mask)

    def _add(self, bands: slice, seen: Image, ms: Image, valid: Mask) -> None:
        difference = (seen[bands] - ms[bands])[:, valid].astype(np.float64)
        self._squares[bands] += (difference**2).sum(axis=1)
        self._sums[bands] += ms[bands][:, valid].astype(np.float64).sum(axis=1)
        self._count[bands] += int(valid.sum())

    def merge(self, other: ConsistencyMeter) -> None:
        """Account for everything that another meter has seen."""
        self._squares += other._squares
        self._sums += other._sums
        self._count += other._count

    def of_bands(self) -> NDArray[np.float64]:
        """Root mean square of the difference over the mean of the MS, for each band; NaN if that mean is zero."""
        count = np.maximum(self._count, 1)
        mean = self._sums / count - self._level
        mean[mean == 0.0] = np.nan
        relative: NDArray[np.float64] = np.sqrt(self._squares / count) / np.abs(mean)
        return relative

    def ergas(self, ratio: float) -> float:
        """ERGAS of the degraded result against the MS (Wald 2000): 100 / ratio times the relative RMS over bands."""
        relative = self.of_bands()
        if np.isnan(relative).all():
            return float("nan")
        return float(100.0 / ratio * np.sqrt(np.nanmean(relative**2)))
