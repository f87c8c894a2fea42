"""The line over the picture: the first warning, and on a press all there is to say."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from plugin.dock.view.unfolding import Fact, Unfolding

WARNING, MORE = Fact("Bands 3 and 4 lie apart.", True), Fact("The pair is unlike others.", True)
FOUND = Fact("The MTF gain is < 0.30.", False)


@pytest.fixture
def line(qgis_app: object) -> Iterator[Unfolding]:
    line = Unfolding()
    line.resize(400, 30)
    yield line
    line.deleteLater()


def test_says_the_first_warning_and_how_many_more(line: Unfolding) -> None:
    line.show_facts([WARNING, MORE, FOUND], "Nothing unusual.")
    assert line.isVisible()
    assert line.header.accessibleName() == "Bands 3 and 4 lie apart. (+1)"


def test_is_calm_without_warnings(line: Unfolding) -> None:
    line.show_facts([FOUND], "Nothing unusual.")
    assert line.header.accessibleName() == "Nothing unusual."


def test_is_not_seen_without_anything_to_say(line: Unfolding) -> None:
    line.show_facts([FOUND], "Nothing unusual.")
    line.show_facts([], "Nothing unusual.")
    assert not line.isVisible()


def test_unfolds_by_mouse_and_by_key(line: Unfolding) -> None:
    line.show_facts([WARNING, FOUND], "Nothing unusual.")
    assert not line.is_open
    QTest.mouseClick(line.header, Qt.MouseButton.LeftButton)
    assert line.is_open
    assert WARNING.text in line.body.text()
    assert "&lt; 0.30" in line.body.text()
    QTest.keyClick(line.header, Qt.Key.Key_Space)
    assert not line.is_open
