"""What every sampler owes to whoever runs it: tiles, states on disk, one dtype, no memory."""

from __future__ import annotations

import numpy as np
import pytest

from plugin.fusion.diffusion.levels import mix
from plugin.fusion.diffusion.registry import SCHEDULERS, make_sampler
from plugin.fusion.diffusion.sampler import sample
from plugin.fusion.spans import Patch, Span, Window

from .analytic import DEVIATION, MEAN, Pixels, draws, gaussian, mixture

WINDOW = Window.of_shape((24, 32))
SINGLE_EVALUATION = [name for name in SCHEDULERS if name not in ("staged", "flow_midpoint")]


@pytest.mark.parametrize("scheduler", SCHEDULERS)
def test_a_window_of_the_sample_is_the_sample_of_the_window(scheduler: str) -> None:
    sampler, inner = make_sampler(scheduler, 6), Window(Span(5, 18), Span(9, 20))
    whole = sample(sampler, gaussian, draws(WINDOW, np.float32))
    part = sample(sampler, gaussian, draws(inner, np.float32))
    np.testing.assert_array_equal(part, Patch(whole, WINDOW).crop(inner))


@pytest.mark.parametrize("scheduler", SCHEDULERS)
def test_the_state_is_all_there_is(scheduler: str) -> None:
    """Its images are of the declared number, float32, untouched by a step, and no step leaves a trace elsewhere."""
    sampler, draw = make_sampler(scheduler, 5), draws(dtype=np.float32)
    memory = dict(vars(sampler))
    state = sampler.start(draw(0))
    for k in range(len(sampler)):
        before = [image.copy() for image in state]
        x_t = sampler.model_input(k, state)
        first = sampler.step(k, state, gaussian(x_t, sampler.noise_level(k)), draw)
        again = sampler.step(k, tuple(before), gaussian(x_t, sampler.noise_level(k)), draw)
        np.testing.assert_array_equal(state, before)
        np.testing.assert_array_equal(first, again)
        assert len(first) == sampler.images
        assert all(image.dtype == np.float32 and image.shape == x_t.shape for image in first)
        state = first
    assert vars(sampler) == memory


@pytest.mark.parametrize("scheduler", SCHEDULERS)
def test_float32_states_cost_no_accuracy(scheduler: str) -> None:
    for steps in (2, 25):
        sampler = make_sampler(scheduler, steps)
        single, double = (sample(sampler, mixture, draws(dtype=dtype)) for dtype in (np.float32, np.float64))
        np.testing.assert_allclose(single, double, rtol=0.0, atol=2e-6)


@pytest.mark.parametrize("scheduler", SINGLE_EVALUATION)
def test_one_step_returns_the_estimate_at_pure_noise(scheduler: str) -> None:
    sampler, draw = make_sampler(scheduler, 1), draws(dtype=np.float32)
    x_t = sampler.model_input(0, sampler.start(draw(0)))
    assert len(sampler) == 1
    np.testing.assert_array_equal(sample(sampler, mixture, draw), mixture(x_t, sampler.noise_level(0)))
    np.testing.assert_allclose(x_t, draw(0), rtol=1e-6)


@pytest.mark.parametrize("scheduler", SCHEDULERS)
def test_the_network_sees_the_mix_that_it_is_told(scheduler: str) -> None:
    """If it knows x0, what it is shown is cos(a) x0 + sin(a) eps to the end; with one eps where nothing is drawn."""
    sampler, draw, x0 = make_sampler(scheduler, 6), draws(), draws()(99)
    state = sampler.start(draw(0), observation=x0)
    for k in range(len(sampler)):
        signal, noise = mix(sampler.noise_level(k))
        if scheduler not in ("ddpm", "staged"):
            np.testing.assert_allclose(sampler.model_input(k, state), signal * x0 + noise * draw(0), atol=1e-9)
        state = sampler.step(k, state, x0, draw)
    np.testing.assert_allclose(sampler.result(state), x0, atol=1e-9)


@pytest.mark.parametrize("scheduler", SCHEDULERS)
def test_a_start_from_an_observation_keeps_what_it_shows(scheduler: str) -> None:
    """From a little noise on a sample of the data, the way back ends near the sample."""
    observation: Pixels = MEAN + DEVIATION * draws(WINDOW)(50)
    low = make_sampler(scheduler, 4, start_level=0.2, switch_level=0.1)
    assert low.noise_level(0) == pytest.approx(0.2, abs=2e-3)
    answer = sample(low, gaussian, draws(WINDOW), observation)
    assert np.corrcoef(answer.ravel(), observation.ravel())[0, 1] > 0.5
    unrelated = sample(make_sampler(scheduler, 4), gaussian, draws(WINDOW))
    assert abs(np.corrcoef(unrelated.ravel(), observation.ravel())[0, 1]) < 0.1


@pytest.mark.parametrize("scheduler", ["ddpm", "staged"])
def test_ancestral_samples_have_the_right_mean_and_spread(scheduler: str) -> None:
    answer = sample(make_sampler(scheduler, 300), gaussian, draws(Window.of_shape((60, 60))))
    assert answer.mean() == pytest.approx(MEAN, abs=0.015)
    assert answer.std() == pytest.approx(DEVIATION, rel=0.04)


def test_draws_are_numbered_by_the_step() -> None:
    for scheduler, expected in (("ddpm", [0, 1, 2, 3, 4, 5]), ("staged", [0, 3, 4, 5]), ("unipc", [0])):
        asked: list[int] = []

        def draw(index: int, asked: list[int] = asked) -> Pixels:
            asked.append(index)
            return draws()(index)

        sample(make_sampler(scheduler, 6), gaussian, draw)
        assert asked == expected
