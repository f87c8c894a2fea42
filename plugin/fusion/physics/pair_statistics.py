"""How a scene's PAN and MS are related: moments, regression, and the sharpness of the MS sensor.

Computed once per scene from sample blocks spread over all of it, never per tile.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from ..spans import Image, Mask, Patch
from .mtf import DEFAULT_GAIN, likely_gain
from .regression import ridge_coefficients
from .sampling import Relation, degrade, interpolate

GAIN_CANDIDATES = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
GAIN_STEP = 0.05
LEAST_R2 = 0.5
LEAST_PIXELS = 16
LEAST_COMPLETE = 0.5
"""Least share of the best band's pixels in which all bands that are looked at together must count."""

LOW = 1.0
"""Per cent of a band's pixels that may lie below the level it is counted from."""

TINY = 1e-6
ROUNDING = 1e-6
"""Least contrast of a band over its mean; what a flat band shows beyond that is the rounding of 32-bit floats."""

RIDGE = 1e-4
WHOLLY = 0.999
"""Share of valid PAN under an MS pixel from which on all of it counts."""


class Block(NamedTuple):
    """A sample of the scene: PAN over a window of MS, both filled at nodata.

    Attributes:
        pan: (rows, columns) of the PAN grid.
        ms: (bands, rows, columns) of the MS grid.
        valid: MS pixels in which every band counts, and all of PAN under them.
        pan_valid: PAN pixels that count.
        masks: (bands, rows, columns), where each band of MS counts by itself; None if all count alike.
    """

    pan: Patch
    ms: Patch
    valid: Mask
    pan_valid: Mask
    masks: Mask | None = None

    @property
    def bands(self) -> int:
        """Number of bands of MS."""
        return len(self.ms.image)

    def mask(self, band: int) -> Mask:
        """Where a band counts, (rows, columns) of the MS grid."""
        return self.valid if self.masks is None else np.asarray(self.masks[band])

    def pan_at_ms(self, relation: Relation, gain: float) -> Image:
        """PAN as the MS sensor would see it with this MTF gain at Nyquist, at every MS pixel."""
        return degrade(self.pan, relation, self.ms.window, gain)


@dataclass(frozen=True)
class PairStatistics:
    """Moments and regressions of one PAN-MS pair; arrays hold one value per band.

    Attributes:
        ratio: MS pixel size over PAN pixel size.
        mtf_gain: of the MS sensor at its Nyquist frequency.
        mtf_gain_source: "given", "estimated" from the pair, or "usual" where that was not possible.
        pan_mean, pan_std: of PAN at MS resolution, in PAN's units.
        pan_detail_std: of PAN less its MTF-lowpass, at PAN resolution.
        ms_mean, ms_std: in MS units.
        ms_detail_std: of MS less its 3 x 3 binomial mean, at MS resolution.
        gain: regression of each band on PAN at MS resolution, cov(MS, PAN) / var(PAN).
        correlation: of each band with PAN at MS resolution.
        pan_weights, pan_offset: regression of PAN on all bands at MS resolution (Aiazzi et al. 2007, GSA).
        pan_r2: coefficient of determination of that regression.
        ms_level: what values are counted from where they are taken for amounts: 0, or what hardly a pixel lies below
            where many lie below 0 (reflectance over-corrected, degrees Celsius).
        pan_level: the same of PAN, where the bands have theirs.
    """

    ratio: float
    mtf_gain: float
    mtf_gain_source: str
    pan_mean: float
    pan_std: float
    pan_detail_std: float
    ms_mean: NDArray[np.float64]
    ms_std: NDArray[np.float64]
    ms_detail_std: NDArray[np.float64]
    gain: NDArray[np.float64]
    correlation: NDArray[np.float64]
    pan_weights: NDArray[np.float64]
    pan_offset: float
    pan_r2: float
    pan_level: float
    ms_level: NDArray[np.float64]

    @property
    def is_flat(self) -> NDArray[np.bool_]:
        """(bands,) whether a band is the same everywhere, but for rounding."""
        return np.asarray(self.ms_detail_std <= ROUNDING * np.abs(self.ms_mean) + TINY)


