from __future__ import annotations

import numpy as np
import pytest

from plugin.fusion.physics.daytime import core_factor, vegetation_around
from plugin.fusion.spans import Image, Span, Window

KM = (0.46, 0.3)
WINDOW = Window(Span(0, 40), Span(0, 50))
AROUND = vegetation_around(KM, WINDOW)


def factor(dn: Image, vegetation: Image) -> Image:
    return core_factor(dn, vegetation, AROUND, WINDOW, KM)


def everywhere(value: float) -> Image:
    return np.full(AROUND.shape, value, np.float32)


@pytest.mark.parametrize("dn", [10.0, 54.0])
def test_outside_cores_nothing_changes(rng: np.random.Generator, dn: float) -> None:
    grown = rng.uniform(-0.2, 0.9, AROUND.shape).astype(np.float32)
    np.testing.assert_array_equal(factor(everywhere(dn), grown), 1.0)


def test_even_vegetation_changes_nothing() -> None:
    np.testing.assert_allclose(factor(everywhere(63.0), everywhere(0.3)), 1.0, atol=1e-5)


def test_the_less_grows_the_brighter_and_the_mean_stays(rng: np.random.Generator) -> None:
    grown = rng.uniform(0.1, 0.7, AROUND.shape).astype(np.float32)
    found = factor(everywhere(63.0), grown)
    own = grown[WINDOW.within(AROUND)]
    assert np.corrcoef(found.ravel(), own.ravel())[0, 1] < -0.8
    assert found.mean() == pytest.approx(1.0, abs=0.08)
