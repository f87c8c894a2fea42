"""Pansharpening by DDRF diffusion, as a Processing algorithm."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterRasterDestination,
)

from ..fusion.job import PansharpeningJob
from ..fusion.networks.registry import DEFAULT_PANSHARPENING
from ..fusion.pipeline.pansharpening import pansharpen
from .base import (
    CORRECT_SHIFT,
    ENSEMBLE,
    MODEL,
    OUTPUT,
    PANCHROMATIC,
    SCHEDULER,
    SEED,
    SHIFT_COLS,
    SHIFT_ROWS,
    SPECTRAL,
    START_LEVEL,
    STEPS,
    THREADS,
    TILE_SIZE,
    UNCERTAINTY,
    NetworkAlgorithm,
    ProcessingWatcher,
    tr,
)

MODEL_ID = "MODEL_ID"
SECONDS = "SECONDS"
CONSISTENCY = "CONSISTENCY"


class DdrfPansharpening(NetworkAlgorithm):
    """`amalgam:ddrf_pansharpening`."""

    families = ("ddrf",)
    starts_part_way = True

    def name(self) -> str:
        return "ddrf_pansharpening"

    def displayName(self) -> str:
        return tr("Pansharpening (DDRF diffusion)")

    def group(self) -> str:
        return tr("Pansharpening")

    def groupId(self) -> str:
        return "pansharpening"

    def tags(self) -> list[str]:
        return tr(
            "pansharpen,fusion,merge,sharpen,panchromatic,multispectral,resolution,diffusion,deep learning"
        ).split(",")

    def shortDescription(self) -> str:
        return tr("Gives a multispectral raster the resolution of a panchromatic one.")

    def shortHelpString(self) -> str:
        return tr(
            "Gives a multispectral raster (MS) the resolution of a panchromatic one (PAN) of the same place, by a "
            "small diffusion network that adds to the interpolated MS the detail it lacks.\n\n"
            "Any number of bands, 8 or 16 bits or float, any ratio of 1.5 to 8; CRS, origin and extent of the two may "
            "differ. The output has PAN's grid, over the area that both share, and the MS raster's type, nodata value "
            "and band names.\n\n"
            "The result is radiometrically consistent: blurred by the sensor and decimated, it gives the MS back. "
            "CONSISTENCY says how well (ERGAS; 0 is perfect).\n\n"
            "A shift between PAN and MS is measured, reported and, unless told otherwise, corrected."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add_pair_parameters()
        self.add_network_parameters(DEFAULT_PANSHARPENING, default_steps=1)
        self.add_ensemble_parameters()
        self.add_start_parameter()
        self.add_shift_parameter()
        self.add_extent_parameter()
        self.add(
            QgsProcessingParameterRasterDestination(OUTPUT, tr("Pansharpened")),
            tr("The sharpened bands, as a GeoTIFF."),
        )
        self.add_tile_parameters()
        self.addOutput(QgsProcessingOutputString(MODEL_ID, tr("Model used")))
        self.addOutput(QgsProcessingOutputNumber(SECONDS, tr("Seconds taken")))
        self.addOutput(QgsProcessingOutputNumber(CONSISTENCY, tr("Consistency with the MS (ERGAS)")))

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        self.job = PansharpeningJob(
            pan=self.raster_input(parameters, PANCHROMATIC, context),
            ms=self.raster_input(parameters, SPECTRAL, context),
            output=self.parameterAsOutputLayer(parameters, OUTPUT, context),
            model=self.parameterAsEnumString(parameters, MODEL, context),
            scheduler=self.parameterAsEnumString(parameters, SCHEDULER, context),
            steps=self.parameterAsInt(parameters, STEPS, context),
            start_level=self.parameterAsDouble(parameters, START_LEVEL, context),
            seed=self.parameterAsInt(parameters, SEED, context),
            ensemble=self.parameterAsInt(parameters, ENSEMBLE, context),
            uncertainty=self.uncertainty(parameters, context),
            bounds=self.bounds(parameters, context, PANCHROMATIC),
            correct_shift=self.parameterAsBool(parameters, CORRECT_SHIFT, context),
            tile_size=self.parameterAsInt(parameters, TILE_SIZE, context),
            threads=self.parameterAsInt(parameters, THREADS, context),
        )
        return True

    def process(self, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        result = pansharpen(self.job, ProcessingWatcher(feedback))
        feedback.pushInfo(
            tr("Done in {:.1f} s, {:.0f} % of it inside the network; consistency {:.3f}.").format(
                result.seconds, 100.0 * result.network_seconds / result.seconds, result.consistency
            )
        )
        spread = {UNCERTAINTY: self.job.uncertainty} if self.job.uncertainty else {}
        return spread | {
            OUTPUT: result.output,
            MODEL_ID: result.model,
            SECONDS: round(result.seconds, 3),
            CONSISTENCY: round(result.consistency, 4),
            SHIFT_ROWS: round(result.shift_rows, 3),
            SHIFT_COLS: round(result.shift_cols, 3),
        }
