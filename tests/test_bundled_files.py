"""The files of the bundled models: weights in 16 bits that cost nothing to run, int8 beside them, small together."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
from numpy.typing import NDArray
from onnx import TensorProto, numpy_helper

from plugin.fusion.networks.metadata import read_card
from plugin.fusion.networks.precision import within_limits
from plugin.fusion.networks.registry import BUNDLED, INT8
from plugin.fusion.networks.session import SETTINGS
from plugin.fusion.tasks.registry import TASKS

FILES = sorted(BUNDLED.glob("*.onnx"))
WHOLE = [path for path in FILES if not path.name.endswith(INT8) and read_card(path).precision == "fp16"]
INT8_FILES = [path for path in FILES if path.name.endswith(INT8)]
NEWEST_IR, OPSETS = 10, range(17, 21)
LEFT_ALONE = {"flow-s"}
"""Models whose int8 file loses more than PRECISION "auto" puts up with, at 4 steps; docs/precision.md says how much."""

MEGABYTES = {"pansharpening": 10.0, "nightlights": 8.0}


def named(path: Path) -> str:
    return path.stem


def widened(model: onnx.ModelProto) -> onnx.ModelProto:
    """The network with its weights stored in 32 bits."""
    wide = onnx.ModelProto()
    wide.CopyFrom(model)
    names = {
        node.input[0]: node.output[0] for node in wide.graph.node if node.input and node.input[0].endswith(".fp16")
    }
    kept = [node for node in wide.graph.node if not (node.input and node.input[0] in names)]
    del wide.graph.node[:]
    wide.graph.node.extend(kept)
    for entry in wide.graph.initializer:
        if entry.name in names:
            values = numpy_helper.to_array(entry).astype(np.float32)
            entry.CopyFrom(numpy_helper.from_array(values, names[entry.name]))
    return wide


def run(model: onnx.ModelProto | Path, optimised: Path, settings: dict[str, str]) -> NDArray[np.float32]:
    """The estimate from pure noise, and beside it the file of the graph that onnxruntime made of the model."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    options.optimized_model_filepath = str(optimised)
    for key, value in settings.items():
        options.add_session_config_entry(key, value)
    content = model.SerializeToString() if isinstance(model, onnx.ModelProto) else str(model)
    session = onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
    rng = np.random.default_rng(0)
    feed = {
        entry.name: rng.normal(size=[n if isinstance(n, int) else (1, 1, 64, 64)[k] for k, n in enumerate(entry.shape)])
        for entry in session.get_inputs()
    }
    feed["noise_level"] = np.ones((1, 1))
    outputs = session.run(None, {name: image.astype(np.float32) for name, image in feed.items()})
    estimate: NDArray[np.float32] = outputs[0]
    return estimate


def operations(path: Path) -> Counter[str]:
    return Counter(node.op_type for node in onnx.load(path).graph.node)


@pytest.mark.parametrize("path", WHOLE, ids=named)
def test_weights_in_16_bits_cost_nothing_once_loaded(path: Path, tmp_path: Path) -> None:
    stored = onnx.load(path)
    assert any(node.op_type == "Cast" for node in stored.graph.node)
    found = run(stored, tmp_path / "stored.onnx", {})
    np.testing.assert_array_equal(found, run(widened(stored), tmp_path / "wide.onnx", {}))
    assert operations(tmp_path / "stored.onnx") == operations(tmp_path / "wide.onnx")
    assert operations(tmp_path / "stored.onnx")["Cast"] == 0


@pytest.mark.parametrize("path", INT8_FILES, ids=named)
def test_every_quantised_convolution_runs_in_bytes(path: Path, tmp_path: Path) -> None:
    stored = onnx.load(path)
    weights = {entry.name: entry for entry in stored.graph.initializer}
    quantised = [entry for entry in weights.values() if entry.data_type == TensorProto.INT8 and len(entry.dims) == 4]
    found = run(path, tmp_path / "optimised.onnx", SETTINGS["int8"])
    assert operations(tmp_path / "optimised.onnx")["QLinearConv"] == len(quantised) >= 10
    assert operations(tmp_path / "optimised.onnx")["Cast"] == 0
    whole = run(path.with_name(path.name.replace(INT8, ".onnx")), tmp_path / "whole.onnx", {})
    assert not np.array_equal(found, whole)
    assert np.corrcoef(found.ravel(), whole.ravel())[0, 1] > 0.9  # on inputs of noise, unlike any image


@pytest.mark.parametrize("path", INT8_FILES, ids=named)
def test_scales_are_per_channel(path: Path) -> None:
    model = onnx.load(path)
    sizes = {entry.name: list(entry.dims) for entry in model.graph.initializer}
    types = {entry.name: entry.data_type for entry in model.graph.initializer}
    for node in model.graph.node:
        if node.op_type == "DequantizeLinear" and types.get(node.input[0]) == TensorProto.INT8:
            assert sizes[node.input[1]] == sizes[node.input[0]][:1]


@pytest.mark.parametrize("path", INT8_FILES, ids=named)
def test_int8_takes_at_most_three_tenths_of_fp32(path: Path) -> None:
    """A third of the smallest, in which the graph and the two layers that stay in fp32 weigh more."""
    stored = path.with_name(path.name.replace(INT8, ".onnx"))
    halves = [e for e in onnx.load(stored).graph.initializer if e.data_type == TensorProto.FLOAT16]
    fp32 = stored.stat().st_size + 2 * sum(int(np.prod(entry.dims)) for entry in halves)
    assert path.stat().st_size <= (1 / 3 if named(path) == "ddrf-s.int8" else 0.3) * fp32


@pytest.mark.parametrize("path", INT8_FILES, ids=named)
def test_int8_was_measured_and_loses_little_enough_to_be_taken(path: Path) -> None:
    card = read_card(path)
    assert card.precision == "int8"
    assert within_limits(card.loss) == (card.name not in LEFT_ALONE)
    assert card.scores


@pytest.mark.parametrize("path", WHOLE, ids=named)
def test_16_bits_were_measured_to_lose_nothing_that_can_be_seen(path: Path) -> None:
    loss = read_card(path).loss
    assert loss
    assert all(abs(value) < 0.02 for value in loss.values())


@pytest.mark.parametrize("path", FILES, ids=named)
def test_an_old_onnxruntime_can_load_it(path: Path) -> None:
    model = onnx.load(path)
    assert model.ir_version <= NEWEST_IR
    assert [(entry.domain, entry.version in OPSETS) for entry in model.opset_import] == [("", True)]


@pytest.mark.parametrize("task", MEGABYTES)
def test_a_tasks_models_stay_small_together(task: str) -> None:
    sizes = [path.stat().st_size for path in FILES if read_card(path).task == task]
    assert sum(sizes) < 1e6 * MEGABYTES[task]


@pytest.mark.parametrize("path", FILES, ids=named)
def test_the_card_names_what_the_network_is_given(path: Path) -> None:
    card = read_card(path)
    layout = TASKS[card.task].task.families[card.family]
    assert (card.conditions, card.statistics) == (layout.conditions, layout.statistics)
