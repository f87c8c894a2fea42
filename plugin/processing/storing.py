"""FORMAT, CREATION_OPTIONS, OVERVIEWS and PICTURE: how a result is stored, and its picture."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ..fusion.raster.storage import FORMATS, GTIFF, Storage, check_storage, parse_options
from ..translation import tr
from .base import AmalgamAlgorithm

FORMAT = "FORMAT"
CREATION_OPTIONS = "CREATION_OPTIONS"
OVERVIEWS = "OVERVIEWS"
PICTURE = "PICTURE"


def add_storage_parameters(algorithm: AmalgamAlgorithm) -> None:
    """The advanced FORMAT, CREATION_OPTIONS and OVERVIEWS."""
    algorithm.add(
        QgsProcessingParameterEnum(
            FORMAT, tr("Format of the result"), list(FORMATS), defaultValue=GTIFF, usesStaticStrings=True
        ),
        tr(
            "GTiff is a plain GeoTIFF; COG a Cloud Optimized GeoTIFF, with overviews and laid out to be read in parts "
            "from a server."
        ),
        advanced=True,
    )
    options = QgsProcessingParameterString(CREATION_OPTIONS, tr("Creation options"), "", optional=True)
    options.setMetadata({"widget_wrapper": {"widget_type": "rasteroptions"}})
    algorithm.add(
        options,
        tr(
            "How GDAL stores the result, such as COMPRESS=ZSTD|BIGTIFF=YES, or a profile of QGIS. Options that are "
            "not set keep their defaults: tiles, fast DEFLATE compression, BigTIFF where the file may grow beyond 4 "
            "GB. Lossy compression (JPEG, WEBP, LERC) comes after CONSISTENCY is measured."
        ),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterBoolean(OVERVIEWS, tr("Overviews"), False),
        tr(
            "Adds overviews, with which a large raster draws quickly; they take a third more space. A COG always has "
            "them."
        ),
        advanced=True,
    )


def picture_parameter() -> QgsProcessingParameterRasterDestination:
    """PICTURE, which is not made unless asked for."""
    return QgsProcessingParameterRasterDestination(PICTURE, tr("8-bit picture"), optional=True, createByDefault=False)


def picture_help() -> str:
    """What PICTURE is."""
    return tr(
        "A copy for maps and slides: the bands that the MS layer shows, or those of true colour, stretched from 2 to "
        "98 % of the result's values, as a GeoTIFF of bytes, transparent where nothing is known."
    )


def storage_of(algorithm: AmalgamAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> Storage:
    """How the result is to be stored.

    Raises:
        FusionError: if it cannot be stored so; in one sentence.
    """
    options = algorithm.parameterAsString(parameters, CREATION_OPTIONS, context)
    storage = Storage(
        algorithm.parameterAsEnumString(parameters, FORMAT, context),
        parse_options(options or ""),
        algorithm.parameterAsBool(parameters, OVERVIEWS, context),
    )
    check_storage(storage)
    return storage
