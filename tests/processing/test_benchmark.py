from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from qgis.core import QgsApplication, QgsProcessingException, QgsProcessingFeedback

from plugin.fusion import estimate as module
from plugin.fusion.estimate import Speed
from plugin.fusion.networks import registry
from tests.made_scenes import Pair, north_up, write
from tests.networks.cards import card, write_model

ALGORITHM = "amalgam:benchmark"

pytestmark = pytest.mark.usefixtures("provider")

SPEED = Speed(
    registry.DEFAULT_PANSHARPENING, "auto", 1, stride=4, halo=36, network=2.0, beside=0.5, finish=0.25, start=1.0
)


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    """The speed of the bundled model on one thread, without measuring."""
    monkeypatch.setattr(module, "_measured", {(registry.DEFAULT_PANSHARPENING, "auto", 1): SPEED})


def run(feedback: QgsProcessingFeedback | None = None, **parameters: Any) -> dict[str, Any]:
    import processing

    return processing.run(ALGORITHM, {"OUTPUT": "memory:", "THREADS": 1, **parameters}, feedback=feedback)


def rows(result: dict[str, Any]) -> list[dict[str, Any]]:
    return [feature.attributeMap() for feature in result["OUTPUT"].getFeatures()]


def test_every_parameter_has_a_help_sentence() -> None:
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    for parameter in algorithm.parameterDefinitions():
        assert parameter.help().endswith("."), parameter.name()
    assert algorithm.parameterDefinition("MODELS").options() == registry.model_ids()


@pytest.mark.usefixtures("known")
def test_time_grows_with_the_steps_as_the_speed_says() -> None:
    """One tile of 64 x 64 with its halo of 36 on each side."""
    result = run(ROWS=64, COLS=64, BANDS=1, STEPS="1,500,1000", TILE_SIZE=64)
    evaluated = (64 + 72) ** 2 / 1e6
    expected = [1.0 + 0.25 * 64 * 64 / 1e6 + steps * 2.5 * evaluated for steps in (1, 500, 1000)]
    assert [row["SECONDS"] for row in rows(result)] == pytest.approx(expected, abs=0.051)
    assert (result["MODEL_ID"], result["PRECISION_ID"]) == (registry.DEFAULT_PANSHARPENING, "auto")
    assert result["SECONDS"] == rows(result)[0]["SECONDS"]
    assert result["MEGABYTES"] > 0


@pytest.mark.usefixtures("known")
def test_second_order_schedulers_and_samples_cost_their_evaluations() -> None:
    plain, twice = (rows(run(STEPS="4", SCHEDULER=scheduler))[0] for scheduler in ("ddim", "flow_midpoint"))
    assert twice["SECONDS"] > 1.9 * plain["SECONDS"]
    assert rows(run(STEPS="4", ENSEMBLE=3))[0]["SECONDS"] > 2.8 * plain["SECONDS"]


@pytest.mark.usefixtures("known")
def test_rasters_give_the_size_and_the_bands(pair: Pair, tmp_path: Path) -> None:
    given = rows(run(FINE=str(pair.pan), COARSE=str(pair.ms), STEPS="1"))
    typed = rows(run(ROWS=128, COLS=160, BANDS=4, STEPS="1"))
    assert given == typed
    assert rows(run(PANCHROMATIC=str(pair.pan), SPECTRAL=str(pair.ms), STEPS="1")) == typed  # as in other algorithms
    assert given[0]["OUTPUT_MB"] == pytest.approx(128 * 160 * 4 * 2 / 1e6, abs=0.051)
    floats = write(tmp_path / "floats.tif", np.ones((2, 40, 40), np.float32), north_up(4.0))
    assert rows(run(SPECTRAL=str(floats), ROWS=1000, COLS=1000))[0]["OUTPUT_MB"] == pytest.approx(8.0)


def test_a_real_measurement_ends_in_numbers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Measures the smallest network there is, which only copies."""
    monkeypatch.setattr(registry, "_user_folders", [tmp_path])
    monkeypatch.setattr(module, "_measured", {})
    write_model(tmp_path / "copy.onnx", card(name="copy").to_json())
    result = run(MODELS=["copy"], PRECISIONS=["fp32"], STEPS="1,2", SECONDS_EACH=0.5, ROWS=3000, COLS=3000)
    one, two = rows(result)
    assert 0.0 < one["SECONDS"] <= two["SECONDS"]
    assert 0.0 <= one["IN_NETWORK"] <= 1.0
    assert list(tmp_path.iterdir()) == [tmp_path / "copy.onnx"]


@pytest.mark.usefixtures("known")
def test_a_model_without_an_int8_file_is_left_out_with_a_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registry, "_user_folders", [tmp_path])
    write_model(tmp_path / "copy.onnx", card(name="copy").to_json())
    feedback = QgsProcessingFeedback()
    monkeypatch.setitem(module._measured, ("copy", "auto", 1), SPEED)
    found = rows(run(feedback, MODELS=["copy"], PRECISIONS=["auto", "int8"], STEPS="1"))
    assert len(found) == 1
    assert "no int8 file" in feedback.textLog()
    with pytest.raises(QgsProcessingException, match="could be measured"):
        run(MODELS=["copy"], PRECISIONS=["int8"])


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"STEPS": "many"}, "STEPS must be whole numbers"),
        ({"TILE_SIZE": 66}, "multiple of 4"),
        ({"MODELS": []}, "MODELS"),
    ],
)
def test_bad_parameter_is_refused(wrong: dict[str, Any], sentence: str) -> None:
    with pytest.raises(QgsProcessingException, match=sentence):
        run(**wrong)
