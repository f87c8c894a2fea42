from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from plugin.fusion.diffusion.parameterisation import to_x0
from plugin.fusion.networks.session import Network
from plugin.fusion.tasks.nightlights.conditions import CONDITIONS, CONTEXT
from training import export as export_module
from training import loading as data_module
from training import nightlights_scores
from training.data.nightlights import random_field
from training.export import export
from training.fit import averaged_network, fit
from training.model_files import weights_of_file

from ..made_scenes import north_up, write


@pytest.fixture(autouse=True)
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few batches, one precision, no banners."""
    monkeypatch.setattr(export_module, "make_precisions", lambda _: None)
    monkeypatch.setattr(nightlights_scores, "SMEARING_BATCHES", 2)
    monkeypatch.setattr(export_module, "trust_of", lambda *_: {"alone": 1.0, "guided": 0.5})
    monkeypatch.setattr(nightlights_scores, "LEAST_PIXELS", 10)
    monkeypatch.setattr(data_module, "VALIDATION_BATCHES", 2)
    logging.getLogger("lightning.pytorch").setLevel(logging.ERROR)


@pytest.fixture
def lights(tmp_path: Path) -> Path:
    """A lit place of 240 x 240 pixels of 15 arc-seconds."""
    rng = np.random.default_rng(1)
    light = random_field((240, 240), (0.46, 0.46), 5.0, rng) + random_field((240, 240), (0.46, 0.46), 1.0, rng)
    radiance = np.where(light > 0.3, np.exp(1.2 * light), 0.0).astype(np.float32)
    return write(tmp_path / "lights.tif", radiance[None], north_up(15.0 / 3600.0, 10.0, 0.5), 4326)


def config(name: str, kind: str, output: str, lights: Path) -> dict[str, Any]:
    return {
        "name": name,
        "title": "Tiny",
        "task": "nightlights",
        "family": "flow_nightlights",
        "schedule": "flow",
        "seed": 1,
        "network": {"widths": [4, 4, 4], "blocks": [1, 1, 1, 1, 1], "style": 4, "output": output},
        "objective": {"kind": kind, "pure_noise_share": 0.3},
        "fit": {
            "minutes": 0.01,
            "batch_episodes": 1,
            "samples_per_episode": 2,
            "learning_rate": 1.0e-3,
            "ema_decay": 0.5,
            "threads": 1,
            "workers": 0,
        },
        "degradation": {"ratios": {"2": 1.0}, "guided": 0.5},
        "data": {"train": {str(lights): {"share": 1.0}}, "validation": {str(lights): {"share": 1.0}}},
        "card": {"version": "0.0.1", "licence": "none", "training_data": "none", "limits": "all"},
    }


@pytest.mark.filterwarnings("ignore")
def test_one_family_warm_starts_another_which_ships_as_the_same_network(
    lights: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fit(config("first", "v", "v", lights), tmp_path)
    second = config("second", "velocity", "velocity", lights)
    second["fit"] |= {"warm_start": "first", "learning_rate": 0.0}
    fit(second, tmp_path)
    network = averaged_network("second", tmp_path)
    for ours, theirs in zip(network.parameters(), averaged_network("first", tmp_path).parameters(), strict=True):
        torch.testing.assert_close(ours, theirs)

    bundled = tmp_path / "models"
    bundled.mkdir()
    monkeypatch.setattr(export_module, "RUNS", tmp_path)
    monkeypatch.setattr(export_module, "BUNDLED", bundled)
    monkeypatch.setattr(export_module, "evaluate", lambda _: {"place": {"psnr": 20.0}})
    measured = {"steps": [5.0], "factor": [1.5]}
    monkeypatch.setitem(export_module.CALIBRATIONS, "nightlights", lambda _: measured)
    shipped = Network(export(second), threads=1)
    assert (shipped.card.task, shipped.card.family) == ("nightlights", "flow_nightlights")
    assert (shipped.card.parameterisation, shipped.card.schedule) == ("velocity", "flow")
    assert shipped.card.receptive_field > 8
    assert shipped.card.spread_factor(5) == 1.5
    assert shipped.card.trust["guided"] == 0.5
    kept = weights_of_file(bundled / "second.onnx")
    assert "stem.weight" in kept
    for name, weights in kept.items():  # of layers that are still alike, the file keeps one
        torch.testing.assert_close(weights, network.state_dict()[name], atol=2e-3, rtol=2e-3)

    torch.manual_seed(0)
    x, conditions = torch.randn(1, 1, 32, 48), torch.randn(1, len(CONDITIONS), 32, 48)
    context = torch.randn(1, len(CONTEXT))
    with torch.no_grad():
        velocity = network(x, torch.full((1, 1), 0.6), conditions, context)[:, 0].numpy()
    found = shipped.denoise(x[:, 0].numpy(), 0.6, conditions.numpy(), context.numpy())
    np.testing.assert_allclose(found, to_x0("velocity", x[:, 0].numpy(), velocity, 0.6), atol=5e-3)  # weights in fp16


@pytest.mark.filterwarnings("ignore")
def test_regression_ships_with_all_inputs_and_ignores_noise(
    lights: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = config("plain", "regression", "x0", lights)
    chosen["family"] = "unet_nightlights"
    chosen["fit"]["steps"] = 20
    fit(chosen, tmp_path)
    bundled = tmp_path / "models"
    bundled.mkdir()
    monkeypatch.setattr(export_module, "RUNS", tmp_path)
    monkeypatch.setattr(export_module, "BUNDLED", bundled)
    monkeypatch.setattr(export_module, "evaluate", lambda _: {})
    shipped = Network(export(chosen), threads=1)
    rng = np.random.default_rng(0)
    conditions, context = (
        rng.standard_normal(shape).astype(np.float32) for shape in ((1, len(CONDITIONS), 32, 32), (1, len(CONTEXT)))
    )
    noise = rng.standard_normal((2, 1, 32, 32)).astype(np.float32)
    one, other = (shipped.denoise(x, level, conditions, context) for x, level in zip(noise, (1.0, 0.4), strict=True))
    assert np.abs(one).max() > 0.0
    np.testing.assert_array_equal(one, other)
