"""Parameters of a kind: whole numbers, numbers, choices from a list."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from qgis.core import Qgis, QgsProcessingParameterEnum, QgsProcessingParameterNumber


def integer_parameter(name: str, label: str, default: int, low: int, high: int) -> QgsProcessingParameterNumber:
    """A parameter that takes whole numbers from `low` to `high`."""
    kind = Qgis.ProcessingNumberParameterType.Integer
    return QgsProcessingParameterNumber(name, label, kind, default, minValue=low, maxValue=high)


def real_parameter(
    name: str, label: str, default: float, low: float, high: float = sys.float_info.max
) -> QgsProcessingParameterNumber:
    """A parameter that takes numbers from `low` to `high`."""
    kind = Qgis.ProcessingNumberParameterType.Double
    return QgsProcessingParameterNumber(name, label, kind, default, minValue=low, maxValue=high)


def choices_parameter(name: str, label: str, ids: Sequence[str], chosen: Sequence[str]) -> QgsProcessingParameterEnum:
    """A parameter that takes some of these ids; `chosen` are those to begin with."""
    return QgsProcessingParameterEnum(
        name, label, list(ids), allowMultiple=True, defaultValue=list(chosen), usesStaticStrings=True
    )
