"""BANDS and PANCHROMATIC_BAND, inside QGIS and in qgis_process, and the colours of reports."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import processing
import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsMultiBandColorRenderer,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
)

from plugin.processing.layers import shown_bands
from tests.made_scenes import Pair, north_up, read, write

from ..conftest import Finished

ALGORITHMS = (
    "ddrf_pansharpening", "flow_pansharpening", "classical_pansharpening", "compare_methods", "quality_no_reference",
    "simulate_pair",
)  # fmt: skip

inside_qgis = pytest.mark.usefixtures("provider", "qgis_new_project")


def sharpen(output: Path, pan: Path, ms: object, **settings: Any) -> dict[str, Any]:
    rasters = {"PANCHROMATIC": str(pan), "SPECTRAL": ms, "OUTPUT": str(output)}
    return processing.run("amalgam:classical_pansharpening", rasters | {"METHOD": "gsa"} | settings)


@pytest.fixture
def ms_layer(pair: Pair) -> QgsRasterLayer:
    """In the project, shown in false colours."""
    layer = QgsRasterLayer(str(pair.ms), "ms")
    layer.setRenderer(QgsMultiBandColorRenderer(layer.dataProvider(), 4, 3, 2))
    QgsProject.instance().addMapLayer(layer)
    return layer


@inside_qgis
@pytest.mark.parametrize("name", ALGORITHMS)
def test_every_algorithm_of_a_pair_lets_its_bands_be_picked(name: str) -> None:
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"amalgam:{name}")
    bands, band = (algorithm.parameterDefinition(each) for each in ("BANDS", "PANCHROMATIC_BAND"))
    assert (bands.parentLayerParameterName(), bands.allowMultiple()) == ("SPECTRAL", True)
    assert (band.parentLayerParameterName(), band.allowMultiple()) == ("PANCHROMATIC", False)


@inside_qgis
@pytest.mark.parametrize("bands", [[3, 1], "3;1", ["3", "1"]])
def test_only_the_bands_chosen_are_sharpened_in_that_order(pair: Pair, tmp_path: Path, bands: object) -> None:
    few = write(tmp_path / "few.tif", pair.ms_image[[2, 0]].astype(np.uint16), pair.ms_transform())
    sharpen(tmp_path / "expected.tif", pair.pan, str(few))
    sharpen(tmp_path / "chosen.tif", pair.pan, str(pair.ms), BANDS=bands)
    np.testing.assert_array_equal(read(tmp_path / "chosen.tif"), read(tmp_path / "expected.tif"))
    made = gdal.Open(str(tmp_path / "chosen.tif")).GetMetadata("AMALGAM")
    assert made["BANDS"] == "3, 1"


@inside_qgis
def test_pan_is_a_band_of_a_file_with_more(pair: Pair, tmp_path: Path) -> None:
    stack = np.stack([np.full_like(pair.pan_image, 7.0), pair.pan_image]).astype(np.uint16)
    more = write(tmp_path / "more.tif", stack, north_up(1.0))
    sharpen(tmp_path / "expected.tif", pair.pan, str(pair.ms))
    sharpen(tmp_path / "chosen.tif", more, str(pair.ms), PANCHROMATIC_BAND=2)
    np.testing.assert_array_equal(read(tmp_path / "chosen.tif"), read(tmp_path / "expected.tif"))
    assert gdal.Open(str(tmp_path / "chosen.tif")).GetMetadata("AMALGAM")["PANCHROMATIC_BAND"] == "2"
    with pytest.raises(QgsProcessingException, match=r"2 bands; say which of them is panchromatic \(PANCHROMATIC_BAND"):
        sharpen(tmp_path / "refused.tif", more, str(pair.ms))


@inside_qgis
def test_bands_are_chosen_of_a_raster_that_has_to_be_warped(pair: Pair, tmp_path: Path) -> None:
    degrees, few = tmp_path / "degrees.tif", tmp_path / "few.tif"
    gdal.Warp(str(degrees), str(pair.ms), dstSRS="EPSG:4326", resampleAlg="cubic")
    gdal.Translate(str(few), str(degrees), bandList=[4, 2])
    sharpen(tmp_path / "expected.tif", pair.pan, str(few))
    sharpen(tmp_path / "chosen.tif", pair.pan, str(degrees), BANDS=[4, 2])
    np.testing.assert_array_equal(read(tmp_path / "chosen.tif"), read(tmp_path / "expected.tif"))


@inside_qgis
@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"BANDS": "1,2"}, "BANDS must be band numbers separated by semicolons, such as 1;2;3, not 1,2"),
        ({"PANCHROMATIC_BAND": "red"}, "PANCHROMATIC_BAND must be a band number, not red"),
        ({"BANDS": [1, 7]}, "The MS raster has no band 7; choose from 1 to 4"),
        ({"BANDS": [2, 2]}, "Band 2 of the MS raster is chosen twice"),
        ({"PANCHROMATIC_BAND": 2}, "The PAN raster has no band 2"),
    ],
)
def test_bands_that_cannot_be_are_refused(pair: Pair, tmp_path: Path, wrong: dict[str, Any], sentence: str) -> None:
    with pytest.raises(QgsProcessingException, match=sentence):
        sharpen(tmp_path / "fused.tif", pair.pan, str(pair.ms), **wrong)
    assert list(tmp_path.iterdir()) == []


@inside_qgis
def test_one_file_cannot_be_both_without_another_grid(pair: Pair, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="PAN is not finer than MS"):
        sharpen(tmp_path / "fused.tif", pair.ms, str(pair.ms), PANCHROMATIC_BAND=1, BANDS=[2, 3])


def test_qgis_process_takes_bands_with_semicolons(
    qgis_process: Callable[..., Finished], pair: Pair, tmp_path: Path
) -> None:
    rasters = (f"PANCHROMATIC={pair.pan}", f"SPECTRAL={pair.ms}", f"OUTPUT={tmp_path / 'fused.tif'}")
    done = qgis_process("run", "amalgam:classical_pansharpening", "--", *rasters, "METHOD=gsa", "BANDS=2;3;4")
    assert done.code == 0, done.text
    assert gdal.Open(str(tmp_path / "fused.tif")).RasterCount == 3


@inside_qgis
def test_only_a_layer_of_the_project_says_what_it_shows(pair: Pair, ms_layer: QgsRasterLayer) -> None:
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    assert shown_bands(ms_layer, context) == (4, 3, 2)
    assert shown_bands(QgsRasterLayer(str(pair.ms), "elsewhere"), context) == ()
    assert shown_bands(None, context) == ()
    assert shown_bands(ms_layer, QgsProcessingContext()) == ()


@inside_qgis
def test_a_report_paints_what_the_layer_shows(pair: Pair, ms_layer: QgsRasterLayer, tmp_path: Path) -> None:
    sharpen(tmp_path / "fused.tif", pair.pan, ms_layer)
    rasters = {"PANCHROMATIC": str(pair.pan), "FUSED": str(tmp_path / "fused.tif")}
    report = tmp_path / "styled.html"
    processing.run("amalgam:quality_no_reference", rasters | {"SPECTRAL": ms_layer.id(), "REPORT": str(report)})
    assert "Band 4, Band 3, Band 2" in report.read_text(encoding="utf-8")


@inside_qgis
@pytest.mark.parametrize(("sensor", "shown"), [("auto", "Band 3, Band 2, Band 1"), ("SPOT6", "Band 1, Band 2, Band 3")])
def test_a_report_of_files_paints_the_order_of_the_sensor(pair: Pair, tmp_path: Path, sensor: str, shown: str) -> None:
    sharpen(tmp_path / "fused.tif", pair.pan, str(pair.ms))
    rasters = {"PANCHROMATIC": str(pair.pan), "SPECTRAL": str(pair.ms), "FUSED": str(tmp_path / "fused.tif")}
    report = tmp_path / "report.html"
    processing.run("amalgam:quality_no_reference", rasters | {"SENSOR": sensor, "REPORT": str(report)})
    assert shown in report.read_text(encoding="utf-8")


@inside_qgis
def test_a_comparison_paints_what_the_layer_shows(pair: Pair, ms_layer: QgsRasterLayer, tmp_path: Path) -> None:
    report = tmp_path / "compare.html"
    parameters = {"PANCHROMATIC": str(pair.pan), "SPECTRAL": ms_layer.id(), "METHODS": ["exp", "gsa"], "REDUCED": False}
    processing.run("amalgam:compare_methods", parameters | {"OUTPUT_HTML": str(report)})
    assert "Colours: Band 4, Band 3, Band 2" in report.read_text(encoding="utf-8")
