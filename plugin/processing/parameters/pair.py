"""PANCHROMATIC and SPECTRAL, and which of their bands are meant."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterBand

from ...fusion.job import RasterInput
from ...translation import tr
from ..base import AmalgamAlgorithm
from ..layers import RasterParameter, shown_bands
from ..names import BANDS, PANCHROMATIC, PANCHROMATIC_BAND, SPECTRAL


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
