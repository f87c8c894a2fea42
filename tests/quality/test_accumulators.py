"""Indices gathered part by part: SSIM by its definition, nodata left out, histograms that widen."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugin.fusion.quality.accumulators import SSIM_REACH, ErrorHistogram, StructuralSimilarity
from plugin.fusion.quality.blocks import BlockMeans
from plugin.fusion.quality.parts import Part, parts_of
from plugin.fusion.quality.reference import ReferenceIndices, ReferenceScores, ssim, uqi, with_reference
from plugin.fusion.spans import Image64, Mask

from .scores import assert_equal

PEAK = 1023.0


def scene(rows: int, cols: int, bands: int = 3) -> tuple[Image64, Image64]:
    """Truth and fused image: bands that share a texture, and noise."""
    rng = np.random.default_rng(rows * 1000 + cols)
    texture = 400.0 + 60.0 * rng.normal(size=(1, rows, cols)).cumsum(axis=2) / np.sqrt(cols)
    truth = np.rint(texture * np.linspace(0.5, 1.2, bands)[:, None, None] + rng.normal(0.0, 10.0, (bands, rows, cols)))
    return truth, truth + rng.normal(0.0, 15.0, truth.shape)


def gathered(fused: Image64, truth: Image64, valid: Mask, values: int, height: int) -> ReferenceScores:
    """All indices, from parts of about this size."""
    indices = ReferenceIndices(len(truth), 4.0, PEAK)
    whole = Part.whole_of(valid.shape).whole
    for part in parts_of(whole, len(truth), 32, SSIM_REACH, values, height):
        around = (..., slice(part.around.rows.start, part.around.rows.stop),
                  slice(part.around.cols.start, part.around.cols.stop))  # fmt: skip
        indices.add(part, fused[around], truth[around], valid[around])
    return indices.scores()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(12, 140), st.integers(12, 140), st.integers(1, 40_000), st.integers(1, 128), st.booleans())
def test_parts_change_no_index(rows: int, cols: int, values: int, height: int, holes: bool) -> None:
    truth, fused = scene(rows, cols)
    valid = np.ones((rows, cols), bool)
    if holes:
        valid[rows // 3 : rows // 3 + 2, : cols // 2] = False
    expected = gathered(fused, truth, valid, 10**9, 10**6)
    found = gathered(fused, truth, valid, values, height)
    assert_equal(found, expected)


def test_one_part_is_the_functions() -> None:
    truth, fused = scene(70, 50)
    everywhere = np.ones((70, 50), bool)
    assert gathered(fused, truth, everywhere, 10**9, 10**6).ergas == with_reference(fused, truth, 4.0, PEAK).ergas


@pytest.mark.parametrize("nonsense", [0.0, 1e6, -500.0])
def test_values_at_nodata_do_not_matter(nonsense: float) -> None:
    truth, fused = scene(100, 90)
    valid = np.ones((100, 90), bool)
    valid[40:43, 10:20], valid[0, 0] = False, False
    spoilt = np.where(valid, fused, nonsense)
    expected, found = (gathered(image, truth, valid, 8000, 32) for image in (fused, spoilt))
    assert_equal(found, expected, rtol=0.0)
    assert found.pixels == 100 * 90 - 31


def test_blocks_that_hold_nodata_are_left_out() -> None:
    truth, fused = scene(64, 64)
    valid = np.ones((64, 64), bool)
    valid[5, 5] = False
    means = BlockMeans(32)
    means.add(fused, truth, valid)
    blocks = [np.s_[:, :32, 32:], np.s_[:, 32:, :32], np.s_[:, 32:, 32:]]
    np.testing.assert_allclose(means.uqi(), np.mean([uqi(fused[block], truth[block]) for block in blocks], axis=0))
    assert means.count == 3


def test_where_nothing_counts_everything_is_nan() -> None:
    truth, fused = scene(40, 40)
    scores = gathered(fused, truth, np.zeros((40, 40), bool), 10**6, 64)
    for name in ("sam", "ergas", "psnr", "q2n", "ssim", "uqi"):
        assert math.isnan(getattr(scores, name)), name
    assert scores.pixels == 0


def test_ssim_by_its_definition() -> None:
    """Wang et al. (2004), eq. 13 to 16, window by window."""
    truth, fused = scene(16, 14, bands=1)
    axis = np.exp(-0.5 * (np.arange(-5, 6) / 1.5) ** 2)
    window = np.outer(axis, axis) / axis.sum() ** 2
    c1, c2 = (0.01 * PEAK) ** 2, (0.03 * PEAK) ** 2
    values = []
    for row in range(6):
        for col in range(4):
            x, y = (image[0, row : row + 11, col : col + 11] for image in (truth, fused))
            mean_x, mean_y = (window * x).sum(), (window * y).sum()
            var_x, var_y = (window * (x - mean_x) ** 2).sum(), (window * (y - mean_y) ** 2).sum()
            covariance = (window * (x - mean_x) * (y - mean_y)).sum()
            values.append(
                (2 * mean_x * mean_y + c1)
                * (2 * covariance + c2)
                / ((mean_x**2 + mean_y**2 + c1) * (var_x + var_y + c2))
            )
    assert ssim(fused, truth, PEAK) == pytest.approx(np.mean(values), rel=1e-12)


def test_ssim_agrees_with_torchmetrics_away_from_the_border() -> None:
    """Its windows are ours (11 x 11, sigma 1.5), but it mirrors the image and counts the windows that reach beyond."""
    torch = pytest.importorskip("torch")
    metrics = pytest.importorskip("torchmetrics.functional.image")
    truth, fused = scene(60, 45)
    _, full = metrics.structural_similarity_index_measure(
        torch.from_numpy(fused)[None], torch.from_numpy(truth)[None], data_range=PEAK, return_full_image=True
    )
    inner = full.numpy()[0, :, SSIM_REACH:-SSIM_REACH, SSIM_REACH:-SSIM_REACH]
    assert ssim(fused, truth, PEAK) == pytest.approx(float(inner.mean()), rel=1e-9)


def test_ssim_needs_a_window_of_11_pixels() -> None:
    truth, fused = scene(10, 40)
    assert math.isnan(ssim(fused, truth, PEAK))


def test_ssim_leaves_out_windows_that_hold_nodata() -> None:
    truth, fused = scene(11, 23, bands=1)
    valid = np.ones((11, 23), bool)
    valid[3, 11] = False
    similarity = StructuralSimilarity(1, PEAK)
    similarity.add(fused, truth, valid)
    left, right = ssim(fused[:, :, :11], truth[:, :, :11], PEAK), ssim(fused[:, :, 12:], truth[:, :, 12:], PEAK)
    assert similarity.of_bands()[0] == pytest.approx((left + right) / 2.0)


def test_histogram_counts_every_error_once_however_it_comes() -> None:
    rng = np.random.default_rng(0)
    errors = np.concatenate(
        [np.zeros((2, 1, 50)), rng.normal(0.0, 3.0, (2, 1, 5000)), rng.normal(0.0, 80.0, (2, 1, 9))], 2
    )
    at_once, in_parts = ErrorHistogram(2), ErrorHistogram(2)
    at_once.add(errors, np.ones(errors.shape[1:], bool))
    for start in range(0, errors.shape[2], 37):
        part = errors[:, :, start : start + 37]
        in_parts.add(part, np.ones(part.shape[1:], bool))
    for one, other in zip(at_once.bars(), in_parts.bars()):
        np.testing.assert_array_equal(one, other)
    edges, shares = at_once.bars()
    expected = [np.histogram(band, edges)[0] / band.size for band in errors[:, 0]]
    np.testing.assert_allclose(shares, expected)
    assert np.diff(edges).min() == pytest.approx(np.diff(edges).max())
    assert (shares.sum(axis=1) > 0.99).all()
    assert edges[-1] < 80.0


def test_histogram_of_equal_images_is_one_bar() -> None:
    histogram = ErrorHistogram(1)
    histogram.add(np.zeros((1, 4, 4)), np.ones((4, 4), bool))
    assert histogram.bars()[1].max() == 1.0


def test_perfect_images_score_perfectly() -> None:
    truth, _ = scene(66, 70)
    scores = with_reference(truth, truth, 4.0, PEAK)
    assert (scores.sam, scores.ergas, scores.psnr) == (0.0, 0.0, math.inf)
    for name in ("scc", "scc_band_by_band", "q2n", "ssim", "uqi"):
        assert getattr(scores, name) == pytest.approx(1.0, abs=1e-12), name
    np.testing.assert_array_equal(scores.bias, 0.0)


def test_more_noise_is_worse_in_every_index() -> None:
    truth, _ = scene(96, 96)
    noise = np.random.default_rng(3).normal(size=truth.shape)
    steps = [with_reference(truth + sigma * noise, truth, 4.0, PEAK) for sigma in (2.0, 6.0, 18.0, 54.0)]
    for name in ("sam", "ergas", "psnr", "scc", "scc_band_by_band", "q2n", "ssim", "uqi"):
        values = [getattr(step, name) for step in steps]
        assert values == sorted(values, reverse=name not in ("sam", "ergas")), name


def test_bands_are_told_apart_by_hand() -> None:
    truth = np.stack([np.full((2, 2), 10.0), np.full((2, 2), 20.0)])
    fused = truth + np.array([[[1.0, -1.0], [1.0, -1.0]], [[4.0, 4.0], [4.0, 4.0]]])
    scores = with_reference(fused, truth, 4.0, 100.0)
    np.testing.assert_allclose(scores.rmse, [1.0, 4.0])
    np.testing.assert_allclose(scores.bias, [0.0, 4.0])
    np.testing.assert_allclose(scores.ergas_of_bands, [25.0 * 0.1, 25.0 * 0.2])
    np.testing.assert_allclose(scores.psnr_of_bands, [40.0, 10.0 * math.log10(1e4 / 16.0)])
