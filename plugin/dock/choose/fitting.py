"""Which layers fit a task, and how two of them lie on each other. Main thread only."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)

from ...fusion.physics.sensors import SENSORS
from ...translation import tr
from .offered_task import OfferedTask

SENSOR_PROPERTY = "amalgam/sensor"
"""Property of a layer that names the sensor of its product."""

PREVIEW_MARK = "amalgam/preview"
"""Property of a layer that shows a preview."""


def sensor_of(layer: QgsRasterLayer | None) -> str:
    """Id of the sensor in `physics.sensors`; "" if nothing says which it is."""
    known = "" if layer is None else str(layer.customProperty(SENSOR_PROPERTY, ""))
    return known if known in SENSORS else ""


def data_bands(layer: QgsRasterLayer) -> int:
    """Number of bands, not counting an alpha band after the first."""
    provider = layer.dataProvider()
    alphas = sum(
        provider.colorInterpretation(number) == Qgis.RasterColorInterpretation.AlphaBand
        for number in range(2, layer.bandCount() + 1)
    )
    return int(layer.bandCount()) - alphas


def names_in_file(layer: QgsRasterLayer) -> list[str]:
    """Names of the bands in their file; numbers of those without a name."""
    names = [layer.bandName(number).partition(": ")[2] for number in range(1, data_bands(layer) + 1)]
    return [name or str(number) for number, name in enumerate(names, start=1)]


def has_pixels(layer: QgsMapLayer) -> bool:
    """Whether a layer is a raster that GDAL reads."""
    return isinstance(layer, QgsRasterLayer) and layer.isValid() and layer.providerType() == "gdal"


def fits(task: OfferedTask, which: int, layer: QgsMapLayer) -> bool:
    """Whether a layer by itself can be a task's first (0) or second (1) raster; a preview cannot."""
    if not has_pixels(layer) or layer.customProperty(PREVIEW_MARK):
        return False
    return which == 1 or task.first_fits(layer)


def missing(layers: Sequence[QgsMapLayer]) -> str:
    """Why some of the project's layers are not offered; "" if all are."""
    if any(isinstance(layer, QgsRasterLayer) and layer.isValid() and not has_pixels(layer) for layer in layers):
        return tr("Web layers have no pixels of their own and are not listed.")
    return ""


def shared_extent(frame: QgsRasterLayer, other: QgsRasterLayer | None) -> QgsRectangle:
    """What both layers cover, in the CRS of the first; empty if they do not overlap."""
    extent = frame.extent()
    return extent if other is None else extent.intersect(_extent_in(other, frame))


def extent_in(extent: QgsRectangle, crs: QgsCoordinateReferenceSystem, frame: QgsRasterLayer) -> QgsRectangle:
    """A rectangle in the CRS of a layer; empty if it cannot be transformed."""
    try:
        return QgsCoordinateTransform(crs, frame.crs(), QgsProject.instance()).transformBoundingBox(extent)
    except QgsCsException:
        return QgsRectangle()


def ms_to_pan(pan: QgsRasterLayer, ms: QgsRasterLayer) -> float:
    """Width of an MS pixel in PAN pixels; approximate across CRSs."""
    return _extent_in(ms, pan).width() / ms.width() / pan.rasterUnitsPerPixelX()


def trouble_with_place(first: QgsRasterLayer, second: QgsRasterLayer) -> str:
    """One sentence on why two layers are not of one place; "" if they are."""
    if first.id() == second.id():
        return tr("The same raster is chosen twice; choose two different ones.")
    for layer in (first, second):
        if not layer.crs().isValid():
            return tr("{} has no coordinate reference system; set it first (Layer > Set CRS of Layer).").format(
                layer.name()
            )
    if shared_extent(first, second).isEmpty():
        return tr("{} and {} do not overlap; choose two rasters of the same place.").format(first.name(), second.name())
    return ""


def _extent_in(layer: QgsRasterLayer, frame: QgsRasterLayer) -> QgsRectangle:
    return extent_in(layer.extent(), layer.crs(), frame)
