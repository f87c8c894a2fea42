"""What every fusion algorithm shares: parameters with their help, the way from layers to paths, feedback and errors."""

from __future__ import annotations

import sys
import time
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
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsRasterLayer,
    QgsRectangle,
    QgsVariantUtils,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ..fusion.checks import check_output, sampler_of
from ..fusion.diffusion.registry import SCHEDULERS
from ..fusion.errors import Cancelled, FusionError
from ..fusion.job import MAX_ENSEMBLE, MAX_STEPS, TILE_SIZES, Bounds, RasterInput
from ..fusion.networks.opening import check_model_precision
from ..fusion.networks.precision import PRECISIONS
from ..fusion.networks.registry import check_model, model_ids
from ..fusion.networks.runtime import is_available, missing_runtime
from .layers import RasterParameter, gdal_path, load_quietly
from .loading import Dress, dress_result, named
from .values import check_value, with_names

PANCHROMATIC = "PANCHROMATIC"
SPECTRAL = "SPECTRAL"
MODEL = "MODEL"
SCHEDULER = "SCHEDULER"
STEPS = "STEPS"
START_LEVEL = "START_LEVEL"
SEED = "SEED"
PRECISION = "PRECISION"
ENSEMBLE = "ENSEMBLE"
UNCERTAINTY = "UNCERTAINTY"
CORRECT_SHIFT = "CORRECT_SHIFT"
SHIFT_ROWS = "SHIFT_ROWS"
SHIFT_COLS = "SHIFT_COLS"
EXTENT = "EXTENT"
OUTPUT = "OUTPUT"
TILE_SIZE = "TILE_SIZE"
THREADS = "THREADS"

SECONDS_BETWEEN_MESSAGES = 10.0


def tr(text: str) -> str:
    """Translated, in the plugin's one context."""
    return QCoreApplication.translate("Amalgam", text)


