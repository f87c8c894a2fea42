"""An episode: a few crops of one scene under one random degradation, as the tensors that the network sees.

Conditions, context and scale come from the plugin's own code, so that training and inference cannot drift apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from plugin.fusion.physics.pair_statistics import Block, PairStatistics, pair_statistics
from plugin.fusion.physics.sampling import Axis, Relation, degrade
from plugin.fusion.spans import Image, Patch, Window
from plugin.fusion.tasks.pansharpening import conditions as ddrf

from .displacement import Displacement, displaced, random_displacement
from .flaws import Flaws, flawed, random_flaws, shifted
from .odd_bands import with_odd_band
from .processing import Processing, processed_ms, processed_pan, random_processing
from .scene import Scene

CROPS = 8
CROP_SIZE = 64
MAX_RESIDUAL = 30.0
UNPROCESSED = Processing()
EMPTY = 1e-5
"""Detail of a band that is the same everywhere."""


@dataclass(frozen=True)
class Degradation:
    """How one episode's MS came about.

    Attributes:
        relation: of the MS grid to the PAN grid.
        gains: MTF gain at Nyquist, one per band.
        told_gain: what a user's estimate of it would be.
        pan_weights: spectral response of PAN over all bands of the scene, sums to one.
        bands: which bands of the scene MS has, in which order.
        flaws: of the rasters that result.
        displacement: of MS against PAN and truth; None for none.
        processing: of the rasters before they are delivered.
    """

    relation: Relation
    gains: np.ndarray
    told_gain: float
    pan_weights: np.ndarray
    bands: np.ndarray
    flaws: Flaws
    displacement: Displacement | None = None
    processing: Processing = UNPROCESSED


@dataclass(frozen=True)
class Episode:
    """Network inputs and targets: conditions (n, c, h, w), context (n, k), x0 (n, 1, h, w), all float32.

    `bands` (tiles,) says how many samples that follow each other are the bands of one tile; None where every sample
    stands for itself.
    """

    conditions: Image
    context: Image
    x0: Image
    bands: np.ndarray | None = None


def random_degradation(config: dict[str, Any], bands: int, rng: np.random.Generator) -> Degradation:
    """Draw ratio, phase, MTF gains, PAN response, a subset of bands, and the defects of a share of real pairs."""
    ratio = _random_ratio(config["ratios"], rng)
    phases = rng.integers(-int(ratio) + 1, 1, size=2) + (rng.random() < 0.2) * 0.5
    kept = _random_bands(bands, config.get("rgb_share", 0.0), rng)
    gain = rng.uniform(*config["mtf_gain"])
    spread, error = config["mtf_gain_band_spread"], config["mtf_gain_error"]
    return Degradation(
        relation=Relation(Axis(ratio, float(phases[0])), Axis(ratio, float(phases[1]))),
        gains=np.clip(gain + spread * rng.standard_normal(len(kept)), 0.12, 0.6),
        told_gain=float(np.clip(gain + error * rng.standard_normal(), 0.12, 0.6)),
        pan_weights=_random_response(kept, bands, config, rng),
        bands=kept,
        flaws=random_flaws(config, rng),
        displacement=random_displacement(config, len(kept), ratio, rng),
        processing=random_processing(config, rng),
    )


def make_episode(scene: Scene, config: dict[str, Any], samples: int, rng: np.random.Generator) -> Episode | None:
    """Crops, degradation, statistics over all crops, and `samples` of the (crop, band) pairs; None if featureless.

    Where the config says `together`, samples are crops, each with all its bands.
    """
    degradation = random_degradation(config, len(scene.hrms), rng)
    crop_window = Window.of_shape((CROP_SIZE, CROP_SIZE))
    coarse = ddrf.ms_needed(degradation.relation, crop_window)
    around = ddrf.pan_needed(degradation.relation, degradation.told_gain, crop_window)
    pairs, ms = _pairs(scene, degradation, coarse, config, rng)
    statistics = _statistics(pairs, ms, coarse, degradation)
    scale = ddrf.residual_scale(statistics)
    alive = np.flatnonzero(statistics.ms_detail_std > 0.2)
    if len(alive) == 0 or statistics.pan_detail_std < 0.2:
        return None
    together = config.get("together", False)
    if together:
        alive = np.flatnonzero((statistics.ms_detail_std > 0.2) | (statistics.ms_detail_std < EMPTY))
        chosen = np.array([(crop, band) for crop in rng.permutation(CROPS)[:samples] for band in alive])
    else:
        chosen = rng.permutation([(crop, band) for crop in range(CROPS) for band in alive])[:samples]
    style = ddrf.context(statistics)
    stacks, targets = [], []
    for crop in range(CROPS):
        bands = chosen[chosen[:, 0] == crop, 1]
        if len(bands) == 0:
            continue
        hrms, pan = pairs[crop]
        padded, seen = Patch.whole(pan).mirrored_over(around), Patch(ms[crop], coarse)
        stack, lms = ddrf.conditions(padded, seen, degradation.relation, crop_window, statistics)
        x0 = (hrms - lms)[bands] / scale[bands, None, None]
        stacks.append(stack[bands])
        targets.append(np.clip(x0, -MAX_RESIDUAL, MAX_RESIDUAL)[:, None])
    order = np.argsort(chosen[:, 0], kind="stable")
    return Episode(
        np.concatenate(stacks),
        style[chosen[order, 1]],
        np.concatenate(targets).astype(np.float32),
        np.array([len(stack) for stack in stacks]) if together else None,
    )


def _pairs(
    scene: Scene, degradation: Degradation, window: Window, config: dict[str, Any], rng: np.random.Generator
) -> tuple[list[tuple[Image, Image]], list[Image]]:
    """Truth with PAN, and MS, of every crop."""
    turns, flip = int(rng.integers(4)), bool(rng.integers(2))
    pairs: list[tuple[Image, Image]] = []
    ms: list[Image] = []
    for hrms, real_pan in scene.crops(CROPS, CROP_SIZE, rng):
        hrms, real_pan = (_turned(image, turns, flip) for image in (hrms, real_pan))
        pan = real_pan if real_pan is not None else np.tensordot(degradation.pan_weights, hrms, 1).astype(np.float32)
        pairs.append((hrms[degradation.bands], pan))
    if rng.random() < config.get("odd_band_share", 0.0):
        pairs, degradation = with_odd_band(pairs, degradation, rng)
    for hrms, _ in pairs:
        off = hrms if degradation.displacement is None else displaced(hrms, degradation.displacement, rng)
        ms.append(_sensor(off, degradation, window))
    return _flawed(pairs, ms, degradation, np.random.default_rng(rng.integers(2**32)))


def _random_bands(bands: int, rgb_share: float, rng: np.random.Generator) -> np.ndarray:
    """Mostly all, in any order; the first three, which are blue, green and red, in this share of the draws."""
    kept = rng.permutation(bands)[: bands if rng.random() < 0.7 else int(rng.integers(3, bands + 1))]
    return rng.permutation(3) if rgb_share and rng.random() < rgb_share else kept


def _random_ratio(shares: dict[str, float], rng: np.random.Generator) -> float:
    names, weights = list(shares), np.array(list(shares.values()))
    pick = rng.random()
    k = int(np.searchsorted(weights.cumsum(), pick))
    return float(names[k]) if k < len(names) else float(rng.uniform(1.5, 8.0))


def _random_response(kept: np.ndarray, bands: int, config: dict[str, Any], rng: np.random.Generator) -> np.ndarray:
    """Random positive weights; the last band (NIR, in all our scenes of four bands) is often outside PAN's response.

    In a share of the draws PAN also sees bands that MS lacks.
    """
    draws = rng.gamma(2.0, size=len(kept))
    beyond = rng.gamma(2.0, size=bands) if rng.random() < config.get("unspanned_share", 0.0) else np.zeros(bands)
    weights = beyond
    weights[kept] = draws
    if rng.random() < config["nir_outside_pan"]:
        weights[3 if bands <= 4 else bands // 2 :] = 0.0
    if weights.sum() == 0.0:
        weights[kept] = 1.0
    return weights / weights.sum()


def _turned(image: Image | None, turns: int, flip: bool) -> Any:
    if image is None:
        return None
    image = np.rot90(image, turns, axes=(-2, -1))
    return np.ascontiguousarray(image[..., ::-1] if flip else image)


def _sensor(hrms: Image, degradation: Degradation, window: Window) -> Image:
    """MS over a window of its grid, each band blurred with its own gain; mirrored beyond the crop."""
    relation = degradation.relation
    return np.stack(
        [degrade(Patch.whole(band), relation, window, gain) for band, gain in zip(hrms, degradation.gains, strict=True)]
    )


def _flawed(
    pairs: list[tuple[Image, Image]], ms: list[Image], degradation: Degradation, rng: np.random.Generator
) -> tuple[list[tuple[Image, Image]], list[Image]]:
    """All crops as delivered, with their flaws; the truth stays as it is."""
    flaws, processing = degradation.flaws, degradation.processing
    pan, bands = np.stack([one for _, one in pairs]), np.stack(ms, axis=1)
    pan = flawed(processed_pan(shifted(pan, flaws), processing), flaws, 0, rng)
    bands = np.stack([flawed(processed_ms(band, processing), flaws, 1, rng) for band in bands])
    return [(hrms, one) for (hrms, _), one in zip(pairs, pan)], list(bands.swapaxes(0, 1))


def _statistics(
    pairs: list[tuple[Image, Image]], ms: list[Image], window: Window, degradation: Degradation
) -> PairStatistics:
    inside = [
        (axis.fine_centre(span.indices()) >= 0) & (axis.fine_centre(span.indices()) <= CROP_SIZE - 1)
        for axis, span in zip((degradation.relation.rows, degradation.relation.cols), window, strict=True)
    ]
    valid = inside[0][:, None] & inside[1][None, :]
    everywhere = np.ones((CROP_SIZE, CROP_SIZE), bool)
    blocks = [
        Block(Patch.whole(pan), Patch(image, window), valid, everywhere)
        for (_, pan), image in zip(pairs, ms, strict=True)
    ]
    return pair_statistics(blocks, degradation.relation, degradation.told_gain)
