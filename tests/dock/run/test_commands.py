"""The same run elsewhere: the texts work when they are pasted."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plugin.dock.run.commands import as_python, as_qgis_process, output_beside
from plugin.fusion.job import RasterInput
from tests.made_scenes import Pair, read
from tests.processing.conftest import Finished, profile, qgis_process  # noqa: F401 - fixtures

pytestmark = pytest.mark.usefixtures("provider")
ALGORITHM = "amalgam:ddrf_pansharpening"


def parameters(pair: Pair, pan: Path | None = None) -> dict[str, Any]:
    return {
        "PANCHROMATIC": str(pan or pair.pan),
        "SPECTRAL": str(pair.ms),
        "MODEL": "ddrf-s",
        "SCHEDULER": "ddim",
        "STEPS": 1,
        "SEED": 7,
        "ENSEMBLE": 1,
    }


def test_command_runs_in_a_terminal(
    qgis_process: Callable[..., Finished],  # noqa: F811
    pair: Pair,
    tmp_path: Path,
) -> None:
    pan = tmp_path / "pan with a space.tif"
    pan.write_bytes(pair.pan.read_bytes())
    output = tmp_path / "out put.tif"
    text = as_qgis_process(ALGORITHM, parameters(pair, pan), str(output))
    words = shlex.split(text)
    assert words[:3] == ["qgis_process", "run", ALGORITHM]
    assert "--SEED=7" in words
    done = qgis_process(*words[1:])
    assert done.code == 0, done.text
    assert read(output).shape == (4, 128, 160)


def test_python_runs_in_the_console(pair: Pair, tmp_path: Path) -> None:
    output = tmp_path / "fused.tif"
    text = as_python(ALGORITHM, parameters(pair), str(output))
    assert text.startswith("from qgis import processing\n\nprocessing.run(")
    compile(text, "<console>", "exec")
    exec(text.replace("from qgis import processing", "import processing"))
    assert read(output).shape == (4, 128, 160)


def test_result_is_suggested_beside_the_input(tmp_path: Path) -> None:
    raster = tmp_path / "scene.tif"
    raster.touch()
    assert output_beside(RasterInput(str(raster)), "fused") == str(tmp_path / "scene_fused.tif")
    assert output_beside(RasterInput("/vsicurl/https://example.org/a.tif"), "fused") == str(Path.home() / "a_fused.tif")
