"""What night-lights algorithms and the series of them ask alike: the kind of DMSP composite, and regions."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
)

from ...fusion.errors import FusionError
from ...fusion.physics.dmsp_products import PRODUCTS, UNKNOWN
from ...translation import tr
from ..base import AmalgamAlgorithm
from ..names import DMSP_PRODUCT, REGIONS
from ..values import with_titles


def add_product_parameter(algorithm: AmalgamAlgorithm) -> None:
    """Declare DMSP_PRODUCT."""
    algorithm.add(
        with_titles(
            QgsProcessingParameterEnum(
                DMSP_PRODUCT, tr("Kind of DMSP composite"), list(PRODUCTS), defaultValue=UNKNOWN,
                usesStaticStrings=True,
            ),
            {name: tr(product.title) for name, product in PRODUCTS.items()},
        ),
        tr(
            "What the DMSP raster was published as. Where VIIRS does not tell how its DN are to be read, or how "
            "far it is shifted, this does. "
        )
        + " ".join(f"{name}: {tr(product.description)}" for name, product in PRODUCTS.items()),
    )  # fmt: skip


def add_regions_parameter(algorithm: AmalgamAlgorithm, description: str) -> None:
    """Declare REGIONS."""
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            REGIONS, tr("Regions"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
        ),
        description,
    )


def check_regions(algorithm: AmalgamAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> bool:
    """Whether there are regions.

    Raises:
        FusionError: if what is given for them is no layer, or has no polygons.
    """
    if not parameters.get(REGIONS):
        return False
    regions = algorithm.parameterAsSource(parameters, REGIONS, context)
    if regions is None:
        raise FusionError("REGIONS is not a readable polygon layer; choose another, or leave it empty.")
    if regions.featureCount() == 0:
        raise FusionError("REGIONS has no polygons; choose another layer, or leave it empty.")
    return True


def regions_of(
    algorithm: AmalgamAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    crs: QgsCoordinateReferenceSystem,
) -> tuple[list[QgsFeature], QgsFields]:
    """The regions with their geometry in a CRS, and their fields; none if there is no layer of them."""
    source = algorithm.parameterAsSource(parameters, REGIONS, context)
    if source is None:
        return [], QgsFields()
    request = QgsFeatureRequest().setDestinationCrs(crs, context.transformContext())
    return [feature for feature in source.getFeatures(request) if feature.hasGeometry()], source.fields()


def name_of(region: QgsFeature) -> str:
    """What a region is called: its first text, or its number."""
    texts = (value for value in region.attributes() if isinstance(value, str) and value.strip())
    return next(texts, str(region.id()))
