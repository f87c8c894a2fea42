"""D_rho, by its definition."""

from __future__ import annotations

import numpy as np
import pytest

from plugin.fusion.quality.local_correlation import LocalCorrelation, window_side


def d_rho(fused: np.ndarray, sharp: np.ndarray, valid: np.ndarray | None = None) -> np.ndarray:
    local = LocalCorrelation(len(fused), 4)
    local.add(fused, sharp, np.ones(fused.shape[1:], bool) if valid is None else valid)
    return local.d_rho_of_bands()


def test_it_is_one_less_the_mean_of_numpys_correlations(rng: np.random.Generator) -> None:
    fused, sharp = rng.normal(size=(2, 2, 8, 12))
    expected = [
        1.0 - np.mean([
            np.corrcoef(one[r : r + 4, c : c + 4].ravel(), other[r : r + 4, c : c + 4].ravel())[0, 1]
            for r in (0, 4) for c in (0, 4, 8)
        ])
        for one, other in zip(fused, sharp)
    ]  # fmt: skip
    np.testing.assert_allclose(d_rho(fused, sharp), expected, rtol=1e-12)


def test_gain_and_offset_do_not_matter_and_sign_does(rng: np.random.Generator) -> None:
    sharp = rng.normal(size=(1, 16, 16))
    fused = np.concatenate([3.0 * sharp + 100.0, -sharp])
    np.testing.assert_allclose(d_rho(fused, sharp), [0.0, 2.0], atol=1e-9)


def test_flat_windows_and_invalid_ones_do_not_count(rng: np.random.Generator) -> None:
    sharp = rng.normal(size=(1, 8, 8))
    fused = sharp.copy()
    fused[:, :4, :4] = 7.0
    fused[:, 4, 4] = 1e6
    valid = np.ones((8, 8), bool)
    valid[4, 4] = False
    assert d_rho(fused, sharp, valid)[0] == pytest.approx(0.0, abs=1e-9)
    assert np.isnan(d_rho(np.full((1, 8, 8), 5.0), sharp)[0])


@pytest.mark.parametrize(("ratio", "side"), [(1.2, 4), (2.0, 4), (4.0, 4), (4.1, 8), (6.0, 8), (20.0, 32)])
def test_windows_hold_a_coarse_pixel_and_fit_into_blocks(ratio: float, side: int) -> None:
    assert window_side(ratio) == side
    assert 32 % side == 0
