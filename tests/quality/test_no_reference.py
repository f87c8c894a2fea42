"""Indices without a reference: golden values, and what the filters behind them must do."""

from __future__ import annotations

import math

import numpy as np
import pytest

from plugin.fusion.physics.sampling import Axis, Relation
from plugin.fusion.quality.filters import lowpass_pan, mtf_blur, mtf_degrade, upsample
from plugin.fusion.quality.no_reference import (
    consistency,
    d_lambda,
    d_lambda_k,
    d_s,
    hqnr,
    no_reference,
    qnr,
)
from plugin.fusion.quality.reference import crop, ergas, psnr_db, q2n, sam_degrees, scc
from plugin.fusion.spans import Image64

from . import golden

ALIGNED = Relation.of_ratio(4)
OFF_GRID = Relation(Axis(4.0, -1.5), Axis(2.5, 0.75))


@pytest.fixture
def ms() -> Image64:
    """Smooth bands with texture on the coarse grid: (3, 24, 24)."""
    rng = np.random.default_rng(0)
    rows, cols = np.mgrid[:24, :24] / 4.0
    return np.stack([k * (500.0 + 150.0 * np.sin(rows + k) * np.cos(cols)) for k in (0.5, 1.0, 1.5)]) + rng.normal(
        0.0, 20.0, (3, 24, 24)
    )


@pytest.mark.parametrize(("case", "candidate"), golden.FULL)
def test_indices_equal_golden_values(case: str, candidate: str) -> None:
    expected = golden.golden(case, candidate)
    pair = golden.load(case)
    computed = no_reference(golden.candidate_image(pair, candidate), pair.ms, pair.pan, pair.relation, pair.gains)
    named = {
        "D_lambda": computed.d_lambda,
        "D_lambda_K": computed.d_lambda_k,
        "D_s": computed.d_s,
        "QNR": computed.qnr,
        "HQNR": computed.hqnr,
        "consistency": computed.consistency,
    }
    for index, value in named.items():
        assert value == pytest.approx(expected[index], rel=golden.TOLERANCE[index]), index


@pytest.mark.parametrize(("case", "candidate"), golden.REDUCED)
def test_consistency_equals_golden_values_at_reduced_resolution(case: str, candidate: str) -> None:
    expected = golden.golden(case, candidate)["consistency"]
    pair = golden.load(case)
    value = consistency(golden.candidate_image(pair, candidate), pair.ms, pair.relation, pair.gains)
    assert value == pytest.approx(expected, rel=golden.TOLERANCE["consistency"])


@pytest.mark.parametrize("case", golden.REDUCED_CASES)
def test_cubic_interpolation_scores_as_the_independent_one(case: str) -> None:
    """The baselines' EXP, in the tolerance of the indices (the table holds 5 decimals)."""
    expected = golden.baseline(case, "EXP")
    pair = golden.load(case)
    fused, truth = crop(upsample(pair.ms, pair.pan.shape, pair.relation), 21), crop(pair.truth, 21)
    computed = {
        "SAM": sam_degrees(fused, truth),
        "ERGAS": ergas(fused, truth, pair.ratio),
        "PSNR": psnr_db(fused, truth, pair.peak),
        "SCC": scc(fused, truth),
        "Q2n": q2n(fused, truth),
    }
    for index, value in computed.items():
        assert value == pytest.approx(expected[index], rel=golden.TOLERANCE[index]), index


@pytest.mark.parametrize("relation", [ALIGNED, OFF_GRID, Relation.of_ratio(3.7)])
def test_filters_keep_constants(relation: Relation) -> None:
    constant = np.full((2, 40, 44), 7.0)
    np.testing.assert_allclose(upsample(constant[:, :10, :11], (40, 44), relation), 7.0)
    np.testing.assert_allclose(lowpass_pan(constant[0], (10, 11), relation), 7.0)
    np.testing.assert_allclose(mtf_blur(constant, relation, 0.3), 7.0)
    np.testing.assert_allclose(mtf_degrade(constant, (10, 11), relation, [0.2, 0.4]), 7.0)


@pytest.mark.parametrize("relation", [ALIGNED, OFF_GRID])
def test_filters_put_a_slope_where_the_georeference_says(relation: Relation) -> None:
    """A plane over the ground is the same plane on either grid, away from the borders."""
    fine_rows, fine_cols = np.mgrid[:160, :160].astype(float)
    rows = relation.rows.fine_centre(np.arange(36))[:, None]
    cols = relation.cols.fine_centre(np.arange(36))[None, :]
    fine, coarse = fine_rows + 2.0 * fine_cols, rows + 2.0 * cols
    inner, inner_ms = np.s_[32:64, 32:64], np.s_[12:16, 12:16]
    np.testing.assert_allclose(upsample(coarse[None], (160, 160), relation)[0][inner], fine[inner])
    np.testing.assert_allclose(lowpass_pan(fine, (36, 36), relation)[inner], fine[inner])
    np.testing.assert_allclose(mtf_degrade(fine[None], (36, 36), relation, 0.3)[0][inner_ms], coarse[inner_ms])


