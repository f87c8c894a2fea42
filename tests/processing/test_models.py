"""The ready-made models: loaded with the plugin, valid in the designer, and run."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildParameterSource,
)

from plugin.fusion.networks import registry
from tests.lights import simulate_night, write_network
from tests.made_scenes import Pair, simulate_pair
from tests.series.place import simulate_place

from .conftest import Finished
from .ready_made import FOLDER, MODELS

NAMES = tuple(MODELS)
STATIC = Qgis.ProcessingModelChildParameterSource.StaticValue
NIGHT_LIGHTS_MODEL = "ddpm-nightlights"
EXTENT = "389616,389824,5819676,5819884 [EPSG:32633]"


@pytest.fixture(scope="module", autouse=True)
def toy(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A night-lights network made by hand, of the name that is the default; it gives way to a bundled one."""
    folder = tmp_path_factory.mktemp("models")
    write_network(folder / f"{NIGHT_LIGHTS_MODEL}.onnx", "noise", "ddpm_nightlights")
    registry.offer_models(folder)


pytestmark = pytest.mark.usefixtures("toy", "provider")


@pytest.fixture(scope="module")
def large_pair(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    """Large enough to be degraded once more."""
    return simulate_pair(tmp_path_factory.mktemp("large_pair"), 240, 256)


def run(name: str, pair: Pair, **parameters: Any) -> dict[str, Any]:
    import processing

    return processing.run(f"amalgam:{name}", {"PANCHROMATIC": str(pair.pan), "SPECTRAL": str(pair.ms), **parameters})


def loaded(name: str) -> QgsProcessingModelAlgorithm:
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(FOLDER / f"{name}.model3"))
    return model


def written(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_the_files_are_those_that_the_code_writes() -> None:
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(f"{name}.model3" for name in NAMES)
    for name, build in MODELS.items():
        assert loaded(name).toVariant() == build().toVariant(), f"{name}: run tests.processing.ready_made"


@pytest.mark.parametrize("name", NAMES)
def test_it_is_in_the_toolbox_with_its_help(name: str) -> None:
    algorithm = QgsApplication.processingRegistry().algorithmById(f"amalgam:{name}")
    assert algorithm.displayName() == MODELS[name]().name()
    beside = {"pansharpen_and_assess": "ddrf_pansharpening", "compare_before_you_choose": "compare_methods"}
    other = QgsApplication.processingRegistry().algorithmById(f"amalgam:{beside.get(name, 'ddpm_nightlights')}")
    assert (algorithm.group(), algorithm.groupId()) == (other.group(), other.groupId())
    assert MODELS[name]().group() == other.group()
    assert "workflow" in algorithm.tags()
    assert algorithm.helpUrl() == f"https://example.org/amalgam/algorithms/{name}/"
    assert algorithm.provider().id() == "amalgam"
    assert "raster" in algorithm.shortHelpString()
    for parameter in algorithm.parameterDefinitions():
        assert parameter.help().endswith(".") or parameter.isDestination(), parameter.name()


@pytest.mark.parametrize("name", NAMES)
def test_it_is_valid_in_the_designer(name: str) -> None:
    model = loaded(name)
    assert model.validate() == (True, [])
    assert all(child.algorithm() is not None for child in model.childAlgorithms().values())
    assert model.canExecute()[0]


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_is_one_that_its_algorithm_knows(name: str) -> None:
    """A method or a model that is renamed would only show when the model is run."""
    for child in MODELS[name]().childAlgorithms().values():
        for parameter, sources in child.parameterSources().items():
            definition = child.algorithm().parameterDefinition(parameter)
            assert definition is not None, parameter
            if definition.type() == "enum" and sources[0].source() == STATIC:
                assert set(sources[0].staticValue()) <= set(definition.options())


def test_pansharpen_and_assess(large_pair: Pair, tmp_path: Path) -> None:
    fused, report = str(tmp_path / "fused.tif"), str(tmp_path / "report.html")
    result = run("pansharpen_and_assess", large_pair, pansharpened=fused, report=report)
    assert gdal.Open(fused).RasterXSize == 256
    assert "HQNR" in Path(report).read_text(encoding="utf-8")
    assert 0.5 < result["CHILD_RESULTS"]["assess"]["HQNR"] <= 1.0


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"report": "/nowhere/report.html"}, "report's folder /nowhere does not exist"),
        ({"report": "report.pdf"}, "ends in .html"),
        ({"report": "/proc/report.html"}, "/proc cannot be written"),
        ({"pansharpened": "fused.png"}, "must be a GeoTIFF"),
    ],
)
def test_what_a_later_step_could_not_write_is_refused_before_the_first(
    pair: Pair, tmp_path: Path, wrong: dict[str, str], sentence: str
) -> None:
    outputs = {"pansharpened": str(tmp_path / "fused.tif"), "report": str(tmp_path / "report.html")}
    with pytest.raises(QgsProcessingException, match=sentence):
        run("pansharpen_and_assess", pair, **(outputs | wrong))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("methods", "winner"), [(["exp", "ddrf-s"], "model.tif"), (["exp", "gsa"], "formula.tif")], ids=["model", "formula"]
)
def test_compare_before_you_choose_fuses_all_with_what_won(
    large_pair: Pair, tmp_path: Path, methods: list[str], winner: str
) -> None:
    model = loaded("compare_before_you_choose")
    step = model.childAlgorithm("compare")
    step.addParameterSources("METHODS", [QgsProcessingModelChildParameterSource.fromStaticValue(methods)])
    model.setChildAlgorithm(step)
    outputs = {"report": "report.html", "by_the_model": "model.tif", "by_the_formula": "formula.tif"}
    parameters = {"PANCHROMATIC": str(large_pair.pan), "SPECTRAL": str(large_pair.ms), "EXTENT": EXTENT}
    parameters |= {name: str(tmp_path / file) for name, file in outputs.items()}
    _, succeeded = model.run(parameters, QgsProcessingContext(), QgsProcessingFeedback())
    assert succeeded
    assert written(tmp_path) == {"report.html", winner}
    assert gdal.Open(str(tmp_path / winner)).RasterXSize == 256


