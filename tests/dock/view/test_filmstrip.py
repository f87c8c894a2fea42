"""The filmstrip: each preview once, chosen, revisited and removed by mouse or keys; what does not fit scrolls."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from qgis.PyQt.QtCore import QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QColor, QImage, QWheelEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from plugin.dock.view.chip import Pinned
from plugin.dock.view.filmstrip import MOST, Filmstrip
from plugin.dock.view.viewport import Viewport


def pinned(number: int, elsewhere: str = "") -> Pinned:
    """Left half black, right half red."""
    image = QImage(100, 100, QImage.Format.Format_RGBA8888)
    image.fill(QColor("black"))
    for x in range(50, 100):
        for y in range(100):
            image.setPixelColor(x, y, QColor("red"))
    return Pinned(image, (f"{number}  ddrf-l", "ddim, 1 step, seed 0", "HQNR 0.97"), number, elsewhere)


@pytest.fixture
def strip(qgis_app: object) -> Iterator[Filmstrip]:
    strip = Filmstrip()
    strip.resize(400, strip.height())
    yield strip
    strip.deleteLater()


def test_holds_each_once_and_so_many_at_most(strip: Filmstrip) -> None:
    for number in (1, 1, 2, *range(3, MOST + 5)):
        strip.add(pinned(number))
    assert [chip.pinned.data for chip in strip.chips] == list(range(1, MOST + 1))
    assert strip.is_full


def test_chosen_one_tells_what_it_is(strip: Filmstrip) -> None:
    heard: list[object] = []
    strip.chosen.connect(heard.append)
    strip.add(pinned(1))
    strip.add(pinned(2))
    QTest.mouseClick(strip.chips[1], Qt.MouseButton.LeftButton)
    QTest.keyClick(strip.chips[0], Qt.Key.Key_Space)
    assert heard == [2, 1]


def test_another_place_is_marked_and_leads_back(strip: Filmstrip) -> None:
    heard: list[object] = []
    strip.revisited.connect(heard.append)
    strip.add(pinned(1))
    strip.add(pinned(2, "It shows another place."))
    here, there = strip.chips
    assert not here.back_button.isVisibleTo(strip)
    assert "It shows another place." in there.toolTip()
    QTest.mouseClick(there.back_button, Qt.MouseButton.LeftButton)
    assert heard == [2]
    faded = QColor(there.grab().toImage().pixel(there.height() // 2 + 8, there.height() // 2))
    full = QColor(here.grab().toImage().pixel(here.height() // 2 + 8, here.height() // 2))
    assert full == QColor("red")
    assert faded.red() < 200


def test_delete_removes_and_makes_room(strip: Filmstrip) -> None:
    for number in range(1, MOST + 1):
        strip.add(pinned(number))
    QTest.keyClick(strip.chips[1], Qt.Key.Key_Delete)
    assert not strip.is_full
    strip.add(pinned(99))
    assert [chip.pinned.data for chip in strip.chips] == [1, *range(3, MOST + 1), 99]
    strip.clear()
    assert strip.chips == []


def test_it_is_seen_as_long_as_there_is_a_pin_and_never_grows(strip: Filmstrip) -> None:
    height = strip.height()
    assert not strip.isVisible()
    for number in (1, 2, 3, 4):
        strip.add(pinned(number))
    QTest.qWait(20)
    assert strip.height() == height
    assert all(chip.height() == height for chip in strip.chips)
    assert strip.isVisible()
    strip.clear()
    assert not strip.isVisible()


def test_more_than_fit_scroll(strip: Filmstrip) -> None:
    for number in range(1, 7):
        strip.add(pinned(number))
    QTest.qWait(50)
    bar, last = strip.horizontalScrollBar(), strip.chips[-1]
    assert last.mapTo(strip, QPoint(last.width(), 0)).x() <= strip.width()
    middle, turn, none = QPointF(200, 20), QPoint(0, 120), Qt.MouseButton.NoButton
    before = bar.value()
    QApplication.sendEvent(
        strip.viewport(),
        QWheelEvent(
            middle, middle, QPoint(), turn, none, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False
        ),
    )
    assert bar.value() < before
    back, forth = strip._arrows
    assert (back.isVisible(), forth.isVisible()) == (True, True)
    bar.setValue(0)
    assert not back.isVisible()


def test_all_look_at_the_same_part(strip: Filmstrip) -> None:
    strip.add(pinned(1))
    chip = strip.chips[0]
    middle = chip.height() // 2
    strip.look(Viewport(25.0, 50.0, 32.0))
    assert QColor(chip.grab().toImage().pixel(middle, middle)) == QColor("black")
    strip.look(Viewport(75.0, 50.0, 32.0))
    assert QColor(chip.grab().toImage().pixel(middle, middle)) == QColor("red")


def test_screen_readers_hear_settings_and_scores(strip: Filmstrip) -> None:
    strip.add(pinned(3))
    assert strip.chips[0].accessibleName() == "3  ddrf-l, ddim, 1 step, seed 0, HQNR 0.97"
