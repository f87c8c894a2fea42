"""Tiles: cut along multiples of the tile size in absolute pixels, so that a pixel's tile does not depend on the job."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..spans import Span, Window


def tiles(window: Window, size: int) -> Iterator[Window]:
    """The tiles of a window, row by row; `size` is a multiple of the network's stride."""
    for rows in _cut(window.rows, size):
        for cols in _cut(window.cols, size):
            yield Window(rows, cols)


def count_tiles(window: Window, size: int) -> int:
    """How many tiles `tiles` gives."""
    return len(list(_cut(window.rows, size))) * len(list(_cut(window.cols, size)))


def count_pixels(window: Window, size: int, stride: int, halo: int) -> int:
    """Pixels of all tiles of a window, each grown to the network's stride and by its halo."""
    height, width = (
        sum(len(aligned(part, stride)) + 2 * halo for part in _cut(span, size)) for span in (window.rows, window.cols)
    )
    return height * width


def aligned(span: Span, stride: int) -> Span:
    """The shortest span around this one whose ends are absolute multiples of the stride."""
    return Span(span.start // stride * stride, -(-span.stop // stride) * stride)


def lattice(span: Span, size: int, most: int) -> list[Span]:
    """Pieces of about this size that cover a span or, if that takes more than `most`, so many spread evenly."""
    if len(span) <= size * most:
        edges = np.linspace(span.start, span.stop, -(-len(span) // size) + 1).round().astype(int)
        return [Span(int(a), int(b)) for a, b in zip(edges, edges[1:])]
    starts = np.linspace(span.start, span.stop - size, most).round().astype(int)
    return [Span(int(start), int(start) + size) for start in starts]


def _cut(span: Span, size: int) -> Iterator[Span]:
    for first in range(span.start // size * size, span.stop, size):
        yield Span(max(first, span.start), min(first + size, span.stop))
