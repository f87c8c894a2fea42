"""Which bands are of no use, and why."""

from __future__ import annotations

import numpy as np

from plugin.fusion.raster.band import Band
from plugin.fusion.tasks.hyperspectral.bad_bands import (
    ABSORBED,
    EMPTY,
    FLAGGED,
    FLAT,
    NOISY,
    in_words,
    judged,
    ranges,
)

COUNT = 40


def scene(noise: dict[int, float]) -> tuple[np.ndarray, np.ndarray]:
    """Mean and covariance of bands that are alike, some of them with noise."""
    rng = np.random.default_rng(1)
    image = 100.0 + 10.0 * rng.standard_normal(5000) + rng.standard_normal((COUNT, 5000))
    for place, level in noise.items():
        image[place] = 100.0 + level * rng.standard_normal(5000)
    return image.mean(axis=1), np.cov(image)


def test_ordinary_bands_are_all_of_use() -> None:
    assert judged([Band()] * COUNT, range(COUNT), *scene({})) == {}


def test_each_reason_is_found() -> None:
    bands = [Band(wavelength_nm=1000.0 + 20.0 * k) for k in range(COUNT)]
    bands[2] = Band(is_bad=True)
    living = [place for place in range(COUNT) if place != 5]
    mean, covariance = scene({9: 0.0, 19: 12.0, 30: 10.0})
    keep = np.array(living)
    found = judged(bands, living, mean[keep], covariance[np.ix_(keep, keep)])
    assert found == {2: FLAGGED, 5: EMPTY, 9: FLAT, 19: ABSORBED, 30: NOISY}


def test_few_bands_need_not_be_alike() -> None:
    rng = np.random.default_rng(1)
    image = rng.standard_normal((6, 500))
    assert judged([Band()] * 6, range(6), image.mean(axis=1), np.cov(image)) == {}


def test_runs_of_numbers_are_short() -> None:
    assert ranges([1, 2, 3, 7, 9, 10]) == "1-3, 7, 9-10"
    assert ranges([]) == ""
    assert str(in_words({0: EMPTY, 1: EMPTY, 4: NOISY}, [3, 4, 5, 6, 7])) == "3-4 (empty); 7 (mostly noise)"
