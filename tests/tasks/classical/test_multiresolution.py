"""Each method against its formula on whole images, and what holds for all that inject PAN less its own low-pass."""

from __future__ import annotations

import numpy as np
import pytest

from plugin.fusion.physics.sampling import Axis, Relation
from plugin.fusion.quality.filters import lowpass_pan, mtf_degrade, upsample
from plugin.fusion.tasks.classical.registry import METHODS
from plugin.fusion.tasks.classical.rule_input import Lowpass, RuleInput

from .pairs import GAIN, Exact, Pair, covariance, fused, measured, seen, simulated

ALL = [name for name, method in METHODS.items() if method.lowpass is not Lowpass.NONE]


@pytest.fixture(scope="module")
def pair() -> Pair:
    return simulated(256, 256, Relation.of_ratio(4.0))


def lms_and_lowpass(pair: Pair) -> tuple[Exact, Exact]:
    """By the filters of the quality indices, in float64."""
    pan = mtf_degrade(pair.pan[None], pair.ms.shape[1:], pair.relation, GAIN)
    return upsample(pair.ms, pair.pan.shape, pair.relation), upsample(pan, pair.pan.shape, pair.relation)[0]


def assert_same_detail(found: Exact, expected: Exact, lms: Exact, within: float) -> None:
    """Mean difference over mean detail, away from the frame, where mirrors differ."""
    inner = np.s_[:, 16:-16, 16:-16]
    assert np.abs(found - expected)[inner].mean() < within * np.abs(expected - lms)[inner].mean()


def test_there_are_three() -> None:
    assert set(ALL) == {"awlp", "mtf_glp_fs", "mtf_glp_hpm_r"}


def test_mtf_glp_fs_takes_its_gains_at_full_scale(pair: Pair) -> None:
    lms, lowpass = lms_and_lowpass(pair)
    gains = np.array([covariance(band, pair.pan) for band in lms]) / covariance(lowpass, pair.pan)
    assert_same_detail(fused(pair, "mtf_glp_fs"), lms + gains[:, None, None] * (pair.pan - lowpass), lms, 0.02)


def test_mtf_glp_hpm_r_modulates_the_regression(pair: Pair) -> None:
    lms, lowpass = lms_and_lowpass(pair)
    gains = np.array([covariance(band, lowpass) for band in lms]) / covariance(lowpass, lowpass)
    shift = (lms.mean(axis=(1, 2)) / gains - pair.pan.mean())[:, None, None]
    expected = lms * np.clip((pair.pan + shift) / (lowpass + shift), 0.0, 10.0)
    assert_same_detail(fused(pair, "mtf_glp_hpm_r"), expected, lms, 0.03)


@pytest.mark.parametrize(("ratio", "levels"), [(2.0, 1), (4.0, 2)])
def test_awlp_is_the_a_trous_transform(ratio: float, levels: int) -> None:
    """With the dyadic filters themselves; the spline of any ratio that we use differs from them by little."""
    pair = simulated(192, 192, Relation.of_ratio(ratio))
    lms, _ = lms_and_lowpass(pair)
    lowpass = pair.pan.astype(np.float64)
    for level in range(levels):
        lowpass = smoothed_with_holes(lowpass, 2**level)
    coarse = mtf_degrade(pair.pan[None], pair.ms.shape[1:], pair.relation, GAIN)
    contrast = pair.ms.mean(axis=0).std() / coarse.std()
    expected = lms * (1.0 + contrast * (pair.pan - lowpass) / lms.mean(axis=0))
    assert_same_detail(fused(pair, "awlp"), expected, lms, 0.05)


def smoothed_with_holes(image: Exact, step: int) -> Exact:
    for axis in (0, 1):
        padding = [(0, 0), (0, 0)]
        padding[axis] = (2 * step, 2 * step)
        padded, size = np.pad(image, padding, mode="reflect"), image.shape[axis]
        taps = zip((1, 4, 6, 4, 1), range(0, 5 * step, step))
        image = np.sum([weight / 16.0 * padded.take(range(at, at + size), axis) for weight, at in taps], axis=0)
    return image


@pytest.mark.parametrize("method", ALL)
@pytest.mark.parametrize("relation", [Relation.of_ratio(4.0), Relation(Axis(2.5, 0.7), Axis(3.0, -2.0))])
def test_pan_that_equals_its_lowpass_adds_nothing(method: str, relation: Relation) -> None:
    pair = simulated(128, 128, relation)
    rule, whole = METHODS[method].rule(measured(pair)), seen(pair, METHODS[method].lowpass)
    np.testing.assert_allclose(rule(RuleInput(whole.lowpass, whole.lowpass, whole.lms)), whole.lms, rtol=1e-5)


@pytest.mark.parametrize("method", ALL)
def test_a_pan_that_varies_slowly_adds_next_to_nothing(pair: Pair, method: str) -> None:
    """A plane and a wide wave pass every low-pass; what GSA would take from them is colour."""
    rows, cols = np.indices(pair.pan.shape)
    smooth = (1000.0 + rows + 2.0 * cols + 40.0 * np.sin(rows / 40.0)).astype(np.float32)
    flat = Pair(smooth, pair.ms, pair.relation)
    lms = seen(flat, Lowpass.NONE).lms
    inner = np.s_[:, 24:-24, 24:-24]
    assert np.abs(fused(flat, method) - lms)[inner].mean() < 0.02 * lms.std()


@pytest.mark.parametrize("method", ALL)
def test_gain_and_offset_of_pan_do_not_matter(pair: Pair, method: str) -> None:
    other = Pair(3.0 * pair.pan + np.float32(900.0), pair.ms, pair.relation)
    lms = seen(pair, Lowpass.NONE).lms
    assert_same_detail(fused(other, method), fused(pair, method), lms, 0.01)


def test_lowpass_pan_of_the_indices_is_another_one(pair: Pair) -> None:
    """D_s compares with a sharper low-pass; what a method injects follows the MS sensor's MTF."""
    _, ours = lms_and_lowpass(pair)
    theirs = lowpass_pan(pair.pan, pair.ms.shape[1:], pair.relation)
    assert (pair.pan - ours).std() > 1.02 * (pair.pan - theirs).std()
