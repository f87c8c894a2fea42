"""What the columns of a report's tables are, and how their cells sort."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple, Union

Cell = Union[float, str]


class Column(NamedTuple):
    """A column of a table.

    Attributes:
        title: its heading.
        digits: after the decimal point.
        better: "lower", "higher", or "" where neither is.
        meaning: a sentence shown while the mouse rests on the heading.
    """

    title: str
    digits: int = 3
    better: str = ""
    meaning: str = ""


class Figure(NamedTuple):
    """A number that deserves a box of its own.

    Attributes:
        title: its name.
        value: shown with `digits` after the decimal point, and `unit`.
        better: which values are better, and the best.
        meaning: one or two sentences.
    """

    title: str
    value: float
    digits: int
    unit: str
    better: str
    meaning: str


def sort_key(cell: Cell) -> str:
    """A cell as the page's script compares it: numbers as such, text as it is, nothing for NaN, which goes last."""
    if isinstance(cell, str):
        return cell
    if math.isnan(cell):
        return ""
    return repr(float(cell)) if math.isfinite(cell) else ("Infinity" if cell > 0 else "-Infinity")


def best_cells(columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> set[tuple[int, int]]:
    """(row, column) of every cell that holds the best number of its column, where the column knows what is better."""
    best: set[tuple[int, int]] = set()
    for k, column in enumerate(columns):
        numbers = {i: float(row[k]) for i, row in enumerate(rows) if not isinstance(row[k], str)}
        numbers = {i: value for i, value in numbers.items() if not math.isnan(value)}
        if column.better and len(numbers) > 1:
            winner = (min if column.better == "lower" else max)(numbers.values())
            best.update((i, k) for i, value in numbers.items() if value == winner)
    return best
