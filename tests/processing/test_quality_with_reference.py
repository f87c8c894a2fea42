"""The comparison with a truth inside QGIS: layers in, typed numbers, an error map and a report out."""

from __future__ import annotations

import json
from collections.abc import Callable
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
    QgsProcessingModelParameter,
    QgsProcessingOutputHtml,
    QgsProcessingOutputNumber,
    QgsProcessingParameterRasterLayer,
    QgsRasterLayer,
)

from plugin.fusion.quality.reference import with_reference
from tests.made_scenes import Pair, north_up, read, write
from tests.tasks.hyperspectral.cubes import WAVELENGTHS, make_cube, sharpen

from .conftest import Finished

ALGORITHM = "amalgam:quality_with_reference"
NUMBERS = ("SAM", "ERGAS", "PSNR", "SCC", "Q2N", "SSIM")
INDICES = ("NDVI_RMSE", "NDRE_RMSE", "NDWI_RMSE")

pytestmark = pytest.mark.usefixtures("provider")


@pytest.fixture
def rasters(pair: Pair, tmp_path: Path) -> tuple[Path, Path]:
    """Truth and fused raster, in a folder of their own."""
    folder = tmp_path / "in"
    folder.mkdir()
    noise = np.random.default_rng(2).normal(0.0, 25.0, pair.truth.shape)
    truth, fused = (np.clip(np.rint(pair.truth + k * noise), 1, 4000).astype(np.uint16) for k in (0, 1))
    return write(folder / "truth.tif", truth, north_up(1.0)), write(folder / "fused.tif", fused, north_up(1.0))


def run(rasters: tuple[Path, Path], feedback: QgsProcessingFeedback | None = None, **parameters: Any) -> dict[str, Any]:
    import processing

    both = {"REFERENCE": str(rasters[0]), "FUSED": str(rasters[1])}
    plain = {name: str(value) if isinstance(value, Path) else value for name, value in parameters.items()}
    return processing.run(ALGORITHM, both | plain, feedback=feedback)


def test_every_parameter_has_a_help_sentence_and_outputs_are_typed() -> None:
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    assert algorithm.groupId() == "quality"
    for parameter in algorithm.parameterDefinitions():
        assert parameter.help().endswith("."), parameter.name()
    outputs = {output.name(): type(output) for output in algorithm.outputDefinitions()}
    assert all(outputs[name] is QgsProcessingOutputNumber for name in NUMBERS)
    assert outputs["REPORT"] is QgsProcessingOutputHtml  # listed in the results viewer


def test_numbers_are_those_of_the_core(rasters: tuple[Path, Path]) -> None:
    result = run(rasters, RATIO=2.0, CROP=21, PEAK=2047.0)
    truth, fused = (read(path)[:, 21:-21, 21:-21] for path in rasters)
    expected = with_reference(fused, truth, 2.0, 2047.0)
    for name in NUMBERS:
        assert result[name] == pytest.approx(getattr(expected, name.lower()), rel=1e-9), name
    assert set(result) == {*NUMBERS, *INDICES}
    assert all(result[name] is None for name in INDICES)  # the bands have no wavelengths


def test_a_cube_is_held_beside_its_interpolation_and_gives_errors_of_indices(tmp_path: Path) -> None:
    made = make_cube(tmp_path)
    truth = write(tmp_path / "truth.tif", np.rint(made.truth).astype(np.uint16), north_up(1.0))
    raster = gdal.Open(str(truth), gdal.GA_Update)
    for number, nm in enumerate(WAVELENGTHS, start=1):
        raster.GetRasterBand(number).SetMetadata({"wavelength": str(nm), "wavelength_units": "Nanometers"})
    raster = None
    for method in ("cubic", "local"):
        sharpen(made.cube, made.guide, tmp_path / f"{method}.tif", method)
    cubic, local = (run((truth, tmp_path / f"{method}.tif"), SPECTRAL=made.cube) for method in ("cubic", "local"))
    for name in ("NDVI_RMSE", "NDWI_RMSE", "SAM", "ERGAS"):
        assert 0.0 < local[name] < 0.6 * cubic[name], name


