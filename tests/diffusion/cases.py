"""What the plugin and diffusers both have, and how to build ours by diffusers' conventions."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from plugin.fusion.diffusion.catalogue import SCHEDULERS, SamplerPlan
from plugin.fusion.diffusion.heun import Heun
from plugin.fusion.diffusion.paths import SIGMA
from plugin.fusion.diffusion.sampler import Sampler
from plugin.fusion.diffusion.schedule import SCHEDULES, Table

GOLDEN = Path(__file__).with_name("golden.npz")
STEPS = (1, 2, 4, 10, 25, 50)
VARIANCE_PRESERVING = ("ddim", "ddpm", "dpmsolver++", "unipc", "euler", "heun")
SOLVER_SPACINGS = ("trailing", "leading", "linspace")
FLOW_SPACINGS = ("trailing", "linspace")
TOLERANCE = 1e-5


def comparable(scheduler: str, spacing: str, steps: int) -> bool:
    """Not where diffusers' single step of "linspace" (or Karras in sigma) runs at t = 0, on pure noise.

    There ours starts at the last timestep, as diffusers' DPM-Solver++, UniPC and flow matching do.
    """
    return steps > 1 or spacing in ("trailing", "leading") or scheduler not in ("ddim", "ddpm", "euler", "heun")


def like_diffusers(
    scheduler: str, steps: int, schedule: str | Table = "cosine", spacing: str = "trailing", eta: float = 0.0
) -> Sampler:
    """Our sampler without the registry's refusals, and Heun in sigma on any schedule."""
    table = SCHEDULES[schedule]() if isinstance(schedule, str) else schedule
    sampler = SCHEDULERS[scheduler].build(SamplerPlan(steps, table, spacing, eta, switch_level=0.5))
    return Heun(sampler.levels, SIGMA, sampler.noise_scale) if scheduler == "heun" else sampler


def golden_cases() -> list[tuple[str, str, int]]:
    """Scheduler, spacing and steps of every golden vector, all on the scheduler's own schedule, x0, in float64."""
    pairs = [(scheduler, spacing) for scheduler in VARIANCE_PRESERVING for spacing in SOLVER_SPACINGS]
    pairs += [(scheduler, spacing) for scheduler in ("flow_euler", "flow_heun") for spacing in FLOW_SPACINGS]
    return [(*pair, steps) for pair in pairs for steps in STEPS if comparable(*pair, steps)]


def golden_vectors() -> dict[tuple[str, str, int], np.ndarray]:
    """What diffusers gave for each of them, as `make_golden` stored it."""
    with np.load(GOLDEN) as stored:
        return dict(zip(golden_cases(), stored["samples"], strict=True))
