"""What holds for every classical method."""

from __future__ import annotations

import numpy as np
import pytest

from plugin.fusion.errors import FusionError
from plugin.fusion.job import RasterInput
from plugin.fusion.physics.sampling import Axis, Relation
from plugin.fusion.tasks.classical.job import ClassicalJob
from plugin.fusion.tasks.classical.registry import DEFAULT_METHOD, METHODS, method_of

from .pairs import Pair, fused, measured, seen, simulated

IDS = ("exp", "brovey", "gsa", "bt_h", "bdsd_pc", "pracs", "awlp", "mtf_glp_fs", "mtf_glp_hpm_r")
every_method = pytest.mark.parametrize("method", IDS)


@pytest.fixture(scope="module")
def pair() -> Pair:
    return simulated(128, 144, Relation.of_ratio(4.0))


def test_the_ids_are_those_that_were_promised() -> None:
    assert tuple(METHODS) == IDS
    assert ClassicalJob(RasterInput(""), RasterInput(""), "").method == DEFAULT_METHOD


def test_every_method_is_described_in_one_sentence() -> None:
    for method in METHODS.values():
        assert method.description[0].isupper()
        assert method.description.count(".") == 1
        assert method.description.endswith(".")


def test_an_unknown_method_is_refused_with_the_choice() -> None:
    with pytest.raises(FusionError, match="no method called ihs; choose one of: exp, brovey"):
        method_of("ihs")


def test_a_method_that_needs_moments_says_so() -> None:
    with pytest.raises(ValueError, match="GSA needs"):
        METHODS["gsa"].rule(None)
    assert METHODS["exp"].rule(None) is not None


@every_method
def test_bands_may_come_in_any_order(pair: Pair, method: str) -> None:
    order = [2, 0, 3, 1]
    shuffled = Pair(pair.pan, pair.ms[order], pair.relation)
    np.testing.assert_allclose(fused(shuffled, method), fused(pair, method)[order], rtol=1e-3)


@every_method
@pytest.mark.parametrize("bands", [1, 3])
def test_any_number_of_bands_is_fused(pair: Pair, method: str, bands: int) -> None:
    image = fused(Pair(pair.pan, pair.ms[:bands], pair.relation), method)
    assert image.shape == (bands, *pair.pan.shape)
    assert image.dtype == np.float32
    assert np.isfinite(image).all()


@every_method
def test_constant_bands_stay_constant(pair: Pair, method: str) -> None:
    flat = Pair(pair.pan, np.full_like(pair.ms, 800.0), pair.relation)
    np.testing.assert_allclose(fused(flat, method), 800.0, rtol=1e-4)


@every_method
def test_a_dead_band_among_live_ones_stays_dead(pair: Pair, method: str) -> None:
    ms = pair.ms.copy()
    ms[1] = 0.0
    image = fused(Pair(pair.pan, ms, pair.relation), method)
    np.testing.assert_allclose(image[1], 0.0, atol=1e-3)
    assert np.isfinite(image).all()


@every_method
def test_the_bands_scale_is_the_results_scale(pair: Pair, method: str) -> None:
    other = Pair(pair.pan, pair.ms * np.float32(0.0001), pair.relation)
    np.testing.assert_allclose(10_000.0 * fused(other, method), fused(pair, method), rtol=2e-3, atol=0.5)


@pytest.mark.parametrize("method", IDS[1:])
@pytest.mark.parametrize("relation", [Relation(Axis(2.5, 0.7), Axis(2.5, 0.7)), Relation.of_ratio(6.0)])
def test_detail_comes_from_pan_and_lies_where_pan_has_it(method: str, relation: Relation) -> None:
    """The detail that a method adds to the first band correlates with PAN, at no shift."""
    pair = simulated(192, 192, relation)
    lms = seen(pair, METHODS["exp"].lowpass).lms
    detail, pan = (fused(pair, method) - lms)[0, 24:-24, 24:-24], pair.pan - pair.pan.mean()

    def likeness(shift: int) -> float:
        moved = np.roll(pan, shift, axis=1)[24:-24, 24:-24]
        return float(np.corrcoef(detail.ravel(), moved.ravel())[0, 1])

    assert likeness(0) > max(0.2, likeness(-1), likeness(1))


def test_each_method_does_something_of_its_own(pair: Pair) -> None:
    images = {name: fused(pair, name) for name in METHODS}
    for name, image in images.items():
        for other in images:
            if other != name:
                assert np.abs(image - images[other]).mean() > 0.2, (name, other)


def test_moments_without_blurred_bands_serve_all_but_bdsd(pair: Pair) -> None:
    assert [name for name, method in METHODS.items() if method.blurs_bands] == ["bdsd_pc"]
    assert len(measured(pair).mean) == 2 * len(pair.ms) + 2
