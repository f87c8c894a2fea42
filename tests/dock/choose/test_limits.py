from __future__ import annotations

from dataclasses import replace

import pytest

from plugin.dock.choose.limits import against_spread
from plugin.dock.choose.settings import recommended

from .test_settings import way

pytestmark = pytest.mark.usefixtures("provider")


@pytest.mark.parametrize(
    ("algorithm", "samples", "steps", "reason"),
    [
        ("ddrf_pansharpening", 2, 1, ""),
        ("ddrf_pansharpening", 1, 4, "two samples"),
        ("ddpm_nightlights", 8, 1, "two steps"),
        ("ddpm_nightlights", 2, 2, ""),
        ("classical_pansharpening", 8, 8, "no samples"),
    ],
)
def test_an_uncertainty_needs_samples_that_differ(algorithm: str, samples: int, steps: int, reason: str) -> None:
    """Those of pansharpening do at one step, too, since each sees the scene in another orientation."""
    chosen = way(f"amalgam:{algorithm}")
    found = against_spread(replace(recommended(chosen), ensemble=samples, steps=steps), chosen)
    assert reason in found
    assert bool(found) == bool(reason)
