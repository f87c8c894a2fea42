"""Every precision of a model from its checkpoint: weights in fp16, and int8; verified, with cards and a page."""

from __future__ import annotations

import dataclasses
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import onnx

from plugin.fusion.diffusion.registry import make_sampler
from plugin.fusion.diffusion.sampler import Sampler
from plugin.fusion.networks.card import ModelCard
from plugin.fusion.networks.metadata import read_card
from plugin.fusion.networks.precision import LIMITS, Choice, loss_in_words, within_limits
from plugin.fusion.networks.registry import BUNDLED, INT8, offer_models
from plugin.fusion.networks.session import Network
from plugin.fusion.sentences import Sentence

from .evaluate import evaluate, own_scheduler
from .fit import RUNS, averaged_network
from .model_files import share_zero_points, shorten_names, store_weights_as_fp16, to_onnx, write
from .pages import below_title, findings_of, measured_with
from .quantise import Quantised, quantise
from .tasks import task_of

PAGE = Path(__file__).resolve().parents[1] / "docs" / "precision.md"
STEPS = (1, 4)
"""Numbers of steps for pansharpening: the default, and the one that its help text speaks of."""

ALLOWED = {"pansharpening": 0.009, "nightlights": 0.01}
"""What int8 may add to the squared error of an estimate: half of that is a rise of ERGAS.

Less would be in reach of accuracy, but not of size: every layer in fp32 takes twice the room."""

PLACES = ("paris", "abidjan")
PRECISIONS = ("fp32", "fp16", "int8")

Scores = dict[str, dict[str, float]]

HEAD = """# Precision

Made by `./dev train precision NAME`, which `./dev train export NAME` runs too.

- **fp32** is the network as it was trained; it does not ship.
- **fp16** ships as `NAME.onnx`: weights rounded to 16 bits, cast to 32 once, when loaded, and computed with in 32.
- **int8** ships as `NAME.int8.onnx`: convolutions in bytes (activations U8, weights S8 per channel), the layers of the
  last column in fp32. Ranges are from training episodes at the noise levels that are sampled by default. Layers stay in
  fp32 in the order of the error that each alone adds for every multiplication, until the others together add less than
  {pansharpening:.1%} (night lights {nightlights:.1%}) to the squared error of the estimate on further episodes. The
  pairs that are scored here have no say in it, but that one was looked at when ranges were set to 99.999 % of values.

Pansharpening, as users have it, with SHARPNESS 1: means at one step over the three reduced pairs (SAM in degrees,
ERGAS) and the full ones (HQNR).
Night lights: PSNR in dB of one step, mean of Paris and Abidjan with and without guides. Loss: against fp32, of the
worst pair at 1 or 4 steps; of night lights the mean. PRECISION "auto" takes int8 only where it loses at most
{ergas:g} % of ERGAS and {sam:g}° of SAM, or {psnr:g} dB. Size: of the file, and its share of fp32's.

The scores hold for any processor. One without dot products of bytes (VNNI, ARM's SDOT) adds products of bytes in 16
bits, which overflow; there the plugin has onnxruntime add them in 32 (`session.x64quantprecision`), which gives what
dot products give. "Here" is how far int8 on the processor that made this page lies from int8 emulated in floats: root
mean square, over that of the estimate. How fast int8 is can only be judged where there are dot products.

{findings}

| model | precision | scores | loss | size | here | layers in fp32 |
|---|---|---|---|---|---|---|
"""


