"""The page of scores, with measurements that take no time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from plugin.fusion.networks import registry
from plugin.fusion.pipeline.task import Timing
from plugin.fusion.tasks.pansharpening.job import FusionResult
from training import scores

from ..networks.cards import card, write_model

Calls = list[tuple[str, dict[str, Any]]]


@pytest.fixture
def calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Calls:
    """What was measured: model and settings. There are a diffusion and a flow model, and two pairs."""
    known = {"steps": [4.0], "factor": [7.5], "coverage": [0.941], "worst_coverage": [0.902]}
    write_model(tmp_path / "toy.onnx", card(calibration=known).to_json())
    write_model(tmp_path / "toy-flow.onnx", card(name="toy-flow", family="flow", schedule="flow").to_json())
    measured: Calls = []

    def evaluate(config: dict[str, Any], cases: str, **settings: Any) -> scores.Scores:
        measured.append((config["name"], settings))
        truth = {"sam": 1.5, "ergas": 2.0 + len(measured), "q2n": 0.9, "sharpness": 0.8, "seconds": 3.0}
        return {"x_reduced": truth, "x_full": {"hqnr": 0.95, "hqnr_as_given": 0.9, "d_lambda_k": 0.01, "seconds": 4.0}}

    result = FusionResult("", "toy", Timing(0.2, 0.7, 0.1, 0.5), 0.07, 0.0, 0.0, 0.1, (0.001, 0.0042))
    monkeypatch.setattr(registry, "_user_folders", [tmp_path])
    monkeypatch.setattr(scores, "model_ids", lambda *families: ["toy", "toy-flow"])
    monkeypatch.setattr(scores, "evaluate", evaluate)
    monkeypatch.setattr(scores, "check_pairs", lambda: {"x_full": tmp_path})
    monkeypatch.setattr(scores, "fuse", lambda folder, model: (None, result))
    monkeypatch.setattr(scores, "_baselines", lambda: {"GSA": {"x_reduced": {"sam": 3.0, "ergas": 4.0, "q2n": 0.8}}})
    seen = {model: {"B08": {"sam": 0.821, "ergas": 1.698}} for model in ("toy", "toy-flow")}
    monkeypatch.setattr(scores, "score_sentinel2", lambda models: {model: seen[model] for model in models})
    monkeypatch.setattr(scores, "section", lambda models: f"\n## Sound, displaced, real\n{models}\n")
    monkeypatch.setattr(scores, "CACHE", tmp_path / "scores.json")
    monkeypatch.setattr(scores, "OUTPUT", tmp_path / "docs" / "scores.md")
    return measured


def test_every_model_is_measured_as_users_have_it_and_only_once(calls: Calls) -> None:
    scores.write_scores({"name": "toy"}, "toy")
    assert [name for name, _ in calls] == ["toy"] * len(scores.SETTINGS) + ["toy-flow"] * len(scores.OF_FLOW)
    asked = [settings["sharpness"] for name, settings in calls if name == "toy"]
    assert asked == [0.0 if "SHARPNESS 0" in setting else 1.0 for setting in scores.SETTINGS]
    assert all(settings["sharpness"] == 1.0 for name, settings in calls if name == "toy-flow")
    count = len(calls)
    scores.write_scores({"name": "toy"}, "toy")
    assert len(calls) == count


def test_the_page_says_what_was_measured(calls: Calls) -> None:
    text = scores.write_scores({"name": "toy"}, "toy").read_text(encoding="utf-8")
    for line in (
        "as users have them, with SHARPNESS 1 where",
        "| toy, 1 step | 1.500 | 3.000 | 0.900 | 1.500 | 3.000 | 0.900 |",
        "| toy, 1 step, SHARPNESS 0 | 1.500 | 4.000 | 0.900 | 1.500 | 4.000 | 0.900 |",
        "| GSA | 3.000 | 4.000 | 0.800 | 3.000 | 4.000 | 0.800 |",
        "| toy, 1 step | 1.500 | 3.000 | 0.900 | 0.800 | 0.950 | 7.0 |",
        "| x_full | 0.10 | 0.42 | 0.070 |",
        "| method | guide: B08 |",
        "| toy-flow | 0.821 / 1.698 |",
        "| toy | 4 | 7.50 | 94.1 % | 90.2 % |",
    ):
        assert line in text


def test_what_a_person_wrote_outlives_the_next_run(calls: Calls) -> None:
    page = scores.write_scores({"name": "toy"}, "toy")
    marked = page.read_text(encoding="utf-8").replace("<!-- findings -->\n", "<!-- findings -->\nSharp enough.")
    page.write_text(marked, encoding="utf-8")
    assert "Sharp enough." in scores.write_scores({"name": "toy"}, "toy").read_text(encoding="utf-8")
