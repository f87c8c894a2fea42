"""The combos over the picture: any side against any other, what cannot be seen greyed out and come back to."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from plugin.dock.view.sides import Side, SidesBar

USUAL = ("ms", "fused")
MS, PAN, FUSED = Side("ms", "MS"), Side("pan", "PAN"), Side("fused", "Fused")
SPREAD, NO_SPREAD = Side("spread", "Uncertainty"), Side("spread", "Uncertainty", "It needs two samples.")


@pytest.fixture
def bar(qgis_app: object) -> Iterator[SidesBar]:
    bar = SidesBar()
    bar.offer([MS, PAN, FUSED, SPREAD], USUAL)
    bar.show()
    yield bar
    bar.deleteLater()


def pick(bar: SidesBar, which: int, row: int) -> None:
    """Choose as a user does, with the keyboard."""
    combo = bar.combos[which]
    combo.setFocus()
    while combo.currentIndex() != row:
        QTest.keyClick(combo, Qt.Key.Key_Down if combo.currentIndex() < row else Qt.Key.Key_Up)


def test_usual_sides_are_seen_first(bar: SidesBar) -> None:
    assert bar.chosen == USUAL
    assert [combo.currentText() for combo in bar.combos] == ["MS", "Fused"]


def test_each_side_is_chosen_for_itself(bar: SidesBar) -> None:
    heard: list[tuple[str, str]] = []
    bar.changed.connect(lambda: heard.append(bar.chosen))
    pick(bar, 0, 1)
    pick(bar, 1, 3)
    assert bar.chosen == ("pan", "spread")
    assert heard == [("pan", "fused"), ("pan", "spread")]


def test_sides_change_places_rather_than_be_the_same(bar: SidesBar) -> None:
    bar.choose("pan", "fused")
    pick(bar, 1, 1)
    assert bar.chosen == ("fused", "pan")


def test_what_cannot_be_seen_is_greyed_out_and_comes_back(bar: SidesBar) -> None:
    bar.choose("ms", "spread")
    bar.offer([MS, PAN, FUSED, NO_SPREAD], USUAL)
    assert bar.chosen == ("ms", "fused")
    item = bar.combos[1].model().item(3)
    assert not item.isEnabled()
    assert bar.combos[1].itemData(3, Qt.ItemDataRole.ToolTipRole) == "It needs two samples."
    bar.offer([MS, PAN, FUSED, SPREAD], USUAL)
    assert bar.chosen == ("ms", "spread")


@pytest.mark.parametrize("wish", [("fused", "spread"), ("spread", "ms"), ("gone", "gone"), ("spread", "fused")])
def test_both_sides_never_become_the_same(bar: SidesBar, wish: tuple[str, str]) -> None:
    bar.choose(*wish)
    bar.offer([MS, PAN, FUSED, NO_SPREAD], USUAL)
    left, right = bar.chosen
    assert left != right


def test_button_asks_to_flicker(bar: SidesBar) -> None:
    heard: list[None] = []
    bar.flickered.connect(lambda: heard.append(None))
    QTest.mouseClick(bar.flicker_button, Qt.MouseButton.LeftButton)
    assert heard == [None]
