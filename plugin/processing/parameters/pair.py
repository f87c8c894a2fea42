"""PANCHROMATIC and SPECTRAL, or SPECTRAL and GUIDE, and which of their bands are meant."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterBand, QgsVariantUtils

from ...fusion.errors import FusionError
from ...fusion.job import RasterInput
from ...translation import tr
from ..base import AmalgamAlgorithm
from ..layers import RasterParameter, shown_bands
from ..names import BANDS, GUIDE, GUIDE_BANDS, PANCHROMATIC, PANCHROMATIC_BAND, SPECTRAL


def add_pair_parameters(algorithm: AmalgamAlgorithm) -> None:
    """Declare PANCHROMATIC and SPECTRAL, and the advanced PANCHROMATIC_BAND and BANDS."""
    algorithm.add(
        RasterParameter(PANCHROMATIC, tr("Panchromatic raster (PAN)")),
        tr("The sharp raster: of one band, or of several, of which PANCHROMATIC_BAND is used."),
    )
    algorithm.add(
        RasterParameter(SPECTRAL, tr("Multispectral raster (MS)")),
        tr("The coarse raster whose bands are to be sharpened: all of them, or those in BANDS."),
    )
    add_band_parameters(algorithm)


def add_either_parameters(algorithm: AmalgamAlgorithm) -> None:
    """Declare SPECTRAL with PANCHROMATIC or GUIDE, and advanced which of their bands are meant."""
    algorithm.add(
        RasterParameter(PANCHROMATIC, tr("Panchromatic raster (PAN)"), optional=True),
        tr("The sharp raster of one band, with a multispectral raster. Leave it empty for a cube."),
    )
    algorithm.add(
        RasterParameter(SPECTRAL, tr("Multispectral raster (MS), or cube")),
        tr("The coarse raster: multispectral, to go with PAN, or a cube of many bands, to go with a guide."),
    )
    add_guide_raster(algorithm)
    add_band_parameters(algorithm)
    add_guide_bands(algorithm)


def add_guide_raster(algorithm: AmalgamAlgorithm) -> None:
    """Declare GUIDE, which takes the place of PANCHROMATIC where SPECTRAL is a cube."""
    algorithm.add(
        RasterParameter(GUIDE, tr("Guide of a cube"), optional=True),
        tr("The sharp raster of 1 to 20 bands, with a cube. Leave it empty for PAN and MS."),
    )


def add_guide_bands(algorithm: AmalgamAlgorithm) -> None:
    """Declare the advanced GUIDE_BANDS, for a guide that is declared already."""
    algorithm.add(
        QgsProcessingParameterBand(
            GUIDE_BANDS, tr("Bands of the guide"), None, GUIDE, optional=True, allowMultiple=True
        ),
        tr("The guide's bands to use; if empty, all of them."),
        advanced=True,
    )


def is_given(parameters: dict[str, Any], name: str) -> bool:
    """Whether an optional raster parameter has a value."""
    value = parameters.get(name)
    return not (value is None or value == "" or QgsVariantUtils.isNull(value))


def refuse_both(parameters: dict[str, Any]) -> None:
    """Refuse PAN together with a guide.

    Raises:
        FusionError: with what to do.
    """
    if is_given(parameters, PANCHROMATIC) and is_given(parameters, GUIDE):
        raise FusionError("PANCHROMATIC goes with a multispectral raster, GUIDE with a cube; leave one of them empty.")


def refuse_neither(parameters: dict[str, Any]) -> None:
    """Refuse a raster without PAN and without a guide.

    Raises:
        FusionError: with what to do.
    """
    if not is_given(parameters, fine_of(parameters)):
        raise FusionError("Choose PANCHROMATIC for a multispectral raster, or GUIDE for a cube.")


def fine_of(parameters: dict[str, Any]) -> str:
    """The parameter that names the sharp raster, PANCHROMATIC or GUIDE."""
    return GUIDE if is_given(parameters, GUIDE) else PANCHROMATIC


def either_inputs(
    algorithm: AmalgamAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> dict[str, Any]:
    """The fields `pan`, `ms` and `is_cube` of a job; to be called on the main thread.

    Raises:
        QgsProcessingException: if one of the rasters is missing.
    """
    if fine_of(parameters) == PANCHROMATIC:
        return {**pair_inputs(algorithm, parameters, context), "is_cube": False}
    return {
        "pan": input_of_bands(algorithm, parameters, GUIDE, GUIDE_BANDS, context),
        "ms": input_of_bands(algorithm, parameters, SPECTRAL, BANDS, context),
        "is_cube": True,
    }


def add_band_parameters(algorithm: AmalgamAlgorithm) -> None:
    """Declare the advanced PANCHROMATIC_BAND and BANDS, for two rasters that are declared already."""
    algorithm.add(
        QgsProcessingParameterBand(PANCHROMATIC_BAND, tr("Panchromatic band"), None, PANCHROMATIC, optional=True),
        tr("Which band of the panchromatic raster to use, if it has more than one."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterBand(BANDS, tr("Bands of MS"), None, SPECTRAL, optional=True, allowMultiple=True),
        tr(
            "The multispectral bands to sharpen, in this order (3;2;1 in a script); if empty, all of them. Other "
            "bands are ignored."
        ),
        advanced=True,
    )


def pair_inputs(
    algorithm: AmalgamAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> dict[str, Any]:
    """The fields `pan` and `ms` of a job, each with its chosen bands; to be called on the main thread.

    Raises:
        QgsProcessingException: if one of the rasters is missing.
    """
    return {
        "pan": input_of_bands(algorithm, parameters, PANCHROMATIC, PANCHROMATIC_BAND, context),
        "ms": input_of_bands(algorithm, parameters, SPECTRAL, BANDS, context),
    }


def input_of_bands(
    algorithm: AmalgamAlgorithm, parameters: dict[str, Any], name: str, bands: str, context: QgsProcessingContext
) -> RasterInput:
    """The raster of one parameter with the bands chosen in another; to be called on the main thread.

    Raises:
        QgsProcessingException: if the raster is missing.
    """
    chosen = tuple(algorithm.parameterAsInts(parameters, bands, context))
    return algorithm.raster_input(parameters, name, context)._replace(bands=chosen)


def bands_shown(
    algorithm: AmalgamAlgorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext
) -> tuple[int, ...]:
    """Numbers of the bands that a raster parameter's layer shows as red, green and blue; () if it shows none so."""
    return shown_bands(algorithm.parameterAsRasterLayer(parameters, name, context), context)
