"""What can be refused of weights before anything is opened."""

from __future__ import annotations

import pytest

from plugin.fusion.checks import parse_weights
from plugin.fusion.errors import FusionError


def test_weights_are_read_from_text() -> None:
    assert parse_weights(" 0.5, 1,2 ", "WEIGHTS") == (0.5, 1.0, 2.0)
    assert parse_weights("  ", "WEIGHTS") == ()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("a;b", 'WEIGHTS must be numbers separated by commas, not "a;b"'),
        ("1,,2", "WEIGHTS must be numbers separated by commas"),
        ("0,0", "WEIGHTS must be 0 or more, and at least one of them more than 0"),
        ("1,-1", "WEIGHTS must be 0 or more"),
        ("1,nan", "WEIGHTS must be 0 or more"),
        ("1,inf", "WEIGHTS must be 0 or more"),
    ],
)
def test_weights_that_make_no_sense_are_refused(text: str, sentence: str) -> None:
    with pytest.raises(FusionError, match=sentence):
        parse_weights(text, "WEIGHTS")
