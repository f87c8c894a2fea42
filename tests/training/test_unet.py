from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import Tensor

from plugin.fusion.diffusion.parameterisation import to_x0
from plugin.fusion.tasks.nightlights.conditions import CONDITIONS, CONTEXT
from training.networks.growth import grow
from training.networks.unet import OUTPUTS, UNet
from training.receptive_field import receptive_field

SETTINGS = {"widths": (8, 8, 8), "blocks": (1, 1, 1, 1, 1), "style": 8}


def unet(output: str = "v", fresh: bool = False, trusts_guide: bool = False) -> UNet:
    network = UNet(len(CONDITIONS), len(CONTEXT), output=output, trusts_guide=trusts_guide, **SETTINGS)  # type: ignore[arg-type]
    torch.manual_seed(2)
    if not fresh:
        for parameter in network.parameters():
            torch.nn.init.normal_(parameter, std=0.15)
    return network.eval()


def inputs(count: int, size: int) -> list[Tensor]:
    torch.manual_seed(1)
    return [
        torch.randn(count, 1, size, size),
        torch.rand(count, 1),
        torch.randn(count, len(CONDITIONS), size, size),
        torch.randn(count, len(CONTEXT)),
    ]


@torch.no_grad()
def test_a_fresh_network_knows_nothing() -> None:
    assert float(unet(fresh=True)(*inputs(2, 32)).abs().max()) == 0.0


@torch.no_grad()
@pytest.mark.parametrize("level", [0.1, 0.5, 0.9, 1.0])
def test_diffusion_and_flow_networks_of_the_same_weights_mean_the_same_image(level: float) -> None:
    x, _, conditions, context = inputs(1, 32)
    told = torch.full((1, 1), level)
    images = [
        to_x0(output, x[0].numpy(), unet(output)(x, told, conditions, context)[0].numpy(), level)
        for output in ("v", "velocity")
    ]
    np.testing.assert_allclose(images[0], images[1], rtol=1e-3, atol=1e-4)


@torch.no_grad()
def test_regression_starts_from_what_diffusion_says_of_an_empty_image() -> None:
    x, _, conditions, context = inputs(1, 32)
    v = unet("v")(torch.zeros_like(x), torch.ones(1, 1), conditions, context)
    torch.testing.assert_close(unet("x0")(x, torch.rand(1, 1), conditions, context), -v)


@torch.no_grad()
@pytest.mark.parametrize("output", OUTPUTS)
def test_every_input_has_a_say_but_noise_in_regression(output: str) -> None:
    network, batch = unet(output), inputs(1, 32)
    before = network(*batch)
    for which in range(4):
        changed = list(batch)
        changed[which] = changed[which] * 0.5
        difference = float((network(*changed) - before).abs().max())
        assert (difference > 1e-4) == (output != "x0" or which >= 2)


@torch.no_grad()
def test_samples_of_a_batch_do_not_see_each_other() -> None:
    network, batch = unet(), inputs(3, 32)
    alone = torch.cat([network(*(part[k : k + 1] for part in batch)) for k in range(3)])
    torch.testing.assert_close(network(*batch), alone, rtol=1e-4, atol=1e-5)


def test_a_tile_with_a_halo_of_the_receptive_field_is_the_whole() -> None:
    network = unet()
    reach = receptive_field(network, len(CONDITIONS), len(CONTEXT), stride=8, draws=1)
    halo = -(-reach // 8) * 8
    x, level, conditions, context = inputs(1, 2 * halo + 80)
    cut = (..., slice(32, 48 + 2 * halo), slice(24, 40 + 2 * halo))
    with torch.no_grad():
        whole = network(x, level, conditions, context)[..., 32 + halo : 48 + halo, 24 + halo : 40 + halo]
        tile = network(x[cut], level, conditions[cut], context)[..., halo:-halo, halo:-halo]
    torch.testing.assert_close(tile, whole, rtol=1e-4, atol=1e-5)


@torch.no_grad()
@pytest.mark.parametrize("output", OUTPUTS)
def test_a_network_that_trusts_the_guide_wholly_answers_with_it(output: str) -> None:
    network = unet(output, fresh=True, trusts_guide=True)
    assert network.head.bias is not None
    network.head.bias[8:] = 1.0
    _, _, conditions, context = inputs(1, 32)
    pure = torch.randn(1, 1, 32, 32)
    answer = network(pure, torch.ones(1, 1), conditions, context)[0].numpy()
    x0 = to_x0(output, pure[0].numpy(), answer, 1.0)
    np.testing.assert_allclose(x0[0], conditions[0, CONDITIONS.index("guide_residual")].numpy(), atol=1e-5)


@torch.no_grad()
def test_trust_in_the_guide_can_be_learned_by_a_network_that_had_none() -> None:
    plain, trusting = unet(), unet(fresh=True, trusts_guide=True)
    grow(trusting, plain.state_dict())
    batch = inputs(2, 32)
    torch.testing.assert_close(trusting(*batch), plain(*batch))


def test_an_unknown_output_is_refused() -> None:
    with pytest.raises(ValueError, match="one of"):
        unet("epsilon")
