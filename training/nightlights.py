"""Score the bundled night-lights models beside what people use today, and write `docs/nightlights.md`."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import matplotlib
import numpy as np

from plugin.fusion.networks.registry import BUNDLED
from plugin.fusion.networks.session import Network
from plugin.fusion.spans import Image
from plugin.fusion.tasks.nightlights.formulas import CHANGE, METHODS, TABLE

from .nightlights_baselines import ten_lines
from .nightlights_cases import Case, by_formula
from .nightlights_measured import (
    LARGEST,
    THREADS,
    Measured,
    Scores,
    Setting,
    cases,
    estimates,
    groups,
    mean_of,
    measured,
    members_of,
    settings_of,
)
from .nightlights_scores import INDICES, Table, case_pixels, scores
from .pages import below_title, findings_of, measured_with

matplotlib.use("Agg")

DOCS = Path(__file__).resolve().parents[1] / "docs"
ABLATION_MEMBERS = 2
MODELS = ("unet-nightlights", "ddpm-nightlights", "flow-nightlights")
TRIED = {
    "ddpm-nightlights": ("ddim", "ddpm"),
    "flow-nightlights": ("flow_euler",),
}
STEPS = (1, 2, 8)
SHOWN = ("paris guided by 2018", "abidjan guided by 2018", "shanghai guided by year 4")

HEAD = """# Night lights: DMSP-OLS to VIIRS-like radiance

Made by `./dev train evaluate ddpm_nightlights` with every bundled night-lights model and every formula of
`classical_nightlights`.

What had a say in what: no network was trained on Paris and Abidjan. But the sensors that training simulates scatter
around a law that was fitted on pairs which include them. Of the constants of the formula `change`, those that weigh DN
(noise of DN, evening, the DN from which cores count) were chosen with these two in sight; those that tell change from
noise on pairs of years of Shanghai, Ayodhya and Srinagar with simulated DMSP, where settings that fail on Paris were
passed over. They are no clean test. No guide's law, noise, shift or point spread is assumed: each pair tells its own.

- **paris, abidjan**: both sensors real, 2013, on one 1 km grid. Without a guide, DMSP is moved by the shift that is
  known of the product (Li et al. 2020), and read by its table. Guided by real VIIRS of 2015, 2018 and 2020; "and its
  DMSP": with the product's DMSP of that year, which after 2013 is made from VIIRS.
- **shanghai**: real VIIRS of 2022 (that year was never trained on, other years of this place were), DMSP simulated,
  early evening and all. Guided by the real VIIRS of 2016 and 2020.
- **ayodhya**: a town that grew much, never trained on; real VIIRS of 2014, DMSP simulated. Guided by 2016 and 2020.
- **black marble**: three windows of 1.3 x 1.3 degrees in regions that were never trained on, as published
  (pseudo-radiance, which stops at 27.7 nW), DMSP simulated. No other year, hence no guide.