@pytest.mark.parametrize("gain", [0.2, 0.3, 0.4])
def test_mtf_blur_has_its_gain_at_the_ms_nyquist_frequency(gain: float) -> None:
    wave = np.cos(np.pi * np.arange(160) / 4.0)
    blurred = mtf_blur(np.broadcast_to(wave, (1, 160, 160)), ALIGNED, gain)[0]
    assert blurred[80, 80] == pytest.approx(gain * wave[80], rel=1e-3)


def test_each_band_is_blurred_with_its_own_gain(ms: Image64) -> None:
    blurred = mtf_blur(ms, ALIGNED, [0.2, 0.3, 0.4])
    np.testing.assert_array_equal(blurred[1], mtf_blur(ms[1:2], ALIGNED, 0.3)[0])
    with pytest.raises(ValueError, match="MTF gain"):
        mtf_blur(ms, ALIGNED, [0.2, 0.3])


def test_what_changes_nothing_is_not_distorted(ms: Image64) -> None:
    lms = upsample(ms, (96, 96), ALIGNED)
    pan = lms.mean(axis=0)
    assert d_lambda(lms, lms) == 0.0
    assert d_s(lms, lms, pan, pan) == 0.0
    assert qnr(0.0, 0.0) == hqnr(0.0, 0.0) == 1.0


def test_khans_distortion_vanishes_for_what_blurs_back_to_ms(ms: Image64) -> None:
    fused = upsample(ms, (96, 96), ALIGNED)
    blurred = mtf_blur(fused, ALIGNED, 0.3)
    assert d_lambda_k(fused, blurred, ALIGNED, 0.3) == pytest.approx(0.0, abs=1e-12)


def test_consistency_is_zero_for_what_degrades_to_ms(ms: Image64) -> None:
    fused = upsample(ms, (96, 96), ALIGNED)
    seen = mtf_degrade(fused, (24, 24), ALIGNED, 0.3)
    assert consistency(fused, seen, ALIGNED, 0.3) == pytest.approx(0.0, abs=1e-12)
    assert consistency(fused, 2.0 * seen, ALIGNED, 0.3) > 10.0


def test_d_lambda_by_hand() -> None:
    """Two bands whose UQI falls from 1 to 16/25 as one of them doubles."""
    band = np.arange(1.0, 17.0).reshape(4, 4)
    lms, fused = np.stack([band, band]), np.stack([band, 2.0 * band])
    assert d_lambda(fused, lms, block=4) == pytest.approx(9.0 / 25.0)


def test_d_s_by_hand() -> None:
    band = np.arange(1.0, 17.0).reshape(4, 4)
    lms, fused = np.stack([band, band]), np.stack([band, 2.0 * band])
    assert d_s(fused, lms, band, band, block=4) == pytest.approx((0.0 + 9.0 / 25.0) / 2.0)


def test_qnr_by_hand() -> None:
    assert qnr(0.1, 0.2) == hqnr(0.1, 0.2) == pytest.approx(0.72)


def test_a_single_band_has_no_spectral_distortion_to_speak_of(ms: Image64) -> None:
    assert math.isnan(d_lambda(ms[:1], ms[:1]))


def test_noise_distorts_more_and_more(ms: Image64) -> None:
    lms = upsample(ms, (96, 96), ALIGNED)
    pan = lms.mean(axis=0)
    noise = np.random.default_rng(1).normal(size=lms.shape)
    steps = [no_reference(lms + sigma * noise, ms, pan, ALIGNED, 0.3) for sigma in (0.0, 10.0, 30.0, 90.0)]
    for index in ("d_lambda", "d_lambda_k", "consistency"):
        values = [getattr(step, index) for step in steps]
        assert values == sorted(values), index
    assert [step.hqnr for step in steps] == sorted((step.hqnr for step in steps), reverse=True)


def test_images_that_do_not_belong_together_are_refused(ms: Image64) -> None:
    with pytest.raises(ValueError, match="belong together"):
        no_reference(np.ones((3, 96, 92)), ms, np.ones((96, 96)), ALIGNED, 0.3)
    with pytest.raises(ValueError, match="belong together"):
        no_reference(np.ones((2, 96, 96)), ms, np.ones((96, 96)), ALIGNED, 0.3)
