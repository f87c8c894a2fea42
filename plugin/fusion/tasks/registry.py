"""All tasks that networks do; estimates, benchmarks and training know a task once it is listed here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from ..errors import FusionError
from ..job import Feedback
from ..networks.card import ModelCard
from ..pipeline.task import Task, Timing
from .hyperspectral import trial as hyperspectral_trial
from .hyperspectral.network import Hyperspectral
from .nightlights import trial as nightlights_trial
from .nightlights.task import Nightlights
from .pansharpening import trial as pansharpening_trial
from .pansharpening.task import Pansharpening


class Known(NamedTuple):
    """A task, and how to try it out.

    Attributes:
        task: as the engine knows it.
        trial: runs it on a scene made up on the spot: (folder, edge, bands, settings of the job, feedback).
    """

    task: Task[Any, Any]
    trial: Callable[[Path, int, int, dict[str, Any], Feedback], Timing]


TASKS: Mapping[str, Known] = {
    known.task.id: known
    for known in (
        Known(Pansharpening(), pansharpening_trial.trial),
        Known(Hyperspectral(), hyperspectral_trial.trial),
        Known(Nightlights(), nightlights_trial.trial),
    )
}


def task_of(card: ModelCard) -> Known:
    """The task that a model is made for.

    Raises:
        FusionError: if it is unknown.
    """
    if card.task not in TASKS:
        raise FusionError(
            "The model {} is made for {}, which this version does not know; update the plugin or choose another model.",
            card.name,
            card.task,
        )
    return TASKS[card.task]


def is_regression(card: ModelCard) -> bool:
    """Whether a model always gives the same answer, in one step; False for a model of an unknown task or family."""
    layout = TASKS[card.task].task.families.get(card.family) if card.task in TASKS else None
    return layout is not None and layout.is_regression
