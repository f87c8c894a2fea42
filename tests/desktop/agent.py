"""Inside QGIS (`qgis --code agent.py`): answers questions about what is on the screen, and presses nothing itself.

Questions are Python expressions, a line each, on the socket that AMALGAM_AGENT names; answers are JSON. Names that a
question may use are those of this file. What a person does is done from outside, by the X server.
"""

from __future__ import annotations

import json
import os
import traceback
from collections.abc import Iterator
from typing import Any

from qgis.core import QgsApplication, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QObject, QPoint, QRect
from qgis.PyQt.QtNetwork import QLocalServer
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QMenu,
    QMenuBar,
    QTabBar,
    QTableWidget,
    QTextEdit,
    QToolButton,
    QWidget,
)
from qgis.utils import iface, plugins

Box = tuple[int, int, int, int]
"""Left, top, width and height on the screen."""


def windows() -> list[QWidget]:
    """What lies on top comes first."""
    shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    first = [QApplication.activePopupWidget(), QApplication.activeModalWidget(), QApplication.activeWindow()]
    return [*dict.fromkeys(window for window in (*first, *shown) if window is not None)]


def titles() -> list[str]:
    """Titles of the windows."""
    return [window.windowTitle() for window in windows()]


def window(title: str) -> QWidget:
    """The first window whose title contains this, whatever its case: QGIS writes English titles in its own."""
    found = [each for each in windows() if title.lower() in each.windowTitle().lower()]
    if not found:
        raise LookupError(f"no window {title!r} among {titles()}")
    return found[0]


def widgets(kind: Any, within: QWidget | None = None) -> Iterator[Any]:
    """The widgets that can be seen."""
    for root in [within] if within is not None else windows():
        yield from (each for each in [root, *root.findChildren(kind)] if isinstance(each, kind) and each.isVisible())


def has_keyboard() -> bool:
    """Whether what is written now goes to a widget of the window that is in front; a new one takes a moment."""
    window, modal = QApplication.activeWindow(), QApplication.activeModalWidget()
    return window is not None and window.focusWidget() is not None and modal in (None, window)


def plain(text: str) -> str:
    """A text without the mark of its shortcut."""
    return text.replace("&", "").strip()


def box(widget: QWidget, part: QRect | None = None) -> Box:
    """Where a widget, or a part of it, is."""
    part = part or widget.rect()
    corner = widget.mapToGlobal(part.topLeft())
    return corner.x(), corner.y(), part.width(), part.height()


def button(text: str, within: QWidget | None = None) -> Box:
    """A button by its text or its name."""
    for each in widgets(QAbstractButton, within):
        if text in (plain(each.text()), each.objectName(), each.toolTip()) and each.isEnabled():
            return box(each)
    raise LookupError(f"no button {text!r} that can be pressed")


def tool(action: Any) -> Box:
    """The button of an action in a toolbar."""
    for each in widgets(QToolButton):
        if each.defaultAction() is action:
            return box(each)
    raise LookupError(f"no button for {action.text()!r}")


def named(name: str, within: QWidget | None = None) -> QWidget:
    """A widget by its name."""
    for each in widgets(QWidget, within):
        if each.objectName() == name:
            return each
    raise LookupError(f"no widget {name!r}")


def item(text: str, within: QWidget | None = None) -> Box:
    """An entry of a list or a tree that can be seen."""
    for view in widgets(QAbstractItemView, within):
        model = view.model()
        for index in entries(model):
            if str(index.data()) == text:
                view.scrollTo(index)
                part = view.visualRect(index)
                if part.height() > 0:
                    return box(view.viewport(), part)
    raise LookupError(f"no entry {text!r}")


def entries(model: Any, parent: Any = None) -> Iterator[Any]:
    """All indices of a model's first column, depth first."""
    for row in range(model.rowCount() if parent is None else model.rowCount(parent)):
        index = model.index(row, 0) if parent is None else model.index(row, 0, parent)
        yield index
        yield from entries(model, index)


def menu(text: str) -> Box:
    """An entry of the menu bar, or of a menu that is open."""
    for each in [*widgets(QMenu), *widgets(QMenuBar)]:
        for action in each.actions():
            if plain(action.text()) == text and action.isVisible():
                return box(each, each.actionGeometry(action))
    raise LookupError(f"no entry {text!r} in a menu")