PSNR, R2 and SSIM in log1p(radiance), the peak being the truth's maximum in each case; pixel R2 and RMSE in radiance
(nW/cm2/sr), as the field reports them (products made of DMSP and VIIRS: 0.62 to 0.81); sum: bias of the sum of lights;
0.25 and 1 degree: absolute error of the sums of cells over the truth's sum; octave: power of log1p(radiance) in the
finest octave over the truth's; core: correlation, and RMSE, where DMSP reads 62 or more. The mean of samples is one of
radiance, not of logarithms; "elsewhere" is a table fitted to the other real pair; "ten lines" is the guide x exp(0.7 x
the change by the pair's law, smoothed by a pixel), cores kept. Differences under 0.2 dB are noise.

{findings}
"""

COLUMNS = (
    "PSNR", "R2", "pixel R2", "SSIM", "RMSE", "sum", "0.25 deg", "1 deg", "octave", "core", "core RMSE",
)  # fmt: skip
FORMATS = (
    "{:.2f}", "{:.3f}", "{:.3f}", "{:.3f}", "{:.2f}", "{:+.1%}", "{:.1%}", "{:.1%}", "{:.2f}", "{:.2f}", "{:.2f}",
)  # fmt: skip


def write_nightlights(config: dict[str, Any], config_name: str) -> Path:
    """Measure everything and write the page, its figure and its picture; every bundled model is measured."""
    networks = {name: Network(path, THREADS) for name in MODELS if (path := BUNDLED / f"{name}.onnx").is_file()}
    page = DOCS / "nightlights.md"
    text = HEAD.format(findings=findings_of(page))
    text += "\n## Beside the formulas\n" + "".join(_group_table(group, networks) for group in groups())
    rows = [row for name, network in networks.items() for row in _ablation(network, name)]
    text += "\n## Schedulers and steps\n\n![Quality against time](nightlights.png)\n\n" + _ablation_table(rows)
    text += "\nWhat weights of 16 bits and int8 cost is in [precision.md](precision.md).\n"
    text += "\n## A picture\n\n![Truth, DMSP, table, guide, change, networks](nightlights.jpg)\n"
    _figure(rows, DOCS / "nightlights.png")
    _picture(networks, DOCS / "nightlights.jpg")
    page.write_text(below_title(text, measured_with(networks)), encoding="utf-8")
    return page


def _group_table(group: str, networks: dict[str, Network]) -> str:
    chosen = members_of(group)
    found = {method: mean_of([scores(by_formula(case, method), case) for case in chosen]) for method in METHODS}
    found = {method: row for method, row in found.items() if chosen[0].guide is not None or method != CHANGE}
    others = [case for case in cases() if case.is_real and case.guide is None and case.group != group]
    if chosen[0].is_real and chosen[0].guide is None and len(others) == 1:
        elsewhere = Table.fitted(*case_pixels(others[0]))
        found["table, elsewhere"] = mean_of([scores(elsewhere.apply(case), case) for case in chosen])
    if chosen[0].guide is not None:
        found["ten lines"] = mean_of([scores(ten_lines(case), case) for case in chosen])
        found["the guide as it is"] = mean_of([scores(case.guide, case) for case in chosen if case.guide is not None])
    for name, network in networks.items():
        for setting in settings_of(name, group):
            row = measured(network, setting, group)
            label = f"**{name}**" if setting.steps == 1 else f"**{name}**, `{setting.scheduler}` {setting.steps}"
            if setting.members > 1:
                found[f"{label}, one sample"] = row.single
                found[f"{label}, mean of {setting.members}"] = row.mean
            else:
                found[label] = row.single
    lines = [f"\n### {group}\n", "| method | " + " | ".join(COLUMNS) + " |", "|---|" + "---|" * len(COLUMNS)]
    lines += [f"| {name} | " + " | ".join(_cells(row)) + " |" for name, row in found.items()]
    return "\n".join(lines) + "\n"


def _cells(row: Scores) -> list[str]:
    return [form.format(row[index]) if index in row else "" for index, form in zip(INDICES, FORMATS, strict=True)]


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
    plain = [group for group in groups() if "guided" not in group and group != LARGEST]
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
        f"Means over one case of each of four groups without guide, one sample and the mean of {ABLATION_MEMBERS}; "
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


def _picture(networks: dict[str, Network], path: Path) -> None:
    """Truth, DMSP, table, guide, the guide changed, and the networks, guided and not."""
    from matplotlib import pyplot as plt

    shown = [case for case in cases() if case.name in SHOWN and case.before is not None]
    figure, axes = plt.subplots(len(shown), 8, figsize=(19, 2.6 * len(shown)), dpi=90, squeeze=False)
    for line, case in zip(axes, shown, strict=True):
        for axis, (name, image) in zip(line, _panels(networks, case).items(), strict=False):
            cut = image[tuple(slice(max(0, n // 2 - 110), n // 2 + 110) for n in image.shape)]
            axis.imshow(cut, cmap="inferno", vmin=0.0, vmax=63.0 if name == "DMSP" else 4.6, interpolation="nearest")
            axis.set_title(f"{case.name}\n{name}" if name == "truth" else name, fontsize=8)
    for axis in axes.flat:
        axis.axis("off")
    figure.tight_layout()
    figure.savefig(path, pil_kwargs={"quality": 85})
    plt.close(figure)


def _panels(networks: dict[str, Network], case: Case) -> dict[str, Image]:
    plain = case.unguided()
    found = {"truth": case.truth, "table": by_formula(plain, TABLE)}
    if "unet-nightlights" in networks:
        found["regression, no guide"] = estimates(networks["unet-nightlights"], plain, "ddim", 1, 1)[0]
    if "ddpm-nightlights" in networks:
        found["one sample, no guide"] = estimates(networks["ddpm-nightlights"], plain, "ddpm", 8, 1)[0]
    if case.guide is not None:
        found |= {"the guide": case.guide, "the guide, changed": by_formula(case, CHANGE)}
        if "ddpm-nightlights" in networks:
            found["diffusion, one step, guided"] = estimates(networks["ddpm-nightlights"], case, "ddpm", 1, 1)[0]
    panels = {name: np.log1p(image) for name, image in found.items()}
    return {"truth": panels.pop("truth"), "DMSP": case.fine_dn} | panels
