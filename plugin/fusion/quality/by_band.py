"""What a report says band by band, as a table and as a plot."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

BandSeries = tuple[str, list[int], list[float]]
Values = NDArray[np.float64]

LEAST_BANDS = 3
"""With fewer bands than this, a curve says nothing that the table would not say better."""


def rows_by_band(bands: Sequence[str], *columns: Values) -> list[list[float | str]]:
    """A row for each band: its name, and its value in each column, which is (bands,)."""
    return [[name, *map(float, values)] for name, *values in zip(bands, *columns)]


def curves_by_band(named: Iterable[tuple[str, Values]]) -> list[BandSeries]:
    """A curve over the bands, counted from 1, for each (name, values of the bands); none if there are few bands."""
    return [
        (name, list(range(1, len(values) + 1)), values.tolist()) for name, values in named if len(values) >= LEAST_BANDS
    ]
