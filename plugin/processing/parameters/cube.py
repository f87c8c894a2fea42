"""SPECTRAL and GUIDE of hyperspectral sharpening, which of their bands are meant, and what is shared around them."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBand,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterRasterDestination,
)

from ...fusion.checks import GAIN_RANGE
from ...fusion.job import MAX_CONSISTENCY
from ...fusion.tasks.hyperspectral.bad_bands import ranges
from ...fusion.tasks.hyperspectral.job import (
    BAD_BANDS as CHOICES,
)
from ...fusion.tasks.hyperspectral.job import (
    DEFAULT_ITERATIONS,
    INTERPOLATE,
    LEAVE_OUT,
    SHARPEN,
    CubeJob,
    CubeResult,
)
from ...fusion.tasks.hyperspectral.registry import DEFAULT_METHOD, METHODS
from ...translation import tr
from ..base import AmalgamAlgorithm
from ..layers import RasterParameter
from ..names import (
    BAD_BANDS,
    BANDS,
    BANDS_OF_NO_USE,
    CONSISTENCY,
    COUNT,
    DISAGREEMENT,
    ENVI,
    GUIDE,
    GUIDE_BANDS,
    METHOD,
    MTF_GAIN,
    OUTPUT,
    SHIFT_COLS,
    SHIFT_ROWS,
    SPECTRAL,
)
from ..values import with_titles
from .kinds import integer_parameter, real_parameter
from .pair import add_guide_bands, input_of_bands
from .run import add_shift_parameter
from .sensor import gain_settings, sensor_parameter, sensors_in_words
from .storage import storage_of


def add_cube_parameters(algorithm: AmalgamAlgorithm) -> None:
    """Declare SPECTRAL and GUIDE, and the advanced BANDS and GUIDE_BANDS."""
    algorithm.add(
        RasterParameter(SPECTRAL, tr("Coarse raster of many bands (cube)")),
        tr(
            "The coarse raster whose bands are to be sharpened: GeoTIFF, ENVI, or a raster in a NetCDF or HDF5 file by "
            'its full name, such as NETCDF:"cube.nc":reflectance.'
        ),
    )
    algorithm.add(
        RasterParameter(GUIDE, tr("Fine raster of a few bands (guide)")),
        tr("The sharp raster, of 1 to 20 bands: multispectral, in true colour, panchromatic, or of another sensor."),
    )
    algorithm.add(
        QgsProcessingParameterBand(BANDS, tr("Bands of the cube"), None, SPECTRAL, optional=True, allowMultiple=True),
        tr("The bands to sharpen, in this order (3;2;1 in a script); if empty, all of them. Other bands are ignored."),
        advanced=True,
    )
    add_guide_bands(algorithm)


def add_cube_rasters(algorithm: AmalgamAlgorithm) -> None:
    """Declare OUTPUT, and ENVI for a copy of it."""
    algorithm.add(
        QgsProcessingParameterRasterDestination(OUTPUT, tr("Sharpened")),
        tr("The sharpened bands, as a GeoTIFF."),
    )
    algorithm.add(
        QgsProcessingParameterFileDestination(
            ENVI, tr("Copy in ENVI format"), tr("ENVI (*.dat)"), optional=True, createByDefault=False
        ),
        tr("A copy with its header (.hdr): wavelengths, widths, flags (bbl) and names of the bands as lists."),
    )


def add_disagreement_raster(algorithm: AmalgamAlgorithm) -> None:
    """Declare DISAGREEMENT; call it after all other rasters, so that dialogs show it below them."""
    algorithm.add(
        QgsProcessingParameterRasterDestination(
            DISAGREEMENT, tr("Disagreement of cube and guide"), optional=True, createByDefault=False
        ),
        tr(
            "How far the guide, seen by the cube's sensor, is from what the cube says of it, over how far it usually "
            "is: around 1 where both show the same, many times that under clouds, and where something changed between "
            "their dates. There the result shows the guide's structures in the cube's colours. On the cube's grid."
        ),
    )


def add_cube_numbers(algorithm: AmalgamAlgorithm) -> None:
    """Declare the outputs COUNT and CONSISTENCY."""
    algorithm.addOutput(QgsProcessingOutputNumber(COUNT, tr("Number of bands written")))
    algorithm.addOutput(QgsProcessingOutputNumber(CONSISTENCY, tr("Consistency with the cube (ERGAS)")))


def cube_settings(
    algorithm: AmalgamAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> dict[str, Any]:
    """The fields of a `CubeJob` but for how it is run; to be called on the main thread.

    Raises:
        QgsProcessingException: if one of the rasters is missing.
    """
    return {
        "cube": input_of_bands(algorithm, parameters, SPECTRAL, BANDS, context),
        "guide": input_of_bands(algorithm, parameters, GUIDE, GUIDE_BANDS, context),
        "output": "",
        "bad_bands": algorithm.parameterAsEnumString(parameters, BAD_BANDS, context),
        "consistency_iterations": algorithm.parameterAsInt(parameters, CONSISTENCY, context),
        "bounds": algorithm.bounds(parameters, context, GUIDE),
        "storage": storage_of(algorithm, parameters, context),
        "envi": algorithm.parameterAsFileOutput(parameters, ENVI, context) if parameters.get(ENVI) else "",
        **gain_settings(algorithm, parameters, context),
    }


def cube_outputs(job: CubeJob, result: CubeResult) -> dict[str, Any]:
    """Outputs of a run but for what made the result, and how long it took."""
    optional = ((ENVI, job.envi), (DISAGREEMENT, job.disagreement))
    return {name: path for name, path in optional if path} | {
        OUTPUT: result.output,
        COUNT: result.bands,
        BANDS_OF_NO_USE: ranges(result.bad),
        CONSISTENCY: round(result.consistency, 4),
        SHIFT_ROWS: round(result.shift_rows, 3),
        SHIFT_COLS: round(result.shift_cols, 3),
    }


def add_method_parameter(algorithm: AmalgamAlgorithm) -> None:
    """Declare METHOD."""
    algorithm.add(
        with_titles(
            QgsProcessingParameterEnum(
                METHOD, tr("Method"), list(METHODS), defaultValue=DEFAULT_METHOD, usesStaticStrings=True
            ),
            {name: tr(method.title) for name, method in METHODS.items()},
        ),
        " ".join(f"{name}: {tr(method.description)}" for name, method in METHODS.items()),
    )


def add_back_projection_parameter(algorithm: AmalgamAlgorithm) -> None:
    """Declare CONSISTENCY, the number of back-projections onto the cube."""
    algorithm.add(
        integer_parameter(CONSISTENCY, tr("Corrections towards the cube"), DEFAULT_ITERATIONS, 0, MAX_CONSISTENCY),
        tr(
            "How often the result is corrected: it is blurred and decimated as by the sensor, and what it then lacks "
            "of the cube is added. 0 leaves the method's result as it is."
        ),
    )


def add_bad_bands_parameter(algorithm: AmalgamAlgorithm) -> None:
    """Declare the advanced BAD_BANDS."""
    titles = {
        INTERPOLATE: tr("Interpolate and flag them"),
        SHARPEN: tr("Sharpen them like the others"),
        LEAVE_OUT: tr("Leave them out"),
    }
    algorithm.add(
        with_titles(
            QgsProcessingParameterEnum(
                BAD_BANDS, tr("Bands of no use"), list(CHOICES), defaultValue=INTERPOLATE, usesStaticStrings=True
            ),
            titles,
        ),
        tr(
            "What to do with bands that are flagged as bad (bbl), empty, flat, lost to water vapour or mostly noise; "
            "the log lists them. interpolate: they are interpolated (cubic) and flagged in the result, and empty ones "
            "stay empty, so that band numbers stay what they were. sharpen: they are treated like any other. "
            "leave_out: the result lacks them."
        ),
        advanced=True,
    )
    algorithm.addOutput(QgsProcessingOutputString(BANDS_OF_NO_USE, tr("Bands of no use, by number")))


def add_cube_shift_parameter(algorithm: AmalgamAlgorithm) -> None:
    """Declare the advanced CORRECT_SHIFT between cube and guide, and the outputs SHIFT_ROWS and SHIFT_COLS."""
    add_shift_parameter(
        algorithm,
        tr(
            "A shift between the two is measured to a tenth of a pixel of the guide and reported. If it is corrected, "
            "the guide is moved onto the cube and the result lies where the cube lies. A shift of a pixel costs up to "
            "40 % in ERGAS, so leave this on unless you are sure of both rasters."
        ),
        tr("Correct a shift between cube and guide"),
    )
    algorithm.addOutput(QgsProcessingOutputNumber(SHIFT_ROWS, tr("How far the guide lies below the cube (its pixels)")))
    algorithm.addOutput(
        QgsProcessingOutputNumber(SHIFT_COLS, tr("How far the guide lies right of the cube (its pixels)"))
    )


def add_cube_gain_parameters(algorithm: AmalgamAlgorithm) -> None:
    """Declare the advanced SENSOR and MTF_GAIN of the cube's sensor."""
    algorithm.add(
        sensor_parameter(tr("A typical one")),
        tr(
            "How sharp the cube's sensor is, band by band where its bands are those of the sensor's product. For these "
            "sensors the published MTF gains are used: {}. auto, and all others, take 0.3, a typical gain."
        ).format(sensors_in_words(True)),
        advanced=True,
    )
    algorithm.add(
        real_parameter(MTF_GAIN, tr("MTF gain of the cube at Nyquist"), 0.0, 0.0, GAIN_RANGE[1]),
        tr(
            "The share of contrast that the cube's sensor keeps of the finest pattern it can sample, if you know it: "
            "usually 0.15 to 0.36. 0 takes what SENSOR says."
        ),
        advanced=True,
    )
