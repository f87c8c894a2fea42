"""Settings that make no sense are refused in a sentence, before anything is computed."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from plugin.fusion.diffusion.ddim import DDIM
from plugin.fusion.diffusion.heun import Heun
from plugin.fusion.diffusion.parameterisation import from_x0, to_x0
from plugin.fusion.diffusion.paths import SIGMA
from plugin.fusion.diffusion.spacing import timesteps
from plugin.fusion.diffusion.staged import Staged
from plugin.fusion.errors import SettingError

IMAGE = np.zeros((1, 2, 2), np.float32)


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda: DDIM([1.0]), "STEPS must be at least 1"),
        (lambda: DDIM([]), "STEPS must be at least 1"),
        (lambda: DDIM([0.5, 0.5, 0.0]), "must fall from at most 1 to at least 0"),
        (lambda: DDIM([1.1, 0.0]), "must fall from at most 1 to at least 0"),
        (lambda: DDIM([1.0, -0.1]), "must fall from at most 1 to at least 0"),
        (lambda: Heun([1.0, 0.5, 0.0], SIGMA), "cannot start from pure noise"),
        (lambda: Staged(DDIM([1.0, 0.5]), DDIM([0.4, 0.0])), "start at the noise level where the first ends"),
        (lambda: timesteps(4, "quadratic", 1000), "trailing, leading or linspace, not quadratic"),
        (lambda: to_x0("mean", IMAGE, IMAGE, 0.5), "mean"),
        (lambda: from_x0("mean", IMAGE, IMAGE, 0.5), "mean"),
    ],
)
def test_what_makes_no_sense_is_refused(make: Callable[[], object], sentence: str) -> None:
    with pytest.raises(SettingError, match=sentence):
        make()


def test_levels_may_begin_and_end_at_the_limits() -> None:
    assert len(DDIM([1.0, 0.0])) == 1
    assert len(DDIM([0.9, 0.5, 0.1])) == 2
    assert len(Staged(DDIM([1.0, 0.5]), DDIM([0.5, 0.2, 0.0]))) == 3
