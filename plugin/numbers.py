"""Numbers as the user writes them: 1,024.5 in English is 1.024,5 in German."""

from __future__ import annotations

import math
from numbers import Real
from string import Formatter
from typing import Any

from qgis.PyQt.QtCore import QLocale


class _LocalFormatter(Formatter):
    """Formats as `str.format` does, but with the separators of QGIS's locale."""

    def format_field(self, value: Any, format_spec: str) -> str:
        """Format one value; text, and numbers without a format, stay as they are."""
        text = format(value, format_spec)
        return local(text) if format_spec and isinstance(value, Real) else text


def filled(text: str, *values: Any) -> str:
    """Fill values into the braces of a text, with numbers as the user writes them.

    For example: `filled(tr("{:,.1f} s"), seconds)`.
    """
    return _LocalFormatter().vformat(text, values, {})


def local(number: str) -> str:
    """A number that Python has formatted, with the separators of QGIS's locale."""
    locale = QLocale()
    omits = bool(locale.numberOptions() & QLocale.NumberOption.OmitGroupSeparator)
    group, point = "" if omits else str(locale.groupSeparator()), str(locale.decimalPoint())
    return "".join({",": group, ".": point}.get(sign, sign) for sign in number)


def rounded(value: float | None, digits: int) -> float | None:
    """A number for a table or for a script; None where there is none."""
    return round(value, digits) if value is not None and math.isfinite(value) else None
