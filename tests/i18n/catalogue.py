"""Translations as Qt Linguist keeps them: .ts files in `i18n/`, one context, one message for every text."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from .strings import ROOT

CONTEXT = "Amalgam"
FOLDER = ROOT / "i18n"


def source_of(language: str) -> Path:
    """The .ts file."""
    return FOLDER / f"amalgam_{language}.ts"


def compiled_of(language: str) -> Path:
    """The .qm file that ships."""
    return FOLDER / f"amalgam_{language}.qm"


def read(language: str) -> dict[str, str]:
    """Finished translations by their text; none if there is no file yet."""
    path = source_of(language)
    if not path.exists():
        return {}
    messages = ElementTree.parse(path).iter("message")
    found = {message.findtext("source") or "": message.find("translation") for message in messages}
    return {
        text: entry.text for text, entry in found.items() if entry is not None and entry.text and not entry.get("type")
    }


def write(language: str, texts: list[str], translations: dict[str, str]) -> None:
    """A .ts file of these texts; what has no translation is marked as unfinished."""
    top = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ElementTree.SubElement(top, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for text in texts:
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "source").text = text
        entry = ElementTree.SubElement(message, "translation")
        entry.text = translations.get(text, "")
        if not entry.text:
            entry.set("type", "unfinished")
    ElementTree.indent(top, " ")
    body = ElementTree.tostring(top, encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    source_of(language).write_text(f"{head}{body}\n", encoding="utf-8")
