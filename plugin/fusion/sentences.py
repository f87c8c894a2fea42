"""What the core says to a user: English templates that a face can translate into the user's language."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from typing import Union


class Sentence:
    """A sentence, or a part of one, that can be translated.

    The core knows no translations. `str` gives the English; a face translates the template, and fills in the values
    in the user's way: numbers with the separators of the locale, sentences among the values translated as well.

    Attributes:
        template: English with fields as `str.format` has them, a literal: translations are looked up by it. Without
            values it is taken as it stands, braces and all.
        values: for the fields: numbers, names, sentences.
    """

    def __init__(self, template: str, *values: object) -> None:
        self.template, self.values = template, values

    def __str__(self) -> str:
        return self.template.format(*self.values) if self.values else self.template

    def __repr__(self) -> str:
        return f"Sentence({', '.join(map(repr, (self.template, *self.values)))})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sentence) and (self.template, self.values) == (other.template, other.values)

    def __hash__(self) -> int:
        return hash((self.template, self.values))


Words = Union[Sentence, str]
"""A sentence, or a name that is the same in every language."""


def joined(template: str, parts: Sequence[Words]) -> Words:
    """Sentences or names in a row, at least one: `joined("{}; {}", parts)`."""
    return reduce(lambda before, part: Sentence(template, before, part), parts)


def counted(number: int, one: str, many: str) -> Sentence:
    """A number of things: `counted(bands, "1 band", "{} bands")`."""
    return Sentence(one) if number == 1 else Sentence(many, number)
