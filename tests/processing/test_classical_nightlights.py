"""Night lights by a formula, inside QGIS."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsProcessingException, QgsRectangle, QgsVectorLayer

from tests.lights import NORTH, PIXEL, WEST, Night, simulate_night

ALGORITHM = "amalgam:classical_nightlights"
pytestmark = pytest.mark.usefixtures("provider")


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Night:
    return simulate_night(tmp_path_factory.mktemp("night"))


def run(night: Night, output: Path, **parameters: Any) -> dict[str, Any]:
    import processing

    usual = {"DMSP": str(night.dmsp), "VIIRS": str(night.viirs), "OUTPUT": str(output)}
    return processing.run(ALGORITHM, usual | parameters)


def test_change_is_the_default_and_gives_the_guide_back_where_nothing_changed(night: Night, output: Path) -> None:
    result = run(night, output)
    assert result["METHOD_ID"] == "change"
    assert result["SUM_OF_LIGHTS"] == pytest.approx(night.radiance.sum(), rel=0.03)
    raster = gdal.Open(result["OUTPUT"])
    assert raster.GetGeoTransform() == gdal.Open(str(night.viirs)).GetGeoTransform()
    assert raster.GetRasterBand(1).GetUnitType() == "nW/cm2/sr"


def test_all_parameters_have_help_and_none_is_of_a_network() -> None:
    created = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    definitions = created.parameterDefinitions()
    assert all(parameter.help().endswith(".") for parameter in definitions)
    assert {p.name() for p in definitions} == {
        "DMSP", "VIIRS", "VIIRS_BAND", "DMSP_GUIDE", "DAYTIME_GUIDE", "DMSP_PRODUCT", "METHOD", "CORRECT_SHIFT",
        "REGIONS", "PARTIAL_PIXELS", "EXTENT", "OUTPUT", "SUMS", "TILE_SIZE", "THREADS", "FORMAT", "CREATION_OPTIONS",
        "OVERVIEWS", "NODATA",
    }  # fmt: skip


def test_a_table_needs_no_guide(night: Night, output: Path) -> None:
    result = run(night, output, VIIRS=None, METHOD="table", DMSP_PRODUCT="stable_v4")
    assert np.isfinite(gdal.Open(result["OUTPUT"]).ReadAsArray()).all()


def test_change_without_a_guide_is_refused_in_a_sentence(night: Night, output: Path) -> None:
    with pytest.raises(QgsProcessingException, match="METHOD change changes a VIIRS raster, and there is none"):
        run(night, output, VIIRS=None)


def test_regions_get_their_sums(night: Night, output: Path) -> None:
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326&field=name:string", "regions", "memory")
    feature = QgsFeature(layer.fields())
    box = QgsRectangle(WEST + 10 * PIXEL, NORTH - 60 * PIXEL, WEST + 50 * PIXEL, NORTH - 20 * PIXEL)
    feature.setGeometry(QgsGeometry.fromRect(box))
    layer.dataProvider().addFeature(feature)
    result = run(night, output, REGIONS=layer, SUMS="TEMPORARY_OUTPUT", DMSP_GUIDE=str(night.dmsp))
    sums = next(result["SUMS"].getFeatures())
    expected = gdal.Open(result["OUTPUT"]).ReadAsArray()[20:60, 10:50].sum(dtype=float)
    assert sums["sum_light"] == pytest.approx(expected, rel=1e-4)