def pair_statistics(blocks: Sequence[Block], relation: Relation, mtf_gain: float | None = None) -> PairStatistics:
    """Statistics over the valid MS pixels of all blocks; the MTF gain is estimated unless given.

    Raises:
        ValueError: if fewer than 16 MS pixels are valid.
    """
    chosen, complete = complete_cases(blocks)
    ms = np.concatenate([block.ms.image[:, block.valid] for block in complete], axis=1).astype(np.float64)
    if ms.shape[1] < LEAST_PIXELS:
        raise ValueError("fewer than 16 valid MS pixels")
    estimated = estimate_mtf_gain(complete, relation) if mtf_gain is None else None
    gain_at_nyquist = mtf_gain or (likely_gain(estimated, relation.ratio) if estimated else DEFAULT_GAIN)
    pan = _pan_at_ms(complete, relation, gain_at_nyquist)
    some_weights, offset, r2 = _regress(pan, ms)
    weights = np.zeros(blocks[0].bands)
    weights[chosen] = some_weights
    pan_mean, pan_std = float(pan.mean()), float(pan.std() + TINY)
    level = np.array([_level(_of_band(blocks, k)) for k in range(blocks[0].bands)])
    if all(block.masks is None for block in blocks):
        ms_mean, ms_std = ms.mean(axis=1), ms.std(axis=1) + TINY
        covariance = ((ms - ms_mean[:, None]) * (pan - pan_mean)).mean(axis=1)
    else:
        ms_mean, ms_std, covariance = _by_band(blocks, relation, gain_at_nyquist, pan_std)
    return PairStatistics(
        ratio=relation.ratio,
        mtf_gain=gain_at_nyquist,
        mtf_gain_source="given" if mtf_gain else "estimated" if estimated else "usual",
        pan_mean=pan_mean,
        pan_std=pan_std,
        pan_detail_std=_pan_detail_std(blocks, relation, gain_at_nyquist),
        ms_mean=ms_mean,
        ms_std=np.maximum(ms_std, ROUNDING * np.abs(ms_mean)),
        ms_detail_std=np.maximum(_ms_detail_std(blocks), ROUNDING * np.abs(ms_mean)),
        gain=covariance / pan_std**2,
        correlation=covariance / (pan_std * ms_std),
        pan_weights=weights,
        pan_offset=offset,
        pan_r2=r2,
        pan_level=offset + float(weights @ level) if level.any() else _level(pan),
        ms_level=level,
    )


def complete_cases(blocks: Sequence[Block]) -> tuple[list[int], list[Block]]:
    """The bands that are looked at together, and the blocks reduced to them, valid where all of these count.

    Bands that miss much of what the others have are left out, starting with those that miss most.
    """
    bands = list(range(blocks[0].bands))
    if all(block.masks is None for block in blocks):
        return bands, list(blocks)
    counts = np.concatenate([np.stack([block.mask(k).ravel() for k in bands]) for block in blocks], axis=1)
    most = counts.sum(axis=1).max()
    while len(bands) > 1 and counts[bands].all(axis=0).sum() < LEAST_COMPLETE * most:
        missing = ~counts[bands]
        alone = missing & (missing.sum(axis=0) == 1)
        bands.pop(int(np.argmax(alone.sum(axis=1) + missing.mean(axis=1))))
    masks = [np.logical_and.reduce([block.mask(k) for k in bands]) for block in blocks]
    return bands, [
        block._replace(ms=Patch(block.ms.image[bands], block.ms.window), valid=mask, masks=None)
        for block, mask in zip(blocks, masks)
    ]


def estimate_mtf_gain(blocks: Sequence[Block], relation: Relation) -> float | None:
    """The gain at Nyquist with which PAN, blurred and decimated, is best explained by the MS bands.

    The regression of PAN on all bands is fitted for candidate gains, coarsely first; a parabola through the best three
    refines the optimum. The range covers everything from sensors to plain averages of pixels (0.64 at ratio 4; those of
    two
    pixels pass for the highest candidate). An optimum at the lower end, or R^2 under 0.5, means that something else
    drives
    the fit (bands misregistered, or outside PAN's response): then None.
    """
    ms = np.concatenate([block.ms.image[:, block.valid] for block in blocks], axis=1).astype(np.float64)

    def r2(gain: float) -> float:
        return _regress(_pan_at_ms(blocks, relation, gain), ms)[2]

    found = {gain: r2(gain) for gain in GAIN_CANDIDATES}
    best = max(found, key=lambda gain: found[gain])
    if found[best] < LEAST_R2 or best == GAIN_CANDIDATES[0]:
        return None
    if best == GAIN_CANDIDATES[-1]:
        return best
    found |= {gain: r2(gain) for gain in (best - GAIN_STEP, best + GAIN_STEP)}
    best = max(found, key=lambda gain: found[gain])
    left, middle, right = (found.get(gain) or r2(gain) for gain in (best - GAIN_STEP, best, best + GAIN_STEP))
    return best + 0.5 * GAIN_STEP * (left - right) / (left - 2.0 * middle + right - TINY**2)


def ms_detail(ms: Image) -> Image:
    """MS less its 3 x 3 binomial mean: (bands, rows + 2, columns + 2) to (bands, rows, columns)."""
    smooth = 0.25 * ms[:, :-2] + 0.5 * ms[:, 1:-1] + 0.25 * ms[:, 2:]
    smooth = 0.25 * smooth[:, :, :-2] + 0.5 * smooth[:, :, 1:-1] + 0.25 * smooth[:, :, 2:]
    return ms[:, 1:-1, 1:-1] - smooth


