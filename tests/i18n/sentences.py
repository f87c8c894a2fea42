"""Sentences that the plugin makes for users, found in its sources: by what may be translated, and by what cannot."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import NamedTuple

MAKERS = ("Sentence", "FusionError", "SettingError")
SPEAKERS = ("info", "warn")
JOINERS = {"counted": {1: 0, 2: 1}, "joined": {0: 2}}
"""Where their templates stand among their arguments, and how many fields each has."""


class Call(NamedTuple):
    """A call that makes a sentence, or says one.

    Attributes:
        line: of the source.
        templates: its arguments that are templates, with how many fields each should have; None where that is open.
        values: those that fill them in.
    """

    line: int
    templates: list[tuple[ast.expr, int | None]]
    values: list[ast.expr]


def templates_of(path: Path) -> list[str]:
    """The English texts of a file's sentences, as far as there is something to translate in them."""
    found = [text for call in _calls(path) for template, _ in call.templates for text in _texts(template)]
    return [text for text in found if _has_words(text)]


def offences_of(path: Path) -> list[str]:
    """Sentences of a file that nobody could translate, each as "line: why"."""
    return [f"{call.line}: {why}" for call in _calls(path) for why in _offences(call)]


def _offences(call: Call) -> Iterator[str]:
    for template, count in call.templates:
        if not _is_handed_on(template, call.values) and not _texts(template):
            yield f"{ast.unparse(template)} is no literal"
        for text in _texts(template):
            fields = [field for _, field, _, _ in Formatter().parse(text) if field is not None]
            if any(fields):
                yield f"{text!r} has named fields"
            if count is not None and len(fields) != count:
                yield f"{text!r} has {len(fields)} fields for {count} values"
    for value in call.values:
        if _is_english(value):
            yield f"{ast.unparse(value)} is English inside a value; make it a Sentence"


def _texts(template: ast.expr) -> list[str]:
    """The literals that a template can be."""
    if isinstance(template, ast.Constant) and isinstance(template.value, str):
        return [template.value]
    if isinstance(template, ast.IfExp):
        return [text for branch in (template.body, template.orelse) for text in _texts(branch)]
    return []


def _is_handed_on(template: ast.expr, values: list[ast.expr]) -> bool:
    """Whether it is a sentence made elsewhere: `say(one.template, *one.values)`, or the arguments of a speaker."""
    if len(values) != 1 or not isinstance(values[0], ast.Starred):
        return False
    rest = values[0].value
    if isinstance(template, ast.Attribute) and isinstance(rest, ast.Attribute):
        same = ast.unparse(template.value) == ast.unparse(rest.value)
        return same and (template.attr, rest.attr) == ("template", "values")
    return (ast.unparse(template), ast.unparse(rest)) == ("template", "values")


def _is_english(value: ast.expr) -> bool:
    """Whether a value is put together here from words, or chosen among words, or is an exception and all that it holds.

    Names in capitals and numbers are nobody's language.
    """
    if isinstance(value, ast.IfExp):
        return _is_english(value.body) or _is_english(value.orelse)
    if isinstance(value, ast.BinOp):
        return _is_english(value.left) or _is_english(value.right)
    if isinstance(value, ast.JoinedStr):
        return any(_is_english(part) for part in value.values)
    if isinstance(value, ast.Name):
        return value.id in ("error", "exception")
    return isinstance(value, ast.Constant) and isinstance(value.value, str) and _has_words(value.value)


def _has_words(text: str) -> bool:
    """Whether there is more in a text than fields, signs and names in capitals."""
    plain = re.sub(r"\{[^}]*\}", " ", text)
    return bool(re.search(r"[a-z]{2}", plain)) or ("{" in text and bool(re.search(r"[^\s]", plain)))


def _calls(path: Path) -> list[Call]:
    nodes = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    found = [_call(node) for node in nodes]
    return sorted((call for call in found if call is not None), key=lambda call: call.line)


def _call(node: ast.Call) -> Call | None:
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    if name in JOINERS:
        return Call(node.lineno, [(node.args[at], count) for at, count in JOINERS[name].items()], [])
    if name not in (*MAKERS, *SPEAKERS) or (not node.args and name in SPEAKERS):
        return None
    template, values = (node.args or [ast.Constant(None)])[0], node.args[1:]
    is_open = any(isinstance(value, ast.Starred) for value in values)
    return Call(node.lineno, [(template, None if is_open else len(values))], values)
