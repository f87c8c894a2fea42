from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from plugin.fusion.physics.sharpening import CONDITIONS, CONTEXT
from training.data import episodes as episodes_module
from training.data.degradation import Degradation, random_degradation
from training.data.episodes import CROP_SIZE, CROPS, Episode, make_episode
from training.data.flaws import Flaws
from training.data.scene import Scene
from training.data.scenes import load


@pytest.fixture(scope="module")
def episodes(sharp: Path, degradation: dict[str, Any]) -> list[Episode]:
    (scene,) = load(sharp.parent, sharp.name)
    made = [make_episode(scene, degradation, 6, np.random.default_rng(k)) for k in range(12)]
    return [episode for episode in made if episode is not None]


def test_episodes_are_what_the_network_takes(episodes: list[Episode]) -> None:
    assert len(episodes) == 12
    for episode in episodes:
        assert episode.conditions.shape == (6, len(CONDITIONS), CROP_SIZE, CROP_SIZE)
        assert episode.context.shape == (6, len(CONTEXT))
        assert episode.x0.shape == (6, 1, CROP_SIZE, CROP_SIZE)
        for array in (episode.conditions, episode.context, episode.x0):
            assert array.dtype == np.float32
            assert np.isfinite(array).all()


def test_targets_are_of_unit_order(episodes: list[Episode]) -> None:
    spreads = np.array([sample.std() for episode in episodes for sample in episode.x0])
    assert 0.5 < np.median(spreads) < 2.0
    assert np.percentile(spreads, 5) > 0.1
    assert np.percentile(spreads, 95) < 5.0


def test_conditions_and_context_are_of_unit_order(episodes: list[Episode]) -> None:
    for k, name in enumerate(CONDITIONS):
        spread = np.median([episode.conditions[:, k].std() for episode in episodes])
        assert 0.1 < spread < 4.0, name
    assert max(np.abs(episode.context).max() for episode in episodes) < 8.0


def test_the_target_is_explained_by_the_detail_of_pan(episodes: list[Episode]) -> None:
    """Conditions and target of one sample belong to the same crop and band."""
    detail = CONDITIONS.index("regression_detail")
    found = [
        np.corrcoef(conditions[detail].ravel(), x0.ravel())[0, 1]
        for episode in episodes
        for conditions, x0 in zip(episode.conditions, episode.x0)
    ]
    assert np.median(found) > 0.6


def test_the_same_seed_gives_the_same_episode(sharp: Path, degradation: dict[str, Any]) -> None:
    (scene,) = load(sharp.parent, sharp.name)
    one, same, other = (make_episode(scene, degradation, 4, np.random.default_rng(seed)) for seed in (3, 3, 4))
    assert one is not None
    assert same is not None
    assert other is not None
    np.testing.assert_array_equal(one.conditions, same.conditions)
    np.testing.assert_array_equal(one.x0, same.x0)
    assert not np.array_equal(one.x0, other.x0)


def test_a_featureless_scene_gives_no_episode(degradation: dict[str, Any], rng: np.random.Generator) -> None:
    assert make_episode(Scene(np.full((4, 80, 80), 300.0)), degradation, 4, rng) is None


