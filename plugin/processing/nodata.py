"""NODATA: numbers that are no values, for those who cannot declare them in their files."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterString,
)

from ..fusion.raster.missing import Range, parse_nodata
from ..translation import tr
from .names import NODATA


def nodata_parameter() -> QgsProcessingParameterDefinition:
    """The parameter NODATA."""
    return QgsProcessingParameterString(NODATA, tr("Numbers that are no values"), "", optional=True)


def nodata_help() -> str:
    """What NODATA is for."""
    return tr(
        "What the rasters hold where nothing was measured, where they do not say so themselves: one number, such as 0, "
        "or several with spaces between them, such as 255 -9999. They are nodata in every band of every raster that is "
        "read, beside what a file or a layer of the project declares."
    )


def nodata_of(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> tuple[Range, ...]:
    """What NODATA says; () for an algorithm that has no such parameter.

    Raises:
        FusionError: if it cannot be read, in one sentence.
    """
    value = parameters.get(NODATA)
    if isinstance(value, (list, tuple)):  # of a script, which QGIS would take for nothing
        return parse_nodata(" ".join(map(str, value)))
    return parse_nodata(algorithm.parameterAsString(parameters, NODATA, context))
