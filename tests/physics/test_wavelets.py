from __future__ import annotations

import numpy as np
import pywt

from plugin.fusion.physics.wavelets import SUBBANDS, haar_filters


def test_the_filters_at_stride_two_equal_pywt(rng: np.random.Generator) -> None:
    image = rng.normal(size=(12, 20))
    blocks = image.reshape(6, 2, 10, 2)
    ours = np.einsum("frc,irjc->fij", haar_filters(), blocks)
    mean, details = pywt.dwt2(image, "haar")
    np.testing.assert_allclose(ours, [mean, *details], atol=1e-6)
    assert len(SUBBANDS) == len(ours)


def test_the_filters_are_orthonormal() -> None:
    flat = haar_filters().reshape(4, 4)
    np.testing.assert_allclose(flat @ flat.T, np.eye(4), atol=1e-7)
