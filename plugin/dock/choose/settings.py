"""What is chosen in the dock, apart from layers: plain data that is restored in the next session."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from typing import Any

from qgis.core import QgsSettings

from ...fusion.tasks.pansharpening.job import DEFAULT_SHARPNESS, PansharpeningJob
from ...processing.names import CONSISTENCY, ENSEMBLE, PRECISION, SCHEDULER, SEED, SHARPNESS, STEPS
from .ways import Way

GROUP = "amalgam/dock"
SIDES = (256, 384, 512)
IS_SHARE = re.compile(r"0(\.\d+)?|1(\.0+)?")
"""A number from 0 to 1, as Python writes it."""

PARAMETERS = {
    "scheduler": SCHEDULER,
    "steps": STEPS,
    "seed": SEED,
    "ensemble": ENSEMBLE,
    "precision": PRECISION,
    "consistency": CONSISTENCY,
    "sharpness": SHARPNESS,
}
"""The algorithm's parameter that takes each field of `Settings`."""


@dataclass(frozen=True)
class Settings:
    """What is chosen for an algorithm.

    Attributes:
        algorithm: id of the algorithm in Processing.
        model: id of a model or a classical method; "" if there is none.
        scheduler, steps, seed, ensemble, precision, consistency, sharpness: ignored by algorithms without such a
            parameter.
    """

    algorithm: str
    model: str
    scheduler: str = "ddim"
    steps: int = 1
    seed: int = 0
    ensemble: int = 1
    precision: str = "auto"
    consistency: int = PansharpeningJob.consistency_iterations
    sharpness: float = DEFAULT_SHARPNESS


def parameters_of(way: Way, settings: Settings) -> dict[str, Any]:
    """The settings as values of the algorithm's parameters; classical methods take hardly any."""
    values = {parameter: getattr(settings, name) for name, parameter in PARAMETERS.items()}
    chosen: dict[str, Any] = {way.model_parameter: settings.model}
    return chosen | {name: value for name, value in values.items() if way.definition(name) is not None}


def recommended(way: Way) -> Settings:
    """An algorithm's own defaults."""
    models, model = way.models(), way.default(way.model_parameter)
    if model not in models:
        model = models[0] if models else ""
    plain = Settings(way.id, model)
    defaults = {name: way.default(parameter) for name, parameter in PARAMETERS.items()}
    return replace(plain, **{name: _like(getattr(plain, name), value) for name, value in defaults.items()})


def remember(task_id: str, settings: Settings) -> None:
    """Remember settings as the last ones of their algorithm, of their task, and of all."""
    stored = QgsSettings()
    stored.setValue(f"{GROUP}/task", task_id)
    stored.setValue(f"{GROUP}/{task_id}/algorithm", settings.algorithm)
    for entry in fields(settings):
        stored.setValue(f"{_group(settings.algorithm)}/{entry.name}", getattr(settings, entry.name))


def last_task() -> str:
    """The task that was chosen last; "" if none ever was."""
    return str(QgsSettings().value(f"{GROUP}/task", ""))


def last_algorithm(task_id: str) -> str:
    """The algorithm that was chosen last for a task; "" if none ever was."""
    return str(QgsSettings().value(f"{GROUP}/{task_id}/algorithm", ""))


def last_settings(way: Way) -> Settings:
    """What was chosen last for an algorithm, or is recommended; a model that is gone is replaced."""
    stored, default, group = QgsSettings(), recommended(way), _group(way.id)
    kept = {name: _like(getattr(default, name), stored.value(f"{group}/{name}")) for name in PARAMETERS}
    model = str(stored.value(f"{group}/model", default.model))
    return replace(default, model=model if model in way.models() else default.model, **kept)


def save_side(side: int) -> None:
    """Remember the size of the preview."""
    QgsSettings().setValue(f"{GROUP}/side", side)


def last_side() -> int:
    """The size of the preview, in pixels."""
    side = _like(SIDES[0], QgsSettings().value(f"{GROUP}/side"))
    return side if side in SIDES else SIDES[0]


def save_unfolded(is_unfolded: bool) -> None:
    """Remember whether the experts' settings are unfolded."""
    QgsSettings().setValue(f"{GROUP}/advanced", is_unfolded)


def is_unfolded() -> bool:
    """Whether the experts' settings were unfolded last."""
    return bool(QgsSettings().value(f"{GROUP}/advanced", False, type=bool))


def _group(algorithm: str) -> str:
    return f"{GROUP}/{algorithm.split(':')[-1]}"


def _like(default: Any, value: Any) -> Any:
    """A stored value as the type of a default; the default itself if nothing usable is stored."""
    text = str(value)
    if isinstance(default, int):
        return int(text) if text.isascii() and text.isdigit() else default
    if isinstance(default, float):
        return float(text) if IS_SHARE.fullmatch(text) else default
    return default if value is None else text
