"""What is chosen comes back; what cannot be chosen any more does not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.core import QgsSettings

from plugin.dock.choose.offered_task import OfferedTask
from plugin.dock.choose.settings import (
    GROUP,
    Settings,
    last_algorithm,
    last_settings,
    last_side,
    last_task,
    parameters_of,
    recommended,
    remember,
    save_side,
)
from plugin.dock.choose.tasks import tasks
from plugin.dock.choose.ways import Way

pytestmark = pytest.mark.usefixtures("provider", "forget")


def way(algorithm: str) -> Way:
    return next(way for task in tasks() for way in task.ways if way.id == algorithm)


def test_tasks_are_the_algorithms_of_the_provider() -> None:
    assert [[way.id for way in task.ways] for task in tasks()] == [
        ["amalgam:ddrf_pansharpening", "amalgam:flow_pansharpening", "amalgam:classical_pansharpening"],
        ["amalgam:ddpm_nightlights", "amalgam:flow_nightlights", "amalgam:classical_nightlights"],
        ["amalgam:classical_hyperspectral"],  # its network is offered once there is a model for cubes
    ]


def test_inputs_are_parameters_of_every_algorithm_of_a_task() -> None:
    def names(task: OfferedTask) -> bool:
        return all(way.definition(name) is not None for way in task.ways for name in task.inputs)

    assert all(names(task) and task.before in task.inputs for task in tasks())


@pytest.mark.parametrize(
    ("algorithm", "scheduler", "steps", "ensemble"),
    [("amalgam:ddrf_pansharpening", "ddim", 1, 1), ("amalgam:flow_nightlights", "flow_heun", 1, 1)],
)
def test_first_settings_are_the_recommended_ones(algorithm: str, scheduler: str, steps: int, ensemble: int) -> None:
    settings = last_settings(way(algorithm))
    assert settings == recommended(way(algorithm))
    assert (settings.scheduler, settings.steps, settings.seed, settings.ensemble) == (scheduler, steps, 0, ensemble)


def test_each_algorithm_remembers_its_own_and_each_task_its_algorithm() -> None:
    sharpen, lights, _ = tasks()
    ddrf, classical = way("amalgam:ddrf_pansharpening"), way("amalgam:classical_pansharpening")
    first = Settings(ddrf.id, "ddrf-s", "unipc", 6, 42, 3, "fp32", 2, 0.35)
    second = replace(recommended(classical), model="gsa")
    assert last_task() == last_algorithm(sharpen.id) == ""
    remember(sharpen.id, first)
    remember(sharpen.id, second)
    assert last_settings(ddrf) == first
    assert last_settings(classical) == second
    assert last_algorithm(sharpen.id) == classical.id
    remember(lights.id, recommended(way("amalgam:flow_nightlights")))
    assert last_task() == lights.id
    assert last_algorithm(lights.id) == "amalgam:flow_nightlights"
    assert last_algorithm(sharpen.id) == classical.id


def test_model_that_is_gone_is_replaced() -> None:
    ddrf = way("amalgam:ddrf_pansharpening")
    remember(tasks()[0].id, Settings(ddrf.id, "deleted-since", "ddpm", 25))
    assert last_settings(ddrf) == Settings(ddrf.id, "ddrf-s", "ddpm", 25)


def test_settings_that_make_no_sense_are_as_if_never_made() -> None:
    QgsSettings().setValue(f"{GROUP}/ddrf_pansharpening/steps", "many")
    QgsSettings().setValue(f"{GROUP}/side", "-3")
    assert last_settings(way("amalgam:ddrf_pansharpening")).steps == 1
    for nonsense in ("nan", "1.5", "-0.1", "", "much", "0,5"):
        QgsSettings().setValue(f"{GROUP}/ddrf_pansharpening/sharpness", nonsense)
        assert last_settings(way("amalgam:ddrf_pansharpening")).sharpness == 1.0
    assert last_side() == 256
    save_side(512)
    assert last_side() == 512


def test_formula_takes_nothing_but_its_name() -> None:
    formula, network = way("amalgam:classical_pansharpening"), way("amalgam:ddrf_pansharpening")
    assert parameters_of(formula, Settings(formula.id, "gsa", "ddim", 4, 7, 2)) == {"METHOD": "gsa"}
    assert parameters_of(network, Settings(network.id, "ddrf-s", "ddim", 4, 7, 2, "fp32", 0, 0.5)) == {
        "MODEL": "ddrf-s", "SCHEDULER": "ddim", "STEPS": 4, "SEED": 7, "ENSEMBLE": 2, "PRECISION": "fp32",
        "CONSISTENCY": 0, "SHARPNESS": 0.5,
    }  # fmt: skip


def test_titles_in_the_dock_leave_out_what_the_task_says(monkeypatch: pytest.MonkeyPatch) -> None:
    assert way("amalgam:ddrf_pansharpening").short_title == "DDRF diffusion"
    assert way("amalgam:classical_pansharpening").short_title == "Classical"
    for title, short in (("Fusion", "Fusion"), ("全色锐化（经典）", "经典"), ("Fusion (new) and old", "New")):
        monkeypatch.setattr(Way, "title", title)
        assert way("amalgam:ddrf_pansharpening").short_title == short
