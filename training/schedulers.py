"""Quality against time: every scheduler at several step counts, as a table and a figure in `docs/`.

It is what the algorithms' help and default rest on. A flow model has a page of its own, for its own schedulers.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import matplotlib
import numpy as np

from plugin.fusion.diffusion.registry import SCHEDULERS
from plugin.fusion.errors import FusionError

from .evaluate import evaluate
from .pages import findings_of, measured_with

matplotlib.use("Agg")

DOCS = Path(__file__).resolve().parents[1] / "docs"
BESIDE_FLOW = ("ddim",)
"""Schedulers made for diffusion with which a flow model is measured, too."""
STEPS = (1, 2, 4, 8, 25)
START_LEVELS = (0.75, 0.5, 0.25)
INDICES = ("sam", "ergas", "q2n", "seconds")

HEAD = """# Schedulers: quality against time

{measured}

Made by `./dev train schedulers {config}` with the bundled model {name} on the three check pairs at reduced resolution
(SPOT-6, Landsat-8, QuickBird: four bands, PAN 256 x 256 each): means of SAM (degrees), ERGAS and Q4, and seconds a pair
on the cores named above. All else is as users have it, SHARPNESS 1 too. One seed; differences under 0.8 % of ERGAS are
noise. Heun evaluates the network 2 n - 1 times in n steps, the midpoint method 2 n times.

![Quality against time]({figure})

{findings}
"""


class Row(NamedTuple):
    """One setting and its means over the pairs."""

    scheduler: str
    steps: int
    start_level: float
    sam: float
    ergas: float
    q2n: float
    seconds: float


def write_schedulers(config: dict[str, Any], config_name: str) -> Path:
    """Measure all settings and write the page and its figure."""
    is_flow = config.get("schedule") == "flow"
    rows = [_measure(config, scheduler, steps, 1.0) for scheduler in schedulers_of(is_flow) for steps in STEPS]
    own = "flow_euler" if is_flow else "ddim"
    rows += [_measure(config, own, steps, level) for level in START_LEVELS for steps in (1, 2, 4)]
    measured = [row for row in rows if row is not None]
    DOCS.mkdir(exist_ok=True)
    page = DOCS / ("schedulers_flow.md" if is_flow else "schedulers.md")
    figure = page.with_suffix(".png")
    _figure(measured, figure)
    findings = findings_of(page)
    name = config["name"]
    head = {"measured": measured_with([name]), "config": config_name, "name": name, "figure": figure.name}
    page.write_text(
        HEAD.format(**head, findings=findings)
        + "\n## From pure noise\n\n"
        + _table([row for row in measured if row.start_level == 1.0])
        + "\n## From the observation (the regression of the bands on PAN, with noise of a level mixed in)\n\n"
        + _table([row for row in measured if row.start_level < 1.0]),
        encoding="utf-8",
    )
    return page


def schedulers_of(is_flow: bool) -> list[str]:
    """What a model is measured with: all schedulers, or those of flow matching and a few others."""
    return [
        name for name, entry in SCHEDULERS.items() if not is_flow or entry.schedule == "flow" or name in BESIDE_FLOW
    ]


def _measure(config: dict[str, Any], scheduler: str, steps: int, start_level: float) -> Row | None:
    """The means of one setting; None where the combination is refused."""
    try:
        scores = evaluate(config, "*_reduced", scheduler=scheduler, steps=steps, start_level=start_level)
    except FusionError:
        return None
    means = (float(np.mean([score[index] for score in scores.values()])) for index in INDICES)
    row = Row(scheduler, steps, start_level, *means)
    print(row, flush=True)
    return row


def _table(rows: list[Row]) -> str:
    lines = ["| scheduler | steps | start | SAM | ERGAS | Q4 | s |", "|---|---|---|---|---|---|---|"]
    for row in rows:
        lines.append(
            f"| `{row.scheduler}` | {row.steps} | {row.start_level:g} | {row.sam:.3f} | {row.ergas:.3f} | "
            f"{row.q2n:.3f} | {row.seconds:.1f} |"
        )
    return "\n".join(lines) + "\n"


def _figure(rows: list[Row], path: Path) -> None:
    from matplotlib import pyplot as plt

    figure, panels = plt.subplots(1, 2, figsize=(11, 4.5))
    for panel, index in zip(panels, ("ergas", "sam"), strict=True):
        for scheduler in dict.fromkeys(row.scheduler for row in rows):
            points = [row for row in rows if row.scheduler == scheduler and row.start_level == 1.0]
            style = "--" if scheduler.startswith("flow") else "-"
            panel.plot(
                [row.seconds for row in points],
                [getattr(row, index) for row in points],
                style,
                marker="o",
                markersize=4,
                label=scheduler,
            )
        panel.set(xscale="log", xlabel="seconds a pair (256 x 256, 4 bands)", ylabel=index.upper())
        panel.grid(alpha=0.3)
    panels[1].legend(fontsize=8, ncol=2)
    figure.tight_layout()
    figure.savefig(path, dpi=110)
    plt.close(figure)
