"""What `--help` says: an overview of the algorithms, and all parameters of one."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator, Sequence

from ..fusion.networks.registry import model_ids
from .algorithms import ALGORITHMS
from .parameters import WRITTEN, Described, Parameter, described

MOST_COLUMNS = 100
VALUES = {
    "raster": "RASTER", "raster_out": "FILE.tif", "file_out": "FILE", "band": "NUMBER", "bands": "3,2,1",
    "choice": "NAME", "integer": "NUMBER", "number": "NUMBER", "switch": "[true|false]",
    "extent": "XMIN,XMAX,YMIN,YMAX", "text": "TEXT",
}  # fmt: skip
"""What stands for the value of a parameter, by its kind."""

OVERVIEW = """\
Amalgam fuses images: a sharp panchromatic raster and a coarse multispectral
one, hyperspectral cubes and a finer raster, old night lights and new ones.
These are the algorithms of the QGIS plugin, for machines without QGIS.

Usage: python -m amalgam ALGORITHM --NAME VALUE ...
       python -m amalgam ALGORITHM --help     all parameters of an algorithm

Algorithms:
"""

EXAMPLES = """\
Examples:
  python -m amalgam ddrf_pansharpening --PAN pan.tif --MS ms.tif --OUTPUT fused.tif
  python -m amalgam classical_pansharpening --PAN pan.tif --MS ms.tif --METHOD gsa --OUTPUT fused.tif
  python -m amalgam ddpm_nightlights --DMSP dmsp_2010.tif --VIIRS viirs_2014.tif --OUTPUT radiance.tif

Names and values of parameters are those of the plugin; --PAN and --MS are
short for --PANCHROMATIC and --SPECTRAL. What was written, and the numbers that
came of it, are printed as JSON; messages and progress go to the standard error.

Exit status: 0 if all went well, 1 if the run failed, 2 if the command cannot be
understood, 130 after Ctrl+C. A run of a network that is stopped or killed keeps
what it has done beside the output; the same command goes on from there.

Models of your own: the environment variable AMALGAM_MODELS names their folder.
"""


def overview() -> str:
    """All algorithms, and how a command looks."""
    width = max(map(len, ALGORITHMS))
    lines = [f"  {id_:{width}}  {described()[id_].title}" for id_ in ALGORITHMS]
    return OVERVIEW + "\n".join(lines) + "\n\n" + EXAMPLES


def help_of(algorithm: Described) -> str:
    """What an algorithm does, and its parameters: those that are read, those that are written, and how it is done."""
    columns = min(shutil.get_terminal_size().columns, MOST_COLUMNS)
    paragraphs = [textwrap.fill(paragraph, columns) for paragraph in algorithm.help.splitlines()]
    usual = [each for each in algorithm.parameters if not each.is_advanced]
    groups = (
        ("Rasters that are read", [each for each in usual if each.kind == "raster"]),
        ("What is written", [each for each in usual if each.kind in WRITTEN]),
        ("How", [each for each in usual if each.kind not in ("raster", *WRITTEN)]),
        ("Seldom needed", [each for each in algorithm.parameters if each.is_advanced]),
    )
    lines = [algorithm.title, "", *paragraphs]
    for title, parameters in groups:
        if parameters:
            lines += ["", f"{title}:", *_shown(parameters, columns, ALGORITHMS[algorithm.id].families)]
    return "\n".join(lines) + "\n"


def _shown(parameters: Sequence[Parameter], columns: int, families: tuple[str, ...]) -> Iterator[str]:
    for each in parameters:
        yield f"  --{each.name} {VALUES[each.kind]}   ({_facts(each)})"
        choices = model_ids(*families) if each.name == "MODEL" else each.choices
        about = f"{each.help} One of: {', '.join(choices)}." if choices else each.help
        yield textwrap.fill(about, columns, initial_indent=" " * 6, subsequent_indent=" " * 6)


def _facts(parameter: Parameter) -> str:
    if parameter.is_required:
        return "must be given"
    if parameter.default is None or parameter.default == "":
        return "optional"
    default = parameter.default
    return f"default {str(default).lower() if isinstance(default, bool) else default}"