def test_error_map_and_report_are_written_where_asked(rasters: tuple[Path, Path], tmp_path: Path) -> None:
    result = run(rasters, ERROR_MAP=tmp_path / "error.tif", REPORT=tmp_path / "report.html")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["error.tif", "in", "report.html"]
    assert QgsRasterLayer(result["ERROR_MAP"], "error").bandCount() == 5
    html = Path(result["REPORT"]).read_text(encoding="utf-8")
    assert f"{result['ERGAS']:.3f}" in html


def test_loaded_layers_work_as_well_as_paths(rasters: tuple[Path, Path]) -> None:
    import processing

    layers = {"REFERENCE": QgsRasterLayer(str(rasters[0]), "r"), "FUSED": QgsRasterLayer(str(rasters[1]), "f")}
    assert processing.run(ALGORITHM, layers) == run(rasters)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"RATIO": 0.0}, "RATIO must be above 0"),
        ({"CROP": -3}, "CROP must be 0 pixels or more"),
        ({"CROP": 64}, "CROP leaves nothing"),
        ({"ERROR_MAP": "picture.png"}, "must be a GeoTIFF"),
        ({"REPORT": "/nowhere/report.html"}, "does not exist"),
    ],
)
def test_bad_parameter_ends_in_a_sentence(rasters: tuple[Path, Path], wrong: dict[str, Any], sentence: str) -> None:
    with pytest.raises(QgsProcessingException, match=sentence):
        run(rasters, **wrong)


def test_cancel_leaves_nothing(rasters: tuple[Path, Path], tmp_path: Path) -> None:
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run(rasters, feedback, ERROR_MAP=tmp_path / "error.tif", REPORT=tmp_path / "report.html")
    assert [path.name for path in tmp_path.iterdir()] == ["in"]


def test_a_graphical_model_can_read_the_numbers(rasters: tuple[Path, Path]) -> None:
    model = QgsProcessingModelAlgorithm("assess", "tests")
    child = QgsProcessingModelChildAlgorithm(ALGORITHM)
    child.setChildId("assess")
    for name in ("REFERENCE", "FUSED"):
        model.addModelParameter(QgsProcessingParameterRasterLayer(name, name), QgsProcessingModelParameter(name))
        child.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromModelParameter(name)])
    model.addChildAlgorithm(child)
    both = {"REFERENCE": str(rasters[0]), "FUSED": str(rasters[1])}
    results, succeeded = model.run(both, QgsProcessingContext(), QgsProcessingFeedback())
    assert succeeded
    assert results["CHILD_RESULTS"]["assess"]["ERGAS"] == pytest.approx(run(rasters)["ERGAS"])


def test_qgis_process_prints_numbers_and_writes_the_report(
    qgis_process: Callable[..., Finished], rasters: tuple[Path, Path], tmp_path: Path
) -> None:
    outputs = (f"ERROR_MAP={tmp_path / 'error.tif'}", f"REPORT={tmp_path / 'report.html'}")
    done = qgis_process("--json", "run", ALGORITHM, "--", f"REFERENCE={rasters[0]}", f"FUSED={rasters[1]}", *outputs)
    assert done.code == 0, done.text
    results = json.JSONDecoder().raw_decode(done.text[done.text.index("{") :])[0]["results"]
    expected = run(rasters)
    assert {name: results[name] for name in NUMBERS} == pytest.approx({name: expected[name] for name in NUMBERS})
    assert gdal.Open(results["ERROR_MAP"]).RasterCount == 5
    assert "</html>" in Path(results["REPORT"]).read_text(encoding="utf-8")


def test_qgis_process_ends_with_a_sentence(
    qgis_process: Callable[..., Finished], rasters: tuple[Path, Path], pair: Pair
) -> None:
    done = qgis_process("run", ALGORITHM, "--", f"REFERENCE={rasters[0]}", f"FUSED={pair.ms}")
    assert done.code == 1
    assert "A pixel of FUSED is 4 times as large as one of REFERENCE" in done.text
    assert "Traceback" not in done.text
