"""Hyperspectral sharpening by the classical methods, as a Processing algorithm."""

from __future__ import annotations

from typing import Any, ClassVar

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
)

from ..fusion.tasks.hyperspectral.job import HyperspectralJob
from ..fusion.tasks.hyperspectral.registry import METHODS
from ..fusion.tasks.hyperspectral.task import sharpen_cube
from ..numbers import filled
from ..translation import tr
from .hyperspectral import GuidedAlgorithm
from .names import (
    CORRECT_SHIFT,
    DISAGREEMENT,
    METHOD,
    METHOD_ID,
    OUTPUT,
    SECONDS,
    THREADS,
    TILE_SIZE,
)
from .parameters.cube import (
    add_back_projection_parameter,
    add_bad_bands_parameter,
    add_cube_gain_parameters,
    add_cube_numbers,
    add_cube_parameters,
    add_cube_rasters,
    add_cube_shift_parameter,
    add_disagreement_raster,
    add_method_parameter,
    cube_outputs,
    cube_settings,
)
from .parameters.run import add_extent_parameter, add_nodata_parameter, add_tile_parameters
from .parameters.sensor import gain_settings
from .parameters.storage import add_storage_parameters, storage_of
from .watcher import ProcessingWatcher


class ClassicalHyperspectral(GuidedAlgorithm):
    """The algorithm `amalgam:classical_hyperspectral`."""

    formulas: ClassVar = METHODS
    rasters: ClassVar = {OUTPUT: "output", DISAGREEMENT: "disagreement"}

    def name(self) -> str:
        return "classical_hyperspectral"

    def displayName(self) -> str:
        return tr("Hyperspectral sharpening (classical)")

    def tags(self) -> list[str]:
        return tr(
            "hyperspectral,multispectral,fusion,hypersharpening,sharpen,resolution,cube,spectra,guide,EnMAP,PRISMA,"
            "DESIS,EMIT,Hyperion,Landsat,thermal,GSA,MTF,GLP,subspace,local regression"
        ).split(",")

    def shortDescription(self) -> str:
        return tr("Gives a coarse raster of many bands the resolution of a fine one of a few, by a formula.")

    def shortHelpString(self) -> str:
        return tr(
            "Gives a coarse raster of 1 to some hundred bands (the cube) the resolution of a fine one of 1 to 20 bands "
            "(the guide) of the same place: a hyperspectral image by a multispectral one, thermal bands by reflective "
            "ones, a satellite's coarse bands by its fine ones. For each band the mix of the guide's bands that "
            "suits it best is found, and its detail is added. It needs no network.\n\n"
            "Any type of numbers, any ratio from 1.2 to 20; CRS, origin and extent of the two may differ. The output "
            "has the guide's grid, over the area that both share, and the cube's type, nodata value, band names, "
            "wavelengths and widths. Cubes of any size are worked on in tiles, and neither tiles nor EXTENT change a "
            "pixel. What was a measurement stays one: where the guide shows nothing of what a band sees, the band is "
            "hardly sharpened.\n\n"
            "The two should be of one date: what changed in between is sharpened as the guide shows it.\n\n"
            "CONSISTENCY says how far the result, blurred and decimated as by the sensor, is from the cube (ERGAS; 0 "
            "is perfect).\n\n"
        ) + "\n".join(f"{method.label}: {tr(method.description)}" for method in METHODS.values())

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_cube_parameters(self)
        add_method_parameter(self)
        add_back_projection_parameter(self)
        add_bad_bands_parameter(self)
        add_cube_shift_parameter(self)
        add_extent_parameter(self)
        add_cube_rasters(self)
        add_disagreement_raster(self)
        add_nodata_parameter(self)
        add_cube_gain_parameters(self)
        add_tile_parameters(self)
        add_storage_parameters(self)
        self.addOutput(QgsProcessingOutputString(METHOD_ID, tr("Method used")))
        self.addOutput(QgsProcessingOutputNumber(SECONDS, tr("Seconds taken")))
        add_cube_numbers(self)

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Also refuse an impossible gain, and a result that cannot be stored."""
        gain_settings(self, parameters, context)
        storage_of(self, parameters, context)
        super().check(parameters, context)

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        self.job = HyperspectralJob(
            **cube_settings(self, parameters, context),
            method=self.parameterAsEnumString(parameters, METHOD, context),
            correct_shift=self.parameterAsBool(parameters, CORRECT_SHIFT, context),
            tile_size=self.parameterAsInt(parameters, TILE_SIZE, context),
            threads=self.parameterAsInt(parameters, THREADS, context),
        )
        return True

    def process(self, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        result = sharpen_cube(self.job, ProcessingWatcher(feedback))
        feedback.pushInfo(filled(tr("Done in {:.1f} s; consistency {:.3f}."), result.seconds, result.consistency))
        return cube_outputs(self.job, result) | {METHOD_ID: result.method, SECONDS: round(result.seconds, 3)}