def make_precisions(config: dict[str, Any]) -> Path:
    """Write `models/NAME.onnx` and `models/NAME.int8.onnx` from the last checkpoint, with their cards, and the page.

    A config that says `int8 = false` gets no file in int8.

    The card of `models/NAME.onnx` is taken over; `export` makes it.
    """
    name, wants_int8 = config["name"], config.get("int8", True)
    card = read_card(BUNDLED / f"{name}.onnx")
    if not wants_int8:
        return _without_int8(config, card)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        paths = {"fp32": folder / "exact.onnx", "fp16": folder / "stored.onnx", "int8": folder / f"stored{INT8}"}
        to_onnx(averaged_network(name, RUNS), task_of(config), paths["fp32"])
        quantised = quantise(paths["fp32"], config, samplers_of(config), ALLOWED[card.task], folder)
        models = models_of(onnx.load(paths["fp32"]), quantised)
        for precision, path in paths.items():
            write(models[precision], _card(card, precision), path)
        scores = _pansharpening(config, folder) if card.task == "pansharpening" else _nightlights(config, paths)
        losses = {precision: loss(scores[precision], scores["fp32"]) for precision in ("fp16", "int8")}
        sizes = {precision: path.stat().st_size for precision, path in paths.items()}
    shown = {precision: _first(scores[precision]) for precision in PRECISIONS}
    shown["fp16"] |= {case: found for case, found in card.scores.items() if "hqnr" in found}
    for precision, ending, own in (("fp16", ".onnx", card.scores), ("int8", INT8, shown["int8"])):
        done = _card(card, precision, scores=own, loss=losses[precision])
        write(models[precision], done, BUNDLED / f"{name}{ending}")
    _write_page(name, [_row(name, p, shown[p], losses, sizes, quantised) for p in PRECISIONS])
    return PAGE


def _without_int8(config: dict[str, Any], card: ModelCard) -> Path:
    """The same for a model that ships in 16 bits alone."""
    name = config["name"]
    with tempfile.TemporaryDirectory() as scratch:
        paths = {"fp32": Path(scratch) / "exact.onnx", "fp16": Path(scratch) / "stored.onnx"}
        to_onnx(averaged_network(name, RUNS), task_of(config), paths["fp32"])
        models = {precision: onnx.load(paths["fp32"]) for precision in paths}
        store_weights_as_fp16(models["fp16"])
        for precision, path in paths.items():
            write(models[precision], _card(card, precision), path)
        scores = _cubes(paths) if card.task == "hyperspectral" else _nightlights(config, paths)
        lost = {"fp16": loss(scores["fp16"], scores["fp32"])}
        sizes = {precision: path.stat().st_size for precision, path in paths.items()}
    write(models["fp16"], _card(card, "fp16", scores=card.scores, loss=lost["fp16"]), BUNDLED / f"{name}.onnx")
    _write_page(name, [_row(name, precision, scores[precision], lost, sizes, None) for precision in paths])
    return PAGE


def models_of(exact: onnx.ModelProto, quantised: Quantised) -> dict[str, onnx.ModelProto]:
    """A network by precision: as it is, with 16-bit weights, and in int8 with the other weights in 16 bits."""
    stored = onnx.ModelProto()
    stored.CopyFrom(exact)
    int8 = quantised.model
    for model in (stored, int8):
        store_weights_as_fp16(model)
    share_zero_points(int8)
    shorten_names(int8)
    return {"fp32": exact, "fp16": stored, "int8": int8}


def samplers_of(config: dict[str, Any]) -> list[Sampler]:
    """How a model is sampled by default: what the ranges of its activations must hold for."""
    if config.get("task") == "nightlights":
        from .nightlights_measured import settings_of

        return [make_sampler(setting.scheduler, setting.steps) for setting in settings_of(config["name"])]
    return [make_sampler(own_scheduler(config["name"]), steps) for steps in STEPS]


def loss(scores: Scores, exact: Scores) -> dict[str, float]:
    """What is lost against fp32, for a card.

    Args:
        scores, exact: by case and index; ERGAS and SAM of the worst case count, or the mean PSNR.
    """
    pairs = [(found, exact[case]) for case, found in scores.items() if case in exact]
    sharp = [(found, best) for found, best in pairs if "ergas" in found]
    if sharp:
        return {
            "ergas": round(max(100.0 * (found["ergas"] / best["ergas"] - 1.0) for found, best in sharp), 3),
            "sam": round(max(found["sam"] - best["sam"] for found, best in sharp), 4),
        }
    return {"psnr": round(float(np.mean([best["psnr"] - found["psnr"] for found, best in pairs])), 4)}


def _card(card: ModelCard, precision: str, **changes: Any) -> ModelCard:
    return dataclasses.replace(card, **{"precision": precision, "loss": {}, **changes})


