"""Values of parameters: options by number, as QGIS's help offers them, and refusals that say what would be accepted."""

from __future__ import annotations

import math
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingParameterBand,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProperty,
    QgsVariantUtils,
)

from ..fusion.errors import FusionError
from ..fusion.sentences import Sentence


def with_names(definitions: Sequence[QgsProcessingParameterDefinition], parameters: dict[str, Any]) -> dict[str, Any]:
    """The parameters, with the names of options in place of their numbers."""
    choices = {each.name(): each for each in definitions if isinstance(each, QgsProcessingParameterEnum)}
    return {
        name: _named(choices[name], value) if name in choices and value is not None else value
        for name, value in parameters.items()
    }


def check_value(definition: QgsProcessingParameterDefinition, value: Any) -> None:
    """Refuse a number or an option for which QGIS would only say "Incorrect parameter value"; None is the default.

    Raises:
        FusionError: if the value cannot be used, with what would be accepted.
    """
    if value is None or isinstance(value, QgsProperty):
        return
    value = "" if QgsVariantUtils.isNull(value) else value
    if isinstance(definition, QgsProcessingParameterEnum):
        _check_options(definition, value)
    if isinstance(definition, QgsProcessingParameterNumber):
        _check_number(definition, value)
    if isinstance(definition, QgsProcessingParameterBand):
        _check_bands(definition, value)


def _named(definition: QgsProcessingParameterEnum, value: Any) -> Any:
    if not definition.allowMultiple():
        return _option(definition.options(), value)
    return [_option(definition.options(), part) for part in _parts(value)]


def _parts(value: Any) -> list[Any]:
    """The options in a list, or in a text with commas between them."""
    if QgsVariantUtils.isNull(value):
        return []
    if isinstance(value, (list, tuple)):
        return list(value)
    return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else [value]


def _option(options: Sequence[str], value: Any) -> Any:
    if str(value) in options or not str(value).isdigit() or int(value) >= len(options):
        return value
    return options[int(value)]


def _check_options(definition: QgsProcessingParameterEnum, value: Any) -> None:
    name, options = definition.name(), ", ".join(definition.options())
    chosen = _parts(value) if definition.allowMultiple() else [value]
    if not chosen:
        raise FusionError("{} is empty; choose one or more of: {}.", name, options)
    for one in chosen:
        if one not in definition.options():
            raise FusionError("{} must be one of {}; not {}.", name, options, _shown(one))


def _check_number(definition: QgsProcessingParameterNumber, value: Any) -> None:
    low, high = definition.minimum(), definition.maximum()
    is_whole = definition.dataType() == Qgis.ProcessingNumberParameterType.Integer
    try:
        number = float(value)
    except (TypeError, ValueError):
        number = math.nan
    if low <= number <= high and (not is_whole or number == math.floor(number)):
        return
    name, shown = definition.name(), _shown(value)
    if high < sys.float_info.max:
        if is_whole:
            raise FusionError("{} must be a whole number between {:.10g} and {:.10g}, not {}.", name, low, high, shown)
        raise FusionError("{} must be a number between {:.10g} and {:.10g}, not {}.", name, low, high, shown)
    if is_whole:
        raise FusionError("{} must be a whole number of {:.10g} or more, not {}.", name, low, shown)
    raise FusionError("{} must be a number of {:.10g} or more, not {}.", name, low, shown)


def _check_bands(definition: QgsProcessingParameterBand, value: Any) -> None:
    parts = value.split(";") if isinstance(value, str) else value if isinstance(value, (list, tuple)) else [value]
    if all(str(part).strip().isdigit() for part in parts if part != ""):
        return
    name, shown = definition.name(), _shown(value)
    if definition.allowMultiple():
        raise FusionError("{} must be band numbers separated by semicolons, such as 1;2;3, not {}.", name, shown)
    raise FusionError("{} must be a band number, not {}.", name, shown)


def _shown(value: Any) -> object:
    return str(value) if str(value).strip() else Sentence("empty")


def with_titles(definition: QgsProcessingParameterEnum, titles: Mapping[str, str]) -> QgsProcessingParameterEnum:
    """The enumeration with a widget that shows titles in place of ids; its values stay ids everywhere."""
    wrapper = f"{__package__}.titled_enum.TitledEnumWrapper"
    definition.setMetadata({"widget_wrapper": {"class": wrapper, "titles": dict(titles)}})
    return definition
