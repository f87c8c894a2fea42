"""A file beside the output stops a run where a signal does not, and what it has done is gone on with."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputLayerDefinition

from plugin.processing import provider as offered
from plugin.processing.layers import is_temporary
from plugin.processing.stop_file import stopped_by_file
from tests.made_scenes import Pair

from .conftest import qgis_environment

PATIENCE_S = 300.0

ALGORITHM = "amalgam:ddrf_pansharpening"


def test_a_run_in_json_stops_as_the_file_asks(profile: Path, pair: Pair, tmp_path: Path) -> None:
    """SIGINT would do nothing: QGIS's handler knows no feedback there."""
    output, stop = tmp_path / "fused.tif", tmp_path / "fused.tif.stop"
    command = ["qgis_process", "--json", "run", ALGORITHM, "--", f"PANCHROMATIC={pair.pan}", f"SPECTRAL={pair.ms}"]
    running = subprocess.Popen(
        [*command, "STEPS=500", "TILE_SIZE=64", f"OUTPUT={output}"],
        env=qgis_environment(profile), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    deadline = time.monotonic() + PATIENCE_S
    while not list(tmp_path.iterdir()) and running.poll() is None and time.monotonic() < deadline:
        time.sleep(0.1)
    stop.touch()
    said, problems = running.communicate(timeout=PATIENCE_S)
    assert "Cancelled; nothing was written." in said + problems
    assert running.returncode == 1
    assert not stop.exists()
    assert not output.exists()


def test_other_files_and_folders_of_that_name_stop_nothing(tmp_path: Path) -> None:
    (tmp_path / "fused.tif.stop").mkdir()
    (tmp_path / "other.tif.stop").touch()
    feedback = QgsProcessingFeedback()
    with stopped_by_file(str(tmp_path / "fused.tif"), feedback):
        time.sleep(1.0)
    assert not feedback.isCanceled()


@pytest.mark.usefixtures("provider")
@pytest.mark.parametrize(
    ("output", "resumes"),
    [
        ("/data/fused.tif", True),
        (QgsProcessingOutputLayerDefinition("/data/fused.tif"), True),
        ("TEMPORARY_OUTPUT", False),
        (QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT"), False),
        (None, False),
    ],
)
def test_a_run_whose_output_has_a_name_can_be_gone_on_with(pair: Pair, output: Any, resumes: bool) -> None:
    """Nobody finds a temporary one again; nor is a preview worth it."""
    assert is_temporary(output) is not resumes
    for exact_rim in (True, False):
        algorithm = next(each for each in offered.ALGORITHMS if each().name() == "ddrf_pansharpening")()
        algorithm.initAlgorithm({})
        algorithm.exact_rim = exact_rim
        parameters = {"PANCHROMATIC": str(pair.pan), "SPECTRAL": str(pair.ms), "OUTPUT": output}
        assert algorithm.prepareAlgorithm(parameters, QgsProcessingContext(), QgsProcessingFeedback())
        assert algorithm.job.resumes is (resumes and exact_rim)
