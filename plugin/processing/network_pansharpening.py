"""What the pansharpening algorithms with a network share: PAN and MS in, sharp bands out."""

from __future__ import annotations

from typing import Any, ClassVar

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterRasterDestination,
)

from ..fusion.cluster.driver import run_where_asked
from ..fusion.job import MAX_CONSISTENCY
from ..fusion.physics.colour_detail import AUTOMATIC
from ..fusion.physics.colour_detail import FINE_COLOURS as ORIGINS
from ..fusion.tasks.pansharpening.job import DEFAULT_SHARPNESS, PansharpeningJob
from ..fusion.tasks.pansharpening.task import pansharpen
from ..numbers import filled
from ..translation import tr
from .names import (
    CONSISTENCY,
    CORRECT_BANDS,
    DISPLACEMENT,
    DISPLACEMENT_SIZE,
    FINE_COLOURS,
    MODEL_ID,
    OUTPUT,
    PANCHROMATIC,
    PICTURE,
    RESIDUAL,
    SECONDS,
    SHARPNESS,
    SHIFT_COLS,
    SHIFT_ROWS,
    SPECTRAL,
    START_LEVEL,
    UNCERTAINTY,
)
from .network import NetworkAlgorithm
from .parameters.kinds import integer_parameter, real_parameter
from .parameters.pair import add_pair_parameters, bands_shown, pair_inputs
from .parameters.run import (
    add_cluster_parameter,
    add_displacement_raster,
    add_extent_parameter,
    add_nodata_parameter,
    add_placing_parameters,
    add_precision_parameter,
    add_tile_parameters,
)
from .parameters.sensor import add_gain_parameters, gain_settings
from .parameters.storage import add_picture_parameter, add_storage_parameters, storage_of
from .watcher import ProcessingWatcher


