"""A fusion judged in three forms: on reduced pairs, on the same with MS displaced, and at full resolution.

Reduced pairs are sound: MS lies where PAN says. Real ones are not, and what a network makes of those shows where MS is
displaced by a quarter of its pixel, differently from place to place, and at full resolution by what HQNR cannot see
(`plugin/fusion/quality/sharpness.py`). Everything runs through the plugin as a user has it.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal

from plugin.fusion.job import RasterInput
from plugin.fusion.physics.sampling import degrade
from plugin.fusion.quality.jobs import NoReferenceJob
from plugin.fusion.quality.no_reference_run import assess_without_reference
from plugin.fusion.quality.reference import crop, ergas, sam_degrees
from plugin.fusion.raster.source import RasterSource
from plugin.fusion.spans import Image, Patch
from plugin.fusion.tasks.classical.job import ClassicalJob
from plugin.fusion.tasks.classical.task import pansharpen_classically
from plugin.fusion.tasks.pansharpening.task import pansharpen

from .data.displacement import Displacement, displaced
from .evaluate import BORDER, Silent, check_pairs, on_pan_grid, users_job
from .places import Fuse, write_raster

FORMULAS = ("gsa", "mtf_glp_fs")
QUARTER = 0.25
"""Root mean square of the displacement, in MS pixels."""

KNOT_PIXELS = 64
"""PAN pixels from one knot of the displacement to the next."""

SEED = 5

Scores = dict[str, dict[str, float]]


def by_network(model: str, **settings: Any) -> Fuse:
    """A model of the registry, as users have it but for some settings of the job."""
    return partial(_by_network, model, settings)


def by_formula(method: str) -> Fuse:
    """A classical method."""
    return partial(_by_formula, method)


def score_forms(fuse: Fuse) -> Scores:
    """For each check pair, in each of its forms: values by index."""
    scores: Scores = {}
    for case, folder in check_pairs().items():
        pan, ms = (RasterInput(str(folder / name)) for name in ("pan.tif", "ms.tif"))
        if case.endswith("_reduced"):
            sound = _with_reference(folder, fuse, pan, ms)
            off = displaced_scores(folder, fuse)
            scores[case] = sound
            scores[case.replace("_reduced", "_displaced")] = off | {"times_sound": off["ergas"] / sound["ergas"]}
        else:
            scores[case] = full_scores(fuse, pan, ms)
    return scores


def full_scores(fuse: Fuse, pan: RasterInput, ms: RasterInput) -> dict[str, float]:
    """Scores without a truth, against PAN as the plugin registers it."""
    with tempfile.TemporaryDirectory() as folder:
        output = str(Path(folder) / "fused.tif")
        fuse(pan, ms, output)
        found = assess_without_reference(NoReferenceJob(pan, ms, RasterInput(output)), Silent())
    return {**found.sharpness._asdict(), "hqnr": found.scores.indices.hqnr}


def displaced_scores(folder: Path, fuse: Fuse) -> dict[str, float]:
    """Scores of a reduced pair whose MS is made anew from the displaced truth."""
    pan = RasterSource(str(folder / "pan.tif"), "PAN")
    ms = gdal.Open(str(folder / "ms.tif"))
    with tempfile.TemporaryDirectory() as scratch:
        path = str(Path(scratch) / "ms.tif")
        write_raster(path, np.rint(displaced_ms(folder)), ms.GetGeoTransform())
        gdal.Open(path, gdal.GA_Update).SetProjection(ms.GetProjection())
        return _with_reference(folder, fuse, RasterInput(pan.path), RasterInput(path))


def displaced_ms(folder: Path) -> Image:
    """MS of a reduced pair as its sensor sees the truth, displaced by a smooth field of a quarter MS pixel."""
    case = json.loads((folder / "case.json").read_text())
    pan, ms = RasterSource(str(folder / "pan.tif"), "PAN"), RasterSource(str(folder / "ms.tif"), "MS")
    relation = pan.grid.relation_to(ms.grid)
    if relation is None:
        raise ValueError(f"{folder.name}: PAN and MS lie differently")
    truth = gdal.Open(str(folder / "gt.tif")).ReadAsArray().astype(np.float32)
    knots = max(2, round(truth.shape[-1] / KNOT_PIXELS) + 1)
    field = Displacement(QUARTER * case["ratio"], knots, np.zeros((len(truth), 2)))
    off = displaced(truth, field, np.random.default_rng(SEED))
    window, gains = ms.grid.window, case["mtf_gain_at_nyquist"]
    return np.stack([degrade(Patch.whole(band), relation, window, gain) for band, gain in zip(off, gains, strict=True)])


def means(scores: Mapping[str, Mapping[str, float]], form: str) -> dict[str, float]:
    """Means over the pairs of a form, and the worst of PAN's share and of the fringes."""
    found = [case for name, case in scores.items() if form in name]
    mean = {index: float(np.mean([case[index] for case in found])) for index in found[0]}
    if "pan_share" in mean:
        mean["least_share"] = min(case["pan_share"] for case in found)
        mean["worst_fringe"] = max(case["fringe"] for case in found)
    return mean


def _with_reference(folder: Path, fuse: Fuse, pan: RasterInput, ms: RasterInput) -> dict[str, float]:
    truth = gdal.Open(str(folder / "gt.tif")).ReadAsArray().astype(np.float64)
    ratio = json.loads((folder / "case.json").read_text())["ratio"]
    with tempfile.TemporaryDirectory() as scratch:
        output = str(Path(scratch) / "fused.tif")
        fuse(pan, ms, output)
        a, b = crop(on_pan_grid(output, pan.path), BORDER), crop(truth, BORDER)
    return {"sam": sam_degrees(a, b), "ergas": ergas(a, b, ratio)}


def _by_network(model: str, settings: dict[str, Any], pan: RasterInput, ms: RasterInput, output: str) -> None:
    pansharpen(users_job(pan, ms, output, model, **settings), Silent())


def _by_formula(method: str, pan: RasterInput, ms: RasterInput, output: str) -> None:
    pansharpen_classically(ClassicalJob(pan, ms, output, method), Silent())
