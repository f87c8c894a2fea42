"""What is shown of a run on its way is what the run believes, of the wanted window only."""

from __future__ import annotations

import numpy as np
import pytest

from plugin.fusion.pipeline.estimates import Estimates, Stage, estimates_for
from plugin.fusion.raster.all_bands import AllBands
from plugin.fusion.raster.band import Band
from plugin.fusion.spans import Image, Span, Window

ONE = AllBands.of([Band()])
WANTED = Window(Span(10, 30), Span(5, 25))


def index_image(window: Window) -> Image:
    """An image (1, rows, columns): 1000 times the row, plus the column."""
    rows, cols = np.meshgrid(window.rows.indices(), window.cols.indices(), indexing="ij")
    return (1000.0 * rows + cols)[None].astype(np.float32)


def test_tiles_that_overlap_the_wanted_window_are_put_in_their_place() -> None:
    seen: list[tuple[Stage, Image]] = []
    estimates = Estimates(lambda *shown: seen.append(shown), WANTED, ONE, 2)
    for rows in (Span(0, 16), Span(16, 40)):
        for cols in (Span(0, 16), Span(16, 30), Span(30, 40)):
            estimates.add(Window(rows, cols), index_image(Window(rows, cols)))
    assert seen == []
    estimates.end_pass()
    stage, image = seen[0]
    assert stage == Stage(step=1, steps=2, sample=1, samples=1)
    np.testing.assert_array_equal(image, index_image(WANTED))


def test_image_that_was_shown_does_not_change_later() -> None:
    assert [image.max() for _, image in shown((1.0, 2.0), steps=2, samples=1)] == [1.0, 2.0]


def test_first_sample_is_shown_as_it_grows_and_then_the_mean_of_those_that_are_done() -> None:
    seen = shown((1.0, 3.0, 8.0, 5.0, 9.0, 1.0), steps=2, samples=3)
    assert [image.max() for _, image in seen] == pytest.approx([1.0, 3.0, 3.0, 4.0, 4.0, 3.0])
    assert [stage.averaged for stage, _ in seen] == [0, 1, 1, 2, 2, 3]
    assert [stage.is_first_of_many for stage, _ in seen] == [True, False, False, False, False, False]


def test_single_evaluation_is_no_quick_look() -> None:
    assert not shown((1.0,), steps=1, samples=1)[0][0].is_first_of_many


def test_feedback_that_does_not_care_costs_nothing() -> None:
    assert estimates_for(object(), WANTED, ONE, 1, 1) is None


def shown(values: tuple[float, ...], steps: int, samples: int) -> list[tuple[Stage, Image]]:
    """What is seen of passes that each come to one value everywhere."""
    seen: list[tuple[Stage, Image]] = []
    estimates = Estimates(lambda *given: seen.append(given), WANTED, ONE, steps, samples)
    for value in values:
        estimates.add(WANTED, np.full((1, 20, 20), value, np.float32))
        estimates.end_pass()
    return seen


def test_bands_that_hold_nothing_are_shown_in_their_places() -> None:
    seen: list[tuple[Stage, Image]] = []
    bands = AllBands((Band(), Band(), Band()), (1,))
    estimates = Estimates(lambda *shown: seen.append(shown), WANTED, bands, 1)
    estimates.add(WANTED, index_image(WANTED))
    estimates.end_pass()
    assert seen[0][1].shape == (3, 20, 20)
    np.testing.assert_array_equal(seen[0][1][1:2], index_image(WANTED))
    assert not seen[0][1][[0, 2]].any()
