"""The flow-matching baseline inside QGIS, with a tiny network in the place of the one that ships."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsProcessingException

from plugin.fusion.networks import registry
from plugin.fusion.physics.sampling import interpolate
from plugin.fusion.spans import Patch, Window
from tests.made_scenes import Pair, read
from tests.networks.cards import card, write_model

ALGORITHM = "amalgam:flow_pansharpening"
DIFFUSION = "amalgam:ddrf_pansharpening"

pytestmark = pytest.mark.usefixtures("provider")


@pytest.fixture(autouse=True)
def toy(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """A user's own flow model "toy", whose velocity is what it is shown."""
    folder = tmp_path_factory.mktemp("models")
    monkeypatch.setattr(registry, "_user_folders", [folder])
    write_model(folder / "toy.onnx", card(family="flow", parameterisation="velocity", schedule="flow").to_json())


def run(pair: Pair, output: Path, algorithm: str = ALGORITHM, **parameters: Any) -> dict[str, Any]:
    import processing

    usual = {"PANCHROMATIC": str(pair.pan), "SPECTRAL": str(pair.ms), "MODEL": "toy", "OUTPUT": str(output)}
    return processing.run(algorithm, usual | parameters)


def test_it_takes_what_the_diffusion_algorithm_takes() -> None:
    registered = QgsApplication.processingRegistry()
    flow, diffusion = (registered.createAlgorithmById(algorithm) for algorithm in (ALGORITHM, DIFFUSION))
    assert [p.name() for p in flow.parameterDefinitions()] == [p.name() for p in diffusion.parameterDefinitions()]
    assert [o.name() for o in flow.outputDefinitions()] == [o.name() for o in diffusion.outputDefinitions()]
    for parameter in flow.parameterDefinitions():
        assert parameter.help().endswith("."), parameter.name()
    assert flow.parameterDefinition("SCHEDULER").defaultValue() == "flow_euler"


def test_only_flow_models_are_offered() -> None:
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    offered = algorithm.parameterDefinition("MODEL").options()
    assert "toy" in offered
    assert "ddrf-s" not in offered


def test_the_networks_answer_is_taken_as_a_velocity(pair: Pair, tmp_path: Path) -> None:
    """At pure noise x0 = x_t - velocity, which is nothing here: what comes out is the interpolated MS."""
    result = run(pair, tmp_path / "fused.tif", STEPS=1, CONSISTENCY=0, SHARPNESS=0.0)
    lms = interpolate(Patch.whole(pair.ms_image), pair.relation, Window.of_shape(pair.pan_image.shape))
    np.testing.assert_array_equal(read(Path(result["OUTPUT"])), np.rint(lms).astype(np.uint16))
    assert result["MODEL_ID"] == "toy"


@pytest.mark.parametrize("scheduler", ["flow_euler", "flow_heun", "flow_midpoint", "ddim"])
def test_every_scheduler_of_its_own_and_others_run(pair: Pair, tmp_path: Path, scheduler: str) -> None:
    extent = "389620,389660,5819830,5819880 [EPSG:32633]"
    result = run(pair, tmp_path / "fused.tif", SCHEDULER=scheduler, STEPS=2, EXTENT=extent)
    provenance = gdal.Open(result["OUTPUT"]).GetMetadata("AMALGAM")
    assert (provenance["SCHEDULER"], provenance["SCHEDULE"]) == (scheduler, "flow")


@pytest.mark.parametrize(("algorithm", "model"), [(ALGORITHM, "ddrf-s"), (DIFFUSION, "toy")])
def test_a_model_of_another_family_is_refused(pair: Pair, tmp_path: Path, algorithm: str, model: str) -> None:
    with pytest.raises(QgsProcessingException, match=f"{model} belongs to the family .*, which is not made for this"):
        run(pair, tmp_path / "fused.tif", algorithm, MODEL=model)
    assert list(tmp_path.iterdir()) == []
