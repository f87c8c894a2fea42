"""The check pairs and golden values in `../shared`, and the candidates that they were computed for."""

from __future__ import annotations

import json
import os
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest
from osgeo import gdal

from plugin.fusion.physics.sampling import Axis, Relation
from plugin.fusion.spans import Image64

gdal.UseExceptions()

SHARED = Path(__file__).resolve().parents[2].parent / "shared"

FULL_CASES = ("gaofen2_full_0", "gaofen2_full_1", "gaofen2_full_2", "landsat8_full", "spot6_full")
REDUCED_CASES = ("landsat8_reduced", "quickbird_reduced", "spot6_reduced")
FROM_MS = ("nearest", "nearest_times_pan")
FROM_TRUTH = ("truth_rolled_one_column", "truth_scaled")
FULL = [(case, candidate) for case in FULL_CASES for candidate in FROM_MS]
REDUCED = [(case, candidate) for case in REDUCED_CASES for candidate in FROM_MS + FROM_TRUTH]

TOLERANCE = {
    **dict.fromkeys(("SAM", "ERGAS", "PSNR", "SCC"), 0.001),
    **dict.fromkeys(("Q2n", "consistency"), 0.005),
    **dict.fromkeys(("D_lambda", "D_lambda_K", "D_s", "QNR", "HQNR"), 0.01),
}
"""Relative, as stated in golden/README.md."""


class Case(NamedTuple):
    """One check pair; at full resolution `truth` has no bands."""

    pan: Image64
    ms: Image64
    truth: Image64
    relation: Relation
    ratio: int
    peak: float
    gains: tuple[float, ...]


def need_shared() -> None:
    """Fail on the continuous integration, skip elsewhere, where the shared folder is missing."""
    if SHARED.is_dir():
        return
    reason = f"the shared data and golden values are not at {SHARED}"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def golden(case: str, candidate: str) -> dict[str, float]:
    """Index to value, as an independent implementation computed it."""
    need_shared()
    return _table("metrics.json")[case][candidate]


def baseline(case: str, method: str) -> dict[str, float]:
    """A golden value of a classical method, rounded to 5 digits."""
    need_shared()
    return _table("baselines.json")[case][method]


@lru_cache(maxsize=2)
def load(name: str) -> Case:
    """One check pair, from its GeoTIFFs and case.json."""
    need_shared()
    folder = SHARED / "data" / "pan" / f"check_{name}"
    facts = json.loads((folder / "case.json").read_text(encoding="utf-8"))
    pan, pan_grid = _read(folder / "pan.tif")
    ms, ms_grid = _read(folder / "ms.tif")
    return Case(
        pan=pan,
        ms=ms,
        truth=_read(folder / "gt.tif")[0] if facts["kind"] == "reduced" else np.empty((0, *pan.shape)),
        relation=Relation(
            rows=Axis(ms_grid[5] / pan_grid[5], (ms_grid[3] - pan_grid[3]) / pan_grid[5]),
            cols=Axis(ms_grid[1] / pan_grid[1], (ms_grid[0] - pan_grid[0]) / pan_grid[1]),
        ),
        ratio=facts["ratio"],
        peak=2.0 ** facts["bits"] - 1.0,
        gains=tuple(facts["mtf_gain_at_nyquist"]),
    )


def candidate_image(case: Case, name: str) -> Image64:
    """A candidate by its formula in golden/README.md: (bands, rows, columns) on the PAN grid."""
    if name == "nearest":
        return _nearest(case)
    if name == "nearest_times_pan":
        return _nearest(case) * case.pan / case.pan.mean()
    return np.roll(case.truth, 1, axis=2) if name == "truth_rolled_one_column" else 0.9 * case.truth + 10.0


def _nearest(case: Case) -> Image64:
    rows, cols = case.pan.shape
    repeated = np.kron(case.ms, np.ones((1, case.ratio, case.ratio)))[:, :rows, :cols]
    missing = (0, 0), (0, rows - repeated.shape[1]), (0, cols - repeated.shape[2])
    return np.pad(repeated, missing, mode="edge")


@cache
def _table(name: str) -> Any:
    return json.loads((SHARED / "golden" / name).read_text(encoding="utf-8"))


def _read(path: Path) -> tuple[Image64, tuple[float, ...]]:
    dataset = gdal.Open(str(path))
    return dataset.ReadAsArray().astype(np.float64), dataset.GetGeoTransform()
