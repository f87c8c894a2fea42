"""The menu Raster > Amalgam."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QAction, QIcon
from qgis.PyQt.QtWidgets import QWidget

from .translation import tr

NAME = "Amalgam"
DIALOGS = (
    "ddrf_pansharpening",
    "classical_pansharpening",
    "ddpm_nightlights",
    "compare_methods",
    "quality_with_reference",
    "quality_no_reference",
)
"""The algorithms that most people want; the toolbox has all of them."""


class PluginMenu:
    """The menu's entries, for as long as the plugin is loaded.

    Args:
        iface: QGIS's window.
        dock: the action that opens the dock, which heads the menu.
        load_sample, show_help: what the last two entries do.
    """

    def __init__(
        self, iface: Any, dock: QAction, load_sample: Callable[[], None], show_help: Callable[[], None]
    ) -> None:
        self._iface = iface
        window = iface.mainWindow()
        dialogs = [entry for name in DIALOGS if (entry := _dialog(name, window)) is not None]
        sample = _entry(tr("Load a sample pair"), QIcon(), window, load_sample)
        page = _entry(tr("Help"), QgsApplication.getThemeIcon("/mActionHelpContents.svg"), window, show_help)
        self.actions = [dock, _separator(window), *dialogs, _separator(window), sample, page]
        for action in self.actions:
            iface.addPluginToRasterMenu(NAME, action)

    def remove(self) -> None:
        """Remove all entries."""
        for action in self.actions:
            self._iface.removePluginRasterMenu(NAME, action)
            action.deleteLater()
        self.actions = []


def _dialog(name: str, parent: QWidget) -> QAction | None:
    """An entry that opens an algorithm's dialog; None if the algorithm is not there."""
    algorithm = QgsApplication.processingRegistry().algorithmById(f"amalgam:{name}")
    if algorithm is None:
        return None

    def open_it() -> None:
        from .dock.run.commands import open_dialog

        open_dialog(f"amalgam:{name}", {})

    action = _entry(tr("{} …").format(algorithm.displayName()), algorithm.icon(), parent, open_it)
    action.setObjectName(name)
    return action


def _entry(text: str, icon: QIcon, parent: QWidget, do: Callable[[], None]) -> QAction:
    action = QAction(icon, text, parent)
    action.triggered.connect(lambda _: do())
    return action


def _separator(parent: QWidget) -> QAction:
    action = QAction(parent)
    action.setSeparator(True)
    return action
