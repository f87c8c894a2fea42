"""FORMAT, CREATION_OPTIONS, OVERVIEWS and PICTURE inside QGIS and in qgis_process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import processing
import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsMultiBandColorRenderer,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
)

from tests.lights import simulate_night
from tests.made_scenes import Pair, read

from ..conftest import Finished

SHARPENING = ("ddrf_pansharpening", "flow_pansharpening", "classical_pansharpening")
LIGHTS = ("ddpm_nightlights", "flow_nightlights")

inside_qgis = pytest.mark.usefixtures("provider", "qgis_new_project")


def sharpen(pair: Pair, output: Path, spectral: object = None, **settings: Any) -> dict[str, Any]:
    rasters = {"PANCHROMATIC": str(pair.pan), "SPECTRAL": spectral or str(pair.ms), "OUTPUT": str(output)}
    return processing.run("amalgam:classical_pansharpening", rasters | {"METHOD": "gsa"} | settings)


@inside_qgis
@pytest.mark.parametrize("name", SHARPENING + LIGHTS)
def test_every_fusion_offers_qgiss_profiles_of_creation_options(name: str) -> None:
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"amalgam:{name}")
    options = algorithm.parameterDefinition("CREATION_OPTIONS")
    assert options.metadata() == {"widget_wrapper": {"widget_type": "rasteroptions"}}
    assert algorithm.parameterDefinition("FORMAT").options() == ["GTiff", "COG"]
    assert algorithm.parameterDefinition("OVERVIEWS").defaultValue() is False
    assert (algorithm.parameterDefinition("PICTURE") is not None) == (name in SHARPENING)


@inside_qgis
@pytest.mark.parametrize("name", SHARPENING + LIGHTS)
def test_the_result_comes_first_among_the_outputs(name: str) -> None:
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"amalgam:{name}")
    assert algorithm.destinationParameterDefinitions()[0].name() == "OUTPUT"


@inside_qgis
def test_options_reach_the_file(pair: Pair, tmp_path: Path) -> None:
    sharpen(pair, tmp_path / "plain.tif")
    sharpen(pair, tmp_path / "zstd.tif", CREATION_OPTIONS="COMPRESS=ZSTD|BIGTIFF=YES", OVERVIEWS=True)
    sharpen(pair, tmp_path / "cog.tif", FORMAT="COG")
    structure = {
        name: gdal.Open(str(tmp_path / f"{name}.tif")).GetMetadata("IMAGE_STRUCTURE")
        for name in ("plain", "zstd", "cog")
    }
    assert structure["plain"]["COMPRESSION"] == "DEFLATE"
    assert structure["zstd"]["COMPRESSION"] == "ZSTD"
    assert structure["cog"]["LAYOUT"] == "COG"
    assert (tmp_path / "zstd.tif").read_bytes()[2] == 43  # BigTIFF
    assert (read(tmp_path / "plain.tif") == read(tmp_path / "cog.tif")).all()


@inside_qgis
@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"CREATION_OPTIONS": "COMPRES=ZSTD"}, "did you mean COMPRESS"),
        ({"CREATION_OPTIONS": "COMPRESS"}, "of the form COMPRESS=ZSTD"),
        ({"CREATION_OPTIONS": "COMPRESS=JPEG"}, "do not suit 4 bands of UInt16"),
        ({"FORMAT": "PNG"}, "FORMAT must be one of GTiff, COG; not PNG"),
        ({"PICTURE": "picture.png"}, "must be a GeoTIFF"),
    ],
)
def test_what_cannot_be_stored_is_refused(pair: Pair, tmp_path: Path, wrong: dict[str, Any], sentence: str) -> None:
    with pytest.raises(QgsProcessingException, match=sentence):
        sharpen(pair, tmp_path / "fused.tif", **wrong)
    assert list(tmp_path.iterdir()) == []


@inside_qgis
def test_the_picture_shows_what_the_layer_shows(pair: Pair, tmp_path: Path) -> None:
    sharpen(pair, tmp_path / "fused.tif", PICTURE=str(tmp_path / "plain.tif"))
    layer = QgsRasterLayer(str(pair.ms), "ms")
    layer.setRenderer(QgsMultiBandColorRenderer(layer.dataProvider(), 4, 3, 2))
    QgsProject.instance().addMapLayer(layer)
    styled = sharpen(pair, tmp_path / "fused.tif", layer, PICTURE=str(tmp_path / "styled.tif"))
    assert styled["PICTURE"] == str(tmp_path / "styled.tif")
    false_colour, true_colour = read(tmp_path / "styled.tif"), read(tmp_path / "plain.tif")
    assert (false_colour[1:] == true_colour[:2]).all()
    assert (false_colour[0] != true_colour[0]).any()


def test_qgis_process_stores_as_asked(qgis_process: Callable[..., Finished], pair: Pair, tmp_path: Path) -> None:
    rasters = (f"PANCHROMATIC={pair.pan}", f"SPECTRAL={pair.ms}", f"OUTPUT={tmp_path / 'fused.tif'}")
    how = ("FORMAT=COG", "CREATION_OPTIONS=COMPRESS=ZSTD|LEVEL=5", f"PICTURE={tmp_path / 'picture.tif'}")
    done = qgis_process("run", "amalgam:classical_pansharpening", "--", *rasters, *how)
    assert done.code == 0, done.text
    assert gdal.Open(str(tmp_path / "fused.tif")).GetMetadata("IMAGE_STRUCTURE")["COMPRESSION"] == "ZSTD"
    assert gdal.Open(str(tmp_path / "picture.tif")).RasterCount == 3
    assert sorted(path.name for path in tmp_path.iterdir()) == ["fused.tif", "picture.tif"]


@inside_qgis
def test_night_lights_are_stored_as_asked(tmp_path: Path) -> None:
    folder = tmp_path / "night"
    folder.mkdir()
    night = simulate_night(folder)
    parameters = {"DMSP": str(night.dmsp), "STEPS": 1, "ENSEMBLE": 1, "MODEL": "unet-nightlights", "OVERVIEWS": True}
    output = tmp_path / "radiance.tif"
    stored = {"OUTPUT": str(output), "CREATION_OPTIONS": "COMPRESS=LZW", "FORMAT": "COG"}
    processing.run("amalgam:ddpm_nightlights", parameters | stored)
    assert gdal.Open(str(output)).GetMetadata("IMAGE_STRUCTURE")["COMPRESSION"] == "LZW"
