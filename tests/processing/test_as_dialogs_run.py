"""Every algorithm as a dialog runs it: prepared on the main thread, processed on another, with a context of that one.

What the task's context does not hear of is never loaded, whatever the file on disk looks like.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingDestinationParameter,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QEventLoop, QTimer

from plugin.fusion.job import RasterInput
from plugin.fusion.networks import registry
from plugin.fusion.tasks.classical.job import ClassicalJob
from plugin.fusion.tasks.classical.task import pansharpen_classically
from plugin.processing.provider import ALGORITHMS
from tests.lights import NORTH, PIXEL, WEST, Night, simulate_night
from tests.made_scenes import Pair, Watcher, simulate_pair
from tests.networks.cards import card, write_model
from tests.safe import Safe, make_safe
from tests.series.place import Place, simulate_place
from tests.tasks.hyperspectral.cubes import MadeCube, make_cube

PATIENCE_S = 300.0
QUICK: dict[str, Any] = {"MODEL": "ddrf-s", "STEPS": 1, "ENSEMBLE": 2}
OWN = "own"
"""A model of the user's, for what none ships for."""

QUICK_LIGHTS: dict[str, Any] = {"STEPS": 2, "ENSEMBLE": 2}
MODELS = ("pansharpen_and_assess", "night_light_series", "night_lights_to_today")
"""`compare_before_you_choose` is left out for its minutes; its steps are here one by one."""

pytestmark = pytest.mark.usefixtures("provider", "qgis_new_project")


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    """Large enough to be degraded once more."""
    return simulate_pair(tmp_path_factory.mktemp("pair"), 240, 256)


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Night:
    return simulate_night(tmp_path_factory.mktemp("night"))


class Others(NamedTuple):
    """What is fused beside pairs and nights.

    Attributes:
        cube: hyperspectral bands and a guide.
        safe: a Sentinel-2 product.
        place: composites of two sensors over many years.
    """

    cube: MadeCube
    safe: Safe
    place: Place


@pytest.fixture(autouse=True)
def own_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    about = card(name=OWN, task="hyperspectral", family="ddrf_cube", receptive_field=9)
    write_model(tmp_path / f"{OWN}.onnx", about.to_json())
    monkeypatch.setattr(registry, "_user_folders", [tmp_path])


@pytest.fixture(scope="module")
def others(tmp_path_factory: pytest.TempPathFactory) -> Others:
    cube, safe, place = (tmp_path_factory.mktemp(name) for name in Others._fields)
    return Others(make_cube(cube), make_safe(safe), simulate_place(place))


class Ran(NamedTuple):
    """How a task ended.

    Attributes:
        results: values of the outputs.
        loading: sources of the layers that its context will load, each with the destination's name.
        context, feedback: of the run.
    """

    results: dict[str, Any]
    loading: dict[str, str]
    context: QgsProcessingContext
    feedback: QgsProcessingFeedback


