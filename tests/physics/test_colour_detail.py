"""The finest colours of a sound pair are believed; those of noise, or of bands that lie apart, are not."""

from __future__ import annotations

import numpy as np
import pytest

from plugin.fusion.physics.colour_detail import EXCESS, NOTHING_TOLD, Unexplained, unexplained
from plugin.fusion.physics.pair_statistics import Block
from plugin.fusion.physics.registration import shifted
from plugin.fusion.physics.sampling import Relation, degrade
from plugin.fusion.spans import Image, Patch, Window

from ..made_scenes import simulate_images

SIZE, GAIN = 256, 0.28


def block(relation: Relation, offs: tuple[float, ...] = (0.0,) * 4) -> Block:
    """A simulated place, each of whose bands shows it so many MS pixels further down."""
    truth, pan, _ = simulate_images(SIZE, SIZE, relation)
    window = Window.of_shape([int(SIZE // axis.ratio) for axis in (relation.rows, relation.cols)])
    there = [shifted(relation, -off * relation.rows.ratio, 0.0) for off in offs]
    bands = [degrade(Patch.whole(image), place, window, GAIN) for image, place in zip(truth, there, strict=True)]
    ms = np.stack(bands)
    return Block(Patch.whole(pan), Patch.whole(ms), np.ones(window.shape, bool), np.ones(pan.shape, bool))


def with_bands(place: Block, bands: Image) -> Block:
    return place._replace(ms=Patch.whole(bands))


def noisy(place: Block, share: float, rng: np.random.Generator) -> Block:
    """With noise of a share of each band's own detail."""
    ms = place.ms.image
    sigma = np.diff(ms, axis=2).std(axis=(1, 2), keepdims=True)
    return with_bands(place, (ms + share * sigma * rng.standard_normal(ms.shape)).astype(np.float32))


@pytest.mark.parametrize("ratio", [2.0, 4.0, 3.3])
def test_a_sound_pair_is_believed(ratio: float) -> None:
    relation = Relation.of_ratio(ratio)
    assert unexplained([block(relation)], relation, GAIN).excess < EXCESS[0]
    assert unexplained([block(relation)], relation, GAIN).unsound_share == 0.0


def test_noise_and_bands_that_lie_apart_are_not(rng: np.random.Generator) -> None:
    relation = Relation.of_ratio(4.0)
    assert unexplained([noisy(block(relation), 0.5, rng)], relation, GAIN).unsound_share > 0.9
    assert unexplained([block(relation, (0.4, -0.4, 0.4, -0.4))], relation, GAIN).unsound_share > 0.5


def test_more_noise_is_believed_less(rng: np.random.Generator) -> None:
    relation = Relation.of_ratio(4.0)
    sound = block(relation)
    excess = [unexplained([noisy(sound, share, rng)], relation, GAIN).excess for share in (0.0, 0.15, 0.3, 0.6)]
    assert excess == sorted(excess)


def test_a_band_that_pan_does_not_know_has_no_say(rng: np.random.Generator) -> None:
    relation = Relation.of_ratio(4.0)
    sound = block(relation)
    ms = sound.ms.image.copy()
    ms[3] = rng.normal(size=ms[3].shape)
    ms[2] = 7.0
    assert unexplained([with_bands(sound, ms)], relation, GAIN).unsound_share == 0.0


def test_neither_level_nor_unit_has_a_say(rng: np.random.Generator) -> None:
    relation = Relation.of_ratio(4.0)
    place = noisy(block(relation), 0.2, rng)
    found = unexplained([place], relation, GAIN).excess
    scale = np.array([2.0, 0.5, 4.0, 1.0], np.float32)[:, None, None]
    other = with_bands(place, scale * place.ms.image + 100.0)
    assert unexplained([other], relation, GAIN).excess == pytest.approx(found, abs=2e-3)


def test_what_does_not_count_has_no_say(rng: np.random.Generator) -> None:
    relation = Relation.of_ratio(4.0)
    place = block(relation)
    ms, valid = place.ms.image.copy(), place.valid.copy()
    ms[:, :20], valid[:20] = rng.normal(size=ms[:, :20].shape) * 1e4, False
    assert unexplained([with_bands(place, ms)._replace(valid=valid)], relation, GAIN).unsound_share == 0.0


def test_too_little_to_tell_is_believed() -> None:
    relation = Relation.of_ratio(4.0)
    place = block(relation)
    assert unexplained([place._replace(valid=np.zeros_like(place.valid))], relation, GAIN) == NOTHING_TOLD
    assert unexplained([], relation, GAIN) == NOTHING_TOLD
    assert NOTHING_TOLD.unsound_share == 0.0


@pytest.mark.parametrize(
    ("excess", "least", "share"), [(0.06, 0.0, 1.0), (0.0, 0.2, 1.0), (0.0425, 0.13, 0.5), (-1.0, 0.05, 0.0)]
)
def test_either_is_enough(excess: float, least: float, share: float) -> None:
    assert Unexplained(excess, least).unsound_share == pytest.approx(share)
