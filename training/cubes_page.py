"""The page `docs/hyperspectral.md`: every method of hyperspectral sharpening beside cubic interpolation."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from plugin.fusion.networks.registry import model_ids
from plugin.fusion.spans import Image
from plugin.fusion.tasks.hyperspectral.families import DIFFUSION
from plugin.fusion.tasks.hyperspectral.registry import DEFAULT_METHOD, METHODS

from .cubes import CubeCase, by_method, by_network, cube_cases, cubic
from .pages import below_title, findings_of, measured_with

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


Row = tuple[str, dict[str, tuple[float, float]]]
"""The name of a case, and SAM and ERGAS by method."""


def write_cubes() -> Path:
    """Run all methods on all cases; the page grows with every case that is done."""
    table: list[Row] = []
    indices: list[str] = []
    for case in cube_cases():
        images = {"cubic": cubic(case)} | {method: by_method(case, method) for method in METHODS if method != "cubic"}
        images |= {model: by_network(case, model) for model in _models()}
        table.append((case.name, {name: case.scores(image) for name, image in images.items()}))
        if not indices:
            indices = [_index_row(title, places, case, images) for title, places in INDICES.items()]
        PAGE.write_text(_page(table, indices), encoding="utf-8")
    return PAGE


def _page(table: list[Row], indices: list[str]) -> str:
    names = [*METHODS, *_models()]
    lines = [HEAD, findings_of(PAGE), "\n## SAM (degrees) / ERGAS\n", _header("cube", names)]
    for title, scores in table:
        lines.append(f"| {title} | " + " | ".join(f"{sam:.3f} / {ergas:.3f}" for sam, ergas in scores.values()) + " |")
    lines.append(_mean_row(table))
    lines += ["\n## Indices from Sentinel-2's bands at ratio 2: RMSE against those from the true ones\n"]
    lines += [_header("index", names), *indices]
    return below_title("\n".join(lines) + "\n", measured_with(_models()))


def _models() -> list[str]:
    """Networks for cubes that are bundled."""
    return model_ids(*DIFFUSION)


def _header(first: str, names: list[str]) -> str:
    shown = [f"**{name}**" if name == DEFAULT_METHOD else name for name in names]
    return f"| {first} | " + " | ".join(shown) + " |\n" + "|---" * (len(names) + 1) + "|"


def _mean_row(table: list[Row]) -> str:
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
