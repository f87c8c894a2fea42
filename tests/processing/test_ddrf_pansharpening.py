"""The algorithm inside QGIS: `processing.run`, with real layers, feedback and models."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterRasterLayer,
    QgsRasterLayer,
)

from tests.made_scenes import MTF_GAIN, Pair

ALGORITHM = "amalgam:ddrf_pansharpening"

pytestmark = pytest.mark.usefixtures("provider")


def run(feedback: QgsProcessingFeedback | None = None, **parameters: Any) -> dict[str, Any]:
    """By the smaller model unless told otherwise."""
    import processing

    plain = {"MODEL": "ddrf-s"} | {
        name: str(value) if isinstance(value, Path) else value for name, value in parameters.items()
    }
    return processing.run(ALGORITHM, plain, feedback=feedback)


def test_every_parameter_has_a_help_sentence() -> None:
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    for parameter in algorithm.parameterDefinitions():
        assert parameter.help().endswith("."), parameter.name()
    assert {p.name() for p in algorithm.parameterDefinitions()} == {
        "PANCHROMATIC", "PANCHROMATIC_BAND", "SPECTRAL", "BANDS", "PICTURE", "FORMAT", "CREATION_OPTIONS", "OVERVIEWS",
        "MODEL", "SCHEDULER", "STEPS", "START_LEVEL", "SEED", "EXTENT", "OUTPUT",
        "TILE_SIZE", "THREADS", "CLUSTER", "FINE_COLOURS", "CORRECT_SHIFT", "CORRECT_BANDS", "DISPLACEMENT",
        "ENSEMBLE", "UNCERTAINTY", "PRECISION", "CONSISTENCY", "RESIDUAL",
        "SENSOR", "MTF_GAIN", "NODATA", "SHARPNESS",
    }  # fmt: skip


def test_output_has_pan_grid_ms_bands_and_typed_numbers(pair: Pair, tmp_path: Path) -> None:
    result = run(PANCHROMATIC=pair.pan, SPECTRAL=pair.ms, MODEL=None, OUTPUT=str(tmp_path / "fused.tif"))
    fused, pan = gdal.Open(result["OUTPUT"]), gdal.Open(str(pair.pan))
    assert fused.GetGeoTransform() == pan.GetGeoTransform()
    assert (fused.RasterCount, fused.RasterYSize, fused.RasterXSize) == (4, 128, 160)
    assert fused.GetRasterBand(1).DataType == gdal.GDT_UInt16
    assert result["MODEL_ID"] == "ddrf-s"
    assert result["SECONDS"] > 0.0
    assert 0.0 < result["CONSISTENCY"] < 2.0


def test_result_says_how_it_was_made(pair: Pair, tmp_path: Path) -> None:
    result = run(PANCHROMATIC=pair.pan, SPECTRAL=pair.ms, SEED=7, STEPS=2, OUTPUT=str(tmp_path / "fused.tif"))
    provenance = gdal.Open(result["OUTPUT"]).GetMetadata("AMALGAM")
    assert provenance["SEED"] == "7"
    assert provenance["STEPS"] == "2"
    assert len(provenance["MODEL_SHA256"]) == 64


def test_consistency_is_asked_for_by_a_number_and_reported_by_another(pair: Pair, tmp_path: Path) -> None:
    """One name: the parameter counts corrections, the output is an ERGAS."""
    some = {"PANCHROMATIC": pair.pan, "SPECTRAL": pair.ms, "OUTPUT": str(tmp_path / "fused.tif")}
    none, usual, many = (run(**some, **asked)["CONSISTENCY"] for asked in ({"CONSISTENCY": 0}, {}, {"CONSISTENCY": 20}))
    assert none > 2.0 * usual
    assert usual > 1.5 * many
    assert gdal.Open(some["OUTPUT"]).GetMetadata("AMALGAM")["CONSISTENCY_ITERATIONS"] == "20"


def test_the_residual_is_written_on_the_ms_grid(pair: Pair, tmp_path: Path) -> None:
    files = {name: str(tmp_path / f"{name}.tif") for name in ("OUTPUT", "RESIDUAL")}
    result = run(PANCHROMATIC=pair.pan, SPECTRAL=pair.ms, **files)
    residual, ms = gdal.Open(result["RESIDUAL"]), gdal.Open(str(pair.ms))
    assert residual.GetGeoTransform() == ms.GetGeoTransform()
    assert (residual.RasterCount, residual.RasterYSize, residual.RasterXSize) == (4, 32, 40)


def test_extent_gives_the_pixels_of_the_full_run(pair: Pair, tmp_path: Path) -> None:
    whole = run(PANCHROMATIC=pair.pan, SPECTRAL=pair.ms, OUTPUT=str(tmp_path / "whole.tif"))
    extent = "389620,389660,5819830,5819880 [EPSG:32633]"
    part = run(PANCHROMATIC=pair.pan, SPECTRAL=pair.ms, EXTENT=extent, OUTPUT=str(tmp_path / "part.tif"))
    window = gdal.Open(whole["OUTPUT"]).ReadAsArray(20, 20, 40, 50)
    np.testing.assert_array_equal(gdal.Open(part["OUTPUT"]).ReadAsArray(), window)


def test_loaded_layers_work_as_well_as_paths(pair: Pair, tmp_path: Path) -> None:
    pan, ms = QgsRasterLayer(str(pair.pan), "pan"), QgsRasterLayer(str(pair.ms), "ms")
    result = run(PANCHROMATIC=pan, SPECTRAL=ms, OUTPUT=str(tmp_path / "fused.tif"))
    assert QgsRasterLayer(result["OUTPUT"], "fused").isValid()


def test_a_crs_assigned_in_qgis_counts(pair: Pair, tmp_path: Path) -> None:
    bare = str(tmp_path / "bare.tif")
    gdal.Translate(bare, str(pair.pan))
    gdal.Open(bare, gdal.GA_Update).SetProjection("")
    pan = QgsRasterLayer(bare, "pan")
    assert not pan.crs().isValid()
    with pytest.raises(QgsProcessingException, match="no coordinate reference system"):
        run(PANCHROMATIC=pan, SPECTRAL=pair.ms, OUTPUT=str(tmp_path / "fused.tif"))
    pan.setCrs(QgsRasterLayer(str(pair.pan), "with").crs())
    assert Path(run(PANCHROMATIC=pan, SPECTRAL=pair.ms, OUTPUT=str(tmp_path / "fused.tif"))["OUTPUT"]).exists()


def test_web_layer_is_refused_with_advice(pair: Pair, tmp_path: Path) -> None:
    uri = f"type=xyz&url=file://{tmp_path}/{{z}}/{{x}}/{{y}}.png&zmax=1&zmin=0"
    web = QgsRasterLayer(uri, "tiles", "wms")
    assert web.isValid()
    with pytest.raises(QgsProcessingException, match="export it to a GeoTIFF first"):
        run(PANCHROMATIC=web, SPECTRAL=pair.ms, OUTPUT=str(tmp_path / "fused.tif"))


@pytest.mark.parametrize(("known", "gain"), [({"MTF_GAIN": 0.21}, 0.21), ({"SENSOR": "QB"}, 0.295), ({}, MTF_GAIN)])
def test_the_sensors_gain_is_the_given_one_the_published_one_or_the_pairs(
    pair: Pair, tmp_path: Path, known: dict[str, Any], gain: float
) -> None:
    """QuickBird: the mean of 0.34, 0.32, 0.30 and 0.22; given both, the number counts."""
    some = {"PANCHROMATIC": pair.pan, "SPECTRAL": pair.ms, "CONSISTENCY": 0}
    result = run(**some, **known, OUTPUT=str(tmp_path / "fused.tif"))
    said = float(gdal.Open(result["OUTPUT"]).GetMetadata("AMALGAM")["MTF_GAIN"])
    assert said == pytest.approx(gain, abs=0.04 if not known else 1e-6)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"STEPS": 0}, "STEPS must be a whole number between 1 and 1000"),
        ({"SCHEDULER": "staged", "STEPS": 1}, "staged needs STEPS of at least 2.*for 1 step choose ddim"),
        ({"MODEL": "nonesuch"}, "There is no model called nonesuch; choose one of"),
        ({"OUTPUT": "/nowhere/at/all.tif"}, "does not exist"),
        ({"OUTPUT": "picture.png"}, "must be a GeoTIFF"),
        ({"CONSISTENCY": 21}, "CONSISTENCY"),
        ({"MTF_GAIN": 0.01}, "MTF_GAIN must lie between"),
        ({"SENSOR": "SPUTNIK"}, "SENSOR must be one of auto, .*QB, .*; not SPUTNIK"),
        ({"RESIDUAL": "/nowhere/at/all.tif"}, "does not exist"),
    ],
)
def test_bad_parameter_is_refused_before_work(pair: Pair, tmp_path: Path, wrong: dict[str, Any], sentence: str) -> None:
    parameters = {"PANCHROMATIC": pair.pan, "SPECTRAL": pair.ms, "OUTPUT": str(tmp_path / "fused.tif"), **wrong}
    with pytest.raises(QgsProcessingException, match=sentence):
        run(**parameters)
    assert list(tmp_path.iterdir()) == []


def test_cancel_leaves_nothing(pair: Pair, tmp_path: Path) -> None:
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda share: feedback.cancel() if share > 20.0 else None)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run(feedback, PANCHROMATIC=pair.pan, SPECTRAL=pair.ms, TILE_SIZE=64, OUTPUT=str(tmp_path / "fused.tif"))
    assert list(tmp_path.iterdir()) == []


def test_progress_reaches_the_end_and_never_goes_back(pair: Pair, tmp_path: Path) -> None:
    feedback, seen = QgsProcessingFeedback(), [0.0]
    feedback.progressChanged.connect(seen.append)
    run(feedback, PANCHROMATIC=pair.pan, SPECTRAL=pair.ms, TILE_SIZE=128, OUTPUT=str(tmp_path / "fused.tif"))
    assert seen == sorted(seen)
    assert seen[-1] == pytest.approx(100.0)


def test_a_graphical_model_can_use_it(pair: Pair, tmp_path: Path) -> None:
    model = QgsProcessingModelAlgorithm("sharpen", "tests")
    for name in ("PANCHROMATIC", "SPECTRAL"):
        model.addModelParameter(QgsProcessingParameterRasterLayer(name, name), QgsProcessingModelParameter(name))
    child = QgsProcessingModelChildAlgorithm(ALGORITHM)
    child.setChildId("fuse")
    for name in ("PANCHROMATIC", "SPECTRAL"):
        child.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromModelParameter(name)])
    output = QgsProcessingModelOutput("FUSED", "FUSED")
    output.setChildId("fuse")
    output.setChildOutputName("OUTPUT")
    child.setModelOutputs({"FUSED": output})
    model.addChildAlgorithm(child)
    parameters = {"PANCHROMATIC": str(pair.pan), "SPECTRAL": str(pair.ms), "fuse:FUSED": str(tmp_path / "fused.tif")}
    results, succeeded = model.run(parameters, QgsProcessingContext(), QgsProcessingFeedback())
    assert succeeded
    assert results["CHILD_RESULTS"]["fuse"]["MODEL_ID"] == "ddrf-s"
    assert gdal.Open(str(tmp_path / "fused.tif")).RasterCount == 4