def inputs(name: str, pair: Pair, night: Night, others: Others) -> dict[str, Any]:
    """What each algorithm is to do; all that can be left out is."""
    sharpening = {"PANCHROMATIC": str(pair.pan), "SPECTRAL": str(pair.ms)}
    lights = {"DMSP": str(night.dmsp), "VIIRS": str(night.viirs)}
    return {
        "ddrf_pansharpening": sharpening | QUICK,
        "flow_pansharpening": sharpening | QUICK | {"MODEL": "flow-s"},
        "classical_pansharpening": sharpening,
        "ddpm_nightlights": lights | QUICK_LIGHTS | {"REGIONS": regions()},
        "flow_nightlights": lights | QUICK_LIGHTS | {"REGIONS": regions()},
        "classical_nightlights": lights | {"REGIONS": regions()},
        "nightlights_series": {
            "DMSP_FOLDER": str(others.place.dmsp),
            "VIIRS_FOLDER": str(others.place.viirs),
        },
        "ddrf_hyperspectral": {
            "SPECTRAL": str(others.cube.cube),
            "GUIDE": str(others.cube.guide),
            "MODEL": OWN,
            "ENSEMBLE": 2,
        },
        "classical_hyperspectral": {"SPECTRAL": str(others.cube.cube), "GUIDE": str(others.cube.guide)},
        "sentinel2_10m": {"INPUT": str(others.safe.folder), "METHOD": "mtf_glp"},
        "batch_fusion": {"INPUT": str(pair.folder)},
        "simulate_pair": sharpening,
        "compare_methods": sharpening | {"METHODS": ["exp", "gsa"]},
        "quality_with_reference": {"REFERENCE": str(pair.ms), "FUSED": str(pair.ms)},
        "quality_no_reference": sharpening | {"FUSED": str(sharp_of(pair))},
        "list_models": {},
        "benchmark": {"MODELS": ["ddrf-s"], "ROWS": 64, "COLS": 64, "SECONDS": 1.0},
        "pansharpen_and_assess": sharpening,
        "night_light_series": {"DMSP": [str(night.dmsp)], "REGIONS": regions()},
        "night_lights_to_today": {
            sensor: [str(path) for path in sorted(folder.glob("*.tif"))]
            for sensor, folder in others.place.folders.items()
        },
    }[name]


def sharp_of(pair: Pair) -> Path:
    """The pair, fused; made once."""
    path = pair.ms.with_name("sharp.tif")
    if not path.exists():
        pansharpen_classically(
            ClassicalJob(RasterInput(str(pair.pan)), RasterInput(str(pair.ms)), str(path)), Watcher()
        )
    return path


def regions() -> QgsVectorLayer:
    """One polygon over the night."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326&field=name:string", "regions", "memory")
    feature = QgsFeature(layer.fields())
    box = QgsRectangle(WEST + 10 * PIXEL, NORTH - 30 * PIXEL, WEST + 40 * PIXEL, NORTH - 10 * PIXEL)
    feature.setGeometry(QgsGeometry.fromRect(box))
    layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    return layer


def destinations(algorithm: str) -> dict[str, Any]:
    """Every destination, ticked to be opened, as a dialog hands it over."""
    definitions = QgsApplication.processingRegistry().algorithmById(algorithm).destinationParameterDefinitions()
    return {each.name(): wanted(each) for each in definitions}


def wanted(definition: QgsProcessingDestinationParameter) -> Any:
    if isinstance(definition, (QgsProcessingParameterFileDestination, QgsProcessingParameterFolderDestination)):
        return QgsProcessing.TEMPORARY_OUTPUT
    opened = QgsProcessingOutputLayerDefinition(QgsProcessing.TEMPORARY_OUTPUT)
    opened.destinationProject = QgsProject.instance()
    return opened


def run(algorithm: str, parameters: dict[str, Any]) -> Ran:
    """Run to the end, in a task of QGIS's own."""
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    instance = QgsApplication.processingRegistry().createAlgorithmById(algorithm)
    allowed, reason = instance.checkParameterValues(parameters, context)
    assert allowed, reason
    succeeded, results = wait_for(instance, parameters, context, feedback)
    assert succeeded, feedback.textLog()
    loading = {source: details.outputName for source, details in context.layersToLoadOnCompletion().items()}
    return Ran(results, loading, context, feedback)