def tab(text: str) -> Box:
    """A tab by its text."""
    for bar in widgets(QTabBar):
        for k in range(bar.count()):
            if plain(bar.tabText(k)) == text:
                return box(bar, bar.tabRect(k))
    raise LookupError(f"no tab {text!r}")


def combo(name: str, within: QWidget | None = None) -> QComboBox:
    """A combo box by its name."""
    for each in widgets(QComboBox, within):
        if each.objectName() == name:
            return each
    raise LookupError(f"no combo {name!r}")


def cell(column: str, row: int = 1) -> Box:
    """A cell of a table by its column's title; the first row of a batch is for filling the others."""
    for table in widgets(QTableWidget):
        for k in range(table.columnCount()):
            title = table.horizontalHeaderItem(k)
            if title is not None and title.text() == column:
                table.scrollTo(table.model().index(row, k))
                return box(table.cellWidget(row, k))
    raise LookupError(f"no column {column!r} of a table")


def texts(within: QWidget | None = None) -> list[str]:
    """Whatever labels say."""
    return [each.text() for each in widgets(QLabel, within) if each.text()]


def layers(group: str = "Amalgam") -> list[str]:
    """Names of the layers in a group of the project."""
    node = QgsProject.instance().layerTreeRoot().findGroup(group)
    return [each.layer().name() for each in node.findLayers()] if node is not None else []


def layer(name: str) -> QgsRasterLayer:
    """The newest layer of that name."""
    project = QgsProject.instance()
    found = project.mapLayersByName(name)
    if not found:
        raise LookupError(f"no layer {name!r} among {[each.name() for each in project.mapLayers().values()]}")
    return found[-1]


def add(path: str, name: str) -> int:
    """A raster into the project; how many layers it has then."""
    project = QgsProject.instance()
    project.addMapLayer(QgsRasterLayer(path, name))
    iface.mapCanvas().zoomToFullExtent()
    return len(project.mapLayers())


def tidy() -> int:
    """Close all dialogs and begin a new project."""
    for each in windows():
        if each is not iface.mainWindow():
            each.close()
    QgsProject.instance().clear()
    iface.messageBar().clearWidgets()
    return 1


def shade(widget: QWidget, x: float, y: float, side: int = 24) -> int:
    """Sum of the colours of a small square of a widget as it is seen, at a share of its width and of its height."""
    part = widget.grab().toImage().copy(round(x * widget.width()), round(y * widget.height()), side, side)
    return sum(part.pixel(k % side, k // side) & 0xFFFFFF for k in range(side * side))


def busy() -> int:
    """Tasks at work."""
    return int(QgsApplication.taskManager().countActiveTasks())


def dock() -> Any:
    """The plugin's own."""
    return plugins["amalgam"].dock


def parameters_of(title: str) -> dict[str, Any]:
    """What a Processing dialog would run with."""
    return dict(window(title).createProcessingParameters())


def python_half(title: str) -> str:
    """The class that Python knows a window by."""
    return type(window(title)).__name__


class Agent(QObject):
    """Answers, one line at a time, also while a modal dialog is open."""

    def __init__(self, name: str) -> None:
        super().__init__(iface.mainWindow())
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._greet)
        QLocalServer.removeServer(name)
        if not self._server.listen(name):
            raise OSError(self._server.errorString())

    def _greet(self) -> None:
        self._line = self._server.nextPendingConnection()
        self._line.readyRead.connect(self._answer)

    def _answer(self) -> None:
        while self._line.canReadLine():
            question = json.loads(bytes(self._line.readLine()).decode())
            try:
                said: dict[str, Any] = {"answer": eval(question, globals())}
                line = json.dumps(said, default=str)
            except Exception:
                line = json.dumps({"trouble": traceback.format_exc()})
            self._line.write(line.encode() + b"\n")
            self._line.flush()


iface.mainWindow().showMaximized()
AGENT = Agent(os.environ["AMALGAM_AGENT"])
__all__ = ["QDialog", "QPoint", "QTableWidget", "QTextEdit", "QgsApplication", "plugins"]
