"""What the parameter NODATA says."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext

from ..fusion.raster.missing import Range, parse_nodata
from .names import NODATA


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
