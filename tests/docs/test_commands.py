"""Commands on pages name algorithms, parameters, values and stages that there are."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProcessingParameterEnum

from training.__main__ import STAGES

from .measured import COMMANDS, ROOT

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^ *```sh\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
DEV = re.compile(r"`\./dev ([a-z-]+)(?: ([\w-]+))?(?: ([\w-]+))?")
CASE = re.compile(r"^([a-z-]+)\)", re.MULTILINE)


def runs() -> Iterator[tuple[Path, str, dict[str, str]]]:
    """Every run of an algorithm on a page: page, id, and parameters with their values."""
    for page in PAGES:
        for block in BLOCK.findall(page.read_text(encoding="utf-8")):
            for line in block.replace("\\\n", " ").splitlines():
                before, separator, after = line.partition(" -- ")
                if "qgis_process run" in before and separator:
                    words = [word for word in shlex.split(after, comments=True) if "=" in word]
                    yield page, before.split()[-1], dict(word.split("=", 1) for word in words)


@pytest.mark.usefixtures("provider")
def test_commands_name_parameters_and_values_that_there_are() -> None:
    found = list(runs())
    assert len(found) > 10
    for page, algorithm_id, given in found:
        algorithm = QgsApplication.processingRegistry().algorithmById(algorithm_id)
        assert algorithm is not None, (page.name, algorithm_id)
        for name, value in given.items():
            parameter = algorithm.parameterDefinition(name)
            assert parameter is not None, (page.name, algorithm_id, name)
            if isinstance(parameter, QgsProcessingParameterEnum):
                assert value in parameter.options(), (page.name, algorithm_id, name, value)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_commands_of_the_developer_s_script_are_ones_that_it_has(page: Path) -> None:
    known = set(CASE.findall((ROOT / "dev").read_text(encoding="utf-8")))
    for command, what, name in DEV.findall(page.read_text(encoding="utf-8")):
        assert command in known, command
        if command == "train" and what and what != "ARGS":
            assert what in STAGES, what
        if what == "--measure" and name and name != "PAGE":
            assert name in COMMANDS, name
