"""Every text of the plugin that is meant for users' eyes: from sources, forms, graphical models and the core's tables.

Sources give texts to `tr`, or make sentences of them, which `told` translates.
"""

from __future__ import annotations

import ast
from pathlib import Path
from xml.etree import ElementTree

from plugin.fusion.diffusion.catalogue import SCHEDULERS
from plugin.fusion.physics.dmsp_products import PRODUCTS
from plugin.fusion.physics.sensors import OTHER, SENSORS
from plugin.fusion.tasks.classical.registry import METHODS
from plugin.fusion.tasks.hyperspectral.registry import METHODS as CUBE_METHODS
from plugin.fusion.tasks.nightlights.formulas import METHODS as LIGHT_METHODS

from .sentences import templates_of

ROOT = Path(__file__).resolve().parents[2]
TABLES = [
    text
    for table in (SCHEDULERS, METHODS, CUBE_METHODS, LIGHT_METHODS, PRODUCTS)
    for entry in table.values()
    for text in (entry.title, entry.description)
]
TABLES.append(SENSORS[OTHER].title)
"""Texts that the core holds, which knows no Qt: whoever shows them gives them to `tr`; other sensors have names."""


def all_strings() -> list[str]:
    """Each once, in the order of the files."""
    found = [*TABLES]
    for path in sorted((ROOT / "plugin").rglob("*.py")):
        found += strings_of(path) + templates_of(path)
    for path in sorted((ROOT / "ui").glob("*.ui")):
        found += strings_of_form(path)
    for path in sorted((ROOT / "resources" / "models3").glob("*.model3")):
        found += strings_of_model(path)
    return list(dict.fromkeys(found))


def strings_of(path: Path) -> list[str]:
    """What a source file gives to `tr` as it stands there."""
    return [str(argument.value) for argument in _arguments(path) if isinstance(argument, ast.Constant)]


def lookups_of(path: Path) -> list[str]:
    """What a source file gives to `tr` that stands elsewhere, as source text."""
    return [ast.unparse(argument) for argument in _arguments(path) if not isinstance(argument, ast.Constant)]


def strings_of_form(path: Path) -> list[str]:
    """What a .ui file shows."""
    return [entry.text for entry in ElementTree.parse(path).iter("string") if entry.text]


def strings_of_model(path: Path) -> list[str]:
    """What a graphical model says of itself, of its parameters and of its outputs; not the boxes in the designer."""
    top = ElementTree.parse(path).getroot()
    found = [top.find(f"Option[@name='{name}']") for name in ("model_name", "model_group")]
    found += top.findall("Option[@name='help']/Option")
    for name in ("description", "help"):
        found += top.findall(f"Option[@name='parameterDefinitions']/Option/Option[@name='{name}']")
    return [text for entry in found if entry is not None and (text := entry.get("value"))]


def _arguments(path: Path) -> list[ast.expr]:
    calls = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    named = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "tr"]
    return [call.args[0] for call in sorted(named, key=lambda call: (call.lineno, call.col_offset))]
