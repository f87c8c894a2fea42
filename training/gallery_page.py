"""The words of `docs/gallery.md`: figures of all pairs, and what is seen in each picture's place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from plugin.fusion.quality.sharpness import Sharpness
from plugin.fusion.spans import Window
from plugin.fusion.version import plugin_version

from .full_pairs import OURS, FullPair, Way
from .pages import below_title, findings_of, measured_by

FIGURES = ("pan_share", "pan_energy", "fringe", "hqnr")

HEAD = """# Gallery: real pairs at full resolution

Made by `./dev train gallery` with **{model}** of Amalgam {version}, every setting as users have it. Nothing was trained
on these pairs, and no network saw these sensors.

Each sheet shows one place of {side} x {side} PAN pixels, pixel by pixel; open a picture in a tab of its own if the page
shrinks it. Ours, GSA, MTF-GLP-FS and the MS are under one stretch (colours balanced over the whole MS, contrast from 1
to 98 % of what is shown), PAN under its own, as the plugin registers it to the MS. The places were chosen by numbers:
one where ours does worst, and one where GSA's colours are further from the MS than ours by most.

Beneath each picture: **share**, how much of PAN's finest detail the bands show (1 is all of it); **energy**, the
contrast of that detail over PAN's (less is soft, more is harsh); **fringe**, the detail that the bands do not share,
over the same in the MS at its own scale (over 1 they disagree more than in the MS). HQNR, in the tables, rewards
keeping the MS as it is, and sees neither blur nor fringes nor doubled edges; GSA puts the same detail into all bands,
so that its fringes are few whatever it does to the colours. None of these numbers replaces looking.

{findings}
"""


class Sheet(NamedTuple):
    """The pictures of one place.

    Attributes:
        pair: name of the pair.
        why: why it was chosen, in words.
        window: the place, in PAN pixels.
        figures: there, by method.
        file: the picture, in `docs/gallery`.
    """

    pair: str
    why: str
    window: Window
    figures: dict[str, Sharpness]
    file: str


def page_of(page: Path, ways: Mapping[str, Way], pairs: Sequence[FullPair], sheets: Sequence[Sheet]) -> str:
    """All of the page; what a person wrote on the former one stays."""
    side = sheets[0].window.shape[0]
    text = HEAD.format(model=ways[OURS].title, version=plugin_version(), side=side, findings=findings_of(page))
    text += "\n## All pairs\n\n" + summary(ways, pairs)
    for pair in pairs:
        text += f"\n## {title_of(pair)}\n\n" + facts_of(pair) + "\n" + table_of(ways, pair)
        for sheet in sheets:
            if sheet.pair == pair.name:
                text += f"\n{sheet_of(ways, sheet)}"
    return below_title(text, measured_by([ways[OURS].title]))


def summary(ways: Mapping[str, Way], pairs: Sequence[FullPair]) -> str:
    """Means over the pairs, with the worst of share and fringe."""
    lines = ["| method | PAN's share (least) | energy | fringe (worst) | HQNR |", "|---|---|---|---|---|"]
    for method, way in ways.items():
        share, energy, fringe, hqnr = ([pair.figures[method][name] for pair in pairs] for name in FIGURES)
        lines.append(
            f"| {way.title} | {np.mean(share):.3f} ({min(share):.3f}) | {min(energy):.2f} to {max(energy):.2f} "
            f"| {np.mean(fringe):.2f} ({max(fringe):.2f}) | {np.mean(hqnr):.3f} |"
        )
    return "\n".join(lines) + "\n"


def title_of(pair: FullPair) -> str:
    """The sensor, and which of its pairs it is."""
    number = pair.name.rpartition("_")[2]
    sensor = str(pair.about["sensor"])
    sensor = sensor[0].upper() + sensor[1:]
    return f"{sensor}, pair {number}" if number.isdigit() else sensor


def facts_of(pair: FullPair) -> str:
    """Size, ratio, bands, and how far PAN lies off the MS."""
    rows, cols = pair.pan.shape
    facts = f"PAN {cols} x {rows}, ratio {pair.about['ratio']}, bands {', '.join(pair.about['bands'])}."
    shift = pair.scene.facts.shift
    if shift is not None and pair.scene.facts.pan_is_moved:
        facts += (
            f" PAN lies {np.hypot(shift.rows, shift.cols):.1f} of its pixels off the MS, and is moved for all methods."
        )
    return facts + "\n"


def table_of(ways: Mapping[str, Way], pair: FullPair) -> str:
    """Figures of the whole pair."""
    lines = ["| of the whole pair | share | energy | fringe | HQNR |", "|---|---|---|---|---|"]
    for method, way in ways.items():
        share, energy, fringe, hqnr = (pair.figures[method][name] for name in FIGURES)
        lines.append(f"| {way.title} | {share:.3f} | {energy:.2f} | {fringe:.2f} | {hqnr:.3f} |")
    return "\n".join(lines) + "\n"


def sheet_of(ways: Mapping[str, Way], sheet: Sheet) -> str:
    """A picture and its caption, which says the figures again for those who cannot see it."""
    figures = "; ".join(
        f"{ways[method].title} {one.pan_share:.2f} / {one.pan_energy:.2f} / {one.fringe:.2f}"
        for method, one in sheet.figures.items()
    )
    where = f"row {sheet.window.rows.start}, column {sheet.window.cols.start}"
    why = f"{sheet.why[0].upper()}{sheet.why[1:]}"
    picture = f"![{sheet.pair}, {sheet.why}](gallery/{sheet.file})"
    return f"**{why}** ({where}). Share / energy / fringe: {figures}.\n\n{picture}\n"
