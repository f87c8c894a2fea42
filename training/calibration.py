"""How far the spread of an ensemble may be trusted, measured where the truth is known."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from plugin.fusion.job import RasterInput
from plugin.fusion.networks.metadata import read_card
from plugin.fusion.networks.registry import model_path
from plugin.fusion.pipeline.ensemble import ENOUGH
from plugin.fusion.quality.reference import crop
from plugin.fusion.tasks.pansharpening.task import pansharpen

from .evaluate import BORDER, Silent, check_pairs, on_pan_grid, users_job

STEPS = (1, 2, 4, 8)
WITHIN_TWO_SIGMA = 0.954
TINY = 1e-9

Ratios = NDArray[np.float64]
"""Error of the mean over twice the spread, of every pixel and band of a pair."""


def calibration(model: str) -> dict[str, list[float]]:
    """Factors for the spread, by number of steps, for the model's card, and how well such factors hold elsewhere.

    "factor" is from all three reduced pairs. "coverage" and "worst_coverage" are cross-validated: the shares of pixels
    and bands, mean and least of the pairs, whose error lies within twice the spread times the factor of the two others.
    """
    found: dict[str, list[float]] = {"steps": [], "factor": [], "coverage": [], "worst_coverage": []}
    for steps in STEPS:
        pairs = [_ratios(folder, model, steps) for folder in check_pairs("*_reduced").values()]
        coverages = cross_validated(pairs)
        for name, value in (
            ("steps", float(steps)),
            ("factor", round(factor_of(pairs), 2)),
            ("coverage", round(float(np.mean(coverages)), 3)),
            ("worst_coverage", round(min(coverages), 3)),
        ):
            found[name].append(value)
    return found


def factor_of(pairs: Sequence[Ratios]) -> float:
    """What to multiply the spread by: the median of what each pair needs.

    With a pair's own, the error of the mean lies within twice the spread in 95.4 % of pixels and bands, as that of a
    normal distribution would.
    """
    return float(np.median([np.quantile(ratios, WITHIN_TWO_SIGMA) for ratios in pairs]))


def cross_validated(pairs: Sequence[Ratios]) -> list[float]:
    """For each pair, the share of errors within twice the spread, times the factor of all other pairs."""
    shares = []
    for k, held_out in enumerate(pairs):
        factor = factor_of([ratios for other, ratios in enumerate(pairs) if other != k])
        shares.append(float((held_out <= factor).mean()))
    return shares


def _ratios(folder: Path, model: str, steps: int) -> Ratios:
    truth = crop(gdal.Open(str(folder / "gt.tif")).ReadAsArray().astype(np.float64), BORDER)
    with tempfile.TemporaryDirectory() as scratch:
        mean, spread = str(Path(scratch) / "mean.tif"), str(Path(scratch) / "spread.tif")
        pan, ms = (RasterInput(str(folder / name)) for name in ("pan.tif", "ms.tif"))
        job = users_job(pan, ms, mean, model, steps=steps, ensemble=ENOUGH, uncertainty=spread)
        pansharpen(job, Silent())
        error = np.abs(crop(on_pan_grid(mean, pan.path), BORDER) - truth)
        applied = read_card(model_path(model)).spread_factor(steps)
        sigma = crop(on_pan_grid(spread, pan.path), BORDER) / applied
    ratios: Ratios = (error / np.maximum(2.0 * sigma, TINY)).ravel()
    return ratios
