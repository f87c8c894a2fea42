"""Hyperspectral sharpening by DDRF diffusion, as a Processing algorithm."""

from __future__ import annotations

from typing import Any, ClassVar

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
)

from ..fusion.cluster.driver import run_where_asked
from ..fusion.errors import FusionError
from ..fusion.tasks.hyperspectral.families import DIFFUSION
from ..fusion.tasks.hyperspectral.job import CubeNetworkJob, CubeResult, HyperspectralJob
from ..fusion.tasks.hyperspectral.network import sharpen_cube_by_network
from ..fusion.tasks.hyperspectral.registry import DEFAULT_METHOD
from ..fusion.tasks.hyperspectral.task import sharpen_cube
from ..numbers import filled
from ..translation import tr
from .hyperspectral import GuidedAlgorithm
from .names import (
    CORRECT_SHIFT,
    DISAGREEMENT,
    MODEL_ID,
    OUTPUT,
    SECONDS,
    START_LEVEL,
    THREADS,
    TILE_SIZE,
    UNCERTAINTY,
)
from .network import NetworkAlgorithm
from .parameters.cube import (
    add_back_projection_parameter,
    add_bad_bands_parameter,
    add_cube_gain_parameters,
    add_cube_numbers,
    add_cube_parameters,
    add_cube_rasters,
    add_cube_shift_parameter,
    add_disagreement_raster,
    cube_outputs,
    cube_settings,
)
from .parameters.run import (
    add_cluster_parameter,
    add_extent_parameter,
    add_nodata_parameter,
    add_precision_parameter,
    add_tile_parameters,
)
from .parameters.sensor import gain_settings
from .parameters.storage import add_storage_parameters, storage_of
from .watcher import ProcessingWatcher


class DdrfHyperspectral(GuidedAlgorithm, NetworkAlgorithm):
    """The algorithm `amalgam:ddrf_hyperspectral`."""

    families = DIFFUSION
    starts_part_way = True
    formula = DEFAULT_METHOD
    rasters: ClassVar = {OUTPUT: "output", UNCERTAINTY: "uncertainty", DISAGREEMENT: "disagreement"}

    def name(self) -> str:
        return "ddrf_hyperspectral"

    def displayName(self) -> str:
        return tr("Hyperspectral sharpening (DDRF diffusion)")

    def tags(self) -> list[str]:
        return tr(
            "hyperspectral,multispectral,fusion,hypersharpening,sharpen,resolution,cube,spectra,guide,EnMAP,PRISMA,"
            "DESIS,EMIT,Hyperion,Landsat,thermal,diffusion,deep learning"
        ).split(",")

    def shortDescription(self) -> str:
        return tr("Gives a coarse raster of many bands the resolution of a fine one of a few, by what is best.")

    def shortHelpString(self) -> str:
        return tr(
            "Gives a coarse raster of 1 to some hundred bands (the cube) the resolution of a fine one of 1 to 20 bands "
            "(the guide) of the same place: a hyperspectral image by a multispectral one, thermal bands by reflective "
            "ones, a satellite's coarse bands by its fine ones.\n\n"
            "No network for cubes ships with the plugin: those that were trained so far add nothing beyond the noise "
            "of such measurements to the best formula. So MODEL is that formula, stacked, unless you choose a model of "
            "your own (family ddrf_cube) from the folder amalgam_models in your profile. Such a network adds what the "
            "method local of the classical algorithm leaves. Of a cube of more than 16 bands it sees 16 means of "
            "neighbouring bands that are alike, and what it adds to them goes to all bands, so that spectra stay "
            "smooth. The formula has neither steps nor samples, and no uncertainty.\n\n"
            "Any type of numbers, any ratio from 1.2 to 20; CRS, origin and extent of the two may differ. The output "
            "has the guide's grid, over the area that both share, and the cube's type, nodata value, band names, "
            "wavelengths and widths. Cubes of any size are worked on in tiles, and neither tiles nor EXTENT change a "
            "pixel.\n\n"
            "The two should be of one date: what changed in between is sharpened as the guide shows it.\n\n"
            "CONSISTENCY says how far the result, blurred and decimated as by the sensor, is from the cube (ERGAS; 0 "
            "is perfect)."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_cube_parameters(self)
        self.add_network_parameters()
        self.add_ensemble_parameter()
        self.add_start_parameter()
        add_back_projection_parameter(self)
        add_bad_bands_parameter(self)
        add_cube_shift_parameter(self)
        add_extent_parameter(self)
        add_cube_rasters(self)
        self.add_uncertainty_parameter()
        add_disagreement_raster(self)
        add_nodata_parameter(self)
        add_cube_gain_parameters(self)
        add_precision_parameter(self)
        add_tile_parameters(self)
        add_cluster_parameter(self)
        add_storage_parameters(self)
        self.addOutput(QgsProcessingOutputString(MODEL_ID, tr("Model used")))
        add_cube_numbers(self)
        self.addOutput(QgsProcessingOutputNumber(SECONDS, tr("Seconds taken")))

    def steps_help(self) -> str:
        """The help of STEPS: one is best, and a formula has none."""
        return tr(
            "Steps of the sampler; each evaluates the network once or twice. 1 is a regression, and the most faithful; "
            "more give more texture, and take as many times as long. A formula has no steps."
        )

    def model_help(self) -> str:
        """The help of MODEL: what is run without one."""
        return tr(
            "stacked, the best formula, or a network of your own; its card says what it was trained on and where it "
            "was validated."
        )

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Also refuse an impossible gain, a result that cannot be stored, and the uncertainty of a formula."""
        gain_settings(self, parameters, context)
        storage_of(self, parameters, context)
        if parameters.get(UNCERTAINTY) and not self.takes_network(parameters, context):
            raise FusionError("A formula has no samples, and so no UNCERTAINTY; leave it empty, or choose a MODEL.")
        super().check(parameters, context)

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        settings = cube_settings(self, parameters, context)
        if self.takes_network(parameters, context):
            start_level = self.parameterAsDouble(parameters, START_LEVEL, context)
            self.job = CubeNetworkJob(**settings, **self.run_settings(parameters, context), start_level=start_level)
        else:
            self.job = HyperspectralJob(
                **settings,
                method=self.formula,
                correct_shift=self.parameterAsBool(parameters, CORRECT_SHIFT, context),
                tile_size=self.parameterAsInt(parameters, TILE_SIZE, context),
                threads=self.parameterAsInt(parameters, THREADS, context),
            )
        return True

    def process(self, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        watcher = ProcessingWatcher(feedback)
        if isinstance(self.job, HyperspectralJob):
            by_formula = sharpen_cube(self.job, watcher)
            return self._told(by_formula, by_formula.method, by_formula.seconds, feedback)
        by_network = run_where_asked(sharpen_cube_by_network, self.job, watcher)
        return self._told(by_network, by_network.model, by_network.seconds, feedback)

    def _told(
        self, result: CubeResult, made_by: str, seconds: float, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Say how long it took; the outputs."""
        feedback.pushInfo(filled(tr("Done in {:.1f} s; consistency {:.3f}."), seconds, result.consistency))
        uncertainty = getattr(self.job, "uncertainty", "")
        optional = {UNCERTAINTY: uncertainty} if uncertainty else {}
        return optional | cube_outputs(self.job, result) | {MODEL_ID: made_by, SECONDS: round(seconds, 3)}
