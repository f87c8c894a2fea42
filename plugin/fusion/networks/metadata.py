"""The card of a model file, read without onnxruntime: the few bytes of an ONNX file (protobuf) that hold metadata."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..errors import FusionError
from .card import KEY, ModelCard

METADATA_PROPS = 14
"""Field number of `metadata_props` in onnx.proto's ModelProto; its entries have key 1 and value 2."""

VARINT, EIGHT_BYTES, BYTES, FOUR_BYTES = 0, 1, 2, 5


def read_card(path: Path) -> ModelCard:
    """The card inside a model file.

    Raises:
        FusionError: if it is no ONNX file, or has no card that can be read.
    """
    try:
        entries = [dict(_fields(value)) for number, value in _fields(path.read_bytes()) if number == METADATA_PROPS]
        cards = [bytes(entry[2]).decode("utf-8") for entry in entries if bytes(entry.get(1, b"")) == KEY.encode()]
    except (IndexError, KeyError, ValueError, OSError) as error:
        raise FusionError("{} is not an ONNX file that can be read; choose another model.", path.name) from error
    if not cards:
        raise FusionError("{} has no Amalgam model card inside; choose a model made for this plugin.", path.name)
    return ModelCard.from_json(cards[0])


def _fields(message: bytes | memoryview) -> Iterator[tuple[int, memoryview]]:
    """Field numbers and contents of a protobuf message (protobuf.dev, "Encoding"); only byte strings have contents."""
    view, at = memoryview(message), 0
    while at < len(view):
        tag, at = _varint(view, at)
        kind, size = tag & 7, 0
        if kind == VARINT:
            _, at = _varint(view, at)
        elif kind == BYTES:
            size, at = _varint(view, at)
        elif kind in (EIGHT_BYTES, FOUR_BYTES):
            at += 8 if kind == EIGHT_BYTES else 4
        else:
            raise ValueError(f"wire type {kind}")
        if at + size > len(view):
            raise ValueError("the message ends early")
        yield tag >> 3, view[at : at + size]
        at += size


def _varint(view: memoryview, at: int) -> tuple[int, int]:
    """An integer of seven bits a byte, and where it ends."""
    value, shift = 0, 0
    while True:
        byte = view[at]
        value |= (byte & 0x7F) << shift
        at += 1
        if byte < 0x80:
            return value, at
        shift += 7
        if shift > 63:
            raise ValueError("no integer is that long")