def wait_for(
    instance: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> tuple[bool, dict[str, Any]]:
    """Run an algorithm in a task of QGIS's own; whether it succeeded, and what it gave."""
    ended: list[tuple[bool, dict[str, Any]]] = []
    task = QgsProcessingAlgRunnerTask(instance, parameters, context, feedback)
    task.executed.connect(lambda *how: ended.append(how))
    QgsApplication.taskManager().addTask(task)
    loop, deadline = QEventLoop(), time.monotonic() + PATIENCE_S
    ticker = QTimer()
    ticker.timeout.connect(lambda: loop.quit() if ended or time.monotonic() > deadline else None)
    ticker.start(10)
    loop.exec()
    assert ended, f"{instance.id()} did not end"
    return ended[0]


def load(ran: Ran) -> list[QgsMapLayer]:
    """What a dialog does with the layers of a run that has ended."""
    from processing.gui.Postprocessing import handleAlgorithmResults

    before = set(QgsProject.instance().mapLayers())
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("amalgam:classical_pansharpening")
    handleAlgorithmResults(algorithm, ran.context, ran.feedback)
    return [layer for name, layer in QgsProject.instance().mapLayers().items() if name not in before]


def test_every_algorithm_is_run_here() -> None:
    names = {each().name() for each in ALGORITHMS} | set(MODELS)
    assert {*names, "compare_before_you_choose"} == {
        each.name() for each in QgsApplication.processingRegistry().providerById("amalgam").algorithms()
    }


@pytest.mark.parametrize("name", [*(each().name() for each in ALGORITHMS), *MODELS])
def test_every_layer_that_was_asked_for_is_loaded(name: str, pair: Pair, night: Night, others: Others) -> None:
    algorithm = f"amalgam:{name}"
    asked = destinations(algorithm)
    ran = run(algorithm, inputs(name, pair, night, others) | asked)
    layers = [key for key, value in asked.items() if isinstance(value, QgsProcessingOutputLayerDefinition)]
    assert {ran.results[key] for key in layers} == set(ran.loading)
    loaded = load(ran)
    assert len(loaded) == len(layers)
    assert all(layer.isValid() for layer in loaded)


@pytest.mark.parametrize("name", ["ddrf_pansharpening", "classical_pansharpening", "ddpm_nightlights"])
def test_rasters_come_in_their_group_with_their_history(name: str, pair: Pair, night: Night, others: Others) -> None:
    parameters = inputs(name, pair, night, others) | destinations(f"amalgam:{name}")
    parameters.pop("SUMS", None)
    parameters.pop("REGIONS", None)
    load(run(f"amalgam:{name}", parameters))
    group = QgsProject.instance().layerTreeRoot().findGroup("Amalgam")
    assert group is not None
    nodes: list[QgsLayerTreeLayer] = group.findLayers()
    assert nodes
    for node in nodes:
        assert isinstance(node.layer(), QgsRasterLayer)
        assert any(line.startswith("SOFTWARE: Amalgam") for line in node.layer().metadata().history())


def test_nothing_is_loaded_that_was_not_asked_for(pair: Pair, tmp_path: Path) -> None:
    output = tmp_path / "fused.tif"
    parameters = {"PANCHROMATIC": str(pair.pan), "SPECTRAL": str(pair.ms), "OUTPUT": str(output)}
    ran = run("amalgam:classical_pansharpening", parameters)
    assert ran.loading == {}
    assert ran.results["OUTPUT"] == str(output)
    assert gdal.Open(str(output)) is not None


def test_failed_run_asks_for_no_layer(pair: Pair) -> None:
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    parameters = {"PANCHROMATIC": str(pair.ms), "SPECTRAL": str(pair.ms)}
    instance = QgsApplication.processingRegistry().createAlgorithmById("amalgam:classical_pansharpening")
    succeeded, _ = wait_for(instance, parameters | destinations(instance.id()), context, feedback)
    assert not succeeded
    assert "say which of them is panchromatic" in feedback.textLog()
    assert context.layersToLoadOnCompletion() == {}


def test_layer_of_the_project_is_found_on_the_other_thread(pair: Pair) -> None:
    ms = QgsRasterLayer(str(pair.ms), "MS of the project")
    QgsProject.instance().addMapLayer(ms)
    output = destinations("amalgam:classical_pansharpening")["OUTPUT"]
    parameters = {"PANCHROMATIC": str(pair.pan), "SPECTRAL": ms.id(), "OUTPUT": output}
    (fused,) = load(run("amalgam:classical_pansharpening", parameters))
    assert isinstance(fused, QgsRasterLayer)
    assert fused.renderer().type() == ms.renderer().type()
