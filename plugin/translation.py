"""The plugin in other languages: one file of translations for each, in `i18n/`."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from .fusion.sentences import Sentence
from .numbers import filled

FOLDER = Path(__file__).resolve().parents[1] / "i18n"
LANGUAGES = ("de", "zh")


def tr(text: str) -> str:
    """A text in the user's language; all texts are in the plugin's one context."""
    return QCoreApplication.translate("Amalgam", text)


def told(sentence: Sentence) -> str:
    """A sentence of the core, translated, with its numbers and the sentences inside it in the user's language."""
    values = [told(value) if isinstance(value, Sentence) else value for value in sentence.values]
    text = tr(sentence.template)
    return filled(text, *values) if values else text


def language_of(locale: str) -> str:
    """The translation that suits a locale ("de_AT", "zh-Hans"); "" if there is none.

    The Chinese translation is in simplified characters; users of traditional ones get English.
    """
    parts = locale.replace("-", "_").split("_")
    if parts[0] == "zh" and {"Hant", "TW", "HK", "MO"} & set(parts):
        return ""
    return parts[0] if parts[0] in LANGUAGES else ""


def locale_in_use() -> str:
    """The locale that QGIS itself was translated to (`--lang` has the last word), else the user's."""
    return str(QgsApplication.instance().translation() or QgsApplication.locale())


def install_translation(locale: str) -> QTranslator | None:
    """Translate from here on; returns the translator, which the caller must keep, or None if there is none."""
    language = language_of(locale)
    translator = QTranslator()
    if not language or not translator.load(str(FOLDER / f"amalgam_{language}.qm")):
        return None
    QCoreApplication.installTranslator(translator)
    return translator


def remove_translation(translator: QTranslator | None) -> None:
    """Stop translating."""
    if translator is not None:
        QCoreApplication.removeTranslator(translator)
