"""The card of a model file, read without onnxruntime: the few bytes of an ONNX file (protobuf) that hold metadata.

Whatever lies in the folder of models, looking at it takes a bounded time: what is no plain file is not opened, and of a
file, only the beginnings of its parts and the metadata are read.
"""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from ..errors import FusionError
from .card import KEY, ModelCard

METADATA_PROPS = 14
"""Field number of `metadata_props` in onnx.proto's ModelProto; its entries have key 1 and value 2."""

VARINT, EIGHT_BYTES, BYTES, FOUR_BYTES = 0, 1, 2, 5

MOST_BYTES = 2**31
"""An ONNX file is never larger: protobuf cannot hold more."""

MOST_CARD_BYTES = 2**20
MOST_PARTS = 10_000
"""Of a file: its graph is one, and each operator set, function and entry of the metadata another."""

LONGEST_VARINT = 10


def read_card(path: Path) -> ModelCard:
    """The card inside a model file.

    Raises:
        FusionError: if it is no ONNX file, or has no card that can be read.
    """
    refuse_no_file(path)
    try:
        with open(path, "rb") as file:
            card = _card_in(file)
    except (ValueError, OSError) as error:
        raise FusionError("{} is not an ONNX file that can be read; choose another model.", path.name) from error
    if card is None:
        raise FusionError("{} has no Amalgam model card inside; choose a model made for this plugin.", path.name)
    try:
        return ModelCard.from_json(card)
    except FusionError as error:
        raise FusionError("{}: {}", path.name, error.sentence) from error


def refuse_no_file(path: Path) -> None:
    """Refuse what only looks like a model file, without opening it: a broken link, a folder, a pipe, a device.

    Raises:
        FusionError: if it is one, or larger than an ONNX file can be.
    """
    try:
        about = os.stat(path)
    except OSError as error:
        raise FusionError("{} leads nowhere (a broken link); remove it, or choose another model.", path.name) from error
    if not stat.S_ISREG(about.st_mode):
        raise FusionError("{} is no file but a folder, a pipe or a device; choose another model.", path.name)
    if about.st_size > MOST_BYTES:
        raise FusionError(
            "{} has {:,.0f} MB, more than any ONNX file can have; choose another model.", path.name, about.st_size / 1e6
        )


def _card_in(file: BinaryIO) -> str | None:
    """The text of the card in an ONNX file; None if it has none."""
    for number, size in _parts(file):
        if number != METADATA_PROPS or not 0 < size <= MOST_CARD_BYTES:
            continue
        entry = io.BytesIO(file.read(size))
        texts = {key: entry.read(length) for key, length in _parts(entry)}
        if texts.get(1) == KEY.encode():
            return texts.get(2, b"").decode("utf-8")
    return None


def _parts(file: BinaryIO) -> Iterator[tuple[int, int]]:
    """Field numbers and sizes of a protobuf message (protobuf.dev, "Encoding"), the file standing at the contents.

    Only byte strings have contents.

    Raises:
        ValueError: if it is no such message, or has too many parts.
    """
    end = file.seek(0, os.SEEK_END)
    at = 0
    for _ in range(MOST_PARTS):
        if at == end:
            return
        file.seek(at)
        tag, at = _varint(file, at)
        kind, size = tag & 7, 0
        if tag >> 3 == 0:
            raise ValueError("no field has the number 0")
        if kind == VARINT:
            _, at = _varint(file, at)
        elif kind == BYTES:
            size, at = _varint(file, at)
        elif kind in (EIGHT_BYTES, FOUR_BYTES):
            at += 8 if kind == EIGHT_BYTES else 4
        else:
            raise ValueError(f"wire type {kind}")
        if at + size > end:
            raise ValueError("the message ends early")
        yield tag >> 3, size
        at += size
    raise ValueError("the message has too many parts")


def _varint(file: BinaryIO, at: int) -> tuple[int, int]:
    """An integer of seven bits a byte, read from where the file stands, and where it ends."""
    value = 0
    for place in range(LONGEST_VARINT):
        byte = file.read(1)
        if not byte:
            raise ValueError("the message ends early")
        value |= (byte[0] & 0x7F) << (7 * place)
        if byte[0] < 0x80:
            return value, at + place + 1
    raise ValueError("no integer is that long")
