from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime
import pytest
import torch
from torch import Tensor

from plugin.fusion.physics.sharpening import CONDITIONS, CONTEXT
from training.model_files import to_onnx
from training.networks.band_set import INJECTED, STRIDE, BandSet
from training.receptive_field import receptive_field
from training.recipes import read_config
from training.tasks import BAND_SETS

SAME_FOR_ALL = [CONDITIONS.index(name) for name in ("pan", "pan_detail", "mean_band")]

ROUNDED = 1e-3
"""Sums in another order; outputs are of the order of ten."""


def tile(bands: int, size: int = 32, seed: int = 1) -> list[Tensor]:
    """x_t, noise level, conditions and context of the bands of one tile."""
    torch.manual_seed(seed)
    conditions = torch.randn(bands, len(CONDITIONS), size, size)
    conditions[:, SAME_FOR_ALL] = conditions[:1, SAME_FOR_ALL].clone()
    x_t, context = torch.randn(bands, 1, size, size), torch.randn(bands, len(CONTEXT))
    return [x_t, torch.full((bands, 1), 0.7), conditions, context]


def small(**settings: object) -> BandSet:
    """With weights at random, none of them zero."""
    network = BandSet((8, 8, 8), (1, 1, 1, 1, 1), band=8, style=8, **settings)  # type: ignore[arg-type]
    torch.manual_seed(2)
    for parameter in network.parameters():
        torch.nn.init.normal_(parameter, std=0.2)
    return network.eval()


def test_the_network_of_the_config_has_so_many_parameters() -> None:
    network = BAND_SETS.network(read_config("ddrf_set")["network"])
    assert sum(parameter.numel() for parameter in network.parameters()) == 1_265_308


@torch.no_grad()
def test_a_fresh_network_injects_what_gsa_injects() -> None:
    inputs = tile(4)
    fresh = BandSet((8, 8, 8), (1, 1, 1, 1, 1), band=8, style=8)
    torch.testing.assert_close(fresh(*inputs), inputs[2][:, INJECTED, None])


@torch.no_grad()
@pytest.mark.parametrize("bands", [2, 3, 4, 8, 12])
def test_the_order_of_bands_changes_nothing(bands: int) -> None:
    network, inputs = small(), tile(bands)
    order = torch.randperm(bands)
    torch.testing.assert_close(
        network(*(part[order] for part in inputs)), network(*inputs)[order], rtol=ROUNDED, atol=ROUNDED
    )


@torch.no_grad()
def test_bands_of_a_tile_see_each_other_and_tiles_do_not() -> None:
    network, one, other = small(), tile(3, seed=1), tile(5, seed=2)
    both = [torch.cat(parts) for parts in zip(one, other)]
    together = network(*both, bands=torch.tensor([3, 5]))
    torch.testing.assert_close(together, torch.cat([network(*one), network(*other)]), rtol=ROUNDED, atol=ROUNDED)
    alone = network(*(part[:1] for part in one))
    assert float((alone - together[:1]).abs().max()) > 1e-3


@torch.no_grad()
@pytest.mark.parametrize("which", range(4))
def test_every_input_has_a_say(which: int) -> None:
    network, inputs = small(), tile(3)
    before = network(*inputs)
    inputs[which] = inputs[which] * 0.5
    assert float((network(*inputs) - before).abs().max()) > 1e-4


@torch.no_grad()
@pytest.mark.parametrize("output", ["v", "velocity"])
def test_other_parameterisations_have_the_same_shape(output: str) -> None:
    assert small(output=output)(*tile(3)).shape == (3, 1, 32, 32)


@torch.no_grad()
@pytest.mark.parametrize("bands", [1, 3, 4, 8])
def test_onnx_answers_the_same_for_any_number_of_bands(bands: int, exported: Path) -> None:
    inputs = tile(bands, size=48, seed=bands)
    session = onnxruntime.InferenceSession(str(exported), providers=["CPUExecutionProvider"])
    feed = {name: part.numpy() for name, part in zip(BAND_SETS.inputs, inputs, strict=True)}
    np.testing.assert_allclose(session.run(None, feed)[0], small()(*inputs).numpy(), rtol=ROUNDED, atol=ROUNDED)


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("onnx") / "set.onnx"
    to_onnx(small(), BAND_SETS, path)
    return path


def test_the_reach_of_the_network_leaves_room_for_tiles() -> None:
    network = BAND_SETS.network(read_config("ddrf_set")["network"])
    assert receptive_field(network, len(CONDITIONS), len(CONTEXT), STRIDE, draws=1) == 55


def test_a_tile_with_its_halo_has_the_pixels_of_the_whole() -> None:
    """A window at a multiple of the stride, with a halo of the receptive field up to the next multiple."""
    network, inputs = small(), tile(3, size=160)
    reach = receptive_field(network, len(CONDITIONS), len(CONTEXT), STRIDE, draws=1)
    halo = -(-reach // STRIDE) * STRIDE
    assert halo <= 56
    window = np.s_[:, :, 64 - halo : 80 + halo, 56 - halo : 88 + halo]
    with torch.no_grad():
        whole = network(*inputs)
        seen = network(inputs[0][window], inputs[1], inputs[2][window], inputs[3])
    cut = seen[:, :, halo : halo + 16, halo : halo + 32]
    torch.testing.assert_close(cut, whole[:, :, 64:80, 56:88], rtol=ROUNDED, atol=ROUNDED)
