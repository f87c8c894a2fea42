"""What the presets mean, and the row that offers them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.gui import QgsMapCanvas

from plugin.dock.choose import limits
from plugin.dock.choose.presets import BALANCED, BEST, FAST
from plugin.dock.choose.settings import recommended
from plugin.dock.choose.tasks import tasks
from plugin.dock.dock import AmalgamDock

from ..conftest import choose, pick

pytestmark = pytest.mark.usefixtures("provider")


def pressed(dock: AmalgamDock) -> list[str]:
    buttons = dock.fast_button, dock.balanced_button, dock.best_button
    return [button.text() for button in buttons if button.isChecked()]


@pytest.mark.parametrize("task", [0, 1])
def test_presets_differ_can_run_here_and_say_what_they_cost(task: int) -> None:
    offered = tasks()[task].presets()
    assert len({preset.settings for preset in offered}) == len({preset.says for preset in offered}) == 3
    assert all(preset.trouble == "" and preset.settings.algorithm == preset.way.id for preset in offered)
    assert all("time" in preset.says or "seconds" in preset.says for preset in offered)


def test_presets_rest_on_what_the_algorithms_recommend() -> None:
    sharpen, lights, _ = (task.presets() for task in tasks())
    assert sharpen[BALANCED].settings == recommended(sharpen[BALANCED].way)
    assert lights[BEST].settings == replace(recommended(lights[BEST].way), steps=8, ensemble=8)
    assert not sharpen[FAST].way.has_network


def test_seed_is_no_part_of_a_preset() -> None:
    preset = tasks()[0].presets()[BALANCED]
    assert preset.fits(preset.way, replace(preset.settings, seed=7))
    assert not preset.fits(preset.way, replace(preset.settings, steps=2))
    assert not preset.fits(preset.way, replace(preset.settings, sharpness=0.5))
    formula = tasks()[0].presets()[FAST]
    assert formula.fits(formula.way, replace(formula.settings, steps=9))  # which a formula has not


def test_dock_begins_balanced(dock: AmalgamDock) -> None:
    assert pressed(dock) == ["Balanced"]
    dock.task_combo.setCurrentIndex(1)
    assert pressed(dock) == ["Balanced"]
    assert (dock.steps_spin.value(), dock.ensemble_spin.value()) == (2, 8)


def test_pressing_a_preset_chooses_all_of_it_but_the_seed(dock: AmalgamDock) -> None:
    dock.seed_spin.setValue(7)
    dock.best_button.click()
    assert pressed(dock) == ["Best"]
    assert dock.choices.form.settings() == replace(tasks()[0].presets()[BEST].settings, seed=7)
    dock.fast_button.click()
    assert dock.choices.form.settings().algorithm == "amalgam:classical_pansharpening"
    assert pressed(dock) == ["Fast"]
    dock.balanced_button.click()
    assert dock.choices.form.settings() == replace(tasks()[0].presets()[BALANCED].settings, seed=7)


def test_settings_of_ones_own_are_called_custom(dock: AmalgamDock) -> None:
    assert dock.advanced_button.text() == "Advanced"
    dock.steps_spin.setValue(3)
    assert pressed(dock) == []
    assert dock.advanced_button.text() == "Custom"
    dock.steps_spin.setValue(1)
    assert pressed(dock) == ["Balanced"]
    assert dock.advanced_button.text() == "Advanced"
    choose(dock, 0, "classical_pansharpening")
    assert dock.advanced_button.text() == "Custom"
    pick(dock.model_combo, "gsa")
    assert pressed(dock) == ["Fast"]


def test_preset_that_is_chosen_cannot_be_unchosen(dock: AmalgamDock) -> None:
    dock.balanced_button.click()
    assert pressed(dock) == ["Balanced"]


def test_regression_is_a_preset_and_leaves_steps_and_samples_alone(dock: AmalgamDock) -> None:
    dock.task_combo.setCurrentIndex(1)
    dock.best_button.click()
    dock.fast_button.click()
    assert pressed(dock) == ["Fast"]
    assert dock.choices.form.settings().steps == 1
    pick(dock.model_combo, "ddpm-nightlights")
    assert pressed(dock) == ["Best"]


def test_experts_fold_is_remembered(dock: AmalgamDock) -> None:
    assert not dock.advanced_panel.isVisibleTo(dock)
    dock.advanced_button.click()
    assert dock.advanced_panel.isVisibleTo(dock)
    again = AmalgamDock(dock.place._canvas)
    assert again.advanced_button.isChecked()
    assert again.advanced_panel.isVisibleTo(again)
    again.shut_down()
    again.deleteLater()


def test_preset_that_needs_onnxruntime_is_greyed_out_without_it(
    canvas: QgsMapCanvas, forget: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "is_available", lambda: False)
    dock = AmalgamDock(canvas)
    assert [b.isEnabled() for b in (dock.fast_button, dock.balanced_button, dock.best_button)] == [True, False, False]
    assert dock.best_button.toolTip().startswith("onnxruntime is missing")
    assert pressed(dock) == ["Fast"]
    assert dock.preview_button.isEnabled()
    dock.shut_down()
    dock.deleteLater()
