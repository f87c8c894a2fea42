"""The settings as widgets: what cannot be is greyed out and says why; the rest is recommended, thrown, remembered."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt

from plugin.dock.choose.settings import Settings
from plugin.dock.dock import AmalgamDock
from plugin.fusion.networks import opening, registry
from plugin.fusion.networks.runtime import is_available
from tests.lights import write_network

from ..conftest import choose, pick

DDRF, CLASSICAL = "amalgam:ddrf_pansharpening", "amalgam:classical_pansharpening"


def offered(dock: AmalgamDock, scheduler: str) -> tuple[bool, str]:
    """Whether a scheduler can be chosen, and its tool tip."""
    combo = dock.scheduler_combo
    row = combo.findData(scheduler)
    return combo.model().item(row).isEnabled(), combo.itemData(row, Qt.ItemDataRole.ToolTipRole)


def test_starts_with_what_is_recommended(dock: AmalgamDock) -> None:
    assert dock.choices.form.settings() == Settings(DDRF, "ddrf-s", "ddim", 1, 0, 1)
    assert dock.steps_spin.toolTip().endswith("Recommended: 1.")


def test_scheduler_that_needs_two_steps_is_greyed_out_at_one(dock: AmalgamDock) -> None:
    can, why = offered(dock, "staged")
    assert not can
    assert why.startswith("The scheduler staged needs STEPS of at least 2")
    dock.steps_slider.setValue(4)
    can, why = offered(dock, "staged")
    assert can
    assert why.startswith("Staged: large solver steps")


def test_schedulers_have_a_word_on_what_they_are(dock: AmalgamDock) -> None:
    assert dock.scheduler_combo.currentText() == "DDIM: deterministic"
    assert "give the same result" in dock.scheduler_combo.toolTip()
    dock.steps_spin.setValue(2)
    assert "give the same result" not in dock.scheduler_combo.toolTip()


def test_methods_are_shown_by_their_titles(dock: AmalgamDock) -> None:
    choose(dock, 0, "classical_pansharpening")
    pick(dock.model_combo, "gsa")
    assert dock.model_combo.currentText() == "GSA: Gram-Schmidt adaptive"
    assert dock.choices.form.parameters() == {"METHOD": "gsa"}


def test_impossible_choice_that_was_made_before_is_explained(dock: AmalgamDock) -> None:
    dock.steps_spin.setValue(4)
    pick(dock.scheduler_combo, "staged")
    assert dock.preview_button.isEnabled()
    dock.steps_spin.setValue(1)
    assert dock.trouble_label.text().startswith("The scheduler staged needs STEPS of at least 2")
    assert dock.trouble_label.isVisibleTo(dock)
    for button in (dock.preview_button, dock.run_button, dock.copy_button):
        assert not button.isEnabled()
        assert button.toolTip() == dock.trouble_label.text()


def test_precision_that_the_model_has_no_file_for_is_greyed_out(
    dock: AmalgamDock, monkeypatch: pytest.MonkeyPatch
) -> None:
    combo = dock.precision_combo
    monkeypatch.setattr(opening, "int8_path", lambda model: None)
    dock.seed_spin.setValue(1)
    rows = {combo.itemText(row): row for row in range(combo.count())}
    assert list(rows) == ["auto", "int8", "fp16", "fp32"]
    assert not combo.model().item(rows["int8"]).isEnabled()
    assert "has no int8 file" in combo.itemData(rows["int8"], Qt.ItemDataRole.ToolTipRole)
    assert all(combo.model().item(rows[name]).isEnabled() for name in ("auto", "fp16", "fp32"))
    combo.setCurrentText("int8")
    assert "has no int8 file" in dock.trouble_label.text()


def test_regression_takes_one_step_says_so_and_leaves_the_rest_as_it_was(dock: AmalgamDock) -> None:
    choose(dock, 1, "ddpm_nightlights")
    dock.steps_spin.setValue(4)
    dock.ensemble_spin.setValue(6)
    pick(dock.model_combo, "unet-nightlights")
    settings = dock.choices.form.settings()
    assert (settings.steps, settings.ensemble) == (dock.steps_spin.value(), dock.ensemble_spin.value()) == (1, 1)
    for widget in (dock.steps_spin, dock.steps_slider, dock.scheduler_combo, dock.ensemble_spin):
        assert not widget.isEnabled()
        assert "is a regression" in widget.toolTip()
    assert not dock.seed_spin.isEnabled()
    assert "no seed changes its answer" in dock.seed_spin.toolTip() == dock.die_button.toolTip()
    pick(dock.model_combo, "ddpm-nightlights")
    assert dock.steps_spin.isEnabled()
    assert (dock.steps_spin.value(), dock.ensemble_spin.value()) == (4, 6)


def test_regression_does_not_outlive_its_dock(dock: AmalgamDock) -> None:
    """Steps and samples of the other model come back even in the next session."""
    choose(dock, 1, "ddpm_nightlights")
    dock.steps_spin.setValue(4)
    pick(dock.model_combo, "unet-nightlights")
    again = AmalgamDock(dock.place._canvas)
    assert again.choices.form.settings().model == "unet-nightlights"
    assert again.steps_spin.value() == 1
    pick(again.model_combo, "ddpm-nightlights")
    assert again.steps_spin.value() == 4
    again.shut_down()
    again.deleteLater()


def test_rows_that_an_algorithm_has_not_are_not_there(dock: AmalgamDock) -> None:
    dock.advanced_button.setChecked(True)
    choose(dock, 1, "ddpm_nightlights")
    assert not dock.consistency_spin.isVisibleTo(dock)
    assert not dock.consistency_label.isVisibleTo(dock)
    assert not dock.sharpness_spin.isVisibleTo(dock)
    choose(dock, 0, "ddrf_pansharpening")
    assert dock.consistency_spin.isVisibleTo(dock)
    assert dock.sharpness_spin.isVisibleTo(dock)


def test_no_consistency_is_called_off(dock: AmalgamDock) -> None:
    dock.consistency_spin.setValue(0)
    assert dock.consistency_spin.text() == "off"
    assert dock.choices.form.parameters()["CONSISTENCY"] == 0


def test_sharpness_is_a_share_that_means_what_it_means_in_processing(dock: AmalgamDock) -> None:
    definition = dock.choices.form.way.definition("SHARPNESS")
    spin = dock.sharpness_spin
    assert (spin.minimum(), spin.maximum(), spin.value()) == (
        definition.minimum(), definition.maximum(), definition.defaultValue(),
    )  # fmt: skip
    assert spin.toolTip() == definition.help()
    spin.setValue(0.3)
    assert dock.choices.form.parameters()["SHARPNESS"] == 0.3
    spin.setValue(0.0)
    assert spin.text() == "off"
    assert dock.choices.form.parameters()["SHARPNESS"] == 0.0


def test_slider_and_number_move_together(dock: AmalgamDock) -> None:
    dock.steps_slider.setValue(7)
    assert dock.steps_spin.value() == 7
    dock.steps_spin.setValue(400)
    assert dock.steps_slider.value() == 50
    assert dock.steps_spin.value() == 400


def test_die_gives_another_seed(dock: AmalgamDock) -> None:
    seeds = set()
    for _ in range(4):
        dock.die_button.click()
        seeds.add(dock.seed_spin.value())
    assert len(seeds) == 4


def test_formula_shows_its_name_and_nothing_else(dock: AmalgamDock) -> None:
    dock.advanced_button.setChecked(True)
    choose(dock, 0, "classical_pansharpening")
    fields = (
        dock.scheduler_combo, dock.steps_slider, dock.steps_spin, dock.seed_spin, dock.die_button,
        dock.ensemble_spin, dock.precision_combo, dock.consistency_spin, dock.sharpness_spin,
    )  # fmt: skip
    labels = (
        dock.scheduler_label, dock.steps_label, dock.seed_label, dock.ensemble_label, dock.precision_label,
        dock.consistency_label, dock.sharpness_label,
    )  # fmt: skip
    assert not any(widget.isVisibleTo(dock) for widget in (*fields, *labels))
    assert dock.model_label.text() == "Method"
    assert dock.model_combo.isVisibleTo(dock)
    assert dock.model_combo.findData("gsa") >= 0
    assert dock.preview_button.isEnabled()
    choose(dock, 0, "ddrf_pansharpening")
    assert all(widget.isVisibleTo(dock) for widget in (*fields, *labels))
    assert all(field.isEnabled() and field.toolTip().endswith(".") for field in fields)


def test_every_algorithm_gets_its_last_settings_back(dock: AmalgamDock) -> None:
    dock.steps_spin.setValue(6)
    pick(dock.scheduler_combo, "unipc")
    dock.sharpness_spin.setValue(0.35)
    choose(dock, 0, "classical_pansharpening")
    pick(dock.model_combo, "gsa")
    choose(dock, 0, "ddrf_pansharpening")
    assert (dock.scheduler_combo.currentData(), dock.steps_spin.value()) == ("unipc", 6)
    assert dock.sharpness_spin.value() == 0.35
    choose(dock, 0, "classical_pansharpening")
    assert dock.model_combo.currentData() == "gsa"


def test_next_dock_starts_where_the_last_one_ended(dock: AmalgamDock) -> None:
    choose(dock, 0, "classical_pansharpening")
    pick(dock.model_combo, "brovey")
    dock.side_combo.setCurrentIndex(2)
    again = AmalgamDock(dock.place._canvas)
    assert again.choices.form.settings().algorithm == CLASSICAL
    assert again.model_combo.currentData() == "brovey"
    assert again.side_combo.currentIndex() == 2
    again.shut_down()
    again.deleteLater()


def test_card_is_one_click_away_and_not_modal(dock: AmalgamDock) -> None:
    dock.advanced_button.setChecked(True)
    assert not dock.card_view.isVisibleTo(dock)
    dock.card_button.click()
    assert dock.card_view.isVisibleTo(dock)
    assert "Limits" in dock.card_view.toPlainText()
    choose(dock, 0, "classical_pansharpening")
    pick(dock.model_combo, "brovey")
    assert "Brovey" in dock.card_view.toPlainText()
    dock.card_button.click()
    assert not dock.card_view.isVisibleTo(dock)


def test_task_without_a_model_says_so(dock: AmalgamDock, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(registry, "BUNDLED", tmp_path)
    monkeypatch.setattr(registry, "_user_folders", [])
    choose(dock, 1, "ddpm_nightlights")
    assert dock.model_combo.count() == 0
    assert not dock.model_combo.isEnabled()
    assert not dock.card_button.isEnabled()
    assert dock.trouble_label.text() == "There is no model for this on this machine yet; update the plugin."
    assert not dock.run_button.isEnabled()


def test_night_lights_take_their_own_models_and_defaults(
    dock: AmalgamDock, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write_network(tmp_path / "my-flow.onnx", "zero", "flow_nightlights")
    monkeypatch.setattr(registry, "BUNDLED", tmp_path / "none")
    monkeypatch.setattr(registry, "_user_folders", [tmp_path])
    choose(dock, 1, "flow_nightlights")
    settings = dock.choices.form.settings()
    assert settings == Settings("amalgam:flow_nightlights", "my-flow", "flow_heun", 1, 0, 1)
    assert dock.steps_slider.toolTip().endswith("Recommended: 1.")
    assert is_available()
    assert dock.trouble_label.text() == ""