def test_flaws_are_seen_by_the_network_but_not_asked_of_it(
    sharp: Path, degradation: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same draws but for one flaw: PAN and LMS change a little, in all of an episode."""
    (scene,) = load(sharp.parent, sharp.name)
    plain = random_degradation(degradation | {"flawed_share": 0.0}, 4, np.random.default_rng(1))
    every: dict[str, Flaws] = {
        "pan_shift": Flaws(pan_shift=(0.4, -0.2)),
        "noise": Flaws(noise=(0.3, 0.3)),
        "bits": Flaws(bits=6),
    }

    def episode_of(one: Degradation) -> Episode:
        monkeypatch.setattr(episodes_module, "random_degradation", lambda *_: one)
        made = make_episode(scene, degradation, 4, np.random.default_rng(2))
        assert made is not None
        return made

    clean = episode_of(plain)
    pan, lms = CONDITIONS.index("pan"), CONDITIONS.index("lms")
    for name, flaws in every.items():
        flawed = episode_of(replace(plain, flaws=flaws))
        for condition, changes in ((pan, True), (lms, name != "pan_shift")):
            change = np.abs(flawed.conditions[:, condition] - clean.conditions[:, condition]).mean()
            assert 0.002 < change < 0.3 if changes else change < 1e-6, (name, condition)
        assert np.corrcoef(flawed.x0.ravel(), clean.x0.ravel())[0, 1] > 0.9, name


def test_this_share_of_the_episodes_has_each_flaw(degradation: dict[str, Any], rng: np.random.Generator) -> None:
    drawn = [random_degradation(degradation | {"flawed_share": 0.25}, 4, rng) for _ in range(400)]
    for flawed in zip(*((any(d.flaws.pan_shift), any(d.flaws.noise), d.flaws.bits is not None) for d in drawn)):
        assert np.mean(flawed) == pytest.approx(0.25, abs=0.08)


def test_degradations_stay_in_their_ranges(degradation: dict[str, Any], rng: np.random.Generator) -> None:
    drawn = [random_degradation(degradation, 4, rng) for _ in range(300)]
    ratios = np.array([one.relation.rows.ratio for one in drawn])
    assert 1.5 <= ratios.min() <= ratios.max() <= 8.0
    assert np.mean(ratios == 4.0) == pytest.approx(0.5, abs=0.12)
    assert np.mean((ratios != 4.0) & (ratios != 2.0)) == pytest.approx(0.2, abs=0.1)
    for one in drawn:
        assert one.pan_weights.sum() == pytest.approx(1.0)
        assert np.all(one.pan_weights >= 0.0)
        assert len(set(one.bands.tolist())) == len(one.bands) == len(one.gains) >= 3
        assert 0.12 <= one.gains.min() <= one.gains.max() <= 0.5


def test_together_all_bands_of_a_crop_follow_each_other(sharp: Path, degradation: dict[str, Any]) -> None:
    """PAN is the same for all bands of a tile and another one for the next tile."""
    (scene,) = load(sharp.parent, sharp.name)
    episode = make_episode(scene, degradation | {"together": True}, 3, np.random.default_rng(5))
    assert episode is not None
    assert episode.bands is not None
    assert len(episode.bands) == 3
    assert episode.bands.sum() == len(episode.conditions) == len(episode.context) == len(episode.x0)
    pan = episode.conditions[:, CONDITIONS.index("pan")]
    tiles = np.repeat(np.arange(3), episode.bands)
    for k in range(3):
        np.testing.assert_array_equal(np.diff(pan[tiles == k], axis=0), 0.0)
    assert not np.array_equal(pan[0], pan[-1])


def test_displaced_ms_moves_lms_and_leaves_pan(sharp: Path, degradation: dict[str, Any]) -> None:
    (scene,) = load(sharp.parent, sharp.name)
    ways = degradation | {"flawed_share": 0.0, "together": True, "displacement": 1.2, "band_displacement": 0.5}
    one, other = (
        make_episode(scene, ways | {"displaced_share": share}, CROPS, np.random.default_rng(9)) for share in (0.0, 1.0)
    )
    assert one is not None
    assert other is not None
    pan, lms = CONDITIONS.index("pan"), CONDITIONS.index("lms")
    assert np.abs(one.conditions[:, pan] - other.conditions[:, pan]).max() < 0.1
    assert np.abs(one.conditions[:, lms] - other.conditions[:, lms]).max() > 0.2


def test_pan_may_see_bands_that_ms_lacks(degradation: dict[str, Any], rng: np.random.Generator) -> None:
    more = degradation | {"unspanned_share": 1.0, "rgb_share": 1.0, "nir_outside_pan": 0.0}
    drawn = [random_degradation(more, 4, rng) for _ in range(20)]
    assert all(sorted(one.bands) == [0, 1, 2] and one.pan_weights[3] > 0.0 for one in drawn)
