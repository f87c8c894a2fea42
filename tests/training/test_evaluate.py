from __future__ import annotations

import numpy as np
import pytest

from plugin.fusion.job import RasterInput
from plugin.fusion.tasks.pansharpening.job import DEFAULT_SHARPNESS
from training.evaluate import sharpness, users_job

from ..made_scenes import Pair


@pytest.mark.parametrize(("model", "scheduler"), [("ddrf-s", "ddim"), ("flow-s", "flow_euler")])
def test_what_is_scored_is_what_users_get(model: str, scheduler: str) -> None:
    """With the model's own scheduler and SHARPNESS, unless a row of scores says otherwise."""
    pan, ms = RasterInput("pan.tif"), RasterInput("ms.tif")
    usual = users_job(pan, ms, "fused.tif", model)
    assert (usual.scheduler, usual.sharpness, usual.steps) == (scheduler, DEFAULT_SHARPNESS, 1)
    assert users_job(pan, ms, "fused.tif", model, sharpness=0.0).sharpness == 0.0


def test_an_image_is_as_sharp_as_itself_and_twice_as_sharp_with_twice_the_contrast(pair: Pair) -> None:
    truth = pair.truth.astype(float)
    assert sharpness(truth, truth) == 1.0
    assert sharpness(7.0 + 2.0 * truth, truth) == pytest.approx(2.0)


def test_a_smooth_image_is_less_sharp_and_a_noisy_one_more(pair: Pair, rng: np.random.Generator) -> None:
    truth = pair.truth.astype(float)
    smooth = truth + np.roll(truth, 1, axis=1) + np.roll(truth, 1, axis=2) + np.roll(truth, (1, 1), axis=(1, 2))
    assert sharpness(smooth / 4.0, truth) < 0.8
    assert sharpness(truth + rng.normal(0.0, truth.std(), truth.shape), truth) > 1.2


def test_the_least_sharp_band_counts(pair: Pair) -> None:
    truth = pair.truth.astype(float)
    assert sharpness(truth * np.array([3.0, 0.4, 1.0, 2.0])[:, None, None], truth) == pytest.approx(0.4)


def test_only_the_finest_detail_counts(pair: Pair) -> None:
    """Blocks of two by two hold it; their means do not matter, nor does an odd row."""
    truth = pair.truth[:, :127].astype(float)
    other = truth.copy()
    other[:, :126] += np.kron(np.arange(63.0)[None, :, None] * np.ones((1, 63, 80)), np.ones((1, 2, 2)))
    assert sharpness(other, truth) == pytest.approx(1.0)
