"""The batch inside QGIS and in qgis_process."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import processing
import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsProcessingException, QgsProcessingFeedback

from plugin.fusion.tasks.classical.registry import METHODS
from tests.made_scenes import Pair

from .conftest import Finished

ALGORITHM = "amalgam:batch_fusion"

inside_qgis = pytest.mark.usefixtures("provider")


@pytest.fixture
def scenes(pair: Pair, tmp_path: Path) -> Path:
    """Two pairs, and a PAN without its MS."""
    folder = tmp_path / "scenes"
    folder.mkdir()
    for name in ("hills", "town"):
        shutil.copyfile(pair.pan, folder / f"{name}_pan.tif")
        shutil.copyfile(pair.ms, folder / f"{name}_ms.tif")
    shutil.copyfile(pair.pan, folder / "lonely_pan.tif")
    return folder


def run(folder: Path, output: Path, feedback: QgsProcessingFeedback | None = None, **settings: Any) -> dict[str, Any]:
    parameters = {"INPUT": str(folder), "OUTPUT": str(output), "METHOD": "gsa"} | settings
    return processing.run(ALGORITHM, parameters, feedback=feedback)


@inside_qgis
def test_every_parameter_has_a_help_sentence() -> None:
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    assert all(parameter.help().endswith(".") for parameter in algorithm.parameterDefinitions())
    assert {parameter.name() for parameter in algorithm.parameterDefinitions()} == {
        "INPUT", "METHOD", "RECURSIVE", "OVERWRITE", "ASSESS", "PAN_PATTERN", "MS_PATTERN", "OUTPUT", "TABLE",
        "CORRECT_SHIFT", "NODATA", "TILE_SIZE", "THREADS", "FORMAT", "CREATION_OPTIONS", "OVERVIEWS",
    }  # fmt: skip
    method = algorithm.parameterDefinition("METHOD")
    assert method.usesStaticStrings()
    assert set(METHODS) | {"ddrf-l", "ddrf-s", "ddrf-set", "flow-s"} <= set(method.options())


@inside_qgis
def test_a_table_says_how_it_went(scenes: Path, tmp_path: Path) -> None:
    output, table = tmp_path / "out", tmp_path / "table.csv"
    (output / "x").mkdir(parents=True)
    (output / "town_ms_fused.tif").write_text("an earlier result")
    result = run(scenes, output, TABLE=str(table))
    assert {name: result[name] for name in ("FUSED", "SKIPPED", "FAILED", "UNPAIRED")} == {
        "FUSED": 1, "SKIPPED": 1, "FAILED": 0, "UNPAIRED": 1,
    }  # fmt: skip
    assert result["OUTPUT"] == str(output)
    with table.open(encoding="utf-8", newline="") as file:
        rows = {row["SCENE"]: row for row in csv.DictReader(file)}
    assert {name: row["STATUS"] for name, row in rows.items()} == {
        "hills_ms": "fused", "town_ms": "skipped", "lonely_pan": "unpaired",
    }  # fmt: skip
    assert float(rows["hills_ms"]["SECONDS"]) > 0.0
    assert rows["hills_ms"]["OUTPUT"] == str(output / "hills_ms_fused.tif")
    assert rows["hills_ms"]["MESSAGE"] == ""
    assert "OVERWRITE" in rows["town_ms"]["MESSAGE"]
    assert rows["lonely_pan"]["MESSAGE"].startswith("No MS raster has this name")
    assert gdal.Open(rows["hills_ms"]["OUTPUT"]).RasterCount == 4


@inside_qgis
def test_the_table_has_figures_where_they_are_asked_for(scenes: Path, tmp_path: Path) -> None:
    columns = ("HQNR", "PAN_SHARE", "PAN_ENERGY", "FRINGE")
    rows: dict[bool, dict[str, str]] = {}
    for is_asked in (False, True):
        table = tmp_path / f"{is_asked}.csv"
        run(scenes, tmp_path / f"out_{is_asked}", TABLE=str(table), ASSESS=is_asked)
        with table.open(encoding="utf-8", newline="") as file:
            rows[is_asked] = next(row for row in csv.DictReader(file) if row["SCENE"] == "town_ms")
    assert [rows[False][name] for name in columns] == [""] * 4
    inputs = {"PANCHROMATIC": rows[True]["PAN"], "SPECTRAL": rows[True]["MS"], "FUSED": rows[True]["OUTPUT"]}
    expected = processing.run("amalgam:quality_no_reference", inputs)
    assert {name: float(rows[True][name]) for name in columns} == {name: round(expected[name], 4) for name in columns}


@inside_qgis
def test_without_a_table_it_runs_as_well(scenes: Path, tmp_path: Path) -> None:
    result = run(scenes, tmp_path / "out", CREATION_OPTIONS="COMPRESS=ZSTD")
    assert "TABLE" not in result
    raster = gdal.Open(str(tmp_path / "out" / "town_ms_fused.tif"))
    assert raster.GetMetadataItem("COMPRESSION", "IMAGE_STRUCTURE") == "ZSTD"


@inside_qgis
@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"INPUT": "/nowhere/at/all"}, "/nowhere/at/all is not a folder"),
        ({"METHOD": "ihs"}, "METHOD must be one of exp, .*; not ihs"),
        ({"PAN_PATTERN": "*_hi.tif"}, "go together; give both"),
        ({"CREATION_OPTIONS": "COMPRES=LZW"}, "did you mean COMPRESS"),
        ({"PAN_PATTERN": "*_hi.tif", "MS_PATTERN": "*_lo.tif"}, "no PAN and MS belong together"),
    ],
)
def test_what_cannot_work_is_refused(scenes: Path, tmp_path: Path, wrong: dict[str, Any], sentence: str) -> None:
    with pytest.raises(QgsProcessingException, match=sentence):
        run(scenes, tmp_path / "out", **wrong)


@inside_qgis
def test_cancelled_it_says_what_stays(scenes: Path, tmp_path: Path) -> None:
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda share: feedback.cancel() if share > 60.0 else None)
    with pytest.raises(QgsProcessingException, match="Cancelled; one scene was fused and is kept"):
        run(scenes, tmp_path / "out", feedback, TILE_SIZE=64)
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["hills_ms_fused.tif"]


def test_qgis_process_fuses_a_folder(qgis_process: Callable[..., Finished], scenes: Path, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    arguments = (f"INPUT={scenes}", f"OUTPUT={tmp_path / 'out'}", f"TABLE={table}", "METHOD=brovey")
    done = qgis_process("run", ALGORITHM, "--", *arguments)
    assert done.code == 0, done.text
    assert "FUSED:\t2" in done.text
    assert len(table.read_text().splitlines()) == 4
