from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
import torch

from plugin.fusion.diffusion.registry import make_sampler
from training import quantise as quantise_module
from training.model_files import to_onnx
from training.networks.band_set import BandSet
from training.networks.ddrf import DDRF
from training.quantise import IN_FLOATS, SET, Bench, session
from training.tasks import BAND_SETS, TRAINED

FILTERS = 4
"""Haar transforms, which are convolutions without weights of their own."""

pytestmark = pytest.mark.filterwarnings("ignore")


NETWORK = {"widths": (4, 4, 4), "blocks": (1, 0, 0, 0, 0), "style": 4, "style_modulation": False}


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory, sharp: Path, degradation: dict[str, Any]) -> Iterator[Bench]:
    """A network whose every layer does something, an episode to calibrate it, and another to judge it."""
    torch.manual_seed(0)
    network = DDRF(**NETWORK)  # type: ignore[arg-type]
    for parameter in network.parameters():
        torch.nn.init.normal_(parameter, std=0.3)
    folder = tmp_path_factory.mktemp("bench")
    to_onnx(network.eval(), TRAINED["pansharpening"], folder / "single.onnx")
    config = {
        "seed": 1,
        "network": {},
        "fit": {},
        "degradation": degradation,
        "data": {"train": {str(sharp): {"share": 1.0}}},
    }
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(quantise_module, "BATCHES", 1)
        patch.setattr(quantise_module, "EPISODES", 1)
        yield Bench(folder / "single.onnx", config, [make_sampler("ddim", steps) for steps in (1, 4)], folder)


def test_a_network_of_all_bands_is_calibrated_on_whole_tiles(
    tmp_path: Path, sharp: Path, degradation: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    torch.manual_seed(0)
    network = BandSet((4, 4, 4), (0, 0, 1, 0, 0), band=4, style=4)
    for parameter in network.parameters():
        torch.nn.init.normal_(parameter, std=0.3)
    to_onnx(network.eval(), BAND_SETS, tmp_path / "single.onnx")
    config = {
        "seed": 1,
        "network": {},
        "fit": {},
        "degradation": degradation | {"together": True},
        "data": {"train": {str(sharp): {"share": 1.0}}},
    }
    monkeypatch.setattr(quantise_module, "BATCHES", 1)
    monkeypatch.setattr(quantise_module, "EPISODES", 4)
    bench = Bench(tmp_path / "single.onnx", config, [make_sampler("ddim", 1)], tmp_path)
    assert {len(one.x0) for one in bench._judging} == {SET}
    found = bench.mixed(allowed=1e9)
    assert found.floats == ("/encoder/Conv", "/head/Conv")
    assert "/trunk/stem/Conv" in found.layers
    assert 0.0 < found.error < 1e9


def test_all_layers_but_the_first_and_the_last_are_put_into_bytes(bench: Bench) -> None:
    found = bench.mixed(allowed=1e9)
    assert found.floats == ("/stem/Conv", "/head/Conv")
    nodes = Counter(node.op_type for node in found.model.graph.node)
    assert nodes["Conv"] == len(found.layers) + len(found.floats) + FILTERS
    types = Counter(entry.data_type for entry in found.model.graph.initializer if len(entry.dims) == 4)
    assert types[onnx.TensorProto.INT8] == len(found.layers)
    assert 0.0 < found.error < 1e9
    assert found.distance < 0.01


def test_layers_stay_in_fp32_until_the_others_add_little_enough(bench: Bench) -> None:
    everything = bench.mixed(allowed=1e9)
    some = bench.mixed(allowed=0.5 * everything.error)
    assert some.error <= 0.5 * everything.error
    assert len(everything.floats) < len(some.floats)
    assert some.layers


def test_where_nothing_may_be_lost_nothing_is_quantised(bench: Bench) -> None:
    found = bench.mixed(allowed=0.0)
    assert found.layers == ()
    assert found.error == 0.0
    assert all(node.op_type != "QuantizeLinear" for node in found.model.graph.node)


def test_every_level_that_is_sampled_is_recorded(bench: Bench) -> None:
    levels = sorted({one.level for one in bench._judging})
    assert levels == pytest.approx([0.25, 0.5, 0.75, 1.0], abs=0.01)
    for one in bench._judging:
        assert len(one.x0) == len(one.feed["x_t"]) >= 1


def test_one_layer_in_bytes_changes_the_estimate_a_little(bench: Bench) -> None:
    one, name = bench._judging[0], "/blocks.0/blocks.0.0/first/Conv"
    exact = session(bench._source).run(None, one.feed)[0]
    coarse = session(bench._int8([name]), **IN_FLOATS).run(None, one.feed)[0]
    assert 0.0 < np.abs(coarse - exact).max() < 0.5 * np.abs(exact).max()
    assert bench.sensitivity[name] > 0.0
