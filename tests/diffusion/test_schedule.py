"""Schedules and spacings: where they begin and end, and what lies between."""

from __future__ import annotations

import math

import numpy as np
import pytest

from plugin.fusion.diffusion.levels import log_snr, mix, noise_level, noise_levels, towards_clean
from plugin.fusion.diffusion.paths import FLOW, SIGMA, Path
from plugin.fusion.diffusion.schedule import SCHEDULES, flow_alpha_bar, staged_alpha_bar, zero_terminal_snr
from plugin.fusion.diffusion.spacing import karras_levels, levels_at, timesteps


@pytest.mark.parametrize("schedule", SCHEDULES)
def test_a_schedule_falls_from_clean_to_noise(schedule: str) -> None:
    table = SCHEDULES[schedule]()
    assert table.shape == (1000,)
    assert table[0] > 0.999
    assert table[-1] < 1e-3
    assert np.all(np.diff(table) < 0.0)


@pytest.mark.parametrize("schedule", SCHEDULES)
def test_zero_terminal_snr_ends_in_pure_noise_and_keeps_the_first_entry(schedule: str) -> None:
    table = SCHEDULES[schedule]()
    stretched = zero_terminal_snr(table)
    assert stretched[-1] == 0.0
    assert stretched[0] == pytest.approx(table[0], abs=1e-12)


def test_a_staged_schedule_has_a_slope_on_either_side_of_its_junction() -> None:
    table = staged_alpha_bar(1001, junction=0.3, junction_log_snr=2.0)
    slopes = np.diff(np.log(table / (1.0 - table))) * 1000
    np.testing.assert_allclose(slopes[:300], -7.2 / 0.3, rtol=1e-6)
    np.testing.assert_allclose(slopes[300:], -11.2 / 0.7, rtol=1e-6)
    with pytest.raises(ValueError, match=r"try 0\.6 and 0"):
        staged_alpha_bar(junction=1.0)


def test_the_flow_schedule_is_even_in_flow_time() -> None:
    times = [FLOW.time(float(level)) for level in noise_levels(flow_alpha_bar())]
    np.testing.assert_allclose(times, np.arange(1, 1001) / 1000, atol=1e-12)


def test_levels_are_angles() -> None:
    assert noise_level(1.0) == 0.0
    assert noise_level(0.5) == pytest.approx(0.5)
    assert noise_level(0.0) == 1.0
    assert mix(1.0) == (0.0, 1.0)
    assert (log_snr(0.0), log_snr(1.0)) == (math.inf, -math.inf)


def test_towards_clean_keeps_the_noise_of_a_mix() -> None:
    for level, after in ((1.0, 0.7), (0.6, 0.1)):
        (signal, noise), (signal_after, noise_after) = mix(level), mix(after)
        of_x, of_x0 = towards_clean(level, after)
        assert of_x * noise == pytest.approx(noise_after, abs=1e-12)
        assert of_x * signal + of_x0 == pytest.approx(signal_after, abs=1e-12)


@pytest.mark.parametrize("path", [SIGMA, FLOW])
def test_a_path_finds_its_way_back_and_scales_to_unit_variance(path: Path) -> None:
    for level in (0.01, 0.5, 0.99):
        assert path.level(path.time(level)) == pytest.approx(level)
        assert path.scale(level) * path.time(level) == pytest.approx(mix(level)[1])


@pytest.mark.parametrize(
    ("spacing", "beyond", "expected"),
    [
        ("trailing", 0, [999, 749, 499, 249]),
        ("leading", 0, [750, 500, 250, 0]),
        ("linspace", 0, [999, 666, 333, 0]),
        ("trailing", 1, [999, 749, 499, 249]),
        ("leading", 1, [800, 600, 400, 200]),
        ("linspace", 1, [999, 749, 500, 250]),
    ],
)
def test_timesteps_are_those_of_diffusers(spacing: str, beyond: int, expected: list[int]) -> None:
    assert timesteps(4, spacing, 1000, beyond).tolist() == expected


def test_one_step_starts_at_the_noise_but_for_leading() -> None:
    firsts = [timesteps(1, spacing, 1000)[0] for spacing in ("trailing", "linspace", "leading")]
    assert firsts == [999.0, 999.0, 0.0]


def test_fractional_timesteps_interpolate_the_clock_of_the_path() -> None:
    levels = levels_at(flow_alpha_bar(), np.array([999.0, 100.25]), FLOW)
    assert [FLOW.time(level) for level in levels] == pytest.approx([1.0, 0.10125, 0.0])


def test_karras_levels_are_even_in_the_seventh_root_of_sigma() -> None:
    table = SCHEDULES["scaled_linear"]()
    roots = [SIGMA.time(level) ** (1 / 7) for level in karras_levels(8, table)[:-1]]
    np.testing.assert_allclose(np.diff(roots), np.diff(roots)[0], rtol=1e-9)
    assert SIGMA.time(karras_levels(8, table)[0]) == pytest.approx(SIGMA.time(noise_level(table[-1])))


def test_karras_levels_end_in_the_clean_image() -> None:
    assert karras_levels(8, SCHEDULES["scaled_linear"]())[-1] == 0.0
