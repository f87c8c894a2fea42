"""Options by number or by name, and one sentence for every value that cannot be."""

from __future__ import annotations

from typing import Any

import pytest
from qgis.core import NULL, Qgis, QgsProcessingParameterEnum, QgsProcessingParameterNumber, QgsProperty

from plugin.fusion.errors import FusionError
from plugin.processing.values import check_value, with_names

METHODS = ["exp", "gsa", "awlp"]


def choice(multiple: bool = False) -> QgsProcessingParameterEnum:
    return QgsProcessingParameterEnum("METHOD", "m", METHODS, allowMultiple=multiple, usesStaticStrings=True)


def number(kind: str, low: float, high: float | None = None) -> QgsProcessingParameterNumber:
    limits = {"minValue": low} if high is None else {"minValue": low, "maxValue": high}
    return QgsProcessingParameterNumber("N", "n", Qgis.ProcessingNumberParameterType[kind], 1, **limits)


@pytest.mark.parametrize(
    ("given", "meant"),
    [("gsa", "gsa"), (1, "gsa"), ("1", "gsa"), (3, 3), (-1, -1), ("ihs", "ihs"), (None, None), ("", "")],
)
def test_an_option_has_a_name_and_a_number(given: Any, meant: Any) -> None:
    assert with_names([choice()], {"METHOD": given, "OTHER": 1}) == {"METHOD": meant, "OTHER": 1}


@pytest.mark.parametrize("given", ["exp,awlp", "0, 2", [0, 2], ["exp", "2"], ("exp", "awlp")])
def test_several_options_come_as_text_or_list(given: Any) -> None:
    assert with_names([choice(multiple=True)], {"METHOD": given}) == {"METHOD": ["exp", "awlp"]}


@pytest.mark.parametrize(
    ("definition", "value"),
    [
        (choice(), "gsa"),
        (choice(), None),
        (choice(multiple=True), ["exp", "gsa"]),
        (number("Integer", 0, 9), 9),
        (number("Integer", 0, 9), "0"),
        (number("Integer", 0, 9), 4.0),
        (number("Integer", 0, 9), None),
        (number("Double", 0, 0.99), "0.5"),
        (number("Double", 0), 1e300),
        (number("Double", 0), QgsProperty.fromExpression("1 + 1")),
    ],
)
def test_what_can_be_is_accepted(definition: Any, value: Any) -> None:
    check_value(definition, value)


@pytest.mark.parametrize(
    ("definition", "value", "sentence"),
    [
        (choice(), "ihs", "METHOD must be one of exp, gsa, awlp; not ihs."),
        (choice(), 3, "METHOD must be one of exp, gsa, awlp; not 3."),
        (choice(), "", "METHOD must be one of exp, gsa, awlp; not empty."),
        (choice(), NULL, "METHOD must be one of exp, gsa, awlp; not empty."),
        (choice(multiple=True), NULL, "METHOD is empty; choose one or more of: exp, gsa, awlp."),
        (choice(multiple=True), [], "METHOD is empty; choose one or more of: exp, gsa, awlp."),
        (choice(multiple=True), ["exp", "ihs"], "METHOD must be one of exp, gsa, awlp; not ihs."),
        (number("Integer", 64, 4096), 7, "N must be a whole number between 64 and 4096, not 7."),
        (number("Integer", 0, 2**31 - 1), -1, "N must be a whole number between 0 and 2147483647, not -1."),
        (number("Integer", 0, 9), 2.5, "N must be a whole number between 0 and 9, not 2.5."),
        (number("Integer", 0, 9), "many", "N must be a whole number between 0 and 9, not many."),
        (number("Integer", 0, 9), "", "N must be a whole number between 0 and 9, not empty."),
        (number("Double", 0, 0.99), 1, "N must be a number between 0 and 0.99, not 1."),
        (number("Double", 0, 0.99), "nan", "N must be a number between 0 and 0.99, not nan."),
        (number("Double", 0), -0.5, "N must be a number of 0 or more, not -0.5."),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(definition: Any, value: Any, sentence: str) -> None:
    with pytest.raises(FusionError) as refused:
        check_value(definition, with_names([definition], {definition.name(): value})[definition.name()])
    assert str(refused.value) == sentence
