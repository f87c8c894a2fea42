"""NODATA, and what a layer of the project says of its own nodata: as good as if the file had declared it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from osgeo import gdal
from qgis.core import Qgis, QgsApplication, QgsProcessingContext, QgsProject, QgsRasterLayer, QgsRasterRange

from plugin.fusion.raster.missing import Missing
from plugin.processing.layers import missing_of
from tests.made_scenes import Pair, north_up, read, write

from .conftest import Finished

inside_qgis = pytest.mark.usefixtures("provider", "qgis_new_project")

READERS = (
    "ddrf_pansharpening", "flow_pansharpening", "classical_pansharpening", "ddpm_nightlights", "flow_nightlights",
    "batch_fusion", "simulate_pair", "compare_methods", "quality_with_reference", "quality_no_reference",
)  # fmt: skip
HOLE = np.s_[:, :6, :8]


def run(name: str, **parameters: Any) -> dict[str, Any]:
    import processing

    plain = {key: str(value) if isinstance(value, Path) else value for key, value in parameters.items()}
    return processing.run(f"amalgam:{name}", plain)


@pytest.fixture
def holed(pair: Pair, tmp_path: Path) -> dict[str, Path]:
    """PAN and MS with a corner of 0, declared and not."""
    ms, pan = pair.ms_image.astype(np.uint16), pair.pan_image.astype(np.uint16)[None]
    ms[HOLE] = 0
    pan[:, :24, :32] = 0
    return {
        "PAN": write(tmp_path / "pan.tif", pan, north_up(1.0)),
        "MS": write(tmp_path / "ms.tif", ms, pair.ms_transform()),
        "DECLARED_PAN": write(tmp_path / "pan_declared.tif", pan, north_up(1.0), nodata=0),
        "DECLARED_MS": write(tmp_path / "ms_declared.tif", ms, pair.ms_transform(), nodata=0),
    }


@pytest.fixture
def declared(provider: None, holed: dict[str, Path], tmp_path: Path) -> NDArray[Any]:
    """What comes of the files that declare it."""
    output = tmp_path / "declared.tif"
    run(
        "classical_pansharpening", METHOD="gsa", PANCHROMATIC=holed["DECLARED_PAN"], SPECTRAL=holed["DECLARED_MS"],
        OUTPUT=output,
    )  # fmt: skip
    return read(output)


@inside_qgis
@pytest.mark.parametrize("name", READERS)
def test_every_algorithm_that_reads_rasters_takes_it_and_says_what_it_cannot_read(name: str) -> None:
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"amalgam:{name}")
    definition = algorithm.parameterDefinition("NODATA")
    assert definition.flags() & Qgis.ProcessingParameterFlag.Advanced
    assert definition.flags() & Qgis.ProcessingParameterFlag.Optional
    allowed, reason = algorithm.checkParameterValues({"NODATA": "black"}, QgsProcessingContext())
    assert not allowed
    assert 'such as 0 or 255 -9999, not "black".' in reason


@inside_qgis
@pytest.mark.parametrize("nodata", ["0", 0, "7777 0", [7777, 0]])
def test_a_number_named_is_as_good_as_a_number_declared(
    holed: dict[str, Path], declared: NDArray[Any], tmp_path: Path, nodata: Any
) -> None:
    output = tmp_path / "named.tif"
    run(
        "classical_pansharpening", METHOD="gsa", PANCHROMATIC=holed["PAN"], SPECTRAL=holed["MS"], NODATA=nodata,
        OUTPUT=output,
    )  # fmt: skip
    made = gdal.Open(str(output))
    nothing = made.GetRasterBand(1).GetNoDataValue()
    assert "0" in made.GetMetadata("AMALGAM")["NODATA"].split()
    valid = declared != 0
    np.testing.assert_array_equal(read(output) != nothing, valid)
    np.testing.assert_array_equal(np.maximum(read(output)[valid], 1), declared[valid])  # where 0 is taken, it is 1


@inside_qgis
def test_a_layers_additional_no_data_value_holds(
    holed: dict[str, Path], declared: NDArray[Any], tmp_path: Path
) -> None:
    """https://github.com/qgis/QGIS/issues/17697: 0 is set to be no data for a layer of several bands."""
    layers = {name: QgsRasterLayer(str(holed[name]), f"my {name}") for name in ("PAN", "MS")}
    for layer in layers.values():
        for number in range(1, layer.bandCount() + 1):
            layer.dataProvider().setUserNoDataValue(number, [QgsRasterRange(0, 0)])
        QgsProject.instance().addMapLayer(layer)
    output = tmp_path / "of_layers.tif"
    run("classical_pansharpening", METHOD="gsa", PANCHROMATIC="my PAN", SPECTRAL=layers["MS"], OUTPUT=output)
    np.testing.assert_array_equal(read(output), declared)


