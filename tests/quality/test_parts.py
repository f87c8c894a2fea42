"""An image cut into parts: nothing twice, nothing missed, blocks kept whole."""

from __future__ import annotations

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugin.fusion.quality.parts import Part, parts_of
from plugin.fusion.spans import Span, Window

SIZES = st.integers(1, 150)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SIZES, SIZES, st.integers(0, 40), st.integers(1, 6), st.integers(1, 30_000), st.integers(1, 100))
def test_parts_tile_the_window_in_whole_blocks(
    rows: int, cols: int, start: int, bands: int, values: int, height: int
) -> None:
    whole = Window(Span(start, start + rows), Span(7, 7 + cols))
    seen = np.zeros((start + rows, 7 + cols), int)
    for part in parts_of(whole, bands, 8, 5, values, height):
        seen[part.own.rows.start : part.own.rows.stop, part.own.cols.start : part.own.cols.stop] += 1
        for own, around, all_of_it in zip(part.own, part.around, whole):
            assert (own.start - all_of_it.start) % 8 == 0
            assert len(own) % 8 == 0 or own.stop == all_of_it.stop
            assert len(own) >= min(8, len(all_of_it))
            assert around == Span(max(own.start - 5, all_of_it.start), min(own.stop + 5, all_of_it.stop))
    assert (seen[start:, 7:] == 1).all()


def test_a_part_is_about_as_large_as_allowed() -> None:
    whole = Window(Span(0, 4096), Span(0, 4096))
    areas = [part.own.shape[0] * part.own.shape[1] for part in parts_of(whole, 4, 32, 5, 2**18, 64)]
    assert max(areas) == 2**18 // 4


def test_neighbourhoods_of_all_parts_meet_every_inner_pixel_once(rng: np.random.Generator) -> None:
    """The sum of 3 x 3 neighbourhoods, part by part, is that of the whole image."""
    image = rng.normal(size=(1, 37, 29))
    whole = Window(Span(0, 37), Span(0, 29))

    def centres(of: np.ndarray) -> float:
        return float(of[:, 1:-1, 1:-1].sum()) if min(of.shape[1:]) > 2 else 0.0

    total = 0.0
    for part in parts_of(whole, 1, 4, 1, 64, 8):
        rows, cols = part.around
        total += centres(part.neighbourhood(image[:, rows.start : rows.stop, cols.start : cols.stop], 1))
    np.testing.assert_allclose(total, centres(image))


def test_the_frame_is_that_of_the_image_not_of_the_part() -> None:
    part = Part(Window(Span(0, 4), Span(4, 8)), Window(Span(0, 5), Span(3, 9)), Window(Span(0, 20), Span(0, 20)))
    framed = part.without_frame(np.ones((1, 5, 6)))
    assert (framed[0, 0] == 0.0).all()
    assert (framed[0, 1:] == 1.0).all()
    assert part.with_frame_valid(np.zeros((5, 6), bool)).sum() == 6
