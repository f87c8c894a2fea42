"""Rasters given by path: nothing is written beside them, and what is to be shown later is left to QGIS."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsProcessingContext, QgsProject, QgsRasterLayer

from plugin.processing.base import BATCH
from plugin.processing.layers import RasterParameter, gdal_path, load_quietly
from tests.made_scenes import Pair

from .conftest import Finished


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def inputs(pair: Pair, tmp_path: Path) -> Path:
    """A folder of its own with a PAN, an MS, and a VRT of the MS."""
    folder = tmp_path / "in"
    folder.mkdir()
    for path in (pair.pan, pair.ms):
        shutil.copyfile(path, folder / path.name)
    gdal.Translate(str(folder / "ms.vrt"), str(folder / "ms.tif"), format="VRT")
    return folder


@pytest.mark.parametrize("name", ["ms.tif", "ms.vrt"])
def test_a_parameter_leaves_the_folder_of_its_raster_as_it_was(inputs: Path, name: str) -> None:
    before = contents(inputs)
    context = QgsProcessingContext()
    assert RasterParameter("RASTER", "a raster").checkValueIsAcceptable(str(inputs / name), context)
    assert [layer.source() for layer in context.temporaryLayerStore().mapLayers().values()] == [str(inputs / name)]
    del context
    assert contents(inputs) == before


def test_what_is_no_raster_is_no_value(tmp_path: Path) -> None:
    (tmp_path / "text.tif").write_text("no raster")
    for value in (str(tmp_path / "text.tif"), str(tmp_path / "nothing.tif"), "", None, 7):
        assert not RasterParameter("RASTER", "a raster").checkValueIsAcceptable(value, QgsProcessingContext()), value


def test_a_raster_to_be_shown_is_left_to_qgis(inputs: Path) -> None:
    context, path = QgsProcessingContext(), str(inputs / "ms.tif")
    context.addLayerToLoadOnCompletion(path, QgsProcessingContext.LayerDetails("fused", context.project()))
    load_quietly(path, context)
    assert not context.temporaryLayerStore().mapLayers()


@pytest.mark.parametrize("name", ["a b.tif", "a|b.tif", "ä 'quoted' #1.tif"])
def test_odd_names_stay_whole(pair: Pair, tmp_path: Path, name: str) -> None:
    shutil.copyfile(pair.ms, tmp_path / name)
    assert gdal_path(QgsRasterLayer(str(tmp_path / name), "odd")) == str(tmp_path / name)


def test_opening_options_are_not_part_of_the_path(pair: Pair) -> None:
    layer = QgsRasterLayer(f"{pair.ms}|option:NUM_THREADS=2", "with an option")
    assert layer.isValid()
    assert gdal_path(layer) == str(pair.ms)


def test_a_run_leaves_the_folder_of_its_inputs_as_it_was(
    qgis_process: Callable[..., Finished], inputs: Path, tmp_path: Path
) -> None:
    before = contents(inputs)
    rasters = (f"PANCHROMATIC={inputs / 'pan.tif'}", f"SPECTRAL={inputs / 'ms.vrt'}")
    done = qgis_process("run", "amalgam:classical_pansharpening", "--", *rasters, f"OUTPUT={tmp_path / 'fused.tif'}")
    assert done.code == 0, done.text
    assert contents(inputs) == before


@pytest.mark.usefixtures("provider")
@pytest.mark.parametrize("kind", ["container", "folder", "text", "layer without its file"])
def test_what_is_there_is_never_said_to_be_not_found(inputs: Path, kind: str) -> None:
    """A container, a folder, a text, and a layer of the project whose file was moved."""
    context, project = QgsProcessingContext(), QgsProject()
    context.setProject(project)
    value = {"container": inputs / "ms.nc", "folder": inputs, "text": inputs / "ms.txt"}.get(kind, "my MS")
    (inputs / "ms.txt").write_text("no raster")
    gdal.Translate(str(inputs / "ms.nc"), str(inputs / "ms.tif"), format="netCDF")
    if kind not in ("container", "folder", "text"):
        project.addMapLayer(QgsRasterLayer(str(inputs / "moved.tif"), "my MS"))
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("amalgam:classical_pansharpening")
    parameters = {"PANCHROMATIC": str(inputs / "pan.tif"), "SPECTRAL": str(value), "OUTPUT": str(inputs / "out.tif")}
    allowed, reason = algorithm.checkParameterValues(parameters, context)
    assert not allowed
    said = {
        "container": "holds several rasters (subdatasets); choose one of them by its full name: NETCDF:",
        "folder": "is a folder; choose a raster in it",
        "text": f"GDAL cannot read {inputs / 'ms.txt'} as a raster",
        "layer without its file": f"the layer my MS has lost its file, {inputs / 'moved.tif'}; say where it is now",
    }
    assert reason.startswith("SPECTRAL: ")
    assert said[kind] in reason


@pytest.mark.usefixtures("provider", "qgis_new_project")
@pytest.mark.parametrize(
    ("name", "source", "suffix"),
    [
        ("ddrf_pansharpening", "SPECTRAL", "fused"),
        ("flow_pansharpening", "SPECTRAL", "fused"),
        ("classical_pansharpening", "SPECTRAL", "fused"),
        ("ddpm_nightlights", "DMSP", "radiance"),
        ("flow_nightlights", "DMSP", "radiance"),
    ],
)
def test_a_batch_names_results_after_their_inputs(inputs: Path, name: str, source: str, suffix: str) -> None:
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"amalgam:{name}")
    layer = QgsRasterLayer(str(inputs / "ms.tif"), "MS")
    QgsProject.instance().addMapLayer(layer)
    expected = {"OUTPUT": str(inputs / f"ms_{suffix}.tif")}
    for value in (str(inputs / "ms.tif"), layer, layer.id()):
        assert algorithm.autogenerateParameterValues({source: value}, source, BATCH) == expected
    assert algorithm.autogenerateParameterValues({source: layer, "OUTPUT": "mine.tif"}, source, BATCH) == {}
    assert algorithm.autogenerateParameterValues({source: layer}, "SEED", BATCH) == {}
    assert algorithm.autogenerateParameterValues({source: layer}, source, 0) == {}


@pytest.mark.usefixtures("provider")
def test_a_pipe_is_refused_with_a_sentence_instead_of_waited_for(pair: Pair, tmp_path: Path) -> None:
    pipe, context = tmp_path / "pan.tif", QgsProcessingContext()
    os.mkfifo(pipe)
    asked = {"PANCHROMATIC": str(pipe), "SPECTRAL": str(pair.ms), "OUTPUT": str(tmp_path / "fused.tif")}
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("amalgam:classical_pansharpening")
    definition = algorithm.parameterDefinition("PANCHROMATIC")
    assert definition.checkValueIsAcceptable(str(pipe), context)  # what it returns matters less than that it does
    assert algorithm.checkParameterValues(asked, context) == (
        False,
        f"PANCHROMATIC: {pipe} is a pipe or a device; store the raster in a file first.",
    )
