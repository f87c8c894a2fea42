"""Score the bundled night-lights models beside what people use today, and write `docs/nightlights.md`."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import matplotlib
import numpy as np

from plugin.fusion.networks.registry import BUNDLED
from plugin.fusion.networks.session import Network
from plugin.fusion.spans import Image
from plugin.fusion.tasks.nightlights import conditions as nightlights

from .nightlights_cases import Case
from .nightlights_measured import (
    DEFAULTS,
    MEMBERS,
    THREADS,
    Measured,
    Scores,
    Setting,
    cases,
    default_setting,
    estimates,
    groups,
    mean_of,
    measured,
    members_of,
)
from .nightlights_scores import INDICES, PowerLaw, Table, case_pixels, scores, training_pixels
from .pages import findings_of

matplotlib.use("Agg")

DOCS = Path(__file__).resolve().parents[1] / "docs"
ABLATION_MEMBERS = 4
MODELS = ("unet-nightlights", "ddpm-nightlights", "flow-nightlights")
TRIED = {
    "ddpm-nightlights": ("ddim", "ddpm", "dpmsolver++", "unipc", "staged", "heun"),
    "flow-nightlights": ("flow_euler", "flow_heun", "flow_midpoint"),
}
STEPS = (1, 2, 4, 8, 16)

HEAD = """# Night lights: DMSP-OLS to VIIRS-like radiance

Made by `./dev train evaluate ddpm_nightlights` with every bundled night-lights model. No network was trained on Paris
and Abidjan; but the sensors that training simulates scatter around a law that was fitted on pairs which include them,
and their scores were seen while models were trained and defaults chosen: they are no clean test.

- **paris, abidjan**: both sensors real, 2013, on one 1 km grid; the shift between them found and undone. Guided by the
  real VIIRS of 2017.
- **shanghai**: real VIIRS of 2022 (that year was never trained on, other years of this place were), DMSP simulated.
  Guided by the real VIIRS of 2016.
- **black marble**: six windows of 1.3 x 1.3 degrees in three regions that were never trained on, as published
  (pseudo-radiance, which stops at 27.7 nW), DMSP simulated. No other year, hence no guide.

PSNR, R2 and SSIM in log1p(radiance), the peak being the truth's maximum in each case; RMSE in nW/cm2/sr; sum: bias of
the sum of lights; cells: absolute error of the sums of quarter-degree cells over the truth's sum; octave: power of
log1p(radiance) in the finest octave over the truth's; core: correlation where DMSP reads 62 or more. The mean of
samples is one of radiance, not of logarithms. The table is the mean of log1p(radiance) at every DN over the training
pixels, the power law the best one through that table; "elsewhere" is the table of the other real pair. Differences
under 0.2 dB are noise.

