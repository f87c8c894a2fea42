"""What a run has to say for itself, as the algorithms of the toolbox name it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from .parameters import WRITTEN, Parameter

NAMES = {
    "model": "MODEL_ID",
    "method": "METHOD_ID",
    "bands": "COUNT",
    "mtf_gain": "MTF_GAIN_USED",
    "displacement": "DISPLACEMENT_SIZE",
    "consistency": "CONSISTENCY",
    "shift_rows": "SHIFT_ROWS",
    "shift_cols": "SHIFT_COLS",
}
"""Fields of results that are outputs, with their names."""


def outcome(result: Any, values: dict[str, Any], parameters: Sequence[Parameter], by_network: bool) -> dict[str, Any]:
    """The files that were written and the numbers that came of it, by name of the output.

    Args:
        result: of the core.
        values: of the parameters.
        parameters: of the algorithm.
        by_network: whether the algorithm runs networks, and so calls what made the result its model.
    """
    told: dict[str, Any] = {each.name: values[each.name] for each in parameters if each.kind in WRITTEN}
    told = {name: path for name, path in told.items() if path}
    for field, name in NAMES.items():
        if hasattr(result, field):
            told[name] = _plain(getattr(result, field))
    if hasattr(result, "sum_of_lights"):
        told["SUM_OF_LIGHTS"] = _plain(result.sum_of_lights[0])
        told["SHIFT_SOUTH_KM"], told["SHIFT_EAST_KM"] = map(_plain, result.shift_km)
    made_by = told.pop("MODEL_ID", None) or told.pop("METHOD_ID", None)
    return {**told, "MODEL_ID" if by_network else "METHOD_ID": made_by, "SECONDS": _plain(result.seconds)}


def _plain(value: Any) -> Any:
    """A value as JSON has it: numbers rounded, None for what cannot be told."""
    if isinstance(value, (str, int)):
        return value
    return round(float(value), 4) if math.isfinite(value) else None
