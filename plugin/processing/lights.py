"""What all night-lights algorithms share, networks or not: rasters in, radiance out, sums of lights per region."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBand,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterRasterDestination,
    QgsRasterLayer,
    QgsWkbTypes,
)

from ..fusion.errors import FusionError
from ..fusion.tasks.nightlights.job import NightlightsResult
from ..translation import tr
from .base import AmalgamAlgorithm
from .layers import RasterParameter
from .names import (
    CORRECT_SHIFT,
    DAYTIME_GUIDE,
    DMSP,
    DMSP_GUIDE,
    DMSP_PRODUCT,
    OUTPUT,
    PARTIAL_PIXELS,
    SECONDS,
    SHIFT_EAST_KM,
    SHIFT_SOUTH_KM,
    SUM_OF_LIGHTS,
    SUMS,
    THREADS,
    TILE_SIZE,
    VIIRS,
    VIIRS_BAND,
)
from .parameters.lights import add_product_parameter, add_regions_parameter, check_regions, regions_of
from .parameters.pair import input_of_bands
from .parameters.run import add_extent_parameter, add_guide_shift_parameter
from .parameters.storage import storage_of
from .sums import fields_with_sums, sums_of

STYLE = Path(__file__).resolve().parents[2] / "resources" / "styles" / "nightlights.qml"


class LightsAlgorithm(AmalgamAlgorithm):
    """Base of the night-lights algorithms."""

    styles: ClassVar = {OUTPUT: STYLE}
    names_after: ClassVar = {OUTPUT: (DMSP, "radiance")}

    def group(self) -> str:
        return tr("Night lights")

    def groupId(self) -> str:
        return "nightlights"

    def tags(self) -> list[str]:
        return tr("night lights,nighttime,DMSP,OLS,VIIRS,DNB,Black Marble,radiance,intercalibration,fusion").split(",")

    def shortDescription(self) -> str:
        return tr("Turns DMSP-OLS night lights (DN 0 to 63) into VIIRS-like radiance.")

    def add_light_rasters(self) -> None:
        """Declare DMSP, VIIRS, and what more there may be of the guide's year."""
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
        self.add(
            RasterParameter(DMSP_GUIDE, tr("DMSP-OLS raster of the guide's year"), optional=True),
            tr(
                "DMSP of the year that the VIIRS raster shows (2012 and 2013 exist of both, harmonised series go on), "
                "of one band. Change is then what two rasters of one sensor show, and lights that grew everywhere "
                "alike are seen, too; without it, they are taken for another gain of the sensor."
            ),
        )
        self.add(
            RasterParameter(DAYTIME_GUIDE, tr("Vegetation by day, for saturated cores"), optional=True),
            tr(
                "NDVI or EVI (-1 to 1) of any recent year, of one band, 250 m or coarser. Where DMSP is saturated (DN "
                "55 and more) and there is no VIIRS raster, light is moved to where less grows (EANTLI, Zhuo et al. "
                "2015), its sum being kept. It pays only where vegetation follows light closely."
            ),
            advanced=True,
        )
        add_product_parameter(self)

    def add_regions_parameter(self) -> None:
        """Declare CORRECT_SHIFT, REGIONS and EXTENT."""
        add_guide_shift_parameter(self)
        add_regions_parameter(
            self,
            tr("Polygons whose lights are to be summed, each over all of its pixels, even where polygons overlap."),
        )
        add_extent_parameter(self)

    def add_radiance_parameter(self) -> None:
        """Declare OUTPUT."""
        self.add(
            QgsProcessingParameterRasterDestination(OUTPUT, tr("Radiance")),
            tr("Radiance in nW/cm2/sr, as a GeoTIFF of floats; NaN where DMSP has no value."),
        )

    def add_sums_parameters(self) -> None:
        """Declare SUMS, and the advanced PARTIAL_PIXELS."""
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

    def add_light_outputs(self) -> None:
        """Declare the numbers that come back."""
        self.addOutput(QgsProcessingOutputNumber(SECONDS, tr("Seconds taken")))
        self.addOutput(QgsProcessingOutputNumber(SUM_OF_LIGHTS, tr("Sum of lights of the first year (nW/cm2/sr)")))
        self.addOutput(QgsProcessingOutputNumber(SHIFT_SOUTH_KM, tr("How far DMSP lies south of VIIRS (km)")))
        self.addOutput(QgsProcessingOutputNumber(SHIFT_EAST_KM, tr("How far DMSP lies east of VIIRS (km)")))

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Also refuse regions without polygons, and sums without regions."""
        storage_of(self, parameters, context)
        super().check(parameters, context)
        if not check_regions(self, parameters, context) and parameters.get(SUMS):
            raise FusionError("SUMS needs polygons to sum over; choose REGIONS as well, or leave SUMS empty.")

    def light_settings(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """The fields that the jobs of networks and of formulas share; reads the regions as well."""
        viirs = self.parameterAsRasterLayer(parameters, VIIRS, context)
        before = self.parameterAsRasterLayer(parameters, DMSP_GUIDE, context)
        daytime = self.parameterAsRasterLayer(parameters, DAYTIME_GUIDE, context)
        frame: QgsRasterLayer = viirs or self.parameterAsRasterLayer(parameters, DMSP, context)
        self._read_regions(parameters, context, frame.crs())
        return {
            "dmsp": self.raster_input(parameters, DMSP, context),
            "viirs": input_of_bands(self, parameters, VIIRS, VIIRS_BAND, context) if viirs else None,
            "dmsp_guide": self.raster_input(parameters, DMSP_GUIDE, context) if before else None,
            "daytime": self.raster_input(parameters, DAYTIME_GUIDE, context) if daytime else None,
            "product": self.parameterAsEnumString(parameters, DMSP_PRODUCT, context),
            "output": "",
            "regions": tuple(bytes(feature.geometry().asWkb()) for feature in self._regions),
            "partial_pixels": self.parameterAsBool(parameters, PARTIAL_PIXELS, context),
            "bounds": self.bounds(parameters, context, VIIRS if viirs else DMSP),
            "correct_shift": self.parameterAsBool(parameters, CORRECT_SHIFT, context),
            "tile_size": self.parameterAsInt(parameters, TILE_SIZE, context),
            "threads": self.parameterAsInt(parameters, THREADS, context),
            "storage": storage_of(self, parameters, context),
        }

    def outputs_of(self, result: NightlightsResult) -> dict[str, Any]:
        """The values of the outputs that all of them have; keeps the result for the sums."""
        self._result = result
        return {
            OUTPUT: result.output,
            SECONDS: round(result.seconds, 3),
            SUM_OF_LIGHTS: round(float(result.sum_of_lights[0]), 2),
            SHIFT_SOUTH_KM: round(float(result.shift_km[0]), 3),
            SHIFT_EAST_KM: round(float(result.shift_km[1]), 3),
        }

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
        self._regions, self._fields = regions_of(self, parameters, context, crs)
        self._crs = crs

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
