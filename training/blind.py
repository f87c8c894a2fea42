"""Ours or GSA, by an eye that does not know which is which.

`./dev train blind NAME FOLDER` writes pictures of places of all full check pairs, shuffled: A and B are the two
results, the MS beside them tells the colours, all under one stretch. Look at each and write a line for it into
`FOLDER/answers.txt`: its number and A, B or = (such as `007 B`). `./dev train blind_count NAME FOLDER` counts. What A
and B are is in a hidden file, not to be looked at before.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import numpy as np
from PIL import Image as Picture
from PIL import ImageDraw

from plugin.fusion.spans import Window

from .fit import RUNS
from .full_pairs import OURS, FullPair, full_pairs, ways

RIVAL = "gsa"
KEY, ANSWERS = ".key.json", "answers.txt"
FOLDER = RUNS / "blind"
SIDE, ZOOM, GAP = 128, 3, 12
PER_PAIR = 6
"""Places of a pair, at most; they do not overlap."""

PAPER, INK = (255, 255, 255), (30, 30, 30)


class Count(NamedTuple):
    """Answers of one pair, or of all."""

    ours: int
    rival: int
    even: int

    def plus(self, choice: str) -> Count:
        """With one answer more: "ours", the rival's id, or "=" for neither."""
        return Count(self.ours + (choice == OURS), self.rival + (choice == RIVAL), self.even + (choice == "="))

    @property
    def chance(self) -> float:
        """How often a coin would prefer one of the two as clearly (sign test, two-sided)."""
        n, most = self.ours + self.rival, max(self.ours, self.rival)
        return min(1.0, 2.0 * sum(math.comb(n, k) for k in range(most, n + 1)) / 2.0**n)


def write_blind(folder: Path, rng: np.random.Generator) -> Path:
    """The pictures and their key; what a former one left in the folder goes."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in [*folder.glob("[0-9]*.png"), folder / ANSWERS]:
        old.unlink(missing_ok=True)
    chosen = ways()
    shown = []
    for pair in full_pairs({method: chosen[method] for method in (OURS, RIVAL)}):
        for window in places_of(pair, rng):
            first, second = rng.permutation([OURS, RIVAL])
            shown.append((pair.name, window, str(first), str(second), drawn(pair, window, str(first), str(second))))
    key = {}
    for number, place in enumerate(rng.permutation(len(shown)), start=1):
        name, window, first, second, picture = shown[place]
        picture.save(folder / f"{number:03}.png")
        where = [window.rows.start, window.cols.start]
        key[f"{number:03}"] = {"pair": name, "row_and_column": where, "A": first, "B": second}
    about = {"ours": chosen[OURS].title, "key": key}
    (folder / KEY).write_text(json.dumps(about, indent=1), encoding="utf-8")
    return folder


def places_of(pair: FullPair, rng: np.random.Generator) -> list[Window]:
    """Places of a pair drawn at random, none of them nearly flat."""
    places = pair.places(SIDE, SIDE, pair.scene.shared)
    return [places[k] for k in rng.permutation(len(places))[:PER_PAIR]]


def drawn(pair: FullPair, window: Window, first: str, second: str) -> Picture.Image:
    """A, B and the MS side by side, every pixel `ZOOM` wide."""
    pictures = pair.pictures(window)
    wide = SIDE * ZOOM
    sheet = Picture.new("RGB", (3 * wide + 2 * GAP, wide + 2 * GAP), PAPER)
    pen = ImageDraw.Draw(sheet)
    for number, (title, name) in enumerate((("A", first), ("B", second), ("MS", "MS"))):
        picture = Picture.fromarray(np.ascontiguousarray(pictures[name].transpose(1, 2, 0)))
        left = number * (wide + GAP)
        sheet.paste(picture.resize((wide, wide), Picture.Resampling.NEAREST), (left, 2 * GAP))
        pen.text((left + 4, 6), title, INK)
    return sheet


def count(folder: Path) -> dict[str, Count]:
    """Answers by pair, and of all pairs as "all".

    Raises:
        ValueError: if a line is no answer, or a picture has none or two.
    """
    key = json.loads((folder / KEY).read_text(encoding="utf-8"))["key"]
    counts: dict[str, Count] = {}
    for number, answer in answers_of(folder, key).items():
        choice = answer if answer == "=" else key[number][answer]
        for name in (key[number]["pair"], "all"):
            counts[name] = counts.get(name, Count(0, 0, 0)).plus(choice)
    return dict(sorted(counts.items(), key=lambda entry: (entry[0] == "all", entry[0])))


def answers_of(folder: Path, key: Mapping[str, object]) -> dict[str, str]:
    """What was answered, by number.

    Raises:
        ValueError: as for `count`.
    """
    answers: dict[str, str] = {}
    for line in (folder / ANSWERS).read_text(encoding="utf-8").splitlines():
        if not line.strip():
            continue
        number, _, answer = line.strip().partition(" ")
        answer = answer.strip().upper()
        if number not in key or number in answers or answer not in ("A", "B", "="):
            raise ValueError(f"{line!r} in {ANSWERS}: a line is a picture's number and A, B or =, once each")
        answers[number] = answer
    missing = sorted(set(key) - set(answers))
    if missing:
        raise ValueError(f"{ANSWERS} says nothing of {', '.join(missing)}")
    return answers


def table(folder: Path) -> str:
    """The counts, as a table."""
    model = json.loads((folder / KEY).read_text(encoding="utf-8"))["ours"]
    lines = [f"| pair | {model} preferred | GSA preferred | neither | by chance |", "|---|---|---|---|---|"]
    for name, found in count(folder).items():
        title = name.replace("_full", "").replace("_", " ")
        lines.append(f"| {title} | {found.ours} | {found.rival} | {found.even} | {100.0 * found.chance:.2g} % |")
    return "\n".join(lines) + "\n"
