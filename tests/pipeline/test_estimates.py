"""What is shown of a run on its way is what the run believes, of the wanted window only."""

from __future__ import annotations

import numpy as np

from plugin.fusion.pipeline.estimates import Estimates, estimates_for
from plugin.fusion.raster.grid import Window
from plugin.fusion.spans import Image, Span

WANTED = Window(Span(10, 30), Span(5, 25))


def index_image(window: Window) -> Image:
    """(1, rows, columns): 1000 times the row, plus the column."""
    rows, cols = np.meshgrid(window.rows.indices(), window.cols.indices(), indexing="ij")
    return (1000.0 * rows + cols)[None].astype(np.float32)


def test_tiles_that_overlap_the_wanted_window_are_put_in_their_place() -> None:
    seen: list[tuple[int, int, Image]] = []
    estimates = Estimates(lambda *shown: seen.append(shown), WANTED, 1, 2)
    for rows in (Span(0, 16), Span(16, 40)):
        for cols in (Span(0, 16), Span(16, 30), Span(30, 40)):
            estimates.add(Window(rows, cols), index_image(Window(rows, cols)))
    assert seen == []
    estimates.end_pass()
    done, passes, image = seen[0]
    assert (done, passes) == (1, 2)
    np.testing.assert_array_equal(image, index_image(WANTED))


def test_image_that_was_shown_does_not_change_later() -> None:
    seen: list[Image] = []
    estimates = Estimates(lambda done, passes, image: seen.append(image), WANTED, 1, 2)
    for value in (1.0, 2.0):
        estimates.add(WANTED, np.full((1, 20, 20), value, np.float32))
        estimates.end_pass()
    assert [image.max() for image in seen] == [1.0, 2.0]


def test_feedback_that_does_not_care_costs_nothing() -> None:
    assert estimates_for(object(), WANTED, 1, 1) is None