{findings}
"""

COLUMNS = ("PSNR", "R2", "SSIM", "RMSE", "sum", "cells", "octave", "core")


def write_nightlights(config: dict[str, Any], config_name: str) -> Path:
    """Measure everything and write the page, its figure and its picture.

    Args:
        config: of any of the models; its training data fit the table.
        config_name: not used; every bundled model is measured.
    """
    networks = {name: Network(path, THREADS) for name in MODELS if (path := BUNDLED / f"{name}.onnx").is_file()}
    dn, light = training_pixels(config)
    table = Table.fitted(dn, light)
    baselines: dict[str, Table | PowerLaw] = {"table": table, "power law": PowerLaw.fitted(dn, light)}
    page = DOCS / "nightlights.md"
    text = HEAD.format(findings=findings_of(page))
    text += "\n## Beside what people use\n" + "".join(_group_table(group, networks, baselines) for group in groups())
    rows = [row for name, network in networks.items() for row in _ablation(network, name)]
    text += "\n## Schedulers and steps\n\n![Quality against time](nightlights.png)\n\n" + _ablation_table(rows)
    text += "\nWhat weights of 16 bits and int8 cost is in [precision.md](precision.md).\n"
    text += "\n## A picture\n\n![Truth, DMSP, table, regression, samples](nightlights.jpg)\n"
    _figure(rows, DOCS / "nightlights.png")
    _picture(networks, table, DOCS / "nightlights.jpg")
    page.write_text(text, encoding="utf-8")
    return page


def _group_table(group: str, networks: dict[str, Network], baselines: dict[str, Table | PowerLaw]) -> str:
    found = {
        name: mean_of([scores(b.apply(case), case) for case in members_of(group)]) for name, b in baselines.items()
    }
    others = [case for case in cases() if case.shift is not None and case.group != group.removesuffix(", guided")]
    if len(others) == 1:
        elsewhere = Table.fitted(*case_pixels(others[0]))
        found["table, elsewhere"] = mean_of([scores(elsewhere.apply(case), case) for case in members_of(group)])
    if group.endswith(", guided"):
        found["the guide itself"] = mean_of(
            [scores(case.guide, case) for case in members_of(group) if case.guide is not None]
        )
    for name, network in networks.items():
        setting = default_setting(name)
        row = measured(network, setting, group)
        if setting.members == 1:
            found[f"**{name}**"] = row.single
            found[f"**{name}**, smearing corrected"] = mean_of(
                [
                    scores(nightlights.smeared(estimates(network, case, "ddim", 1, 1)[0], network.card.smearing), case)
                    for case in members_of(group)
                ]
            )
        else:
            found[f"**{name}**, `{setting.scheduler}` {setting.steps}, one sample"] = row.single
            found[f"**{name}**, `{setting.scheduler}` {setting.steps}, mean of {MEMBERS}"] = row.mean
    lines = [f"\n### {group}\n", "| method | " + " | ".join(COLUMNS) + " |", "|---|" + "---|" * len(COLUMNS)]
    lines += [f"| {name} | " + " | ".join(_cells(row)) + " |" for name, row in found.items()]
    return "\n".join(lines) + "\n"


def _cells(row: Scores) -> list[str]:
    formats = ("{:.2f}", "{:.3f}", "{:.3f}", "{:.2f}", "{:+.1%}", "{:.1%}", "{:.2f}", "{:.2f}")
    return [form.format(row[index]) if index in row else "" for index, form in zip(INDICES, formats, strict=True)]


class Row(NamedTuple):
    """One setting of the ablation with its means over the groups without guide."""

    setting: Setting
    measured: Measured


def _ablation(network: Network, name: str) -> list[Row]:
    """Every scheduler and number of steps on one case of each group without guide."""
    rows = []
    for scheduler in TRIED.get(name, ("ddim",)):
        for steps in STEPS if name in TRIED else (1,):
            if scheduler == "staged" and steps == 1:
                continue
            setting = Setting(name, scheduler, steps, ABLATION_MEMBERS if steps > 1 else 1)
            rows.append(Row(setting, _over_groups(network, setting)))
            print(rows[-1], flush=True)
    return rows


def _over_groups(network: Network, setting: Setting) -> Measured:
    """Means over one case of each group without guide."""
    plain = [group for group in groups() if not group.endswith(", guided")]
    found = [measured(network, setting, group, most_cases=1) for group in plain]
    single, mean = (
        {index: _mean(rows, index) for index in INDICES}
        for rows in ([row.single for row in found], [row.mean for row in found])
    )
    return Measured(single, mean, float(np.mean([row.seconds for row in found])))


def _mean(rows: list[Scores], index: str) -> float:
    return float(np.mean([row[index] for row in rows if index in row]))


def _ablation_table(rows: list[Row]) -> str:
    lines = [
        f"Means over one case of each of the four groups without guide, one sample and the mean of {ABLATION_MEMBERS}; "
        "seconds for a million pixels and one sample, on one core.\n",
        "| model | scheduler | steps | PSNR, one | PSNR, mean | SSIM, mean | sum | octave, one | core, mean | s |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    for (model, scheduler, steps, _), (single, mean, seconds) in rows:
        lines.append(
            f"| {model} | `{scheduler}` | {steps} | {single['psnr']:.2f} | {mean['psnr']:.2f} | {mean['ssim']:.3f} | "
            f"{mean['sum_bias']:+.1%} | {single['octave']:.2f} | {mean['saturated_r']:.2f} | {seconds:.1f} |"
        )
    return "\n".join(lines) + "\n"


def _figure(rows: list[Row], path: Path) -> None:
    """PSNR of a mean and finest octave of one sample, against seconds."""
    from matplotlib import pyplot as plt

    figure, axes = plt.subplots(1, 2, figsize=(11, 4.2), dpi=110)
    for name in MODELS:
        for scheduler in TRIED.get(name, ("ddim",)):
            mine = [row for row in rows if (row.setting.model, row.setting.scheduler) == (name, scheduler)]
            if not mine:
                continue
            label = f"{name.removesuffix('-nightlights')} {scheduler}"
            seconds = np.array([row.measured.seconds for row in mine])
            members = np.array([row.setting.members for row in mine])
            psnr, octave = [row.measured.mean["psnr"] for row in mine], [row.measured.single["octave"] for row in mine]
            axes[0].plot(seconds * members, psnr, marker="o", markersize=3, label=label)
            axes[1].plot(seconds, octave, marker="o", markersize=3, label=label)
    axes[0].set_ylabel(f"PSNR of log1p(radiance), dB, mean of {ABLATION_MEMBERS}")
    axes[1].set_ylabel("finest octave over the truth's, one sample")
    axes[1].axhspan(0.75, 1.3, color="0.9", zorder=0)
    axes[1].set_yscale("log")
    for axis in axes:
        axis.set_xscale("log")
        axis.set_xlabel("seconds for a million pixels, one core")
        axis.grid(alpha=0.3)
    axes[1].legend(fontsize=6, ncol=2)
    figure.tight_layout()
    figure.savefig(path)
    plt.close(figure)


def _picture(networks: dict[str, Network], table: Table, path: Path) -> None:
    """Truth, DMSP, table, regression, one sample, mean of eight, with and without guide."""
    from matplotlib import pyplot as plt

    shown = [case for case in cases() if case.name in ("paris", "shanghai 2022", "japan_korea 1")]
    figure, axes = plt.subplots(len(shown), 7, figsize=(17, 2.6 * len(shown)), dpi=90, squeeze=False)
    for line, case in zip(axes, shown, strict=True):
        for axis, (name, image) in zip(line, _panels(networks, table, case).items(), strict=False):
            cut = image[tuple(slice(max(0, n // 2 - 110), n // 2 + 110) for n in image.shape)]
            axis.imshow(cut, cmap="inferno", vmin=0.0, vmax=63.0 if name == "DMSP" else 4.6, interpolation="nearest")
            axis.set_title(f"{case.name}\n{name}" if name == "truth" else name, fontsize=8)
    for axis in axes.flat:
        axis.axis("off")
    figure.tight_layout()
    figure.savefig(path, pil_kwargs={"quality": 85})
    plt.close(figure)


def _panels(networks: dict[str, Network], table: Table, case: Case) -> dict[str, Image]:
    dn, _ = case_pixels(case)
    panels = {"truth": np.log1p(case.truth), "DMSP": dn, "table": np.log1p(table.apply(case))}
    plain = case.unguided()
    if "unet-nightlights" in networks:
        panels["regression"] = np.log1p(estimates(networks["unet-nightlights"], plain, "ddim", 1, 1)[0])
    if "ddpm-nightlights" in networks:
        drawn = estimates(networks["ddpm-nightlights"], plain, *DEFAULTS["ddpm-nightlights"], MEMBERS)
        panels |= {"diffusion, one sample": np.log1p(drawn[0]), "mean of 8": np.log1p(np.mean(drawn, axis=0))}
        if case.guide is not None:
            guided = estimates(networks["ddpm-nightlights"], case, *DEFAULTS["ddpm-nightlights"], 1)[0]
            panels["one sample, guided"] = np.log1p(guided)
    return panels
