from __future__ import annotations

import numpy as np
import pytest

from plugin.fusion.physics.sampling import Axis, Relation
from plugin.fusion.spans import Span, Window
from plugin.fusion.tasks.classical.rule_input import Lowpass, spline_reach, spline_weights

from .pairs import Pair, seen, simulated

RELATION = Relation(Axis(3.6, -1.2), Axis(4.0, 2.0))
B3 = np.array([1.0, 4.0, 6.0, 4.0, 1.0]) / 16.0


@pytest.fixture(scope="module")
def pair() -> Pair:
    return simulated(144, 160, RELATION)


@pytest.mark.parametrize("lowpass", list(Lowpass))
def test_a_view_does_not_depend_on_its_window(pair: Pair, lowpass: Lowpass) -> None:
    whole = seen(pair, lowpass)
    for rows, cols in ((Span(0, 7), Span(150, 160)), (Span(60, 61), Span(33, 90)), (Span(8, 136), Span(8, 152))):
        part = seen(pair, lowpass, Window(rows, cols))
        inside = np.s_[rows.start : rows.stop, cols.start : cols.stop]
        np.testing.assert_array_equal(part.pan, whole.pan[inside])
        np.testing.assert_array_equal(part.lowpass, whole.lowpass[inside])
        np.testing.assert_array_equal(part.lms, whole.lms[(slice(None), *inside)])


@pytest.mark.parametrize("lowpass", [Lowpass.MTF, Lowpass.SPLINE])
def test_a_lowpass_keeps_constants_and_takes_texture(pair: Pair, lowpass: Lowpass) -> None:
    flat = seen(Pair(np.full_like(pair.pan, 700.0), pair.ms, RELATION), lowpass)
    np.testing.assert_allclose(flat.lowpass, 700.0, rtol=1e-6)
    fine = np.indices(pair.pan.shape).sum(axis=0) % 2 * np.float32(100.0)
    assert np.abs(seen(Pair(fine, pair.ms, RELATION), lowpass).lowpass - 50.0).max() < 1.0


@pytest.mark.parametrize(("ratio", "levels"), [(2.0, 1), (4.0, 2), (8.0, 3)])
def test_the_spline_is_that_of_the_a_trous_transform(ratio: float, levels: int) -> None:
    """The filters of the dyadic levels, with holes, one after another."""
    composite = np.ones(1)
    for level in range(levels):
        spread = np.zeros(4 * 2**level + 1)
        spread[:: 2**level] = B3
        composite = np.convolve(composite, spread)
    margin = spline_reach(Relation.of_ratio(ratio))
    found = spline_weights(Axis(ratio), margin)
    found /= found.sum()
    common = max(margin, len(composite) // 2)
    found, composite = (np.pad(k, common - len(k) // 2) for k in (found, composite))
    np.testing.assert_allclose(found, composite, atol=0.013)
    index = np.arange(-common, common + 1)
    assert (found * index**2).sum() == pytest.approx((composite * index**2).sum(), rel=0.06)
