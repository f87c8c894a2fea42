"""The night-lights algorithms inside QGIS, with networks made by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)

from plugin.fusion.networks import registry
from tests.lights import NORTH, PIXEL, WEST, Night, guide_of_years, simulate_night, write_network

DDPM, FLOW = "amalgam:ddpm_nightlights", "amalgam:flow_nightlights"
FAMILIES = {DDPM: "ddpm_nightlights", FLOW: "flow_nightlights"}


@pytest.fixture(scope="module", autouse=True)
def toys(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("models")
    for family in FAMILIES.values():
        write_network(folder / f"toy-{family}.onnx", "noise", family)
        write_network(folder / f"guide-{family}.onnx", "guide_residual", family)
    registry.offer_models(folder)


pytestmark = pytest.mark.usefixtures("toys", "provider")


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Night:
    return simulate_night(tmp_path_factory.mktemp("night"))


def run(algorithm: str, night: Night, output: Path, guided: bool = True, **parameters: Any) -> dict[str, Any]:
    import processing

    usual = {"DMSP": str(night.dmsp), "OUTPUT": str(output), "MODEL": f"toy-{FAMILIES[algorithm]}", "STEPS": 2}
    if guided:
        usual["VIIRS"] = str(night.viirs)
    return processing.run(algorithm, usual | parameters)


@pytest.mark.parametrize("algorithm", [DDPM, FLOW])
def test_radiance_comes_out_on_the_grid_of_viirs(algorithm: str, night: Night, output: Path) -> None:
    result = run(algorithm, night, output)
    raster = gdal.Open(result["OUTPUT"])
    assert raster.GetGeoTransform() == gdal.Open(str(night.viirs)).GetGeoTransform()
    assert raster.GetRasterBand(1).GetUnitType() == "nW/cm2/sr"
    assert result["SUM_OF_LIGHTS"] == pytest.approx(np.nansum(raster.ReadAsArray().astype(float)), rel=1e-3)
    assert abs(result["SHIFT_SOUTH_KM"]) < 0.1
    assert {type(result[name]) for name in ("SHIFT_SOUTH_KM", "SHIFT_EAST_KM")} == {float}  # QGIS shows no other kind


@pytest.mark.parametrize("algorithm", [DDPM, FLOW])
def test_every_parameter_has_a_help_sentence(algorithm: str) -> None:
    created = QgsApplication.processingRegistry().createAlgorithmById(algorithm)
    definitions = created.parameterDefinitions()
    for parameter in definitions:
        assert parameter.help().endswith("."), parameter.name()
    assert {p.name() for p in definitions} == {
        "DMSP", "VIIRS", "VIIRS_BAND", "DMSP_GUIDE", "DAYTIME_GUIDE", "DMSP_PRODUCT", "MODEL", "SCHEDULER", "STEPS",
        "SEED", "ENSEMBLE", "UNCERTAINTY", "CORRECT_SHIFT", "REGIONS", "PARTIAL_PIXELS", "EXTENT", "OUTPUT", "SUMS",
        "TILE_SIZE", "THREADS", "CLUSTER", "PRECISION", "FORMAT", "CREATION_OPTIONS", "OVERVIEWS", "NODATA",
    }  # fmt: skip


@pytest.mark.parametrize("algorithm", [DDPM, FLOW])
def test_only_models_of_its_own_are_offered(algorithm: str) -> None:
    created = QgsApplication.processingRegistry().createAlgorithmById(algorithm)
    definition = created.parameterDefinition("MODEL")
    assert f"toy-{FAMILIES[algorithm]}" in definition.options()
    assert "ddrf-s" not in definition.options()


def test_a_model_of_another_kind_is_refused_by_name(night: Night, output: Path) -> None:
    with pytest.raises(QgsProcessingException, match="belongs to the family ddrf_set, which is not made for this"):
        run(DDPM, night, output, MODEL="ddrf-s")


def test_one_band_of_a_guide_of_several_years_is_taken(night: Night, tmp_path: Path) -> None:
    years = guide_of_years(night, tmp_path / "years.tif", {"2012": 0.3, "2013": 1.0})
    run(DDPM, night, tmp_path / "one.tif", MODEL="guide-ddpm_nightlights")
    run(DDPM, night, tmp_path / "of_two.tif", MODEL="guide-ddpm_nightlights", VIIRS=str(years), VIIRS_BAND=2)
    one, of_two = (gdal.Open(str(tmp_path / f"{name}.tif")) for name in ("one", "of_two"))
    np.testing.assert_array_equal(of_two.ReadAsArray(), one.ReadAsArray())
    assert of_two.GetMetadata("AMALGAM")["VIIRS_BAND"] == "2"


def test_guide_of_several_years_asks_for_one(night: Night, tmp_path: Path) -> None:
    years = guide_of_years(night, tmp_path / "years.tif", {"2012": 0.3, "2013": 1.0})
    with pytest.raises(QgsProcessingException, match=r"has 2 bands; say which of them is to guide \(VIIRS_BAND\)"):
        run(DDPM, night, tmp_path / "out.tif", VIIRS=str(years))


def regions() -> QgsVectorLayer:
    """Two rectangles in web Mercator, a CRS that the rasters do not have."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326&field=name:string(20)", "regions", "memory")
    for name, (west, east) in {"west": (0, 60), "east": (60, 128)}.items():
        x0, x1 = WEST + west * PIXEL, WEST + east * PIXEL
        y0, y1 = NORTH - 128 * PIXEL, NORTH
        feature = QgsFeature(layer.fields())
        feature.setAttributes([name])
        feature.setGeometry(QgsGeometry.fromWkt(f"POLYGON(({x0} {y0},{x1} {y0},{x1} {y1},{x0} {y1},{x0} {y0}))"))
        layer.dataProvider().addFeature(feature)
    import processing

    return processing.run(
        "native:reprojectlayer", {"INPUT": layer, "TARGET_CRS": "EPSG:3857", "OUTPUT": "TEMPORARY_OUTPUT"}
    )["OUTPUT"]


