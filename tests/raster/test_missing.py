"""Numbers that are no values, as users write them and as rasters hold them."""

from __future__ import annotations

import pytest

from plugin.fusion.errors import FusionError
from plugin.fusion.raster.missing import NOTHING, Missing, parse_nodata


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("", []), ("  ", []), ("0", [0.0]), ("255 -9999", [255.0, -9999.0]), ("-3.4e38; 0,1", [-3.4e38, 0.0, 1.0]),
     ("nan 7", [7.0])],
)  # fmt: skip
def test_numbers_are_read_however_they_are_set_apart(text: str, numbers: list[float]) -> None:
    assert parse_nodata(text) == tuple((number, number) for number in numbers)


@pytest.mark.parametrize("text", ["none", "0x", "1 - 5", "0..5"])
def test_what_is_no_number_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(FusionError, match=f'^NODATA must be numbers separated by spaces.*not "{text}".$'):
        parse_nodata(text)


def test_what_is_missing_is_told_in_the_words_that_are_read() -> None:
    missing = Missing(((-9999.0, -9999.0), (1e30, 2e30)), ((2, (0.1, 0.1)), (3, (0.1, 0.1))))
    assert parse_nodata(missing.in_words()) == ((-9999.0, -9999.0), (0.1, 0.1))
    assert NOTHING.in_words() == ""
