"""The mix of methods that is learned one scale coarser."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from plugin.fusion.physics.pair_statistics import ms_detail
from plugin.fusion.physics.sampling import Relation
from plugin.fusion.physics.wald import degraded
from plugin.fusion.quality.reference import crop, ergas, sam_degrees
from plugin.fusion.tasks.hyperspectral.stacked import FOLDS, MIXED, _of_pivot, _robust_weights

from ...made_scenes import north_up, read, simulate_images, write
from .cubes import BANDS, GAIN, MadeCube, sharpen

FACTOR = 2


@pytest.fixture(scope="module")
def wide(tmp_path_factory: pytest.TempPathFactory) -> MadeCube:
    """Two bands of a town with two others as their guide, whose lens is soft: real sensors differ in sharpness, too."""
    folder = tmp_path_factory.mktemp("wide")
    images, _, _ = simulate_images(200, 200, Relation.of_ratio(FACTOR))
    sharp = images[[0, 2]]
    guide = sharp - ms_detail(np.pad(sharp, ((0, 0), (1, 1), (1, 1)), mode="edge"))
    coarse = degraded(images[[1, 3]], Relation.of_ratio(FACTOR), GAIN)
    return MadeCube(
        write(folder / "cube.tif", coarse, north_up(float(FACTOR))),
        write(folder / "guide.tif", guide, north_up(1.0)),
        images[[1, 3]],
    )


def scores(fused: np.ndarray, truth: np.ndarray) -> tuple[float, float]:
    ours, true = (crop(image, 12) for image in (fused, truth[:, : fused.shape[1], : fused.shape[2]]))
    return sam_degrees(ours, true), ergas(ours, true, FACTOR)


def test_what_local_misses_one_scale_coarser_is_worth_adding(wide: MadeCube, tmp_path: Path) -> None:
    local, stacked = (
        scores(sharpen(wide.cube, wide.guide, tmp_path / f"{method}.tif", method)[0], wide.truth)
        for method in ("local", "stacked")
    )
    assert stacked[0] < 0.98 * local[0]
    assert stacked[1] < 0.98 * local[1]


def test_few_pixels_and_large_ratios_are_left_to_local(made: MadeCube, tmp_path: Path) -> None:
    cube = read(made.cube)[:, :20, :20]
    small = write(tmp_path / "small.tif", cube, north_up(4.0))
    (local, _), (stacked, _) = (
        sharpen(small, made.guide, tmp_path / f"{method}.tif", method) for method in ("local", "stacked")
    )
    assert len(stacked) == BANDS
    np.testing.assert_array_equal(stacked, local)


def test_a_mix_is_believed_as_far_as_it_holds_elsewhere() -> None:
    rng = np.random.default_rng(4)
    given = rng.standard_normal((len(MIXED), 4000))
    fold, alike = np.floor(np.arange(4000.0) * FOLDS / 4000.0), np.ones(4000)
    wanted = rng.standard_normal(len(MIXED))
    np.testing.assert_allclose(_of_pivot(given, wanted @ given, alike, fold), wanted, atol=0.1)
    noise = _of_pivot(given, rng.standard_normal(4000), alike, fold)
    assert np.abs(noise).max() < 0.02


def test_a_cloud_hardly_counts() -> None:
    missed = np.random.default_rng(1).standard_normal((3, 1000))
    missed[:, :20] = 100.0
    weight = _robust_weights(missed)
    assert weight[:20].max() < 0.05
    assert np.median(weight[20:]) == 1.0
