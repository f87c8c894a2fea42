"""Pansharpening by the classical methods, as a Processing algorithm."""

from __future__ import annotations

from typing import Any, ClassVar

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ..fusion.checks import parse_weights
from ..fusion.tasks.classical.job import ClassicalJob
from ..fusion.tasks.classical.registry import DEFAULT_METHOD, METHODS, WEIGHTED
from ..fusion.tasks.classical.task import pansharpen_classically
from ..numbers import filled
from ..translation import tr
from .base import AmalgamAlgorithm
from .names import (
    CONSISTENCY,
    CORRECT_BANDS,
    CORRECT_SHIFT,
    DISPLACEMENT,
    DISPLACEMENT_SIZE,
    METHOD,
    METHOD_ID,
    MTF_GAIN_USED,
    OUTPUT,
    PANCHROMATIC,
    PICTURE,
    SECONDS,
    SHIFT_COLS,
    SHIFT_ROWS,
    SPECTRAL,
    THREADS,
    TILE_SIZE,
    WEIGHTS,
)
from .parameters.pair import add_pair_parameters, bands_shown, pair_inputs
from .parameters.run import (
    add_displacement_raster,
    add_extent_parameter,
    add_nodata_parameter,
    add_placing_parameters,
    add_tile_parameters,
)
from .parameters.sensor import add_gain_parameters, gain_settings
from .parameters.storage import add_picture_parameter, add_storage_parameters, storage_of
from .values import with_titles
from .watcher import ProcessingWatcher


class ClassicalPansharpening(AmalgamAlgorithm):
    """The algorithm `amalgam:classical_pansharpening`."""

    rasters: ClassVar = {OUTPUT: "output", DISPLACEMENT: "displacement", PICTURE: "picture"}
    looks_like: ClassVar = {OUTPUT: SPECTRAL}
    names_after: ClassVar = {OUTPUT: (SPECTRAL, "fused")}
    formulas: ClassVar = METHODS

    def name(self) -> str:
        return "classical_pansharpening"

    def displayName(self) -> str:
        return tr("Pansharpening (classical)")

    def group(self) -> str:
        return tr("Pansharpening")

    def groupId(self) -> str:
        return "pansharpening"

    def tags(self) -> list[str]:
        return tr(
            "pansharpen,fusion,merge,sharpen,panchromatic,multispectral,resolution,"
            "Brovey,Gram-Schmidt,GSA,BDSD,PRACS,wavelet,AWLP,MTF,GLP,Laplacian pyramid"
        ).split(",")

    def shortDescription(self) -> str:
        return tr("Gives a multispectral raster the resolution of a panchromatic one, by a formula.")

    def shortHelpString(self) -> str:
        return tr(
            "Gives a multispectral raster (MS) the resolution of a panchromatic one (PAN) of the same place, by one "
            "of nine published formulas. It is fast, needs no network, and is good to compare with.\n\n"
            "Any number of bands, 8 or 16 bits or float, any ratio from 1.5 to 8; CRS, origin and extent of the two "
            "may differ. What a formula needs to know about the scene is measured over all of it, so that neither "
            "tiles nor EXTENT change a pixel. The output has PAN's grid, over the area that both share, and the MS "
            "raster's type, nodata value and band names.\n\n"
            "CONSISTENCY says how far the result, blurred and decimated as by the sensor, is from the MS (ERGAS; 0 is "
            "perfect).\n\n"
        ) + "\n".join(f"{method.label}: {tr(method.description)}" for method in METHODS.values())

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_pair_parameters(self)
        self.add(
            with_titles(
                QgsProcessingParameterEnum(
                    METHOD, tr("Method"), list(METHODS), defaultValue=DEFAULT_METHOD, usesStaticStrings=True
                ),
                {name: tr(method.title) for name, method in METHODS.items()},
            ),
            " ".join(f"{name}: {tr(method.description)}" for name, method in METHODS.items()),
        )
        self.add(
            QgsProcessingParameterString(WEIGHTS, tr("Weights of the bands in PAN"), "", optional=True),
            tr(
                "How much each band counts in the intensity that PAN replaces, such as 0.2,0.3,0.3,0.2: numbers "
                "separated by commas, one per band; only their proportions matter. If empty, brovey weights all bands "
                "alike and {} fit the weights to PAN. The other methods have no weights."
            ).format(", ".join(method for method in WEIGHTED if method != "brovey")),
            advanced=True,
        )
        add_placing_parameters(self)
        add_extent_parameter(self)
        self.add(
            QgsProcessingParameterRasterDestination(OUTPUT, tr("Pansharpened")),
            tr("The sharpened bands, as a GeoTIFF."),
        )
        add_displacement_raster(self)
        add_picture_parameter(self)
        add_nodata_parameter(self)
        add_gain_parameters(self)
        add_tile_parameters(self)
        add_storage_parameters(self)
        self.addOutput(QgsProcessingOutputString(METHOD_ID, tr("Method used")))
        self.addOutput(QgsProcessingOutputNumber(MTF_GAIN_USED, tr("MTF gain used")))
        self.addOutput(QgsProcessingOutputNumber(SECONDS, tr("Seconds taken")))
        self.addOutput(QgsProcessingOutputNumber(CONSISTENCY, tr("Consistency with the MS (ERGAS)")))

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Also refuse an impossible gain, weights that are not numbers, and a result that cannot be stored."""
        gain_settings(self, parameters, context)
        storage_of(self, parameters, context)
        parse_weights(self.parameterAsString(parameters, WEIGHTS, context), WEIGHTS)
        super().check(parameters, context)

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        self.job = ClassicalJob(
            **pair_inputs(self, parameters, context),
            output="",
            method=self.parameterAsEnumString(parameters, METHOD, context),
            bounds=self.bounds(parameters, context, PANCHROMATIC),
            correct_shift=self.parameterAsBool(parameters, CORRECT_SHIFT, context),
            tile_size=self.parameterAsInt(parameters, TILE_SIZE, context),
            threads=self.parameterAsInt(parameters, THREADS, context),
            weights=parse_weights(self.parameterAsString(parameters, WEIGHTS, context), WEIGHTS),
            storage=storage_of(self, parameters, context),
            correct_bands=self.parameterAsBool(parameters, CORRECT_BANDS, context),
            shown_bands=bands_shown(self, parameters, SPECTRAL, context),
            **gain_settings(self, parameters, context),
        )
        return True

    def process(self, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        result = pansharpen_classically(self.job, ProcessingWatcher(feedback))
        feedback.pushInfo(filled(tr("Done in {:.1f} s; consistency {:.3f}."), result.seconds, result.consistency))
        optional = ((DISPLACEMENT, self.job.displacement), (PICTURE, self.job.picture))
        return {name: path for name, path in optional if path} | {
            OUTPUT: result.output,
            METHOD_ID: result.method,
            MTF_GAIN_USED: round(result.mtf_gain, 4),
            SECONDS: round(result.seconds, 3),
            CONSISTENCY: round(result.consistency, 4),
            SHIFT_ROWS: round(result.shift_rows, 3),
            SHIFT_COLS: round(result.shift_cols, 3),
            DISPLACEMENT_SIZE: round(result.displacement, 3),
        }
