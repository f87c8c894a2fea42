"""All bands of a Sentinel-2 product at 10 m, as a Processing algorithm."""

from __future__ import annotations

from typing import Any, ClassVar

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
    QgsProcessingParameterRasterDestination,
    QgsRasterLayer,
)

from ..fusion.errors import FusionError
from ..fusion.job import Bounds
from ..fusion.products.sentinel2 import find_sentinel2
from ..fusion.raster.gdal_settings import gdal_settings
from ..fusion.tasks.hyperspectral.sentinel2 import Sentinel2Job, sharpen_sentinel2
from ..numbers import filled
from ..translation import tr
from .hyperspectral import HyperspectralAlgorithm
from .names import (
    CONSISTENCY,
    COUNT,
    EXTENT,
    INPUT,
    LEVEL,
    METHOD,
    METHOD_ID,
    OUTPUT,
    SCENE_CLASSES,
    SECONDS,
    THREADS,
    TILE_SIZE,
)
from .parameters.cube import add_back_projection_parameter, add_method_parameter
from .parameters.run import add_extent_parameter, add_tile_parameters
from .parameters.storage import add_storage_parameters, storage_of
from .watcher import ProcessingWatcher


class ProductParameter(QgsProcessingParameterFile):
    """A parameter that takes a file or a folder; what lies there, the algorithm finds out."""

    def checkValueIsAcceptable(self, value: Any, context: QgsProcessingContext | None = None) -> bool:
        return isinstance(value, str) and bool(value)


class Sentinel2At10m(HyperspectralAlgorithm):
    """The algorithm `amalgam:sentinel2_10m`."""

    rasters: ClassVar = {OUTPUT: "output", SCENE_CLASSES: "classes"}

    def name(self) -> str:
        return "sentinel2_10m"

    def displayName(self) -> str:
        return tr("Sentinel-2: all bands to 10 m")

    def tags(self) -> list[str]:
        return tr(
            "Sentinel-2,Sentinel2,S2,SAFE,MSI,L1C,L2A,10 m,20 m,60 m,red edge,SWIR,superresolution,sharpen,resolution,"
            "fusion"
        ).split(",")

    def shortDescription(self) -> str:
        return tr("Sharpens the bands of 20 and 60 m of a Sentinel-2 product by its bands of 10 m.")

    def shortHelpString(self) -> str:
        return tr(
            "Sharpens the bands of 20 m (B05, B06, B07, B8A, B11, B12) and of 60 m (B01, B09, and B10 in L1C) of a "
            "Sentinel-2 product by its bands of 10 m (B02, B03, B04, B08), and writes all of them into one raster, "
            "with names, wavelengths, and the scale and offset that turn its numbers into reflectance.\n\n"
            "The product is a SAFE folder, the zip as it was downloaded, or a folder with the bands; level 1C or 2A, "
            "of any baseline. Every band is taken from the folder in which it has the pixels that it was measured "
            "with, and its own sharpness (MTF gain) is taken into account. The bands of 10 m are copied as they are, "
            "number by number. 0 is nodata; a single missing pixel is filled and leaves no hole; saturated pixels "
            "(65535) stay saturated.\n\n"
            "What the bands of 10 m do not show of a coarse band, such as water vapour (B09) and cirrus (B10), is not "
            "made up: there the result is hardly sharper than the product.\n\n"
            "The folder of the output needs room for the bands as they are unpacked, 1.4 GB for a whole tile, beside "
            "the result."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add(
            ProductParameter(
                INPUT, tr("Sentinel-2 product (MTD_MSIL….xml, or its zip)"), Qgis.ProcessingFileParameterBehavior.File
            ),
            tr(
                "The zip of a product, the file MTD_MSIL1C.xml or MTD_MSIL2A.xml in its SAFE folder, that folder "
                "itself, or a folder with files of bands, named like …_B02.jp2 or …_B02_10m.jp2."
            ),
        )
        add_method_parameter(self)
        add_back_projection_parameter(self)
        add_extent_parameter(self)
        self.add(
            QgsProcessingParameterRasterDestination(OUTPUT, tr("All bands at 10 m")),
            tr("All bands in the order of the product, as a GeoTIFF of 16 bits."),
        )
        self.add(
            QgsProcessingParameterRasterDestination(
                SCENE_CLASSES, tr("Scene classification at 10 m"), optional=True, createByDefault=False
            ),
            tr("The scene classification (SCL) of an L2A product, each pixel of 20 m as four of 10 m."),
        )
        add_tile_parameters(self)
        add_storage_parameters(self)
        self.addOutput(QgsProcessingOutputString(METHOD_ID, tr("Method used")))
        self.addOutput(QgsProcessingOutputString(LEVEL, tr("Level of the product")))
        self.addOutput(QgsProcessingOutputNumber(COUNT, tr("Number of bands written")))
        self.addOutput(QgsProcessingOutputNumber(SECONDS, tr("Seconds taken")))
        self.addOutput(QgsProcessingOutputNumber(CONSISTENCY, tr("Consistency with the product (ERGAS)")))

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Also refuse what is no product, and a result that cannot be stored."""
        storage_of(self, parameters, context)
        super().check(parameters, context)
        path = self.parameterAsString(parameters, INPUT, context)
        if not path:
            raise FusionError("INPUT is empty; name a Sentinel-2 product.")
        with gdal_settings():
            find_sentinel2(path)

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        product = self.parameterAsString(parameters, INPUT, context)
        self.job = Sentinel2Job(
            product=product,
            output="",
            method=self.parameterAsEnumString(parameters, METHOD, context),
            consistency_iterations=self.parameterAsInt(parameters, CONSISTENCY, context),
            bounds=self._bounds(parameters, product, context),
            tile_size=self.parameterAsInt(parameters, TILE_SIZE, context),
            threads=self.parameterAsInt(parameters, THREADS, context),
            storage=storage_of(self, parameters, context),
        )
        return True

    def process(self, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        result = sharpen_sentinel2(self.job, ProcessingWatcher(feedback))
        feedback.pushInfo(filled(tr("Done in {:.1f} s; consistency {:.3f}."), result.seconds, result.consistency))
        classes = {SCENE_CLASSES: result.classes} if result.classes else {}
        return classes | {
            OUTPUT: result.output,
            METHOD_ID: self.job.method,
            LEVEL: result.level,
            COUNT: len(result.bands),
            SECONDS: round(result.seconds, 3),
            CONSISTENCY: round(result.consistency, 4),
        }

    def _bounds(self, parameters: dict[str, Any], product: str, context: QgsProcessingContext) -> Bounds | None:
        """EXTENT in the product's CRS; None if it is empty."""
        if not parameters.get(EXTENT):
            return None
        with gdal_settings():
            first = next(iter(find_sentinel2(product).bands.values()))
        extent = self.parameterAsExtent(parameters, EXTENT, context, QgsRasterLayer(first, "", "gdal").crs())
        if extent.isNull():
            return None
        return extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()
