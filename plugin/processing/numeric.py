"""Parameters that are numbers."""

from __future__ import annotations

import sys

from qgis.core import Qgis, QgsProcessingParameterNumber


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
