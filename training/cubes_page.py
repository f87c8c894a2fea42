"""The page `docs/hyperspectral.md`: every method of hyperspectral sharpening beside cubic interpolation."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from plugin.fusion.spans import Image
from plugin.fusion.tasks.hyperspectral.registry import DEFAULT_METHOD, METHODS

from .cubes import CubeCase, by_method, cube_cases, cubic
from .pages import findings_of

PAGE = Path(__file__).resolve().parents[1] / "docs" / "hyperspectral.md"
INDICES = {"NDVI of the red edge (B8A, B05)": (3, 0), "NDMI (B8A, B11)": (3, 4), "NBR (B8A, B12)": (3, 5)}
"""Normalised differences, by the places of their bands among Sentinel-2's of 20 m."""

HEAD = """# Hyperspectral sharpening: what the methods gain

Written by `./dev train cubes`, but for what stands between the two marks.

Each cube is degraded by its ratio with a Gaussian of gain 0.3 at Nyquist, sharpened again from file to file with the
defaults, and compared with what it was (Wald's protocol). The guide of Sentinel-2's bands of 20 m are its real bands of
10 m; those of EnMAP and of the airborne crops (48 x 48 pixels) are made of the cubes by Gaussian responses, with 0.5 %
noise. All bands count, also those of no use.
"""


def write_cubes() -> Path:
    """Run all methods on all cases, and write the page."""
    table, indices = [], []
    for case in cube_cases():
        images = {"cubic": cubic(case)} | {method: by_method(case, method) for method in METHODS}
        table.append((case.name, {name: case.scores(image) for name, image in images.items()}))
        if case.name == "Sentinel-2, ratio 2":
            indices = [_index_row(title, places, case, images) for title, places in INDICES.items()]
        print(case.name, {name: tuple(round(score, 3) for score in both) for name, both in table[-1][1].items()})
    names = ["cubic", *METHODS]
    text = [HEAD, findings_of(PAGE), "\n## SAM (degrees) / ERGAS\n", _header("cube", names)]
    for title, scores in table:
        text.append(f"| {title} | " + " | ".join(f"{sam:.3f} / {ergas:.3f}" for sam, ergas in scores.values()) + " |")
    text.append(_mean_row(table))
    text += ["\n## Indices from the sharpened bands: RMSE against those from the true ones\n", _header("index", names)]
    text += indices
    PAGE.write_text("\n".join(text) + "\n", encoding="utf-8")
    return PAGE


def _header(first: str, names: list[str]) -> str:
    shown = [f"**{name}**" if name == DEFAULT_METHOD else name for name in names]
    return f"| {first} | " + " | ".join(shown) + " |\n" + "|---" * (len(names) + 1) + "|"


def _mean_row(table: list[tuple[str, dict[str, tuple[float, float]]]]) -> str:
    """The geometric mean of each method's scores over those of cubic interpolation."""
    cells = []
    for name in table[0][1]:
        ratios = np.array([np.array(scores[name]) / np.array(scores["cubic"]) for _, scores in table])
        sam, ergas = np.exp(np.log(ratios).mean(axis=0))
        cells.append(f"{sam:.2f} / {ergas:.2f}")
    return "| of cubic, geometric mean | " + " | ".join(cells) + " |"


def _index_row(title: str, places: tuple[int, int], case: CubeCase, images: dict[str, Image]) -> str:
    true = _difference(case.truth, places)
    errors = [
        float(np.sqrt(((_difference(image, places) - true)[6:-6, 6:-6] ** 2).mean())) for image in images.values()
    ]
    return f"| {title} | " + " | ".join(f"{error:.4f}" for error in errors) + " |"


def _difference(image: Image, places: tuple[int, int]) -> Image:
    one, two = (image[place].astype(np.float64) for place in places)
    return np.asarray((one - two) / np.maximum(one + two, 1.0), np.float32)
