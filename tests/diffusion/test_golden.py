"""The samplers give what diffusers gave, without diffusers."""

from __future__ import annotations

import numpy as np
import pytest

from plugin.fusion.diffusion.sampler import sample

from .analytic import draws, mixture
from .cases import TOLERANCE, golden_cases, golden_vectors, like_diffusers

SCHEDULE = {"flow_euler": "flow", "flow_heun": "flow"}


@pytest.mark.parametrize(("scheduler", "spacing"), sorted({case[:2] for case in golden_cases()}))
def test_samples_equal_golden_vectors(scheduler: str, spacing: str) -> None:
    for (name, where, steps), expected in golden_vectors().items():
        if (name, where) == (scheduler, spacing):
            sampler = like_diffusers(scheduler, steps, SCHEDULE.get(scheduler, "cosine"), spacing)
            np.testing.assert_allclose(sample(sampler, mixture, draws()), expected, rtol=0.0, atol=TOLERANCE)
