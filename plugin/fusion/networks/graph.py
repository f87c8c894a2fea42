"""What a model's graph may hold: nothing that decides while it runs how long it runs, and nothing outside its file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from ..errors import FusionError
from .protobuf import Part, parts

GRAPH, FUNCTION = 7, 25
"""Field numbers in onnx.proto's ModelProto; the others are those of the messages that their names begin with."""

GRAPH_NODE, GRAPH_INITIALIZER, FUNCTION_NODE = 1, 5, 7
NODE_OPERATOR, NODE_ATTRIBUTE = 4, 5
ATTRIBUTE_TENSOR, ATTRIBUTE_GRAPH, ATTRIBUTE_GRAPHS = 5, 6, 11
TENSOR_EXTERNAL_DATA, TENSOR_DATA_LOCATION = 13, 14


def refuse_unbounded(path: Path) -> None:
    """Refuse a graph with loops or branches, or with weights in another file.

    Raises:
        FusionError: if it has any, or cannot be read.
    """
    try:
        with open(path, "rb") as file:
            found = next(_unbounded(file), "")
    except (ValueError, OSError) as error:
        raise FusionError("{} is not an ONNX file that can be read; choose another model.", path.name) from error
    if found:
        raise FusionError(
            "{} holds {}, and a network of this plugin may hold neither loops and branches nor weights in another file;"
            " choose another model.",
            path.name,
            found,
        )


def _unbounded(file: BinaryIO) -> Iterator[str]:
    """Operators that run a graph of their own, and tensors that lie elsewhere."""
    for part in parts(file, 0, file.seek(0, os.SEEK_END)):
        if part.number not in (GRAPH, FUNCTION):
            continue
        nodes = GRAPH_NODE if part.number == GRAPH else FUNCTION_NODE
        for inner in parts(file, part.start, part.stop):
            if inner.number == nodes:
                yield from _of_node(file, inner)
            elif inner.number == GRAPH_INITIALIZER and part.number == GRAPH and _lies_elsewhere(file, inner):
                yield "external data"


def _of_node(file: BinaryIO, node: Part) -> Iterator[str]:
    fields = list(parts(file, node.start, node.stop))
    name = next((part.contents(file) for part in fields if part.number == NODE_OPERATOR), b"")
    for attribute in (part for part in fields if part.number == NODE_ATTRIBUTE):
        for inner in parts(file, attribute.start, attribute.stop):
            if inner.number in (ATTRIBUTE_GRAPH, ATTRIBUTE_GRAPHS):
                yield ascii(name.decode("ascii", "replace"))
            if inner.number == ATTRIBUTE_TENSOR and _lies_elsewhere(file, inner):
                yield "external data"


def _lies_elsewhere(file: BinaryIO, tensor: Part) -> bool:
    return any(
        part.number == TENSOR_EXTERNAL_DATA or (part.number == TENSOR_DATA_LOCATION and part.value != 0)
        for part in parts(file, tensor.start, tensor.stop)
    )
