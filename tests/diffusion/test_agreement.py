"""The samplers agree with diffusers on an analytic denoiser; runs where diffusers is installed (group `train`)."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
import pytest

from plugin.fusion.diffusion.ddim import DDIM
from plugin.fusion.diffusion.sampler import sample
from plugin.fusion.diffusion.schedule import SCHEDULES, zero_terminal_snr

from .analytic import draws, mixture, network
from .cases import FLOW_SPACINGS, SOLVER_SPACINGS, STEPS, TOLERANCE, VARIANCE_PRESERVING, comparable, like_diffusers

pytest.importorskip("diffusers")
from . import peers


def assert_close(ours: Any, theirs: Any, tolerance: float = TOLERANCE) -> None:
    np.testing.assert_allclose(ours, theirs, rtol=0.0, atol=tolerance)


@pytest.mark.parametrize("schedule", ["linear", "scaled_linear", "cosine", "sigmoid"])
def test_schedules_equal_diffusers(schedule: str) -> None:
    np.testing.assert_allclose(SCHEDULES[schedule](), peers.alpha_bar(schedule), rtol=1e-6)


@pytest.mark.parametrize("schedule", ["linear", "scaled_linear", "cosine", "sigmoid"])
def test_zero_terminal_snr_equals_diffusers(schedule: str) -> None:
    theirs = peers.alpha_bar(schedule, rescale_betas_zero_snr=True)
    assert_close(zero_terminal_snr(SCHEDULES[schedule]()), theirs, 1e-6)


@pytest.mark.parametrize("parameterisation", ["x0", "epsilon", "v"])
@pytest.mark.parametrize("spacing", SOLVER_SPACINGS)
@pytest.mark.parametrize("scheduler", VARIANCE_PRESERVING)
def test_samplers_equal_diffusers(scheduler: str, spacing: str, parameterisation: str) -> None:
    for steps in STEPS:
        if comparable(scheduler, spacing, steps):
            ours = sample(like_diffusers(scheduler, steps, spacing=spacing), network(parameterisation), draws())
            assert_close(ours, peers.run(scheduler, steps, draws(), "cosine", spacing, parameterisation))


@pytest.mark.parametrize("schedule", ["linear", "scaled_linear"])
@pytest.mark.parametrize(
    ("scheduler", "spacing"),
    [
        *itertools.product(VARIANCE_PRESERVING, SOLVER_SPACINGS),
        *itertools.product(("dpmsolver++", "unipc", "euler", "heun"), ["karras"]),
    ],
)
def test_samplers_equal_diffusers_on_other_schedules(scheduler: str, spacing: str, schedule: str) -> None:
    """On diffusers' own table: Heun's first step multiplies what a float32 table leaves open by up to 5000."""
    table = peers.alpha_bar(schedule)
    for steps in STEPS:
        if comparable(scheduler, spacing, steps):
            ours = sample(like_diffusers(scheduler, steps, table, spacing), mixture, draws())
            assert_close(ours, peers.run(scheduler, steps, draws(), schedule, spacing))


@pytest.mark.parametrize("spacing", FLOW_SPACINGS)
@pytest.mark.parametrize("scheduler", ["flow_euler", "flow_heun"])
def test_flow_samplers_equal_diffusers(scheduler: str, spacing: str) -> None:
    for steps in STEPS:
        ours = sample(like_diffusers(scheduler, steps, "flow", spacing), network("velocity"), draws())
        assert_close(ours, peers.run(scheduler, steps, draws(), spacing=spacing))


@pytest.mark.parametrize("eta", [0.3, 1.0])
def test_ddim_with_eta_equals_diffusers(eta: float) -> None:
    for steps in STEPS:
        ours = sample(like_diffusers("ddim", steps, eta=eta), mixture, draws())
        assert_close(ours, peers.run("ddim", steps, draws(), eta=eta))


@pytest.mark.parametrize("parameterisation", ["x0", "v"])
@pytest.mark.parametrize("scheduler", ["ddim", "ddpm"])
def test_zero_terminal_snr_samples_equal_diffusers(scheduler: str, parameterisation: str) -> None:
    table = zero_terminal_snr(SCHEDULES["cosine"]())
    for steps in STEPS:
        ours = sample(like_diffusers(scheduler, steps, table), network(parameterisation), draws())
        theirs = peers.run(scheduler, steps, draws(), parameterisation=parameterisation, rescale_betas_zero_snr=True)
        assert_close(ours, theirs)


@pytest.mark.parametrize("scheduler", ["dpmsolver++", "unipc"])
def test_multistep_solvers_at_zero_terminal_snr_are_the_limit_of_diffusers(scheduler: str) -> None:
    """It starts at sigma 4096 where the schedule says infinity; ours takes the limit."""
    table = zero_terminal_snr(SCHEDULES["cosine"]())
    for steps in STEPS:
        ours = sample(like_diffusers(scheduler, steps, table), mixture, draws())
        assert_close(ours, peers.run(scheduler, steps, draws(), rescale_betas_zero_snr=True), 0.02)


def test_steps_that_do_not_divide_the_table_follow_the_list_of_timesteps() -> None:
    """diffusers' DDIM, left alone, steps from 332 to -1 by way of 666 and 333, which are not in its list."""
    for steps in (3, 7, 30):
        ours = sample(like_diffusers("ddim", steps), mixture, draws())
        assert_close(ours, peers.run("ddim", steps, draws()))


def test_plain_float32_diffusers_is_close_outside_of_sigma() -> None:
    for scheduler in ("ddim", "ddpm", "dpmsolver++", "unipc"):
        for steps in STEPS:
            ours = sample(like_diffusers(scheduler, steps), mixture, draws())
            assert_close(ours, peers.run(scheduler, steps, draws(), float64=False), 2e-5)


def test_euler_equals_ddim_at_the_same_levels() -> None:
    euler = like_diffusers("euler", 10, "linear")
    assert isinstance(euler, DDIM)
    assert euler.levels == like_diffusers("ddim", 10, "linear").levels
