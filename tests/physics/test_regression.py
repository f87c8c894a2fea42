from __future__ import annotations

import numpy as np

from plugin.fusion.physics.regression import ridge_coefficients


def test_coefficients_are_those_of_least_squares(rng: np.random.Generator) -> None:
    regressors = rng.standard_normal((3, 500))
    regressors = (regressors - regressors.mean(axis=1, keepdims=True)) / regressors.std(axis=1, keepdims=True)
    target = np.array([0.5, -2.0, 0.1]) @ regressors + 0.1 * rng.standard_normal(500)
    target -= target.mean()
    expected, *_ = np.linalg.lstsq(regressors.T, target, rcond=None)
    found = ridge_coefficients(regressors @ regressors.T / 500, regressors @ target / 500, 1e-9)
    np.testing.assert_allclose(found, expected, rtol=1e-6)


def test_regressors_that_are_the_same_share_their_coefficient() -> None:
    np.testing.assert_allclose(ridge_coefficients(np.ones((2, 2)), np.full(2, 0.8), 1e-6), [0.4, 0.4], rtol=1e-5)
