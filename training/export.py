"""From a checkpoint to the file that ships: ONNX with a card inside, its scores, and its digest."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import onnx
import torch

from plugin.fusion.methods.ddrf import CONDITIONS, CONTEXT
from plugin.fusion.networks.card import KEY, ModelCard
from plugin.fusion.networks.registry import BUNDLED, DIGESTS, digest

from .evaluate import evaluate
from .fit import RUNS, Fit
from .receptive_field import receptive_field

OPSET = 17
IR_VERSION = 8
STRIDE = 4
INPUTS = {
    "x_t": "noisy residual HRMS - LMS of one band over its scale, (n, 1, rows, columns)",
    "noise_level": "angle of the noise mix over a right angle, 0 clean to 1 pure noise, (n, 1)",
    "conditions": f"{', '.join(CONDITIONS)}; of order one, (n, {len(CONDITIONS)}, rows, columns)",
    "context": f"scene statistics of the band: {', '.join(CONTEXT)}, (n, {len(CONTEXT)})",
}


def export(config: dict[str, Any]) -> Path:
    """Write `models/NAME.onnx` from the averaged weights of the last checkpoint, score it, and list its digest."""
    model = Fit.load_from_checkpoint(RUNS / config["name"] / "last.ckpt", weights_only=False, map_location="cpu")
    network = model.network.eval()
    network.to(memory_format=torch.contiguous_format)  # type: ignore[call-overload]
    path = BUNDLED / f"{config['name']}.onnx"
    _to_onnx(network, path)
    card = _card(config, receptive_field(network, len(CONDITIONS), len(CONTEXT), STRIDE))
    _attach(card, path)
    scores = {case: {k: v for k, v in s.items() if k != "seconds"} for case, s in evaluate(config).items()}
    _attach(dataclasses.replace(card, scores=scores), path)
    return path


def _to_onnx(network: torch.nn.Module, path: Path) -> None:
    size = 64
    example = (
        torch.randn(1, 1, size, size),
        torch.ones(1, 1),
        torch.randn(1, len(CONDITIONS), size, size),
        torch.randn(1, len(CONTEXT)),
    )
    image_axes = {0: "n", 2: "rows", 3: "columns"}
    torch.onnx.export(
        network,
        example,
        str(path),
        input_names=list(INPUTS),
        output_names=["x0"],
        opset_version=OPSET,
        dynamic_axes={
            "x_t": image_axes,
            "noise_level": {0: "n"},
            "conditions": image_axes,
            "context": {0: "n"},
            "x0": image_axes,
        },
        dynamo=False,
    )


def _card(config: dict[str, Any], reach: int) -> ModelCard:
    about = config["card"]
    return ModelCard(
        name=config["name"],
        version=about["version"],
        title=config["title"],
        task="pansharpening",
        family="ddrf",
        inputs=INPUTS,
        parameterisation="x0",
        schedule="cosine",
        normalisation="residual over (1.55 + 0.4 log2 ratio) x standard deviation of the MS detail, per band",
        stride=STRIDE,
        receptive_field=reach,
        bands="any",
        ratio_range=(1.5, 6.0),
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
