from __future__ import annotations

import numpy as np
import pytest

from plugin.fusion.spans import Patch, Span, Window, mirrored


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


def test_a_window_united_with_another_holds_both_and_no_more() -> None:
    one, other = Window(Span(0, 4), Span(10, 12)), Window(Span(2, 9), Span(-3, 1))
    assert one.united(other) == Window(Span(0, 9), Span(-3, 12))


def test_a_patch_gives_the_pixels_that_a_window_names() -> None:
    whole = Patch.whole(np.arange(70, dtype=np.float32).reshape(7, 10))
    inner = Window(Span(2, 6), Span(3, 9))
    part = Patch(whole.crop(inner), inner)
    np.testing.assert_array_equal(part.crop(Window(Span(4, 6), Span(5, 6))), [[45], [55]])


def test_a_patch_reaches_beyond_itself_by_its_mirror() -> None:
    patch = Patch(np.arange(4, dtype=np.float32)[None].repeat(3, axis=0), Window(Span(7, 10), Span(20, 24)))
    beyond = patch.mirrored_over(Window(Span(7, 8), Span(18, 26)))
    np.testing.assert_array_equal(beyond.image, [[2, 1, 0, 1, 2, 3, 2, 1]])
    np.testing.assert_array_equal(beyond.crop(Window(Span(7, 8), Span(20, 22))), [[0, 1]])


def test_an_image_of_another_size_covers_no_window() -> None:
    with pytest.raises(ValueError, match="cannot cover"):
        Patch(np.zeros((3, 4), np.float32), Window.of_shape((4, 3)))
