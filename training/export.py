"""From a checkpoint to the files that ship: ONNX in every precision, cards inside with scores, and their digests."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import onnx

from plugin.fusion.networks.card import ModelCard
from plugin.fusion.networks.registry import BUNDLED
from plugin.fusion.tasks.pansharpening.job import DEFAULT_SHARPNESS
from plugin.fusion.tasks.registry import is_regression

from .calibration import calibration
from .cubes_card import cube_calibration, cube_scores, trust_of_cubes
from .fit import RUNS, averaged_network
from .model_files import store_weights_as_fp16, to_onnx, write
from .nightlights_scores import smearing
from .nightlights_spread import spread_calibration
from .nightlights_trust import trust_of
from .precision import make_precisions
from .receptive_field import receptive_field
from .tasks import TrainingTask, task_of

CALIBRATIONS = {
    "pansharpening": calibration,
    "nightlights": spread_calibration,
    "hyperspectral": cube_calibration,
}
"""What measures, by task, how far the spread of samples may be trusted."""


def export(config: dict[str, Any]) -> Path:
    """Write `models/NAME.onnx` from the averaged weights of the last checkpoint, and score it; then int8 beside it."""
    task = task_of(config)
    network = averaged_network(config["name"], RUNS)
    path = BUNDLED / f"{config['name']}.onnx"
    to_onnx(network, task, path)
    model = onnx.load(path)
    store_weights_as_fp16(model)
    card = _card(config, task, receptive_field(network, len(task.conditions), len(task.context), task.stride))
    if card.task == "nightlights":
        trust = trust_of(network, config)
        card = dataclasses.replace(card, trust=trust, smearing=smearing(network, config, trust["alone"]))
    if card.task == "hyperspectral":
        card = dataclasses.replace(card, trust=trust_of_cubes(network, config))
    write(model, card, path)
    if not is_regression(card):
        card = dataclasses.replace(card, calibration=CALIBRATIONS[card.task](card.name))
    scores = {case: {k: v for k, v in s.items() if k != "seconds"} for case, s in evaluate(config).items()}
    scored_with = {"sharpness": DEFAULT_SHARPNESS} if card.task == "pansharpening" else {}
    write(model, dataclasses.replace(card, scores=scores, scored_with=scored_with), path)
    make_precisions(config)
    return path


def evaluate(config: dict[str, Any]) -> dict[str, dict[str, float]]:
    """Scores of the exported file, by case and index."""
    if config.get("task") == "nightlights":
        from .nightlights_measured import evaluate as evaluate_nightlights

        return evaluate_nightlights(config)
    if config.get("task") == "hyperspectral":
        return cube_scores(config["name"], "fp32")
    from .evaluate import evaluate as evaluate_pansharpening

    return evaluate_pansharpening(config, precision="fp32")


def _card(config: dict[str, Any], task: TrainingTask, reach: int) -> ModelCard:
    about = config["card"]
    return ModelCard(
        name=config["name"],
        version=about["version"],
        title=config["title"],
        task=config.get("task", "pansharpening"),
        family=config.get("family", "ddrf"),
        inputs=task.inputs,
        conditions=task.conditions,
        statistics=task.context,
        parameterisation=config["network"].get("output", "x0"),
        schedule=config.get("schedule", "cosine"),
        normalisation=task.normalisation,
        stride=task.stride,
        receptive_field=reach,
        bands=task.bands,
        ratio_range=task.ratio_range,
        precision="fp16",
        training_data=about["training_data"],
        licence=about["licence"],
        scores={},
        limits=about["limits"],
    )
