"""Night-lights models measured on every case: radiance drawn, scored, and remembered."""

from __future__ import annotations

import json
import math
import time
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from plugin.fusion.diffusion.noise import gaussian_noise
from plugin.fusion.diffusion.registry import make_sampler
from plugin.fusion.diffusion.sampler import sample
from plugin.fusion.networks.registry import BUNDLED
from plugin.fusion.networks.session import Network
from plugin.fusion.spans import Image
from plugin.fusion.tasks.nightlights import conditions as nightlights

from .fit import RUNS
from .nightlights_cases import Case, all_cases
from .nightlights_scores import INDICES, scores

MEMBERS = 2
FINGERPRINT_SIZE = 64
VERSION = 3
"""Version of the cases and indices; a new one discards what was measured."""

THREADS = 1
LARGEST = "black marble"
SAMPLED = {"ddpm-nightlights": ("ddpm", 8), "flow-nightlights": ("flow_heun", 4)}
"""How models are sampled that draw samples."""

Scores = dict[str, float]


class Setting(NamedTuple):
    """How a model is sampled."""

    model: str
    scheduler: str
    steps: int
    members: int


class Measured(NamedTuple):
    """Scores of one sample, of the mean of all, and seconds for a million pixels and one sample."""

    single: Scores
    mean: Scores
    seconds: float


def estimates(network: Network, case: Case, scheduler: str, steps: int, members: int) -> list[Image]:
    """Radiance over the case's truth, (rows, columns), one for every seed."""
    sampler = make_sampler(scheduler, steps, parameterisation="x0")
    conditions, context, base = case.seen()
    answer = nightlights.answer_of(network.card, case.guide is not None, case.before is not None, steps)
    fused = []
    for seed in range(members):
        x0 = sample(
            sampler,
            lambda x, level: network.denoise(x, level, conditions, context),
            lambda k, seed=seed: gaussian_noise(seed, k, 1, case.window),  # type: ignore[misc]
        )
        fused.append(case.inner(answer.radiance(x0, base)[0]))
    return fused


@lru_cache
def cases() -> tuple[Case, ...]:
    """Every case."""
    return tuple(all_cases())


def groups() -> list[str]:
    """Names of the groups of cases: without guides, with guides, with DMSP of the guides' years as well."""
    return list(dict.fromkeys(case.group for case in cases()))


def members_of(group: str) -> list[Case]:
    """The cases of a group."""
    return [case for case in cases() if case.group == group]


def measured(network: Network, setting: Setting, group: str, most_cases: int | None = None) -> Measured:
    """Mean scores over a group of cases; remembered in the runs folder for as long as the model answers the same."""
    used = _use_of(network, setting, group)
    key = f"{fingerprint(network)} {used} {VERSION} {' '.join(map(str, setting))} {group} {most_cases}"
    if key not in _remembered():
        found = _measure(network, setting, members_of(group)[:most_cases])
        _ledger().write_text(json.dumps(_remembered() | {key: found}))
    return Measured(*_remembered()[key])


def fingerprint(network: Network) -> str:
    """Fingerprint of what a network answers to a fixed question, whatever its card says."""
    rng = np.random.default_rng(0)
    sizes = (1, len(nightlights.CONDITIONS), FINGERPRINT_SIZE, FINGERPRINT_SIZE), (1, len(nightlights.CONTEXT))
    conditions, context = (rng.standard_normal(size).astype(np.float32) for size in sizes)
    answer = network.denoise(conditions[:, 0], 0.5, conditions, context)
    return sha256(answer.tobytes()).hexdigest()


def _use_of(network: Network, setting: Setting, group: str) -> str:
    """Fingerprint of what a network's card says of using its answers for a group."""
    guided = "guided" in group
    answer = nightlights.answer_of(network.card, guided, "its DMSP" in group, setting.steps)
    return sha256(json.dumps([answer.trust, dict(answer.smearing)]).encode()).hexdigest()[:8]


def _ledger() -> Path:
    return RUNS / "nightlights_scores.json"


def _remembered() -> dict[str, Any]:
    return json.loads(_ledger().read_text()) if _ledger().is_file() else {}


def _measure(network: Network, setting: Setting, chosen: list[Case]) -> Measured:
    seconds, pixels = 0.0, 0
    singles, means = [], []
    for case in chosen:
        before = time.perf_counter()
        drawn = estimates(network, case, *setting[1:])
        seconds += time.perf_counter() - before
        singles.append(scores(drawn[0], case))
        means.append(scores(np.mean(drawn, axis=0), case))
        pixels += setting.members * math.prod(case.window.shape)
    return Measured(mean_of(singles), mean_of(means), seconds / pixels * 1e6)


def mean_of(rows: list[Scores]) -> Scores:
    """Means over cases; of ratios of power, the geometric mean; without what is undefined."""
    means = {}
    for index in INDICES:
        values = np.array([row[index] for row in rows])
        values = values[np.isfinite(values)]
        if index == "octave":
            means[index] = float(np.exp(np.log(values).mean()))
        elif len(values):
            means[index] = float(values.mean())
    return means


def evaluate(config: dict[str, Any]) -> dict[str, Scores]:
    """Scores of one bundled model for its card: of a single step, and of samples."""
    name = config["name"]
    network = Network(BUNDLED / f"{name}.onnx", THREADS)
    found = {}
    for group in groups():
        for setting in settings_of(name, group):
            row = measured(network, setting, group)
            if setting.members == 1:
                found[group] = row.single
            else:
                found[f"{group}, one sample of {setting.steps} steps"] = row.single
    return {label: {index: round(value, 4) for index, value in row.items()} for label, row in found.items()}


def settings_of(name: str, group: str = "") -> list[Setting]:
    """How a model is scored: by one step, which estimates the mean, and by samples of more steps if it draws any.

    Samples of the largest windows would take as long as all others.
    """
    scheduler, steps = SAMPLED.get(name, ("ddim", 1))
    one = Setting(name, scheduler, 1, 1)
    return [one] if steps == 1 or group == LARGEST else [one, Setting(name, scheduler, steps, MEMBERS)]
