"""Episodes for hyperspectral sharpening: a sharp scene's bands, some as the guide and the others degraded to a cube.

The scene is measured, and its crops are shown, by the formulas of the plugin, as a user's cube is.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from plugin.fusion.physics.sampling import Relation, degrade
from plugin.fusion.physics.sharpening import CONDITIONS
from plugin.fusion.scenes.cube_samples import CubeBlock
from plugin.fusion.scenes.edges import mirrored_over
from plugin.fusion.spans import Image, Patch, Window
from plugin.fusion.tasks.hyperspectral.conditions import conditions, measure_pivots
from plugin.fusion.tasks.hyperspectral.fit import fit_cube
from plugin.fusion.tasks.hyperspectral.local import MARGIN
from plugin.fusion.tasks.hyperspectral.view import View

from .cube_scenes import CubeScene
from .degradation import Degradation, random_degradation
from .displacement import displaced, random_displacement
from .episodes import CROP_SIZE, CROPS, MAX_RESIDUAL, Episode

MOST_GUIDE_BANDS = 6
SOFTEST = 0.12
"""Least gain that degradation draws."""

LEAST_DETAIL = 1e-3
"""Least deviation of a band's detail over its mean; a band of less is featureless."""


class Crop(NamedTuple):
    """A place of the scene, seen by both sensors.

    Attributes:
        truth: (bands, rows, columns) of the cube's bands.
        cube, guide: with all that is looked at around the place.
    """

    truth: Image
    cube: Patch
    guide: Patch


def make_cube_episode(
    scene: CubeScene, config: dict[str, Any], samples: int, rng: np.random.Generator
) -> Episode | None:
    """Crops, degraded and measured together; samples are crops, each with all its bands. None if featureless."""
    degradation = random_degradation(config, len(scene.scene.hrms), rng)
    guide_mix, bands = _roles(scene, config, rng)
    relation, gain = degradation.relation, degradation.told_gain
    window = Window.of_shape((CROP_SIZE, CROP_SIZE))
    crops = list(_crops(scene, degradation, guide_mix, bands, config, rng))
    blocks = [_block(crop, relation, window, gain) for crop in crops]
    fit = fit_cube(blocks, [block.seen for block in blocks])
    statistics = measure_pivots(fit, relation.ratio, gain)
    if not (statistics.scale > LEAST_DETAIL * np.abs(statistics.mean)).all():
        return None
    stacks, targets = [], []
    for k in rng.permutation(CROPS)[:samples]:
        view = View(window, relation, crops[k].cube, crops[k].guide)
        stack, _ = conditions(fit, statistics, view, gain)
        lms = stack[:, CONDITIONS.index("lms")] * statistics.std[:, None, None] + statistics.mean[:, None, None]
        residual = np.tensordot(statistics.pivots.mix, crops[k].truth, 1) - lms
        stacks.append(stack)
        targets.append(np.clip(residual / statistics.scale[:, None, None], -MAX_RESIDUAL, MAX_RESIDUAL)[:, None])
    return Episode(
        np.concatenate(stacks),
        np.concatenate([statistics.context] * len(stacks)),
        np.concatenate(targets).astype(np.float32),
        np.array([len(stack) for stack in stacks]),
    )


def _roles(
    scene: CubeScene, config: dict[str, Any], rng: np.random.Generator
) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """How the guide's bands are mixed of the scene's, (guide bands, bands), and which bands the cube has.

    A band of the guide is one of the scene's, or a wide response over several; the cube mostly has those that the guide
    does not show by themselves.
    """
    count = len(scene.scene.hrms)
    if scene.guide:
        chosen = np.array(scene.guide)
    else:
        order = rng.permutation(count)
        chosen = order[: int(rng.integers(1, min(MOST_GUIDE_BANDS, count - 1) + 1))]
    mix = np.eye(count)[chosen]
    if rng.random() < config["mixed_share"]:
        mix = mix + rng.gamma(0.3, size=mix.shape) * (rng.random(mix.shape) < 0.4)
        mix /= mix.sum(axis=1, keepdims=True)
    others = np.setdiff1d(np.arange(count), chosen)
    bands = np.arange(count) if rng.random() < config["whole_share"] else others
    return mix, rng.permutation(bands)[: config["most_bands"]]


def _crops(
    scene: CubeScene,
    degradation: Degradation,
    guide_mix: NDArray[np.float64],
    bands: NDArray[np.int64],
    config: dict[str, Any],
    rng: np.random.Generator,
) -> list[Crop]:
    relation = degradation.relation
    coarse = relation.coarse_over(Window.of_shape((CROP_SIZE, CROP_SIZE))).grown(MARGIN)
    around = relation.fine_under(coarse, SOFTEST)
    gains = rng.choice(degradation.gains, len(bands))
    displacement = random_displacement(config, len(bands), relation.ratio, rng)
    noise = rng.uniform(0.0, config["guide_noise"]) if rng.random() < config["noisy_share"] else 0.0
    made = []
    for hrms, _ in scene.scene.crops(CROPS, CROP_SIZE, rng):
        guide = np.tensordot(guide_mix, hrms, 1)
        level = np.abs(guide).mean(axis=(1, 2), keepdims=True)
        guide = (guide + noise * level * rng.standard_normal(guide.shape)).astype(np.float32)
        off = mirrored_over(Patch.whole(displaced(hrms[bands], displacement, rng)), around)
        seen = [degrade(Patch(band, around), relation, coarse, gain) for band, gain in zip(off.image, gains)]
        made.append(Crop(hrms[bands], Patch(np.stack(seen), coarse), mirrored_over(Patch.whole(guide), around)))
    return made


def _block(crop: Crop, relation: Relation, window: Window, gain: float) -> CubeBlock:
    """A crop as the plugin samples a scene."""
    inside = relation.coarse_centred_in(window)
    cube = crop.cube.crop(inside)
    everywhere = np.ones(inside.shape, bool)
    return CubeBlock(cube, everywhere[None], degrade(crop.guide, relation, inside, gain), everywhere)
