"""Numbers as the user writes them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from qgis.PyQt.QtCore import QLocale

from plugin.numbers import filled, local


@pytest.fixture
def locale(request: pytest.FixtureRequest) -> Iterator[str]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("locale", "seconds", "size", "ratio", "large"),
    [
        ("en_US", "0.6 s", "10,980 × 5,490 px", "3.98", "1,234,567.9"),
        ("de_DE", "0,6 s", "10.980 × 5.490 px", "3,98", "1.234.567,9"),
        ("de_CH", "0.6 s", "10’980 × 5’490 px", "3.98", "1’234’567.9"),
        ("zh_CN", "0.6 s", "10,980 × 5,490 px", "3.98", "1,234,567.9"),
    ],
    indirect=["locale"],
)
def test_separators_are_those_of_the_locale(locale: str, seconds: str, size: str, ratio: str, large: str) -> None:
    assert filled("{:.1f} s", 0.6471) == seconds
    assert filled("{:,} × {:,} px", 10980, 5490) == size
    assert filled("{:.3g}", 3.984) == ratio
    assert filled("{:,.1f}", 1234567.89) == large


@pytest.mark.parametrize("locale", ["de_DE"], indirect=True)
def test_nothing_but_numbers_is_changed(locale: str) -> None:
    assert filled("{}, v{} of {:>8}", "a.tif", "1.2", "b, c.tif") == "a.tif, v1.2 of b, c.tif"
    assert filled("{0:g} to {0:g}, {1}", 1.5, 40000) == "1,5 to 1,5, 40000"


@pytest.mark.parametrize("locale", ["de_DE"], indirect=True)
def test_users_who_want_no_groups_get_none(locale: str) -> None:
    plain = QLocale("de_DE")
    plain.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    QLocale.setDefault(plain)
    assert local("1,234.5") == "1234,5"
