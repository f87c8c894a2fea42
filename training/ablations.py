"""What matters in DDRF: short trainings from scratch, each without one thing, on equal steps, data and seeds.

`./dev train ablations` trains and scores one variant after another and writes `training/ABLATIONS.md`; what is scored
already (`runs/ablations.json`) is not done again, and a training that was interrupted goes on.
"""

from __future__ import annotations

import copy
import json
import re
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
import onnx

from plugin.fusion.job import RasterInput
from plugin.fusion.networks.metadata import read_card
from plugin.fusion.networks.registry import model_path, offer_models
from plugin.fusion.physics import sharpening as ddrf
from plugin.fusion.physics.pair_statistics import PairStatistics
from plugin.fusion.spans import Image
from plugin.fusion.tasks.pansharpening.job import PansharpeningJob
from plugin.fusion.tasks.pansharpening.task import pansharpen
from training.simulation.scene import simulate_scene, through_optics

from .data.scenes import load
from .evaluate import Silent
from .fit import RUNS, averaged_network, fit
from .loading import DATA_ROOT
from .model_files import to_onnx, write
from .pages import findings_of
from .places import Place
from .places import score as score_place
from .tasks import task_of

PAGE = Path(__file__).parent / "ABLATIONS.md"
CACHE = "ablations.json"
STEPS = 200
BORROWED_CARD = "ddrf-s"
"""The model whose card, and reach, the variants take."""

EMA_DECAY = 0.98
"""Averages over fifty steps: over more, as long trainings do, the first random weights would still be in it."""

SIZE = 256
WITHOUT_THERMAL = 7
"""Bands of `pair_landsat8_6` before cirrus and the thermal ones."""

SIMULATED_SEED = 2001
"""Seed of a place that no training simulates (`data.scenes`)."""

HEAD = """# Ablations of DDRF

Made by `./dev train ablations`: every variant of `{name}` ({widths} channels) trained from scratch for {steps} steps of
{batch} samples, the same data in the same order, then scored on places of our own that no training sees (NAIP 2016 with
two responses of PAN, Landsat-8 with its own PAN, a simulated town; not the check pairs), through the plugin's pipeline
without back-projection: means of SAM (degrees) and ERGAS over the four. Trainings of models that ship take dozens of
times as long; what is level here may still differ there. "Full, another seed" says how large a difference is noise.

{findings}
"""


@dataclass(frozen=True)
class Variant:
    """One training.

    Attributes:
        name: for the table.
        network, objective: what differs from the config.
        seed: added to the config's.
        unscaled: the residual in units of the MS bands' deviation instead of the detail that they lack.
        hidden: conditions and statistics that the network sees as zeros.
    """

    name: str
    network: dict[str, Any] = field(default_factory=dict)
    objective: dict[str, Any] = field(default_factory=dict)
    seed: int = 0
    unscaled: bool = False
    hidden: tuple[str, ...] = ()

    @property
    def slug(self) -> str:
        """The variant's name in file names."""
        return "ablation-" + re.sub("[^a-z0-9]+", "-", self.name.lower())


FULL = Variant("Full")
BRIDGE = Variant("Pure noise in a fifth of samples, not in 0.7", objective={"pure_noise_share": 0.2})
"""Sees more of the levels at which a start from the observation begins."""

VARIANTS = (
    FULL,
    Variant("Full, another seed", seed=1),
    Variant("No style modulation", {"style_modulation": False}),
    Variant("No wavelet modulation", {"wavelet_modulation": False}),
    Variant("Residual in units of the MS", unscaled=True),
    Variant("v instead of x0", {"output": "v"}, {"kind": "v"}),
    Variant("Velocity instead of x0", {"output": "velocity"}, {"kind": "velocity"}),
    BRIDGE,
    Variant("No statistics of the scene told", hidden=ddrf.CONTEXT),
    Variant("MTF gain not told", hidden=("mtf_gain",)),
    Variant("Without P - f(MS) as input", hidden=("intensity_detail",)),
    Variant("Without LMS x relative detail of PAN as input", hidden=("modulation_detail",)),
)
"""Epsilon is not among them: at pure noise, where sampling starts, it says nothing of x0 (`diffusion.registry`)."""

