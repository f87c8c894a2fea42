from __future__ import annotations

import numpy as np
import pytest
import pywt
import torch

from plugin.fusion.physics.sharpening import CONDITIONS, CONTEXT
from training.networks.ddrf import DDRF, HaarLevel


def inputs(count: int, size: int) -> tuple[torch.Tensor, ...]:
    torch.manual_seed(1)
    return (
        torch.randn(count, 1, size, size),
        torch.rand(count, 1),
        torch.randn(count, len(CONDITIONS), size, size),
        torch.randn(count, len(CONTEXT)),
    )


def randomised(network: DDRF) -> DDRF:
    torch.manual_seed(2)
    for parameter in network.parameters():
        torch.nn.init.normal_(parameter, std=0.2)
    return network.eval()


@torch.no_grad()
def test_a_fresh_network_starts_from_plain_interpolation() -> None:
    assert float(DDRF((4, 4, 4), style=4)(*inputs(2, 16)).abs().max()) == 0.0


@pytest.mark.parametrize("style", [False, True])
@pytest.mark.parametrize("wavelets", [False, True])
def test_either_modulation_can_be_switched_off(style: bool, wavelets: bool) -> None:
    network = randomised(DDRF((4, 4, 4), style=4, style_modulation=style, wavelet_modulation=wavelets))
    assert network(*inputs(2, 16)).shape == (2, 1, 16, 16)


@torch.no_grad()
def test_samples_of_a_batch_do_not_see_each_other() -> None:
    network, batch = randomised(DDRF((4, 4, 4), style=4)), inputs(3, 16)
    alone = torch.cat([network(*(part[k : k + 1] for part in batch)) for k in range(3)])
    torch.testing.assert_close(network(*batch), alone, rtol=1e-4, atol=1e-5)


@torch.no_grad()
@pytest.mark.parametrize("which", range(4))
def test_every_input_has_a_say(which: int) -> None:
    network, batch = randomised(DDRF((4, 4, 4), style=4)), list(inputs(1, 16))
    before = network(*batch)
    batch[which] = batch[which] * 0.5
    assert float((network(*batch) - before).abs().max()) > 1e-4


def test_the_haar_level_in_the_graph_is_pywts() -> None:
    image = inputs(1, 16)[0]
    mean, details = pywt.dwt2(image[0, 0].numpy(), "haar")
    np.testing.assert_allclose(HaarLevel()(image)[0], 0.5 * np.stack([mean, *details]), atol=1e-5)
