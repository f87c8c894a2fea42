"""A language that nobody speaks: every text that is translated is put in brackets, and so is every value in it.

What is left outside of brackets was never given to `tr`; what stands inside of a value's brackets was not, either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from .catalogue import CONTEXT


class Pseudo(QTranslator):
    """Says ⟦text⟧ for every text of the plugin, and ⟨value⟩ for every field."""

    def translate(self, context: str, source: str, disambiguation: str = "", n: int = -1) -> str | None:
        marked = re.sub(r"(\{[^}]*\})", r"⟨\1⟩", source)
        return f"⟦{marked}⟧" if context == CONTEXT else None

    def isEmpty(self) -> bool:
        return False


@contextmanager
def spoken() -> Iterator[None]:
    """Everything is said in that language from here on."""
    translator = Pseudo()
    QCoreApplication.installTranslator(translator)
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)


def untranslated(text: str) -> list[str]:
    """Parts of a text that were never translated, and are no mere names or numbers: two words of English in a row."""
    depth, parts = [""], [""]
    for sign in text:
        if sign in "⟦⟨":
            depth.append(sign)
        elif sign in "⟧⟩":
            depth.pop()
        if sign in "⟦⟧⟨⟩":
            parts.append("")
        elif depth[-1] != "⟦":
            parts[-1] += sign
    return [part for part in parts if re.search(r"[A-Za-z]*[a-z]{2,} [a-z]{2,}", part)]
