"""The samplers that the user can choose: how each is put together from levels, a solver and a path."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..errors import SettingError
from .ddim import DDIM
from .dpmsolver import DPMSolverPlusPlus
from .heun import Heun
from .levels import mix, noise_level
from .midpoint import Midpoint
from .paths import FLOW, SIGMA, Path
from .sampler import Sampler
from .schedule import Table
from .spacing import entries_up_to, karras_levels, levels_at, timesteps
from .staged import Staged
from .unipc import UniPC

LONGEST_STEP = 20.0
"""Largest factor by which a step of Heun's method in sigma may divide sigma.

It multiplies the change between a step's two estimates by half of that factor, and beyond this one the image is ruined:
the first of 4 trailing steps on cosine divides sigma by 8400. There `heun` takes the same levels along the straight
path of
flow matching, on which no step does so.
"""


@dataclass(frozen=True)
class SamplerPlan:
    """What a sampler is built from; see `make_sampler`."""

    steps: int
    table: Table
    spacing: str
    eta: float
    switch_level: float

    def levels(self, path: Path, beyond: int = 0, whole: bool = True) -> tuple[float, ...]:
        """Noise levels to visit; see `spacing.timesteps` for the conventions."""
        if self.spacing == "karras":
            return karras_levels(self.steps, self.table)
        return levels_at(self.table, timesteps(self.steps, self.spacing, len(self.table), beyond, whole), path)


@dataclass(frozen=True)
class Scheduler:
    """A sampler that the user can choose.

    Attributes:
        id: never changes.
        title: its name, and a word on what it is.
        description: one sentence, for help texts.
        schedule: the schedule of its noise levels unless another is asked for.
        build: makes it.
    """

    id: str
    title: str
    description: str
    schedule: str
    build: Callable[[SamplerPlan], Sampler]


def _ddim(plan: SamplerPlan) -> Sampler:
    return DDIM(plan.levels(SIGMA), plan.eta)


def _ddpm(plan: SamplerPlan) -> Sampler:
    return DDIM(plan.levels(SIGMA), eta=1.0)


def _dpmsolver(plan: SamplerPlan) -> Sampler:
    return DPMSolverPlusPlus(plan.levels(SIGMA, beyond=1))


def _unipc(plan: SamplerPlan) -> Sampler:
    return UniPC(plan.levels(SIGMA, beyond=1))


def _euler(plan: SamplerPlan) -> Sampler:
    levels = plan.levels(SIGMA, whole=False)
    return DDIM(levels, noise_scale=_sigma_max_start(plan, levels[0]))


def _heun(plan: SamplerPlan) -> Sampler:
    levels = plan.levels(SIGMA, whole=False)
    sigmas = [SIGMA.time(level) for level in levels[:-1]]
    gentle = all(now <= LONGEST_STEP * then for now, then in zip(sigmas, sigmas[1:]))
    return Heun(levels, SIGMA if gentle and levels[0] < 1.0 else FLOW, _sigma_max_start(plan, levels[0]))


def _sigma_max_start(plan: SamplerPlan, level: float) -> float:
    """In sigma, sampling starts from sigma_max eps, which is sin(a) eps here; "leading" starts from unit variance."""
    return 1.0 if plan.spacing == "leading" else mix(level)[1]


def _flow_euler(plan: SamplerPlan) -> Sampler:
    return DDIM(plan.levels(FLOW, whole=False))


def _flow_heun(plan: SamplerPlan) -> Sampler:
    return Heun(plan.levels(FLOW, whole=False), FLOW)


def _flow_midpoint(plan: SamplerPlan) -> Sampler:
    return Midpoint(plan.levels(FLOW, whole=False), FLOW)


def _staged(plan: SamplerPlan) -> Sampler:
    """Give a third of the steps, rounded up, to the solver above the switch; the others are ancestral."""
    if plan.steps < 2:
        raise SettingError(
            "The scheduler staged needs STEPS of at least 2, one for each stage; for 1 step choose ddim."
        )
    if plan.spacing != "trailing":
        raise SettingError("The scheduler staged spaces its own steps; choose trailing instead of {}.", plan.spacing)
    low = entries_up_to(plan.switch_level, plan.table)
    large = -(-plan.steps // 3)
    small = plan.steps - large
    if large > len(plan.table) - low or small > low:
        raise SettingError(
            "The schedule has no room for {} steps around a switch at noise level {:g}; try {:.2g}.",
            plan.steps,
            plan.switch_level,
            0.5 * noise_level(float(plan.table[-1])),
        )
    high_indices = low + timesteps(large, "trailing", len(plan.table) - low)
    high = levels_at(plan.table, high_indices, SIGMA)[:-1]
    ancestral = levels_at(plan.table, timesteps(small, "trailing", low), SIGMA)
    return Staged(DPMSolverPlusPlus((*high, ancestral[0])), DDIM(ancestral, eta=1.0))


_PARTS: dict[str, tuple[str, Callable[[SamplerPlan], Sampler], str, str]] = {
    "ddim": (
        "cosine",
        _ddim,
        "DDIM: deterministic",
        "DDIM: deterministic, and good from 1 step on; the default, and the one to start with.",
    ),
    "ddpm": (
        "cosine",
        _ddpm,
        "DDPM: draws noise in every step",
        "DDPM: the original ancestral sampling, which draws new noise in every step and wants 25 steps or more.",
    ),
    "dpmsolver++": (
        "cosine",
        _dpmsolver,
        "DPM-Solver++: second order",
        "DPM-Solver++ (2M): second order at one evaluation a step, worth its while from 6 steps on.",
    ),
    "unipc": (
        "cosine",
        _unipc,
        "UniPC: corrects every step",
        "UniPC: DPM-Solver++ with a correction of every step that takes no extra evaluation; for 6 steps or more.",
    ),
    "euler": (
        "cosine",
        _euler,
        "Euler: straight steps",
        "Euler: straight steps in sigma, which with trailing spacing gives DDIM's image.",
    ),
    "heun": (
        "cosine",
        _heun,
        "Heun: second order, careful",
        "Heun: second order with two evaluations a step; the careful choice for many steps.",
    ),
    "staged": (
        "cosine",
        _staged,
        "Staged: large steps, then small ones",
        "Staged: large solver steps through high noise, then small ancestral ones; needs 2 steps or more.",
    ),
    "flow_euler": (
        "flow",
        _flow_euler,
        "Flow, Euler: straight steps",
        "Flow, Euler: straight steps along the path of flow matching, evenly spaced in its time.",
    ),
    "flow_heun": (
        "flow",
        _flow_heun,
        "Flow, Heun: second order",
        "Flow, Heun: second order along the path of flow matching, with two evaluations a step.",
    ),
    "flow_midpoint": (
        "flow",
        _flow_midpoint,
        "Flow, midpoint: looks half-way",
        "Flow, midpoint: second order by a look half-way through every step, with two evaluations a step.",
    ),
}

SCHEDULERS: dict[str, Scheduler] = {
    name: Scheduler(name, title, description, schedule, build)
    for name, (schedule, build, title, description) in _PARTS.items()
}
