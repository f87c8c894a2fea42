"""What the core says is English as it stands, and keeps what a translation needs."""

from __future__ import annotations

import pickle

import pytest

from plugin.fusion.errors import FusionError, SettingError
from plugin.fusion.sentences import Sentence, counted, joined


def test_a_sentence_is_its_english() -> None:
    inner = Sentence("{:.1f} km south", 2.25)
    assert str(Sentence("DMSP lies {} of VIIRS ({}).", inner, "a.tif")) == "DMSP lies 2.2 km south of VIIRS (a.tif)."


def test_braces_are_no_fields_where_there_are_no_values() -> None:
    assert str(Sentence("The folder {amalgam} is missing.")) == "The folder {amalgam} is missing."


def test_sentences_of_the_same_words_are_equal() -> None:
    assert len({Sentence("{} bands", 3), Sentence("{} bands", 3), Sentence("{} bands", 4)}) == 2


@pytest.mark.parametrize(("number", "words"), [(0, "0 bands"), (1, "1 band"), (2, "2 bands")])
def test_one_is_not_many(number: int, words: str) -> None:
    assert str(counted(number, "1 band", "{} bands")) == words


def test_sentences_are_joined_in_their_order() -> None:
    parts = [Sentence("{:g}", number) for number in (1, 2.5, 3)]
    assert str(joined("{}; {}", parts)) == "1; 2.5; 3"
    assert joined("{}; {}", parts[:1]) is parts[0]


@pytest.mark.parametrize("kind", [FusionError, SettingError])
def test_an_error_says_its_sentence_here_and_in_another_process(kind: type[FusionError]) -> None:
    error = kind("STEPS must be at most {}, not {}.", 4, Sentence("empty"))
    for same in (error, pickle.loads(pickle.dumps(error))):
        assert type(same) is kind
        assert str(same) == "STEPS must be at most 4, not empty."
        assert same.sentence == error.sentence
