"""Indices with a reference: golden values, small cases by hand, and what must hold for any image."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from plugin.fusion.quality.blocks import block_moments, cayley_dickson_signs
from plugin.fusion.quality.reference import (
    crop,
    ergas,
    psnr_db,
    q2n,
    sam_degrees,
    scc,
    uqi,
)
from plugin.fusion.spans import Image64

from . import golden

PEAK = 2047.0


@pytest.fixture
def scene() -> Image64:
    """Smooth correlated bands with texture, 11-bit integers: (4, 96, 80)."""
    rng = np.random.default_rng(0)
    rows, cols = np.mgrid[:96, :80] / 16.0
    pattern = 600.0 + 200.0 * np.sin(rows) * np.cos(1.7 * cols) + rng.normal(0.0, 40.0, rows.shape)
    return np.rint(np.stack([k * pattern + rng.normal(0.0, 20.0, rows.shape) for k in (0.6, 0.8, 1.0, 1.4)]))


def noisy(image: Image64, sigma: float) -> Image64:
    return image + np.random.default_rng(1).normal(0.0, sigma, image.shape)


INDICES: dict[str, Callable[..., float]] = {
    "SAM": sam_degrees,
    "ERGAS": lambda fused, truth: ergas(fused, truth, ratio=4),
    "PSNR": lambda fused, truth: psnr_db(fused, truth, PEAK),
    "SCC": scc,
    "Q2n": q2n,
}
PERFECT = {"SAM": 0.0, "ERGAS": 0.0, "PSNR": math.inf, "SCC": 1.0, "Q2n": 1.0}


@pytest.mark.parametrize(("case", "candidate"), golden.REDUCED)
def test_indices_equal_golden_values(case: str, candidate: str) -> None:
    expected = golden.golden(case, candidate)
    pair = golden.load(case)
    fused, truth = crop(golden.candidate_image(pair, candidate), 21), crop(pair.truth, 21)
    computed = {
        "SAM": sam_degrees(fused, truth),
        "ERGAS": ergas(fused, truth, pair.ratio),
        "PSNR": psnr_db(fused, truth, pair.peak),
        "SCC": scc(fused, truth),
        "Q2n": q2n(fused, truth),
    }
    for index, value in computed.items():
        assert value == pytest.approx(expected[index], rel=golden.TOLERANCE[index]), index


@pytest.mark.parametrize("index", INDICES)
def test_the_truth_itself_is_perfect(index: str, scene: Image64) -> None:
    assert INDICES[index](scene, scene) == pytest.approx(PERFECT[index], abs=1e-12)


@pytest.mark.parametrize("index", INDICES)
def test_more_noise_is_never_better(index: str, scene: Image64) -> None:
    values = [INDICES[index](noisy(scene, sigma), scene) for sigma in (2.0, 5.0, 12.0, 30.0, 80.0)]
    rising = index in ("SAM", "ERGAS")
    assert values == sorted(values, reverse=not rising)
    assert len(set(values)) == len(values)


@pytest.mark.parametrize("index", INDICES)
def test_images_of_different_shape_are_refused(index: str, scene: Image64) -> None:
    with pytest.raises(ValueError, match="same"):
        INDICES[index](scene[:3], scene)


def test_indices_do_not_change_their_inputs_nor_need_float64(scene: Image64) -> None:
    fused, truth = (np.rint(image).astype(np.uint16) for image in (noisy(scene, 5.0), scene))
    before = fused.copy(), truth.copy()
    for index in INDICES.values():
        assert index(fused, truth) == pytest.approx(index(fused.astype(np.float64), truth.astype(np.float64)))
    np.testing.assert_array_equal((fused, truth), before)


def test_sam_by_hand() -> None:
    truth = np.array([[[1.0, 1.0, 0.0]], [[0.0, 1.0, 0.0]]])
    fused = np.array([[[0.0, 2.0, 5.0]], [[3.0, 2.0, 5.0]]])
    assert sam_degrees(fused, truth) == pytest.approx((90.0 + 0.0) / 2.0)  # the zero spectrum does not count


def test_sam_ignores_brightness_and_resolves_tiny_angles(scene: Image64) -> None:
    assert sam_degrees(3.0 * scene, scene) == pytest.approx(0.0, abs=1e-12)
    spectrum, turned = (np.array(v).reshape(2, 1, 1) for v in ([1.0, 0.0], [math.cos(1e-9), math.sin(1e-9)]))
    assert sam_degrees(turned, spectrum) == pytest.approx(math.degrees(1e-9), rel=1e-6)


def test_sam_without_a_spectrum_is_nan() -> None:
    assert math.isnan(sam_degrees(np.zeros((3, 4, 4)), np.ones((3, 4, 4))))
    assert math.isnan(sam_degrees(2.0 * np.ones((1, 4, 4)), np.ones((1, 4, 4))))  # one band has no angle


def test_ergas_by_hand() -> None:
    truth = np.stack([np.full((2, 2), 10.0), np.full((2, 2), 20.0)])
    fused = truth + np.array([1.0, 4.0]).reshape(2, 1, 1)
    assert ergas(fused, truth, ratio=4) == pytest.approx(25.0 * math.sqrt((0.1**2 + 0.2**2) / 2.0))


def test_psnr_takes_one_error_over_all_bands() -> None:
    truth = np.zeros((2, 2, 2))
    fused = truth + np.array([1.0, 3.0]).reshape(2, 1, 1)
    assert psnr_db(fused, truth, peak=255.0) == pytest.approx(10.0 * math.log10(255.0**2 / 5.0))


def test_scc_by_hand() -> None:
    """A spike of 1 beside one of 1 two columns off, both in 7 x 7 so that no frame is seen."""
    truth, fused = np.zeros((1, 7, 7)), np.zeros((1, 7, 7))
    truth[0, 3, 2], fused[0, 3, 4] = 1.0, 1.0
    ring = np.array([[math.sqrt(2.0), 2.0, math.sqrt(2.0)], [2.0, 0.0, 2.0], [math.sqrt(2.0), 2.0, math.sqrt(2.0)]])
    shared_column = float((ring[:, 2] * ring[:, 0]).sum())
    assert scc(fused, truth, across_bands=False) == pytest.approx(shared_column / float((ring**2).sum()))


def test_scc_of_one_band_has_no_neighbours_to_smooth_over(scene: Image64) -> None:
    band = scene[:1]
    assert scc(noisy(band, 9.0), band) == pytest.approx(scc(noisy(band, 9.0), band, across_bands=False))


def test_scc_band_by_band_ignores_their_order(scene: Image64) -> None:
    fused, order = noisy(scene, 9.0), [2, 0, 3, 1]
    expected = scc(fused, scene, across_bands=False)
    assert scc(fused[order], scene[order], across_bands=False) == pytest.approx(expected)


@pytest.mark.parametrize("size", [1, 2, 4, 8, 16, 64])
def test_hypercomplex_units_square_to_minus_one_and_anticommute(size: int) -> None:
    signs = cayley_dickson_signs(size)
    assert (signs[0] == 1.0).all()
    assert (signs[:, 0] == 1.0).all()
    assert (np.diag(signs)[1:] == -1.0).all()
    off_diagonal = ~np.eye(size, dtype=bool)[1:, 1:]
    assert (signs[1:, 1:] == -signs[1:, 1:].T)[off_diagonal].all()


@pytest.mark.parametrize("size", [1, 2, 4, 8])
def test_up_to_octonions_the_norm_is_multiplicative(size: int) -> None:
    a, b = np.random.default_rng(size).normal(size=(2, size))
    product = np.zeros(size)
    for i, j in np.ndindex(size, size):
        product[i ^ j] += cayley_dickson_signs(size)[i, j] * a[i] * b[j]
    assert np.linalg.norm(product) == pytest.approx(np.linalg.norm(a) * np.linalg.norm(b))


def test_q2n_follows_the_definition_pixel_by_pixel(scene: Image64) -> None:
    """One block of quaternions, multiplied with Hamilton's rules."""
    truth, fused = scene[:, :8, :8], np.rint(noisy(scene, 25.0))[:, :8, :8]
    mean, deviation = truth.mean(axis=(1, 2), keepdims=True), truth.std(axis=(1, 2), ddof=1, keepdims=True)
    a, b = (((image - mean) / deviation + 1.0).reshape(4, 64) for image in (truth, fused))
    mean_a, mean_b = a.mean(axis=1), b.mean(axis=1)
    covariance = (hamilton(a, conjugated(b)).mean(axis=1) - hamilton(mean_a, conjugated(mean_b))) * 64.0 / 63.0
    variances = (a.var(axis=1, ddof=1) + b.var(axis=1, ddof=1)).sum()
    square_a, square_b = (mean_a**2).sum(), (mean_b**2).sum()
    luminance = 2.0 * math.sqrt(square_a * square_b) / (square_a + square_b)
    expected = luminance * 2.0 * math.sqrt((covariance**2).sum()) / variances
    assert q2n(fused, truth, block=8) == pytest.approx(expected)