def _pansharpening(config: dict[str, Any], folder: Path) -> dict[str, Scores]:
    """Scores by precision, through the plugin's pipeline: of the reduced pairs, and for int8 of the full ones, too."""
    offer_models(folder)
    scores: dict[str, Scores] = {}
    for precision, model in (("fp32", "exact"), ("fp16", "stored"), ("int8", "stored")):
        cases = "*" if precision == "int8" else "*_reduced"
        found = evaluate({"name": model}, cases, steps=STEPS[0], precision=precision)
        for steps in STEPS[1:]:
            more = evaluate({"name": model}, "*_reduced", steps=steps, precision=precision)
            found |= {f"{case}, {steps} steps": indices for case, indices in more.items()}
        scores[precision] = found
    return scores


def _cubes(paths: dict[str, Path]) -> dict[str, Scores]:
    """Scores by precision, from file to file, of the cases that are whole scenes."""
    from .cubes_card import WHOLE_SCENES, cube_scores

    offer_models(paths["fp32"].parent)
    return {precision: cube_scores(path.stem, precision, WHOLE_SCENES) for precision, path in paths.items()}


def _nightlights(config: dict[str, Any], paths: dict[str, Path]) -> dict[str, Scores]:
    """Scores by precision: one step on the real pairs."""
    from .nightlights_measured import THREADS, estimates, groups, mean_of, members_of, settings_of
    from .nightlights_scores import scores as scores_of

    setting = settings_of(config["name"])[0]
    chosen = [group for group in groups() if group.split(",")[0] in PLACES]
    scores: dict[str, Scores] = {}
    for precision, path in paths.items():
        network = Network(path, THREADS, Choice(precision, Sentence("to be verified")))
        scores[precision] = {
            group: mean_of(
                [
                    scores_of(estimates(network, case, setting.scheduler, setting.steps, 1)[0], case)
                    for case in members_of(group)
                ]
            )
            for group in chosen
        }
    return scores


def _first(scores: Scores) -> Scores:
    """Scores at the default number of steps, as cards have them."""
    return {
        case: {index: round(value, 4) for index, value in found.items() if index != "seconds"}
        for case, found in scores.items()
        if not case.endswith(" steps")
    }


def _row(
    name: str,
    precision: str,
    scores: Scores,
    losses: dict[str, dict[str, float]],
    sizes: dict[str, int],
    quantised: Quantised | None,
) -> str:
    lost = losses.get(precision, {})
    verdict = "" if within_limits(lost) else " (too much for auto)"
    cells = (
        name,
        precision,
        _means(scores),
        f"{loss_in_words(lost)}{verdict}" if lost else "",
        f"{sizes[precision]:,} ({sizes[precision] / sizes['fp32']:.2f})",
        f"{quantised.distance:.1e}" if quantised is not None and precision == "int8" else "",
        f"{len(quantised.floats)} of {len(quantised.floats) + len(quantised.layers)}: "
        + ", ".join(f"`{layer.strip('/').removesuffix('/Conv')}`" for layer in quantised.floats)
        if quantised is not None and precision == "int8"
        else "all",
    )
    return "| " + " | ".join(cells) + " |"


def _means(scores: Scores) -> str:
    texts = {"sam": "SAM {:.3f}", "ergas": "ERGAS {:.3f}", "hqnr": "HQNR {:.3f}", "psnr": "PSNR {:.2f}"}
    if any("sam" in found for found in scores.values()):
        texts.pop("psnr")
    values = {index: [found[index] for found in scores.values() if index in found] for index in texts}
    return ", ".join(text.format(np.mean(values[index])) for index, text in texts.items() if values[index])


def _write_page(name: str, rows: list[str]) -> None:
    """The page with these rows in place of the model's former ones."""
    former = PAGE.read_text(encoding="utf-8").splitlines() if PAGE.is_file() else []
    others = [line for line in former if line.startswith("| ") and line.split(" | ")[0] not in (f"| {name}", "| model")]
    head = HEAD.format(findings=findings_of(PAGE), **ALLOWED, **LIMITS)
    table = sorted(others + rows, key=_order)
    models = dict.fromkeys(row.split("|")[1].strip() for row in table)
    PAGE.write_text(below_title(head + "\n".join(table) + "\n", measured_with(models)), encoding="utf-8")


def _order(row: str) -> tuple[str, int]:
    _, model, precision, *_ = row.split("|")
    return model.strip(), PRECISIONS.index(precision.strip())
