"""Values of a few known classes as plain values, which JSON can hold, and back: so a job travels to another process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

CLASS, FIELDS, TUPLE, BYTES = "class", "fields", "tuple", "bytes"


def to_plain(value: Any) -> Any:
    """Numbers, texts, lists and dictionaries in place of dataclasses, named tuples, tuples and bytes.

    Raises:
        TypeError: if there is something else in it.
    """
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, bytes):
        return {BYTES: value.hex()}
    if is_dataclass(value):
        inside = {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}
        return {CLASS: type(value).__name__, FIELDS: inside}
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        inside = {name: to_plain(one) for name, one in value._asdict().items()}
        return {CLASS: type(value).__name__, FIELDS: inside}
    if isinstance(value, tuple):
        return {TUPLE: [to_plain(one) for one in value]}
    raise TypeError(f"{type(value).__name__} is not plain")


def from_plain(plain: Any, known: Mapping[str, type]) -> Any:
    """The value that `to_plain` was given.

    Args:
        plain: what it gave.
        known: classes that may be in it, by name.

    Raises:
        KeyError: if there is another class in it.
    """
    if not isinstance(plain, dict):
        return plain
    if BYTES in plain:
        return bytes.fromhex(plain[BYTES])
    if TUPLE in plain:
        return tuple(from_plain(one, known) for one in plain[TUPLE])
    return known[plain[CLASS]](**{name: from_plain(one, known) for name, one in plain[FIELDS].items()})
