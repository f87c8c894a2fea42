"""What a card may say: a file from elsewhere is believed only if its values are of the right kind and within reason."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

MOST_STRIDE, MOST_RECEPTIVE_FIELD = 128, 512
"""In pixels: tiles are read with that much around them, and a tile itself has 64 to 4,096 along an edge."""

MOST_RATIO = 1000.0
LONGEST_NAME, LONGEST_TEXT, LONGEST_LIST = 100, 20_000, 1000
NOT_IN_A_NAME = frozenset('/\\:*?"<>|,')

Check = Callable[[Any], bool]


def wrong_entries(values: Mapping[str, Any]) -> list[str]:
    """Names of a card's entries that are of the wrong kind or beyond reason, in order."""
    return [name for name, is_right in CHECKS.items() if name in values and not is_right(values[name])]


def is_name(value: Any) -> bool:
    """Whether something can be the name of a model: short, printable, and never a path."""
    return (
        isinstance(value, str)
        and 0 < len(value) <= LONGEST_NAME
        and value.isprintable()
        and not value.startswith(".")
        and not NOT_IN_A_NAME & set(value)
    )


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST_TEXT


def _is_number(value: Any) -> bool:
    return type(value) in (int, float) and abs(value) < 1e300 and math.isfinite(value)


def _is_count(low: int, high: int) -> Check:
    return lambda value: type(value) is int and low <= value <= high


def _is_dict_of(is_right: Check) -> Check:
    return lambda value: (
        isinstance(value, dict)
        and len(value) <= LONGEST_LIST
        and all(map(_is_text, value))
        and all(map(is_right, value.values()))
    )


def _is_list_of(is_right: Check) -> Check:
    return lambda value: isinstance(value, (list, tuple)) and len(value) <= LONGEST_LIST and all(map(is_right, value))


_is_numbers, _is_texts = _is_list_of(_is_number), _is_list_of(_is_text)


def _is_share(value: Any) -> bool:
    return _is_number(value) and 0.0 <= value <= 1.0


def _is_range(value: Any) -> bool:
    return _is_numbers(value) and len(value) == 2 and 0.0 < value[0] <= value[1] <= MOST_RATIO


def _is_curve(along: str, is_positive: bool) -> Check:
    """Whether a dict is empty or has factors above 0 over rising numbers, and other lists of the same length."""

    def is_right(value: Any) -> bool:
        if not _is_dict_of(_is_numbers)(value):
            return False
        if not value:
            return True
        points, factors = value.get(along, ()), value.get("factor", ())
        return (
            len(points) > 0
            and {len(numbers) for numbers in value.values()} == {len(points)}
            and all(low < high for low, high in zip(points, points[1:]))
            and (points[0] > 0.0 or not is_positive)
            and len(factors) > 0
            and min(factors) > 0.0
        )

    return is_right


CHECKS: Mapping[str, Check] = {
    "name": is_name,
    **dict.fromkeys(("version", "title", "task", "family", "parameterisation", "schedule", "normalisation"), _is_text),
    **dict.fromkeys(("bands", "precision", "training_data", "licence", "limits"), _is_text),
    "inputs": _is_dict_of(_is_text),
    "stride": _is_count(1, MOST_STRIDE),
    "receptive_field": _is_count(0, MOST_RECEPTIVE_FIELD),
    "ratio_range": _is_range,
    "scores": _is_dict_of(_is_dict_of(_is_number)),
    "smearing": _is_curve("log_radiance", is_positive=False),
    "calibration": _is_curve("steps", is_positive=True),
    **dict.fromkeys(("loss", "scored_with"), _is_dict_of(_is_number)),
    "trust": _is_dict_of(_is_share),
    **dict.fromkeys(("conditions", "statistics"), _is_texts),
}
