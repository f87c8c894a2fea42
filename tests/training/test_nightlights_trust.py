from __future__ import annotations

import numpy as np
import pytest

from training.nightlights_trust import SHARES, share_of


@pytest.mark.parametrize(
    ("places", "share"),
    [
        ([[0.0, 0.0, 0.1, 0.2, 0.3, 0.2], [0.0, 0.1, 0.2, 0.3, 0.25, 0.0]], 0.75),
        ([[0.0, 0.2, 0.5, 0.9, 1.1, 1.5], [0.0, 0.1, 0.2, 0.1, 0.0, -0.04]], 0.25),
        ([[0.0, 0.2, 0.5, 0.9, 1.1, 1.0], [0.0, 0.0, 0.0, -0.2, -0.4, -0.6]], 0.25),
        ([[0.0, -0.2, -0.5, -0.9, -1.1, -1.3], [0.0, 0.1, 0.2, 0.3, 0.2, 0.0]], 0.0),
    ],
)
def test_as_much_is_taken_as_helps_and_nowhere_harms(places: list[list[float]], share: float) -> None:
    assert len(SHARES) == len(places[0])
    assert share_of(np.array(places), enough=0.3) == share


def test_without_a_guide_every_decibel_counts() -> None:
    assert share_of(np.array([[0.0, 0.2, 0.5, 0.9, 1.1, 1.0]]), enough=np.inf) == 0.75
