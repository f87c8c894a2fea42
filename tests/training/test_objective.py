from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from torch import Tensor

from plugin.fusion.diffusion import schedule
from training.objective import OBJECTIVES, distilled, mixed, random_flow_level, random_noise_level, x0_loss


@pytest.fixture(autouse=True)
def seed() -> None:
    torch.manual_seed(0)


def alone(samples: int) -> Tensor:
    """Samples that do not belong together."""
    return torch.ones(samples, dtype=torch.long)


def test_the_mix_keeps_the_variance() -> None:
    x0, eps, level = torch.randn(4, 1, 64, 64), torch.randn(4, 1, 64, 64), torch.tensor([[0.0], [0.3], [0.7], [1.0]])
    x_t = mixed(x0, eps, level)
    np.testing.assert_allclose(x_t.std(dim=(1, 2, 3)), 1.0, atol=0.05)
    np.testing.assert_array_equal(x_t[0], x0[0])
    np.testing.assert_allclose(x_t[3], eps[3], atol=1e-6)


def test_training_mixes_as_the_sampler_unmixes() -> None:
    """The noise level that inference derives from alpha_bar is the angle that training mixes with."""
    alpha_bar = float(schedule.cosine_alpha_bar()[600])
    level = math.atan2(math.sqrt(1.0 - alpha_bar), math.sqrt(alpha_bar)) / (math.pi / 2.0)
    one, zero = torch.ones(1, 1, 1, 1), torch.zeros(1, 1, 1, 1)
    assert float(mixed(one, zero, torch.tensor([[level]]))) == pytest.approx(math.sqrt(alpha_bar), abs=1e-6)
    assert float(mixed(zero, one, torch.tensor([[level]]))) == pytest.approx(math.sqrt(1.0 - alpha_bar), abs=1e-6)


def test_this_share_of_the_samples_is_pure_noise() -> None:
    level = random_noise_level(4000, 0.7)
    assert float((level == 1.0).float().mean()) == pytest.approx(0.7, abs=0.03)
    others = level[level < 1.0]
    assert float(others.mean()) == pytest.approx(0.5, abs=0.03)


def test_a_network_that_knows_the_answer_has_no_loss() -> None:
    x0 = torch.randn(6, 1, 8, 8)

    class Oracle(torch.nn.Module):
        def forward(self, x_t: Tensor, level: Tensor, conditions: Tensor, context: Tensor) -> Tensor:
            assert level.shape == (6, 1)
            return x0 + 0.5

    inputs = torch.zeros(6, 2, 8, 8), torch.zeros(6, 3)
    loss, at_noise = x0_loss(Oracle(), x0, *inputs, pure_noise_share=1.0, bands=alone(6))
    assert float(loss) == pytest.approx(0.5, abs=1e-6)
    assert float(at_noise) == pytest.approx(0.5, abs=1e-6)


@pytest.mark.parametrize("kind", ["x0", "v", "velocity"])
def test_the_bands_of_a_tile_have_one_noise_level(kind: str) -> None:
    seen: list[Tensor] = []

    class Witness(torch.nn.Module):
        def forward(self, x_t: Tensor, level: Tensor, conditions: Tensor, context: Tensor) -> Tensor:
            seen.append(level[:, 0])
            return x_t

    x0 = torch.randn(9, 1, 8, 8)
    OBJECTIVES[kind](Witness(), x0, x0, x0, 0.0, torch.tensor([4, 3, 2]))
    tiles = seen[0].split([4, 3, 2])
    assert all(len(tile.unique()) == 1 for tile in tiles)
    assert len(seen[0].unique()) == 3


class Constant(torch.nn.Module):
    """Answers one number, which can be learned."""

    def __init__(self, value: float) -> None:
        super().__init__()
        self.value = torch.nn.Parameter(torch.tensor(value))

    def forward(self, x_t: Tensor, level: Tensor, conditions: Tensor, context: Tensor) -> Tensor:
        return self.value.expand_as(x_t)


@pytest.mark.parametrize(("share", "expected"), [(0.0, 3.0), (1.0, 1.0), (0.5, 2.0)])
def test_a_student_is_drawn_to_its_teacher_by_this_share(share: float, expected: float) -> None:
    """Truth 0, teacher 2, student 3; the teacher learns nothing."""
    student, teacher = Constant(3.0), Constant(2.0)
    inputs = torch.zeros(4, 1, 8, 8), torch.zeros(4, 2, 8, 8), torch.zeros(4, 3)
    loss, _ = distilled(teacher, share)(student, *inputs, 1.0, alone(4))
    loss.backward()
    assert float(loss.detach()) == pytest.approx(expected)
    assert float(student.value.grad) == pytest.approx(1.0)  # type: ignore[arg-type]
    assert teacher.value.grad is None


@pytest.mark.parametrize(("kind", "output"), [("v", "v"), ("velocity", "velocity"), ("regression", "x0")])
def test_every_objective_is_zero_for_a_network_that_knows_the_answer(kind: str, output: str) -> None:
    x0 = torch.randn(6, 1, 8, 8)

    class Oracle(torch.nn.Module):
        def forward(self, x_t: Tensor, level: Tensor, conditions: Tensor, context: Tensor) -> Tensor:
            angle = (0.5 * math.pi * level)[:, :, None, None]
            signal, noise = torch.cos(angle), torch.sin(angle)
            eps = (x_t - signal * x0) / noise
            return {"v": signal * eps - noise * x0, "velocity": eps - x0, "x0": x0}[output]

    loss, at_noise = OBJECTIVES[kind](Oracle(), x0, x0, x0, 0.5, alone(6))
    assert float(loss) < 1e-4
    assert float(at_noise) < 1e-8


def test_outliers_count_linearly() -> None:
    """Huber's loss of width 2: e^2 / 2 up to there, 2 (e - 1) beyond; errors of 1 and of 11."""

    class Nothing(torch.nn.Module):
        def forward(self, x_t: Tensor, level: Tensor, conditions: Tensor, context: Tensor) -> Tensor:
            return torch.zeros_like(x_t)

    for error, expected in ((1.0, 0.5), (11.0, 20.0)):
        x0 = torch.full((2, 1, 4, 4), error)
        assert float(OBJECTIVES["regression"](Nothing(), x0, x0, x0, 1.0, alone(2))[0]) == pytest.approx(expected)


def test_flow_times_are_uniform() -> None:
    level = random_flow_level(20000, 0.0)
    angle = 0.5 * math.pi * level.numpy()
    time = np.sin(angle) / (np.sin(angle) + np.cos(angle))
    assert np.mean(time) == pytest.approx(0.5, abs=0.01)
    assert np.mean(time < 0.25) == pytest.approx(0.25, abs=0.015)