def hamilton(p: Image64, q: Image64) -> Image64:
    (a, b, c, d), (e, f, g, h) = p, q
    return np.stack(
        [
            a * e - b * f - c * g - d * h,
            a * f + b * e + c * h - d * g,
            a * g - b * h + c * e + d * f,
            a * h + b * g - c * f + d * e,
        ]
    )


def conjugated(q: Image64) -> Image64:
    return np.concatenate([q[:1], -q[1:]])


def test_q2n_of_any_band_count_equals_zero_filled_bands(scene: Image64) -> None:
    truth = np.concatenate([scene, scene[::-1] + 50.0])[:5]
    fused = noisy(truth, 15.0)
    filled = [np.concatenate([image, np.zeros((3, *image.shape[1:]))]) for image in (fused, truth)]
    assert q2n(fused, truth) == pytest.approx(q2n(*filled))


def test_q2n_of_one_band_is_the_uqi_of_the_standardised_band(scene: Image64) -> None:
    truth, fused = scene[:1, :32, :32], np.rint(noisy(scene, 15.0))[:1, :32, :32]
    a, b = ((image - truth.mean()) / truth.std(ddof=1) + 1.0 for image in (truth, fused))
    assert q2n(fused, truth) == pytest.approx(float(uqi(a, b)[0, 0]))


