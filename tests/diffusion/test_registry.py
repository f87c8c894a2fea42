"""The registry: every id works, and what cannot work is refused with a way out."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pytest

from plugin.fusion.diffusion.levels import noise_level
from plugin.fusion.diffusion.paths import FLOW, SIGMA
from plugin.fusion.diffusion.registry import SCHEDULERS, make_sampler
from plugin.fusion.diffusion.sampler import sample
from plugin.fusion.diffusion.schedule import SCHEDULES, staged_alpha_bar
from plugin.fusion.diffusion.spacing import SPACINGS

from .analytic import Pixels, draws, mixture
from .cases import like_diffusers

IDS = (
    *("ddim", "ddpm", "dpmsolver++", "unipc", "euler", "heun", "staged"),
    *("flow_euler", "flow_heun", "flow_midpoint"),
)


def test_ids_are_the_fixed_ones_and_described_in_a_sentence() -> None:
    assert tuple(SCHEDULERS) == IDS
    for name, scheduler in SCHEDULERS.items():
        assert scheduler.id == name
        assert re.fullmatch(r"[A-Z].*[^.]\.", scheduler.description)


@pytest.mark.parametrize("scheduler", IDS)
@pytest.mark.parametrize("schedule", SCHEDULES)
def test_every_scheduler_runs_on_every_schedule(scheduler: str, schedule: str) -> None:
    for spacing in SPACINGS:
        for steps in (1, 2, 5):
            try:
                sampler = make_sampler(scheduler, steps, schedule, spacing)
            except ValueError as refusal:
                assert re.search(r"(choose|try) ", str(refusal))  # noqa: PT017
                continue
            answer = sample(sampler, mixture, draws())
            assert np.isfinite(answer).all()
            assert spacing != "trailing" or np.abs(answer).max() < 4.0


@pytest.mark.parametrize(
    ("combination", "sentence"),
    [
        ({"scheduler": "pndm"}, "SCHEDULER must be one of ddim, ddpm, .*, not pndm"),
        ({"steps": 0}, "STEPS must lie between 1 and 1000 here, not 0; try 4"),
        ({"steps": 5000}, "STEPS must lie between 1 and 1000"),
        ({"steps": 1000, "scheduler": "unipc", "spacing": "leading"}, "between 1 and 999, not 1000; try 4"),
        ({"schedule": "square"}, "one of linear, .*, not square"),
        ({"spacing": "random"}, "one of trailing, leading, linspace, karras, not random"),
        ({"parameterisation": "score"}, "one of x0, epsilon, v, velocity, not score"),
        ({"parameterisation": "epsilon", "zero_snr": True}, "epsilon cannot start from pure noise.* ddim .* cosine"),
        ({"parameterisation": "epsilon", "scheduler": "flow_heun"}, "epsilon cannot start from pure noise"),
        ({"spacing": "karras"}, r"3 of 4 steps .* above sigma 10.*choose trailing spacing"),
        ({"spacing": "karras", "zero_snr": True}, "finite sigma .* choose trailing spacing"),
        ({"spacing": "karras", "scheduler": "flow_euler"}, "finite sigma .* choose trailing spacing"),
        ({"scheduler": "staged", "steps": 1}, "at least 2, .* for 1 step choose ddim"),
        ({"scheduler": "staged", "spacing": "linspace"}, "choose trailing instead of linspace"),
        ({"scheduler": "staged", "switch_level": 1.0}, "no room .*; try 0.5"),
        ({"spacing": "leading", "steps": 1}, "shown pure noise and told that it is clean; choose trailing"),
        ({"scheduler": "ddpm", "eta": 0.5}, "Eta belongs to the scheduler ddim"),
        ({"eta": 1.5}, "Eta must lie between 0"),
        ({"start_level": 0.0}, "above 0 and at most 1, not 0; try 0.5"),
        ({"start_level": 0.001}, "start higher"),
        ({"start_level": 0.02, "steps": 50}, "STEPS must lie between 1 and"),
    ],
)
def test_what_cannot_work_is_refused_in_one_sentence(combination: dict[str, Any], sentence: str) -> None:
    wanted: dict[str, Any] = {"scheduler": "ddim", "steps": 4, **combination}
    with pytest.raises(ValueError, match=sentence) as refusal:
        make_sampler(**wanted)
    assert str(refusal.value).count(". ") == 0


@pytest.mark.parametrize(
    ("scheduler", "evaluations"), [("heun", 7), ("flow_heun", 7), ("flow_midpoint", 8), ("unipc", 4), ("staged", 4)]
)
def test_length_counts_network_evaluations(scheduler: str, evaluations: int) -> None:
    assert len(make_sampler(scheduler, 4)) == evaluations


def test_flow_samplers_tell_a_network_the_angle_of_flow_time() -> None:
    sampler = make_sampler("flow_euler", 4)
    assert [FLOW.time(sampler.noise_level(k)) for k in range(4)] == pytest.approx([1.0, 0.75, 0.5, 0.25])


def test_heun_on_cosine_stays_near_the_data_where_sigma_would_not() -> None:
    """In sigma, the first of 4 steps multiplies the change between two estimates by 4000."""

    def farthest(sampler: Any) -> float:
        seen: list[float] = []

        def watched(x: Pixels, level: float) -> Pixels:
            seen.append(float(np.abs(x).max()))
            return mixture(x, level)

        sample(sampler, watched, draws())
        return max(seen)

    assert farthest(make_sampler("heun", 4)) < 4.0
    assert farthest(like_diffusers("heun", 4)) > 100.0


@pytest.mark.parametrize(("schedule", "steps"), [("linear", 4), ("scaled_linear", 4), ("sigmoid", 10)])
def test_heun_follows_sigma_where_its_steps_are_moderate(schedule: str, steps: int) -> None:
    ours, edm = make_sampler("heun", steps, schedule), like_diffusers("heun", steps, schedule)
    np.testing.assert_array_equal(sample(ours, mixture, draws()), sample(edm, mixture, draws()))


def test_staged_takes_large_steps_and_then_small_ones_where_told() -> None:
    for switch in (0.3, 0.6):
        levels = make_sampler("staged", 9, switch_level=switch).levels
        assert levels[3] == pytest.approx(switch, abs=2e-3)
        steps = -np.diff(levels)
        assert np.ptp(steps[:3]) < 2e-3
        assert np.ptp(steps[3:]) < 0.01


def test_a_schedule_may_be_a_table_of_ones_own() -> None:
    table = staged_alpha_bar(junction=0.2)
    assert make_sampler("ddim", 5, table).noise_level(2) == noise_level(table[599])


def test_zero_snr_starts_from_pure_noise() -> None:
    assert make_sampler("ddim", 4).noise_level(0) < 1.0
    assert make_sampler("ddim", 4, zero_snr=True).noise_level(0) == 1.0
    assert SIGMA.time(1.0) == np.inf
