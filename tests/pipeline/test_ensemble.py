from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from plugin.fusion.errors import Cancelled, FusionError
from plugin.fusion.networks.metadata import read_card
from plugin.fusion.networks.registry import model_path
from plugin.fusion.pipeline.ensemble import SEED_STRIDE
from plugin.fusion.spans import Span
from plugin.fusion.tasks.pansharpening.task import pansharpen

from ..made_scenes import MODEL, Pair, Watcher, fuse, job, read
from ..tasks.pansharpening.cases import bounds

SOME: dict[str, Any] = {"steps": 3, "consistency_iterations": 0, "bounds": bounds(Span(30, 60), Span(30, 70))}


def members(pair: Pair, folder: Path, count: int) -> np.ndarray:
    """Each member on its own, as a float raster would hold it; rounded to DN here."""
    seeds = [5 + k * SEED_STRIDE for k in range(count)]
    return np.stack([fuse(pair.pan, pair.ms, folder / f"{seed}.tif", seed=seed, **SOME)[0] for seed in seeds])


def test_an_ensemble_is_the_mean_and_the_spread_of_its_members(
    pair: Pair, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of three in one orientation, each rounded to whole DN by its own file, hence the tolerances."""
    monkeypatch.setattr("plugin.fusion.tasks.pansharpening.task.ORIENTATIONS", 1)
    mean, _ = fuse(
        pair.pan, pair.ms, tmp_path / "mean.tif", seed=5, ensemble=3, uncertainty=str(tmp_path / "std.tif"), **SOME
    )
    each = members(pair, tmp_path, 3).astype(float)
    unclipped = each.min(axis=0) > 0
    np.testing.assert_allclose(mean[unclipped], each.mean(axis=0)[unclipped], atol=0.85)
    spread = read(tmp_path / "std.tif")
    assert spread.dtype == np.float32
    spread /= read_card(model_path(MODEL)).spread_factor(SOME["steps"])
    np.testing.assert_allclose(spread[unclipped], each.std(axis=0, ddof=1)[unclipped], atol=0.8)
    assert spread.mean() > 1.0


def test_one_step_has_a_spread_since_each_member_sees_another_orientation(pair: Pair, tmp_path: Path) -> None:
    path = tmp_path / "std.tif"
    fuse(pair.pan, pair.ms, tmp_path / "mean.tif", ensemble=4, uncertainty=str(path), **SOME | {"steps": 1})
    spread = read(path)
    assert np.mean(spread > 0.0) > 0.99
    assert spread.mean() > 1.0


@pytest.mark.parametrize(("members", "warnings"), [(2, 1), (6, 0)])
def test_the_spread_of_few_samples_is_warned_of(pair: Pair, tmp_path: Path, members: int, warnings: int) -> None:
    watcher = Watcher()
    spread = str(tmp_path / "std.tif")
    settings = SOME | {"steps": 1, "ensemble": members, "uncertainty": spread}
    pansharpen(job(pair.pan, pair.ms, tmp_path / "mean.tif", **settings), watcher)
    assert len([said for said in watcher.warnings if "Set ENSEMBLE to 6 or more" in said]) == warnings


def test_tile_size_changes_no_pixel_of_an_ensemble(wide_pair: Pair, tmp_path: Path) -> None:
    """Of eight: each orientation once."""
    results = []
    for size in (64, 1000):
        spread = tmp_path / f"std{size}.tif"
        settings = SOME | {"ensemble": 8, "tile_size": size, "uncertainty": str(spread)}
        mean, _ = fuse(wide_pair.pan, wide_pair.ms, tmp_path / f"{size}.tif", **settings)
        results.append((mean, read(spread)))
    for a, b in zip(*results):
        np.testing.assert_array_equal(a, b)


def test_cancel_leaves_neither_raster(pair: Pair, output: Path) -> None:
    spread = output.with_name("std.tif")
    with pytest.raises(Cancelled):
        pansharpen(
            job(pair.pan, pair.ms, output, ensemble=2, steps=2, uncertainty=str(spread)), Watcher(cancel_after=9)
        )
    assert os.listdir(output.parent) == []


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"ensemble": 0}, "ENSEMBLE"),
        ({"ensemble": 65}, "ENSEMBLE"),
        ({"ensemble": 1, "uncertainty": "std.tif"}, "set ENSEMBLE to 2 or more"),
        ({"ensemble": 2, "uncertainty": "fused.tif"}, "each its own"),
        ({"ensemble": 2, "uncertainty": "../output/fused.tif"}, "each its own"),
        ({"ensemble": 2, "uncertainty": "std.png"}, "ends in .tif"),
    ],
)
def test_an_ensemble_that_cannot_be_made_is_refused(
    pair: Pair, output: Path, settings: dict[str, Any], sentence: str
) -> None:
    if "uncertainty" in settings:
        settings = {**settings, "uncertainty": str(output.parent / settings["uncertainty"])}
    with pytest.raises(FusionError, match=sentence):
        pansharpen(job(pair.pan, pair.ms, output, **settings), Watcher())
    assert os.listdir(output.parent) == []
