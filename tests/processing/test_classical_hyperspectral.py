"""The algorithm inside QGIS."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsProcessingException

from plugin.fusion.tasks.hyperspectral.registry import METHODS

from ..tasks.hyperspectral.cubes import BANDS, MadeCube, make_cube

ALGORITHM = "amalgam:classical_hyperspectral"

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
        "SPECTRAL", "GUIDE", "BANDS", "GUIDE_BANDS", "METHOD", "CONSISTENCY", "BAD_BANDS", "CORRECT_SHIFT", "EXTENT",
        "OUTPUT", "ENVI", "NODATA", "SENSOR", "MTF_GAIN", "TILE_SIZE", "THREADS", "FORMAT", "CREATION_OPTIONS",
        "OVERVIEWS", "DISAGREEMENT",
    }  # fmt: skip
    assert algorithm.parameterDefinition("METHOD").options() == list(METHODS)


def test_a_cube_gets_the_guides_grid_and_tells_its_numbers(made: MadeCube, tmp_path: Path) -> None:
    result = run(SPECTRAL=made.cube, GUIDE=made.guide, OUTPUT=tmp_path / "o.tif")
    fused, guide = gdal.Open(result["OUTPUT"]), gdal.Open(str(made.guide))
    assert fused.GetGeoTransform() == guide.GetGeoTransform()
    assert (fused.RasterCount, fused.RasterYSize, fused.RasterXSize) == (BANDS, 128, 160)
    assert result["METHOD_ID"] == "stacked"
    assert result["COUNT"] == BANDS
    assert result["BANDS_OF_NO_USE"] == ""
    assert 0.0 < result["CONSISTENCY"] < 1.0
    assert abs(result["SHIFT_ROWS"]) < 0.1


def test_bands_of_both_can_be_chosen(made: MadeCube, tmp_path: Path) -> None:
    result = run(SPECTRAL=made.cube, GUIDE=made.guide, BANDS=[9, 2], GUIDE_BANDS=[4, 1], OUTPUT=tmp_path / "o.tif")
    fused, cube = gdal.Open(result["OUTPUT"]), gdal.Open(str(made.cube))
    assert [fused.GetRasterBand(k).GetMetadataItem("wavelength") for k in (1, 2)] == [
        cube.GetRasterBand(k).GetMetadataItem("wavelength") for k in (9, 2)
    ]
    assert fused.GetMetadata("AMALGAM")["GUIDE_BANDS"] == "4, 1"


def test_a_swapped_pair_is_refused_in_a_sentence(made: MadeCube, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="GUIDE has 30 bands"):
        run(SPECTRAL=made.guide, GUIDE=made.cube, OUTPUT=tmp_path / "o.tif")
