"""The swipe view by mouse, wheel and keys, and what it paints."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QWheelEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from plugin.dock.view.legend import BAR_WIDTH, Legend
from plugin.dock.view.swipe_view import SwipeView

RED, BLUE = QColor(255, 0, 0), QColor(0, 0, 255)
SIDE = 200


def plain(colour: QColor, size: int = 100) -> QImage:
    image = QImage(size, size, QImage.Format.Format_RGBA8888)
    image.fill(colour)
    return image


@pytest.fixture
def view(qgis_app: object) -> Iterator[SwipeView]:
    view = SwipeView()
    view.resize(SIDE, SIDE)
    view.show_pair(plain(RED), plain(BLUE), ("MS", "Fused"))
    yield view
    view.deleteLater()


def colour_at(view: SwipeView, x: int, y: int = SIDE - 20) -> QColor:
    return QColor(view.grab().toImage().pixel(x, y))


def mouse(view: SwipeView, kind: QEvent.Type, x: float, y: float) -> None:
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(view, QMouseEvent(kind, QPointF(x, y), QPointF(x, y), button, held, none))


def drag(view: SwipeView, start: tuple[float, float], end: tuple[float, float]) -> None:
    mouse(view, QEvent.Type.MouseButtonPress, *start)
    mouse(view, QEvent.Type.MouseMove, *end)
    mouse(view, QEvent.Type.MouseButtonRelease, *end)


def press(view: SwipeView, key: Qt.Key, shifted: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ShiftModifier if shifted else Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(view, QKeyEvent(QEvent.Type.KeyPress, key, modifier))


def test_before_is_left_of_the_divider_and_after_right_of_it(view: SwipeView) -> None:
    assert (colour_at(view, 90), colour_at(view, 110)) == (RED, BLUE)
    view.move_divider(0.75)
    assert (colour_at(view, 140), colour_at(view, 160)) == (RED, BLUE)


def test_divider_is_dragged_and_stays_inside(view: SwipeView) -> None:
    drag(view, (102, 100), (40, 120))
    assert view.divider == pytest.approx(0.2)
    drag(view, (40, 100), (-500, 100))
    assert view.divider == 0.0


def test_dragging_elsewhere_moves_the_picture(view: SwipeView) -> None:
    before = view.viewport
    drag(view, (30, 100), (50, 80))
    after = view.viewport
    assert before is not None
    assert after is not None
    assert (after.x, after.y) == (before.x - 10, before.y + 10)
    assert view.divider == 0.5


def test_wheel_zooms_around_the_pointer(view: SwipeView) -> None:
    """What was beneath the pointer still is: pixel 25, 75 of the picture, at scale 2."""
    pointer = QPointF(50, 150)
    none = Qt.MouseButton.NoButton
    event = QWheelEvent(
        pointer, pointer, QPoint(), QPoint(0, 240), none, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)
    seen = view.viewport
    assert seen is not None
    assert seen.scale == pytest.approx(2 * 1.25**2)
    assert (seen.x + (50 - 100) / seen.scale, seen.y + (150 - 100) / seen.scale) == pytest.approx((25, 75))


def test_everything_can_be_done_by_keys(view: SwipeView) -> None:
    press(view, Qt.Key.Key_Right)
    assert view.divider == pytest.approx(0.52)
    press(view, Qt.Key.Key_Home)
    press(view, Qt.Key.Key_Left)
    assert view.divider == 0.0
    press(view, Qt.Key.Key_End)
    assert view.divider == 1.0
    press(view, Qt.Key.Key_Plus)
    zoomed = view.viewport
    assert zoomed is not None
    assert zoomed.scale == pytest.approx(2.5)
    press(view, Qt.Key.Key_Right, shifted=True)
    moved = view.viewport
    assert moved is not None
    assert moved.x > zoomed.x
    press(view, Qt.Key.Key_0)
    fitted = view.viewport
    assert fitted is not None
    assert (fitted.x, fitted.y, fitted.scale) == (50, 50, 2.0)


def test_space_shows_the_left_picture_alone_and_then_the_right_one(view: SwipeView) -> None:
    seen = []
    for _ in range(3):
        press(view, Qt.Key.Key_Space)
        seen.append((view.alone, colour_at(view, 20, 100), colour_at(view, 180, 100)))
    assert seen == [(0, RED, RED), (1, BLUE, BLUE), (0, RED, RED)]
    press(view, Qt.Key.Key_Escape)
    assert view.alone is None
    assert (colour_at(view, 80, 140), colour_at(view, 120, 140)) == (RED, BLUE)


def test_flicker_keeps_zoom_and_ends_with_the_divider(view: SwipeView) -> None:
    view.zoom(2.0)
    seen = view.viewport
    view.flicker()
    assert view.viewport == seen
    press(view, Qt.Key.Key_Right)
    assert (view.alone, view.divider) == (None, pytest.approx(0.52))


def test_held_space_does_not_race(view: SwipeView) -> None:
    none = Qt.KeyboardModifier.NoModifier
    for is_repeated in (False, True, True):
        QApplication.sendEvent(view, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, none, " ", is_repeated))
    assert view.alone == 0


def test_legend_is_a_bar_of_its_colours(view: SwipeView) -> None:
    """Beneath the name at the lower edge of its side, dark to bright."""
    colours = QColor(0, 80, 0), QColor(0, 255, 0)
    view.resize(600, 200)
    view.show_pair(plain(RED), plain(BLUE), ("Uncertainty", "Fused"), (Legend(colours, "0", "17 DN"), None))
    image = view.grab().toImage()
    row = [QColor(image.pixel(x, 183)) for x in range(300)]
    bar = [colour.green() for colour in row if colour.green() > 70 and colour.red() < 60]
    assert len(bar) >= BAR_WIDTH - 4
    assert bar[1] < 100 < 230 < bar[-2]


def test_focus_is_a_frame_and_changes_no_picture(view: SwipeView) -> None:
    view.show()
    view.activateWindow()
    view.setFocus()
    QTest.qWait(50)
    assert view.hasFocus()
    assert (colour_at(view, 90), colour_at(view, 110)) == (RED, BLUE)
    assert colour_at(view, 0) not in (RED, BLUE)


def test_view_stays_when_the_next_preview_comes(view: SwipeView) -> None:
    view.zoom(2.0)
    seen = view.viewport
    view.show_pair(plain(BLUE), plain(RED), ("MS", "Fused"))
    assert view.viewport == seen
    view.show_pair(plain(BLUE, 50), plain(RED, 50), ("MS", "Fused"))
    fitted = view.viewport
    assert fitted is not None
    assert fitted.scale == 4.0


def test_without_pictures_nothing_breaks(view: SwipeView) -> None:
    view.clear("Nothing here.")
    view.zoom(2.0)
    press(view, Qt.Key.Key_Left, shifted=True)
    drag(view, (100, 100), (20, 20))
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton)
    assert view.viewport is None
    assert not view.grab().isNull()
