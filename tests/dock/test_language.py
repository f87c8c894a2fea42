"""Every word of the dock can be translated: what it shows and says, state by state, in a language that marks it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QLabel, QSpinBox, QWidget

from plugin.dock.dock import AmalgamDock
from plugin.fusion.networks.runtime import installation_command
from tests.i18n.pseudo import spoken, untranslated

from .conftest import choose, settle, wait_until

BY_OTHERS = {"Closes the dock widget", "Undocks and re-attaches the dock widget"}
"""What Qt says, in the languages that Qt has."""

CUT_OUT = {"Flow-matching baseline", "DDPM-UNet diffusion", "DDRF diffusion", "Table, power law, change"}
"""What stands in the parentheses of translated titles."""

ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


@pytest.fixture
def foreign(provider: None, canvas: QgsMapCanvas, forget: None) -> Iterator[AmalgamDock]:
    """The dock, opened where nobody's language is spoken."""
    with spoken():
        dock = AmalgamDock(canvas)
        dock.run._quiet.setInterval(3_600_000)
        dock.resize(900, 1400)
        dock.show()
        yield dock
        dock.shut_down()
        dock.deleteLater()


def texts_of(dock: AmalgamDock) -> list[str]:
    """All that can be read, hovered over, or heard of the dock."""
    found: list[str] = [dock.windowTitle()]
    for widget in dock.findChildren(QWidget):
        found += [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.whatsThis()]
        if isinstance(widget, (QLabel, QAbstractButton)):
            found.append(widget.text())
        if isinstance(widget, QSpinBox):
            found += [widget.specialValueText(), widget.prefix(), widget.suffix()]
        if isinstance(widget, QComboBox):
            found += [str(widget.itemData(row, role) or "") for row in range(widget.count()) for role in ROLES]
    for action in dock.findChildren(QAction):
        found += [action.text(), action.toolTip()]
    return [text for text in found if text]


def english_in(dock: AmalgamDock) -> set[str]:
    found = {part for text in texts_of(dock) for part in untranslated(text)}
    return found - BY_OTHERS - CUT_OUT - {installation_command()}


def preview(dock: AmalgamDock) -> None:
    dock.preview_button.click()
    settle(dock)
    wait_until(lambda: dock.previews.runner.is_quiet, "the indices are there")


@pytest.mark.parametrize("algorithm", ["ddrf_pansharpening", "classical_pansharpening"])
def test_pansharpening_says_nothing_untranslated(foreign: AmalgamDock, algorithm: str) -> None:
    choose(foreign, 0, algorithm)
    assert len([text for text in texts_of(foreign) if "⟦" in text]) > 60
    assert english_in(foreign) == set()
    preview(foreign)
    foreign.pin_button.click()
    assert "⟦" in foreign.status_label.text()
    assert english_in(foreign) == set()


def test_troubles_say_nothing_untranslated(foreign: AmalgamDock) -> None:
    foreign.scheduler_combo.setCurrentIndex(foreign.scheduler_combo.findData("staged"))
    assert english_in(foreign) == set()
    choose(foreign, 1, "ddpm_nightlights")
    assert english_in(foreign) == set()
    QgsProject.instance().removeAllMapLayers()
    choose(foreign, 0, "ddrf_pansharpening")
    assert "⟦" in foreign.layers_label.text()
    assert english_in(foreign) == set()
