"""All numbers of a comparison, to hold against another's."""

from __future__ import annotations

import dataclasses

import numpy as np
from numpy.typing import NDArray

from plugin.fusion.quality.reference import ReferenceScores


def numbers(scores: ReferenceScores) -> dict[str, NDArray[np.float64]]:
    """Name of every field to its numbers."""
    plain = {field.name: getattr(scores, field.name) for field in dataclasses.fields(scores)}
    edges, shares = plain.pop("histogram")
    return {name: np.atleast_1d(value) for name, value in (plain | {"edges": edges, "shares": shares}).items()}


def assert_equal(found: ReferenceScores, expected: ReferenceScores, rtol: float = 1e-9) -> None:
    """Every number agrees."""
    for name, value in numbers(expected).items():
        np.testing.assert_allclose(numbers(found)[name], value, rtol=rtol, atol=1e-12, err_msg=name)
