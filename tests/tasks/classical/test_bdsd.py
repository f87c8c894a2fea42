from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from plugin.fusion.physics.sampling import Relation
from plugin.fusion.quality.filters import mtf_blur, mtf_degrade
from plugin.fusion.tasks.classical.bdsd import non_negative_least_squares
from plugin.fusion.tasks.classical.rule_input import Lowpass

from .pairs import GAIN, Pair, fused, seen, simulated

Vector = NDArray[np.float64]


def best_by_trying(a: Vector, b: Vector) -> float:
    """The least x' A x - 2 b' x over all sets of variables that may be free."""
    least = 0.0
    for chosen in product([False, True], repeat=len(b)):
        free = np.array(chosen)
        if not free.any():
            continue
        x = np.linalg.lstsq(a[np.ix_(free, free)], b[free], rcond=None)[0]
        if (x >= -1e-12).all():
            least = min(least, float(x @ a[np.ix_(free, free)] @ x - 2.0 * b[free] @ x))
    return least


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 6), st.integers(0, 2**31))
def test_no_other_set_of_free_variables_does_better(size: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    sources = rng.normal(0.0, 1.0, (40, size)) @ rng.normal(0.0, 1.0, (size, size)) * 10.0 ** rng.uniform(-3, 3, size)
    target = sources @ (rng.normal(0.0, 1.0, size) / np.abs(sources).mean(axis=0)) + rng.normal(0.0, 0.3, 40)
    a, b = sources.T @ sources, sources.T @ target
    x = non_negative_least_squares(a, b)
    assert (x >= 0.0).all()
    value, scale = float(x @ a @ x - 2.0 * b @ x), float(target @ target)
    assert value == pytest.approx(best_by_trying(a, b), abs=1e-6 * scale)


def test_columns_that_repeat_each_other_are_no_trouble(rng: np.random.Generator) -> None:
    column = rng.normal(5.0, 1.0, (50, 1))
    sources = np.concatenate([column, column, rng.normal(0.0, 1.0, (50, 1))], axis=1)
    x = non_negative_least_squares(sources.T @ sources, sources.T @ (3.0 * column[:, 0]))
    assert (x >= 0.0).all()
    assert x[0] + x[1] == pytest.approx(3.0, rel=1e-6)


def test_it_gives_back_what_was_mixed_within_the_bounds(rng: np.random.Generator) -> None:
    sources = rng.normal(0.0, 1.0, (80, 4))
    wanted = np.array([0.7, 0.0, 2.0, 0.0])
    np.testing.assert_allclose(
        non_negative_least_squares(sources.T @ sources, sources.T @ sources @ wanted), wanted, atol=1e-12
    )


def test_bdsd_pc_is_the_constrained_fit_one_scale_down() -> None:
    """By scipy's bounded least squares on images filtered in float64."""
    optimize = pytest.importorskip("scipy.optimize")
    pair: Pair = simulated(256, 256, Relation.of_ratio(4.0))
    ms, bands = pair.ms.astype(np.float64), len(pair.ms)
    blurred = mtf_blur(ms, pair.relation, GAIN)
    pan = mtf_degrade(pair.pan[None], ms.shape[1:], pair.relation, GAIN)
    sources = np.concatenate([blurred, pan]).reshape(bands + 1, -1).T
    bounds = [-np.inf] * bands + [0.0], [0.0] * bands + [np.inf]
    whole = seen(pair, Lowpass.NONE)
    expected = whole.lms.astype(np.float64)
    for k in range(bands):
        gains = optimize.lsq_linear(sources, (ms[k] - blurred[k]).ravel(), bounds, tol=1e-12).x
        expected[k] += np.tensordot(gains[:-1], whole.lms, 1) + gains[-1] * whole.pan
    found, detail = fused(pair, "bdsd_pc"), expected - whole.lms
    assert np.abs(found - expected).mean() < 0.03 * np.abs(detail).mean()
