from __future__ import annotations

import numpy as np
import pytest

from training.calibration import cross_validated, factor_of


def errors(scale: float) -> np.ndarray:
    """Over twice their spread, of normal errors whose spread is understated so many times."""
    return np.abs(np.random.default_rng(3).standard_normal(200_000)) * scale / 2.0


def test_the_factor_is_by_how_much_the_spread_is_understated() -> None:
    assert factor_of([errors(3.0)]) == pytest.approx(3.0, rel=0.01)
    assert factor_of([errors(2.0), errors(3.0), errors(9.0)]) == pytest.approx(3.0, rel=0.01)


def test_a_pair_is_judged_with_the_factor_of_the_others() -> None:
    """Understated twice among pairs of four times: all of it is covered, since 4 makes 2 sigma into 4 (0.99994)."""
    covered = cross_validated([errors(2.0), errors(4.0), errors(4.0)])
    assert covered[0] == pytest.approx(0.99994, abs=1e-4)
    assert covered[1] == pytest.approx(0.866, abs=0.003)  # the factor is 3, the mean of 2 and 4: 1.5 sigma


def test_alike_pairs_are_covered_as_they_should() -> None:
    assert cross_validated([errors(5.0)] * 3) == pytest.approx([0.954] * 3, abs=1e-3)
