from __future__ import annotations

import copy

import pytest
import torch
from torch import nn

from plugin.fusion.networks.metadata import read_card
from plugin.fusion.networks.registry import model_path
from plugin.fusion.physics.sharpening import CONDITIONS, CONTEXT
from training.receptive_field import receptive_field
from training.recipes import Config, read_config
from training.tasks import task_of


@pytest.fixture(scope="module", params=["ddrf_s", "ddrf_l"])
def config(request: pytest.FixtureRequest) -> Config:
    return read_config(request.param)


@pytest.fixture(scope="module")
def network(config: Config) -> nn.Module:
    return task_of(config).network(config["network"])


def widest_path(network: nn.Module, size: int = 128) -> int:
    """Another way to the same number: with positive weights and inputs no path dies in a ReLU or cancels another."""
    probe = copy.deepcopy(network).double()
    for parameter in probe.parameters():
        nn.init.constant_(parameter, 0.01)
    reach = 0
    for at in range(size // 2, size // 2 + 4):
        inputs = [
            torch.ones(1, channels, size, size, dtype=torch.float64, requires_grad=True)
            for channels in (1, len(CONDITIONS))
        ]
        context, level = torch.ones(1, len(CONTEXT), dtype=torch.float64), torch.ones(1, 1, dtype=torch.float64)
        probe(inputs[0], level, inputs[1], context)[0, 0, at, at].backward()
        for image in inputs:
            assert image.grad is not None
            touched = image.grad[0].abs().sum(dim=0).nonzero()
            reach = max(reach, int((touched - at).abs().max()))
    return reach


def test_the_receptive_field_is_what_the_card_says(network: nn.Module, config: Config) -> None:
    measured = receptive_field(network, len(CONDITIONS), len(CONTEXT), draws=1)
    assert measured == read_card(model_path(config["name"])).receptive_field


def test_no_path_reaches_further_than_measured(network: nn.Module) -> None:
    assert widest_path(network) == receptive_field(network, len(CONDITIONS), len(CONTEXT), draws=1)


@pytest.mark.parametrize(("layers", "field"), [(1, 1), (3, 3)])
def test_the_measure_is_right_where_one_knows_it(layers: int, field: int) -> None:
    class Chain(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            first = nn.Conv2d(1 + len(CONDITIONS), 1, 3, padding=1)
            self.chain = nn.Sequential(first, *(nn.Conv2d(1, 1, 3, padding=1) for _ in range(layers - 1)))

        def forward(
            self, x: torch.Tensor, level: torch.Tensor, conditions: torch.Tensor, context: torch.Tensor
        ) -> torch.Tensor:
            return self.chain(torch.cat([x, conditions], dim=1))

    assert receptive_field(Chain(), len(CONDITIONS), len(CONTEXT), draws=1) == field