def test_sums_of_lights_come_with_their_spread(night: Night, output: Path) -> None:
    result = run(DDPM, night, output, REGIONS=regions(), SUMS="TEMPORARY_OUTPUT", ENSEMBLE=3)
    rows = {feature["name"]: feature for feature in result["SUMS"].getFeatures()}
    image = gdal.Open(str(output)).ReadAsArray().astype(float)
    assert rows["west"]["sum_light"] == pytest.approx(image[:, :60].sum(), rel=0.01)
    assert rows["east"]["sum_light"] == pytest.approx(image[:, 60:].sum(), rel=0.01)
    assert 0.0 < rows["west"]["sum_light_std"] < 0.2 * rows["west"]["sum_light"]
    assert rows["west"]["sum_dn"] == pytest.approx(night.dn[:, :30].sum(), rel=0.05)
    assert rows["west"]["pixels"] + rows["east"]["pixels"] == image.size


def test_sums_of_regions_that_were_summed_before_keep_what_they_have(night: Night, output: Path) -> None:
    """Parts of pixels make a number with a fraction, and the country gets its sum, though a province lies on it."""
    west = run(DDPM, night, output, REGIONS=regions(), SUMS="TEMPORARY_OUTPUT", ENSEMBLE=1)["SUMS"]
    half = QgsFeature(next(west.getFeatures()))
    half["name"] = "half"
    half.setGeometry(QgsGeometry.fromRect(QgsRectangle(WEST, NORTH - 128 * PIXEL, WEST + 60.5 * PIXEL, NORTH)))
    west.dataProvider().addFeature(half)
    result = run(DDPM, night, output, REGIONS=west, SUMS="TEMPORARY_OUTPUT", ENSEMBLE=1, PARTIAL_PIXELS=True)
    rows = {feature["name"]: feature for feature in result["SUMS"].getFeatures()}
    assert rows["west"]["pixels"] == pytest.approx(60 * 128, rel=1e-4)
    assert rows["west"]["pixels_new"] == pytest.approx(60 * 128, rel=1e-3)
    assert rows["half"]["pixels_new"] == pytest.approx(60.5 * 128, rel=1e-3)
    assert rows["half"]["sum_light_new"] >= rows["west"]["sum_light_new"] > 0.0


def test_of_one_sample_there_is_no_spread(night: Night, output: Path) -> None:
    result = run(DDPM, night, output, REGIONS=regions(), SUMS="TEMPORARY_OUTPUT", ENSEMBLE=1)
    assert {feature["sum_light_std"] in (None,) or not feature["sum_light_std"] for feature in
            result["SUMS"].getFeatures()} == {True}  # fmt: skip


def test_regions_that_cannot_be_read_are_refused(night: Night, output: Path) -> None:
    with pytest.raises(QgsProcessingException, match="REGIONS is not a readable polygon layer"):
        run(DDPM, night, output, REGIONS="/nowhere/regions.gpkg", SUMS="TEMPORARY_OUTPUT")


def test_sums_without_regions_are_refused(night: Night, output: Path) -> None:
    with pytest.raises(QgsProcessingException, match="choose REGIONS as well"):
        run(DDPM, night, output, SUMS="TEMPORARY_OUTPUT")
    assert not output.exists()


def test_an_uncertainty_raster_lies_beside_the_result(night: Night, output: Path) -> None:
    result = run(FLOW, night, output, ENSEMBLE=2, UNCERTAINTY=str(output.with_name("std.tif")))
    assert gdal.Open(result["UNCERTAINTY"]).ReadAsArray().mean() > 0.0


def test_a_loaded_result_looks_like_night_lights(night: Night, output: Path) -> None:
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(DDPM)
    context, project = QgsProcessingContext(), QgsProject()
    context.setProject(project)
    context.addLayerToLoadOnCompletion(str(output), QgsProcessingContext.LayerDetails("lights", project, "OUTPUT"))
    parameters = {"DMSP": str(night.dmsp), "OUTPUT": str(output), "MODEL": "toy-ddpm_nightlights"}
    _, ok = algorithm.run(parameters, context, QgsProcessingFeedback())
    assert ok
    layer = QgsRasterLayer(str(output), "lights")
    context.layerToLoadOnCompletionDetails(str(output)).postProcessor().postProcessLayer(
        layer, context, QgsProcessingFeedback()
    )
    assert layer.renderer().type() == "singlebandpseudocolor"
    assert layer.renderer().classificationMax() == pytest.approx(300.0)
