"""Results as layers of the project: in a group, with a fitting style, and with their history in the metadata."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, ClassVar, NamedTuple

from osgeo import gdal
from qgis.core import (
    QgsMapLayer,
    QgsMultiBandColorRenderer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProcessingUtils,
    QgsRasterLayer,
)
from qgis.PyQt import sip

from ..fusion.raster.history import read_history

GROUP = "Amalgam"


class Dress(NamedTuple):
    """How a result is shown in the project.

    Attributes:
        like: id or source of a layer in the same units, whose bands and stretch the result takes over; "" for none.
        style: a QML file, or None.
        about: a sentence that says what the result is.
        bands: which of that layer's bands the result has, by number; () for all.
        made_by: the model or method, which tells results apart in the list of layers; "" for none.
    """

    like: str = ""
    style: Path | None = None
    about: str = ""
    bands: tuple[int, ...] = ()
    made_by: str = ""


class Dresser(QgsProcessingLayerPostProcessorInterface):
    """Styles one layer when it is loaded; QGIS calls it on the main thread and deletes it with the context."""

    alive: ClassVar[list[Dresser]] = []
    """Keeps what only QGIS refers to, which Python would otherwise delete."""

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        Dresser.alive[:] = [other for other in Dresser.alive if not sip.isdeleted(other)] + [self]

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        if not isinstance(layer, QgsRasterLayer):
            return
        if self._dress.style is not None:
            layer.loadNamedStyle(str(self._dress.style))
        elif self._dress.like:
            _look_like(layer, QgsProcessingUtils.mapLayerFromString(self._dress.like, context), self._dress.bands)
        _tell_history(layer, self._dress.about)
        layer.triggerRepaint()


def dress_result(path: str, dress: Dress, context: QgsProcessingContext) -> None:
    """Style a result as soon as it is loaded; does nothing if it is not going to be."""
    if context.willLoadLayerOnCompletion(path):
        details = context.layerToLoadOnCompletionDetails(path)
        details.groupName = GROUP
        if dress.made_by:
            details.name = f"{details.name} ({dress.made_by})"
        details.setPostProcessor(Dresser(dress))


def load_nothing(paths: Sequence[str], context: QgsProcessingContext) -> None:
    """Strike rasters off the list of those to load: they were never written, and a dialog would complain about each."""
    layers = context.layersToLoadOnCompletion()
    context.setLayersToLoadOnCompletion({path: details for path, details in layers.items() if path not in paths})


def named(value: Any) -> str:
    """A raster parameter's value as a string that finds the layer again; "" if there is none."""
    if isinstance(value, QgsMapLayer):
        return str(value.id())
    return value if isinstance(value, str) else ""


def _look_like(layer: QgsRasterLayer, other: QgsMapLayer | None, bands: tuple[int, ...]) -> None:
    if not isinstance(other, QgsRasterLayer) or other.renderer() is None:
        return
    numbers = bands or tuple(range(1, other.bandCount() + 1))
    renderer = other.renderer().clone()
    if len(numbers) != layer.bandCount() or not set(renderer.usesBands()) <= set(numbers):
        return
    if isinstance(renderer, QgsMultiBandColorRenderer):
        renderer.setRedBand(numbers.index(renderer.redBand()) + 1)
        renderer.setGreenBand(numbers.index(renderer.greenBand()) + 1)
        renderer.setBlueBand(numbers.index(renderer.blueBand()) + 1)
    elif bands and not renderer.setInputBand(numbers.index(renderer.inputBand()) + 1):
        return
    layer.setRenderer(renderer)


def _tell_history(layer: QgsRasterLayer, about: str) -> None:
    """Copy into the layer's metadata what the file says about how it was made."""
    dataset = gdal.Open(layer.source())
    made = read_history(dataset) if dataset is not None else {}
    metadata = layer.metadata()
    metadata.setType("dataset")
    metadata.setTitle(layer.name())
    metadata.setAbstract(about)
    metadata.setHistory([f"{name}: {text}" for name, text in sorted(made.items())])
    layer.setMetadata(metadata)
