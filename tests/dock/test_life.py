"""The dock's life: opened and closed by its action, gone with the plugin, even in the middle of work."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsApplication
from qgis.gui import QgisInterface, QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget, QMainWindow

from plugin.dock.dock import AmalgamDock
from plugin.main import AmalgamPlugin
from tests.made_scenes import Pair
from tests.processing.conftest import qgis_environment

from .conftest import lay_out, wait_until


def add_tab(window: QMainWindow, area: Any, dock: QDockWidget, neighbours: list[str], is_raised: bool) -> None:
    """As QGIS's window does it."""
    window.addDockWidget(area, dock)
    for name in neighbours[:1]:
        window.tabifyDockWidget(window.findChild(QDockWidget, name), dock)
    if is_raised:
        dock.raise_()


@pytest.fixture
def plugin(
    qgis_iface: QgisInterface,
    qgis_processing: None,
    canvas: QgsMapCanvas,
    forget: None,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Any]:
    """The plugin beside a window that takes docks, as QGIS's does."""
    window = qgis_iface.mainWindow()
    window.show()
    monkeypatch.setattr(qgis_iface, "addTabifiedDockWidget", partial(add_tab, window), raising=False)
    monkeypatch.setattr(qgis_iface, "removeDockWidget", window.removeDockWidget)
    plugin = AmalgamPlugin(qgis_iface)
    plugin.initGui()
    yield plugin
    plugin.unload()
    window.hide()


def test_dock_is_made_at_its_first_opening_and_follows_its_action(plugin: AmalgamPlugin) -> None:
    assert plugin.action is not None
    assert plugin.dock is None
    plugin.action.setChecked(True)
    dock = plugin.dock
    assert dock is not None
    assert dock.isVisible()
    plugin.action.setChecked(False)
    assert not dock.isVisible()
    plugin.action.setChecked(True)
    assert plugin.dock is dock
    assert dock.isVisible()
    dock.close()
    assert not plugin.action.isChecked()


def test_dock_becomes_a_tab_beside_what_is_there_and_is_in_front(
    plugin: AmalgamPlugin, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = plugin.iface.mainWindow()
    monkeypatch.setattr(window, "restoreDockWidget", lambda dock: False)  # other tests had it here before
    other = QDockWidget("Toolbox", window)
    other.setObjectName("toolbox")
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, other)
    other.show()
    assert plugin.action is not None
    plugin.action.setChecked(True)
    assert plugin.dock is not None
    assert window.tabifiedDockWidgets(plugin.dock) == [other]
    lay_out()
    assert not plugin.dock.visibleRegion().isEmpty()
    assert other.visibleRegion().isEmpty()
    window.removeDockWidget(other)
    other.deleteLater()


def test_unloading_leaves_nothing_behind(plugin: AmalgamPlugin, canvas: QgsMapCanvas) -> None:
    items = len(canvas.scene().items())
    assert plugin.action is not None
    plugin.action.setChecked(True)
    dock, action = plugin.dock, plugin.action
    plugin.unload()
    wait_until(lambda: sip.isdeleted(dock) and sip.isdeleted(action), "dock and action go")
    assert len(canvas.scene().items()) == items
    assert QgsApplication.processingRegistry().providerById("amalgam") is None


def test_unloading_in_the_middle_of_a_preview_ends_it(plugin: AmalgamPlugin) -> None:
    assert plugin.action is not None
    plugin.action.setChecked(True)
    dock: AmalgamDock | None = plugin.dock
    assert dock is not None
    dock.steps_spin.setValue(1000)
    dock.preview_button.click()
    task = dock.previews.runner._task
    assert task is not None
    wait_until(lambda: task.status() == task.TaskStatus.Running, "the preview runs")
    plugin.unload()
    wait_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0, "the preview ends")
    assert task.preview is None


def desktop_script(town: Pair, folder: Path) -> str:
    """What QGIS is to do: open the dock, preview, open the dialog, unload; and write down what it saw."""
    return f"""
import os, traceback
from qgis import utils
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialog, QDockWidget
def docks():
    return [dock.objectName() for dock in utils.iface.mainWindow().findChildren(QDockWidget)].count("Amalgam")
said = []
def finish():
    open({str(folder / "log.txt")!r}, "w").write(repr(said))
    os._exit(0)
def begin():
    try:
        said.extend([utils.loadPlugin("amalgam"), utils.startPlugin("amalgam"), docks()])
        layers = [QgsRasterLayer({str(town.pan)!r}, "pan"), QgsRasterLayer({str(town.ms)!r}, "ms")]
        QgsProject.instance().addMapLayers(layers)
        plugin = utils.plugins["amalgam"]
        plugin.action.trigger()
        said.extend([docks(), plugin.dock.isVisible(), plugin.dock.runtime_frame.isVisible()])
        combo = plugin.dock.way_combo
        combo.setCurrentIndex(combo.findData('amalgam:classical_pansharpening'))
        utils.iface.mainWindow().resize(1380, 930)
        utils.iface.mapCanvas().zoomToFullExtent()
        QTimer.singleShot(1500, draw)
    except Exception:
        said.append(traceback.format_exc())
        finish()
def draw():
    dock, view, left = utils.plugins["amalgam"].dock, utils.iface.mapCanvas().viewport(), Qt.MouseButton.LeftButton
    dock.runtime_frame.hide()
    dock.draw_button.click()
    middle = view.rect().center()
    QTest.mousePress(view, left, pos=middle - QPoint(90, 60))
    QTest.mouseMove(view, middle)
    QTest.mouseRelease(view, left, pos=middle + QPoint(90, 60))
    look()
def look():
    dock = utils.plugins["amalgam"].dock
    if dock.is_busy or not dock.previews.runner.is_quiet:
        QTimer.singleShot(100, look)
        return
    utils.iface.messageBar().clearWidgets()
    utils.iface.mainWindow().grab().save({str(folder / "desktop.png")!r})
    said.append(dock.place.is_drawn and dock.swipe.viewport is not None or dock.status_label.text())
    dock.run_button.click()
    dialogs = [dialog for dialog in utils.iface.mainWindow().findChildren(QDialog) if dialog.isVisible()]
    said.extend([(dialog.windowTitle(), dialog.isModal()) for dialog in dialogs])
    dialogs[0].grab().save({str(folder / "dialog.png")!r})
    dialogs[0].close()
    said.append(utils.unloadPlugin("amalgam"))
    QTimer.singleShot(200, leave)
def leave():
    said.append(docks())
    finish()
QTimer.singleShot(0, begin)
"""


def test_desktop_opens_the_dock_previews_and_unloads(town: Pair, tmp_path: Path) -> None:
    """QGIS itself, with a window on a virtual screen; classical, as the profile has no onnxruntime."""
    log, script = tmp_path / "log.txt", tmp_path / "script.py"
    script.write_text(desktop_script(town, tmp_path))
    environment = qgis_environment(tmp_path / "profile")
    del environment["QT_QPA_PLATFORM"]
    command = ["xvfb-run", "-a", "-s", "-screen 0 1400x950x24", "qgis", "--profiles-path", str(tmp_path), "--nologo"]
    command += ["--noversioncheck", "--code", str(script)]
    subprocess.run(command, env=environment, timeout=300, check=False, capture_output=True)
    assert log.read_text() == repr(
        [True, True, 0, 1, True, True, True, ("Pansharpening - Pansharpening (classical)", False), True, 0]
    )
