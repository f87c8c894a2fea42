"""The table of parameters that the command line reads, from the algorithms as QGIS has them."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingAlgorithm,
    QgsProcessingParameterBand,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from plugin.command.algorithms import ALGORITHMS
from plugin.processing import provider

KINDS: Mapping[type, str] = {
    QgsProcessingParameterRasterLayer: "raster",
    QgsProcessingParameterRasterDestination: "raster_out",
    QgsProcessingParameterFileDestination: "file_out",
    QgsProcessingParameterBand: "band",
    QgsProcessingParameterEnum: "choice",
    QgsProcessingParameterNumber: "number",
    QgsProcessingParameterBoolean: "switch",
    QgsProcessingParameterExtent: "extent",
    QgsProcessingParameterString: "text",
}
ONLY_IN_QGIS = ("REGIONS", "SUMS", "PARTIAL_PIXELS")
"""Layers of features, and what concerns them."""

FLOAT_MAX = sys.float_info.max


def table() -> str:
    """The algorithms of the command line, described, as JSON."""
    known = {algorithm().name(): algorithm for algorithm in provider.ALGORITHMS}
    return json.dumps([_entry(known[id_]()) for id_ in ALGORITHMS], indent=1, ensure_ascii=False) + "\n"


def _entry(algorithm: QgsProcessingAlgorithm) -> dict[str, Any]:
    algorithm.initAlgorithm({})
    definitions = [each for each in algorithm.parameterDefinitions() if each.name() not in ONLY_IN_QGIS]
    return {
        "id": algorithm.name(),
        "title": algorithm.displayName(),
        "about": algorithm.shortDescription(),
        "help": algorithm.shortHelpString(),
        "parameters": [_parameter(each) for each in definitions],
    }


def _parameter(definition: QgsProcessingParameterDefinition) -> dict[str, Any]:
    """What differs from the defaults of `plugin.command.parameters.Parameter`."""
    flags, kind = definition.flags(), next(name for type_, name in KINDS.items() if isinstance(definition, type_))
    entry = {
        "name": definition.name(),
        "kind": kind,
        "label": definition.description(),
        "help": definition.help(),
        "default": definition.defaultValue(),
        "is_optional": bool(flags & Qgis.ProcessingParameterFlag.Optional),
        "is_advanced": bool(flags & Qgis.ProcessingParameterFlag.Advanced),
    }
    if kind == "band" and definition.allowMultiple():
        entry["kind"] = "bands"
    if kind == "choice" and definition.name() != "MODEL":
        entry["choices"] = definition.options()
    if kind == "number":
        low, high = definition.minimum(), definition.maximum()
        entry["limits"] = [None if low == -FLOAT_MAX else low, None if high == FLOAT_MAX else high]
        if definition.dataType() == Qgis.ProcessingNumberParameterType.Integer:
            entry |= {"kind": "integer", "limits": [int(low), int(high)], "default": int(definition.defaultValue())}
    return {name: value for name, value in entry.items() if value is not None and (value or name == "default")}
