"""What a person presses to get a result, and the layer that must come of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.lights import Night, simulate_night
from tests.made_scenes import Pair, read

from .desktop import Desktop
from .gestures import choose, open_dock, open_from_toolbox, press_run_of_dock, run_dialog

CLASSICAL = "Pansharpening (classical)"
DDRF = "Pansharpening (DDRF diffusion)"
LIGHTS = "Night-lights fusion (DDPM-UNet diffusion)"
ASSESS = "Pansharpen and assess"
MODEL = Path(__file__).resolve().parents[2] / "resources" / "models3" / "pansharpen_and_assess.model3"


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Night:
    return simulate_night(tmp_path_factory.mktemp("night"))


def history(desktop: Desktop, name: str) -> list[str]:
    said: list[str] = desktop.ask(f"layer({name!r}).metadata().history()")
    return said


def test_toolbox_run_gives_a_styled_layer_with_its_history(project: Desktop, town: Pair) -> None:
    open_from_toolbox(project, "Brovey", CLASSICAL)
    choose(project, CLASSICAL, 0, "PAN [EPSG:32633]")
    run_dialog(project, CLASSICAL, 1)
    name = project.ask("layers()[0]")
    assert project.ask(f"layer({name!r}).renderer().type()") == project.ask("layer('MS').renderer().type()")
    assert "METHOD: mtf_glp_fs" in history(project, name)
    assert project.ask(f"layer({name!r}).width()") == 320


def test_network_runs_from_the_toolbox(project: Desktop) -> None:
    open_from_toolbox(project, "DDRF", DDRF)
    choose(project, DDRF, 0, "PAN [EPSG:32633]")
    run_dialog(project, DDRF, 1)
    assert any(line.startswith("MODEL: ddrf-s ") for line in history(project, project.ask("layers()[0]")))


def test_refusal_is_told_and_no_layer_comes(project: Desktop) -> None:
    open_from_toolbox(project, "Brovey", CLASSICAL)
    choose(project, CLASSICAL, 0, "MS [EPSG:32633]")
    project.click(f"button('Run', window({CLASSICAL!r}))")
    project.wait_for("any('which of them is panchromatic' in each.toPlainText() for each in widgets(QTextEdit))")
    assert not project.ask("any('not correctly generated' in each.toPlainText() for each in widgets(QTextEdit))")
    assert project.ask("layers()") == []


def test_night_lights_come_with_their_style(desktop: Desktop, night: Night) -> None:
    desktop.ask(f"add({str(night.dmsp)!r}, 'DMSP')")
    desktop.ask(f"add({str(night.viirs)!r}, 'VIIRS')")
    open_from_toolbox(desktop, "DMSP", LIGHTS)
    choose(desktop, LIGHTS, 0, "DMSP [EPSG:4326]")
    run_dialog(desktop, LIGHTS, 1)
    assert desktop.ask("layer(layers()[0]).renderer().type()") == "singlebandpseudocolor"


def test_run_in_the_dock_opens_a_dialog_that_runs(project: Desktop) -> None:
    open_dock(project)
    project.ask("dock().steps_spin.setValue(2)")
    project.ask("dock().seed_spin.setValue(7)")
    press_run_of_dock(project)
    project.wait_for(f"window({DDRF!r}).isVisible()")
    assert project.ask(f"python_half({DDRF!r})") == "AlgorithmDialog"
    filled_in = project.ask(f"parameters_of({DDRF!r})")
    assert {name: filled_in[name] for name in ("MODEL", "SCHEDULER", "STEPS", "SEED", "ENSEMBLE", "PRECISION")} == {
        "MODEL": "ddrf-s", "SCHEDULER": "ddim", "STEPS": 2, "SEED": 7, "ENSEMBLE": 1, "PRECISION": "auto",
    }  # fmt: skip
    pair = project.ask("[dock().first_combo.currentLayer().id(), dock().second_combo.currentLayer().id()]")
    assert [filled_in["PANCHROMATIC"], filled_in["SPECTRAL"]] == pair
    run_dialog(project, DDRF, 1)
    project.click(f"button('Close', window({DDRF!r}))")
    project.wait_for("len(titles()) == 1")


def test_batch_from_the_docks_dialog_gives_layers(project: Desktop, tmp_path: Path) -> None:
    open_dock(project)
    press_run_of_dock(project)
    project.click(f"button('Run as Batch Process…', window({DDRF!r}))")
    project.wait_for("window('Batch Processing').showMaximized() is None")
    choose(project, "Batch Processing", 0, "PAN [EPSG:32633]")
    output = tmp_path / "batch.tif"
    project.click("cell('Pansharpened')", at=(0.3, 0.5))
    project.write(str(output))
    project.click("box(named('checkLoadLayersOnCompletion'))", at=(0.02, 0.5))
    project.click("button('Run', window('Batch Processing'))")
    project.wait_for("len(QgsProject.instance().mapLayers()) == 3")
    assert read(output).shape == (4, 320, 320)


def test_model_runs_from_the_designer(project: Desktop) -> None:
    project.click("menu('Processing')")
    project.click("menu('Model Designer…')")
    project.wait_for("window('Model Designer').isActiveWindow()")
    project.press("ctrl+o")
    project.wait_for("window('Open Model').isActiveWindow()")
    project.write(str(MODEL))
    project.press("Return")
    project.wait_for(f"window('Model Designer: Pansharpening - {ASSESS}').isActiveWindow()")
    project.press("F5")
    dialog = f"Pansharpening - {ASSESS}"
    project.wait_for(f"windows()[0].windowTitle().lower() == {dialog!r}.lower()")
    choose(project, dialog, 0, "PAN [EPSG:32633]")
    project.click("button('Run', windows()[0])")
    project.wait_for("len(QgsProject.instance().mapLayers()) == 3")
