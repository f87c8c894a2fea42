"""The filmstrip: four at most, each once, chosen and removed by mouse or keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtTest import QTest

from plugin.dock.view.filmstrip import Filmstrip, Pinned
from plugin.dock.view.viewport import Viewport


def pinned(number: int) -> Pinned:
    """Left half black, right half red."""
    image = QImage(100, 100, QImage.Format.Format_RGBA8888)
    image.fill(QColor("black"))
    for x in range(50, 100):
        for y in range(100):
            image.setPixelColor(x, y, QColor("red"))
    return Pinned(image, (f"ddim, {number} steps", "seed 0", "1.0 s"), number)


@pytest.fixture
def strip(qgis_app: object) -> Iterator[Filmstrip]:
    strip = Filmstrip()
    strip.resize(400, 160)
    strip.show()
    yield strip
    strip.deleteLater()


def test_holds_four_and_each_once(strip: Filmstrip) -> None:
    for number in (1, 1, 2, 3, 4, 5):
        strip.add(pinned(number))
    assert [frame.pinned.data for frame in strip.frames] == [1, 2, 3, 4]
    assert strip.is_full


def test_chosen_one_tells_what_it_is(strip: Filmstrip) -> None:
    heard: list[object] = []
    strip.chosen.connect(heard.append)
    strip.add(pinned(1))
    strip.add(pinned(2))
    QTest.mouseClick(strip.frames[1], Qt.MouseButton.LeftButton)
    QTest.keyClick(strip.frames[0], Qt.Key.Key_Space)
    assert heard == [2, 1]


def test_delete_removes_and_makes_room(strip: Filmstrip) -> None:
    for number in (1, 2, 3, 4):
        strip.add(pinned(number))
    QTest.keyClick(strip.frames[1], Qt.Key.Key_Delete)
    assert not strip.is_full
    strip.add(pinned(9))
    assert [frame.pinned.data for frame in strip.frames] == [1, 3, 4, 9]
    for frame in list(strip.frames):
        QTest.keyClick(frame, Qt.Key.Key_Delete)
    assert not strip.isVisible()


def test_all_look_at_the_same_part(strip: Filmstrip) -> None:
    strip.add(pinned(1))
    frame = strip.frames[0]
    strip.look(Viewport(25.0, 50.0, 32.0))
    assert QColor(frame.grab().toImage().pixel(20, 60)) == QColor("black")
    strip.look(Viewport(75.0, 50.0, 32.0))
    assert QColor(frame.grab().toImage().pixel(20, 60)) == QColor("red")


def test_screen_readers_hear_settings_and_seconds(strip: Filmstrip) -> None:
    strip.add(pinned(3))
    assert strip.frames[0].accessibleName() == "ddim, 3 steps, seed 0, 1.0 s"
