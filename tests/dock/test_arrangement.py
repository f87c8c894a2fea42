"""All that is to spare belongs to the picture, whatever the dock's shape; and nothing moves that need not."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QSize

from plugin.dock.arrangement import is_beside
from plugin.dock.dock import AmalgamDock

from .conftest import choose, lay_out, settle, wait_until

LAPTOP = 400, 590
"""What a screen of 1366 x 768 leaves to a dock beside the map."""


def resize(dock: AmalgamDock, width: int, height: int) -> None:
    dock.resize(width, height)
    lay_out()


def top(dock: AmalgamDock, name: str) -> int:
    return int(getattr(dock, name).mapTo(dock, getattr(dock, name).rect().topLeft()).y())


def test_picture_goes_where_its_square_is_larger() -> None:
    form = QSize(300, 200)
    assert not is_beside(QSize(400, 600), form)
    assert is_beside(QSize(760, 560), form)
    assert not is_beside(QSize(760, 1000), form)


@pytest.mark.parametrize(("width", "height"), [(400, 590), (400, 900), (900, 590), (760, 1100), (1200, 700)])
def test_picture_takes_all_that_is_to_spare(dock: AmalgamDock, width: int, height: int) -> None:
    resize(dock, width, height)
    before = dock.swipe.size()
    for wider, higher in ((60, 0), (0, 60)):
        resize(dock, width + wider, height + higher)
        assert (dock.swipe.width() - before.width(), dock.swipe.height() - before.height()) == (wider, higher)


def test_picture_is_large_on_a_laptop_without_scrolling(dock: AmalgamDock) -> None:
    resize(dock, *LAPTOP)
    assert dock.swipe.height() >= 290
    assert dock.scroll_area.verticalScrollBar().maximum() == 0


def test_nothing_moves_while_a_preview_is_made_and_measured(dock: AmalgamDock) -> None:
    resize(dock, *LAPTOP)
    choose(dock, 0, "classical_pansharpening")
    lay_out()
    names = "fast_button", "preview_button", "swipe", "status_label", "estimate_label", "run_button"
    before = [top(dock, name) for name in names], dock.swipe.height()
    dock.preview_button.click()
    wait_until(lambda: dock.progress_bar.isVisible() or not dock.is_busy, "it begins")
    lay_out()
    assert ([top(dock, name) for name in names], dock.swipe.height()) == before
    settle(dock)
    wait_until(lambda: dock.previews.runner.is_quiet, "the indices are there")
    assert ([top(dock, name) for name in names], dock.swipe.height()) == before


def test_pinning_moves_no_button(dock: AmalgamDock) -> None:
    resize(dock, 400, 900)
    choose(dock, 0, "classical_pansharpening")
    dock.preview_button.click()
    settle(dock)
    lay_out()
    names = "preview_button", "pin_button", "swipe", "status_label", "run_button"
    before = [top(dock, name) for name in names]
    dock.pin_button.click()
    lay_out()
    assert [top(dock, name) for name in names] == before


def test_unfolding_moves_nothing_but_what_is_below(dock: AmalgamDock) -> None:
    for size in (LAPTOP, (560, 590), (760, 590)):
        resize(dock, *size)
        before = top(dock, "advanced_button")
        dock.advanced_button.click()
        lay_out()
        assert top(dock, "advanced_button") == before
        dock.advanced_button.click()
