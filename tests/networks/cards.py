"""Model files made by hand: any card, or none, in a network that copies a condition."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import onnx
from onnx import TensorProto, helper

from plugin.fusion.networks.card import KEY, ModelCard
from plugin.fusion.physics.sharpening import CONDITIONS, CONTEXT

CARD = ModelCard(
    name="toy",
    version="0.0.1",
    title="Copies x_t",
    task="pansharpening",
    family="ddrf",
    inputs={"x_t": "noise", "noise_level": "", "conditions": "", "context": "…"},
    parameterisation="x0",
    schedule="cosine",
    normalisation="none",
    stride=4,
    receptive_field=33,
    bands="any",
    ratio_range=(1.5, 6.0),
    precision="fp32",
    training_data="none",
    licence="none",
    scores={"place": {"sam": 1.5}},
    limits="all",
)


def card(**changes: Any) -> ModelCard:
    return dataclasses.replace(CARD, **changes)


def write_model(path: Path, card_text: str | None, first_input: str = "x_t") -> Path:
    """A network of DDRF's inputs that gives its first one back."""
    shapes: dict[str, list[str | int | None]] = {
        first_input: ["n", 1, "h", "w"],
        "noise_level": ["n", 1],
        "conditions": ["n", len(CONDITIONS), "h", "w"],
        "context": ["n", len(CONTEXT)],
    }
    graph = helper.make_graph(
        [helper.make_node("Identity", [first_input], ["x0"])],
        "toy",
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in shapes.items()],
        [helper.make_tensor_value_info("x0", TensorProto.FLOAT, ["n", 1, "h", "w"])],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    if card_text is not None:
        model.metadata_props.add(key=KEY, value=card_text)
    onnx.save(model, str(path))
    return path
