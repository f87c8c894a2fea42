"""Run by test_qt6 in a process of its own: the form and the dock's widgets under PyQt6, with stand-ins for QGIS."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

MODULES = {
    name: importlib.import_module(f"PyQt6.{name}") for name in ("QtCore", "QtGui", "QtTest", "QtWidgets", "sip", "uic")
}
QtCore, QtGui, QtTest, QtWidgets, _, uic = MODULES.values()
ROOT = Path(__file__).resolve().parents[2]


class Anything(type):
    """Stands for classes that have whatever is asked of them."""

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Anything(name, (), {})


class StandIn(ModuleType):
    """A module that has whatever class is asked of it."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Anything(name, (), {})


def install() -> None:
    """PyQt6 where `qgis.PyQt` is asked for, and stand-ins for the rest of QGIS."""
    qt = ModuleType("qgis.PyQt")
    sys.modules |= {"qgis": ModuleType("qgis"), "qgis.PyQt": qt}
    for name, module in MODULES.items():
        setattr(qt, name, module)
        sys.modules[f"qgis.PyQt.{name}"] = module
    core, gui = StandIn("qgis.core"), StandIn("qgis.gui")
    core.QgsTask = type("QgsTask", (QtCore.QObject,), {})  # type: ignore[attr-defined]
    gui.QgsDockWidget = QtWidgets.QDockWidget  # type: ignore[attr-defined]
    gui.QgsMapLayerComboBox = QtWidgets.QComboBox  # type: ignore[attr-defined]
    sys.modules |= {"qgis.core": core, "qgis.gui": gui}


def main() -> None:
    """Import all of the dock, load its form, and use its widgets."""
    sys.path.insert(0, str(ROOT))
    install()
    application = QtWidgets.QApplication(["qt6", "-platform", "offscreen"])
    for path in sorted((ROOT / "plugin" / "dock").rglob("*.py")):
        importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
    window = QtWidgets.QDockWidget()
    uic.loadUi(str(ROOT / "ui" / "dock.ui"), window, package="plugin.dock")
    window.steps_slider.recommend(8)
    window.resize(400, 900)
    window.show()
    use_swipe_view(window.swipe)
    use_filmstrip(importlib.import_module("plugin.dock.view.filmstrip").Filmstrip())
    use_sides(importlib.import_module("plugin.dock.view.sides").SidesBar())
    assert not window.grab().isNull()
    application.quit()
    print("works under Qt", QtCore.QT_VERSION_STR)


def picture(colour: str) -> Any:
    image = QtGui.QImage(64, 64, QtGui.QImage.Format.Format_RGBA8888)
    image.fill(QtGui.QColor(colour))
    return image


def use_swipe_view(view: Any) -> None:
    """By mouse, wheel and keys."""
    view.show_pair(picture("red"), picture("blue"), ("MS", "Fused"))
    left, middle = QtCore.Qt.MouseButton.LeftButton, QtCore.QPoint(view.width() // 2, view.height() // 2)
    QtTest.QTest.mousePress(view, left, pos=middle)
    QtTest.QTest.mouseMove(view, QtCore.QPoint(20, middle.y()))
    QtTest.QTest.mouseRelease(view, left, pos=QtCore.QPoint(20, middle.y()))
    for key in (QtCore.Qt.Key.Key_End, QtCore.Qt.Key.Key_Left, QtCore.Qt.Key.Key_Plus):
        QtTest.QTest.keyClick(view, key)
    QtTest.QTest.keyClick(view, QtCore.Qt.Key.Key_Right, QtCore.Qt.KeyboardModifier.ShiftModifier)
    scale = view.viewport.scale
    point, none = QtCore.QPointF(30, 30), QtCore.Qt.MouseButton.NoButton
    event = QtGui.QWheelEvent(
        point, point, QtCore.QPoint(), QtCore.QPoint(0, 120), none, QtCore.Qt.KeyboardModifier.NoModifier,
        QtCore.Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QtWidgets.QApplication.sendEvent(view, event)
    assert view.viewport.scale == 1.25 * scale
    assert abs(view.divider - 0.98) < 1e-9
    assert not view.grab().isNull()


def use_filmstrip(strip: Any) -> None:
    """Pin, choose, remove."""
    pinned = importlib.import_module("plugin.dock.view.chip").Pinned
    chosen: list[object] = []
    strip.chosen.connect(chosen.append)
    strip.add(pinned(picture("red"), ("ddrf-l", "ddim, 1 step", "1.0 s"), 1))
    QtTest.QTest.keyClick(strip.chips[0], QtCore.Qt.Key.Key_Space)
    assert chosen == [1]
    assert not strip.chips[0].grab().isNull()
    QtTest.QTest.keyClick(strip.chips[0], QtCore.Qt.Key.Key_Delete)
    assert strip.chips == []


def use_sides(bar: Any) -> None:
    """Choose, by keys, and flicker."""
    side = importlib.import_module("plugin.dock.view.sides").Side
    flickers: list[None] = []
    bar.flickered.connect(lambda: flickers.append(None))
    bar.offer([side("ms", "MS"), side("fused", "Fused"), side("pan", "PAN", "There is none.")], ("ms", "fused"))
    bar.show()
    QtTest.QTest.keyClick(bar.combos[0], QtCore.Qt.Key.Key_Down)
    QtTest.QTest.mouseClick(bar.flicker_button, QtCore.Qt.MouseButton.LeftButton)
    assert bar.chosen == ("fused", "ms")
    assert flickers == [None]
    assert not bar.grab().isNull()


if __name__ == "__main__":
    main()
