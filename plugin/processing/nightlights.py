"""What the night-lights algorithms share: DMSP-OLS in, VIIRS-like radiance out, and sums of lights per region."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBand,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterRasterDestination,
    QgsRasterLayer,
    QgsWkbTypes,
)

from ..fusion.errors import FusionError
from ..fusion.tasks.nightlights.job import NightlightsJob, NightlightsResult
from ..fusion.tasks.nightlights.task import LEAST_SPREAD_STEPS, fuse_nightlights
from ..numbers import filled
from ..translation import tr
from .layers import RasterParameter
from .names import (
    DMSP,
    MODEL_ID,
    OUTPUT,
    PARTIAL_PIXELS,
    REGIONS,
    SECONDS,
    SHIFT_EAST_KM,
    SHIFT_SOUTH_KM,
    SUM_OF_LIGHTS,
    SUMS,
    UNCERTAINTY,
    VIIRS,
    VIIRS_BAND,
)
from .network import NetworkAlgorithm
from .parameters.pair import input_of_bands
from .parameters.run import (
    add_extent_parameter,
    add_guide_shift_parameter,
    add_nodata_parameter,
    add_precision_parameter,
    add_tile_parameters,
)
from .parameters.storage import add_storage_parameters, storage_of
from .sums import fields_with_sums, sums_of
from .watcher import ProcessingWatcher

STYLE = Path(__file__).resolve().parents[2] / "resources" / "styles" / "nightlights.qml"


class NightlightsAlgorithm(NetworkAlgorithm):
    """Base of `amalgam:ddpm_nightlights` and `amalgam:flow_nightlights`."""

    rasters: ClassVar = {OUTPUT: "output", UNCERTAINTY: "uncertainty"}
    styles: ClassVar = {OUTPUT: STYLE}
    names_after: ClassVar = {OUTPUT: (DMSP, "radiance")}
    least_spread_steps = LEAST_SPREAD_STEPS

    def group(self) -> str:
        return tr("Night lights")

    def groupId(self) -> str:
        return "nightlights"

    def tags(self) -> list[str]:
        return tr("night lights,nighttime,DMSP,OLS,VIIRS,DNB,Black Marble,radiance,intercalibration,fusion").split(",")

    def shortDescription(self) -> str:
        return tr("Turns DMSP-OLS night lights (DN 0 to 63) into VIIRS-like radiance.")

    def steps_help(self) -> str:
        return tr(
            "Steps of the sampler; each evaluates the network once or twice. Few steps give the most faithful means, "
            "16 give single samples the texture of real lights. A regression (unet-nightlights) always takes one."
        )

    def ensemble_help(self) -> str:
        return tr(
            "How many samples are averaged into the result. Each has its own seed and takes as long as one run. "
            "Samples differ where the images leave the detail open; with a single step they hardly do, so take 4 "
            "steps or more."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self._add_rasters()
        self.add_network_parameters()
        self.add_ensemble_parameter()
        add_guide_shift_parameter(self)
        self.add(
            QgsProcessingParameterFeatureSource(
                REGIONS, tr("Regions"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
            ),
            tr("Polygons whose lights are to be summed, each over all of its pixels, even where polygons overlap."),
        )
        add_extent_parameter(self)
        self.add(
            QgsProcessingParameterRasterDestination(OUTPUT, tr("Radiance")),
            tr("Radiance in nW/cm2/sr, as a GeoTIFF of floats; NaN where DMSP has no value."),
        )
        self.add_uncertainty_parameter()
        self.add(
            QgsProcessingParameterFeatureSink(
                SUMS, tr("Sums of lights"), QgsProcessing.SourceType.TypeVectorPolygon, optional=True,
                createByDefault=False,
            ),
            tr(
                "The regions with the sums of their DN and of their radiance for every year and, if there are two or "
                "more samples, with the standard deviation of the latter sum over the samples."
            ),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterBoolean(PARTIAL_PIXELS, tr("Count parts of pixels"), False),
            tr(
                "Count a pixel on a region's border by the share of its area that lies inside; otherwise it counts in "
                "full if its centre lies inside. Takes longer, and matters where regions are only a few pixels wide."
            ),
            advanced=True,
        )
        add_nodata_parameter(self)
        add_precision_parameter(self)
        add_tile_parameters(self)
        add_storage_parameters(self)
        self.addOutput(QgsProcessingOutputString(MODEL_ID, tr("Model used")))
        self.addOutput(QgsProcessingOutputNumber(SECONDS, tr("Seconds taken")))
        self.addOutput(QgsProcessingOutputNumber(SUM_OF_LIGHTS, tr("Sum of lights of the first year (nW/cm2/sr)")))
        self.addOutput(QgsProcessingOutputNumber(SHIFT_SOUTH_KM, tr("How far DMSP lies south of VIIRS (km)")))
        self.addOutput(QgsProcessingOutputNumber(SHIFT_EAST_KM, tr("How far DMSP lies east of VIIRS (km)")))

    def _add_rasters(self) -> None:
        self.add(
            RasterParameter(DMSP, tr("DMSP-OLS raster")),
            tr(
                "Annual composite of stable or average visible lights, DN 0 to 63 (harmonised or not), on a grid of "
                "about 30 arc-seconds. If it has several bands, each is one year; all years share the same noise."
            ),
        )
        self.add(
            RasterParameter(VIIRS, tr("VIIRS raster as a guide"), optional=True),
            tr(
                "Radiance of any year, in nW/cm2/sr. It gives the structure and the output's grid, and DMSP gives the "
                "brightness of its own year. Without it the output has pixels half as wide as those of the DMSP "
                "raster."
            ),
        )
        self.add(
            QgsProcessingParameterBand(VIIRS_BAND, tr("Band of the guide"), None, VIIRS, optional=True),
            tr(
                "Which band of the VIIRS raster to use as the guide, if it has several, such as one per year; the "
                "nearest year guides best."
            ),
        )

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Also refuse regions without polygons, and sums without regions."""
        storage_of(self, parameters, context)
        super().check(parameters, context)
        regions = self.parameterAsSource(parameters, REGIONS, context) if parameters.get(REGIONS) else None
        if regions is None and parameters.get(REGIONS):
            raise FusionError("REGIONS is not a readable polygon layer; choose another, or leave it empty.")
        if regions is None and parameters.get(SUMS):
            raise FusionError("SUMS needs polygons to sum over; choose REGIONS as well, or leave SUMS empty.")
        if regions is not None and regions.featureCount() == 0:
            raise FusionError("REGIONS has no polygons; choose another layer, or leave it empty.")

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        viirs = self.parameterAsRasterLayer(parameters, VIIRS, context)
        frame: QgsRasterLayer = viirs or self.parameterAsRasterLayer(parameters, DMSP, context)
        self._read_regions(parameters, context, frame.crs())
        self.job = NightlightsJob(
            dmsp=self.raster_input(parameters, DMSP, context),
            viirs=input_of_bands(self, parameters, VIIRS, VIIRS_BAND, context) if viirs else None,
            output="",
            regions=tuple(bytes(feature.geometry().asWkb()) for feature in self._regions),
            partial_pixels=self.parameterAsBool(parameters, PARTIAL_PIXELS, context),
            bounds=self.bounds(parameters, context, VIIRS if viirs else DMSP),
            storage=storage_of(self, parameters, context),
            **self.run_settings(parameters, context),
        )
        return True

    def process(self, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        self._result = fuse_nightlights(self.job, ProcessingWatcher(feedback))
        result = self._result
        feedback.pushInfo(
            filled(
                tr("Done in {:.1f} s, {:.0f} % of it inside the network; sum of lights {:,.0f} nW/cm2/sr."),
                result.seconds,
                100.0 * result.network_seconds / result.seconds,
                result.sum_of_lights[0],
            )
        )
        outputs: dict[str, Any] = {
            OUTPUT: result.output,
            MODEL_ID: result.model,
            SECONDS: round(result.seconds, 3),
            SUM_OF_LIGHTS: round(float(result.sum_of_lights[0]), 2),
            SHIFT_SOUTH_KM: round(float(result.shift_km[0]), 3),
            SHIFT_EAST_KM: round(float(result.shift_km[1]), 3),
        }
        if self.job.uncertainty:
            outputs[UNCERTAINTY] = self.job.uncertainty
        return outputs

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        outputs = super().processAlgorithm(parameters, context, feedback)
        if self._regions:
            outputs |= self._write_sums(parameters, context, self._result)
        return outputs

    def _read_regions(
        self, parameters: dict[str, Any], context: QgsProcessingContext, crs: QgsCoordinateReferenceSystem
    ) -> None:
        """Read the regions, with their geometry in the CRS of the output."""
        source = self.parameterAsSource(parameters, REGIONS, context)
        self._regions: list[QgsFeature] = []
        self._fields = QgsFields() if source is None else source.fields()
        self._crs = crs
        if source is not None:
            request = QgsFeatureRequest().setDestinationCrs(crs, context.transformContext())
            self._regions = [feature for feature in source.getFeatures(request) if feature.hasGeometry()]

    def _write_sums(
        self, parameters: dict[str, Any], context: QgsProcessingContext, result: NightlightsResult
    ) -> dict[str, Any]:
        partial = self.job.partial_pixels
        fields = fields_with_sums(self._fields, result.region_means.shape[1], partial)
        sink, target = self.parameterAsSink(parameters, SUMS, context, fields, QgsWkbTypes.Type.MultiPolygon, self._crs)
        if sink is None:
            return {}
        for region, values in zip(self._regions, sums_of(result, partial)):
            feature = QgsFeature(fields)
            geometry = region.geometry()
            geometry.convertToMultiType()
            feature.setGeometry(geometry)
            feature.setAttributes([*region.attributes(), *values])
            sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert)
        del sink
        return {SUMS: target}
