"""What every algorithm shares: parameters with their help, the way from layers to paths, and how errors are told."""

from __future__ import annotations

import traceback
from dataclasses import replace
from pathlib import Path
from typing import Any, ClassVar

from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterExtent,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsRasterLayer,
    QgsRectangle,
    QgsVariantUtils,
)
from qgis.PyQt.QtGui import QIcon

from ..fusion.checks import check_output
from ..fusion.errors import Cancelled, FusionError
from ..fusion.job import Bounds, RasterInput
from ..translation import told, tr
from .help import help_url
from .layers import beside_input, load_quietly, raster_input_of, refuse_no_raster, refuse_web_layer
from .loading import Dress, dress_result, load_nothing, named
from .names import (
    BANDS,
    EXTENT,
    METHOD_ID,
    MODEL_ID,
)
from .nodata import nodata_of
from .stop_file import stopped_by_file
from .values import check_value, with_names

BATCH = 1
"""QGIS's number of the mode in which a batch asks."""


class AmalgamAlgorithm(QgsProcessingAlgorithm):
    """Base of all algorithms of the plugin.

    `prepareAlgorithm` turns the parameters into a job for the core, except for the paths of the rasters to write.
    `processAlgorithm` asks for these: a dialog runs it on a thread of its own with a context of its own, and loads into
    the project only what this context has heard of.

    Attributes:
        rasters: raster destinations, each with the field of the job that takes its path ("" if the raster is not
            wanted).
        looks_like: outputs that are shown as an input is: name of the output to name of the input.
        styles: outputs with a style of their own: name of the output to a QML file.
        names_after: how a batch names outputs: name of the output to the input it is called after and a suffix.
        job: what the core is to do, one of its job dataclasses.
    """

    rasters: ClassVar[dict[str, str]] = {}
    looks_like: ClassVar[dict[str, str]] = {}
    styles: ClassVar[dict[str, Path]] = {}
    names_after: ClassVar[dict[str, tuple[str, str]]] = {}
    job: Any = None

    def createInstance(self) -> AmalgamAlgorithm:
        return type(self)()

    def helpUrl(self) -> str:
        return help_url(self.name())

    def icon(self) -> QIcon:
        return self.provider().icon() if self.provider() else QIcon()

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        named = with_names(self.parameterDefinitions(), parameters)
        try:
            self.check(named, context)
        except FusionError as error:
            return False, told(error.sentence)
        return super().checkParameterValues(named, context)

    def autogenerateParameterValues(
        self, existingParameters: dict[str, Any], changedParameter: str, mode: Any
    ) -> dict[str, Any]:
        """Fill in a batch's outputs from what their inputs are called; QGIS asks from 3.44 on."""
        if mode != getattr(getattr(Qgis, "ProcessingMode", None), "Batch", BATCH):
            return {}
        return {
            output: beside_input(existingParameters[source], suffix)
            for output, (source, suffix) in self.names_after.items()
            if changedParameter == source and not existingParameters.get(output) and existingParameters.get(source)
        }

    def parameterAsEnumString(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> str:
        named = with_names(self.parameterDefinitions(), parameters)
        return str(super().parameterAsEnumString(named, name, context))

    def parameterAsEnumStrings(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> list[str]:
        named = with_names(self.parameterDefinitions(), parameters)
        return list(super().parameterAsEnumStrings(named, name, context))

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Refuse unusable values with a sentence, where QGIS would only say "Incorrect parameter value".

        Raises:
            FusionError: if a value cannot be used.
        """
        nodata_of(self, parameters, context)
        for definition in self.parameterDefinitions():
            name = definition.name()
            check_value(definition, parameters.get(name))
            if definition.type() == QgsProcessingParameterRasterLayer.typeName():
                refuse_no_raster(name, parameters.get(name), context)
                load_quietly(parameters.get(name), context)
                refuse_web_layer(self.parameterAsRasterLayer(parameters, name, context))
            if definition.type() == QgsProcessingParameterRasterDestination.typeName():
                _check_destination(definition, parameters.get(name))
            if definition.type() == QgsProcessingParameterExtent.typeName():
                _check_extent(name, self.parameterAsExtent(parameters, name, context))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        if self.rasters:
            self.job = replace(self.job, **self._paths(parameters, context))
        outputs, problem = self._outcome(feedback)
        if problem:  # raised outside of any except block: QGIS keeps it, with every frame it refers to
            load_nothing([getattr(self.job, field) for field in self._written().values()], context)
            raise QgsProcessingException(problem)
        self._dress(outputs, parameters, context)
        for name in self.rasters:  # so that a model's next step finds them, and QGIS computes no stretch for them
            load_quietly(outputs.get(name), context)
        return outputs

    def _outcome(self, feedback: QgsProcessingFeedback) -> tuple[dict[str, Any], str]:
        """The outputs and "", or no outputs and a sentence that says why; either way, nothing keeps the run's data
        alive.
        """
        try:
            with stopped_by_file(str(getattr(self.job, "output", "")), feedback):
                return self.process(feedback), ""
        except FusionError as error:
            traceback.clear_frames(error.__traceback__)
            return {}, told(error.sentence)
        except Cancelled as error:
            traceback.clear_frames(error.__traceback__)
            return {}, self.cancelled()

    def cancelled(self) -> str:
        """What to tell a user who cancelled the run."""
        return tr("Cancelled; nothing was written.")

    def _paths(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, str]:
        """Paths of the rasters to write, by field of the job; tells the context which of them to load."""
        return {
            field: str(self.parameterAsOutputLayer(parameters, name, context) or "") if parameters.get(name) else ""
            for name, field in self._written().items()
        }

    def _written(self) -> dict[str, str]:
        """Rasters to write that this job knows of, by parameter, and its fields for them."""
        return {name: field for name, field in self.rasters.items() if hasattr(self.job, field)}

    def _dress(self, outputs: dict[str, Any], parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Name and style the results for the project."""
        made_by = str(outputs.get(MODEL_ID) or outputs.get(METHOD_ID) or "")
        has_choice = self.parameterDefinition(BANDS) is not None
        bands = tuple(self.parameterAsInts(parameters, BANDS, context)) if has_choice else ()
        for definition in self.destinationParameterDefinitions():
            name = definition.name()
            if isinstance(outputs.get(name), str):
                like = named(parameters.get(self.looks_like.get(name, "")))
                about = f"{definition.description()}. {self.shortDescription()}"
                dress_result(outputs[name], Dress(like, self.styles.get(name), about, bands, made_by), context)

    def process(self, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Hand the job of `prepareAlgorithm` to the core; returns the values of the outputs.

        Raises:
            FusionError, Cancelled: as the core does.
        """
        raise NotImplementedError

    def add(
        self, parameter: QgsProcessingParameterDefinition, help_text: str, advanced: bool = False
    ) -> QgsProcessingParameterDefinition:
        """Declare a parameter together with its help, which none goes without."""
        parameter.setHelp(help_text)
        if advanced:
            parameter.setFlags(parameter.flags() | Qgis.ProcessingParameterFlag.Advanced)
        self.addParameter(parameter)
        return parameter

    def raster_input(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> RasterInput:
        """GDAL path and CRS of a raster parameter, and what is no value in it; to be called on the main thread.

        Raises:
            QgsProcessingException: if there is no such raster.
        """
        load_quietly(parameters.get(name), context)
        layer: QgsRasterLayer | None = self.parameterAsRasterLayer(parameters, name, context)
        if layer is None or not layer.isValid():
            raise QgsProcessingException(self.invalidRasterError(parameters, name))
        raster = raster_input_of(layer)
        return raster._replace(missing=raster.missing.also(*nodata_of(self, parameters, context)))

    def bounds(self, parameters: dict[str, Any], context: QgsProcessingContext, frame: str) -> Bounds | None:
        """EXTENT in the CRS of the raster parameter `frame`; None if it is empty."""
        layer: QgsRasterLayer = self.parameterAsRasterLayer(parameters, frame, context)
        extent = self.parameterAsExtent(parameters, EXTENT, context, layer.crs())
        if extent.isNull():
            return None
        return extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()


def _check_destination(definition: QgsProcessingParameterRasterDestination, value: Any) -> None:
    is_optional = definition.flags() & Qgis.ProcessingParameterFlag.Optional
    if value is not None and not is_optional and (QgsVariantUtils.isNull(value) or value == ""):
        raise FusionError("{} is empty; name a GeoTIFF to write.", definition.name())
    if isinstance(value, str) and value and value != QgsProcessing.TEMPORARY_OUTPUT:
        check_output(value)


def _check_extent(name: str, extent: QgsRectangle) -> None:
    if not extent.isNull() and not extent.isFinite():
        raise FusionError("{} must be four numbers: x min, x max, y min, y max.", name)
