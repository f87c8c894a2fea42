"""What does not go together: each function returns the reason as a sentence, or "" if there is none."""

from __future__ import annotations

from functools import lru_cache

from ...fusion.diffusion.registry import make_sampler
from ...fusion.errors import FusionError
from ...fusion.networks.card import ModelCard
from ...fusion.networks.opening import check_model_precision
from ...fusion.networks.runtime import is_available
from ...fusion.sentences import Sentence
from ...fusion.tasks.registry import is_regression
from ...translation import told, tr
from .settings import Settings
from .ways import Way

"""The family whose networks answer at once and take no steps."""


def against_scheduler(scheduler: str, steps: int, parameterisation: str) -> str:
    """Why a scheduler cannot take so many steps with a network of this parameterisation."""
    refusal = _refusal(scheduler, steps, parameterisation)
    return "" if refusal is None else told(refusal)


@lru_cache(maxsize=256)
def _refusal(scheduler: str, steps: int, parameterisation: str) -> Sentence | None:
    try:
        make_sampler(scheduler, steps, parameterisation=parameterisation)
    except FusionError as error:
        return error.sentence
    return None


def against_precision(model: str, precision: str) -> str:
    """Why a model cannot run in a precision."""
    try:
        check_model_precision(model, precision)
    except FusionError as error:
        return told(error.sentence)
    return ""


def against_machine(way: Way, model: str) -> str:
    """Why an algorithm cannot run here with a model; `model` is "" if there is none."""
    if way.has_network and not is_available():
        return tr("onnxruntime is missing; install it above, or take the preset Fast of pansharpening.")
    return "" if model else tr("There is no model for this on this machine yet; update the plugin.")


def against_steps(card: ModelCard | None) -> str:
    """Why a model takes only one step."""
    if card is None or not is_regression(card):
        return ""
    return tr("The model {} is a regression: it takes one step, and its answer is always the same.").format(card.name)


def against_seed(card: ModelCard | None) -> str:
    """Why a seed changes nothing."""
    if card is None or not is_regression(card):
        return ""
    return tr("The model {} is a regression: it draws no noise, so no seed changes its answer.").format(card.name)


def against_spread(settings: Settings, way: Way) -> str:
    """Why there will be no uncertainty to see."""
    if not way.has_network:
        return tr("Classical methods give one result and no samples, so there is no uncertainty.")
    if settings.ensemble < 2:
        return tr("Uncertainty needs two samples or more.")
    if settings.steps < way.least_spread_steps:
        return tr("Uncertainty needs two steps or more.")
    return ""
