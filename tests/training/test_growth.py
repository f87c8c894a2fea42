"""A network grown from a smaller one answers as the smaller one did, and can learn more."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor, nn

from plugin.fusion.physics.sharpening import CONDITIONS, CONTEXT
from training.networks.ddrf import DDRF
from training.networks.growth import grow

SMALL = {"widths": [8, 12, 16], "blocks": [1, 1, 1, 1, 1], "style": 8}
LARGE = {"widths": [12, 20, 24], "blocks": [1, 2, 2, 2, 1], "style": 8}


def _trained(**settings: object) -> DDRF:
    """A network whose every weight does something."""
    torch.manual_seed(0)
    network = DDRF(**settings)  # type: ignore[arg-type]
    for parameter in network.parameters():
        nn.init.normal_(parameter, std=0.1)
    return network


def _answer(network: nn.Module) -> Tensor:
    generator = torch.Generator().manual_seed(1)

    def some(*shape: int) -> Tensor:
        return torch.randn(shape, generator=generator)

    level = torch.rand(2, 1, generator=generator)
    answer: Tensor = network(some(2, 1, 16, 16), level, some(2, len(CONDITIONS), 16, 16), some(2, len(CONTEXT)))
    return answer


def test_a_wider_and_deeper_network_answers_as_the_one_it_grew_from() -> None:
    small, large = _trained(**SMALL), DDRF(**LARGE)  # type: ignore[arg-type]
    grow(large, small.state_dict())
    assert torch.allclose(_answer(large), _answer(small), atol=1e-5)


def test_new_channels_learn_from_the_first_step() -> None:
    small, large = _trained(**SMALL), DDRF(**LARGE)  # type: ignore[arg-type]
    grow(large, small.state_dict())
    _answer(large).square().mean().backward()
    gradient = large.head.weight.grad
    assert gradient is not None
    assert (gradient[:, 8:].abs() > 0).any()


def test_equal_shapes_are_a_plain_copy() -> None:
    small, same = _trained(**SMALL), DDRF(**SMALL)  # type: ignore[arg-type]
    grow(same, small.state_dict())
    for name, tensor in small.state_dict().items():
        assert torch.equal(same.state_dict()[name], tensor)


def test_flow_grown_from_diffusion_starts_with_the_same_estimate_at_pure_noise() -> None:
    diffusion, flow = _trained(**SMALL), DDRF(**SMALL, output="velocity")  # type: ignore[arg-type]
    grow(flow, diffusion.state_dict())
    torch.manual_seed(3)
    x_t, level = torch.randn(1, 1, 16, 16), torch.ones(1, 1)
    conditions, context = torch.randn(1, len(CONDITIONS), 16, 16), torch.randn(1, len(CONTEXT))
    x0 = diffusion(x_t, level, conditions, context)
    assert torch.allclose(x_t - flow(x_t, level, conditions, context), x0, atol=1e-4)


def test_a_larger_network_has_no_place_in_a_smaller_one() -> None:
    with pytest.raises(ValueError, match="no place"):
        grow(DDRF(**SMALL), DDRF(**LARGE).state_dict())  # type: ignore[arg-type]
