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
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
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
from ..fusion.job import TILE_SIZES, Bounds, RasterInput
from ..fusion.networks.precision import PRECISIONS
from ..translation import told, tr
from .help import help_url
from .layers import beside, load_quietly, raster_input_of, refuse_no_raster, refuse_web_layer
from .loading import Dress, dress_result, load_nothing, named
from .names import (
    BANDS,
    CORRECT_SHIFT,
    EXTENT,
    METHOD_ID,
    MODEL_ID,
    PRECISION,
    SHIFT_COLS,
    SHIFT_ROWS,
    THREADS,
    TILE_SIZE,
)
from .nodata import nodata_of
from .numeric import integer_parameter
from .values import check_value, with_names

BATCH = 1
"""QGIS's number of the mode in which a batch asks."""


class AmalgamAlgorithm(QgsProcessingAlgorithm):
    """Base of all algorithms of the plugin.

    `prepareAlgorithm` makes of the parameters a job for the core, all but the paths of the rasters to write: these are
    asked for in `processAlgorithm`. A dialog runs that on a thread of its own, with a context of its own, and only what
    this context hears of is loaded into the project.

    Attributes:
        rasters: destinations of rasters, each with the field of the job that takes its path; "" where none is wanted.
        looks_like: rasters that are shown as another one is; names of the two parameters.
        styles: QML files for others.
        names_after: outputs that are called after an input, in a batch: the input, and what is added to its name.
        job: a dataclass of the core.
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
            output: beside(existingParameters[source], suffix)
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
        """Refuse, with a sentence, what QGIS would refuse with "Incorrect parameter value".

        Raises:
            FusionError: in one sentence.
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
        if problem:  # raised where no other exception is at hand: QGIS keeps this one, and all that it refers to
            load_nothing([getattr(self.job, field) for field in self.rasters.values()], context)
            raise QgsProcessingException(problem)
        self._dress(outputs, parameters, context)
        for name in self.rasters:  # the next step of a model finds them, and QGIS need not measure them for a stretch
            load_quietly(outputs.get(name), context)
        return outputs

    def _outcome(self, feedback: QgsProcessingFeedback) -> tuple[dict[str, Any], str]:
        """The values of the outputs, and "", or nothing and a sentence on why; nobody holds the run afterwards."""
        try:
            return self.process(feedback), ""
        except FusionError as error:
            traceback.clear_frames(error.__traceback__)
            return {}, told(error.sentence)
        except Cancelled as error:
            traceback.clear_frames(error.__traceback__)
            return {}, self.cancelled()

    def cancelled(self) -> str:
        """What to say of a run that the user stopped."""
        return tr("Cancelled; nothing was written.")

    def _paths(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, str]:
        """Where the rasters are to be written, by the fields of the job; the context hears which are to be loaded."""
        return {
            field: str(self.parameterAsOutputLayer(parameters, name, context) or "") if parameters.get(name) else ""
            for name, field in self.rasters.items()
        }

    def _dress(self, outputs: dict[str, Any], parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Say what the rasters are called in the project, and how they look."""
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
        """Hand to the core what `prepareAlgorithm` made of the parameters; the values of the outputs.

        Raises:
            FusionError, Cancelled: as the core does.
        """
        raise NotImplementedError

    def add(
        self, parameter: QgsProcessingParameterDefinition, help_text: str, advanced: bool = False
    ) -> QgsProcessingParameterDefinition:
        """Declare a parameter; none goes without its help sentence."""
        parameter.setHelp(help_text)
        if advanced:
            parameter.setFlags(parameter.flags() | Qgis.ProcessingParameterFlag.Advanced)
        self.addParameter(parameter)
        return parameter

    def add_shift_parameter(self) -> None:
        """The advanced CORRECT_SHIFT, and the outputs SHIFT_ROWS and SHIFT_COLS."""
        self.add(
            QgsProcessingParameterBoolean(CORRECT_SHIFT, tr("Correct a shift between PAN and MS"), True),
            tr(
                "A shift between the two is measured to a tenth of a PAN pixel, and reported. If it is corrected, PAN "
                "is moved onto MS, and the result lies where MS lies; if it is left, it blurs and colours edges."
            ),
            advanced=True,
        )
        self.addOutput(QgsProcessingOutputNumber(SHIFT_ROWS, tr("How far PAN lies below MS (PAN pixels)")))
        self.addOutput(QgsProcessingOutputNumber(SHIFT_COLS, tr("How far PAN lies right of MS (PAN pixels)")))

    def add_guide_shift_parameter(self) -> None:
        """The advanced CORRECT_SHIFT between DMSP and VIIRS."""
        self.add(
            QgsProcessingParameterBoolean(CORRECT_SHIFT, tr("Correct a shift between DMSP and VIIRS"), True),
            tr(
                "DMSP composites lie up to a kilometre off. Where there is a VIIRS raster, the shift is measured and "
                "reported, and corrected unless this is off."
            ),
            advanced=True,
        )

    def add_extent_parameter(self) -> None:
        """EXTENT."""
        self.add(
            QgsProcessingParameterExtent(EXTENT, tr("Extent"), optional=True),
            tr(
                "Part of the scene to fuse; if empty, all that the inputs share. With up to five steps its pixels are "
                "the same as in a run on everything."
            ),
        )

    def add_precision_parameter(self) -> None:
        """The advanced PRECISION."""
        self.add(
            QgsProcessingParameterEnum(
                PRECISION, tr("Precision"), list(PRECISIONS), defaultValue="auto", usesStaticStrings=True
            ),
            tr(
                "auto takes an accelerator if your onnxruntime has one; otherwise int8, if the processor gains from "
                "it and the model loses next to nothing by it; otherwise fp16. int8 computes most layers in 8 bits, "
                "on the processor only. On the processor fp16 and fp32 give the same pixels, since weights stored in "
                "16 bits are computed with in 32; accelerators keep to 32 bits only with fp32. The log says what "
                "really runs."
            ),
            advanced=True,
        )

    def add_tile_parameters(self, default_tile_size: int = 512) -> None:
        """The advanced TILE_SIZE and THREADS."""
        self.add(
            integer_parameter(TILE_SIZE, tr("Tile size"), default_tile_size, *TILE_SIZES),
            tr("Edge of a tile in pixels, a multiple of 4. Smaller tiles need less memory; the result stays the same."),
            advanced=True,
        )
        self.add(
            integer_parameter(THREADS, tr("Threads"), 0, 0, 1024),
            tr(
                "Processor cores to use. 0 takes as many as are worth it: all of them where there are few, 8 to 16 "
                "where there are many."
            ),
            advanced=True,
        )

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
