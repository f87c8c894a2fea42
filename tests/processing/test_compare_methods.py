"""The comparison inside QGIS, and through qgis_process."""

from __future__ import annotations

import csv
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from qgis.core import QgsApplication, QgsProcessingException, QgsProcessingFeedback

from plugin.fusion.compare.ways import OF_CUBES, OF_PAN
from tests.made_scenes import ORIGIN, Pair, read, simulate_pair
from tests.tasks.hyperspectral.cubes import make_cube

from .conftest import Finished

ALGORITHM = "amalgam:compare_methods"

pytestmark = pytest.mark.usefixtures("provider")


@pytest.fixture(scope="module")
def large_pair(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    """Large enough to be degraded once more."""
    return simulate_pair(tmp_path_factory.mktemp("large_pair"), 240, 256)


def run(
    pair: Pair | None, folder: Path, feedback: QgsProcessingFeedback | None = None, **parameters: Any
) -> dict[str, Any]:
    import processing

    inputs = {"PANCHROMATIC": str(pair.pan), "SPECTRAL": str(pair.ms)} if pair else {}
    usual: dict[str, Any] = inputs | {"METHODS": ["exp", "gsa"], "OUTPUT_HTML": str(folder / "compare.html")}
    return processing.run(ALGORITHM, usual | parameters, feedback=feedback)


def test_every_parameter_has_a_help_sentence() -> None:
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    for parameter in algorithm.parameterDefinitions():
        assert parameter.help().endswith("."), parameter.name()
    assert {p.name() for p in algorithm.parameterDefinitions()} == {
        "PANCHROMATIC", "PANCHROMATIC_BAND", "SPECTRAL", "BANDS", "GUIDE", "GUIDE_BANDS",
        "REFERENCE", "METHODS", "CUBE_METHODS", "SCHEDULERS", "STEPS", "SEED", "REDUCED", "EXTENT",
        "OUTPUT_HTML", "TABLE", "FOLDER", "CORRECT_SHIFT", "NODATA", "THREADS",
    }  # fmt: skip
    assert algorithm.parameterDefinition("METHODS").options() == OF_PAN.ids
    assert algorithm.parameterDefinition("CUBE_METHODS").options() == OF_CUBES.ids


def test_the_best_comes_back_as_typed_outputs(large_pair: Pair, tmp_path: Path) -> None:
    result = run(large_pair, tmp_path, METHODS=["exp", "gsa", "ddrf-s"], STEPS="1", THREADS=1)
    assert result["BEST_METHOD"] in ("gsa", "ddrf-s")
    assert (result["BEST_MODEL"], result["BEST_SCHEDULER"], result["BEST_STEPS"]) == ("ddrf-s", "ddim", 1)
    assert 0.0 < result["SAM"] < 10.0
    assert 0.0 < result["ERGAS"] < 10.0
    assert 0.0 < result["HQNR"] < 1.0
    assert result["ROWS"] == 3
    assert Path(result["OUTPUT_HTML"]).read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert [path.name for path in tmp_path.iterdir()] == ["compare.html"]


def test_without_a_model_none_is_named(large_pair: Pair, tmp_path: Path) -> None:
    result = run(large_pair, tmp_path, REDUCED=False, TABLE=str(tmp_path / "t.csv"), FOLDER=str(tmp_path / "rasters"))
    assert result["BEST_MODEL"] == ""
    assert result["ERGAS"] is None
    assert {path.name for path in (tmp_path / "rasters").iterdir()} == {"exp.tif", "gsa.tif"}
    assert (tmp_path / "t.csv").is_file()


def test_qgis_may_choose_where_the_files_go(large_pair: Pair, tmp_path: Path) -> None:
    chosen = dict.fromkeys(("OUTPUT_HTML", "TABLE", "FOLDER"), "TEMPORARY_OUTPUT")
    result = run(large_pair, tmp_path, METHODS=["exp"], REDUCED=False, **chosen)
    assert Path(result["OUTPUT_HTML"]).suffix == ".html"
    assert Path(result["TABLE"]).is_file()
    assert (Path(result["FOLDER"]) / "exp.tif").is_file()


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"STEPS": "many"}, "STEPS must be whole numbers"),
        ({"METHODS": []}, "METHODS"),
        ({"OUTPUT_HTML": "/nowhere/compare.html"}, "does not exist"),
        ({"TABLE": "table.xls"}, "ends in .csv"),
        ({"GUIDE": __file__}, "leave one of them empty"),
        ({"PANCHROMATIC": None}, "Choose PANCHROMATIC for a multispectral raster, or GUIDE for a cube"),
        ({"EXTENT": "0,9,0,9 [EPSG:32633]"}, "EXTENT lies outside"),
    ],
)
def test_bad_parameter_is_refused(large_pair: Pair, tmp_path: Path, wrong: dict[str, Any], sentence: str) -> None:
    with pytest.raises(QgsProcessingException, match=sentence):
        run(large_pair, tmp_path, **wrong)
    assert list(tmp_path.iterdir()) == []


def test_a_cube_is_compared_by_its_guide(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    made = make_cube(folder, 160, 192)
    cube = {"SPECTRAL": str(made.cube), "GUIDE": str(made.guide)}
    x, y = ORIGIN
    extent = f"{x},{x + 160},{y - 160},{y} [EPSG:32633]"
    result = run(None, tmp_path, **cube, CUBE_METHODS=["cubic", "mtf_glp"], EXTENT=extent)
    assert result["BEST_METHOD"] == "mtf_glp"
    assert (result["BEST_MODEL"], result["ROWS"]) == ("", 2)
    assert "NDVI error" in Path(result["OUTPUT_HTML"]).read_text(encoding="utf-8")


def test_cancel_leaves_nothing(large_pair: Pair, tmp_path: Path) -> None:
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda share: feedback.cancel() if share > 30.0 else None)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run(large_pair, tmp_path, feedback, FOLDER=str(tmp_path / "rasters"))
    assert list(tmp_path.iterdir()) == []


def test_qgis_process_runs_it_and_the_commands_of_its_rows(
    qgis_process: Callable[..., Finished], large_pair: Pair, tmp_path: Path
) -> None:
    outputs = (f"OUTPUT_HTML={tmp_path / 'compare.html'}", f"FOLDER={tmp_path / 'rasters'}", f"TABLE={tmp_path}/t.csv")
    pair = (f"PANCHROMATIC={large_pair.pan}", f"SPECTRAL={large_pair.ms}")
    extent = "EXTENT=389616,389824,5819676,5819884 [EPSG:32633]"
    done = qgis_process("run", ALGORITHM, "--", *pair, "METHODS=gsa", "METHODS=ddrf-s", "STEPS=2", extent, *outputs)
    assert done.code == 0, done.text
    assert "ROWS:\t2" in done.text
    with open(tmp_path / "t.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        *words, output = shlex.split(row["COMMAND"])[1:]
        name = output.removeprefix("OUTPUT=")
        again = tmp_path / f"again_{name}"
        assert qgis_process(*words, f"OUTPUT={again}").code == 0
        np.testing.assert_array_equal(read(again), read(tmp_path / "rasters" / name))
