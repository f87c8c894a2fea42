"""Raster > Amalgam."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.PyQt.QtGui import QAction, QDesktopServices
from qgis.PyQt.QtWidgets import QMainWindow

from plugin.dock.run import commands
from plugin.help_page import help_page
from plugin.main import AmalgamPlugin
from plugin.menu import DIALOGS
from plugin.processing.list_models import ListModels


class Window:
    """As much of QGIS's window as the menu needs."""

    def __init__(self) -> None:
        self.window = QMainWindow()
        self.raster: list[QAction] = []
        self.addPluginToRasterMenu = lambda name, action: self.raster.append(action)
        self.removePluginRasterMenu = lambda name, action: self.raster.remove(action)
        self.addToolBarIcon = self.removeToolBarIcon = lambda action: 0

    def mainWindow(self) -> QMainWindow:
        return self.window


@pytest.fixture
def window(qgis_processing: None) -> Iterator[Window]:
    window = Window()
    plugin = AmalgamPlugin(window)
    plugin.initGui()
    yield window
    plugin.unload()
    assert window.raster == []


def test_menu_offers_the_dock_the_main_dialogs_the_sample_and_help(window: Window) -> None:
    texts = [action.text() for action in window.raster if not action.isSeparator()]
    assert texts[0] == "Fuse images (Amalgam)"
    assert texts[1:-2] == [
        "Pansharpening (DDRF diffusion) …",
        "Pansharpening (classical) …",
        "Night-lights fusion (DDPM-UNet diffusion) …",
        "Compare methods, schedulers and steps …",
        "Fusion quality (with a reference) …",
        "Fusion quality (without a reference) …",
    ]
    assert texts[-2:] == ["Load a sample pair", "Help"]


def test_entries_open_their_dialogs(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[tuple[str, dict[str, Any]]] = []
    monkeypatch.setattr(commands, "open_dialog", lambda *arguments: opened.append(arguments))
    for action in window.raster:
        if action.objectName() in DIALOGS:
            action.trigger()
    assert opened == [(f"amalgam:{name}", {}) for name in DIALOGS]


def test_help_is_a_page_about_every_algorithm(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    window.raster[-1].trigger()
    text = Path(shown[0]).read_text(encoding="utf-8")
    for words in ("The first minute", "amalgam:ddrf_pansharpening", "amalgam:benchmark", "PANCHROMATIC", "Brovey"):
        assert words in text, words


def test_nothing_in_the_page_is_taken_for_html() -> None:
    class Strange(ListModels):
        def displayName(self) -> str:
            return "a < b"

    page = help_page([Strange()])
    assert "a &lt; b" in page
    assert "a < b" not in page
