"""The algorithm inside QGIS."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsProcessingException

from ..made_scenes import ORIGIN
from ..safe import LEVELS, Safe, make_safe, zipped

ALGORITHM = "amalgam:sentinel2_10m"

pytestmark = pytest.mark.usefixtures("provider")


@pytest.fixture(scope="module")
def safe(tmp_path_factory: pytest.TempPathFactory) -> Safe:
    return make_safe(tmp_path_factory.mktemp("safe"))


def run(**parameters: Any) -> dict[str, Any]:
    import processing

    plain = {name: str(value) if isinstance(value, Path) else value for name, value in parameters.items()}
    return dict(processing.run(ALGORITHM, plain))


def test_every_parameter_has_a_help_sentence() -> None:
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    for parameter in algorithm.parameterDefinitions():
        assert parameter.help().endswith("."), parameter.name()


@pytest.mark.parametrize("form", ["folder", "zip", "metadata"])
def test_a_product_is_taken_in_every_form(safe: Safe, tmp_path: Path, form: str) -> None:
    product = {"folder": safe.folder, "metadata": safe.folder / "MTD_MSIL2A.xml", "zip": zipped(safe)}[form]
    result = run(INPUT=product, OUTPUT=tmp_path / "o.tif", METHOD="mtf_glp")
    assert result["LEVEL"] == "2A"
    assert result["COUNT"] == gdal.Open(result["OUTPUT"]).RasterCount == len(LEVELS["2A"])


def test_an_extent_in_another_crs_and_the_classes(safe: Safe, tmp_path: Path) -> None:
    x, y = ORIGIN
    extent = f"{x + 300},{x + 900},{y - 900},{y - 300} [EPSG:32633]"
    result = run(INPUT=safe.folder, OUTPUT=tmp_path / "o.tif", SCENE_CLASSES=tmp_path / "scl.tif", EXTENT=extent)
    assert gdal.Open(result["OUTPUT"]).RasterXSize == gdal.Open(result["SCENE_CLASSES"]).RasterXSize == 60


def test_what_is_no_product_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="does not hold the bands of a Sentinel-2 product"):
        run(INPUT=tmp_path, OUTPUT=tmp_path / "o.tif")
