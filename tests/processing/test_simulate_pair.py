"""Wald's protocol inside QGIS, and through qgis_process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsProcessingException, QgsProcessingFeedback

from tests.made_scenes import Pair, read
from tests.tasks.hyperspectral.cubes import BANDS, make_cube

from .conftest import Finished

ALGORITHM = "amalgam:simulate_pair"

pytestmark = pytest.mark.usefixtures("provider")


def run(folder: Path, feedback: QgsProcessingFeedback | None = None, **parameters: Any) -> dict[str, Any]:
    import processing

    outputs = {"OUTPUT_PAN": str(folder / "pan.tif"), "OUTPUT_MS": str(folder / "ms.tif")}
    plain = {name: str(value) if isinstance(value, Path) else value for name, value in parameters.items()}
    return processing.run(ALGORITHM, outputs | plain, feedback=feedback)


def test_every_parameter_has_a_help_sentence() -> None:
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    for parameter in algorithm.parameterDefinitions():
        assert parameter.help().endswith("."), parameter.name()
    assert {p.name() for p in algorithm.parameterDefinitions()} == {
        "SPECTRAL", "BANDS", "PANCHROMATIC", "PANCHROMATIC_BAND", "GUIDE", "GUIDE_BANDS",
        "RATIO", "PAN_WEIGHTS", "SENSOR", "MTF_GAIN", "NOISE", "SEED", "EXTENT",
        "CORRECT_SHIFT", "NODATA", "OUTPUT_PAN", "OUTPUT_MS", "TRUTH",
    }  # fmt: skip


def test_a_cube_and_its_guide_give_coarser_ones(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    made = make_cube(folder)
    result = run(tmp_path, SPECTRAL=made.cube, GUIDE=made.guide)
    assert read(result["OUTPUT_PAN"]).shape == (4, 32, 40)
    assert read(result["OUTPUT_MS"]).shape == (BANDS, 8, 10)
    with pytest.raises(QgsProcessingException, match="leave one of them empty"):
        run(tmp_path, SPECTRAL=made.cube, GUIDE=made.guide, PANCHROMATIC=made.guide)


def test_a_pair_gives_a_coarser_pair_and_its_truth(pair: Pair, tmp_path: Path) -> None:
    result = run(tmp_path, PANCHROMATIC=pair.pan, SPECTRAL=pair.ms, TRUTH=tmp_path / "truth.tif")
    assert {path.name for path in tmp_path.iterdir()} == {"pan.tif", "ms.tif", "truth.tif"}
    np.testing.assert_array_equal(read(result["TRUTH"]), pair.ms_image)
    assert read(result["OUTPUT_MS"]).shape == (4, 8, 10)
    assert result["RATIO_USED"] == 4.0
    assert 0.15 < result["MTF_GAIN_USED"] < 0.5


def test_an_ms_alone_needs_no_pan(pair: Pair, tmp_path: Path) -> None:
    result = run(tmp_path, SPECTRAL=pair.ms, RATIO=2, PAN_WEIGHTS="1,1,1,0", SENSOR="QB")
    assert "TRUTH" not in result
    assert read(result["OUTPUT_PAN"]).shape == (1, 32, 40)
    assert result["MTF_GAIN_USED"] == pytest.approx(0.295)
    assert gdal.Open(result["OUTPUT_MS"]).GetMetadata("AMALGAM")["PAN_WEIGHTS"] == "0.3333, 0.3333, 0.3333, 0"


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"PAN_WEIGHTS": "red"}, "PAN_WEIGHTS must be numbers"),
        ({"PAN_WEIGHTS": "1,2"}, "2 numbers, but the MS raster has 4 bands"),
        ({"OUTPUT_MS": "picture.png"}, "must be a GeoTIFF"),
        ({"OUTPUT_PAN": "/nowhere/pan.tif"}, "does not exist"),
        ({"RATIO": 8, "EXTENT": "389600,389640,5819850,5819900 [EPSG:32633]"}, "choose a larger one"),
    ],
)
def test_bad_parameter_is_refused(pair: Pair, tmp_path: Path, wrong: dict[str, Any], sentence: str) -> None:
    with pytest.raises(QgsProcessingException, match=sentence):
        run(tmp_path, **{"SPECTRAL": pair.ms, **wrong})
    assert list(tmp_path.iterdir()) == []


def test_cancel_leaves_nothing(pair: Pair, tmp_path: Path) -> None:
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda share: feedback.cancel() if share > 20.0 else None)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run(tmp_path, feedback, PANCHROMATIC=pair.pan, SPECTRAL=pair.ms, TRUTH=tmp_path / "truth.tif")
    assert list(tmp_path.iterdir()) == []


def test_qgis_process_runs_it(qgis_process: Callable[..., Finished], pair: Pair, tmp_path: Path) -> None:
    names = {"OUTPUT_PAN": "pan.tif", "OUTPUT_MS": "ms.tif", "TRUTH": "truth.tif"}
    outputs = [f"{name}={tmp_path / file}" for name, file in names.items()]
    done = qgis_process("run", ALGORITHM, "--", f"PANCHROMATIC={pair.pan}", f"SPECTRAL={pair.ms}", *outputs)
    assert done.code == 0, done.text
    assert "RATIO_USED:\t4" in done.text
    assert read(tmp_path / "truth.tif").shape == (4, 32, 40)
