from __future__ import annotations

import numpy as np
import pytest

from plugin.fusion.physics.sampling import Axis, Relation
from plugin.fusion.physics.wald import degraded


def test_only_coarse_pixels_that_lie_fully_inside_are_made() -> None:
    image = np.zeros((2, 43, 39), np.float32)
    assert degraded(image, Relation.of_ratio(4.0)).shape == (2, 10, 9)
    assert degraded(image, Relation(Axis(4.0, 2.0), Axis(4.0, 0.5))).shape == (2, 10, 9)


@pytest.mark.parametrize("offset", [0.0, 2.0, 0.5])
def test_the_first_coarse_pixel_is_number_zero_of_the_relation(offset: float) -> None:
    image = np.tile(np.arange(64.0, dtype=np.float32), (64, 1))
    seen = degraded(image, Relation(Axis(4.0, offset), Axis(4.0, offset)))
    expected = 4.0 * (np.arange(seen.shape[1]) + 0.5) + offset - 0.5
    np.testing.assert_allclose(seen[8, 4:-4], expected[4:-4], atol=0.02)