class NetworkPansharpening(NetworkAlgorithm):
    """Base of `amalgam:ddrf_pansharpening` and `amalgam:flow_pansharpening`.

    CONSISTENCY is a parameter (how often the result is corrected) and an output (how consistent it came out).
    """

    starts_part_way = True
    rasters: ClassVar = {
        OUTPUT: "output",
        UNCERTAINTY: "uncertainty",
        RESIDUAL: "residual",
        DISPLACEMENT: "displacement",
        PICTURE: "picture",
    }
    looks_like: ClassVar = {OUTPUT: SPECTRAL}
    names_after: ClassVar = {OUTPUT: (SPECTRAL, "fused")}

    def group(self) -> str:
        return tr("Pansharpening")

    def groupId(self) -> str:
        return "pansharpening"

    def shortDescription(self) -> str:
        return tr("Gives a multispectral raster the resolution of a panchromatic one.")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_pair_parameters(self)
        self.add_network_parameters()
        self.add_ensemble_parameter()
        self.add_start_parameter()
        self._add_correction_parameters()
        add_placing_parameters(self)
        add_gain_parameters(self)
        add_extent_parameter(self)
        self.add(
            QgsProcessingParameterRasterDestination(OUTPUT, tr("Pansharpened")),
            tr("The sharpened bands, as a GeoTIFF."),
        )
        self.add_uncertainty_parameter()
        self.add(
            QgsProcessingParameterRasterDestination(
                RESIDUAL, tr("Residual against the MS"), optional=True, createByDefault=False
            ),
            tr(
                "The MS minus the blurred and decimated result, per band, on the MS raster's grid and in its units: "
                "what CONSISTENCY left over. NaN where either has no value."
            ),
        )
        add_displacement_raster(self)
        add_picture_parameter(self)
        add_nodata_parameter(self)
        add_precision_parameter(self)
        add_tile_parameters(self)
        add_cluster_parameter(self)
        add_storage_parameters(self)
        self.addOutput(QgsProcessingOutputString(MODEL_ID, tr("Model used")))
        self.addOutput(QgsProcessingOutputNumber(SECONDS, tr("Seconds taken")))
        self.addOutput(QgsProcessingOutputNumber(CONSISTENCY, tr("Consistency with the MS (ERGAS)")))

    def _add_correction_parameters(self) -> None:
        """Declare what is done to the network's image: CONSISTENCY, SHARPNESS, FINE_COLOURS."""
        self.add(
            integer_parameter(
                CONSISTENCY,
                tr("Corrections towards the MS"),
                PansharpeningJob.consistency_iterations,
                0,
                MAX_CONSISTENCY,
            ),
            tr(
                "How often the result is corrected: it is blurred and decimated as by the sensor, and what it then "
                "lacks of the MS is added. The default kept every band of the pairs it was measured on within one per "
                "cent of its mean (half a per cent with SHARPNESS 0), and the log warns where yours is off by more "
                "than half a per cent; 0 leaves the network's result as it is."
            ),
        )
        self.add(
            real_parameter(SHARPNESS, tr("Sharpness"), DEFAULT_SHARPNESS, 0.0, 1.0),
            tr(
                "How much of the detail that PAN shows, and the sharpened bands together lack, is given back to them: "
                "0 leaves the result as the network drew it, 1 makes it as sharp as PAN. It matters most where PAN and "
                "MS do not lie exactly on each other, as in most real pairs: there a network draws softly."
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                FINE_COLOURS, tr("Finest colours"), list(ORIGINS), defaultValue=AUTOMATIC, usesStaticStrings=True
            ),
            tr(
                "Where colours as fine as an MS pixel come from. ms takes them from the MS, so that the result agrees "
                "with it in every detail; but noise, aliasing and bands that lie apart then become coloured rims and "
                "speckle. pan lets PAN's detail take their place, as GSA does: calmer and crisper, and the result "
                "agrees with the MS in what is coarser. auto measures which of the two your pair deserves, and the "
                "log says what it found."
            ),
            advanced=True,
        )

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Also refuse an impossible gain, and a result that cannot be stored."""
        gain_settings(self, parameters, context)
        storage_of(self, parameters, context)
        super().check(parameters, context)

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        self.job = PansharpeningJob(
            **pair_inputs(self, parameters, context),
            output="",
            start_level=self.parameterAsDouble(parameters, START_LEVEL, context),
            consistency_iterations=self.parameterAsInt(parameters, CONSISTENCY, context),
            sharpness=self.parameterAsDouble(parameters, SHARPNESS, context),
            bounds=self.bounds(parameters, context, PANCHROMATIC),
            storage=storage_of(self, parameters, context),
            fine_colours=self.parameterAsString(parameters, FINE_COLOURS, context),
            correct_bands=self.parameterAsBool(parameters, CORRECT_BANDS, context),
            shown_bands=bands_shown(self, parameters, SPECTRAL, context),
            **gain_settings(self, parameters, context),
            **self.run_settings(parameters, context),
        )
        return True

    def process(self, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        result = run_where_asked(pansharpen, self.job, ProcessingWatcher(feedback))
        feedback.pushInfo(
            filled(
                tr("Done in {:.1f} s, {:.0f} % of it inside the network; consistency {:.3f}."),
                result.seconds,
                100.0 * result.network_seconds / result.seconds,
                result.consistency,
            )
        )
        optional = (
            (UNCERTAINTY, self.job.uncertainty),
            (RESIDUAL, self.job.residual),
            (DISPLACEMENT, self.job.displacement),
            (PICTURE, self.job.picture),
        )
        return {name: path for name, path in optional if path} | {
            OUTPUT: result.output,
            MODEL_ID: result.model,
            SECONDS: round(result.seconds, 3),
            CONSISTENCY: round(result.consistency, 4),
            SHIFT_ROWS: round(result.shift_rows, 3),
            SHIFT_COLS: round(result.shift_cols, 3),
            DISPLACEMENT_SIZE: round(result.displacement, 3),
        }
