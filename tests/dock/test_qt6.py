"""Ready for Qt 6: Qt only through qgis.PyQt, enums with their scope, and a form that both versions can read."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from qgis.PyQt import QtCore, QtGui, QtWidgets

ROOT = Path(__file__).resolve().parents[2]
SOURCES = [*sorted((ROOT / "plugin" / "dock").rglob("*.py")), ROOT / "plugin" / "main.py"]
FORM = ROOT / "ui" / "dock.ui"
CLASSES = {
    name: kind for module in (QtCore, QtGui, QtWidgets) for name, kind in vars(module).items() if isinstance(kind, type)
}


def attributes(path: Path) -> list[tuple[str, str]]:
    """Every `Class.attribute` of a source file."""
    tree = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return [(n.value.id, n.attr) for n in tree if isinstance(n, ast.Attribute) and isinstance(n.value, ast.Name)]


def is_loose(name: str, attribute: str) -> bool:
    """Whether `Class.attribute` is a value of an enum without the enum's name."""
    value = getattr(CLASSES.get(name), attribute, None)
    return isinstance(value, int) and type(value) not in (int, bool)


def test_the_check_knows_a_loose_enum_when_it_sees_one() -> None:
    assert is_loose("Qt", "AlignCenter")
    assert not is_loose("Qt", "AlignmentFlag")
    assert not is_loose("QImage", "fromData")


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_enums_have_their_scope(path: Path) -> None:
    assert [f"{name}.{value}" for name, value in attributes(path) if is_loose(name, value)] == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_qt_comes_from_qgis_and_nothing_is_modal_or_pumps_events(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"^\s*(from|import) PyQt", text, re.MULTILINE)
    assert not re.search(r"processEvents|QMessageBox|QDialog\(|\.exec_?\(|exec_|waitForFinished\(\)", text)


def test_form_has_no_enums_and_every_widget_that_takes_focus_has_a_name_for_screen_readers() -> None:
    tree = ElementTree.parse(FORM).getroot()
    assert list(tree.iter("enum")) == list(tree.iter("set")) == []
    stops = [stop.text for stop in tree.iter("tabstop")]
    widgets = {widget.get("name"): widget for widget in tree.iter("widget")}
    named_by_task = {"first_combo", "second_combo"}
    for stop in stops:
        names = {entry.get("name") for entry in widgets[stop].findall("property")}
        assert "accessibleName" in names or stop in named_by_task, stop


def test_form_and_widgets_work_under_qt6() -> None:
    program = [sys.executable, str(Path(__file__).with_name("under_qt6.py"))]
    done = subprocess.run(program, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert "works under Qt 6" in done.stdout
