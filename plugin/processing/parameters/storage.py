"""FORMAT, CREATION_OPTIONS, OVERVIEWS and PICTURE: how a result is stored, and a picture of it."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ...fusion.raster.storage import FORMATS, GTIFF, Storage, check_storage, parse_options
from ...translation import tr
from ..base import AmalgamAlgorithm
from ..names import CREATION_OPTIONS, FORMAT, OVERVIEWS, PICTURE


def add_storage_parameters(algorithm: AmalgamAlgorithm) -> None:
    """Declare the advanced FORMAT, CREATION_OPTIONS and OVERVIEWS."""
    algorithm.add(
        QgsProcessingParameterEnum(
            FORMAT, tr("Format of the result"), list(FORMATS), defaultValue=GTIFF, usesStaticStrings=True
        ),
        tr(
            "GTiff is a plain GeoTIFF; COG is a Cloud Optimized GeoTIFF, which has overviews and can be read in parts "
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
            "not set keep their defaults: tiles, fast DEFLATE compression, BigTIFF if the file may grow beyond 4 GB. "
            "CONSISTENCY is measured before any lossy compression (JPEG, WEBP, LERC)."
        ),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterBoolean(OVERVIEWS, tr("Overviews"), False),
        tr("Adds overviews, so that a large raster draws quickly; the file grows by a third. A COG always has them."),
        advanced=True,
    )


def add_picture_parameter(algorithm: AmalgamAlgorithm) -> None:
    """Declare the destination PICTURE, which is not written unless asked for."""
    algorithm.add(
        QgsProcessingParameterRasterDestination(PICTURE, tr("8-bit picture"), optional=True, createByDefault=False),
        tr(
            "A copy for maps and slides: the bands that the MS layer shows, or those of true colour, stretched from 2 "
            "to 98 % of the result's values, as a GeoTIFF of bytes, transparent where the result has no value."
        ),
    )


def storage_of(algorithm: AmalgamAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> Storage:
    """How the result is to be stored.

    Raises:
        FusionError: if it cannot be stored in this way.
    """
    options = algorithm.parameterAsString(parameters, CREATION_OPTIONS, context)
    storage = Storage(
        algorithm.parameterAsEnumString(parameters, FORMAT, context),
        parse_options(options or ""),
        algorithm.parameterAsBool(parameters, OVERVIEWS, context),
    )
    check_storage(storage)
    return storage
