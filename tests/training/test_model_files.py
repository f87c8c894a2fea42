from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
import torch
from onnx import TensorProto, numpy_helper

from plugin.fusion.networks.metadata import read_card
from plugin.fusion.networks.registry import DIGESTS, digest
from plugin.fusion.physics.sharpening import CONDITIONS, CONTEXT
from training.model_files import IR_VERSION, share_zero_points, shorten_names, store_weights_as_fp16, to_onnx, write
from training.networks.ddrf import DDRF
from training.tasks import TRAINED

from ..networks.cards import CARD


@pytest.fixture(scope="module")
def exact(tmp_path_factory: pytest.TempPathFactory) -> onnx.ModelProto:
    torch.manual_seed(0)
    network = DDRF(widths=(8, 12, 16), blocks=(1, 1, 1, 1, 1), style=8)
    for parameter in network.parameters():
        torch.nn.init.normal_(parameter, std=0.1)
    path = tmp_path_factory.mktemp("exact") / "exact.onnx"
    to_onnx(network.eval(), TRAINED["pansharpening"], path)
    return onnx.load(path)


def copy_of(model: onnx.ModelProto) -> onnx.ModelProto:
    copy = onnx.ModelProto()
    copy.CopyFrom(model)
    return copy


def answer(model: onnx.ModelProto) -> np.ndarray:
    rng = np.random.default_rng(0)
    shapes = {"x_t": (1, 1, 32, 32), "conditions": (1, len(CONDITIONS), 32, 32), "context": (1, len(CONTEXT))}
    feed = {name: rng.normal(size=shape).astype(np.float32) for name, shape in shapes.items()}
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    found: np.ndarray = session.run(None, feed | {"noise_level": np.ones((1, 1), np.float32)})[0]
    return found


@pytest.mark.filterwarnings("ignore")
def test_weights_in_16_bits_halve_the_weights_and_change_next_to_nothing(exact: onnx.ModelProto) -> None:
    stored = copy_of(exact)
    store_weights_as_fp16(stored)
    types = Counter(entry.data_type for entry in stored.graph.initializer if len(entry.dims) > 1)
    assert types[TensorProto.FLOAT16] > 20
    weights = sum(int(np.prod(e.dims)) for e in stored.graph.initializer if e.data_type == TensorProto.FLOAT16)
    assert exact.ByteSize() - stored.ByteSize() == pytest.approx(2 * weights, rel=0.2)
    wanted = answer(exact)
    assert 0.0 < np.abs(answer(stored) - wanted).max() < 2e-3 * np.abs(wanted).max()


def test_biases_keep_their_32_bits(exact: onnx.ModelProto) -> None:
    stored = copy_of(exact)
    store_weights_as_fp16(stored)
    kept = {entry.name: numpy_helper.to_array(entry) for entry in stored.graph.initializer}
    biases = [entry for entry in exact.graph.initializer if entry.name.endswith("bias")]
    assert biases
    for entry in biases:
        np.testing.assert_array_equal(kept[entry.name], numpy_helper.to_array(entry))


def test_short_names_change_nothing_but_the_size(exact: onnx.ModelProto) -> None:
    short = copy_of(exact)
    shorten_names(short)
    assert short.ByteSize() < exact.ByteSize() - 5000
    assert [entry.name for entry in short.graph.input] == [entry.name for entry in exact.graph.input]
    np.testing.assert_array_equal(answer(short), answer(exact))


def test_equal_zero_points_become_one() -> None:
    zeros = [numpy_helper.from_array(np.zeros(3, np.int32), name) for name in ("a", "b")]
    others = [numpy_helper.from_array(np.array([0, 1, 0], np.int32), "c"), numpy_helper.from_array(np.zeros(3), "d")]
    nodes = [onnx.helper.make_node("Identity", [name], [f"{name}_out"]) for name in "abcd"]
    model = onnx.helper.make_model(onnx.helper.make_graph(nodes, "zeros", [], [], [*zeros, *others]))
    share_zero_points(model)
    assert [entry.name for entry in model.graph.initializer] == ["a", "c", "d"]
    assert [node.input[0] for node in model.graph.node] == ["a", "a", "c", "d"]


def test_what_is_written_has_its_card_and_its_digest(exact: onnx.ModelProto, tmp_path: Path) -> None:
    model = copy_of(exact)
    model.opset_import.append(onnx.helper.make_opsetid("com.example", 1))
    path = tmp_path / "toy.onnx"
    write(model, CARD, path)
    assert read_card(path) == CARD
    stored = onnx.load(path)
    assert stored.ir_version == IR_VERSION
    assert [entry.domain for entry in stored.opset_import] == [""]
    assert (tmp_path / DIGESTS).read_text() == f"{digest(path)}  toy.onnx\n"
