"""Rasters that a run is given by path, loaded so that no file is left beside them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import (
    QgsDataProvider,
    QgsMultiBandColorRenderer,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
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
from ..fusion.raster.unreadable import is_stream, why_no_raster


def is_temporary(value: Any) -> bool:
    """Whether a value of a destination asks for a file that QGIS names, in a folder of its own."""
    path = value.sink.staticValue() if isinstance(value, QgsProcessingOutputLayerDefinition) else value
    return not path or path == QgsProcessing.TEMPORARY_OUTPUT


class RasterParameter(QgsProcessingParameterRasterLayer):
    """A parameter that takes a raster layer or a path, and leaves no statistics file in the path's folder."""

    def checkValueIsAcceptable(self, value: Any, context: QgsProcessingContext | None = None) -> bool:
        if _is_stream(value):
            return True  # QGIS would wait for it; the algorithm refuses it with a sentence
        if context is not None:
            load_quietly(value, context)
        return bool(super().checkValueIsAcceptable(value, context))


class RastersParameter(QgsProcessingParameterMultipleLayers):
    """A parameter that takes several raster layers or paths, and leaves no statistics files in their folders."""

    def checkValueIsAcceptable(self, value: Any, context: QgsProcessingContext | None = None) -> bool:
        rasters = value if isinstance(value, (list, tuple)) else [value]
        if any(map(_is_stream, rasters)):
            return True
        if context is not None:
            for one in rasters:
                load_quietly(one, context)
        return bool(super().checkValueIsAcceptable(value, context))


def load_quietly(value: Any, context: QgsProcessingContext) -> None:
    """If a value is a path, load its raster before QGIS does.

    QGIS would compute a stretch that nobody sees, and GDAL would store the statistics beside the raster (.aux.xml) or,
    for
    a VRT, inside it. A layer that already has a renderer is spared this. Results that a dialog is to show are left to
    QGIS.
    """
    if not isinstance(value, str) or not value or _is_stream(value) or context.willLoadLayerOnCompletion(value):
        return
    if QgsProcessingUtils.mapLayerFromString(value, context, False) is not None:
        return
    layer = QgsRasterLayer()
    layer.setRenderer(QgsSingleBandGrayRenderer(None, 1))
    layer.setDataSource(value, Path(value).stem, "gdal", QgsDataProvider.ProviderOptions(), False)
    if layer.isValid():
        context.temporaryLayerStore().addMapLayer(layer)


def _is_stream(value: Any) -> bool:
    return isinstance(value, str) and is_stream(value)


def refuse_no_raster(name: str, value: Any, context: QgsProcessingContext) -> None:
    """Say why a value is no raster, where QGIS would only say that it was not found.

    Args:
        name: name of the parameter.
        value: as the user gave it: a path, or the name or the id of a layer.
        context: where to look for layers.

    Raises:
        FusionError: if the value names a file or a lost layer that is no raster; unknown names are left to QGIS.
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
    """The project's layer of this name or id whose file is gone: QGIS does not count it among the layers."""
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
    """Refuse a layer whose pixels are pictures from a server, such as WMS or XYZ tiles.

    Raises:
        FusionError: if it is one.
    """
    if layer is not None and layer.isValid() and layer.providerType() != "gdal":
        raise FusionError(
            "{} is a {} layer and has no pixels of its own; export it to a GeoTIFF first.",
            layer.name(),
            layer.providerType().upper(),
        )


def beside_input(value: Any, suffix: str) -> str:
    """A path for a result: beside the raster that a value names, or in the home folder if the value is no file."""
    layer = value if isinstance(value, QgsRasterLayer) else QgsProject.instance().mapLayer(str(value))
    path = Path(gdal_path(layer) if isinstance(layer, QgsRasterLayer) else str(value))
    folder = path.parent if path.is_file() else Path.home()
    return str(folder / f"{path.stem}_{suffix}.tif")


def shown_bands(layer: QgsRasterLayer | None, context: QgsProcessingContext) -> tuple[int, ...]:
    """Numbers of the bands that a project's layer shows as red, green and blue; () if it does not show three bands."""
    project = context.project()
    if layer is None or project is None or project.mapLayer(layer.id()) is None:
        return ()
    renderer = layer.renderer()
    if not isinstance(renderer, QgsMultiBandColorRenderer):
        return ()
    bands = (renderer.redBand(), renderer.greenBand(), renderer.blueBand())
    return bands if all(1 <= band <= layer.bandCount() for band in bands) else ()


def gdal_path(layer: QgsRasterLayer) -> str:
    """GDAL's name for a layer's raster: its source without the open options that QGIS appends."""
    source: str = layer.source()
    return source.partition("|option:")[0].partition("|credential:")[0]
