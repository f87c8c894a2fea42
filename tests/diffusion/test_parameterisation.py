"""Parameterisations say the same thing in other words."""

from __future__ import annotations

import numpy as np
import pytest

from plugin.fusion.diffusion.parameterisation import PARAMETERISATIONS, from_x0, to_x0
from plugin.fusion.diffusion.registry import SCHEDULERS, make_sampler
from plugin.fusion.diffusion.sampler import sample

from .analytic import draws, mixture, network

LEVELS = (0.01, 0.3, 0.5, 0.99997)
X0, EPS = draws()(1), draws()(2)


def mixed(level: float) -> np.ndarray:
    return np.cos(level * np.pi / 2) * X0 + np.sin(level * np.pi / 2) * EPS


@pytest.mark.parametrize("parameterisation", PARAMETERISATIONS)
def test_there_and_back(parameterisation: str) -> None:
    for level in LEVELS:
        output = from_x0(parameterisation, mixed(level), X0, level)
        np.testing.assert_allclose(to_x0(parameterisation, mixed(level), output, level), X0, atol=1e-10)


@pytest.mark.parametrize("level", LEVELS)
def test_outputs_are_what_their_names_say(level: float) -> None:
    x_t, angle = mixed(level), level * np.pi / 2
    np.testing.assert_allclose(from_x0("epsilon", x_t, X0, level), EPS, atol=1e-10)
    np.testing.assert_allclose(from_x0("v", x_t, X0, level), np.cos(angle) * EPS - np.sin(angle) * X0, atol=1e-10)
    np.testing.assert_allclose(from_x0("velocity", x_t, X0, level), EPS - X0, atol=1e-10)


@pytest.mark.parametrize("scheduler", SCHEDULERS)
@pytest.mark.parametrize("parameterisation", ["epsilon", "v", "velocity"])
def test_samples_do_not_depend_on_the_parameterisation(scheduler: str, parameterisation: str) -> None:
    for steps in (2, 10):
        sampler = make_sampler(scheduler, steps, "cosine")
        ours = sample(sampler, network(parameterisation), draws())
        np.testing.assert_allclose(ours, sample(sampler, mixture, draws()), rtol=0.0, atol=1e-6)


def test_v_and_velocity_survive_pure_noise() -> None:
    for parameterisation in ("x0", "v", "velocity"):
        output = from_x0(parameterisation, EPS, X0, 1.0)
        np.testing.assert_allclose(to_x0(parameterisation, EPS, output, 1.0), X0, atol=1e-12)


def test_what_is_undefined_is_refused() -> None:
    with pytest.raises(ValueError, match="epsilon is not defined for pure noise; use x0"):
        to_x0("epsilon", EPS, EPS, 1.0)
    for parameterisation in ("epsilon", "v", "velocity"):
        with pytest.raises(ValueError, match="not defined for a clean image"):
            from_x0(parameterisation, X0, X0, 0.0)
    with pytest.raises(ValueError, match="one of x0, epsilon, v, velocity, not score"):
        to_x0("score", EPS, EPS, 0.5)
