from __future__ import annotations

import numpy as np
import pytest

from plugin.fusion.pipeline.orientation import ORIENTATIONS, turned, turned_back


def test_there_are_eight_different_ones(rng: np.random.Generator) -> None:
    image = rng.normal(size=(1, 5, 5)).astype(np.float32)
    assert len({turned(image, k).tobytes() for k in range(ORIENTATIONS)}) == ORIENTATIONS


def test_the_first_leaves_everything_as_it_is(rng: np.random.Generator) -> None:
    image = rng.normal(size=(2, 3, 4, 6)).astype(np.float32)
    np.testing.assert_array_equal(turned(image, 0), image)


@pytest.mark.parametrize("orientation", range(ORIENTATIONS))
def test_turning_back_undoes_it(rng: np.random.Generator, orientation: int) -> None:
    image = rng.normal(size=(2, 3, 4, 6)).astype(np.float32)
    seen = turned(image, orientation)
    assert seen.flags.c_contiguous
    assert seen.shape[-2:] == ((4, 6) if orientation % 2 == 0 else (6, 4))
    np.testing.assert_array_equal(turned_back(seen, orientation), image)
