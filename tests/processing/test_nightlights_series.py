"""The series inside QGIS and in qgis_process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import processing
import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsProcessingException, QgsProcessingFeedback

from tests.made_scenes import read
from tests.series.place import Place, simulate_place

from .conftest import Finished

ALGORITHM = "amalgam:nightlights_series"
YEARS = (2006, 2008, 2010, 2012, 2013, 2014)

inside_qgis = pytest.mark.usefixtures("provider")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    return simulate_place(tmp_path_factory.mktemp("place"))


def run(place: Place, output: Path, feedback: QgsProcessingFeedback | None = None, **settings: Any) -> dict[str, Any]:
    folders = {"DMSP_FOLDER": str(place.dmsp), "VIIRS_FOLDER": str(place.viirs)}
    return processing.run(ALGORITHM, folders | {"OUTPUT": str(output)} | settings, feedback=feedback)


@inside_qgis
def test_every_parameter_has_a_help_sentence() -> None:
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    assert all(parameter.help().endswith(".") for parameter in algorithm.parameterDefinitions())
    assert {parameter.name() for parameter in algorithm.parameterDefinitions()} == {
        "DMSP", "DMSP_FOLDER", "VIIRS", "VIIRS_FOLDER", "METHOD", "INTERCALIBRATION", "DMSP_PRODUCT", "REGIONS",
        "SEED", "EXTENT", "OVERWRITE",
        "OUTPUT", "STACK", "TABLE", "REPORT", "CORRECT_SHIFT", "NODATA", "TILE_SIZE", "THREADS", "FORMAT",
        "CREATION_OPTIONS", "OVERVIEWS",
    }  # fmt: skip
    method = algorithm.parameterDefinition("METHOD")
    assert method.options()[:3] == ["table", "power", "change"]
    assert method.defaultValue() == "change"
    assert "ddpm-nightlights" in method.options()


@inside_qgis
def test_folders_become_a_series_that_a_model_can_go_on_with(place: Place, tmp_path: Path) -> None:
    stack = tmp_path / "stack.tif"
    result = run(place, tmp_path / "years", STACK=str(stack), INTERCALIBRATION="satellites")
    assert (result["MADE_YEARS"], result["KEPT_YEARS"]) == (6, 0)
    assert result["FIRST_YEAR"] == str(tmp_path / "years" / "nightlights_2006.tif")
    assert result["LAST_YEAR"] == str(tmp_path / "years" / "nightlights_2014.tif")
    assert abs(result["STEP_AFTER"]) < 1.0 < abs(result["STEP_BEFORE"])
    assert gdal.Open(str(stack)).RasterCount == len(YEARS)
    again = run(place, tmp_path / "years", INTERCALIBRATION="satellites")
    assert (again["MADE_YEARS"], again["KEPT_YEARS"]) == (0, 6)


@inside_qgis
def test_rasters_and_extent_may_be_chosen(place: Place, tmp_path: Path) -> None:
    chosen = {
        "DMSP": [str(place.dmsp / f"F18{year}.v4b_web.stable_lights.avg_vis.tif") for year in (2010, 2012)],
        "DMSP_FOLDER": None,
        "EXTENT": "2.1,2.4,48.6,48.9 [EPSG:4326]",
    }
    run(place, tmp_path / "years", **chosen)
    rasters = {path.name: read(path) for path in (tmp_path / "years").iterdir()}
    assert set(rasters) == {f"nightlights_{year}.tif" for year in YEARS[2:]}
    assert {image.shape for image in rasters.values()} == {(1, 72, 72)}
    assert np.isfinite(rasters["nightlights_2010.tif"]).mean() > 0.95


@inside_qgis
@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"DMSP_FOLDER": None}, "DMSP and DMSP_FOLDER are empty"),
        ({"VIIRS_FOLDER": None}, "VIIRS and VIIRS_FOLDER are empty"),
        ({"VIIRS_FOLDER": "/proc/net"}, "has no VIIRS raster"),
        ({"METHOD": "magic"}, "METHOD must be one of"),
        ({"REPORT": "/nowhere/report.html"}, "/nowhere does not exist"),
    ],
)
def test_what_cannot_work_is_refused(place: Place, tmp_path: Path, wrong: dict[str, Any], sentence: str) -> None:
    with pytest.raises(QgsProcessingException, match=sentence):
        run(place, tmp_path / "years", **wrong)


@inside_qgis
def test_cancelled_it_says_what_stays(place: Place, tmp_path: Path) -> None:
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda share: feedback.cancel() if share > 60.0 else None)
    with pytest.raises(QgsProcessingException, match=r"Cancelled; .* kept, and nothing remains of the one in progress"):
        run(place, tmp_path / "years", feedback)
    there = sorted(path.name for path in (tmp_path / "years").iterdir())
    assert there
    assert set(there) < {f"nightlights_{year}.tif" for year in YEARS}


def test_qgis_process_makes_a_series_of_folders(
    qgis_process: Callable[..., Finished], place: Place, tmp_path: Path
) -> None:
    report = tmp_path / "report.html"
    inputs = (f"DMSP_FOLDER={place.dmsp}", f"VIIRS_FOLDER={place.viirs}", "INTERCALIBRATION=satellites")
    done = qgis_process("run", ALGORITHM, "--", *inputs, f"OUTPUT={tmp_path / 'years'}", f"REPORT={report}")
    assert done.code == 0, done.text
    assert "MADE_YEARS:\t6" in done.text
    assert len(list((tmp_path / "years").iterdir())) == len(YEARS)
    assert "Step in the series" in report.read_text(encoding="utf-8")
