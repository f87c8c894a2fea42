"""The algorithm inside QGIS and in qgis_process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsProcessingException, QgsProcessingFeedback

from plugin.fusion.tasks.classical.registry import METHODS
from tests.made_scenes import Pair

from .conftest import Finished

ALGORITHM = "amalgam:classical_pansharpening"

inside_qgis = pytest.mark.usefixtures("provider")


def run(feedback: QgsProcessingFeedback | None = None, **parameters: Any) -> dict[str, Any]:
    import processing

    plain = {name: str(value) if isinstance(value, Path) else value for name, value in parameters.items()}
    return processing.run(ALGORITHM, plain, feedback=feedback)


@inside_qgis
def test_every_parameter_has_a_help_sentence() -> None:
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    for parameter in algorithm.parameterDefinitions():
        assert parameter.help().endswith("."), parameter.name()
    assert {p.name() for p in algorithm.parameterDefinitions()} == {
        "PANCHROMATIC", "PANCHROMATIC_BAND", "SPECTRAL", "BANDS", "WEIGHTS",
        "PICTURE", "FORMAT", "CREATION_OPTIONS", "OVERVIEWS",
        "METHOD", "CORRECT_SHIFT", "CORRECT_BANDS", "DISPLACEMENT", "NODATA", "EXTENT", "OUTPUT", "SENSOR", "MTF_GAIN",
        "TILE_SIZE", "THREADS",
    }  # fmt: skip
    method = algorithm.parameterDefinition("METHOD")
    assert method.usesStaticStrings()
    assert method.options() == list(METHODS)
    assert method.defaultValue() == "mtf_glp_fs"
    help_text = algorithm.shortHelpString()
    assert all(each.label in help_text for each in METHODS.values())


@inside_qgis
@pytest.mark.parametrize("method", list(METHODS))
def test_output_has_pan_grid_ms_bands_and_typed_numbers(pair: Pair, tmp_path: Path, method: str) -> None:
    output = str(tmp_path / "fused.tif")
    result = run(PANCHROMATIC=pair.pan, SPECTRAL=pair.ms, METHOD=method, OUTPUT=output)
    fused, pan = gdal.Open(result["OUTPUT"]), gdal.Open(str(pair.pan))
    assert fused.GetGeoTransform() == pan.GetGeoTransform()
    assert (fused.RasterCount, fused.RasterYSize, fused.RasterXSize) == (4, 128, 160)
    assert fused.GetRasterBand(1).DataType == gdal.GDT_UInt16
    assert result["METHOD_ID"] == method
    assert 0.1 < result["MTF_GAIN_USED"] < 0.5
    assert result["SECONDS"] > 0.0
    assert result["CONSISTENCY"] > 0.0
    assert abs(result["SHIFT_ROWS"]) < 0.3
    assert fused.GetMetadata("AMALGAM")["METHOD"] == method


@inside_qgis
def test_extent_gives_the_pixels_of_the_full_run(pair: Pair, tmp_path: Path) -> None:
    rasters = {"PANCHROMATIC": pair.pan, "SPECTRAL": pair.ms, "METHOD": "gsa"}
    whole = run(**rasters, OUTPUT=str(tmp_path / "whole.tif"))
    extent = "389620,389660,5819830,5819880 [EPSG:32633]"
    part = run(**rasters, EXTENT=extent, TILE_SIZE=64, THREADS=1, OUTPUT=str(tmp_path / "part.tif"))
    window = gdal.Open(whole["OUTPUT"]).ReadAsArray(20, 20, 40, 50)
    np.testing.assert_array_equal(gdal.Open(part["OUTPUT"]).ReadAsArray(), window)


@inside_qgis
def test_a_given_gain_is_used(pair: Pair, tmp_path: Path) -> None:
    result = run(PANCHROMATIC=pair.pan, SPECTRAL=pair.ms, MTF_GAIN=0.2, OUTPUT=str(tmp_path / "fused.tif"))
    assert result["MTF_GAIN_USED"] == pytest.approx(0.2)


@inside_qgis
@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"METHOD": "ihs"}, "METHOD must be one of exp, brovey, .*; not ihs"),
        ({"MTF_GAIN": 0.01}, "MTF_GAIN must lie between"),
        ({"OUTPUT": "/nowhere/at/all.tif"}, "does not exist"),
        ({"OUTPUT": "picture.png"}, "must be a GeoTIFF"),
        ({"OUTPUT": ""}, "OUTPUT is empty; name a GeoTIFF"),
        ({"WEIGHTS": "1,2", "METHOD": "gsa"}, "WEIGHTS has 2 numbers, but 4 bands are to be sharpened"),
        (
            {"WEIGHTS": "1,2,3,4", "METHOD": "awlp"},
            "which awlp does not use; leave WEIGHTS empty, or choose one of brovey",
        ),
        ({"WEIGHTS": "red"}, "WEIGHTS must be numbers separated by commas"),
        ({"TILE_SIZE": 66}, "TILE_SIZE must be a multiple of 4"),
        ({"TILE_SIZE": 7}, "TILE_SIZE must be a whole number between 64 and 4096, not 7"),
        ({"EXTENT": "nan,1,2,3"}, "EXTENT must be four numbers"),
    ],
)
def test_bad_parameter_is_refused_before_work(pair: Pair, tmp_path: Path, wrong: dict[str, Any], sentence: str) -> None:
    parameters = {"PANCHROMATIC": pair.pan, "SPECTRAL": pair.ms, "OUTPUT": str(tmp_path / "fused.tif"), **wrong}
    with pytest.raises(QgsProcessingException, match=sentence):
        run(**parameters)
    assert list(tmp_path.iterdir()) == []


@inside_qgis
def test_weights_are_used_and_said(pair: Pair, tmp_path: Path) -> None:
    rasters = {"PANCHROMATIC": pair.pan, "SPECTRAL": pair.ms, "METHOD": "brovey"}
    plain, same, other = (
        run(**rasters, **settings, OUTPUT=str(tmp_path / f"{k}.tif"))["OUTPUT"]
        for k, settings in enumerate(({}, {"WEIGHTS": "2,2,2,2"}, {"WEIGHTS": "1, 1, 1, 0"}))
    )
    images = [gdal.Open(path).ReadAsArray() for path in (plain, same, other)]
    np.testing.assert_array_equal(images[0], images[1])
    assert (images[0] != images[2]).any()
    assert gdal.Open(other).GetMetadata("AMALGAM")["PAN_WEIGHTS"] == "1, 1, 1, 0"


@inside_qgis
def test_cancel_leaves_nothing(pair: Pair, tmp_path: Path) -> None:
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda share: feedback.cancel() if share > 20.0 else None)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run(feedback, PANCHROMATIC=pair.pan, SPECTRAL=pair.ms, TILE_SIZE=64, OUTPUT=str(tmp_path / "fused.tif"))
    assert list(tmp_path.iterdir()) == []


def test_qgis_process_fuses_a_pair_without_onnxruntime(
    qgis_process: Callable[..., Finished], pair: Pair, tmp_path: Path
) -> None:
    """In a profile that has the plugin and nothing else."""
    profile, output = tmp_path / "profile", tmp_path / "fused.tif"
    qgis_process("plugins", "enable", "amalgam", profile=profile)
    rasters = (f"PANCHROMATIC={pair.pan}", f"SPECTRAL={pair.ms}", f"OUTPUT={output}")
    done = qgis_process("run", ALGORITHM, "--", *rasters, "METHOD=bdsd_pc", profile=profile)
    assert done.code == 0, done.text
    assert "METHOD_ID:\tbdsd_pc" in done.text
    assert gdal.Open(str(output)).RasterXSize == 160
    refused = qgis_process("run", ALGORITHM, "--", *rasters, "METHOD=ihs", profile=profile)
    assert refused.code == 1
    assert "not ihs." in refused.text
    by_number = qgis_process("run", ALGORITHM, "--", *rasters, "METHOD=4", profile=profile)
    assert "METHOD_ID:\tbdsd_pc" in by_number.text
    assert "Traceback" not in refused.text
