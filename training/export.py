"""From a checkpoint to the file that ships: ONNX with a card inside, its scores, and its digest."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import onnx
import torch

from plugin.fusion.networks.card import KEY, ModelCard
from plugin.fusion.networks.registry import BUNDLED, DIGESTS, digest

from .calibration import calibration
from .fit import RUNS, averaged_network
from .nightlights_scores import smearing
from .receptive_field import receptive_field
from .tasks import Task, task_of

OPSET = 17
IR_VERSION = 8


def export(config: dict[str, Any]) -> Path:
    """Write `models/NAME.onnx` from the averaged weights of the last checkpoint, score it, and list its digest."""
    task = task_of(config)
    network = averaged_network(config["name"], RUNS)
    path = BUNDLED / f"{config['name']}.onnx"
    _to_onnx(network, task, path)
    card = _card(config, task, receptive_field(network, len(task.conditions), len(task.context), task.stride))
    if card.family == "unet_nightlights":
        card = dataclasses.replace(card, smearing=smearing(network, config))
    _attach(card, path)
    if card.family == "ddrf":
        card = dataclasses.replace(card, calibration=calibration(card.name))
    scores = {case: {k: v for k, v in s.items() if k != "seconds"} for case, s in evaluate(config).items()}
    _attach(dataclasses.replace(card, scores=scores), path)
    return path


def evaluate(config: dict[str, Any]) -> dict[str, dict[str, float]]:
    """Scores of the exported file, by case and index."""
    if config.get("task") == "nightlights":
        from .nightlights import evaluate as evaluate_nightlights

        return evaluate_nightlights(config)
    from .evaluate import evaluate as evaluate_pansharpening

    return evaluate_pansharpening(config)


def _to_onnx(network: torch.nn.Module, task: Task, path: Path) -> None:
    size = 64
    example = (
        torch.randn(1, 1, size, size),
        torch.ones(1, 1),
        torch.randn(1, len(task.conditions), size, size),
        torch.randn(1, len(task.context)),
    )
    image_axes = {0: "n", 2: "rows", 3: "columns"}
    torch.onnx.export(
        network,
        example,
        str(path),
        input_names=list(task.inputs),
        output_names=["estimate"],
        opset_version=OPSET,
        dynamic_axes={
            "x_t": image_axes,
            "noise_level": {0: "n"},
            "conditions": image_axes,
            "context": {0: "n"},
            "estimate": image_axes,
        },
        dynamo=False,
    )


def _card(config: dict[str, Any], task: Task, reach: int) -> ModelCard:
    about = config["card"]
    return ModelCard(
        name=config["name"],
        version=about["version"],
        title=config["title"],
        task=config.get("task", "pansharpening"),
        family=config.get("family", "ddrf"),
        inputs=task.inputs,
        parameterisation=config["network"].get("output", "x0"),
        schedule=config.get("schedule", "cosine"),
        normalisation=task.normalisation,
        stride=task.stride,
        receptive_field=reach,
        bands=task.bands,
        ratio_range=task.ratio_range,
        precision="fp32",
        training_data=about["training_data"],
        licence=about["licence"],
        scores={},
        limits=about["limits"],
    )


def _attach(card: ModelCard, path: Path) -> None:
    model = onnx.load(path)
    model.ir_version = IR_VERSION
    del model.metadata_props[:]
    model.metadata_props.add(key=KEY, value=card.to_json())
    onnx.checker.check_model(model)
    onnx.save(model, path)
    sums = "".join(f"{digest(file)}  {file.name}\n" for file in sorted(path.parent.glob("*.onnx")))
    (path.parent / DIGESTS).write_text(sums, encoding="ascii")
