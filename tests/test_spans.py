from __future__ import annotations

import numpy as np
import pytest

from plugin.fusion.spans import Span, mirrored


@pytest.mark.parametrize("size", [1, 2, 3, 7])
def test_mirroring_equals_numpys_reflection(size: int) -> None:
    beyond = 25
    expected = np.pad(np.arange(size), beyond, mode="reflect") if size > 1 else np.zeros(2 * beyond + 1, int)
    np.testing.assert_array_equal(mirrored(np.arange(-beyond, size + beyond), size), expected)


def test_a_span_within_another_picks_its_own_pixels() -> None:
    outer = Span(-5, 20)
    np.testing.assert_array_equal(outer.indices()[Span(3, 9).within(outer)], Span(3, 9).indices())


def test_a_span_that_ends_before_it_starts_is_empty() -> None:
    assert len(Span(5, 2)) == 0
    assert len(Span(5, 5)) == 0
