"""A page for each algorithm, made of what the algorithm says of itself: help, parameters, outputs."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingAlgorithm,
    QgsProcessingDestinationParameter,
    QgsProcessingModelAlgorithm,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
)

from plugin.fusion.networks.registry import BUNDLED

READ_ON: Mapping[str, str] = {
    "pansharpening": "[Which method, how many steps](../choose.md) · [pansharpening guide](../pansharpening.md) · "
    "[gallery](../gallery.md) · [what to believe](../honesty.md)",
    "nightlights": "[Night-lights cookbook](../nightlights_cookbook.md) · [what was measured](../nightlights.md) · "
    "[what to believe](../honesty.md)",
    "hyperspectral": "[Cubes and Sentinel-2](../cubes.md) · [what was measured](../hyperspectral.md)",
    "quality": "[What to believe](../honesty.md) · [scores](../scores.md)",
}
"""Guides by the toolbox group of an algorithm."""

KINDS = {
    "raster": "raster",
    "band": "band",
    "boolean": "yes or no",
    "crs": "CRS",
    "extent": "extent",
    "file": "file or folder",
    "fileDestination": "file to write",
    "folderDestination": "folder to write",
    "multilayer": "rasters",
    "rasterDestination": "raster to write",
    "sink": "table to write",
    "source": "vector layer",
    "string": "text",
    "vector": "vector layer",
    "field": "field",
    "matrix": "table",
    "expression": "expression",
}
RESULTS = {"outputNumber": "number", "outputString": "text", "outputRaster": "raster", "outputBoolean": "yes or no"}
NAME = re.compile(r"\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\b")
WORDS = {"DMSP", "VIIRS"}
EXAMPLES = {
    "PANCHROMATIC": "pan.tif",
    "SPECTRAL": "ms.tif",
    "EXTENT": "xmin,xmax,ymin,ymax",
    "INPUT": "folder",
}
"""Values of parameters in commands that are clearer than their names."""

INSTEAD = {"nightlights_series": ("DMSP_FOLDER=dmsp", "VIIRS_FOLDER=viirs", "OUTPUT=series")}
"""Parameters of algorithms that can do without any single input."""

FILES = {"raster": "{}.tif", "multilayer": "{}.tif", "rasterDestination": "{}.tif", "sink": "{}.gpkg"}


def algorithm_page(algorithm: QgsProcessingAlgorithm) -> str:
    """The page, in Markdown with HTML for its parameters."""
    shown = [each for each in algorithm.parameterDefinitions() if not _has(each, "Hidden")]
    names = {each.name() for each in shown}
    simple = [each for each in shown if not _has(each, "Advanced")]
    advanced = [each for each in shown if _has(each, "Advanced")]
    destinations = {each.name() for each in shown if isinstance(each, QgsProcessingDestinationParameter)}
    outputs = [each for each in algorithm.outputDefinitions() if each.name() not in destinations]
    is_model = isinstance(algorithm, QgsProcessingModelAlgorithm)
    kind = "A ready-made graphical model" if is_model else "An algorithm"
    about = algorithm.helpContent()["ALG_DESC"] if is_model else algorithm.shortHelpString()
    parts = [
        f"# {algorithm.displayName()}",
        f"{kind} of the group *{algorithm.group()}* in the Processing toolbox: `{algorithm.id()}`.",
        *_paragraphs(about, names),
        "## From a shell",
        f"```sh\n{command(algorithm, shown)}\n```",
        "## Parameters",
        _parameters(simple, names),
    ]
    if advanced:
        parts += ["## Advanced parameters", _parameters(advanced, names)]
    if outputs:
        parts += ["## What else comes back", _outputs(outputs)]
    read_on = READ_ON.get(algorithm.groupId())
    return "\n\n".join(parts + ([f"## Read on\n\n{read_on}"] if read_on else [])) + "\n"


def command(algorithm: QgsProcessingAlgorithm, shown: Sequence[QgsProcessingParameterDefinition]) -> str:
    """The shortest command that runs the algorithm: what it cannot do without, and where its result goes."""
    wanted = [each for each in shown if not _has(each, "Optional") and each.defaultValue() is None]
    if not any(isinstance(each, QgsProcessingDestinationParameter) for each in wanted):
        wanted += [each for each in shown if isinstance(each, QgsProcessingDestinationParameter)][:1]
    values = INSTEAD.get(algorithm.name(), [f"{each.name()}={_example(each)}" for each in wanted])
    line = f"qgis_process run {algorithm.id()} --"
    for value in values:
        line += f" {value}" if len(line.rpartition(chr(10))[2]) + len(value) < 78 else f" \\\n    {value}"
    return line


def _paragraphs(text: str, names: set[str]) -> list[str]:
    """Help as Markdown: paragraphs, and names of parameters that lead to them."""
    plain = re.sub(r"<br\s*/?>|</p>", "\n\n", text)
    plain = re.sub(r"<[^>]+>", "", plain)
    lines = [line.strip() for line in plain.split("\n")]
    return [_linked(escape(line, quote=False), names) for line in lines if line]


def _linked(text: str, names: set[str]) -> str:
    """Names of parameters of this page become links to them, but for those that are also names of the field."""

    def link(found: re.Match[str]) -> str:
        name = found[0]
        return f'<a href="#{_anchor(name)}"><code>{name}</code></a>' if name in names - WORDS else name

    return NAME.sub(link, text)


def _parameters(definitions: Sequence[QgsProcessingParameterDefinition], names: set[str]) -> str:
    """A list of definitions."""
    lines = ['<dl class="parameters">']
    for each in definitions:
        about = ", ".join(part for part in (_kind(each), _range(each), _default(each)) if part)
        help_text = _linked(escape(each.help() or "", quote=False), names - {each.name()})
        lines.append(
            f'<dt id="{_anchor(each.name())}"><code>{each.name()}</code><span class="kind">{escape(about)}</span></dt>'
            f"<dd><strong>{escape(each.description())}.</strong> {help_text}{_options(each)}</dd>"
        )
    return "\n".join([*lines, "</dl>"])


def _options(definition: QgsProcessingParameterDefinition) -> str:
    """The values of an enumeration, with their titles where it has some."""
    if not isinstance(definition, QgsProcessingParameterEnum):
        return ""
    titles = (definition.metadata().get("widget_wrapper") or {}).get("titles", {})
    shown = [(_option(option), escape(titles.get(option, ""))) for option in definition.options()]
    if any(title for _, title in shown):
        return "<ul>" + "".join(f"<li>{option} {title}</li>" for option, title in shown) + "</ul>"
    return f"<br>One of: {', '.join(option for option, _ in shown)}."


def _option(option: str) -> str:
    """A value, with a link if it is a model that ships."""
    code = f"<code>{escape(option)}</code>"
    return f'<a href="../../models/{option}/">{code}</a>' if (BUNDLED / f"{option}.onnx").is_file() else code


def _kind(definition: QgsProcessingParameterDefinition) -> str:
    kind = definition.type()
    optional = "optional " if _has(definition, "Optional") and kind != "boolean" else ""
    if isinstance(definition, QgsProcessingParameterNumber):
        is_whole = definition.dataType() == Qgis.ProcessingNumberParameterType.Integer
        return optional + ("whole number" if is_whole else "number")
    if isinstance(definition, QgsProcessingParameterEnum):
        return optional + ("choices" if definition.allowMultiple() else "choice")
    return optional + KINDS.get(kind, kind)


def _range(definition: QgsProcessingParameterDefinition) -> str:
    if not isinstance(definition, QgsProcessingParameterNumber):
        return ""
    low, high = definition.minimum(), definition.maximum()
    is_open_below, is_open_above = abs(low) > 1e30, abs(high) > 1e30
    bounds: dict[tuple[bool, bool], str] = {
        (False, False): f"{low:.10g} to {high:.10g}",
        (False, True): f"{low:.10g} or more",
        (True, False): f"{high:.10g} or less",
        (True, True): "",
    }
    return bounds[is_open_below, is_open_above]


def _default(definition: QgsProcessingParameterDefinition) -> str:
    value: Any = definition.defaultValue()
    if value in (None, "", []) or isinstance(definition, QgsProcessingDestinationParameter):
        return ""
    if isinstance(value, bool):
        return f"default {'yes' if value else 'no'}"
    if isinstance(value, (list, tuple)):
        value = ", ".join(map(str, value))
    return f"default {value:.10g}" if isinstance(value, float) else f"default {value}"


def _outputs(outputs: Sequence[Any]) -> str:
    lines = ["| name | what | kind |", "|---|---|---|"]
    for each in outputs:
        kind = RESULTS.get(each.type(), each.type().removeprefix("output").lower())
        lines.append(f"| `{each.name()}` | {escape(each.description(), quote=False)} | {kind} |")
    return "\n".join(lines)


def _example(definition: QgsProcessingParameterDefinition) -> str:
    """A value that a reader sees is to be replaced by their own."""
    name = definition.name().lower()
    if definition.name() in EXAMPLES:
        return EXAMPLES[definition.name()]
    if isinstance(definition, QgsProcessingParameterEnum):
        return str(definition.options()[0])
    if definition.type() == "fileDestination":
        return f"{name}.{definition.defaultFileExtension()}"
    make: Callable[[str], str] = FILES.get(definition.type(), "{}").format
    return make(name)


def _anchor(name: str) -> str:
    return name.lower()


def _has(definition: QgsProcessingParameterDefinition, flag: str) -> bool:
    return bool(definition.flags() & getattr(Qgis.ProcessingParameterFlag, flag))