SAMPLINGS: dict[str, dict[str, Any]] = {"1 step": {"steps": 1}, "4 steps": {"steps": 4}}
MORE_SAMPLINGS: dict[str, dict[str, Any]] = {
    "25 steps": {"steps": 25},
    "from the observation at 0.5, 1 step": {"steps": 1, "start_level": 0.5},
    "from the observation at 0.5, 4 steps": {"steps": 4, "start_level": 0.5},
    "from the observation at 0.25, 1 step": {"steps": 1, "start_level": 0.25},
}
"""Further ways to sample some variants: from noise, and over a bridge from the regression of the bands on PAN."""

WITH_MORE = (FULL.name, BRIDGE.name)

Scores = dict[str, dict[str, float]]


def write_ablations(
    config: dict[str, Any],
    steps: int = STEPS,
    out: Path = RUNS,
    page: Path = PAGE,
    variants: Sequence[Variant] = VARIANTS,
) -> Path:
    """Train and score what is not there yet, and write the page.

    Args:
        config: of the network that is taken apart.
        steps: of every training.
        out: folder for runs and for the cache of scores.
        page: the table.
        variants: which.
    """
    store = out / CACHE
    known: dict[str, Any] = json.loads(store.read_text()) if store.exists() else {}
    for variant in variants:
        key = f"{variant.name} @ {steps}"
        if key not in known:
            known[key] = _train_and_score(variant, config, steps, out)
            store.write_text(json.dumps(known, indent=1))
        print(key, known[key]["scores"], flush=True)
    found = {variant.name: known[f"{variant.name} @ {steps}"] for variant in variants}
    page.write_text(_page(config, steps, found, findings_of(page)), encoding="utf-8")
    return page


def config_of(variant: Variant, config: dict[str, Any], steps: int) -> dict[str, Any]:
    """The config of a variant's training: from scratch, by steps, without a validation on the way."""
    changed = copy.deepcopy(config)
    changed["name"] = f"{variant.slug}-{steps}"
    changed["seed"] += variant.seed
    changed["network"] |= variant.network
    changed["objective"] |= variant.objective
    changed["fit"] |= {"steps": steps, "ema_decay": EMA_DECAY, "check_every": steps + 1}
    changed["fit"].pop("warm_start", None)
    changed["objective"].pop("teacher", None)
    return changed


def _train_and_score(variant: Variant, config: dict[str, Any], steps: int, out: Path) -> dict[str, Any]:
    changed = config_of(variant, config, steps)
    with residual_in_units_of_the_ms() if variant.unscaled else nullcontext(), hidden(variant.hidden):
        fit(changed, out)
        network = averaged_network(changed["name"], out)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"{changed['name']}.onnx"
            to_onnx(network, task_of(changed), path)
            like = read_card(model_path(BORROWED_CARD))
            answer = changed["network"].get("output", "x0")
            card = replace(like, name=path.stem, parameterisation=answer, scores={}, calibration={})
            write(onnx.load(path), card, path)
            offer_models(path.parent)
            samplings = SAMPLINGS | (MORE_SAMPLINGS if variant.name in WITH_MORE else {})
            found = {name: score(path.stem, settings) for name, settings in samplings.items()}
    return {"parameters": sum(weights.numel() for weights in network.parameters()), "scores": found}


@contextmanager
def residual_in_units_of_the_ms() -> Iterator[None]:
    """Use, in training and sampling, the residual over the standard deviation of its MS band as x0."""
    with patch.object(ddrf, "residual_scale", lambda statistics: statistics.ms_std):
        yield


