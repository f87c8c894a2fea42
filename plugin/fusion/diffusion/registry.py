"""Every scheduler by its id, with a sentence for the user, and the way from id and number of steps to a sampler."""

from __future__ import annotations

from ..errors import SettingError
from .catalogue import SCHEDULERS, SamplerPlan
from .parameterisation import PARAMETERISATIONS
from .sampler import Sampler
from .schedule import SCHEDULES, Table, zero_terminal_snr
from .spacing import SPACINGS, entries_up_to

__all__ = ["PARAMETERISATIONS", "SCHEDULERS", "SCHEDULES", "SPACINGS", "make_sampler"]

LOWEST_START = 0.25
"""A network that is shown pure noise and told of less noise than this cannot succeed."""


def make_sampler(
    scheduler: str,
    steps: int,
    schedule: str | Table | None = None,
    spacing: str = "trailing",
    *,
    parameterisation: str = "x0",
    zero_snr: bool = False,
    start_level: float = 1.0,
    eta: float = 0.0,
    switch_level: float = 0.5,
) -> Sampler:
    """The sampler that this combination stands for.

    Args:
        scheduler: an id of SCHEDULERS.
        steps: of the sampler; heun and flow_heun evaluate the network 2 steps - 1 times, flow_midpoint 2 steps times.
        schedule: a name in SCHEDULES or a table of alpha_bar; None for the scheduler's own. It says where the steps go.
            As a network is told the noise level, it need not be the one that the network was trained on.
        spacing: one of SPACINGS.
        parameterisation: of the network; only to refuse what cannot work.
        zero_snr: stretch the schedule to start from pure noise.
        start_level: noise level to start at; below 1 the start wants an observation, see `Sampler.start`. It suits the
            deterministic samplers; ddpm and staged draw noise again and keep less of what the observation shows.
        eta: for ddim, the share of noise drawn afresh, 0 to 1.
        switch_level: for staged, the noise level where large steps end and ancestral ones begin.

    Raises:
        SettingError: in one sentence that names a combination that works.
    """
    chosen = SCHEDULERS.get(scheduler)
    if chosen is None:
        raise SettingError("SCHEDULER must be one of {}, not {}.", ", ".join(SCHEDULERS), scheduler)
    if spacing not in SPACINGS:
        raise SettingError("The spacing must be one of {}, not {}.", ", ".join(SPACINGS), spacing)
    if parameterisation not in PARAMETERISATIONS:
        raise SettingError("A network must estimate one of {}, not {}.", ", ".join(PARAMETERISATIONS), parameterisation)
    if eta and scheduler != "ddim":
        raise SettingError("Eta belongs to the scheduler ddim; leave it at 0 for {}.", scheduler)
    table = _table(chosen.schedule if schedule is None else schedule, zero_snr)
    table = table[: entries_up_to(start_level, table)]
    if not 1 <= steps <= len(table):
        raise SettingError(
            "STEPS must lie between 1 and {} here, not {}; try {}.", len(table), steps, min(4, len(table))
        )
    sampler = chosen.build(SamplerPlan(steps, table, spacing, eta, switch_level))
    if parameterisation == "epsilon" and sampler.levels[0] == 1.0:
        raise SettingError(
            "A network that estimates epsilon cannot start from pure noise, as this schedule does; choose the "
            "scheduler ddim with the schedule cosine, or a network that estimates x0 or v."
        )
    if start_level == 1.0 and sampler.levels[0] < LOWEST_START:
        raise SettingError(
            "With {} spacing and STEPS {} the network would be shown pure noise and told that it is clean; choose "
            "trailing spacing.",
            spacing,
            steps,
        )
    return sampler


def _table(schedule: str | Table, zero_snr: bool) -> Table:
    if isinstance(schedule, str):
        if schedule not in SCHEDULES:
            raise SettingError("The schedule must be one of {}, not {}.", ", ".join(SCHEDULES), schedule)
        schedule = SCHEDULES[schedule]()
    return zero_terminal_snr(schedule) if zero_snr else schedule
