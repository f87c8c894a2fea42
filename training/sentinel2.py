"""Sentinel-2's 20 m bands sharpened by its 10 m bands: a coarse spectrum and a fine guide that is no PAN.

The place is in no training; the sensor is.
"""

from __future__ import annotations

from functools import partial

import numpy as np
from osgeo import gdal

from plugin.fusion.job import RasterInput
from plugin.fusion.physics.sampling import Relation, degrade
from plugin.fusion.spans import Image, Patch, Window
from plugin.fusion.tasks.classical.job import ClassicalJob
from plugin.fusion.tasks.classical.task import pansharpen_classically
from plugin.fusion.tasks.pansharpening.task import pansharpen

from .evaluate import Silent, users_job
from .loading import DATA_ROOT
from .places import GAIN, Place, score

PLACE = "pan/check_sentinel2_T33UUB_{}.tif"
SIZES = ("10m", "20m")
FORMULAS = ("exp", "gsa", "bdsd_pc", "mtf_glp_fs", "mtf_glp_hpm_r")
NEAR_INFRARED = 3
"""Index of near infrared among the 10 m bands."""

Scores = dict[str, dict[str, float]]


def guides() -> dict[str, Place]:
    """The six bands of 20 m as the truth, seen at 40 m, with either of two guides, degraded to 20 m."""
    fine, coarse = (gdal.Open(str(DATA_ROOT / PLACE.format(size))).ReadAsArray().astype(np.float32) for size in SIZES)
    return {
        "mean of the 10 m bands": Place(coarse, _at(coarse, fine.mean(axis=0)), 2.0),
        "B08": Place(coarse, _at(coarse, fine[NEAR_INFRARED]), 2.0),
    }


def score_sentinel2(models: list[str]) -> dict[str, Scores]:
    """SAM and ERGAS by method and guide, as the plugin fuses by default."""
    runs = {model: partial(_by_network, model) for model in models} | {
        formula: partial(_by_formula, formula) for formula in FORMULAS
    }
    places = guides()
    return {method: {name: score(place, run) for name, place in places.items()} for method, run in runs.items()}


def _at(coarse: Image, guide: Image) -> Image:
    """A guide of 10 m on the grid of the 20 m bands."""
    return degrade(Patch.whole(guide), Relation.of_ratio(2.0), Window.of_shape(coarse.shape[1:]), GAIN)


def _by_network(model: str, pan: RasterInput, ms: RasterInput, output: str) -> None:
    pansharpen(users_job(pan, ms, output, model), Silent())


def _by_formula(formula: str, pan: RasterInput, ms: RasterInput, output: str) -> None:
    pansharpen_classically(ClassicalJob(pan, ms, output, formula), Silent())