def test_night_light_series_gives_a_band_for_each_year(tmp_path: Path) -> None:
    import processing

    night, radiance = simulate_night(tmp_path), tmp_path / "radiance.tif"
    years = [str(night.dmsp), str(night.dmsp)]
    processing.run("amalgam:night_light_series", {"DMSP": years, "VIIRS": str(night.viirs), "radiance": str(radiance)})
    raster = gdal.Open(str(radiance))
    assert raster.RasterCount == 2
    np.testing.assert_array_equal(raster.GetRasterBand(1).ReadAsArray(), raster.GetRasterBand(2).ReadAsArray())


def test_night_lights_to_today_gives_years_a_report_and_their_change(tmp_path: Path) -> None:
    import processing

    place, years = simulate_place(tmp_path), tmp_path / "years"
    outputs = {"years": years, "report": tmp_path / "report.html", "change": tmp_path / "change.tif"}
    rasters = {name: [str(path) for path in folder.iterdir()] for name, folder in place.folders.items()}
    processing.run("amalgam:night_lights_to_today", rasters | {name: str(path) for name, path in outputs.items()})
    first, last = (gdal.Open(str(years / f"nightlights_{year}.tif")).ReadAsArray() for year in (2006, 2014))
    change = gdal.Open(str(outputs["change"])).ReadAsArray()
    np.testing.assert_allclose(change, np.log1p(last) - np.log1p(first), atol=1e-4)
    assert "Night lights 2006 to 2014" in outputs["report"].read_text(encoding="utf-8")


@pytest.mark.parametrize("by_id", [True, False])
def test_qgis_process_runs_one(qgis_process: Callable[..., Finished], pair: Pair, tmp_path: Path, by_id: bool) -> None:
    what = "amalgam:pansharpen_and_assess" if by_id else str(FOLDER / "pansharpen_and_assess.model3")
    outputs = (f"pansharpened={tmp_path / 'fused.tif'}", f"report={tmp_path / 'report.html'}")
    done = qgis_process("run", what, "--", f"PANCHROMATIC={pair.pan}", f"SPECTRAL={pair.ms}", *outputs)
    assert done.code == 0, done.text
    assert written(tmp_path) == {"fused.tif", "report.html"}


def test_nothing_is_left_beside_the_rasters_of_a_pair(
    qgis_process: Callable[..., Finished], pair: Pair, tmp_path: Path
) -> None:
    """No statistics (.aux.xml) of inputs, nor of what one step hands to the next."""
    inputs, results = tmp_path / "in", tmp_path / "out"
    inputs.mkdir()
    results.mkdir()
    pan, ms = (shutil.copy(path, inputs) for path in (pair.pan, pair.ms))
    outputs = (f"pansharpened={results / 'fused.tif'}", f"report={results / 'report.html'}")
    done = qgis_process("run", "amalgam:pansharpen_and_assess", "--", f"PANCHROMATIC={pan}", f"SPECTRAL={ms}", *outputs)
    assert done.code == 0, done.text
    assert (written(inputs), written(results)) == ({"pan.tif", "ms.tif"}, {"fused.tif", "report.html"})


def test_nothing_is_left_beside_a_series(qgis_process: Callable[..., Finished], tmp_path: Path) -> None:
    """But beside its inputs, which QGIS measures by the virtual raster that another provider's step makes of them."""
    night, results = simulate_night(tmp_path), tmp_path / "out"
    results.mkdir()
    years = (f"DMSP={night.dmsp}", f"DMSP={night.dmsp}", f"VIIRS={night.viirs}")
    done = qgis_process("run", "amalgam:night_light_series", "--", *years, f"radiance={results / 'radiance.tif'}")
    assert done.code == 0, done.text
    assert written(results) == {"radiance.tif"}
