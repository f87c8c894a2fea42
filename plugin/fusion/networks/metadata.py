"""The card of a model file, read without onnxruntime: the few bytes of an ONNX file (protobuf) that hold metadata.

Whatever lies in the folder of models, looking at it takes a bounded time: what is no plain file is not opened, and of a
file, only the beginnings of its parts and the metadata are read.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import BinaryIO

from ..errors import FusionError
from .card import KEY, ModelCard
from .protobuf import parts

METADATA_PROPS = 14
"""Field number of `metadata_props` in onnx.proto's ModelProto; its entries have key 1 and value 2."""

MOST_BYTES = 2**31
"""An ONNX file is never larger: protobuf cannot hold more."""

MOST_CARD_BYTES = 2**20


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
    for part in parts(file, 0, file.seek(0, os.SEEK_END)):
        if part.number == METADATA_PROPS and part.stop - part.start <= MOST_CARD_BYTES:
            texts = {inner.number: inner.contents(file) for inner in parts(file, part.start, part.stop)}
            if texts.get(1) == KEY.encode():
                return texts.get(2, b"").decode("utf-8")
    return None