@inside_qgis
def test_a_layers_ranges_and_switched_off_nodata_are_taken_band_by_band(holed: dict[str, Path]) -> None:
    layer = QgsRasterLayer(str(holed["DECLARED_MS"]), "MS")
    provider = layer.dataProvider()
    assert missing_of(layer) == Missing()
    provider.setUseSourceNoDataValue(2, False)
    exclusive, open_end = QgsRasterRange.BoundsType.Exclusive, float("nan")
    provider.setUserNoDataValue(1, [QgsRasterRange(5, 9), QgsRasterRange(2047, open_end)])
    provider.setUserNoDataValue(4, [QgsRasterRange(10, 12, exclusive)])
    found = missing_of(layer)
    assert found.disregarded == (2,)
    assert found.of(1) == [(5.0, 9.0), (2047.0, float("inf"))]
    ((low, high),) = found.of(4)
    assert 10.0 < low < 10.001
    assert 11.999 < high < 12.0


@inside_qgis
def test_a_switched_off_nodata_value_is_a_value(pair: Pair, tmp_path: Path) -> None:
    """https://github.com/qgis/QGIS/issues/55027: tools heed the check box of a layer's no data value.

    Here the file says that 0 is no data, of a scene in which it is a value.
    """
    ms = pair.ms_image.astype(np.uint16)
    ms[:, 10, 10] = 0
    path = write(tmp_path / "ms.tif", ms, pair.ms_transform(), nodata=0)
    made = {}
    for is_used in (True, False):
        layer = QgsRasterLayer(str(path), f"used {is_used}")
        for number in range(1, 5):
            layer.dataProvider().setUseSourceNoDataValue(number, is_used)
        QgsProject.instance().addMapLayer(layer)
        output = tmp_path / f"{is_used}.tif"
        run("classical_pansharpening", METHOD="gsa", PANCHROMATIC=pair.pan, SPECTRAL=layer, OUTPUT=output)
        raster = gdal.Open(str(output))
        made[is_used] = raster.GetRasterBand(1).GetMaskBand().ReadAsArray() != 0
    assert not made[True][40:44, 40:44].any()
    assert made[False].all()


@inside_qgis
def test_a_batch_names_it_for_all_its_scenes(holed: dict[str, Path], declared: NDArray[Any], tmp_path: Path) -> None:
    folder = tmp_path / "scenes"
    folder.mkdir()
    for name, source in (("town_pan.tif", "PAN"), ("town_ms.tif", "MS")):
        (folder / name).write_bytes(holed[source].read_bytes())
    run("batch_fusion", INPUT=folder, METHOD="gsa", NODATA="0", OUTPUT=tmp_path / "fused")
    np.testing.assert_array_equal(read(tmp_path / "fused" / "town_ms_fused.tif"), declared)


@inside_qgis
def test_quality_leaves_it_out(pair: Pair, tmp_path: Path) -> None:
    truth = pair.truth.astype(np.uint16)
    fused = truth.copy()
    fused[:, :32, :40] = 0
    paths = {name: write(tmp_path / f"{name}.tif", image, north_up(1.0)) for name, image in
             (("REFERENCE", truth), ("FUSED", fused))}  # fmt: skip
    assert run("quality_with_reference", **paths, NODATA="0")["ERGAS"] == 0.0
    assert run("quality_with_reference", **paths)["ERGAS"] > 1.0


def test_qgis_process_takes_it(qgis_process: Callable[..., Finished], holed: dict[str, Path], tmp_path: Path) -> None:
    output = tmp_path / "fused.tif"
    rasters = (f"PANCHROMATIC={holed['PAN']}", f"SPECTRAL={holed['MS']}")
    done = qgis_process(
        "run", "amalgam:classical_pansharpening", "--", *rasters, "METHOD=gsa", "NODATA=0", f"OUTPUT={output}"
    )
    assert done.code == 0, done.text
    assert "along its edge" not in done.text
    assert (gdal.Open(str(output)).GetRasterBand(1).GetMaskBand().ReadAsArray() == 0).mean() == pytest.approx(0.0375)
