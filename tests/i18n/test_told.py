"""Sentences of the core are said in the user's language, with the user's numbers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from qgis.PyQt.QtCore import QLocale

from plugin.fusion.sentences import Sentence
from plugin.translation import told

from .pseudo import spoken, untranslated


@pytest.fixture
def german_numbers() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)


def test_a_sentence_is_translated_with_the_sentences_inside(german_numbers: None) -> None:
    with spoken():
        said = told(Sentence("{} lies {}, {:.2f} off.", "MS", Sentence("{:.1f} km south", 1.5), 2))
    assert said == "⟦⟨MS⟩ lies ⟨⟦⟨1,5⟩ km south⟧⟩, ⟨2,00⟩ off.⟧"


def test_a_sentence_without_values_is_taken_as_it_stands() -> None:
    with spoken():
        assert told(Sentence("Nothing to compare.")) == "⟦Nothing to compare.⟧"
    assert told(Sentence("The folder {amalgam} is missing.")) == "The folder {amalgam} is missing."


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("⟦The ⟨PAN⟩ raster⟧", []),
        ("⟦The ⟨/a/b.tif⟩ raster ⟨⟦is of ⟨4⟩ bands⟧⟩⟧", []),
        ("⟦The ⟨raster that is sharp⟩ ⟨⟦here⟧⟩⟧", ["raster that is sharp"]),
        ("⟦One⟧ and so on", [" and so on"]),
        ("⟦Why: ⟨⟦⟨not known at all⟩⟧⟩⟧", ["not known at all"]),
    ],
)
def test_what_was_not_translated_is_found(said: str, left: list[str]) -> None:
    assert untranslated(said) == left
