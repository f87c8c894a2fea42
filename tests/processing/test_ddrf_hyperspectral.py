"""The algorithm inside QGIS."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsProcessingException

from plugin.fusion.networks import registry
from plugin.fusion.tasks.hyperspectral.registry import DEFAULT_METHOD

from ..networks.cards import card, write_model
from ..tasks.hyperspectral.cubes import BANDS, MadeCube, make_cube

ALGORITHM = "amalgam:ddrf_hyperspectral"

pytestmark = pytest.mark.usefixtures("provider")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> MadeCube:
    return make_cube(tmp_path_factory.mktemp("cube"))


def run(**parameters: Any) -> dict[str, Any]:
    import processing

    plain = {name: str(value) if isinstance(value, Path) else value for name, value in parameters.items()}
    return dict(processing.run(ALGORITHM, plain))


def test_every_parameter_has_a_help_sentence() -> None:
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    for parameter in algorithm.parameterDefinitions():
        assert parameter.help().endswith("."), parameter.name()
    assert {parameter.name() for parameter in algorithm.parameterDefinitions()} == {
        "SPECTRAL", "GUIDE", "BANDS", "GUIDE_BANDS", "MODEL", "SCHEDULER", "STEPS", "SEED", "ENSEMBLE", "START_LEVEL",
        "CONSISTENCY", "BAD_BANDS", "CORRECT_SHIFT", "EXTENT", "OUTPUT", "ENVI", "UNCERTAINTY", "NODATA", "SENSOR",
        "MTF_GAIN", "PRECISION", "TILE_SIZE", "THREADS", "CLUSTER", "FORMAT", "CREATION_OPTIONS", "OVERVIEWS",
        "DISAGREEMENT",
    }  # fmt: skip
    assert algorithm.parameterDefinition("MODEL").options() == [DEFAULT_METHOD]


def test_without_a_model_it_is_the_best_formula(made: MadeCube, tmp_path: Path) -> None:
    import processing

    result = run(SPECTRAL=made.cube, GUIDE=made.guide, ENVI=tmp_path / "copy.dat", OUTPUT=tmp_path / "o.tif")
    fused, guide = gdal.Open(result["OUTPUT"]), gdal.Open(str(made.guide))
    assert fused.GetGeoTransform() == guide.GetGeoTransform()
    assert (fused.RasterCount, fused.RasterYSize, fused.RasterXSize) == (BANDS, 128, 160)
    assert gdal.Open(result["ENVI"]).RasterCount == BANDS
    assert result["MODEL_ID"] == DEFAULT_METHOD
    assert result["COUNT"] == BANDS
    assert 0.0 < result["CONSISTENCY"] < 1.0
    files = {"SPECTRAL": str(made.cube), "GUIDE": str(made.guide), "OUTPUT": str(tmp_path / "classical.tif")}
    classical = processing.run("amalgam:classical_hyperspectral", files | {"METHOD": DEFAULT_METHOD})
    np.testing.assert_array_equal(fused.ReadAsArray(), gdal.Open(classical["OUTPUT"]).ReadAsArray())


def test_a_formula_has_no_uncertainty(made: MadeCube, tmp_path: Path) -> None:
    files = {name: tmp_path / f"{name}.tif" for name in ("OUTPUT", "UNCERTAINTY")}
    with pytest.raises(QgsProcessingException, match="no UNCERTAINTY"):
        run(SPECTRAL=made.cube, GUIDE=made.guide, ENSEMBLE=2, **files)


def test_a_model_of_the_users_own_is_run(made: MadeCube, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    about = card(name="own", task="hyperspectral", family="ddrf_cube", receptive_field=9)
    write_model(tmp_path / "own.onnx", about.to_json())
    monkeypatch.setattr(registry, "_user_folders", [tmp_path])
    files = {name: tmp_path / f"{name}.tif" for name in ("OUTPUT", "UNCERTAINTY")}
    result = run(SPECTRAL=made.cube, GUIDE=made.guide, MODEL="own", ENSEMBLE=2, **files)
    assert result["MODEL_ID"] == "own"
    assert gdal.Open(result["UNCERTAINTY"]).RasterCount == BANDS


def test_a_model_for_pairs_is_refused_in_a_sentence(made: MadeCube, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="MODEL"):
        run(SPECTRAL=made.cube, GUIDE=made.guide, MODEL="ddrf-l", OUTPUT=tmp_path / "o.tif")
