"""Rasters that a run is given by path, loaded so that nothing is left beside them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsDataProvider,
    QgsMultiBandColorRenderer,
    QgsProcessingContext,
    QgsProcessingParameterRasterLayer,
    QgsProcessingUtils,
    QgsRasterLayer,
    QgsSingleBandGrayRenderer,
)

from ..fusion.job import RasterInput


class RasterParameter(QgsProcessingParameterRasterLayer):
    """A parameter that takes a raster layer or the path of one, and leaves the path's folder as it is."""

    def checkValueIsAcceptable(self, value: Any, context: QgsProcessingContext | None = None) -> bool:
        if context is not None:
            load_quietly(value, context)
        return bool(super().checkValueIsAcceptable(value, context))


def load_quietly(value: Any, context: QgsProcessingContext) -> None:
    """Load the raster that a path names, if that is what the value is, before QGIS does.

    QGIS would measure it for a stretch that nobody sees, and GDAL store the statistics beside it (.aux.xml) or, of a
    VRT, in it. A layer that comes with a renderer is not measured. What is to be shown later keeps its stretch.
    """
    if not isinstance(value, str) or not value or context.willLoadLayerOnCompletion(value):
        return
    if QgsProcessingUtils.mapLayerFromString(value, context, False) is not None:
        return
    layer = QgsRasterLayer()
    layer.setRenderer(QgsSingleBandGrayRenderer(None, 1))
    layer.setDataSource(value, Path(value).stem, "gdal", QgsDataProvider.ProviderOptions(), False)
    if layer.isValid():
        context.temporaryLayerStore().addMapLayer(layer)


def raster_input_of(layer: QgsRasterLayer) -> RasterInput:
    """A layer as a job names it: plain strings, fit to travel to another thread."""
    return RasterInput(gdal_path(layer), layer.crs().toWkt() if layer.crs().isValid() else "")


def shown_bands(layer: QgsRasterLayer | None, context: QgsProcessingContext) -> tuple[int, ...]:
    """The bands that a layer of the project shows as red, green and blue; () if it shows others, or is none."""
    project = context.project()
    if layer is None or project is None or project.mapLayer(layer.id()) is None:
        return ()
    renderer = layer.renderer()
    if not isinstance(renderer, QgsMultiBandColorRenderer):
        return ()
    bands = (renderer.redBand(), renderer.greenBand(), renderer.blueBand())
    return bands if all(1 <= band <= layer.bandCount() for band in bands) else ()


def gdal_path(layer: QgsRasterLayer) -> str:
    """What GDAL calls a layer's raster: its source less the options for opening it that QGIS adds."""
    source: str = layer.source()
    return source.partition("|option:")[0].partition("|credential:")[0]
