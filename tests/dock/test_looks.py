"""How every state looks: pictures to be looked at, and what can be held without eyes: nothing is cut off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont, QPalette
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QWidget

from plugin.dock.dock import AmalgamDock
from plugin.dock.preview.preview import Frame
from plugin.translation import LANGUAGES, install_translation, remove_translation

from .conftest import choose, settle, shot, wait_until

HEIGHT = 980


@pytest.fixture
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    translator = install_translation(request.param)
    assert translator is not None
    yield request.param
    remove_translation(translator)


@pytest.fixture
def large(qgis_app: QApplication) -> Iterator[None]:
    """Text twice as large, as on a screen scaled to 200 % (which off-screen pictures cannot show)."""
    before = QApplication.font()
    font = QFont(before)
    font.setPointSizeF(2.0 * before.pointSizeF())
    QApplication.setFont(font)
    yield
    QApplication.setFont(before)


@pytest.fixture
def dark(qgis_app: QApplication) -> Iterator[None]:
    before = QApplication.palette()
    QApplication.setPalette(dark_palette())
    yield
    QApplication.setPalette(before)


def dark_palette() -> QPalette:
    """Light on dark, as desktops' dark themes are."""
    palette, role = QPalette(), QPalette.ColorRole
    for kind in (role.Window, role.Button, role.AlternateBase, role.ToolTipBase):
        palette.setColor(kind, QColor(46, 48, 52))
    palette.setColor(role.Base, QColor(30, 31, 34))
    for kind in (role.WindowText, role.Text, role.ButtonText, role.ToolTipText):
        palette.setColor(kind, QColor(228, 228, 228))
        palette.setColor(QPalette.ColorGroup.Disabled, kind, QColor(125, 125, 125))
    palette.setColor(role.Highlight, QColor(61, 130, 200))
    palette.setColor(role.HighlightedText, QColor(255, 255, 255))
    return palette


def cut_off(dock: AmalgamDock) -> list[str]:
    """Names of labels, buttons and combos that have less room than their text wants."""
    short = []
    for widget in dock.findChildren(QWidget):
        if not widget.isVisibleTo(dock) or not isinstance(widget, (QLabel, QAbstractButton)):
            continue
        wraps = isinstance(widget, QLabel) and widget.wordWrap()
        wanted = widget.heightForWidth(widget.width()) if wraps else widget.minimumSizeHint().width()
        room = widget.height() if wraps else widget.width()
        if widget.objectName() and room < wanted:
            short.append(f"{widget.objectName()}: {room} of {wanted}")
    return short


def preview_with_samples(dock: AmalgamDock) -> None:
    dock.steps_spin.setValue(2)
    dock.ensemble_spin.setValue(2)
    dock.preview_button.click()
    settle(dock)
    wait_until(lambda: dock.previews.runner.is_quiet, "the indices are there")


def preview_by_formula(dock: AmalgamDock) -> None:
    choose(dock, 0, "classical_pansharpening")
    dock.preview_button.click()
    settle(dock)
    wait_until(lambda: dock.previews.runner.is_quiet, "the indices are there")


def test_uncertainty_is_seen_where_samples_are_asked_for(dock: AmalgamDock, tmp_path: Path) -> None:
    combo: QComboBox = dock.sides_bar.combos[0]
    assert [combo.itemText(row) for row in range(4)] == ["MS", "PAN", "Fused", "Uncertainty"]
    assert not combo.model().item(3).isEnabled()
    assert combo.itemData(3, Qt.ItemDataRole.ToolTipRole) == "Uncertainty needs two samples or more."
    dock.resize(400, HEIGHT)
    preview_with_samples(dock)
    assert "HQNR" in dock.status_label.text()
    assert all(combo.model().item(row).isEnabled() for row in range(4))
    shot(dock, tmp_path / "swipe.png")
    dock.sides_bar.choose("spread", "after")
    assert dock.swipe._names == ("Uncertainty", "Fused")
    assert "uncertainty 0 to " in dock.status_label.text()
    shot(dock, tmp_path / "uncertainty.png")


def test_formula_has_no_uncertainty_and_says_so(dock: AmalgamDock) -> None:
    choose(dock, 0, "classical_pansharpening")
    assert dock.sides_bar.combos[0].itemData(3, Qt.ItemDataRole.ToolTipRole) == (
        "Classical methods give one result and no samples, so there is no uncertainty."
    )


def test_estimates_are_seen_on_the_way(dock: AmalgamDock, tmp_path: Path) -> None:
    dock.resize(400, HEIGHT)
    dock.steps_spin.setValue(3)
    seen: list[tuple[tuple[str, str], str]] = []

    def look(frame: Frame) -> None:
        """Right when the frame comes: the next one may be on its way."""
        if frame.stage is not None and not seen:
            seen.append((dock.swipe._names, dock.status_label.text()))
            assert dock.grab().save(str(tmp_path / "running.png"))

    dock.previews.runner.estimated.connect(look)
    dock.preview_button.click()
    settle(dock)
    names, sentence = seen[0]
    assert names == ("MS", "Quick look (1 step)")
    assert "Step 1 of 3" in sentence
    assert dock.swipe._names == ("MS", "Fused")


@pytest.mark.parametrize("language", sorted(LANGUAGES), indirect=True)
def test_nothing_is_cut_off_in_another_language(
    language: str, provider: None, canvas: QgsMapCanvas, forget: None, tmp_path: Path
) -> None:
    dock = AmalgamDock(canvas)
    dock.resize(430, HEIGHT)
    dock.show()
    preview_by_formula(dock)
    dock.pin_button.click()
    choose(dock, 0, "ddrf_pansharpening")
    settle(dock)
    shot(dock, tmp_path / f"{language}.png")
    assert cut_off(dock) == []
    dock.shut_down()
    dock.deleteLater()


def test_nothing_is_cut_off_in_large_text(
    large: None, provider: None, canvas: QgsMapCanvas, forget: None, tmp_path: Path
) -> None:
    dock = AmalgamDock(canvas)
    dock.resize(800, 2 * HEIGHT)
    dock.show()
    preview_by_formula(dock)
    dock.pin_button.click()
    shot(dock, tmp_path / "large.png")
    assert cut_off(dock) == []
    dock.shut_down()
    dock.deleteLater()


def test_dark_theme(dark: None, provider: None, canvas: QgsMapCanvas, forget: None, tmp_path: Path) -> None:
    """No colour but the theme's own lies beneath text."""
    dock = AmalgamDock(canvas)
    dock.resize(400, HEIGHT)
    dock.show()
    preview_by_formula(dock)
    dock.pin_button.click()
    dock.card_button.click()
    picture = dock.grab().toImage()
    assert QColor(picture.pixel(2, 2)).lightness() < 80
    shot(dock, tmp_path / "dark.png")
    dock.shut_down()
    dock.deleteLater()
