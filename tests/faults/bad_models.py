"""Files that a folder of models may hold by accident or by malice, each with a sound neighbour."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from plugin.fusion.physics.sharpening import CONDITIONS
from tests.networks.cards import CARD, write_model


def with_card(text: str) -> Callable[[Path], object]:
    return lambda path: write_model(path, text)


def changed(**values: Any) -> Callable[[Path], object]:
    """A model whose card says something else in these entries."""
    return with_card(json.dumps(json.loads(CARD.to_json()) | values))


def sparse(path: Path, size: int) -> None:
    with open(path, "wb") as file:
        file.truncate(size)


NO_FILES: Mapping[str, Callable[[Path], object]] = {
    "dangling": lambda path: path.symlink_to("nowhere"),
    "looping": lambda path: path.symlink_to(path.name),
    "pipe": os.mkfifo,
    "device": lambda path: path.symlink_to("/dev/zero"),
    "folder": Path.mkdir,
    "huge": lambda path: sparse(path, 8 * 2**30),
}

NO_MODELS: Mapping[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "zeros": lambda path: sparse(path, 2**30),
    "many_parts": lambda path: path.write_bytes(b"\x08\x01" * 500_000),
    "long_integer": lambda path: path.write_bytes(b"\xff" * 1000),
    "beyond_the_end": lambda path: path.write_bytes(b"\x3a\xff\xff\xff\xff\xff\xff\xff\xff\x7f"),
    "huge_card": with_card('{"name": "' + "x" * 2**21 + '"}'),
    "no_utf8": lambda path: path.write_bytes(
        write_model(path, "{'name'}").read_bytes().replace(b"{'name'}", b"\xff" * 8)
    ),
}

NO_CARDS: Mapping[str, Callable[[Path], object]] = {
    "nested": with_card("[" * 2000 + "]" * 2000),
    "nested_deeper": with_card('{"name":' * 100_000),
    "long_number": with_card('{"stride": ' + "1" * 5000 + "}"),
    "null": with_card("null"),
    "scores_list": changed(scores=[1, 2]),
    "scores_text": changed(scores={"place": {"sam": "good"}}),
    "scores_nan": changed(scores={"place": {"sam": float("nan")}}),
    "calibration_without_steps": changed(calibration={"factor": [1.0]}),
    "calibration_falling": changed(calibration={"steps": [4, 2], "factor": [1.0, 2.0]}),
    "calibration_null": changed(calibration=None),
    "smearing_uneven": changed(smearing={"log_radiance": [0.1, 0.2], "factor": [1.0]}),
    "trust_beyond_all": changed(trust={"alone": 1e9}),
    "loss_text": changed(loss={"ergas": "small"}),
    "stride_huge": changed(stride=10**9),
    "stride_beyond_floats": changed(stride=10**400),
    "field_huge": changed(receptive_field=10**6),
    "ratio_falling": changed(ratio_range=[6.0, 2.0]),
    "ratio_negative": changed(ratio_range=[-1.0, 2.0]),
    "ratio_infinite": changed(ratio_range=[1.0, float("inf")]),
    "title_number": changed(title=7),
    "limits_null": changed(limits=None),
    "inputs_list": changed(inputs=["x_t"]),
    "name_path": changed(name="../../x"),
    "name_hidden": changed(name=".x"),
    "name_lines": changed(name="x\ny"),
}


def with_graph(nodes: list[onnx.NodeProto], **tensors: Any) -> Callable[[Path], object]:
    """A model of DDRF's inputs whose estimate these nodes make; `tensors` are constants by name."""

    def write(path: Path) -> None:
        model = onnx.load(write_model(path, CARD.to_json()))
        del model.graph.node[:]
        model.graph.node.extend(nodes)
        constants = {name: numpy_helper.from_array(np.asarray(value), name) for name, value in tensors.items()}
        model.graph.initializer.extend(constants.values())
        onnx.save(model, path)

    return write


def in_another_file(path: Path) -> None:
    """A model whose weights are the contents of any file on the machine."""
    with_graph([helper.make_node("Add", ["x_t", "weights"], ["x0"])], weights=np.array([1.0], np.float32))(path)
    model = onnx.load(path)
    weights = model.graph.initializer[0]
    weights.ClearField("raw_data")
    weights.data_location = TensorProto.EXTERNAL
    weights.external_data.add(key="location", value="../../etc/passwd")
    path.write_bytes(model.SerializeToString())


def endless() -> onnx.NodeProto:
    inputs = [
        helper.make_tensor_value_info(name, kind, [])
        for name, kind in (("i", TensorProto.INT64), ("go", TensorProto.BOOL))
    ]
    outputs = [helper.make_tensor_value_info("still", TensorProto.BOOL, [])]
    body = helper.make_graph([helper.make_node("Identity", ["go"], ["still"])], "body", inputs, outputs)
    return helper.make_node("Loop", ["many", "true"], [], body=body)


NOT_FINITE = with_graph([helper.make_node("Div", ["x_t", "zero"], ["x0"])], zero=np.array([0.0], np.float32))
NARROW = with_graph(
    [helper.make_node("Slice", ["x_t", "first", "last", "axis"], ["x0"])],
    first=np.array([0], np.int64),
    last=np.array([8], np.int64),
    axis=np.array([3], np.int64),
)
SMALL = with_graph([helper.make_node("ReduceMean", ["x_t"], ["x0"], axes=[2, 3], keepdims=1)])
UNBOUNDED: Mapping[str, Callable[[Path], object]] = {
    "loop": with_graph(
        [endless(), helper.make_node("Identity", ["x_t"], ["x0"])], many=np.int64(2**62), true=np.bool_(True)
    ),
    "another file": in_another_file,
}
GREEDY = with_graph(
    [
        helper.make_node("Expand", ["zero", "many"], ["large"]),
        helper.make_node("ReduceMean", ["large"], ["mean"], keepdims=0),
        helper.make_node("Add", ["x_t", "mean"], ["x0"]),
    ],
    zero=np.array([0.0], np.float32),
    many=np.array([800_000_000], np.int64),
)


def shaped(name: str, shape: list[int | str]) -> Callable[[Path], object]:
    """A model that says that an input, or its output, has another shape."""

    def write(path: Path) -> None:
        model = onnx.load(write_model(path, CARD.to_json()))
        for entry in (*model.graph.input, *model.graph.output):
            if entry.name == name:
                entry.CopyFrom(helper.make_tensor_value_info(name, TensorProto.FLOAT, shape))
        onnx.save(model, path)

    return write


MISSHAPEN: Mapping[str, Callable[[Path], object]] = {
    "context": shaped("context", []),
    "conditions": shaped("conditions", ["n", len(CONDITIONS), 64, 64]),
    "noise_level": shaped("noise_level", ["n", 2]),
    "estimate": shaped("x0", [1, 1, 1, 1]),
}
