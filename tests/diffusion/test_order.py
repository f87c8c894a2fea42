"""How fast the samplers converge to the exact solution of the probability-flow ODE of a Gaussian."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
import pytest

from plugin.fusion.diffusion.ddim import DDIM
from plugin.fusion.diffusion.dpmsolver import DPMSolverPlusPlus
from plugin.fusion.diffusion.heun import Heun
from plugin.fusion.diffusion.levels import RIGHT_ANGLE
from plugin.fusion.diffusion.midpoint import Midpoint
from plugin.fusion.diffusion.paths import FLOW, SIGMA
from plugin.fusion.diffusion.sampler import Sampler, sample
from plugin.fusion.diffusion.unipc import UniPC

from .analytic import Pixels, draws, gaussian, gaussian_flow

Make = Callable[[Sequence[float]], Sampler]
NOISE: Pixels = draws()(0)

SAMPLERS: dict[str, Make] = {
    "ddim, euler, flow_euler": DDIM,
    "dpmsolver++": DPMSolverPlusPlus,
    "unipc": UniPC,
    "heun": lambda levels: Heun(levels, SIGMA),
    "flow_heun": lambda levels: Heun(levels, FLOW),
    "midpoint in sigma": lambda levels: Midpoint(levels, SIGMA),
    "flow_midpoint": lambda levels: Midpoint(levels, FLOW),
}


def even_log_snr(steps: int, level: float = 0.9, after: float = 0.2) -> list[float]:
    sigma, sigma_after = math.tan(level * RIGHT_ANGLE), math.tan(after * RIGHT_ANGLE)
    return [float(v) for v in np.arctan(np.geomspace(sigma, sigma_after, steps + 1)) / RIGHT_ANGLE]


def even(steps: int) -> list[float]:
    return [1.0 - k / steps for k in range(steps)] + [0.0]


def error(make: Make, levels: list[float]) -> float:
    exact = gaussian_flow(NOISE, levels[0], levels[-1])
    return float(np.abs(sample(make(levels), gaussian, lambda index: NOISE) - exact).max())


@pytest.mark.parametrize(
    ("name", "low", "high"),
    [
        ("ddim, euler, flow_euler", 1.9, 2.1),
        ("dpmsolver++", 3.5, 4.6),
        ("unipc", 3.5, math.inf),  # the corrector adds an order (Zhao et al. 2023, theorem 3.1)
        ("heun", 3.5, 4.6),
        ("flow_heun", 3.5, 4.6),
        ("midpoint in sigma", 3.5, 8.5),
        ("flow_midpoint", 3.5, 8.5),  # 8 is the luck of a Gaussian
    ],
)
def test_error_shrinks_with_the_order_when_steps_double(name: str, low: float, high: float) -> None:
    for steps in (32, 64):
        ratio = error(SAMPLERS[name], even_log_snr(steps)) / error(SAMPLERS[name], even_log_snr(2 * steps))
        assert low <= ratio <= high


@pytest.mark.parametrize(("name", "least"), [("ddim, euler, flow_euler", 1.9), ("flow_heun", 3.6)])
def test_the_order_holds_from_pure_noise_to_the_clean_image(name: str, least: float) -> None:
    assert error(SAMPLERS[name], even(32)) / error(SAMPLERS[name], even(64)) > least


@pytest.mark.parametrize("name", [name for name in SAMPLERS if "sigma" not in name and name != "heun"])
def test_all_converge_from_pure_noise_to_the_clean_image(name: str) -> None:
    assert error(SAMPLERS[name], even(128)) < 0.025


@pytest.mark.parametrize("name", SAMPLERS)
def test_a_constant_estimate_is_reached_exactly(name: str) -> None:
    """Every step is exact where x0 does not change along the path."""
    levels = [0.9, 0.6, 0.3, 0.0]
    answer = sample(SAMPLERS[name](levels), lambda x, level: np.full_like(x, 0.25), lambda index: NOISE)
    np.testing.assert_allclose(answer, 0.25, atol=1e-12)
