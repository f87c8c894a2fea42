"""The last section of `docs/scores.md`: every method in three forms, sound, displaced and at full resolution.

Networks are measured as users have them, and with less than that. What was measured is kept in `runs/forms.json`, by a
model's digest and the settings; remove it after a change of the pipeline.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from plugin.fusion.networks.registry import digest, model_path
from plugin.fusion.physics.colour_detail import FROM_MS
from plugin.fusion.tasks.pansharpening.job import DEFAULT_SHARPNESS

from .fit import RUNS
from .forms import FORMULAS, Scores, by_formula, by_network, means, score_forms
from .pages import measured_with
from .places import Fuse

CACHE = RUNS / "forms.json"
TITLE = "\n## Sound, displaced, real\n"
VARIANTS: dict[str, dict[str, Any]] = {
    "": {"sharpness": DEFAULT_SHARPNESS},
    ", FINE_COLOURS ms": {"sharpness": DEFAULT_SHARPNESS, "fine_colours": FROM_MS},
    ", as drawn": {"consistency_iterations": 0, "sharpness": 0.0},
}
"""How a network is measured: as users have it, with the finest colours of the MS on every pair, and uncorrected."""

FORMULA_NAMES = {"gsa": "GSA", "mtf_glp_fs": "MTF-GLP-FS"}

HEAD = f"""{TITLE}
{{measured}}

Made by `./dev train forms NAME`. Everything runs through the plugin, PAN registered, methods by formula too; networks
as users have them, with the finest colours always from the MS (FINE_COLOURS ms), and as drawn: without back-projection
or SHARPNESS. Displaced: the reduced pairs with MS made anew of a truth that a smooth field of a quarter MS pixel (root
mean square) displaces, while PAN and truth stay; "over sound" is ERGAS over that of the sound pair. Full: means over
the full pairs of PAN's share (least), its energy, the fringe (worst) and HQNR, which rewards keeping the MS as it is.

"""

COLUMNS = ("SAM", "ERGAS", "displaced SAM", "ERGAS", "over sound", "PAN's share", "energy", "fringe", "HQNR")


def section(models: Sequence[str]) -> str:
    """Of these models in all variants beside two formulas, measured where that was not done."""
    rows = {FORMULA_NAMES[method]: _formula(method) for method in FORMULAS}
    for model in models:
        rows |= {f"{model}{words}": _network(model, settings) for words, settings in VARIANTS.items()}
    return HEAD.format(measured=measured_with(models)) + summary(rows) + "\n" + by_pair(rows)


def write_section(models: Sequence[str], page: Path) -> Path:
    """The section in place of the page's former one, at its end."""
    text = page.read_text(encoding="utf-8").partition(TITLE)[0]
    page.write_text(text + section(models), encoding="utf-8")
    return page


def summary(rows: dict[str, Scores]) -> str:
    """A row of means a method."""
    lines = ["| method | " + " | ".join(COLUMNS) + " |", "|---|" + "---|" * len(COLUMNS)]
    for name, scores in rows.items():
        sound, off, full = (means(scores, form) for form in ("_reduced", "_displaced", "_full"))
        cells = [f"{one:.3f}" for one in (*_both(sound), *_both(off), off["times_sound"])]
        cells += [
            f"{full['pan_share']:.3f} ({full['least_share']:.3f})",
            f"{full['pan_energy']:.2f}",
            f"{full['fringe']:.2f} ({full['worst_fringe']:.2f})",
            f"{full['hqnr']:.3f}",
        ]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def by_pair(rows: dict[str, Scores]) -> str:
    """Share, energy and fringe of every full pair."""
    cases = [case for case in next(iter(rows.values())) if "_full" in case]
    titles = [case.replace("_full", "").replace("_", " ") for case in cases]
    lines = ["| share / energy / fringe | " + " | ".join(titles) + " |", "|---|" + "---|" * len(cases)]
    for name, scores in rows.items():
        cells = [
            f"{one['pan_share']:.3f} / {one['pan_energy']:.2f} / {one['fringe']:.2f}"
            for one in (scores[case] for case in cases)
        ]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def _both(scores: dict[str, float]) -> tuple[float, float]:
    return scores["sam"], scores["ergas"]


def _formula(method: str) -> Scores:
    return _measured(method, lambda: by_formula(method))


def _network(model: str, settings: dict[str, Any]) -> Scores:
    key = f"{model} {digest(model_path(model))[:12]}, {json.dumps(settings, sort_keys=True)}"
    return _measured(key, lambda: by_network(model, **settings))


def _measured(key: str, method: Callable[[], Fuse]) -> Scores:
    known: dict[str, Scores] = json.loads(CACHE.read_text()) if CACHE.exists() else {}
    if key not in known:
        known[key] = score_forms(method())
        CACHE.parent.mkdir(exist_ok=True)
        CACHE.write_text(json.dumps(known, indent=1))
        print(key, flush=True)
    return known[key]
