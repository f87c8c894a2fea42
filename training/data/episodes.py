"""An episode: a few crops of one scene under one random degradation, as the tensors that the network sees.

Conditions, context and scale come from the plugin's own code, so that training and inference cannot drift apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from plugin.fusion.physics import sharpening as ddrf
from plugin.fusion.physics.pair_statistics import Block, PairStatistics, pair_statistics
from plugin.fusion.physics.sampling import degrade
from plugin.fusion.spans import Image, Patch, Window

from .degradation import Degradation, random_degradation
from .displacement import displaced
from .flaws import flawed, shifted
from .odd_bands import with_odd_band
from .processing import processed_ms, processed_pan
from .scene import Scene

CROPS = 8
CROP_SIZE = 64
MAX_RESIDUAL = 30.0
EMPTY = 1e-5
"""Detail of a band that is the same everywhere."""


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


def make_episode(scene: Scene, config: dict[str, Any], samples: int, rng: np.random.Generator) -> Episode | None:
    """Crops, degradation, statistics over all crops, and `samples` of the (crop, band) pairs; None if featureless.

    Where the config says `together`, samples are crops, each with all its bands.
    """
    degradation = random_degradation(config, len(scene.hrms), rng)
    crop_window = Window.of_shape((CROP_SIZE, CROP_SIZE))
    coarse = ddrf.ms_needed(degradation.relation, crop_window)
    around = degradation.relation.fine_around(crop_window, degradation.told_gain)
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
