"""The report of a comparison."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..quality.by_band import Plot, plot_by_band
from ..quality.spectral_indices import INDICES
from ..report.page import render
from ..report.tables import Cell, Column, Figure
from ..version import plugin_version
from .command import simulation_command
from .crops import Gallery
from .outcome import INDEX_SCORES, LOCAL, Comparison, Outcome, with_truth, without_truth
from .plan import ComparisonJob
from .ways import ways_of

Series = tuple[str, list[float], list[float]]

FIRST_COLUMNS = (
    Column("Method"),
    Column("Scheduler"),
    Column("Steps", 0),
    Column("Seconds", 2, "lower", "Wall time for the area that was compared."),
)

SCORES = {
    "SAM": Column("SAM, °", 3, "lower", "Spectral angle mapper: by how much colours turned."),
    "ERGAS": Column("ERGAS", 3, "lower", "Relative error over all bands."),
    "Q2N": Column("Q2n", 4, "higher", "Correlation, contrast and mean of all bands together, block by block."),
    "D_RHO": Column("D_ρ", 4, "lower", "What the bands lack of local correlation with what the guide shows of them."),
    **{
        f"{index.name}_RMSE": Column(f"{index.name} error", 4, "lower", f"RMSE of {index.name} against the truth's.")
        for index in INDICES
    },
    "HQNR": Column(
        "HQNR", 4, "higher", "Quality without a truth: (1 - D_lambda_K)(1 - D_s). It rewards keeping the MS as it is."
    ),
    "PAN_SHARE": Column("PAN's share", 3, "higher", "How much of PAN's finest detail the bands show."),
    "PAN_ENERGY": Column("Energy", 3, "", "Contrast of the finest detail over PAN's; 1 is right."),
    "FRINGE": Column("Fringe", 2, "lower", "Detail that the bands do not share, over the same in the MS."),
    "PSNR": Column("PSNR", 2, "higher", "Peak signal-to-noise ratio, in dB."),
    "SCC": Column("SCC", 4, "higher", "Whether edges are where they should be."),
    "SSIM": Column("SSIM", 4, "higher", "Structural similarity."),
    "D_LAMBDA_K": Column("D_λK", 4, "lower", "Spectral distortion, after Khan."),
    "D_S": Column("D_s", 4, "lower", "Spatial distortion."),
    "QNR": Column("QNR", 4, "higher", "(1 - D_lambda)(1 - D_s)."),
    "D_LAMBDA": Column("D_λ", 4, "lower", "Spectral distortion, after Alparone."),
    "CONSISTENCY": Column("Cons.", 3, "lower", "Consistency: ERGAS between the result, seen by the MS sensor, and MS."),
}

PLOTTED = ("ERGAS", "HQNR", "PAN_SHARE")
PLOTTED_OF_CUBES = ("ERGAS", "SAM", "D_RHO")
MOST_CURVES = 8

NOTES = (
    "Rows are sorted by {key}; a click on a heading sorts by that column. Differences under 0.8 % of ERGAS or 0.003 of "
    "HQNR are noise: choose by time, or by what the pictures show.",
    "Seconds are of wall time on this machine, reading and writing included. They hold for the area above; most of a "
    "network's time grows with the number of pixels, bands and steps.",
    "Conventions are those of the DLPan toolbox (Vivone et al. 2021); against a truth, 21 pixels at each edge do not "
    "count where the area is large enough.",
    "HQNR rewards keeping the MS as it is, and sees neither blur nor colour fringes nor doubled edges. PAN's share "
    "says how much of PAN's finest detail a result shows, its energy with what contrast (less than 1 is soft, more is "
    "harsh), and the fringe how much the bands disagree in it, over what they do in the MS. Read them beside each "
    "other; none of them is a substitute for a truth, or for looking.",
)

CUBE_NOTES = (
    NOTES[0],
    NOTES[1],
    NOTES[2],
    "D_lambda, D_lambda_K and HQNR reward keeping the cube as it is: cubic interpolation does best in the first two. "
    "D_rho sees blur: it is 1 less the local correlation of a band with the mix of the guide's bands that explains it. "
    "Read them together; none of them is a substitute for a truth, or for looking.",
    "Errors of NDVI, NDRE, NDWI and NDMI are root mean squares against those of the truth, where wavelengths allow "
    "them. What a method gains is read against the row of cubic.",
)


@dataclass(frozen=True)
class Pictures:
    """A gallery and what to say about it."""

    heading: str
    sentence: str
    gallery: Gallery


def comparison_page(job: ComparisonJob, comparison: Comparison, pictures: Sequence[Pictures], crs_wkt: str) -> str:
    """The page, as HTML.

    Args:
        job: what was asked.
        comparison: what was found.
        pictures: galleries.
        crs_wkt: PAN's CRS.
    """
    names = _names(comparison)
    key = "ERGAS" if comparison.bench else "HQNR"
    fine = [one for one in comparison.outcomes if not one.error]
    is_reduced = comparison.bench is not None and comparison.bench.is_reduced
    return render(
        "compare.html.j2",
        title=f"{len(comparison.outcomes)} ways to sharpen {Path(job.ms.path).name}",
        lead=_lead(comparison, key),
        figures=_cards(comparison, fine),
        items=[*comparison.facts, ("Seed", str(job.seed)), ("Time", f"{comparison.seconds:,.0f} s in all")],
        columns=[*FIRST_COLUMNS, *(SCORES[name] for name in names)],
        rows=[_cells(one, names) for one in comparison.outcomes],
        failed=[one for one in comparison.outcomes if one.error],
        plots=[_plot(fine, name) for name in (PLOTTED_OF_CUBES if job.is_cube else PLOTTED) if name in names],
        curves=_curves(comparison, fine),
        pictures=pictures,
        outcomes=comparison.outcomes,
        simulation=simulation_command(job, crs_wkt) if is_reduced else "",
        notes=[note.format(key=key) for note in (CUBE_NOTES if job.is_cube else NOTES)],
        version=plugin_version(),
    )


def _names(comparison: Comparison) -> list[str]:
    """Names of the available scores, the most important first."""
    judged = with_truth(comparison.is_cube) if comparison.bench else ()
    known = {*judged, *without_truth(comparison.is_cube)}
    found = {name for one in comparison.outcomes for name in one.scores}
    return [name for name in SCORES if name in known and (name in found or name not in INDEX_SCORES)]


def _cells(one: Outcome, names: Sequence[str]) -> list[Cell]:
    steps = float(one.row.steps) if one.row.is_network else math.nan
    return [one.row.method, one.row.scheduler or "–", steps, one.seconds, *(one.score(name) for name in names)]


def _lead(comparison: Comparison, key: str) -> str:
    best, count = comparison.best, len([one for one in comparison.outcomes if not one.error])
    if count < 2:
        return f"Only {best.row.label} could be run."
    second = comparison.outcomes[1]
    word = "lowest" if key == "ERGAS" else "highest"
    return (
        f"{best.row.label} has the {word} {key}, {best.score(key):.3f}; next comes {second.row.label} with "
        f"{second.score(key):.3f}."
    )


def _cards(comparison: Comparison, fine: Sequence[Outcome]) -> list[Figure]:
    cards = []
    if comparison.bench:
        best = comparison.best
        cards.append(
            Figure("Lowest ERGAS", best.score("ERGAS"), 3, "", "lower is better, 0 is perfect", best.row.label)
        )
        cards.append(_card("Smallest spectral angle", "SAM", fine, 3, "degrees", -1.0))
    cards.append(_card("Highest HQNR", "HQNR", fine, 4, "", 1.0))
    if comparison.is_cube:
        cards.append(_card("Most of the guide's detail (D_rho)", LOCAL, fine, 4, "", -1.0))
    else:
        cards.append(_card("Most of PAN's detail", "PAN_SHARE", fine, 3, "", 1.0))
    quick = min(fine, key=lambda one: one.seconds)
    cards.append(Figure("Fastest", quick.seconds, 2, "seconds", "", quick.row.label))
    return cards


def _card(title: str, name: str, fine: Sequence[Outcome], digits: int, unit: str, sign: float) -> Figure:
    known = [one for one in fine if math.isfinite(one.score(name))]
    better = "higher is better, 1 is perfect" if sign > 0.0 else "lower is better, 0 is perfect"
    if not known:
        return Figure(title, math.nan, digits, unit, better, "No method has this score.")
    best = max(known, key=lambda one: sign * one.score(name))
    return Figure(title, best.score(name), digits, unit, better, best.row.label)


def _curves(comparison: Comparison, fine: Sequence[Outcome]) -> list[Plot]:
    """Errors and likeness over the bands of a cube, of the best rows and of the one that only interpolates."""
    baseline = [one for one in fine if one.row.method == ways_of(comparison.is_cube).baseline]
    best = [one for one in fine if one.of_bands and one not in baseline][: MOST_CURVES - len(baseline)]
    plots: list[Plot] = []
    for name, sentence in (
        ("RMSE", "Root mean square error of each band, in units of the cube."),
        ("UQI", "Universal image quality index of each band on blocks of 32 x 32 pixels; 1 is the best."),
    ):
        named = [(one.row.label, one.of_bands[name]) for one in [*best, *baseline] if name in one.of_bands]
        plots += plot_by_band(f"{name} of the bands", name, sentence, named, comparison.judged_bands)
    return plots


def _plot(fine: Sequence[Outcome], name: str) -> dict[str, object]:
    """Quality against time: a series for every classical method, and for every model and scheduler."""
    groups: dict[str, list[Outcome]] = {}
    for one in fine:
        group = f"{one.row.method}, {one.row.scheduler}" if one.row.is_network else one.row.method
        groups.setdefault(group, []).append(one)
    series: list[Series] = []
    labels: list[list[str]] = []
    for group, members in groups.items():
        members.sort(key=lambda one: one.seconds)
        series.append((group, [one.seconds for one in members], [one.score(name) for one in members]))
        labels.append([str(one.row.steps) if one.row.is_network else one.row.method for one in members])
    lower = SCORES[name].better == "lower"
    corner = "lower left" if lower else "upper left"
    sentence = f"The best lie at the {corner}. Numbers beside points are steps."
    title = SCORES[name].title
    return {"title": f"{title} against time", "name": title, "series": series, "labels": labels, "sentence": sentence}
