"""The bands that stand for all: which, and what goes from them to the others."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from plugin.fusion.scenes.cube_samples import CubeBlock
from plugin.fusion.tasks.hyperspectral.fit import CubeFit, fit_cube
from plugin.fusion.tasks.hyperspectral.pivots import MOST_PIVOTS, pivots_of

BANDS, SIZE, EDGE = 200, 40, 80


def made_fit(bands: int) -> CubeFit:
    """Two smooth spectra that differ beyond a sharp edge, in details that have nothing to do with each other."""
    rng = np.random.default_rng(5)
    places = np.arange(bands)
    spectra = np.stack([np.where(places < EDGE, 1.0, 0.1), np.where(places < EDGE, 0.1, 1.0)], axis=1)
    spectra *= 1.0 + 0.3 * np.sin(places / 15.0)[:, None]
    abundances = rng.uniform(0.5, 1.5, (2, SIZE, SIZE))
    cube = np.tensordot(spectra, abundances, 1).astype(np.float32)
    everywhere = np.ones((SIZE, SIZE), bool)
    block = CubeBlock(cube, everywhere[None], abundances.astype(np.float32), everywhere)
    return fit_cube([block], [everywhere])


@pytest.fixture(scope="module")
def fit() -> CubeFit:
    return made_fit(BANDS)


def test_few_bands_stand_for_themselves() -> None:
    pivots = pivots_of(made_fit(6))
    np.testing.assert_array_equal(pivots.mix, np.eye(6))
    np.testing.assert_array_equal(pivots.share, np.eye(6))


def test_each_of_many_bands_belongs_to_one_pivot(fit: CubeFit) -> None:
    pivots = pivots_of(fit)
    assert 8 <= pivots.size <= MOST_PIVOTS
    assert ((pivots.mix > 0.0).sum(axis=0) == 1).all()
    np.testing.assert_allclose(pivots.mix.sum(axis=1), 1.0)


def test_a_stretch_ends_where_details_change(fit: CubeFit) -> None:
    pivots = pivots_of(fit)
    (before,), (after,) = (np.flatnonzero(pivots.mix[:, band]) for band in (EDGE - 1, EDGE))
    assert before != after


def test_what_is_added_to_pivots_comes_to_every_band_as_its_details_do(fit: CubeFit) -> None:
    """Details that lie in the cube's subspace are told by those of the pivots to a few hundredths."""
    pivots = pivots_of(fit)
    details = fit.basis @ np.random.default_rng(0).standard_normal((fit.basis.shape[1], 1000))
    told = pivots.share @ (pivots.mix @ details)
    assert np.sqrt(((told - details) ** 2).mean()) < 0.05 * details.std()


def test_a_band_without_details_gets_nothing(fit: CubeFit) -> None:
    basis = fit.basis.copy()
    basis[17] = 0.0
    pivots = pivots_of(dataclasses.replace(fit, basis=basis))
    np.testing.assert_allclose(pivots.share[17], 0.0, atol=1e-9)
