"""Bands that lie beside each other: found to a few hundredths of an MS pixel, and no band that PAN knows nothing of."""

from __future__ import annotations

import math

import numpy as np
import pytest

from plugin.fusion.physics.band_shifts import WORTH_SAYING, BandShifts, band_shifts
from plugin.fusion.physics.pair_statistics import Block
from plugin.fusion.physics.registration import shifted
from plugin.fusion.physics.sampling import Relation, degrade
from plugin.fusion.spans import Patch, Window

from ..made_scenes import simulate_images

SIZE = 256


def block(relation: Relation, offs: list[tuple[float, float]], gain: float = 0.28) -> Block:
    """A simulated place each of whose bands shows it so many MS pixels further down and right."""
    truth, pan, _ = simulate_images(SIZE, SIZE, relation)
    window = Window.of_shape([int(SIZE // axis.ratio) for axis in (relation.rows, relation.cols)])
    bands = []
    for image, (down, right) in zip(truth, offs):
        there = shifted(relation, -down * relation.rows.ratio, -right * relation.cols.ratio)
        bands.append(degrade(Patch.whole(image), there, window, gain))
    ms = Patch.whole(np.stack(bands))
    return Block(Patch.whole(pan), ms, np.ones(window.shape, bool), np.ones(pan.shape, bool))


@pytest.mark.parametrize("ratio", [2.0, 4.0, 3.3])
@pytest.mark.parametrize("off", [(0.0, 0.0), (0.4, 0.0), (-0.25, 0.3)])
def test_a_band_beside_the_others_is_found(ratio: float, off: tuple[float, float]) -> None:
    relation = Relation.of_ratio(ratio)
    found = band_shifts([block(relation, [(0.0, 0.0), (0.0, 0.0), off, (0.0, 0.0)])], relation, 0.28)
    down, right = (each[2] - each[1] for each in (found.rows, found.cols))
    assert (down, right) == pytest.approx(off, rel=0.35, abs=0.03)
    apart, one, two = found.widest
    assert apart == pytest.approx(math.hypot(*off), rel=0.35, abs=0.05)
    assert (apart >= WORTH_SAYING) == (off != (0.0, 0.0))
    if off != (0.0, 0.0):
        assert 3 in (one, two)


def test_flat_bands_and_noise_feign_no_shift(rng: np.random.Generator) -> None:
    relation = Relation.of_ratio(4.0)
    plain = block(relation, [(0.0, 0.0)] * 4)
    ms = plain.ms.image.copy()
    ms[3] = rng.normal(ms[3].mean(), ms[3].std(), ms[3].shape)
    ms[1] = 7.0
    found = band_shifts([plain._replace(ms=Patch.whole(ms))], relation, 0.28)
    assert found.error[1] == math.inf
    assert found.widest[0] < 0.1
    assert 2 not in found.widest[1:]


def test_contrast_that_is_turned_round_is_no_shift() -> None:
    relation = Relation.of_ratio(4.0)
    plain = block(relation, [(0.0, 0.0)] * 4)
    ms = plain.ms.image.copy()
    ms[3] = ms[3].max() - ms[3]
    assert band_shifts([plain._replace(ms=Patch.whole(ms))], relation, 0.28).widest[0] < 0.1


def test_a_place_that_changed_has_no_say(rng: np.random.Generator) -> None:
    relation = Relation.of_ratio(4.0)
    plain = block(relation, [(0.0, 0.0), (0.0, 0.0), (0.3, 0.0), (0.0, 0.0)])
    changed = plain._replace(ms=Patch.whole(rng.normal(500.0, 100.0, plain.ms.image.shape).astype(np.float32)))
    one, more = (band_shifts(blocks, relation, 0.28) for blocks in ([plain], [plain, plain, changed]))
    np.testing.assert_allclose(more.rows, one.rows, atol=1e-9)


def test_nodata_has_no_say(rng: np.random.Generator) -> None:
    relation = Relation.of_ratio(4.0)
    plain = block(relation, [(0.0, 0.0)] * 4)
    ms, valid = plain.ms.image.copy(), plain.valid.copy()
    valid[20:30, 25:40] = False
    ms[:, ~valid] = rng.uniform(0, 60_000, (4, int((~valid).sum())))
    assert band_shifts([plain._replace(ms=Patch.whole(ms), valid=valid)], relation, 0.28).widest[0] < 0.1


def test_too_little_tells_nothing() -> None:
    relation = Relation.of_ratio(4.0)
    plain = block(relation, [(0.0, 0.0)] * 4)
    assert band_shifts([plain._replace(valid=np.zeros_like(plain.valid))], relation, 0.28).widest == (0.0, 0, 0)
    assert band_shifts([], relation, 0.28).widest == (0.0, 0, 0)
    alone = BandShifts(np.array([0.5]), np.array([0.0]), np.array([0.01]))
    assert alone.widest == (0.0, 0, 0)
