"""Small faults that could be made in a source file: other operators, numbers off by one, conditions turned round."""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]

OPERATORS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult, ast.Pow: ast.Mult, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd, ast.LShift: ast.RShift,
    ast.RShift: ast.LShift, ast.BitXor: ast.BitAnd, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
    ast.And: ast.Or, ast.Or: ast.And,
}  # fmt: skip
"""What is written for what."""


class Fault(NamedTuple):
    """One fault.

    Attributes:
        path: of the file.
        line: where it is.
        number: among all faults of the file.
        was, now: what is written there, and what the fault makes of it.
    """

    path: Path
    line: int
    number: int
    was: str
    now: str

    def __str__(self) -> str:
        return f"{self.path.relative_to(ROOT)}:{self.line}  {self.was}  ->  {self.now}"


class _Change(NamedTuple):
    """A node, and how to change it where it stands."""

    node: ast.expr
    apply: Callable[[], None]


def faults_of(path: Path) -> Iterator[Fault]:
    """All faults of a file, in the order of its text."""
    for number in range(len(list(_changes(_tree(path))))):
        change = list(_changes(_tree(path)))[number]
        was = ast.unparse(change.node)
        change.apply()
        yield Fault(path, change.node.lineno, number, was, ast.unparse(change.node))


def with_fault(fault: Fault) -> ast.Module:
    """The tree of a file with one fault in it."""
    tree = _tree(fault.path)
    list(_changes(tree))[fault.number].apply()
    return ast.fix_missing_locations(tree)


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _changes(tree: ast.Module) -> Iterator[_Change]:
    """Every change that can be made, but of annotations and of what an exception says."""
    for node in _code(tree):
        if isinstance(node, (ast.BinOp, ast.BoolOp)) and type(node.op) in OPERATORS and not _is_of_text(node):
            yield _Change(node, _setting(node, "op", OPERATORS[type(node.op)]()))
        elif isinstance(node, ast.Compare):
            yield _Change(node, _setting(node, "ops", [OPERATORS[type(node.ops[0])](), *node.ops[1:]]))
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            yield _Change(node, _setting(node, "op", ast.UAdd()))
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            yield _Change(node, _setting(node, "operand", ast.UnaryOp(ast.Not(), node.operand)))
        elif isinstance(node, ast.IfExp):
            yield _Change(node, _setting(node, "test", ast.UnaryOp(ast.Not(), copy.deepcopy(node.test))))
        elif isinstance(node, ast.Constant) and isinstance(node.value, (bool, int, float)):
            value = not node.value if isinstance(node.value, bool) else node.value + 1
            yield _Change(node, _setting(node, "value", value))


def _code(node: ast.AST) -> Iterator[ast.expr]:
    """Expressions that do something, each after what it is a part of."""
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "exc"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.expr):
                yield child
            if isinstance(child, ast.AST):
                yield from _code(child)


def _is_of_text(node: ast.expr) -> bool:
    """Whether texts are joined or filled in, which only people read."""
    left = node.left if isinstance(node, ast.BinOp) else None
    return isinstance(left, ast.JoinedStr) or (isinstance(left, ast.Constant) and isinstance(left.value, str))


def _setting(node: ast.AST, field: str, value: object) -> Callable[[], None]:
    return lambda: setattr(node, field, value)
