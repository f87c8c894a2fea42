"""The ready-made graphical models in `resources/models3`, as algorithms of the provider."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
)

from ..fusion.checks import check_output
from ..fusion.errors import FusionError
from ..fusion.names import refuse_unwritable
from ..fusion.quality.rasters import check_report
from ..translation import told, tr
from .help import help_url
from .layers import RasterParameter, RastersParameter

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "models3"


GROUPS = {
    "pansharpen_and_assess": "pansharpening",
    "compare_before_you_choose": "quality",
    "night_light_series": "nightlights",
    "night_lights_to_today": "nightlights",
}
"""The toolbox group of each model: that of the algorithms it belongs to."""


class ReadyMadeModel(QgsProcessingModelAlgorithm):
    """A graphical model from a file, whose id is the file's stem and whose title is the model's own name.

    Its steps are looked up in QGIS's registry of algorithms and must be there when the file is read.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self.fromFile(str(path))
        self._translate()
        for definition in self.parameterDefinitions():
            quiet = _quiet(definition)
            if quiet is not None:
                self.updateModelParameter(quiet)

    def createInstance(self) -> ReadyMadeModel:
        return ReadyMadeModel(self._path)

    def name(self) -> str:
        return self._path.stem

    def displayName(self) -> str:
        return tr(super().name())

    def group(self) -> str:
        return tr(super().group())

    def groupId(self) -> str:
        return GROUPS[self.name()]

    def tags(self) -> list[str]:
        return tr("model,ready-made,chain,workflow,pansharpen,quality,assess,compare,night lights,series").split(",")

    def helpUrl(self) -> str:
        return help_url(self.name())

    def _translate(self) -> None:
        """Translate names and help of the parameters and outputs, which are English in the file."""
        for parameter in self.parameterDefinitions():
            parameter.setDescription(tr(parameter.description()))
            parameter.setHelp(tr(parameter.help()))
        for output in self.outputDefinitions():
            output.setDescription(tr(output.description()))
        self.setHelpContent({name: tr(text) for name, text in self.helpContent().items()})

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Refuse before the first step a file that the last step could not write."""
        try:
            for definition in self.destinationParameterDefinitions():
                path = parameters.get(definition.name())
                if isinstance(path, str) and path and path != QgsProcessing.TEMPORARY_OUTPUT:
                    _check_file(path, definition.defaultFileExtension())
        except FusionError as error:
            return False, told(error.sentence)
        return super().checkParameterValues(parameters, context)


def _quiet(definition: QgsProcessingParameterDefinition) -> QgsProcessingParameterDefinition | None:
    """A raster parameter as one that leaves no files beside its rasters; None for other parameters."""
    about = definition.name(), definition.description()
    is_optional = bool(definition.flags() & Qgis.ProcessingParameterFlag.Optional)
    quiet: QgsProcessingParameterDefinition | None = None
    if isinstance(definition, QgsProcessingParameterRasterLayer):
        quiet = RasterParameter(*about, definition.defaultValue(), is_optional)
    elif isinstance(definition, QgsProcessingParameterMultipleLayers):
        quiet = RastersParameter(*about, definition.layerType(), definition.defaultValue(), is_optional)
    if quiet is not None:
        quiet.setHelp(definition.help())
    return quiet


def _check_file(path: str, extension: str) -> None:
    if extension == "html":
        check_report(path)
    elif extension == "tif":
        check_output(path)
    else:
        refuse_unwritable(Path(path).absolute().parent)


def ready_made_models() -> list[ReadyMadeModel]:
    """All ready-made models, read afresh from their files."""
    return [ReadyMadeModel(path) for path in sorted(FOLDER.glob("*.model3"))]
