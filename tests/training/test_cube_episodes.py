"""Episodes of cubes: what the network takes, and targets that belong to what it is shown."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from plugin.fusion.physics.sharpening import CONDITIONS, CONTEXT
from training.data.cube_episodes import make_cube_episode
from training.data.cube_scenes import CubeScene, load_cubes
from training.data.episodes import CROP_SIZE, Episode
from training.data.scene import Scene
from training.recipes import read_config

from ..made_scenes import north_up, write
from ..tasks.hyperspectral.cubes import made_truth

SAMPLES = 3


@pytest.fixture(scope="module")
def degradation() -> dict[str, Any]:
    return dict(read_config("ddrf_cube")["degradation"])


@pytest.fixture(scope="module")
def scene() -> CubeScene:
    return CubeScene(Scene(made_truth(160, 160)[::3]))


def made(scene: CubeScene, degradation: dict[str, Any], seed: int) -> Episode:
    episode = make_cube_episode(scene, degradation, SAMPLES, np.random.default_rng(seed))
    assert episode is not None
    return episode


def test_episodes_are_what_the_network_takes(scene: CubeScene, degradation: dict[str, Any]) -> None:
    for seed in range(5):
        episode = made(scene, degradation, seed)
        assert episode.bands is not None
        assert len(episode.bands) == SAMPLES
        assert (episode.bands == episode.bands[0]).all()
        assert 1 <= episode.bands[0] <= degradation["most_bands"]
        count = int(episode.bands.sum())
        assert episode.conditions.shape == (count, len(CONDITIONS), CROP_SIZE, CROP_SIZE)
        assert episode.context.shape == (count, len(CONTEXT))
        assert episode.x0.shape == (count, 1, CROP_SIZE, CROP_SIZE)
        for array in (episode.conditions, episode.context, episode.x0):
            assert array.dtype == np.float32
            assert np.isfinite(array).all()


def test_local_explains_most_of_the_target(scene: CubeScene, degradation: dict[str, Any]) -> None:
    """Conditions and target are of the same crop and band, in the same units."""
    injected = CONDITIONS.index("intensity_detail")
    left = []
    for seed in range(6):
        episode = made(scene, degradation, seed)
        x0 = episode.x0[:, 0]
        left.append(np.abs(x0 - episode.conditions[:, injected]).mean() / np.abs(x0).mean())
    assert np.median(left) < 0.6


def test_the_same_seed_gives_the_same_episode(scene: CubeScene, degradation: dict[str, Any]) -> None:
    one, same, other = (made(scene, degradation, seed) for seed in (3, 3, 4))
    np.testing.assert_array_equal(one.conditions, same.conditions)
    np.testing.assert_array_equal(one.x0, same.x0)
    assert one.x0.shape != other.x0.shape or not np.array_equal(one.x0, other.x0)


def test_a_real_guide_is_degraded_to_the_scene_and_stays_the_guide(tmp_path: Path) -> None:
    truth = made_truth(128, 128).astype(np.uint16)
    write(tmp_path / "fine.tif", truth[:4], north_up(1.0))
    write(tmp_path / "coarse.tif", truth[10:16, ::2, ::2], north_up(2.0))
    (scene,) = load_cubes(tmp_path, "coarse.tif", {"guide": "fine.tif"})
    assert scene.scene.hrms.shape == (10, 64, 64)
    assert scene.guide == (6, 7, 8, 9)
    shown = np.corrcoef(scene.scene.hrms[6].ravel(), truth[0, ::2, ::2].ravel())[0, 1]
    assert shown > 0.9


def test_a_flat_scene_gives_no_episode(degradation: dict[str, Any]) -> None:
    flat = CubeScene(Scene(np.full((5, 80, 80), 300.0, np.float32)))
    assert make_cube_episode(flat, degradation, SAMPLES, np.random.default_rng(0)) is None
