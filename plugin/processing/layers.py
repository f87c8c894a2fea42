"""Rasters that a run is given by path, loaded so that nothing is left beside them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import (
    QgsDataProvider,
    QgsMultiBandColorRenderer,
    QgsProcessingContext,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
    QgsProcessingUtils,
    QgsProject,
    QgsRasterLayer,
    QgsRasterRange,
    QgsSingleBandGrayRenderer,
)

from ..fusion.errors import FusionError
from ..fusion.job import RasterInput
from ..fusion.raster.gdal_settings import gdal_settings
from ..fusion.raster.missing import Missing, Range
from ..fusion.raster.unreadable import why_no_raster


class RasterParameter(QgsProcessingParameterRasterLayer):
    """A parameter that takes a raster layer or the path of one, and leaves the path's folder as it is."""

    def checkValueIsAcceptable(self, value: Any, context: QgsProcessingContext | None = None) -> bool:
        if context is not None:
            load_quietly(value, context)
        return bool(super().checkValueIsAcceptable(value, context))


class RastersParameter(QgsProcessingParameterMultipleLayers):
    """A parameter that takes several of them, likewise."""

    def checkValueIsAcceptable(self, value: Any, context: QgsProcessingContext | None = None) -> bool:
        if context is not None:
            for one in value if isinstance(value, (list, tuple)) else [value]:
                load_quietly(one, context)
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


def refuse_no_raster(name: str, value: Any, context: QgsProcessingContext) -> None:
    """Say why what is there is no raster, where QGIS would say that it is not found.

    Args:
        name: of the parameter.
        value: as the user gave it: a path, or the name or the id of a layer.
        context: where layers are looked for.

    Raises:
        FusionError: in one sentence; a value that names nothing is left to QGIS.
    """
    if not isinstance(value, str) or not value:
        return
    if QgsProcessingUtils.mapLayerFromString(value, context, False) is not None:
        return
    lost = _lost_layer(value, context)
    source = value if lost is None else gdal_path(lost)
    with gdal_settings():
        why = why_no_raster(source)
    if why is not None:
        raise FusionError("{}: {}", name, why)
    if lost is not None:
        raise FusionError("{}: the layer {} has lost its file, {}; say where it is now.", name, lost.name(), source)


def _lost_layer(value: str, context: QgsProcessingContext) -> QgsRasterLayer | None:
    """A layer of the project by its name or id that cannot be read: QGIS does not count it among the layers."""
    project = context.project()
    there = [] if project is None else [project.mapLayer(value), *project.mapLayersByName(value)]
    return next((one for one in there if isinstance(one, QgsRasterLayer) and one.providerType() == "gdal"), None)


def raster_input_of(layer: QgsRasterLayer) -> RasterInput:
    """A layer as a job names it: plain data, fit to travel to another thread."""
    crs = layer.crs().toWkt() if layer.crs().isValid() else ""
    return RasterInput(gdal_path(layer), crs, missing=missing_of(layer))


def missing_of(layer: QgsRasterLayer) -> Missing:
    """What a layer of the project says is nodata (Properties > Transparency), beside what its file says."""
    provider = layer.dataProvider()
    numbers = range(1, layer.bandCount() + 1)
    return Missing(
        by_band=tuple((number, _limits(one)) for number in numbers for one in provider.userNoDataValues(number)),
        disregarded=tuple(
            number
            for number in numbers
            if provider.sourceHasNoDataValue(number) and not provider.useSourceNoDataValue(number)
        ),
    )


def _limits(numbers: QgsRasterRange) -> Range:
    """The lowest and the highest number of a range; an open end is the next number as floats of 32 bits have it."""
    low, high = numbers.min(), numbers.max()
    low, high = -np.inf if np.isnan(low) else low, np.inf if np.isnan(high) else high
    bounds = numbers.bounds()
    if bounds in (QgsRasterRange.BoundsType.IncludeMax, QgsRasterRange.BoundsType.Exclusive):
        low = float(np.nextafter(np.float32(low), np.float32(np.inf)))
    if bounds in (QgsRasterRange.BoundsType.IncludeMin, QgsRasterRange.BoundsType.Exclusive):
        high = float(np.nextafter(np.float32(high), np.float32(-np.inf)))
    return float(low), float(high)


def refuse_web_layer(layer: QgsRasterLayer | None) -> None:
    """Refuse a layer whose pixels are pictures from a server.

    Raises:
        FusionError: in one sentence.
    """
    if layer is not None and layer.isValid() and layer.providerType() != "gdal":
        raise FusionError(
            "{} is a {} layer and has no pixels of its own; export it to a GeoTIFF first.",
            layer.name(),
            layer.providerType().upper(),
        )


def beside(value: Any, suffix: str) -> str:
    """A name for a result: beside the raster that a parameter's value names, or in the home folder if it is no file."""
    layer = value if isinstance(value, QgsRasterLayer) else QgsProject.instance().mapLayer(str(value))
    path = Path(gdal_path(layer) if isinstance(layer, QgsRasterLayer) else str(value))
    folder = path.parent if path.is_file() else Path.home()
    return str(folder / f"{path.stem}_{suffix}.tif")


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
