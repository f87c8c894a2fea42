"""What the card of a network for cubes says of it: how much of it to take, its scores, how far to trust its spread."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from osgeo import gdal
from torch import nn

from plugin.fusion.networks.metadata import read_card
from plugin.fusion.networks.registry import model_path
from plugin.fusion.physics.sharpening import CONDITIONS
from plugin.fusion.pipeline.ensemble import ENOUGH
from plugin.fusion.tasks.hyperspectral.network import TRUST

from .calibration import TINY, cross_validated, factor_of
from .cubes import CubeCase, by_network, cube_cases
from .data.episodes import Episode
from .loading import DATA_ROOT, Episodes

SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)
TRIED = 24
"""Episodes that are tried, of scenes that the network was not fitted to."""

WHOLE_SCENES = 4
"""The first so many cases; the others are crops."""


def trust_of_cubes(network: nn.Module, config: dict[str, Any]) -> dict[str, float]:
    """The share for a card: the one with the least error over that of the base alone, in the geometric mean.

    Validation scenes of the config tell, of which those that are scored are none.
    """
    task = Episodes(config, "validation", 777, DATA_ROOT)
    found = np.stack([_errors(network, episode) for episode in _episodes(task, config)])
    return {TRUST: SHARES[int(np.log(found / found[:, :1]).mean(axis=0).argmin())]}


def cube_scores(model: str, precision: str, most: int | None = None) -> dict[str, dict[str, float]]:
    """SAM and ERGAS of every case, or of the first so many, as users sharpen it."""
    scores = {}
    for case in islice(cube_cases(), most):
        sam, ergas = case.scores(by_network(case, model, precision=precision))
        scores[case.name] = {"sam": round(sam, 4), "ergas": round(ergas, 4)}
    return scores


def cube_calibration(model: str) -> dict[str, list[float]]:
    """The factor for the spread at one step, as for pansharpening."""
    cases = [_ratios(case, model) for case in islice(cube_cases(), WHOLE_SCENES)]
    shares = cross_validated(cases)
    return {
        "steps": [1.0],
        "factor": [round(factor_of(cases), 2)],
        "coverage": [round(float(np.mean(shares)), 3)],
        "worst_coverage": [round(min(shares), 3)],
    }


def _episodes(data: Episodes, config: dict[str, Any]) -> Iterator[Episode]:
    rng = np.random.default_rng(777)
    scenes, shares = data.scenes()
    made = 0
    while made < TRIED:
        scene = scenes[rng.choice(len(scenes), p=shares)]
        episode = data.task.make_episode(scene, config["degradation"], 4, rng)
        if episode is not None:
            made += 1
            yield episode


def _errors(network: nn.Module, episode: Episode) -> NDArray[np.float64]:
    """Root mean square error of every share."""
    conditions, context, x0 = (torch.from_numpy(part) for part in (episode.conditions, episode.context, episode.x0))
    noise = torch.randn(x0.shape, generator=torch.Generator().manual_seed(0))
    with torch.no_grad():
        answer = partial(network, bands=torch.from_numpy(episode.bands))(
            noise, torch.ones(len(x0), 1), conditions, context
        )
    base = conditions[:, CONDITIONS.index("intensity_detail"), None]
    return np.array([float((base + share * (answer - base) - x0).square().mean().sqrt()) for share in SHARES])


def _ratios(case: CubeCase, model: str) -> NDArray[np.float64]:
    """Error of the mean over twice the spread, of every pixel and band."""
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "spread.tif"
        fused = by_network(case, model, ensemble=ENOUGH, uncertainty=str(path))
        spread = gdal.Open(str(path)).ReadAsArray() / read_card(model_path(model)).spread_factor(1)
    rows, cols = fused.shape[1:]
    inner = np.s_[:, case.frame : rows - case.frame, case.frame : cols - case.frame]
    error = np.abs(fused - case.truth[:, :rows, :cols])[inner]
    return np.asarray((error / np.maximum(2.0 * spread[inner], TINY)).ravel(), np.float64)