def _of_band(blocks: Sequence[Block], band: int) -> Image:
    """All values of one band that count."""
    return np.concatenate([block.ms.image[band][block.mask(band)] for block in blocks])


def _level(values: NDArray[Any]) -> float:
    """The value that few lie below if it is negative, else 0."""
    return min(float(np.percentile(values, LOW)), 0.0) if values.size and values.min() < 0.0 else 0.0


def _pan_at_ms(blocks: Sequence[Block], relation: Relation, gain: float) -> NDArray[np.float64]:
    samples = [block.pan_at_ms(relation, gain)[block.valid] for block in blocks]
    return np.concatenate(samples).astype(np.float64)


def _by_band(
    blocks: Sequence[Block], relation: Relation, gain: float, pan_std: float
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Mean, deviation and covariance with PAN of every band, each from the pixels in which it counts.

    Covariances are scaled to the contrast that PAN has over all of these pixels together.
    """
    seen = [block.pan_at_ms(relation, gain) for block in blocks]
    found = []
    for k in range(blocks[0].bands):
        masks = [block.mask(k) for block in blocks]
        band = np.concatenate([block.ms.image[k][mask] for block, mask in zip(blocks, masks)]).astype(np.float64)
        pan = np.concatenate([image[mask] for image, mask in zip(seen, masks)]).astype(np.float64)
        if band.size < LEAST_PIXELS:
            found.append((float(band.mean()) if band.size else 0.0, TINY, 0.0))
            continue
        own = float(((band - band.mean()) * (pan - pan.mean())).mean())
        found.append((float(band.mean()), float(band.std()) + TINY, own * (pan_std / (float(pan.std()) + TINY)) ** 2))
    mean, deviation, covariance = np.array(found).T
    return mean, deviation, covariance


def _regress(pan: NDArray[np.float64], ms: NDArray[np.float64]) -> tuple[NDArray[np.float64], float, float]:
    """Weights and offset of PAN as a sum of the bands by least squares, and the coefficient of determination."""
    mean, std = ms.mean(axis=1, keepdims=True), ms.std(axis=1, keepdims=True) + TINY
    scaled = (ms - mean) / std
    centred = pan - pan.mean()
    coefficients = ridge_coefficients(scaled @ scaled.T / pan.size, scaled @ centred / pan.size, RIDGE)
    residual = centred - coefficients @ scaled
    weights = coefficients / std[:, 0]
    r2 = 1.0 - float(residual.var() / (centred.var() + TINY))
    return weights, float(pan.mean() - weights @ mean[:, 0]), r2


def _pan_detail_std(blocks: Sequence[Block], relation: Relation, gain: float) -> float:
    squares, count = 0.0, 0
    for block in blocks:
        seen = Patch(block.pan_at_ms(relation, gain), block.ms.window)
        lowpass = interpolate(seen, relation, block.pan.window)
        detail = (block.pan.image - lowpass)[_undisturbed(block, relation, gain)].astype(np.float64)
        squares += float((detail**2).sum())
        count += detail.size
    return float(np.sqrt(squares / max(count, 1)) + TINY)


def _ms_detail_std(blocks: Sequence[Block]) -> NDArray[np.float64]:
    details = [ms_detail(block.ms.image) for block in blocks]
    if all(block.valid.all() for block in blocks):
        whole = np.concatenate([detail.reshape(len(detail), -1) for detail in details], axis=1)
        return whole.astype(np.float64).std(axis=1) + TINY
    bands = range(blocks[0].bands)
    return np.array([_detail_std([each[k] for each in details], [block.mask(k) for block in blocks]) for k in bands])


def _detail_std(details: Sequence[Image], masks: Sequence[Mask]) -> float:
    """Standard deviation of one band's detail where all neighbours count or, if that is seldom, wherever it counts."""
    alone = [mask[1:-1, 1:-1] for mask in masks]
    inner = [sliding_window_view(mask, (3, 3)).all(axis=(-2, -1)) for mask in masks]
    used = inner if sum(int(mask.sum()) for mask in inner) >= LEAST_PIXELS else alone
    values = np.concatenate([detail[mask] for detail, mask in zip(details, used)]).astype(np.float64)
    return float(values.std()) + TINY if values.size else TINY


def _undisturbed(block: Block, relation: Relation, gain: float) -> Mask:
    """PAN pixels of a block whose low-pass sees only valid ones; all valid ones if those are few."""
    if block.pan_valid.all():
        return block.pan_valid
    valid, seen = Patch(block.pan_valid.astype(np.float32), block.pan.window), block.ms.window
    whole = interpolate(Patch(degrade(valid, relation, seen, gain), seen), relation, block.pan.window) > WHOLLY
    return block.pan_valid & whole if (block.pan_valid & whole).sum() >= LEAST_PIXELS else block.pan_valid
