from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch

from plugin.fusion.physics.dmsp_products import UNKNOWN
from plugin.fusion.tasks.nightlights import conditions as nightlights
from plugin.fusion.tasks.nightlights.conditions import CONDITIONS, CONTEXT
from training.data.episodes import Episode
from training.data.nightlights import Lights, LightsScene, random_field
from training.data.nightlights_episodes import (
    CROP_SIZE,
    GLIMMER_SHARE,
    REAL_SHARE,
    SAME_SHARE,
    evening_factor,
    make_episode,
    product_of,
    random_guide,
    random_noise,
    random_sensor,
)
from training.nightlights_scores import base_of

CONFIG: dict[str, Any] = {"ratios": {"2": 0.6, "1": 0.4}, "guided": 0.5}


def scene(size: int, years: int = 1) -> LightsScene:
    rng = np.random.default_rng(5)
    light = [
        random_field((size, size), (0.46, 0.46), 5.0, rng) + random_field((size, size), (0.46, 0.46), 1.0, rng)
        for _ in range(years)
    ]
    radiance = np.stack([np.where(one > 0.5, np.exp(1.2 * one), 0.0) for one in light]).astype(np.float32)
    return LightsScene(radiance, None, (15.0, 15.0), 45.0, tuple(range(years)))


@pytest.fixture(scope="module")
def episodes() -> list[Episode]:
    place = scene(520, 2)
    return [made for k in range(12) if (made := make_episode(place, CONFIG, 3, np.random.default_rng(k))) is not None]


def channel(episode: Episode, name: str) -> np.ndarray:
    return episode.conditions[:, CONDITIONS.index(name)]


def test_episodes_are_what_the_network_takes(episodes: list[Episode]) -> None:
    assert len(episodes) == 12
    for episode in episodes:
        assert episode.conditions.shape == (3, len(CONDITIONS), CROP_SIZE, CROP_SIZE)
        assert episode.context.shape == (3, len(CONTEXT))
        assert episode.x0.shape == (3, 1, CROP_SIZE, CROP_SIZE)
        for array in (episode.conditions, episode.context, episode.x0):
            assert array.dtype == np.float32
            assert np.isfinite(array).all()


