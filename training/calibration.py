"""How far the spread of an ensemble may be trusted, measured where the truth is known."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
from osgeo import gdal

from plugin.fusion.job import PansharpeningJob, RasterInput
from plugin.fusion.pipeline.pansharpening import pansharpen
from plugin.fusion.quality.reference import crop

from .data.module import DATA_ROOT
from .evaluate import BORDER, Silent, on_pan_grid

STEPS = (2, 4, 8)
MEMBERS = 6
WITHIN_TWO_SIGMA = 0.954
TINY = 1e-9


def calibration(model: str) -> dict[str, list[float]]:
    """Factors for the spread, by number of steps, for the model's card.

    With the factor, the error of the mean lies within twice the spread in 95.4 % of the pixels and bands of a pair, as
    that of a normal distribution would; of the three reduced pairs, the median.
    """
    folders = sorted(path.parent for path in (DATA_ROOT / "pan").glob("check_*_reduced/case.json"))
    factors = []
    for steps in STEPS:
        found = [_factor(folder, model, steps) for folder in folders]
        factors.append(round(float(np.median(found)), 2))
    return {"steps": [float(steps) for steps in STEPS], "factor": factors}


def _factor(folder: Path, model: str, steps: int) -> float:
    truth = crop(gdal.Open(str(folder / "gt.tif")).ReadAsArray().astype(np.float64), BORDER)
    with tempfile.TemporaryDirectory() as scratch:
        mean, spread = str(Path(scratch) / "mean.tif"), str(Path(scratch) / "spread.tif")
        pan, ms = (RasterInput(str(folder / name)) for name in ("pan.tif", "ms.tif"))
        job = PansharpeningJob(pan, ms, mean, model, steps=steps, ensemble=MEMBERS, uncertainty=spread)
        pansharpen(job, Silent())
        error = np.abs(crop(on_pan_grid(mean, pan.path), BORDER) - truth)
        sigma = crop(on_pan_grid(spread, pan.path), BORDER)
    return float(np.quantile(error / np.maximum(2.0 * sigma, TINY), WITHIN_TWO_SIGMA))
