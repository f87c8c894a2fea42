"""German and Chinese are complete, keep their placeholders and keys, and are what ships."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication

from plugin.main import AmalgamPlugin
from plugin.translation import LANGUAGES, install_translation, language_of, locale_in_use, remove_translation, tr

from .catalogue import CONTEXT, read
from .strings import ROOT, all_strings, lookups_of, strings_of, strings_of_form

KNOWN_LOOKUPS = {"way.formulas[model].description", "way.formulas[model].title", "formula.description"}
KNOWN_LOOKUPS |= {"method.description", "product.title", "product.description"}
KNOWN_LOOKUPS |= {"scheduler.description", "scheduler.title", "sentence.template"}
KNOWN_LOOKUPS |= {"super().name()", "super().group()", "parameter.description()", "parameter.help()"}
KNOWN_LOOKUPS |= {"output.description()", "text", "method.title", "sensor.title"}
"""Texts that `strings.TABLES` lists, those that `sentences.templates_of` finds, and those of graphical models."""


def placeholders(text: str) -> Counter[str]:
    return Counter(re.findall(r"\{[^}]*\}", text))


def shortcut(text: str) -> str:
    found = re.findall(r"&([^&\s])", text)
    return found[0].lower() if found else ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    """If this fails: `python -m tests.i18n` lists what is missing."""
    translations = read(language)
    assert [text for text in all_strings() if text not in translations] == []
    assert set(translations) - set(all_strings()) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_and_paragraphs_are_kept(language: str) -> None:
    for text, translation in read(language).items():
        assert placeholders(text) == placeholders(translation), text
        assert text.count("\n\n") == translation.count("\n\n"), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_keys_are_kept_and_each_is_there_once(language: str) -> None:
    translations = read(language)
    keys = [shortcut(translations[text]) for text in strings_of_form(ROOT / "ui" / "dock.ui") if shortcut(text)]
    assert all(keys)
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("language", LANGUAGES)
def test_compiled_file_says_what_the_source_says(qgis_app: object, language: str) -> None:
    """If this fails: `python -m tests.i18n` compiles it again."""
    translator = install_translation(language)
    assert translator is not None
    try:
        for text, translation in read(language).items():
            assert QCoreApplication.translate(CONTEXT, text) == translation
    finally:
        remove_translation(translator)
    assert tr("Steps") == "Steps"


def test_texts_that_are_looked_up_are_in_the_tables() -> None:
    found = {lookup for path in (ROOT / "plugin").rglob("*.py") for lookup in lookups_of(path)}
    assert found == KNOWN_LOOKUPS


def test_texts_are_found_in_sources_and_forms(tmp_path: Path) -> None:
    source, form = tmp_path / "source.py", tmp_path / "form.ui"
    source.write_text('a = tr("one" " and two").format(tr(table[3]))\nb = other("three")\n', encoding="utf-8")
    form.write_text("<ui><string>&amp;Four</string><string /></ui>", encoding="utf-8")
    assert strings_of(source) == ["one and two"]
    assert lookups_of(source) == ["table[3]"]
    assert strings_of_form(form) == ["&Four"]


@pytest.mark.parametrize(
    ("locale", "language"),
    [("de", "de"), ("de_AT", "de"), ("zh-Hans", "zh"), ("zh_CN", "zh"), ("zh-Hant", ""), ("zh_TW", ""), ("en_GB", "")],
)
def test_language_follows_the_locale(locale: str, language: str) -> None:
    assert language_of(locale) == language


def test_language_without_a_translation_changes_nothing() -> None:
    assert install_translation("fr_FR") is None


def test_language_that_qgis_was_started_in_has_the_last_word(qgis_app: QgsApplication) -> None:
    before = qgis_app.translation()
    try:
        QgsApplication.setTranslation("de")
        assert locale_in_use() == "de"
    finally:
        QgsApplication.setTranslation(before)


def test_plugin_speaks_the_language_of_qgis_until_it_is_unloaded(
    qgis_processing: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QgsApplication, "locale", lambda: "de_DE")
    plugin = AmalgamPlugin(None)
    plugin.initProcessing()
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("amalgam:ddrf_pansharpening")
    assert algorithm.parameterDefinition("STEPS").description() == "Schritte"
    model = QgsApplication.processingRegistry().createAlgorithmById("amalgam:pansharpen_and_assess")
    assert model.displayName() == "Schärfen und beurteilen"
    assert model.parameterDefinition("STEPS").description() == "Schritte"
    assert "Schritte des Samplers" in model.shortHelpString()
    plugin.unload()
    assert tr("Steps") == "Steps"
