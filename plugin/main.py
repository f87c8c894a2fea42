"""The plugin object: registers the Processing provider, with or without a window, and the dock with one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsApplication, QgsMessageLog
from qgis.PyQt.QtCore import Qt, QTimer, QUrl
from qgis.PyQt.QtGui import QAction, QDesktopServices
from qgis.PyQt.QtWidgets import QDockWidget

from .fusion.networks.registry import offer_models, unusable_models
from .fusion.networks.runtime import offer_folder, runtime_folder
from .help_page import help_page
from .menu import PluginMenu
from .processing.provider import AmalgamProvider
from .translation import install_translation, locale_in_use, remove_translation, told, tr

if TYPE_CHECKING:
    from .dock.dock import AmalgamDock

HELP = "amalgam_help.html"
WINDOW_TO_DOCK, LEAST_WIDTH, MOST_WIDTH = 4, 340, 560
"""How wide the dock is when it is opened for the first time: a quarter of the window, within limits."""


class AmalgamPlugin:
    """Loaded by QGIS desktop (`initGui`) and by qgis_process (`initProcessing` alone)."""

    def __init__(self, iface: Any) -> None:
        self.iface = iface
        self._translator = install_translation(locale_in_use())
        self.provider: AmalgamProvider | None = None
        self.action: QAction | None = None
        self.menu: PluginMenu | None = None
        self.dock: AmalgamDock | None = None

    def initProcessing(self) -> None:
        """Register the provider; QGIS owns it from then on."""
        profile = Path(QgsApplication.qgisSettingsDirPath())
        offer_folder(runtime_folder(profile))
        offer_models(profile / "amalgam_models")
        for problem in unusable_models():
            QgsMessageLog.logMessage(told(problem), "Amalgam", Qgis.MessageLevel.Warning)
        self.provider = AmalgamProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        """Register the provider and, if there is a window, the action that opens the dock."""
        self.initProcessing()
        if self.iface is None or self.provider is None:
            return
        self.action = QAction(self.provider.icon(), tr("Fuse images (Amalgam)"), self.iface.mainWindow())
        self.action.setObjectName("amalgamDock")
        self.action.setCheckable(True)
        self.action.setToolTip(tr("Open or close the dock for pansharpening and night lights, with previews"))
        self.action.toggled.connect(self._open)
        self.iface.addToolBarIcon(self.action)
        self.menu = PluginMenu(self.iface, self.action, self._load_sample, self._show_help)

    def unload(self) -> None:
        """Take back all that was registered."""
        if self.dock is not None:
            self.dock.shut_down()
            self.iface.removeDockWidget(self.dock)
            self.dock.deleteLater()
            self.dock = None
        if self.action is not None:
            self.iface.removeToolBarIcon(self.action)
            self.action = None
        if self.menu is not None:
            self.menu.remove()
            self.menu = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        remove_translation(self._translator)
        self._translator = None

    def _open(self, is_wanted: bool) -> None:
        """Make the dock at its first opening; from then on dock and action keep in step."""
        if self.dock is not None or not is_wanted:
            return
        from .dock.dock import AmalgamDock

        area = Qt.DockWidgetArea.RightDockWidgetArea
        neighbours, window = self._docks_in(area), self.iface.mainWindow()
        self.dock = AmalgamDock(self.iface.mapCanvas(), window)
        is_new = not window.restoreDockWidget(self.dock)
        if is_new:
            self.iface.addTabifiedDockWidget(area, self.dock, neighbours, True)
        self.dock.setToggleVisibilityAction(self.action)
        self.dock.setUserVisible(True)
        if is_new:
            QTimer.singleShot(0, self._widen)

    def _widen(self) -> None:
        """Give the dock a good width, where QGIS does not remember one."""
        if self.dock is not None:
            window = self.iface.mainWindow()
            width = min(max(window.width() // WINDOW_TO_DOCK, LEAST_WIDTH), MOST_WIDTH)
            window.resizeDocks([self.dock], [width], Qt.Orientation.Horizontal)

    def _docks_in(self, area: Qt.DockWidgetArea) -> list[str]:
        """Names of the docks visible in an area; Amalgam's becomes a tab beside the first of them."""
        window = self.iface.mainWindow()
        seen = [dock for dock in window.findChildren(QDockWidget) if not (dock.isHidden() or dock.isFloating())]
        return [dock.objectName() for dock in seen if window.dockWidgetArea(dock) == area]

    def _load_sample(self) -> None:
        """Load the sample pair into the project and choose it in the dock."""
        if self.action is not None:
            self.action.setChecked(True)
        if self.dock is not None:
            self.dock.files.load_sample()

    def _show_help(self) -> None:
        """Show the help in the browser; the page is written anew, in QGIS's language."""
        if self.provider is not None:
            page = Path(QgsApplication.qgisSettingsDirPath()) / HELP
            page.write_text(help_page(self.provider.algorithms()), encoding="utf-8")
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(page)))