class AmalgamAlgorithm(QgsProcessingAlgorithm):
    """Base of all algorithms of the plugin.

    Attributes:
        looks_like: rasters that are shown as another one is; names of the two parameters.
        styles: QML files for others.
    """

    looks_like: ClassVar[dict[str, str]] = {}
    styles: ClassVar[dict[str, Path]] = {}

    def createInstance(self) -> AmalgamAlgorithm:
        return type(self)()

    def icon(self) -> QIcon:
        return self.provider().icon() if self.provider() else QIcon()

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        named = with_names(self.parameterDefinitions(), parameters)
        try:
            self.check(named, context)
        except FusionError as error:
            return False, str(error)
        return super().checkParameterValues(named, context)

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
        for definition in self.parameterDefinitions():
            name = definition.name()
            check_value(definition, parameters.get(name))
            if definition.type() == QgsProcessingParameterRasterLayer.typeName():
                load_quietly(parameters.get(name), context)
                _refuse_web_layer(self.parameterAsRasterLayer(parameters, name, context))
            if definition.type() == QgsProcessingParameterRasterDestination.typeName():
                _check_destination(definition, parameters.get(name))
            if definition.type() == QgsProcessingParameterExtent.typeName():
                _check_extent(name, self.parameterAsExtent(parameters, name, context))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        try:
            outputs = self.process(feedback)
        except FusionError as error:
            raise QgsProcessingException(str(error)) from error
        except Cancelled as error:
            raise QgsProcessingException(tr("Cancelled; nothing was written.")) from error
        self._dress(outputs, parameters, context)
        return outputs

    def _dress(self, outputs: dict[str, Any], parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Say how the rasters are to look in the project."""
        for definition in self.destinationParameterDefinitions():
            name = definition.name()
            if isinstance(outputs.get(name), str):
                like = named(parameters.get(self.looks_like.get(name, "")))
                about = f"{definition.description()}. {self.shortDescription()}"
                dress_result(outputs[name], Dress(like, self.styles.get(name), about), context)

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

    def add_pair_parameters(self) -> None:
        """PANCHROMATIC and SPECTRAL."""
        self.add(
            RasterParameter(PANCHROMATIC, tr("Panchromatic raster (PAN)")),
            tr("The sharp raster, of one band."),
        )
        self.add(
            RasterParameter(SPECTRAL, tr("Multispectral raster (MS)")),
            tr("The coarse raster whose bands are to be sharpened, all of them."),
        )

    def add_shift_parameter(self) -> None:
        """The advanced CORRECT_SHIFT, and the outputs SHIFT_ROWS and SHIFT_COLS."""
        self.add(
            QgsProcessingParameterBoolean(CORRECT_SHIFT, tr("Correct a shift between PAN and MS"), True),
            tr(
                "A shift between the two is measured to a tenth of a PAN pixel, and reported. Corrected, PAN is moved "
                "onto MS, and the result lies where MS lies; left alone, it blurs and colours edges."
            ),
            advanced=True,
        )
        self.addOutput(QgsProcessingOutputNumber(SHIFT_ROWS, tr("PAN pixels that PAN lies below MS")))
        self.addOutput(QgsProcessingOutputNumber(SHIFT_COLS, tr("PAN pixels that PAN lies right of MS")))

    def add_guide_shift_parameter(self) -> None:
        """The advanced CORRECT_SHIFT between DMSP and VIIRS."""
        self.add(
            QgsProcessingParameterBoolean(CORRECT_SHIFT, tr("Correct a shift between DMSP and VIIRS"), True),
            tr(
                "DMSP composites lie up to a kilometre off. Against a VIIRS raster the shift is measured, reported, "
                "and undone unless this is off."
            ),
            advanced=True,
        )

    def add_extent_parameter(self) -> None:
        """EXTENT."""
        self.add(
            QgsProcessingParameterExtent(EXTENT, tr("Extent"), optional=True),
            tr("Part of the scene to fuse; all that the inputs share if empty. Its pixels are those of the full run."),
        )

    def add_precision_parameter(self) -> None:
        """The advanced PRECISION."""
        self.add(
            QgsProcessingParameterEnum(
                PRECISION, tr("Precision"), list(PRECISIONS), defaultValue="auto", usesStaticStrings=True
            ),
            tr(
                "auto takes an accelerator if your onnxruntime has one, else int8 if the processor gains from it and "
                "the model loses next to nothing by it, else fp16. int8 computes most layers in bytes, on the "
                "processor. fp16 and fp32 give the same pixels on a processor: weights are stored in 16 bits and "
                "computed with in 32; accelerators keep to 32 bits only with fp32. The log says what really runs."
            ),
            advanced=True,
        )

    def add_tile_parameters(self, default_tile_size: int = 512) -> None:
        """The advanced TILE_SIZE and THREADS."""
        self.add(
            integer_parameter(TILE_SIZE, tr("Tile size"), default_tile_size, *TILE_SIZES),
            tr("Edge of a tile in pixels, a multiple of 4: smaller ones need less memory; the pixels stay the same."),
            advanced=True,
        )
        self.add(
            integer_parameter(THREADS, tr("Threads"), 0, 0, 1024),
            tr("Processor cores to use; 0 takes as many as pay: all of a few, 8 to 16 of many."),
            advanced=True,
        )

    def raster_input(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> RasterInput:
        """GDAL path and CRS of a raster parameter; to be called on the main thread.

        Raises:
            QgsProcessingException: if there is no such raster.
        """
        load_quietly(parameters.get(name), context)
        layer: QgsRasterLayer | None = self.parameterAsRasterLayer(parameters, name, context)
        if layer is None or not layer.isValid():
            raise QgsProcessingException(self.invalidRasterError(parameters, name))
        return RasterInput(gdal_path(layer), layer.crs().toWkt() if layer.crs().isValid() else "")

    def bounds(self, parameters: dict[str, Any], context: QgsProcessingContext, frame: str) -> Bounds | None:
        """EXTENT in the CRS of the raster parameter `frame`; None if it is empty."""
        layer: QgsRasterLayer = self.parameterAsRasterLayer(parameters, frame, context)
        extent = self.parameterAsExtent(parameters, EXTENT, context, layer.crs())
        if extent.isNull():
            return None
        return extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()


class NetworkAlgorithm(AmalgamAlgorithm):
    """Base of the algorithms that run a network.

    Attributes:
        families: of the models that it can run.
        starts_part_way: whether it has START_LEVEL.
    """

    families: tuple[str, ...] = ()
    starts_part_way = False

    def canExecute(self) -> tuple[bool, str]:
        return (True, "") if is_available() else (False, missing_runtime())

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        if not is_available():
            return False, missing_runtime()
        return super().checkParameterValues(parameters, context)

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Refuse settings of the sampler that do not go together, too."""
        scheduler = self.parameterAsEnumString(parameters, SCHEDULER, context)
        steps = self.parameterAsInt(parameters, STEPS, context)
        start_level = self.parameterAsDouble(parameters, START_LEVEL, context) if self.starts_part_way else 1.0
        sampler_of(scheduler, steps, start_level)
        model = parameters.get(MODEL)
        if isinstance(model, str):
            check_model(model, self.families)
            precision = parameters.get(PRECISION)
            check_model_precision(model, precision if isinstance(precision, str) else "auto")
        super().check(parameters, context)

    def add_network_parameters(self, default_model: str, default_steps: int, default_scheduler: str = "ddim") -> None:
        """MODEL, SCHEDULER, STEPS and SEED."""
        models = model_ids(*self.families)
        default = default_model if default_model in models else None
        self.add(
            QgsProcessingParameterEnum(MODEL, tr("Model"), models, defaultValue=default, usesStaticStrings=True),
            tr("The network; its card says what it was trained on and where it was validated."),
        )
        ids = list(SCHEDULERS)
        self.add(
            QgsProcessingParameterEnum(
                SCHEDULER, tr("Scheduler"), ids, defaultValue=default_scheduler, usesStaticStrings=True
            ),
            " ".join(tr(scheduler.description) for scheduler in SCHEDULERS.values()),
        )
        self.add(
            integer_parameter(STEPS, tr("Steps"), default_steps, 1, MAX_STEPS),
            tr(
                "Steps of the sampler, each of them a network evaluation or two. 1 is a regression, and the most "
                "faithful; 4 to 25 give bands that PAN does not show (near infrared) more of their texture, lose 6 to "
                "16 % in ERGAS, and take as many times the time."
            ),
        )
        self.add(
            integer_parameter(SEED, tr("Seed"), 0, 0, 2**31 - 1),
            tr("Number that fixes the noise: the same seed gives the same pixels."),
        )

    def add_ensemble_parameters(self) -> None:
        """ENSEMBLE and UNCERTAINTY."""
        self.add(
            integer_parameter(ENSEMBLE, tr("Samples to average"), 1, 1, MAX_ENSEMBLE),
            tr(
                "Samples, from as many seeds, whose mean is the result; each takes the time of one run. They differ "
                "where the images leave the detail open; with a single step they hardly do, so take 4 steps or more."
            ),
        )
        self.add(
            QgsProcessingParameterRasterDestination(
                UNCERTAINTY, tr("Uncertainty"), optional=True, createByDefault=False
            ),
            tr(
                "The samples' standard deviation, per band, in the units of the result, scaled so that errors lie "
                "within twice of it about as often as they should (95 %) on the pairs it was measured on. Needs two "
                "samples and two steps or more."
            ),
        )

    def uncertainty(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """Path of the uncertainty raster; "" if none is wanted."""
        return str(self.parameterAsOutputLayer(parameters, UNCERTAINTY, context) or "")

    def add_start_parameter(self) -> None:
        """The advanced START_LEVEL."""
        self.add(
            real_parameter(START_LEVEL, tr("Noise level to start from"), 1.0, 0.01, 1.0),
            tr(
                "1 starts from pure noise, which suits the bundled model; less starts from the observation, that is "
                "from the regression of the bands on PAN with noise of this level, for models trained to."
            ),
            advanced=True,
        )


class ProcessingWatcher:
    """What the core tells about a run, handed on to a Processing feedback.

    Attributes:
        on_estimate: the feedback's own, if it wants to see the estimates of every pass (the dock's preview does).
    """

    def __init__(self, feedback: QgsProcessingFeedback) -> None:
        self._feedback = feedback
        self._last_message = time.monotonic()
        self.on_estimate = getattr(feedback, "on_estimate", None)

    def is_cancelled(self) -> bool:
        """Whether the user pressed Cancel (or sent an interrupt to qgis_process)."""
        return bool(self._feedback.isCanceled())

    def progress(self, share: float, seconds_left: float | None) -> None:
        """Move the bar; now and then say how long it will take."""
        self._feedback.setProgress(100.0 * share)
        now = time.monotonic()
        if seconds_left is not None and now - self._last_message > SECONDS_BETWEEN_MESSAGES:
            self._last_message = now
            self._feedback.setProgressText(
                tr("{:.0f} %, about {} left").format(100.0 * share, span_in_words(seconds_left))
            )

    def info(self, message: str) -> None:
        """A line in the log."""
        self._feedback.pushInfo(message)

    def warn(self, message: str) -> None:
        """A warning in the log."""
        self._feedback.pushWarning(message)


def _refuse_web_layer(layer: QgsRasterLayer | None) -> None:
    if layer is not None and layer.isValid() and layer.providerType() != "gdal":
        raise FusionError(
            tr("{} is a {} layer and has no pixels of its own; export it to a GeoTIFF first.").format(
                layer.name(), layer.providerType().upper()
            )
        )


def _check_destination(definition: QgsProcessingParameterRasterDestination, value: Any) -> None:
    is_optional = definition.flags() & Qgis.ProcessingParameterFlag.Optional
    if value is not None and not is_optional and (QgsVariantUtils.isNull(value) or value == ""):
        raise FusionError(tr("{} is empty; name a GeoTIFF to write.").format(definition.name()))
    if isinstance(value, str) and value and value != QgsProcessing.TEMPORARY_OUTPUT:
        check_output(value)


def _check_extent(name: str, extent: QgsRectangle) -> None:
    if not extent.isNull() and not extent.isFinite():
        raise FusionError(tr("{} must be four numbers: x min, x max, y min, y max.").format(name))


def integer_parameter(name: str, label: str, default: int, low: int, high: int) -> QgsProcessingParameterNumber:
    """A parameter that takes whole numbers from `low` to `high`."""
    kind = Qgis.ProcessingNumberParameterType.Integer
    return QgsProcessingParameterNumber(name, label, kind, default, minValue=low, maxValue=high)


def real_parameter(
    name: str, label: str, default: float, low: float, high: float = sys.float_info.max
) -> QgsProcessingParameterNumber:
    """A parameter that takes numbers from `low` to `high`."""
    kind = Qgis.ProcessingNumberParameterType.Double
    return QgsProcessingParameterNumber(name, label, kind, default, minValue=low, maxValue=high)


def span_in_words(seconds: float) -> str:
    """A time as a user reads it."""
    if seconds < 90:
        return tr("{:.0f} s").format(seconds)
    return tr("{:.0f} min").format(seconds / 60) if seconds < 5400 else tr("{:.1f} h").format(seconds / 3600)
