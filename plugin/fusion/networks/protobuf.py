"""Protobuf messages (protobuf.dev, "Encoding"), of which ONNX files are made, looked through without reading them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

VARINT, EIGHT_BYTES, BYTES, FOUR_BYTES = 0, 1, 2, 5

MOST_PARTS = 100_000
LONGEST_VARINT = 10


class Part(NamedTuple):
    """A field of a message.

    Attributes:
        number: of the field.
        start, stop: where its contents lie in the file; only byte strings have contents.
        value: of an integer; 0 otherwise.
    """

    number: int
    start: int
    stop: int
    value: int = 0

    def contents(self, file: BinaryIO) -> bytes:
        """The contents, read from the file."""
        file.seek(self.start)
        return file.read(self.stop - self.start)


def parts(file: BinaryIO, start: int, stop: int) -> Iterator[Part]:
    """The fields of the message between two places of a file, in order.

    Raises:
        ValueError: if there is no such message, or it has too many fields.
    """
    at = start
    for _ in range(MOST_PARTS):
        if at == stop:
            return
        tag, at = _varint(file, at)
        kind, value, size = tag & 7, 0, 0
        if tag >> 3 == 0:
            raise ValueError("no field has the number 0")
        if kind == VARINT:
            value, at = _varint(file, at)
        elif kind == BYTES:
            size, at = _varint(file, at)
        elif kind in (EIGHT_BYTES, FOUR_BYTES):
            at += 8 if kind == EIGHT_BYTES else 4
        else:
            raise ValueError(f"wire type {kind}")
        if at + size > stop:
            raise ValueError("the message ends early")
        yield Part(tag >> 3, at, at + size, value)
        at += size
    raise ValueError("the message has too many parts")


def _varint(file: BinaryIO, at: int) -> tuple[int, int]:
    """An integer of seven bits a byte, and where it ends."""
    file.seek(at)
    value = 0
    for place, byte in enumerate(file.read(LONGEST_VARINT)):
        value |= (byte & 0x7F) << (7 * place)
        if byte < 0x80:
            return value, at + place + 1
    raise ValueError("no integer is that long, or the message ends early")
