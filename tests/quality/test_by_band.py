"""Tables and curves over the bands."""

from __future__ import annotations

import numpy as np

from plugin.fusion.quality.by_band import curves_by_band, rows_by_band


def test_a_row_is_a_name_and_its_value_in_every_column() -> None:
    assert rows_by_band(["red", "green"], np.array([1.0, 2.0]), np.array([3.0, 4.0])) == [
        ["red", 1.0, 3.0],
        ["green", 2.0, 4.0],
    ]


def test_curves_count_bands_from_one_and_need_three() -> None:
    assert curves_by_band([("SCC", np.array([0.5, 0.6, 0.7]))]) == [("SCC", [1, 2, 3], [0.5, 0.6, 0.7])]
    assert curves_by_band([("SCC", np.array([0.5, 0.6]))]) == []