def test_the_target_fits_its_conditions(episodes: list[Episode]) -> None:
    """Light is where DMSP reads it: the truth, blurred a little by averaging over 4 x 4 pixels, follows DN."""
    found = []
    for episode in episodes:
        truth = nightlights.from_residual(episode.x0[:, 0], *base_of(torch.from_numpy(episode.conditions)))
        for light, dn in zip(np.log1p(truth), channel(episode, "dn")):
            means = [
                image.reshape(CROP_SIZE // 8, 8, CROP_SIZE // 8, 8).mean(axis=(1, 3)).ravel() for image in (light, dn)
            ]
            found.append(np.corrcoef(*means)[0, 1])
    assert np.median(found) > 0.8


def test_half_of_the_episodes_have_a_guide_and_say_so(episodes: list[Episode]) -> None:
    flags = [bool(episode.context[0, CONTEXT.index("guide")]) for episode in episodes]
    assert 0 < sum(flags) < len(flags)
    for guided, episode in zip(flags, episodes):
        np.testing.assert_array_equal(channel(episode, "guide_valid"), float(guided))
        assert channel(episode, "guide").any() == guided


def test_both_ratios_are_drawn_and_told(episodes: list[Episode]) -> None:
    told = {(float(e.context[0, CONTEXT.index("log2_ratio")]), round(float(e.context[0, 0]))) for e in episodes}
    assert told == {(1.0, -1), (0.0, 0)}


def test_targets_are_of_unit_order(episodes: list[Episode]) -> None:
    assert 0.3 < np.median([episode.x0.std() for episode in episodes]) < 2.0


def test_the_same_seed_gives_the_same_episode() -> None:
    one, same, other = (make_episode(scene(260), CONFIG, 2, np.random.default_rng(seed)) for seed in (3, 3, 4))
    assert one is not None
    assert same is not None
    assert other is not None
    np.testing.assert_array_equal(one.conditions, same.conditions)
    assert not np.array_equal(one.conditions, other.conditions)


def test_a_place_smaller_than_a_crop_will_do() -> None:
    episode = make_episode(scene(80), CONFIG, 2, np.random.default_rng(1))
    assert episode is not None
    assert episode.x0.shape == (2, 1, CROP_SIZE, CROP_SIZE)


def test_darkness_gives_no_episode() -> None:
    dark = LightsScene(np.zeros((1, 260, 260), np.float32), None, (15.0, 15.0), 45.0, (0,))
    assert sum(make_episode(dark, CONFIG, 2, np.random.default_rng(k)) is None for k in range(20)) >= 15


def test_sensors_scatter_around_what_was_fitted(rng: np.random.Generator) -> None:
    drawn = [random_sensor(rng) for _ in range(600)]
    widths = np.array([sensor.core_fwhm_km for sensor in drawn])
    assert 2.1 <= widths.min() <= widths.max() <= 4.6
    assert np.median(widths) == pytest.approx(2.9, abs=0.12)
    assert np.mean(widths < 2.9) > 0.35
    assert np.mean([sensor.halo_share == 0.0 for sensor in drawn]) == pytest.approx(0.35, abs=0.07)
    assert np.mean([sensor.soft for sensor in drawn]) == pytest.approx(0.92, abs=0.05)
    for soft, usual in ((True, 7.7), (False, 11.5)):
        logs = np.log([sensor.saturation / usual for sensor in drawn if sensor.soft == soft])
        assert logs.mean() == pytest.approx(0.0, abs=0.08)
        assert logs.std() == pytest.approx(0.16, abs=0.06)
    assert {sensor.top_dn for sensor in drawn} == {62.0, 63.0}


def test_sensor_noise_is_standard(rng: np.random.Generator) -> None:
    noise = np.stack([random_noise((64, 64), rng) for _ in range(30)])
    assert noise.mean() == pytest.approx(0.0, abs=0.02)
    assert noise.std() == pytest.approx(1.0, abs=0.03)


def test_a_guide_is_the_other_year_or_the_target_with_changes() -> None:
    place = scene(200, 2)
    both = Lights(place.stored, (0.46, 0.33))
    like_other, like_target = [], []
    for k in range(40):
        guide = np.log1p(np.maximum(random_guide(both, np.random.default_rng(k))[0], 0.0)).ravel()
        like_target.append(np.corrcoef(guide, np.log1p(both.radiance[0]).ravel())[0, 1])
        like_other.append(np.corrcoef(guide, np.log1p(both.radiance[1]).ravel())[0, 1])
    assert np.mean(np.array(like_other) > np.array(like_target)) == pytest.approx(REAL_SHARE, abs=0.2)
    assert np.median(np.maximum(like_other, like_target)) > 0.7


def test_lights_of_a_guide_are_nearly_the_same_or_have_grown_or_shrunk_by_up_to_half() -> None:
    place = scene(200)
    alone = Lights(place.stored, (0.46, 0.33))
    truth = alone.radiance[0]
    found = []
    for k in range(120):
        guide, _ = random_guide(alone, np.random.default_rng(k))
        found.append(np.median(np.log(np.maximum(guide, 1e-3)[truth > 5.0] / truth[truth > 5.0])))
    same = np.mean(np.abs(found) < 0.12)
    assert same > SAME_SHARE - 0.08
    assert min(found) < np.log(0.7)
    assert max(found) > np.log(1.4)
    assert abs(np.median(found)) < 0.12


def test_some_guides_glimmer_where_the_target_is_dark() -> None:
    place = scene(200)
    alone = Lights(place.stored, (0.46, 0.33))
    dark = alone.radiance[0] == 0.0
    dim = np.array([np.quantile(random_guide(alone, np.random.default_rng(k))[0][dark], 0.9) for k in range(120)])
    assert np.mean(dim > 0.45) == pytest.approx((1.0 - SAME_SHARE) * GLIMMER_SHARE, abs=0.1)
    assert np.mean(dim == 0.0) > 0.25


def test_evening_and_night_differ_by_districts_not_by_pixels() -> None:
    lights = Lights(np.ones((1, 160, 160), np.float32), (0.46, 0.46))
    drawn = [np.log(evening_factor(lights, np.random.default_rng(k))) for k in range(40)]
    assert 0.1 < np.median([ratio.std() for ratio in drawn]) < 0.3
    for ratio in drawn:
        assert np.abs(np.diff(ratio, axis=1)).mean() < 0.35 * ratio.std()


def test_some_guides_come_with_dmsp_of_their_year(episodes: list[Episode]) -> None:
    flags = [bool(episode.context[0, CONTEXT.index("same_sensor")]) for episode in episodes]
    guided = [bool(episode.context[0, CONTEXT.index("guide")]) for episode in episodes]
    assert any(flags)
    assert all(guide for guide, flag in zip(guided, flags) if flag)


def test_what_users_would_say_of_a_composite_fits_its_sensor() -> None:
    rng = np.random.default_rng(0)
    for _ in range(50):
        sensor = random_sensor(rng)
        said = product_of(sensor, rng)
        assert said == UNKNOWN or (said == "stable_v4") == (sensor.pedestal_dn == 0.0)
