"""How a table's cells sort, and which are best."""

from __future__ import annotations

import math

from plugin.fusion.report.tables import Cell, Column, best_cells, sort_key


def test_numbers_sort_as_numbers_and_nan_as_nothing() -> None:
    assert sort_key(0.5) == "0.5"
    assert sort_key(3) == "3.0"
    assert sort_key(math.inf) == "Infinity"
    assert sort_key(-math.inf) == "-Infinity"
    assert sort_key(math.nan) == ""
    assert sort_key("gsa") == "gsa"


def test_best_is_lowest_or_highest_and_may_be_shared() -> None:
    columns = [Column("Method"), Column("ERGAS", better="lower"), Column("PSNR", better="higher"), Column("Seconds")]
    rows: list[list[Cell]] = [["a", 2.0, 30.0, 1.0], ["b", 1.0, 31.0, 2.0], ["c", math.nan, 31.0, 3.0]]
    assert best_cells(columns, rows) == {(1, 1), (1, 2), (2, 2)}
    assert best_cells(columns, rows[:1]) == set()
