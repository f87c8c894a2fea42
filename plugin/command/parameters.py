"""The algorithms' parameters as the toolbox has them, and values of them from text.

`parameters.json` is written from the algorithms themselves (`python -m tests.command`), help texts and all, so that
what is said of a parameter is written once.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from .errors import UsageError

TABLE = Path(__file__).with_name("parameters.json")
ALIASES = {"PAN": "PANCHROMATIC", "MS": "SPECTRAL"}
"""Short names of parameters."""

WRITTEN = ("raster_out", "file_out")
"""Kinds of parameters that name a file to write."""

TRUE, FALSE = ("true", "yes", "on", "1"), ("false", "no", "off", "0")


@dataclass(frozen=True)
class Parameter:
    """A parameter of an algorithm.

    Attributes:
        name: the same in every algorithm.
        kind: raster, raster_out, file_out, band, bands, choice, integer, number, switch, extent or text.
        label: a few words.
        help: what it does.
        default: its value if nothing is said; None for none.
        is_optional: whether it may stay without a value.
        is_advanced: whether dialogs hide it at first.
        choices: values of a choice; () where they are not known beforehand.
        limits: the lowest and the highest number; None of an open end.
    """

    name: str
    kind: str
    label: str
    help: str
    default: Any = None
    is_optional: bool = False
    is_advanced: bool = False
    choices: tuple[str, ...] = ()
    limits: tuple[float | None, float | None] = (None, None)

    @property
    def is_required(self) -> bool:
        """Whether a command must say it."""
        return self.default is None and not self.is_optional


@dataclass(frozen=True)
class Described:
    """An algorithm as the toolbox describes it.

    Attributes:
        id: without the provider.
        title: its name in the toolbox.
        about: one sentence.
        help: some paragraphs.
        parameters: in the order of its dialog.
    """

    id: str
    title: str
    about: str
    help: str
    parameters: tuple[Parameter, ...]


@cache
def described() -> Mapping[str, Described]:
    """All algorithms that need no QGIS, by id."""
    return {each["id"]: from_table(each) for each in json.loads(TABLE.read_text(encoding="utf-8"))}


def from_table(entry: Mapping[str, Any]) -> Described:
    """An algorithm from its entry in the table."""
    parameters = tuple(
        Parameter(**{**one, "choices": tuple(one.get("choices", ())), "limits": tuple(one.get("limits", (None, None)))})
        for one in entry["parameters"]
    )
    return Described(entry["id"], entry["title"], entry["about"], entry["help"], parameters)


def settings_of(words: Sequence[str], parameters: Sequence[Parameter]) -> dict[str, str]:
    """What a command says: text by name of the parameter.

    Args:
        words: --NAME VALUE, --NAME=VALUE or NAME=VALUE; a switch may stand alone.
        parameters: those that there are.

    Raises:
        UsageError: if a word is none of these.
    """
    known = {parameter.name: parameter for parameter in parameters}
    said: dict[str, str] = {}
    rest = iter(word for word in words if word != "--")
    word = next(rest, None)
    while word is not None:
        name, equals, value = word.partition("=")
        if not equals and not word.startswith("--"):
            raise UsageError(f"{word} is not of the form --NAME VALUE; see --help for the names.")
        parameter = _named(name.removeprefix("--"), known)
        following = next(rest, None)
        if not equals and parameter.kind == "switch" and (following or "").lower() not in (*TRUE, *FALSE):
            value = TRUE[0]
        elif not equals:
            if following is None:
                raise UsageError(f"--{parameter.name} has no value; write one after it.")
            value, following = following, next(rest, None)
        said[parameter.name] = value
        word = following
    return said


def values_of(said: Mapping[str, str], parameters: Sequence[Parameter]) -> dict[str, Any]:
    """The value of every parameter: what was said, or its default.

    Raises:
        UsageError: if a value makes no sense, or is missing.
    """
    missing = [each.name for each in parameters if each.is_required and not said.get(each.name)]
    if missing:
        raise UsageError(f"{' and '.join(f'--{name}' for name in missing)} must be given; see --help.")
    return {each.name: _value(each, said[each.name]) if each.name in said else each.default for each in parameters}


def _named(name: str, known: Mapping[str, Parameter]) -> Parameter:
    found = known.get(ALIASES.get(name.upper(), name.upper()))
    if found is None:
        near = difflib.get_close_matches(name.upper(), known, 1)
        raise UsageError(f"There is no parameter {name}; " + (f"did you mean {near[0]}?" if near else "see --help."))
    return found


def _value(parameter: Parameter, text: str) -> Any:
    """A value as the jobs of the core take it."""
    name, kind = parameter.name, parameter.kind
    if kind == "choice" and parameter.choices and text not in parameter.choices:
        raise UsageError(f"{name} must be one of {', '.join(parameter.choices)}; not {text}.")
    if kind in ("integer", "number"):
        return _number(parameter, text)
    if kind == "switch":
        if text.lower() not in (*TRUE, *FALSE):
            raise UsageError(f"{name} must be true or false, not {text}.")
        return text.lower() in TRUE
    if kind in ("band", "bands"):
        return _bands(name, text, several=kind == "bands")
    return text


def _number(parameter: Parameter, text: str) -> float:
    low, high = parameter.limits
    is_whole = parameter.kind == "integer"
    try:
        number: float = int(text) if is_whole else float(text)
    except ValueError:
        number = float("nan")
    if (low is None or number >= low) and (high is None or number <= high) and number == number:
        return number
    what = "a whole number" if is_whole else "a number"
    between = f" of {low:.10g} or more" if high is None else f" between {low:.10g} and {high:.10g}"
    raise UsageError(f"{parameter.name} must be {what}{between}, not {text}.")


def _bands(name: str, text: str, several: bool) -> tuple[int, ...]:
    numbers = text.replace(";", ",").split(",") if several else [text]
    if not all(number.strip().isdigit() for number in numbers):
        wanted = "band numbers such as 3,2,1" if several else "a band number"
        raise UsageError(f"{name} must be {wanted}, not {text}.")
    return tuple(map(int, numbers))
