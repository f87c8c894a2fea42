"""Rules of the house that no linter knows."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MOST_LINES = 300
MOST_LINES_OF_A_FUNCTION = 60


def sources() -> Iterator[tuple[str, str]]:
    """Name and text of every source file, tests among them."""
    for room in ("plugin", "training", "tests"):
        for path in sorted((ROOT / room).rglob("*.py")):
            yield str(path.relative_to(ROOT)), path.read_text(encoding="utf-8")


def test_no_file_is_longer_than_one_can_keep_in_mind() -> None:
    lengths = {name: text.count("\n") for name, text in sources()}
    assert len(lengths) > 400
    assert {name: lines for name, lines in lengths.items() if lines > MOST_LINES} == {}


def test_no_function_is_longer_than_a_screen() -> None:
    long = {
        f"{name}: {node.name}": lines
        for name, text in sources()
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef)
        and (lines := (node.end_lineno or 0) - node.lineno + 1) > (MOST_LINES_OF_A_FUNCTION)
    }
    assert long == {}
