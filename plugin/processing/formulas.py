"""Classical methods, as algorithms offer them: what a choice among them shows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol


class Formula(Protocol):
    """A closed formula.

    Attributes:
        label: its name in the literature.
        title: its name, and a word on what it does.
        description: one sentence for users.
    """

    @property
    def label(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def description(self) -> str: ...


def formulas_of(kind: type) -> Mapping[str, Formula]:
    """The formulas of an algorithm's class, by id; none if it has none."""
    found: Mapping[str, Formula] = getattr(kind, "formulas", {})
    return found
