from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from plugin.fusion.raster.tiles import aligned, count_tiles, lattice, tiles
from plugin.fusion.spans import Span, Window

spans = st.builds(lambda start, length: Span(start, start + length), st.integers(-90, 90), st.integers(1, 150))


@given(spans, spans, st.integers(4, 70))
def test_tiles_partition_the_window_whatever_the_size(rows: Span, cols: Span, size: int) -> None:
    window = Window(rows, cols)
    hits = np.zeros(window.shape, int)
    pieces = list(tiles(window, size))
    for tile in pieces:
        assert not tile.is_empty
        assert max(tile.shape) <= size
        hits[tile.within(window)] += 1
    assert np.all(hits == 1)
    assert count_tiles(window, size) == len(pieces)


@given(spans, st.integers(4, 70))
def test_tiles_are_cut_at_absolute_multiples_of_their_size(rows: Span, size: int) -> None:
    inner = {tile.rows.start for tile in tiles(Window(rows, Span(0, 1)), size)} - {rows.start}
    assert all(start % size == 0 for start in inner)


@given(spans, st.sampled_from([1, 4, 8]))
def test_an_aligned_span_is_the_shortest_around(span: Span, stride: int) -> None:
    found = aligned(span, stride)
    assert found.start % stride == found.stop % stride == 0
    assert span.start - stride < found.start <= span.start
    assert span.stop <= found.stop < span.stop + stride


@given(spans, st.integers(4, 70), st.integers(1, 9))
def test_a_lattice_covers_a_span_or_lies_all_over_it(span: Span, size: int, most: int) -> None:
    pieces = lattice(span, size, most)
    assert pieces[0].start == span.start
    assert pieces[-1].stop == span.stop or len(pieces) == 1
    if len(span) <= size * most:
        assert [piece.stop for piece in pieces[:-1]] == [piece.start for piece in pieces[1:]]
        assert max(len(piece) for piece in pieces) <= size + 1
        assert pieces[-1].stop == span.stop
    else:
        gaps = np.diff([piece.start for piece in pieces])
        assert {len(piece) for piece in pieces} == {size}
        assert len(pieces) == most
        assert len(gaps) == 0 or gaps.max() - gaps.min() <= 2
