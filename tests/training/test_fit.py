from __future__ import annotations

import copy
import importlib
import itertools
import logging
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import torch

from plugin.fusion.networks.session import Network
from plugin.fusion.physics.sharpening import CONDITIONS, CONTEXT
from training import export as export_module
from training import loading as data_module
from training.export import export
from training.fit import Fit, fit

fit_module = importlib.import_module("training.fit")
TICK_S, BUDGET_S = 0.05, 0.6


@pytest.fixture(autouse=True)
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few validation batches, no banners."""
    monkeypatch.setattr(data_module, "VALIDATION_BATCHES", 2)
    logging.getLogger("lightning.pytorch").setLevel(logging.ERROR)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Goes on by a tick whenever a fit looks at it, so that a budget lasts as many steps on any machine."""
    ticks = itertools.count(0.0, TICK_S)
    monkeypatch.setattr(fit_module, "time", SimpleNamespace(monotonic=lambda: next(ticks)))


def checkpoint(path: Path) -> dict[str, Any]:
    return dict(torch.load(path, weights_only=False))


@pytest.mark.filterwarnings("ignore")
def test_a_fit_stops_on_time_resumes_and_ships_as_the_same_network(
    clock: None, config: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config["fit"]["minutes"] = BUDGET_S / 60.0
    last = fit(config, tmp_path)
    first = checkpoint(last)
    assert first["global_step"] >= 1
    assert BUDGET_S <= first["seconds_spent"] < BUDGET_S + 4 * TICK_S

    config["fit"]["minutes"] = (first["seconds_spent"] + BUDGET_S) / 60.0
    assert fit(config, tmp_path) == last
    second = checkpoint(last)
    assert second["global_step"] > first["global_step"]
    assert second["seconds_spent"] > first["seconds_spent"]
    weights, before = second["state_dict"], first["state_dict"]
    assert not torch.equal(weights["network.head.bias"], before["network.head.bias"])

    bundled = tmp_path / "models"
    bundled.mkdir()
    monkeypatch.setattr(export_module, "RUNS", tmp_path)
    monkeypatch.setattr(export_module, "BUNDLED", bundled)
    monkeypatch.setattr(export_module, "evaluate", lambda _: {"place": {"sam": 1.0}})
    monkeypatch.setitem(export_module.CALIBRATIONS, "pansharpening", lambda _: {"steps": [4.0], "factor": [3.0]})
    monkeypatch.setattr(export_module, "make_precisions", lambda _: None)
    path = export(config)
    shipped = Network(path, threads=1)
    assert shipped.card.name == "tiny"
    assert shipped.card.scores == {"place": {"sam": 1.0}}
    assert shipped.card.spread_factor(4) == 3.0
    assert (bundled / "SHA256SUMS").read_text().split() == [shipped.digest, "tiny.onnx"]

    torch.manual_seed(0)
    x, conditions = torch.randn(3, 1, 32, 48), torch.randn(3, len(CONDITIONS), 32, 48)
    context = torch.randn(3, len(CONTEXT))
    network = Fit.load_from_checkpoint(last, weights_only=False, map_location="cpu").network.eval()
    with torch.no_grad():
        expected = network(x, torch.full((3, 1), 0.6), conditions, context)[:, 0].numpy()
    found = shipped.denoise(x[:, 0].numpy(), 0.6, conditions.numpy(), context.numpy())
    assert np.abs(expected).max() > 1e-5
    np.testing.assert_allclose(found, expected, atol=1e-4)


@pytest.mark.filterwarnings("ignore")
def test_what_a_fit_needs_is_fitted_first(
    config: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = copy.deepcopy(config) | {"name": "first"}
    monkeypatch.setattr(fit_module, "config_of_run", lambda run: {"first": first}[run])
    config["fit"]["warm_start"] = "first"
    fit(config, tmp_path)
    assert checkpoint(tmp_path / "first" / "last.ckpt")["global_step"] >= 1
    made = (tmp_path / "first" / "last.ckpt").stat().st_mtime_ns
    fit(config, tmp_path)
    assert (tmp_path / "first" / "last.ckpt").stat().st_mtime_ns == made


@pytest.mark.filterwarnings("ignore")
def test_a_student_of_a_teacher_is_saved_without_it(config: dict[str, Any], tmp_path: Path) -> None:
    fit(config, tmp_path)
    student = config | {
        "name": "student",
        "objective": {"pure_noise_share": 0.7, "teacher": "tiny", "teacher_share": 1.0},
    }
    weights = checkpoint(fit(student, tmp_path))["state_dict"]
    assert weights.keys() == checkpoint(tmp_path / "tiny" / "last.ckpt")["state_dict"].keys()
