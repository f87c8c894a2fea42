"""What the night-lights algorithms that run a network share."""

from __future__ import annotations

from typing import Any, ClassVar

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputString

from ..fusion.cluster.driver import run_where_asked
from ..fusion.tasks.nightlights.job import NightlightsJob
from ..fusion.tasks.nightlights.task import LEAST_SPREAD_STEPS, fuse_nightlights
from ..numbers import filled
from ..translation import tr
from .lights import LightsAlgorithm
from .names import MODEL_ID, OUTPUT, UNCERTAINTY
from .network import NetworkAlgorithm
from .parameters.run import add_cluster_parameter, add_nodata_parameter, add_precision_parameter, add_tile_parameters
from .parameters.storage import add_storage_parameters
from .watcher import ProcessingWatcher


class NightlightsAlgorithm(LightsAlgorithm, NetworkAlgorithm):
    """Base of `amalgam:ddpm_nightlights` and `amalgam:flow_nightlights`."""

    rasters: ClassVar = {OUTPUT: "output", UNCERTAINTY: "uncertainty"}
    least_spread_steps = LEAST_SPREAD_STEPS

    def steps_help(self) -> str:
        return tr(
            "Steps of the sampler; each evaluates the network once or twice. 1 estimates the mean, which is the most "
            "faithful, and best for sums and maps; 8 or more draw samples with the texture of real lights. A "
            "regression (unet-nightlights) always takes one."
        )

    def ensemble_help(self) -> str:
        return tr(
            "How many samples are averaged into the result. Each has its own seed and takes as long as one run. "
            "Samples differ where the images leave the detail open; with a single step they hardly do, so take 4 "
            "steps or more."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add_light_rasters()
        self.add_network_parameters()
        self.add_ensemble_parameter()
        self.add_regions_parameter()
        self.add_radiance_parameter()
        self.add_uncertainty_parameter()
        self.add_sums_parameters()
        add_nodata_parameter(self)
        add_precision_parameter(self)
        add_tile_parameters(self)
        add_cluster_parameter(self)
        add_storage_parameters(self)
        self.addOutput(QgsProcessingOutputString(MODEL_ID, tr("Model used")))
        self.add_light_outputs()

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        settings = self.light_settings(parameters, context) | self.run_settings(parameters, context)
        self.job = NightlightsJob(**settings)
        return True

    def process(self, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        result = run_where_asked(fuse_nightlights, self.job, ProcessingWatcher(feedback))
        feedback.pushInfo(
            filled(
                tr("Done in {:.1f} s, {:.0f} % of it inside the network; sum of lights {:,.0f} nW/cm2/sr."),
                result.seconds,
                100.0 * result.network_seconds / result.seconds,
                result.sum_of_lights[0],
            )
        )
        spread = {UNCERTAINTY: self.job.uncertainty} if self.job.uncertainty else {}
        return self.outputs_of(result) | {MODEL_ID: result.model} | spread
