"""Model files: ONNX with weights stored in 16 bits and a card inside, and the list of their digests."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from plugin.fusion.networks.card import KEY, ModelCard
from plugin.fusion.networks.registry import DIGESTS, digest

from .tasks import TrainingTask

OPSET = 17
IR_VERSION = 8
EXAMPLE_SIZE = 64
WEIGHT_INPUTS = {"Conv": 1, "Gemm": 1, "MatMul": 1}
"""Which input of a node is its weight."""


def to_onnx(network: torch.nn.Module, task: TrainingTask, path: Path) -> None:
    """Write a network in fp32, without a card; any batch, rows and columns."""
    size = EXAMPLE_SIZE
    example = (
        torch.randn(1, 1, size, size),
        torch.ones(1, 1),
        torch.randn(1, len(task.conditions), size, size),
        torch.randn(1, len(task.context)),
    )
    image_axes = {0: "n", 2: "rows", 3: "columns"}
    torch.onnx.export(
        network,
        example,
        str(path),
        input_names=list(task.inputs),
        output_names=["estimate"],
        opset_version=OPSET,
        dynamic_axes={
            "x_t": image_axes,
            "noise_level": {0: "n"},
            "conditions": image_axes,
            "context": {0: "n"},
            "estimate": image_axes,
        },
        dynamo=False,
    )


def weights_of_file(path: Path) -> dict[str, torch.Tensor]:
    """The weights in a model file that `to_onnx` wrote, by their names in the network."""
    stored = onnx.load(str(path)).graph.initializer
    arrays = {part.name.removesuffix(".fp16"): numpy_helper.to_array(part).astype(np.float32) for part in stored}
    return {name: torch.from_numpy(values.copy()) for name, values in arrays.items() if "." in name}


def store_weights_as_fp16(model: onnx.ModelProto) -> None:
    """Round the weights of layers to 16 bits, in place, and cast them back; onnxruntime casts once, when it loads.

    Biases, and scales of quantised layers, stay as they are.
    """
    graph = model.graph
    weights = {
        node.input[place]
        for node in graph.node
        if (place := WEIGHT_INPUTS.get(node.op_type)) and len(node.input) > place
    }
    casts = []
    for entry in graph.initializer:
        if entry.name not in weights or entry.data_type != TensorProto.FLOAT:
            continue
        wide, narrow = entry.name, f"{entry.name}.fp16"
        entry.CopyFrom(numpy_helper.from_array(numpy_helper.to_array(entry).astype(np.float16), narrow))
        casts.append(helper.make_node("Cast", [narrow], [wide], name=f"{wide}.cast", to=TensorProto.FLOAT))
    for cast in reversed(casts):
        graph.node.insert(0, cast)


def shorten_names(model: onnx.ModelProto) -> None:
    """Number all tensors but the graph's own inputs and outputs, in place: names are a third of a small file."""
    graph = model.graph
    kept = {entry.name for entry in (*graph.input, *graph.output)} | {""}
    numbers: dict[str, str] = {}

    def short(name: str) -> str:
        return name if name in kept else numbers.setdefault(name, f"{len(numbers):x}")

    for node in graph.node:
        node.input[:] = [short(name) for name in node.input]
        node.output[:] = [short(name) for name in node.output]
        node.name = ""
        node.doc_string = ""
    for entry in graph.initializer:
        entry.name = short(entry.name)
    del graph.value_info[:]


def share_zero_points(model: onnx.ModelProto) -> None:
    """One tensor instead of many equal ones for the zero points of quantised biases, in place."""
    graph = model.graph
    first: dict[tuple[int, ...], str] = {}
    shared: dict[str, str] = {}
    for entry in graph.initializer:
        if entry.data_type == TensorProto.INT32 and not numpy_helper.to_array(entry).any():
            shared[entry.name] = first.setdefault(tuple(entry.dims), entry.name)
    for node in graph.node:
        node.input[:] = [shared.get(name, name) for name in node.input]
    kept = [entry for entry in graph.initializer if shared.get(entry.name, entry.name) == entry.name]
    del graph.initializer[:]
    graph.initializer.extend(kept)


def write(model: onnx.ModelProto, card: ModelCard, path: Path) -> None:
    """Write a model with its card, and list the digests of its folder."""
    used = {node.domain for node in model.graph.node}
    imports = [entry for entry in model.opset_import if entry.domain in used]
    del model.opset_import[:]
    model.opset_import.extend(imports)
    model.ir_version = IR_VERSION
    del model.metadata_props[:]
    model.metadata_props.add(key=KEY, value=card.to_json())
    onnx.checker.check_model(model)
    onnx.save(model, path)
    sums = "".join(f"{digest(file)}  {file.name}\n" for file in sorted(path.parent.glob("*.onnx")))
    (path.parent / DIGESTS).write_text(sums, encoding="ascii")
