"""`./dev pictures`: what a person sees, state by state, for `docs/desktop.md`; on the sample pair and simulated lights.

Each run is a QGIS of its own, since a language, a theme and a screen are chosen before it starts.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PIL import Image

from tests.lights import simulate_night

from .conftest import RUNTIME, archive_of_checkout
from .desktop import Desktop
from .gestures import install, open_dock_by_icon, press_run_of_dock, run_dialog

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "desktop"
SMALL, LARGE = (1366, 768), (1920, 1080)
QUALITY = 82
DDRF = "Pansharpening (DDRF diffusion)"


class Run(NamedTuple):
    """One QGIS whose states are pictured.

    Attributes:
        size: of the screen.
        states: what is done and pictured in turn.
        language: of QGIS.
        theme: of QGIS; "" for its default.
    """

    size: tuple[int, int]
    states: tuple[Callable[[Desktop], None], ...]
    language: str = "en"
    theme: str = ""


def empty(desktop: Desktop) -> None:
    """The first thing that a person sees."""
    desktop.ask("tidy()")
    open_dock_by_icon(desktop)


def chosen(desktop: Desktop) -> None:
    """With the sample pair in the project."""
    desktop.ask("tidy()")
    open_dock_by_icon(desktop)
    desktop.click("box(named('sample_button'))")
    desktop.wait_for("len(QgsProject.instance().mapLayers()) == 2")
    desktop.wait_for("named('preview_button').isEnabled()")


def made(desktop: Desktop) -> None:
    """A preview."""
    desktop.click("box(named('preview_button'))")
    desktop.wait_for("not dock().is_busy and dock().previews.preview is not None")
    desktop.wait_for("dock().previews.runner.is_quiet")


def on_the_map(desktop: Desktop) -> None:
    """The preview as a layer, with a divider over the canvas."""
    desktop.click("box(named('map_button'))")
    desktop.wait_for("layers()")


def growing(desktop: Desktop) -> None:
    """A preview of many steps on its way."""
    desktop.click("box(named('map_button'))")
    desktop.ask("dock().steps_spin.setValue(8)")
    desktop.wait_for("dock().is_busy")
    time.sleep(6.0)


def advanced(desktop: Desktop) -> None:
    """Settings for experts unfolded."""
    desktop.wait_for("not dock().is_busy")
    desktop.click("box(named('advanced_button'))")


def result(desktop: Desktop) -> None:
    """The whole raster, from the dock's own dialog."""
    desktop.click("box(named('advanced_button'))")
    desktop.click("box(named('balanced_button'))")
    desktop.wait_for("not dock().is_busy")
    press_run_of_dock(desktop)
    desktop.wait_for(f"window({DDRF!r}).isVisible()")
    run_dialog(desktop, DDRF, 1)


def lights(desktop: Desktop) -> None:
    """Night lights, previewed."""
    desktop.ask("tidy()")
    night = simulate_night(Path(tempfile.mkdtemp()))
    desktop.ask(f"add({str(night.dmsp)!r}, 'DMSP 2012')")
    desktop.ask(f"add({str(night.viirs)!r}, 'VIIRS 2014')")
    desktop.ask("dock().task_combo.setCurrentIndex(1)")
    made(desktop)


RUNS = {
    "english": Run(SMALL, (empty, chosen, made, on_the_map, growing, advanced, result, lights)),
    "large": Run(LARGE, (chosen, made)),
    "dark": Run(SMALL, (chosen, made), theme="Night Mapping"),
    "german": Run(SMALL, (chosen, made, advanced), language="de"),
    "chinese": Run(SMALL, (chosen, made, advanced), language="zh-Hans"),
}


def take(name: str, run: Run, folder: Path) -> None:
    """All states of a run, as JPEG files."""
    with tempfile.TemporaryDirectory() as place:
        work = Path(place)
        profile = work / "profiles" / "profiles" / "default"
        (profile / "python").mkdir(parents=True)
        (profile / "python" / RUNTIME.name).symlink_to(RUNTIME)
        (profile / "QGIS").mkdir()
        (profile / "QGIS" / "QGIS3.ini").write_text(f"[UI]\nUITheme={run.theme or 'default'}\n")
        desktop = Desktop(work, work / "profiles", run.size)
        try:
            install(desktop, archive_of_checkout(work))
        finally:
            desktop.close()
        desktop = Desktop(work, work / "profiles", run.size, language=run.language)
        try:
            for state in run.states:
                state(desktop)
                time.sleep(1.0)
                png = desktop.picture(work / "state.png")
                Image.open(png).convert("RGB").save(folder / f"{name}_{state.__name__}.jpg", quality=QUALITY)
        finally:
            desktop.close()


def main() -> None:
    """All runs, or those named."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[1:] or RUNS:
        take(name, RUNS[name], FOLDER)


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as error:
        sys.exit(f"{error.cmd[0]} failed")
