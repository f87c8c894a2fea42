from __future__ import annotations

import numpy as np

from plugin.fusion.tasks.classical.injection import LIMIT, Linear, injected, modulation


def test_a_modulation_is_a_ratio_with_bounds() -> None:
    sharp = np.array([6.0, 1e9, -3.0, 5.0, 5.0, 0.0], np.float32)
    smooth = np.array([4.0, 1.0, 2.0, 0.0, -1.0, 0.0], np.float32)
    np.testing.assert_array_equal(modulation(sharp, smooth), [1.5, float(LIMIT), 0.0, 1.0, 1.0, 1.0])


def test_a_linear_sum_is_that_of_its_weights(rng: np.random.Generator) -> None:
    bands = rng.normal(100.0, 20.0, (3, 5, 6)).astype(np.float32)
    weights = np.array([0.2, -0.5, 1.5])
    np.testing.assert_allclose(Linear(weights, 7.0)(bands), np.tensordot(weights, bands, 1) + 7.0, rtol=1e-5)


def test_injection_adds_each_bands_share_of_one_detail(rng: np.random.Generator) -> None:
    bands, detail = rng.normal(size=(2, 4, 5)).astype(np.float32), rng.normal(size=(4, 5)).astype(np.float32)
    found = injected(bands, np.array([0.0, 2.0]), detail)
    np.testing.assert_allclose(found, np.stack([bands[0], bands[1] + 2.0 * detail]))
