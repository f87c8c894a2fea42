"""A page for each bundled model, made of its card."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from plugin.fusion.networks.card import ModelCard
from plugin.fusion.networks.metadata import read_card
from plugin.fusion.networks.registry import BUNDLED, INT8, digest, model_ids

ORDER = ("ddrf-s", "ddrf-set", "ddrf-l", "flow-s", "ddpm-nightlights", "flow-nightlights", "unet-nightlights")
"""What a reader looks for first; others follow by name."""

TASKS = {"pansharpening": "Pansharpening", "nightlights": "Night lights", "hyperspectral": "Hyperspectral sharpening"}
RUN_BY = {
    "ddrf": "ddrf_pansharpening",
    "ddrf_set": "ddrf_pansharpening",
    "flow": "flow_pansharpening",
    "flow_set": "flow_pansharpening",
    "ddpm_nightlights": "ddpm_nightlights",
    "unet_nightlights": "ddpm_nightlights",
    "flow_nightlights": "flow_nightlights",
}
"""The algorithm that runs a family."""

REDUCED = {
    "sam": "SAM (°)",
    "ergas": "ERGAS",
    "q2n": "Q2n",
    "psnr": "PSNR (dB)",
    "scc": "SCC",
    "sharpness": "sharpness",
}
FULL = {"hqnr": "HQNR", "qnr": "QNR", "d_lambda_k": "D_lambda_K", "d_s": "D_s", "consistency": "consistency (ERGAS)"}
LIGHTS = {
    "psnr": "PSNR (dB)",
    "r2": "R²",
    "pixel_r2": "R² of radiance",
    "ssim": "SSIM",
    "rmse": "RMSE (nW)",
    "sum_bias": "bias of the sum",
}


def shipped() -> list[ModelCard]:
    """The cards of the bundled models, as they are best read."""
    cards = [read_card(BUNDLED / f"{name}.onnx") for name in model_ids() if (BUNDLED / f"{name}.onnx").is_file()]
    rank = {name: place for place, name in enumerate(ORDER)}
    return sorted(cards, key=lambda card: (rank.get(card.name, len(ORDER)), card.name))


def versions() -> dict[str, str]:
    """The versions of the bundled models."""
    return {card.name: card.version for card in shipped()}


README = BUNDLED / "README.md"
README_HEAD = """# Models that ship with Amalgam

Neural network weights as ONNX files, made by the code in `training/`. Each file holds its card: what the network takes
and gives, what it was trained on, where it was validated, and how well it did (`list_models` shows it). A model's int8
file is the same network in eight bits. Digests of all files are in `SHA256SUMS`.

This page is made of the cards by `./dev docs --models`.
"""


def readme() -> str:
    """What `models/README.md` says: licence and training data of every model."""
    parts = [README_HEAD]
    for card in shipped():
        files = ", ".join(f"`{path.name}`" for path in _paths(card))
        parts.append(
            f"## {card.name} {card.version}\n\n{card.title}.\n\n- **Files:** {files}\n- **Licence:** {card.licence}\n"
            f"- **Trained on:** {card.training_data}\n- **Limits:** {card.limits}\n"
        )
    return "\n".join(parts)


def write_readme() -> None:
    """Bring `models/README.md` up to date."""
    README.write_text(readme(), encoding="utf-8")


def model_title(card: ModelCard) -> str:
    """As the navigation calls it."""
    return f"{card.name} ({TASKS[card.task].lower()})"


def model_page(card: ModelCard) -> str:
    """The page, in Markdown."""
    parts = [
        f"# {card.name} {card.version}",
        f"{card.title}. Run by `{RUN_BY.get(card.family, card.family)}`. This page is the card inside the file.",
        "## What it is",
        _table(("entry", "what the card says"), _facts(card)),
        "## What it takes and gives",
        _table(("input", "meaning"), [(f"`{name}`", meaning) for name, meaning in card.inputs.items()]),
        "## Trained on",
        f"{card.training_data}.",
        f"**Licence:** {card.licence}.",
        "## Limits",
        card.limits,
        "## Scores",
        *_scores(card),
        *_calibration(card),
        *_trust(card),
        "## Files",
        _table(("file", "bytes", "SHA-256"), _files(card)),
    ]
    return "\n\n".join(parts) + "\n"


def _facts(card: ModelCard) -> list[tuple[str, str]]:
    low, high = card.ratio_range
    return [
        ("task", TASKS[card.task]),
        ("family", f"`{card.family}`"),
        ("bands", card.bands),
        ("ratio", f"{low:g} to {high:g}"),
        ("estimates", f"`{card.parameterisation}` on the schedule `{card.schedule}`"),
        ("units of the signal", card.normalisation),
        ("receptive field", f"{card.receptive_field} pixels on each side, stride {card.stride}"),
    ]


def _scores(card: ModelCard) -> list[str]:
    if card.task == "nightlights":
        lead = "On scenes that it was not trained on; [what they are](../nightlights.md). One step, unless said."
        return [lead, _score_table("scene", card.scores, LIGHTS)]
    reduced = {name: found for name, found in card.scores.items() if "sam" in found}
    full = {name: found for name, found in card.scores.items() if "hqnr" in found}
    parts = ["On pairs that it was not trained on, one step, as users have it. [How they were measured](../scores.md)."]
    if reduced:
        parts += ["At reduced resolution, against the truth:", _score_table("pair", reduced, REDUCED)]
    if full:
        parts += ["At full resolution, where there is no truth:", _score_table("pair", full, FULL)]
    return parts


def _score_table(first: str, scores: Mapping[str, Mapping[str, float]], titles: Mapping[str, str]) -> str:
    kept = [name for name in titles if any(name in found for found in scores.values())]
    rows = [
        (case.replace("_", " "), *(f"{found[name]:.3f}" if name in found else "" for name in kept))
        for case, found in sorted(scores.items())
    ]
    return _table((first, *(titles[name] for name in kept)), rows)


def _calibration(card: ModelCard) -> list[str]:
    if not card.calibration:
        return []
    columns = [card.calibration[name] for name in ("steps", "factor", "coverage", "worst_coverage")]
    rows = [
        (f"{steps:g}", f"{factor:.2f}", f"{inside:.1%}", f"{worst:.1%}")
        for steps, factor, inside, worst in zip(*columns, strict=True)
    ]
    titles = ("steps", "factor", "errors within twice the spread", "worst pair")
    lead = "UNCERTAINTY is the spread of an ensemble times a factor: 95 % of errors should lie within twice of it. "
    lead += "[What it does not say](../honesty.md#uncertainty)."
    return ["## Uncertainty", lead, _table(titles, rows)]


def _trust(card: ModelCard) -> list[str]:
    if not card.trust:
        return []
    titles = {
        "alone": "without a guide",
        "guided": "with a guide of another year",
        "same_sensor": "with DMSP of the guide's year, too",
        "cube": "of a cube",
    }
    rows = [(titles.get(name, name), f"{share:.0%}") for name, share in card.trust.items()]
    return ["## How much of it is taken", _table(("where", "share of what the network adds"), rows)]


def _files(card: ModelCard) -> list[tuple[str, str, str]]:
    return [(f"`models/{path.name}`", f"{path.stat().st_size:,}", f"`{digest(path)}`") for path in _paths(card)]


def _paths(card: ModelCard) -> list[Path]:
    return [path for ending in (".onnx", INT8) if (path := BUNDLED / f"{card.name}{ending}").is_file()]


def _table(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [titles, ["---"] * len(titles), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)
