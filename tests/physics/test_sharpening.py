from __future__ import annotations

import numpy as np
import pytest

from plugin.fusion.physics import sharpening as ddrf
from plugin.fusion.physics.pair_statistics import Block, PairStatistics, pair_statistics
from plugin.fusion.physics.sampling import Axis, Relation, interpolate
from plugin.fusion.spans import Image, Patch, Span, Window

from ..made_scenes import MTF_GAIN, simulate_images

RELATION = Relation(Axis(3.6, -1.2), Axis(4.0, 2.0))
Images = tuple[Image, Image, Image]


@pytest.fixture(scope="module")
def images() -> Images:
    """Truth, PAN and MS; a ratio that is no whole number, grids that share no corner."""
    return simulate_images(144, 160, RELATION)


def statistics_of(pan: Image, ms: Image) -> PairStatistics:
    block = Block(Patch.whole(pan), Patch.whole(ms), np.ones(ms.shape[1:], bool), np.ones(pan.shape, bool))
    return pair_statistics([block], RELATION, MTF_GAIN)


@pytest.fixture(scope="module")
def statistics(images: Images) -> PairStatistics:
    _, pan, ms = images
    return statistics_of(pan, ms)


def conditions(images: Images, statistics: PairStatistics, window: Window) -> tuple[Image, Image]:
    """Conditions of a window, from no more than it needs, mirrored beyond the images."""
    pan, ms = (Patch.whole(image) for image in images[1:])
    pan = pan.mirrored_over(RELATION.fine_around(window, statistics.mtf_gain))
    ms = ms.mirrored_over(ddrf.ms_needed(RELATION, window))
    return ddrf.conditions(pan, ms, RELATION, window, statistics)


WHOLE = Window(Span(0, 144), Span(0, 160))
INNER = Window(Span(8, 136), Span(8, 152))


def test_conditions_do_not_depend_on_the_window(images: Images, statistics: PairStatistics) -> None:
    whole, lms = conditions(images, statistics, WHOLE)
    for window in (Window(Span(0, 7), Span(150, 160)), Window(Span(60, 61), Span(33, 90)), INNER):
        part, part_lms = conditions(images, statistics, window)
        inside = window.within(WHOLE)
        np.testing.assert_array_equal(part, whole[(slice(None), slice(None), *inside)])
        np.testing.assert_array_equal(part_lms, lms[(slice(None), *inside)])


def test_lms_is_the_interpolated_ms(images: Images, statistics: PairStatistics) -> None:
    _, lms = conditions(images, statistics, INNER)
    np.testing.assert_array_equal(lms, interpolate(Patch.whole(images[2]), RELATION, INNER))


def test_conditions_and_context_are_of_order_one(images: Images, statistics: PairStatistics) -> None:
    stack, lms = conditions(images, statistics, INNER)
    assert stack.shape == (4, len(ddrf.CONDITIONS), *INNER.shape)
    assert stack.dtype == lms.dtype == np.float32
    for k, name in enumerate(ddrf.CONDITIONS):
        for band in stack[:, k]:
            assert 0.05 < band.std() < 4.0, name
    context = ddrf.context(statistics)
    assert context.shape == (4, len(ddrf.CONTEXT))
    assert np.abs(context).max() < 5.0


def test_the_residual_is_of_the_order_of_its_scale(images: Images, statistics: PairStatistics) -> None:
    _, lms = conditions(images, statistics, INNER)
    residual = images[0][(slice(None), *INNER.within(WHOLE))] - lms
    share = residual.std(axis=(1, 2)) / ddrf.residual_scale(statistics)
    assert np.all((share > 0.3) & (share < 3.0))


@pytest.mark.parametrize("unit", [1e-3, 64.0])
def test_neither_unit_nor_offset_changes_what_the_network_sees(
    images: Images, statistics: PairStatistics, unit: float
) -> None:
    _, pan, ms = images
    other_images = images[0], pan * np.float32(unit), ms * np.float32(unit) + np.float32(3.0 * unit)
    other = statistics_of(*other_images[1:])
    np.testing.assert_allclose(ddrf.context(other), ddrf.context(statistics), atol=2e-3)
    seen, before = conditions(other_images, other, INNER)[0], conditions(images, statistics, INNER)[0]
    modulation = ddrf.CONDITIONS.index("modulation_detail")
    others = [k for k in range(len(ddrf.CONDITIONS)) if k != modulation]
    np.testing.assert_allclose(seen[:, others], before[:, others], atol=0.02)
    np.testing.assert_allclose(seen[:, modulation], before[:, modulation], rtol=0.1, atol=0.05)


@pytest.mark.parametrize("offset", [-200.0, 3000.0])
def test_an_offset_of_pan_changes_nothing_that_the_network_sees(
    images: Images, statistics: PairStatistics, offset: float
) -> None:
    """Modulation divides by PAN, counted from where the bands have their zero."""
    truth, pan, ms = images
    moved = pan + np.float32(offset)
    other = statistics_of(moved, ms)
    np.testing.assert_allclose(
        conditions((truth, moved, ms), other, INNER)[0], conditions(images, statistics, INNER)[0], atol=0.03
    )


def test_bands_in_another_order_see_the_same(images: Images, statistics: PairStatistics) -> None:
    truth, pan, ms = images
    turned = truth[::-1], pan, np.ascontiguousarray(ms[::-1])
    other = statistics_of(pan, turned[2])
    np.testing.assert_allclose(ddrf.context(other)[::-1], ddrf.context(statistics), rtol=1e-5, atol=1e-6)
    np.testing.assert_allclose(
        conditions(turned, other, INNER)[0][::-1], conditions(images, statistics, INNER)[0], atol=1e-3
    )


def test_a_band_that_is_the_same_everywhere_is_no_noise(images: Images) -> None:
    """What rounding leaves of it must not be blown up to the contrast of a band."""
    truth, pan, ms = images
    flat = ms.copy()
    flat[1] = 255.1
    seen, _ = conditions((truth, pan, flat), statistics_of(pan, flat), INNER)
    assert np.abs(seen[1, [0, 1, 4, 5, 6]]).max() < 1.0
