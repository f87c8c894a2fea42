from __future__ import annotations

import numpy as np
import pytest

from training.calibration import factor_of
from training.nightlights_spread import spread_ratios


@pytest.mark.parametrize("understated", [1.0, 2.5])
def test_a_spread_that_understates_the_error_is_stretched_by_as_much(
    understated: float, rng: np.random.Generator
) -> None:
    """Truth and samples scatter about the same mean, the truth by more; the mean of many samples has no error of its
    own."""
    scatter = rng.standard_normal((41, 200, 200))
    drawn = list((50.0 + scatter[1:]).astype(np.float32))
    truth = (50.0 + understated * scatter[0]).astype(np.float32)
    assert factor_of([spread_ratios(drawn, truth)]) == pytest.approx(understated, rel=0.05)


def test_dark_land_has_no_say(rng: np.random.Generator) -> None:
    scatter = rng.standard_normal((41, 60, 60)).astype(np.float32)
    light = np.where(np.arange(60) < 20, 50.0, 0.0).astype(np.float32)
    lit = (light > 0.0).astype(np.float32)
    drawn = list(light + lit * scatter[1:])
    truth = light + lit * scatter[0] + 0.1 * (1.0 - lit)
    assert factor_of([spread_ratios(drawn, truth)]) == pytest.approx(1.0, rel=0.15)
