from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import numpy as np
import pytest

from plugin.fusion.physics.mtf import DEFAULT_GAIN, likely_gain
from plugin.fusion.physics.pair_statistics import (
    Block,
    PairStatistics,
    estimate_mtf_gain,
    ms_detail,
    pair_statistics,
)
from plugin.fusion.physics.sampling import Axis, Relation, degrade
from plugin.fusion.spans import Image, Patch, Span, Window

from ..made_scenes import Pair

WEIGHTS = np.array([0.1, 0.35, 0.3, 0.25], np.float32)
OFFSET = 40.0


def blocks_of(
    truth: Image, relation: Relation, gain: float, weights: Sequence[float] | np.ndarray = WEIGHTS
) -> list[Block]:
    """One block: PAN with a known response and offset, MS through a sensor with a known gain; the border left out."""
    pan = np.tensordot(np.asarray(weights, np.float32), truth, 1) + np.float32(OFFSET)
    rows, cols = (
        Span(3, int((size - axis.offset) // axis.ratio) - 3)
        for size, axis in zip(truth.shape[1:], (relation.rows, relation.cols))
    )
    window = Window(rows, cols)
    ms = Patch(degrade(Patch.whole(truth), relation, window, gain), window)
    return [Block(Patch.whole(pan), ms, np.ones(window.shape, bool), np.ones(pan.shape, bool))]


@pytest.fixture(scope="module")
def statistics(pair: Pair) -> PairStatistics:
    return pair_statistics(blocks_of(pair.truth, pair.relation, 0.3), pair.relation)


@pytest.mark.parametrize("gain", [0.2, 0.27, 0.35, 0.43])
@pytest.mark.parametrize("axis", [Axis(4.0), Axis(2.0, 0.5), Axis(3.3, -1.7)])
def test_the_mtf_gain_of_the_sensor_is_found(pair: Pair, axis: Axis, gain: float) -> None:
    relation = Relation(axis, axis)
    assert estimate_mtf_gain(blocks_of(pair.truth, relation, gain), relation) == pytest.approx(gain, abs=0.02)


@pytest.mark.parametrize("ratio", [2.0, 4.0])
def test_the_gain_to_work_with_is_the_estimate_drawn_towards_what_sensors_have(pair: Pair, ratio: float) -> None:
    blocks, relation = blocks_of(pair.truth, Relation.of_ratio(ratio), 0.43), Relation.of_ratio(ratio)
    estimate, used = estimate_mtf_gain(blocks, relation), pair_statistics(blocks, relation).mtf_gain
    assert estimate is not None
    assert used == likely_gain(estimate, ratio) < estimate


def test_a_pan_that_the_bands_do_not_explain_says_nothing_of_the_mtf(pair: Pair, rng: np.random.Generator) -> None:
    block = blocks_of(pair.truth, pair.relation, 0.2)[0]
    other = block._replace(pan=Patch.whole(rng.normal(500.0, 100.0, block.pan.image.shape).astype(np.float32)))
    assert pair_statistics([other], pair.relation).mtf_gain == DEFAULT_GAIN


def test_a_given_mtf_gain_is_taken_as_it_is(pair: Pair) -> None:
    assert pair_statistics(blocks_of(pair.truth, pair.relation, 0.3), pair.relation, 0.21).mtf_gain == 0.21


def test_the_response_of_pan_is_found(pair: Pair) -> None:
    blocks = blocks_of(pair.truth, pair.relation, 0.3)
    found = pair_statistics(blocks, pair.relation, 0.3)
    np.testing.assert_allclose(found.pan_weights, WEIGHTS, atol=0.03)
    assert found.pan_r2 > 0.999
    ms = blocks[0].ms.image.reshape(4, -1)
    pan = OFFSET + WEIGHTS @ ms
    np.testing.assert_allclose(found.pan_weights @ ms + found.pan_offset, pan, atol=0.02 * pan.std())


def test_moments_are_those_of_the_arrays(pair: Pair, statistics: PairStatistics) -> None:
    ms = blocks_of(pair.truth, pair.relation, 0.3)[0].ms.image.astype(np.float64)
    np.testing.assert_allclose(statistics.ms_mean, ms.mean(axis=(1, 2)), rtol=1e-5)
    np.testing.assert_allclose(statistics.ms_std, ms.std(axis=(1, 2)), rtol=1e-5)
    np.testing.assert_allclose(statistics.ms_detail_std, ms_detail(ms.astype(np.float32)).std(axis=(1, 2)), rtol=1e-3)
    assert statistics.pan_mean == pytest.approx(float(WEIGHTS @ statistics.ms_mean) + OFFSET, rel=1e-3)
    assert np.all(np.abs(statistics.correlation) <= 1.0)
    assert 0.0 < statistics.pan_detail_std < statistics.pan_std


def test_cutting_the_sample_into_blocks_changes_little(pair: Pair, statistics: PairStatistics) -> None:
    block = blocks_of(pair.truth, pair.relation, 0.3)[0]
    rows, cols = block.ms.window
    middle = cols.start + len(cols) // 2
    halves = [
        block._replace(ms=Patch(block.ms.crop(half), half), valid=np.ones(half.shape, bool))
        for half in (Window(rows, Span(cols.start, middle)), Window(rows, Span(middle, cols.stop)))
    ]
    cut = pair_statistics(halves, pair.relation)
    np.testing.assert_allclose(cut.ms_mean, statistics.ms_mean, rtol=1e-6)
    np.testing.assert_allclose(cut.gain, statistics.gain, rtol=1e-6)
    assert cut.mtf_gain == pytest.approx(statistics.mtf_gain, abs=1e-6)


def test_invalid_pixels_count_for_nothing(pair: Pair, statistics: PairStatistics) -> None:
    block = blocks_of(pair.truth, pair.relation, 0.3)[0]
    valid = block.valid.copy()
    valid[10:20, 10:20] = False
    results = []
    for wrong in (0.0, 30_000.0):
        ms = Patch(np.where(valid, block.ms.image, np.float32(wrong)), block.ms.window)
        results.append(pair_statistics([block._replace(ms=ms, valid=valid)], pair.relation))
    one, other = (dataclasses.asdict(result) for result in results)
    for name in set(one) - {"ms_detail_std"}:
        np.testing.assert_array_equal(one[name], other[name])


@pytest.mark.parametrize("unit", [1e-4, 1e4])
def test_the_unit_of_the_inputs_does_not_matter(pair: Pair, statistics: PairStatistics, unit: float) -> None:
    scaled = pair_statistics(
        blocks_of(pair.truth * np.float32(unit), pair.relation, 0.3), pair.relation, statistics.mtf_gain
    )
    np.testing.assert_allclose(scaled.ms_std / unit, statistics.ms_std, rtol=1e-3)
    np.testing.assert_allclose(scaled.ms_detail_std / unit, statistics.ms_detail_std, rtol=1e-3)
    np.testing.assert_allclose(scaled.correlation, statistics.correlation, rtol=1e-3)
    np.testing.assert_allclose(scaled.pan_weights, statistics.pan_weights, rtol=0.01, atol=1e-3)


def test_a_featureless_scene_has_finite_statistics() -> None:
    flat = pair_statistics(blocks_of(np.full((4, 96, 96), 200.0, np.float32), Relation.of_ratio(4.0), 0.3),
                           Relation.of_ratio(4.0))  # fmt: skip
    assert flat.mtf_gain_source == "usual"
    for name, value in dataclasses.asdict(flat).items():
        assert name == "mtf_gain_source" or np.isfinite(value).all()


@pytest.mark.parametrize(("ratio", "low", "high"), [(2, 0.7, 0.95), (4, 0.55, 0.7)])
def test_a_plain_average_of_pixels_is_seen_to_be_sharper_than_any_sensor(
    pair: Pair, ratio: int, low: float, high: float
) -> None:
    """The mean over 4 x 4 pixels has a gain of 0.64 at Nyquist; that over 2 x 2 is the limit of a narrow Gaussian."""
    bands, rows, cols = pair.truth.shape
    block = blocks_of(pair.truth, Relation.of_ratio(float(ratio)), 0.3)[0]
    means = pair.truth.reshape(bands, rows // ratio, ratio, cols // ratio, ratio).mean(axis=(2, 4))
    seen = Patch(Patch.whole(means).crop(block.ms.window), block.ms.window)
    found = pair_statistics([block._replace(ms=seen)], Relation.of_ratio(float(ratio)))
    assert found.mtf_gain_source == "estimated"
    assert low < found.mtf_gain < high


def test_fewer_than_16_valid_pixels_are_refused(pair: Pair) -> None:
    block = blocks_of(pair.truth, pair.relation, 0.3)[0]
    valid = np.zeros_like(block.valid)
    valid[5, :15] = True
    with pytest.raises(ValueError, match="fewer than 16"):
        pair_statistics([block._replace(valid=valid)], pair.relation)
