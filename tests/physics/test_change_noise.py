from __future__ import annotations

import math

import numpy as np
import pytest

from plugin.fusion.physics.change_noise import (
    LEVEL_CENTRES,
    Averaged,
    ChangeNoise,
    Doubt,
    Evidence,
    NoiseRange,
    NoiseSamples,
)
from plugin.fusion.spans import Image

SHAPE = (300, 400)
WIDE = Doubt(4.0, 4.0, NoiseRange(0.02, 0.5, 0.5), most_sigmas=4.0, share=2.0, power=8)


def evidence(change: Image, level: Image, weight: float = 96.0) -> Evidence:
    """A change that is seen alike over both widths."""
    weights = np.full(SHAPE, weight, np.float32)
    averaged = Averaged(weights * change, weights)
    return Evidence(averaged, averaged, level)


def noise_of(change: Image, level: Image, wide: Doubt = WIDE) -> ChangeNoise:
    samples = NoiseSamples(change.size, wide, WIDE)
    samples.add(evidence(change, level), np.ones(SHAPE, bool))
    return samples.noise()


@pytest.fixture
def level(rng: np.random.Generator) -> Image:
    return rng.uniform(5.0, 63.0, SHAPE).astype(np.float32)


def test_noise_is_measured_by_level(rng: np.random.Generator, level: Image) -> None:
    sigma = 0.05 + 0.2 * (level < 16.0)
    found = noise_of((sigma * rng.standard_normal(SHAPE)).astype(np.float32), level).wide.sigmas
    expected = [0.25 if centre < 16.0 else 0.05 for centre in LEVEL_CENTRES]
    assert found == pytest.approx(expected, rel=0.08)


def test_a_tenth_of_changed_pixels_is_no_noise_but_lowers_the_threshold(rng: np.random.Generator, level: Image) -> None:
    still = (0.05 * rng.standard_normal(SHAPE)).astype(np.float32)
    moved = still + np.where(rng.random(SHAPE) < 0.1, np.float32(1.0), np.float32(0.0))
    before, after = noise_of(still, level).wide, noise_of(moved, level).wide
    assert after.sigmas == pytest.approx(before.sigmas, rel=0.2)
    assert before.threshold == pytest.approx(4.0)
    assert after.threshold < 1.5


def test_where_more_change_proves_nothing_the_threshold_stays(rng: np.random.Generator, level: Image) -> None:
    moved = rng.standard_normal(SHAPE).astype(np.float32)
    assert noise_of(moved, level, WIDE._replace(share=math.inf)).wide.threshold == WIDE.most_sigmas


def test_a_pair_that_tells_nothing_is_doubted_most() -> None:
    nothing = NoiseSamples(10, WIDE, WIDE).noise()
    assert set(nothing.wide.sigmas) == {WIDE.noise.most}
    assert nothing.wide.threshold == WIDE.most_sigmas


def test_large_pairs_are_thinned_and_tell_the_same(rng: np.random.Generator, level: Image) -> None:
    change = (0.1 * rng.standard_normal(SHAPE)).astype(np.float32)
    thinned = NoiseSamples(100 * change.size, WIDE, WIDE)
    thinned.add(evidence(change, level), np.ones(SHAPE, bool))
    assert thinned.noise().wide.sigmas == pytest.approx(noise_of(change, level).wide.sigmas, rel=0.3)


def test_what_stands_out_is_believed_whole_and_noise_not_at_all(level: Image) -> None:
    scale = noise_of(np.full(SHAPE, 0.05, np.float32), level).wide
    quiet, loud = (scale.believed(np.full(SHAPE, value, np.float32), level, 8) for value in (0.05, 0.7))
    assert quiet.max() < 1e-4
    assert loud.min() > 0.99
