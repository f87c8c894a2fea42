"""Pages of what was measured: with which models, whether these still ship, and how a page is made anew."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from plugin.fusion.networks.registry import DEFAULT_PANSHARPENING
from training.pages import measured_with, models_named, models_owned_up_to, with_older

from .model_pages import versions

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
CONFIG = DEFAULT_PANSHARPENING.replace("-", "_")
BENCH = ("<!-- bench -->", "<!-- end of bench -->")
"""Between these, `speed.md` has what `./dev bench` printed."""

TRAIN = (sys.executable, "-m", "training")
COMMANDS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "schedulers": ((*TRAIN, "schedulers", CONFIG),),
    "scores": ((*TRAIN, "evaluate", CONFIG), (*TRAIN, "forms", CONFIG)),
    "gallery": ((*TRAIN, "gallery"),),
    "pansharpening": ((*TRAIN, "methods"),),
    "nightlights": ((*TRAIN, "evaluate", "ddpm_nightlights"),),
    "nightlights_series": ((*TRAIN, "series"),),
    "hyperspectral": ((*TRAIN, "cubes"),),
    "speed": ((sys.executable, "-m", "tests.benchmarks", "--quick", "--models", DEFAULT_PANSHARPENING),),
}
"""By page, the commands that make it; `precision` is made when a model is exported, from what was trained."""


def measure(pages: Iterable[str]) -> None:
    """Make pages anew, and say on all pages what is older than what ships.

    Raises:
        subprocess.CalledProcessError: if a command fails.
    """
    for page in pages:
        for command in COMMANDS[page]:
            print(f"{page}: {' '.join(command[1:])}", flush=True)
            if page == "speed":
                _keep_bench(subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout)
            else:
                subprocess.run(command, cwd=ROOT, check=True)
    own_up()


def own_up() -> None:
    """Every page says of which model that it was measured with another version ships."""
    for path in sorted(DOCS.glob("*.md")):
        page = path.read_text(encoding="utf-8")
        said = with_older(page, versions())
        if said != page:
            path.write_text(said, encoding="utf-8")
            print(f"docs/{path.name}: {models_owned_up_to(said) or 'of what ships'}")


def unsaid(page: str) -> dict[str, set[str]]:
    """Models that a page was measured with, in versions that do not ship, though it does not say so."""
    owned, shipped = models_owned_up_to(page), versions()
    return {
        name: late
        for name, named in models_named(page).items()
        if (late := named - {shipped.get(name, "")} - owned.get(name, set()))
    }


def _keep_bench(printed: str) -> None:
    path = DOCS / "speed.md"
    before, _, rest = path.read_text(encoding="utf-8").partition(BENCH[0])
    after = rest.partition(BENCH[1])[2]
    text = f"{BENCH[0]}\n\n{measured_with([DEFAULT_PANSHARPENING])}\n\n```text\n{printed.strip()}\n```\n\n{BENCH[1]}"
    path.write_text(f"{before}{text}{after}", encoding="utf-8")