def test_q2n_of_small_numbers_needs_no_rounding(scene: Image64) -> None:
    reflectance = scene / 1e4
    assert q2n(noisy(reflectance, 1e-3), reflectance, rounded=False) == pytest.approx(
        q2n(noisy(scene, 10.0), scene, rounded=False)
    )
    assert q2n(reflectance, reflectance, rounded=False) == pytest.approx(1.0)


def test_q2n_of_constant_blocks_is_one_only_where_they_are_equal() -> None:
    constant = np.full((3, 32, 32), 0.1)
    assert q2n(constant, constant, rounded=False) == pytest.approx(1.0)
    assert q2n(constant + 0.05, constant, rounded=False) == pytest.approx(0.0, abs=1e-9)


def test_uqi_by_hand() -> None:
    """Contrast doubled with its mean: 4 cov m1 m2 / ((v1 + v2)(m1^2 + m2^2)) = 16/25."""
    first = np.arange(1.0, 17.0).reshape(1, 4, 4)
    np.testing.assert_allclose(uqi(first, 2.0 * first, block=4), [[16.0 / 25.0]])
    np.testing.assert_allclose(uqi(first, first, block=4), [[1.0]])


def test_uqi_of_constant_blocks_compares_their_means() -> None:
    first, second = np.full((1, 8, 8), 1.0), np.full((1, 8, 8), 3.0)
    np.testing.assert_allclose(uqi(first, second, block=4), [[6.0 / 10.0]])
    np.testing.assert_allclose(uqi(0.0 * first, 0.0 * first, block=4), [[1.0]])


def test_uqi_refuses_images_of_different_size() -> None:
    with pytest.raises(ValueError, match="cannot be compared"):
        uqi(np.ones((1, 8, 8)), np.ones((1, 8, 9)))


def test_blocks_are_mirrored_up_to_their_full_size() -> None:
    image = np.arange(6.0 * 5.0).reshape(1, 6, 5)
    mirrored = np.pad(image, ((0, 0), (0, 2), (0, 3)), mode="symmetric")
    means = np.concatenate([moments.mean_a for moments in block_moments(image, image, 4)])
    expected = [mirrored[0, r : r + 4, c : c + 4].mean() for r in (0, 4) for c in (0, 4)]
    np.testing.assert_allclose(means[:, 0], expected)


def test_golden_values_may_be_missing_only_at_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(golden, "SHARED", tmp_path / "nowhere")
    for machine, outcome in (("1", pytest.fail.Exception), ("", pytest.skip.Exception)):
        monkeypatch.setenv("CI", machine)
        with pytest.raises(outcome, match="nowhere"):
            golden.golden("spot6_reduced", "nearest")


def test_crop() -> None:
    image = np.arange(2.0 * 5 * 6).reshape(2, 5, 6)
    np.testing.assert_array_equal(crop(image, 2), image[:, 2:3, 2:4])
    np.testing.assert_array_equal(crop(image, 0), image)
    for pixels in (3, -1):
        with pytest.raises(ValueError, match="crop"):
            crop(image, pixels)


def test_sam_and_ergas_agree_with_torchmetrics(scene: Image64) -> None:
    torch = pytest.importorskip("torch")
    metrics = pytest.importorskip("torchmetrics.functional.image")
    fused = noisy(scene, 30.0)
    theirs = torch.from_numpy(fused)[None], torch.from_numpy(scene)[None]
    assert sam_degrees(fused, scene) == pytest.approx(
        math.degrees(float(metrics.spectral_angle_mapper(*theirs))), rel=1e-6
    )
    assert ergas(fused, scene, ratio=4) == pytest.approx(
        float(metrics.error_relative_global_dimensionless_synthesis(*theirs, ratio=4)), rel=1e-6
    )
