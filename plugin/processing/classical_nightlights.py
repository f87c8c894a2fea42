"""Night lights by a formula, as a Processing algorithm."""

from __future__ import annotations

from typing import Any, ClassVar

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
)

from ..fusion.errors import FusionError
from ..fusion.tasks.nightlights.formulas import DEFAULT_METHOD, METHODS, fuse_by_formula
from ..fusion.tasks.nightlights.job import FormulaJob
from ..numbers import filled
from ..translation import tr
from .lights import LightsAlgorithm
from .names import METHOD, METHOD_ID, OUTPUT, VIIRS
from .parameters.run import add_nodata_parameter, add_tile_parameters
from .parameters.storage import add_storage_parameters
from .values import with_titles
from .watcher import ProcessingWatcher


class ClassicalNightlights(LightsAlgorithm):
    """The algorithm `amalgam:classical_nightlights`."""

    rasters: ClassVar = {OUTPUT: "output"}
    formulas: ClassVar = METHODS

    def name(self) -> str:
        return "classical_nightlights"

    def displayName(self) -> str:
        return tr("Night lights (table, power law, change)")

    def shortHelpString(self) -> str:
        return tr(
            "Turns an annual DMSP-OLS raster (1992 to 2013: blurred, saturated, 6 bits) into radiance in nW/cm2/sr by "
            "a formula. It is fast, needs no network, and is what networks must beat.\n\nWith VIIRS of another year, "
            "the law between radiance and DN is measured on the two rasters themselves: gain, exponent, saturation, "
            "what dark land reads, the point spread, and the shift. That most lights are the same in both years is "
            "enough for it. The method change then brightens and dims the VIIRS raster as DMSP says that lights "
            "changed; where DMSP tells nothing, VIIRS stays as it is.\n\nWith DMSP of the guide's year as well, "
            "change is what two rasters of one sensor show, and lights that grew everywhere alike are seen, too: if "
            "there is any, give it.\n\n"
        ) + "\n".join(f"{name}: {tr(method.description)}" for name, method in METHODS.items())

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add_light_rasters()
        self.add(
            with_titles(
                QgsProcessingParameterEnum(
                    METHOD, tr("Method"), list(METHODS), defaultValue=DEFAULT_METHOD, usesStaticStrings=True
                ),
                {name: tr(method.title) for name, method in METHODS.items()},
            ),
            " ".join(f"{name}: {tr(method.description)}" for name, method in METHODS.items()),
        )
        self.add_regions_parameter()
        self.add_radiance_parameter()
        self.add_sums_parameters()
        add_nodata_parameter(self)
        add_tile_parameters(self)
        add_storage_parameters(self)
        self.addOutput(QgsProcessingOutputString(METHOD_ID, tr("Method used")))
        self.add_light_outputs()

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Also refuse a method that changes a guide where there is none."""
        super().check(parameters, context)
        method = self.parameterAsEnumString(parameters, METHOD, context)
        if METHODS[method].needs_guide and not parameters.get(VIIRS):
            raise FusionError(
                "METHOD {} changes a VIIRS raster, and there is none; choose one, or another METHOD.", method
            )

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        method = self.parameterAsEnumString(parameters, METHOD, context)
        self.job = FormulaJob(method=method, **self.light_settings(parameters, context))
        return True

    def process(self, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        result = fuse_by_formula(self.job, ProcessingWatcher(feedback))
        feedback.pushInfo(
            filled(tr("Done in {:.1f} s; sum of lights {:,.0f} nW/cm2/sr."), result.seconds, result.sum_of_lights[0])
        )
        return self.outputs_of(result) | {METHOD_ID: result.model}