@contextmanager
def hidden(names: Sequence[str]) -> Iterator[None]:
    """Set these conditions and statistics to zero, in training and sampling."""
    conditions, context = ddrf.conditions, ddrf.context
    zero_conditions = [ddrf.CONDITIONS.index(name) for name in names if name in ddrf.CONDITIONS]
    zero_statistics = [ddrf.CONTEXT.index(name) for name in names if name in ddrf.CONTEXT]

    def fewer_conditions(*arguments: Any) -> tuple[Image, Image]:
        stack, lms = conditions(*arguments)
        stack[:, zero_conditions] = 0.0
        return stack, lms

    def fewer_statistics(statistics: PairStatistics) -> Image:
        told = context(statistics)
        told[:, zero_statistics] = 0.0
        return told

    with patch.object(ddrf, "conditions", fewer_conditions), patch.object(ddrf, "context", fewer_statistics):
        yield


def score(model: str, settings: dict[str, Any]) -> dict[str, float]:
    """Means of SAM and ERGAS over the places."""

    def fuse(pan: RasterInput, ms: RasterInput, output: str) -> None:
        job = PansharpeningJob(pan, ms, output, model, consistency_iterations=0, **settings)
        pansharpen(job, Silent())

    found = [score_place(place, fuse) for place in places()]
    return {index: round(float(np.mean([one[index] for one in found])), 4) for index in ("sam", "ergas")}


@cache
def places() -> list[Place]:
    """Validation scenes of our own, each with a PAN, about 256 pixels wide."""
    middle = np.s_[:, 200 : 200 + SIZE, 300 : 300 + SIZE]
    (dakota,) = load(DATA_ROOT, "pan/train_naip_dakota_5m_2016.tif")
    fields = dakota.hrms[middle].astype(np.float32)
    (landsat,) = load(DATA_ROOT, "pan/pair_landsat8_6")
    if landsat.pan is None:
        raise ValueError("pair_landsat8_6 has no PAN")
    town = through_optics(simulate_scene(SIZE, SIZE, SIMULATED_SEED).reflectance) * 1e4
    visible = np.array([1.0, 1.0, 1.0, 0.0]) / 3.0
    return [
        Place(fields, np.tensordot(visible, fields, 1), 4.0),
        Place(fields, fields.mean(axis=0), 4.0),
        Place(landsat.hrms[:WITHOUT_THERMAL].astype(np.float32), landsat.pan, 2.0),
        Place(town, np.tensordot(visible, town, 1), 4.0),
    ]


def _page(config: dict[str, Any], steps: int, found: dict[str, Any], findings: str) -> str:
    settings = config["fit"]
    head = HEAD.format(
        name=config["name"],
        widths="-".join(map(str, config["network"]["widths"])),
        steps=steps,
        batch=settings["batch_episodes"] * settings["samples_per_episode"],
        findings=findings,
    )
    lines = ["| variant | parameters | " + " | ".join(f"{name}: SAM / ERGAS" for name in SAMPLINGS) + " |"]
    lines.append("|---|---|" + "---|" * len(SAMPLINGS))
    for name, entry in found.items():
        cells = [_cell(entry["scores"][sampling]) for sampling in SAMPLINGS]
        lines.append(f"| {name} | {entry['parameters']:,} | " + " | ".join(cells) + " |")
    some = [name for name in WITH_MORE if name in found]
    lines += ["", "## Ways to sample", "", "| way | " + " | ".join(some) + " |", "|---|" + "---|" * len(some)]
    for sampling in SAMPLINGS | MORE_SAMPLINGS:
        cells = [_cell(found[name]["scores"][sampling]) for name in some]
        lines.append(f"| {sampling} | " + " | ".join(cells) + " |")
    return head + "\n" + "\n".join(lines) + "\n"


def _cell(scores: dict[str, float]) -> str:
    return f"{scores['sam']:.3f} / {scores['ergas']:.3f}"
